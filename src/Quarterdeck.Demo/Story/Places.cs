using Quarterdeck.Demo.Dice;

namespace Quarterdeck.Demo.Story;

/// <summary>The countries in which Tidewell sells; all use the euro.</summary>
internal static class Places
{
    /// <summary>Country codes.</summary>
    public static readonly string[] Countries = ["FR", "DE", "BE", "NL", "ES", "IT"];

    private static readonly double[] Shares = [0.38, 0.18, 0.14, 0.13, 0.10, 0.07];

    /// <summary>A country's position, by its share of demand.</summary>
    public static int Pick(SeededRandom random) => random.Pick(Shares);
}
