using Quarterdeck.Demo.Dice;

namespace Quarterdeck.Demo.Story;

/// <summary>What Tidewell sells: five categories, and from April 2024 the Nimbus outboards.</summary>
internal sealed class Assortment
{
    /// <summary>The family whose launch is planted.</summary>
    public const string LaunchFamily = "Nimbus";

    private static readonly (string Category, string Family, string Supplier, int Variants, int Low, int High, int CostPercent, int Popularity)[] Families =
    [
        ("Apparel", "Offshore jacket", "Norrvik Fasteners", 8, 24900, 54900, 38, 30),
        ("Apparel", "Coastal smock", "Norrvik Fasteners", 6, 14900, 25900, 40, 34),
        ("Apparel", "Base layer", "Lodz Knit", 8, 3900, 8900, 36, 46),
        ("Apparel", "Deck boot", "Porto Sole", 6, 11900, 24900, 42, 26),
        ("Safety", "Lifejacket", "Norrvik Fasteners", 6, 12900, 32900, 43, 30),
        ("Safety", "Beacon", "Ekko Signal", 4, 21900, 49900, 49, 14),
        ("Safety", "Harness", "Norrvik Fasteners", 4, 6900, 15900, 41, 18),
        ("Deck gear", "Rope", "Brest Cordage", 10, 2400, 12900, 37, 48),
        ("Deck gear", "Winch", "Haugen Metal", 5, 38900, 99900, 46, 8),
        ("Deck gear", "Fender", "Brest Cordage", 6, 2900, 9900, 39, 28),
        ("Electronics", "Chart plotter", "Ekko Signal", 5, 59900, 149900, 52, 7),
        ("Electronics", "Radio", "Ekko Signal", 5, 14900, 39900, 50, 15),
        ("Electronics", "Battery", "Volta Marine", 5, 17900, 69900, 48, 14),
        ("Propulsion", "Paddle and oar", "Haugen Metal", 6, 4900, 18900, 40, 16),
        ("Propulsion", LaunchFamily, "Volta Marine", 6, 139900, 279900, 47, 20),
    ];

    private readonly List<Product> _all = [];
    private readonly int[] _cumulative;
    private readonly int _regularWeight;

    /// <summary>Draws names, prices and costs.</summary>
    public Assortment(ulong seed)
    {
        SeededRandom random = new(seed, "assortment");
        foreach (var f in Families)
            for (int v = 0; v < f.Variants; v++)
            {
                int list = (f.Low + (f.High - f.Low) * v / (f.Variants - 1)) / 500 * 500 + 490;
                int cost = list * (f.CostPercent * 9 + random.Between(-20, 20)) / 1000;
                int id = _all.Count + 1;
                int launch = f.Family == LaunchFamily ? PlantedEvents.Launch : -random.Between(400, 2200);
                _all.Add(new Product(id, $"TW-{id:000}", $"{f.Family} {(char)('A' + v)}", f.Category, f.Family, f.Supplier, launch, list, cost,
                    Math.Max(1, f.Popularity * (12 - v) / 12), f.Supplier is "Norrvik Fasteners" or "Lodz Knit" or "Volta Marine"));
            }
        Launched = [.. _all.Where(p => p.Family == LaunchFamily)];
        Regular = [.. _all.Where(p => p.Family != LaunchFamily)];
        _cumulative = new int[Regular.Count];
        for (int i = 0; i < Regular.Count; i++)
            _cumulative[i] = _regularWeight += Regular[i].Popularity;
    }

    /// <summary>All articles; an article's id is its position plus 1.</summary>
    public IReadOnlyList<Product> All => _all;

    /// <summary>The articles of the launched family.</summary>
    public IReadOnlyList<Product> Launched { get; }

    /// <summary>The articles that were there from the start.</summary>
    public IReadOnlyList<Product> Regular { get; }

    /// <summary>A regular article by popularity.</summary>
    public Product Pick(SeededRandom random)
    {
        int at = Array.BinarySearch(_cumulative, random.Below(_regularWeight) + 1);
        return Regular[at >= 0 ? at : ~at];
    }
}
