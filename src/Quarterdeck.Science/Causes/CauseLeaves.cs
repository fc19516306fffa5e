namespace Quarterdeck.Science.Causes;

/// <summary>The finest rows of a study of causes: each one value of every dimension, with what was and what was expected.</summary>
/// <param name="Codes">For each row the values of the dimensions, as numbers from 0.</param>
/// <param name="Actual">What was: amounts, or the numerators of a ratio.</param>
/// <param name="Expected">What was expected, likewise.</param>
/// <param name="ActualDenominator">The denominators of a ratio; null for amounts that add up.</param>
/// <param name="ExpectedDenominator">The denominators that were expected; null for amounts that add up.</param>
public sealed record CauseLeaves(IReadOnlyList<int[]> Codes, double[] Actual, double[] Expected, double[]? ActualDenominator = null, double[]? ExpectedDenominator = null)
{
    /// <summary>True for a ratio of sums.</summary>
    public bool IsRatio => ActualDenominator is not null && ExpectedDenominator is not null;

    /// <summary>True where what was is all whole numbers from 0 up: such amounts are taken for counts, which vary by themselves.</summary>
    public bool IsCounted => Array.TrueForAll(Actual, static value => value >= 0 && value == Math.Floor(value));

    /// <summary>The number of rows.</summary>
    public int Count => Actual.Length;
}
