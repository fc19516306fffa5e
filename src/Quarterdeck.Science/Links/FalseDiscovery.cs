namespace Quarterdeck.Science.Links;

/// <summary>Probabilities adjusted for many tests.</summary>
/// <remarks>Sources: Holm 1979; Benjamini and Hochberg 1995; Benjamini and Yekutieli 2001. The order of the input is kept; each result is from 0 to 1.</remarks>
public static class FalseDiscovery
{
    /// <summary>Bonferroni: holds the chance of any false find, whatever the tests have to do with each other.</summary>
    /// <param name="probabilities">From 0 to 1.</param>
    public static double[] Bonferroni(IReadOnlyList<double> probabilities) => [.. probabilities.Select(p => Math.Min(1, p * probabilities.Count))];

    /// <summary>Holm: the same in steps, and never weaker.</summary>
    /// <param name="probabilities">From 0 to 1.</param>
    public static double[] Holm(IReadOnlyList<double> probabilities)
    {
        int n = probabilities.Count;
        double[] adjusted = new double[n];
        double highest = 0;
        int rank = 0;
        foreach (int i in Enumerable.Range(0, n).OrderBy(i => probabilities[i]))
            adjusted[i] = highest = Math.Max(highest, Math.Min(1, (n - rank++) * probabilities[i]));
        return adjusted;
    }

    /// <summary>Benjamini and Hochberg: holds the expected share of false finds among the finds, for tests that are independent or rise together.</summary>
    /// <param name="probabilities">From 0 to 1.</param>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> probabilities) => StepUp(probabilities, 1);

    /// <summary>Benjamini and Yekutieli: the same whatever the tests have to do with each other.</summary>
    /// <param name="probabilities">From 0 to 1.</param>
    public static double[] BenjaminiYekutieli(IReadOnlyList<double> probabilities) =>
        StepUp(probabilities, Enumerable.Range(1, Math.Max(1, probabilities.Count)).Sum(static k => 1.0 / k));

    private static double[] StepUp(IReadOnlyList<double> probabilities, double factor)
    {
        int n = probabilities.Count, rank = n;
        double[] adjusted = new double[n];
        double lowest = 1;
        foreach (int i in Enumerable.Range(0, n).OrderByDescending(i => probabilities[i]))
            adjusted[i] = lowest = Math.Min(lowest, factor * n / rank-- * probabilities[i]);
        return adjusted;
    }
}
