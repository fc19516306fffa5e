using MathNet.Numerics.Distributions;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Links;

/// <summary>Whether a candidate's past makes forecasts better of periods that the fit has not seen.</summary>
/// <remarks>One step ahead, on a window that grows, against the outcome's own past. The plain difference of squared errors is biased against the larger model: hence the correction. Source: Clark and West 2007.</remarks>
public static class OutOfSample
{
    private const double Learning = 0.6;

    /// <summary>1 less the ratio of squared errors with and without the candidate.</summary>
    /// <param name="outcome">Finite numbers in the order of time.</param>
    /// <param name="candidate">Of the same length.</param>
    /// <param name="season">Periods a season; null for none.</param>
    /// <param name="lag">Periods by which the candidate leads; at least 1.</param>
    /// <returns>Null where too few periods are left to forecast.</returns>
    public static double? Gain(ReadOnlySpan<double> outcome, ReadOnlySpan<double> candidate, int? season, int lag) => Forecast(outcome, candidate, season, lag)?.Gain;

    /// <summary>The probability that the candidate does not help, by the test of Clark and West; one-sided. Null where too few periods are left.</summary>
    /// <param name="outcome">Finite numbers in the order of time.</param>
    /// <param name="candidate">Of the same length.</param>
    /// <param name="season">Periods a season; null for none.</param>
    /// <param name="lag">Periods by which the candidate leads; at least 1.</param>
    public static double? ClarkWest(ReadOnlySpan<double> outcome, ReadOnlySpan<double> candidate, int? season, int lag) => Forecast(outcome, candidate, season, lag)?.Probability;

    private static (double Gain, double Probability)? Forecast(ReadOnlySpan<double> outcome, ReadOnlySpan<double> candidate, int? season, int lag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        double[] y = Prewhitening.WithoutSeasonAndTrend(outcome, season), x = Prewhitening.WithoutSeasonAndTrend(candidate, season);
        int first = Math.Max(1, lag), start = Math.Max((int)(Learning * y.Length), first + 12);
        if (y.Length - start < 6)
            return null;
        double without = 0, with = 0;
        List<double> adjusted = [];
        for (int at = start; at < y.Length; at++)
        {
            int n = at - first;
            double[] ones = [.. Enumerable.Repeat(1.0, n)], past = y[(first - 1)..(first - 1 + n)], lead = x[(first - lag)..(first - lag + n)];
            ReadOnlySpan<double> known = y.AsSpan(first, n);
            double[] small = LeastSquares.Fit([ones, past], known).Coefficients, large = LeastSquares.Fit([ones, past, lead], known).Coefficients;
            double one = small[0] + small[1] * y[at - 1], other = large[0] + large[1] * y[at - 1] + large[2] * x[at - lag];
            without += (y[at] - one) * (y[at] - one);
            with += (y[at] - other) * (y[at] - other);
            adjusted.Add((y[at] - one) * (y[at] - one) - (y[at] - other) * (y[at] - other) + (one - other) * (one - other));
        }
        double mean = adjusted.Average(), variance = adjusted.Sum(value => (value - mean) * (value - mean)) / (adjusted.Count - 1);
        return without <= 0 || variance <= 0 ? null : (1 - with / without, 1 - Normal.CDF(0, 1, mean / Math.Sqrt(variance / adjusted.Count)));
    }
}
