using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>What all parts of the company share: the seed and the drawn story.</summary>
internal sealed class World
{
    /// <summary>Ids of part n begin at n times this number plus 1.</summary>
    public const long IdsPerPart = 10_000_000;

    /// <summary>Draws the story.</summary>
    public World(ulong seed, int scale)
    {
        Seed = seed;
        Scale = scale;
        Media = new MediaPlan(seed);
        Climate = new Climate(seed);
        Assortment = new Assortment(seed);
        Totals = new MonthlyTotals(Assortment.All.Count);
    }

    /// <summary>The seed of all draws.</summary>
    public ulong Seed { get; }

    /// <summary>How many parts of about a million rows the company has.</summary>
    public int Scale { get; }

    /// <summary>Spend and response of the channels.</summary>
    public MediaPlan Media { get; }

    /// <summary>The slow movements.</summary>
    public Climate Climate { get; }

    /// <summary>The articles.</summary>
    public Assortment Assortment { get; }

    /// <summary>What the parts add up to, month by month.</summary>
    public MonthlyTotals Totals { get; }
}
