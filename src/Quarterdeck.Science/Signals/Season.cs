using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Signals;

/// <summary>The season of a series: what a weekday or month usually adds, each value judged by the others.</summary>
/// <remarks>
/// The course of the level (a moving mean over one season) is taken out; a value's season is the median of what the same phase has in the nearest cycles, the value's own left out.
/// So one wild value neither moves its own season nor hides in it, and a season may change slowly. Leaving the value out also keeps the residual as wide as noise is; with all
/// values in, three years of months would show residuals a fifth too small. Source: the ratio-to-moving-average method (Macaulay 1931) with medians and leave-one-out.
/// </remarks>
public static class Season
{
    /// <summary>Cycles on each side that a season is taken from.</summary>
    private const int Reach = 6;
    /// <summary>A season is found where it makes the distances from the expected value this much smaller.</summary>
    private const double Gain = 0.85;

    /// <summary>What each value's phase adds; on average 0.</summary>
    /// <param name="values">Finite numbers in the order of time; NaN for a missing period.</param>
    /// <param name="length">Periods a season; at least 2, and the values fill two seasons.</param>
    /// <exception cref="ArgumentOutOfRangeException">The season is too short, or too long for the values.</exception>
    public static double[] Of(ReadOnlySpan<double> values, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, values.Length / 2);
        double[] around = AroundLevel(values, length), season = new double[values.Length];
        int n = values.Length;
        for (int i = 0; i < n; i++)
        {
            // The nearest cycles, as many on the other side as lack on this one.
            List<double> others = [];
            for (int away = 1; others.Count < 2 * Reach && (i - away * length >= 0 || i + away * length < n); away++)
            {
                if (i - away * length is >= 0 and int before && !double.IsNaN(around[before]))
                    others.Add(around[before]);
                if (i + away * length < n && !double.IsNaN(around[i + away * length]))
                    others.Add(around[i + away * length]);
            }
            season[i] = others.Count == 0 ? 0 : Order.Median([.. others]);
        }
        double mean = season.Average();
        return [.. season.Select(value => value - mean)];
    }

    /// <summary>True where expecting the phase's usual value errs clearly less than not expecting it.</summary>
    /// <param name="values">Finite numbers in the order of time; NaN for a missing period.</param>
    /// <param name="length">Periods a season; at least 2.</param>
    public static bool IsThere(ReadOnlySpan<double> values, int length)
    {
        if (length < 2 || values.Length < 2 * length)
            return false;
        double[] around = AroundLevel(values, length), season = Of(values, length);
        double[] with = [.. around.Zip(season, (value, expected) => Math.Abs(value - expected)).Where(double.IsFinite)];
        double[] without = [.. around.Select(Math.Abs).Where(double.IsFinite)];
        if (without.Length == 0 || without.Sum() == 0)
            return false;
        // Of two cycles only one other is left, of three the median is a mean of two: noise alone must not pass for less.
        return with.Sum() < Gain * without.Sum();
    }

    /// <summary>The values less a moving mean over one season; at the ends the mean goes on along the slope of the nearest season.</summary>
    private static double[] AroundLevel(ReadOnlySpan<double> values, int length)
    {
        int n = values.Length, half = length / 2;
        double[] level = new double[n];
        Array.Fill(level, double.NaN);
        for (int i = half; i < n - half; i++)
        {
            double sum = 0, weights = 0;
            for (int k = -half; k <= half; k++)
            {
                double weight = length % 2 == 0 && Math.Abs(k) == half ? 0.5 : 1;
                if (double.IsNaN(values[i + k]))
                    continue;
                sum += weight * values[i + k];
                weights += weight;
            }
            level[i] = weights == 0 ? double.NaN : sum / weights;
        }
        Extend(level, half, length);
        double[] around = new double[n];
        for (int i = 0; i < n; i++)
            around[i] = values[i] - level[i];
        return around;
    }

    private static void Extend(double[] level, int half, int length)
    {
        int first = half, last = level.Length - half - 1, reach = Math.Min(length, last - first);
        double start = reach < 1 ? 0 : (level[first + reach] - level[first]) / reach, end = reach < 1 ? 0 : (level[last] - level[last - reach]) / reach;
        for (int i = 0; i < half; i++)
        {
            level[first - 1 - i] = level[first] - (i + 1) * (double.IsNaN(start) ? 0 : start);
            level[last + 1 + i] = level[last] + (i + 1) * (double.IsNaN(end) ? 0 : end);
        }
    }
}
