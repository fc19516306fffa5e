using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Causes;

/// <summary>How far each row lies from what was expected of it, in units of the noise of rows of its size.</summary>
/// <remarks>
/// The deviation is 2 (v - f) / (|v| + |f|), from -2 to 2: rows that are hit by one cause are moved by one share of themselves, so they have one deviation (the generalised ripple
/// effect). Of a ratio, v and f are the ratios of the row. Source: Li et al., Squeeze 2019; Kalander, RiskLoc 2022.
/// </remarks>
internal sealed class LeafDeviations
{
    private const int Bins = 8, LeastInBin = 40;
    private const double LeastNoise = 0.004, WildestKept = 8;

    /// <summary>Measures all rows.</summary>
    public LeafDeviations(CauseLeaves leaves)
    {
        int n = leaves.Count;
        Deviation = new double[n];
        double[] size = new double[n];
        IsKnown = new bool[n];
        for (int i = 0; i < n; i++)
        {
            double actual = leaves.Actual[i], expected = leaves.Expected[i];
            size[i] = Math.Abs(expected) + Math.Abs(actual);
            if (leaves.IsRatio)
            {
                double now = leaves.ActualDenominator![i], then = leaves.ExpectedDenominator![i];
                size[i] = Math.Max(size[i], Math.Min(Math.Abs(now), Math.Abs(then)) * 0.02);
                IsKnown[i] = now != 0 && then != 0;
                (actual, expected) = IsKnown[i] ? (actual / now, expected / then) : (0, 0);
            }
            else
                IsKnown[i] = true;
            double whole = Math.Abs(actual) + Math.Abs(expected);
            IsKnown[i] &= whole > 0 && double.IsFinite(whole);
            Deviation[i] = IsKnown[i] ? 2 * (actual - expected) / whole : 0;
        }
        Noise = leaves.IsCounted ? NoiseOfCounts(leaves) : NoiseBySize(size);
        Weight = [.. Noise.Select(static noise => noise > 0 ? 1 / (noise * noise) : 0)];
        Pull = [.. Deviation.Select((deviation, row) => Math.Clamp(deviation, -WildestKept * Noise[row], WildestKept * Noise[row]) * Weight[row])];
    }

    /// <summary>The deviations; 0 where a row is not known.</summary>
    public double[] Deviation { get; }
    /// <summary>False for rows that are empty on both sides, or whose ratio is not defined.</summary>
    public bool[] IsKnown { get; }
    /// <summary>The standard deviation of the noise of rows of this size.</summary>
    public double[] Noise { get; }
    /// <summary>1 over the square of the noise.</summary>
    public double[] Weight { get; }
    /// <summary>The deviation, up to eight standard deviations, times its weight.</summary>
    public double[] Pull { get; }

    /// <summary>Small rows vary more: the noise is measured among rows of like size, and never rises with it.</summary>
    private double[] NoiseBySize(double[] size)
    {
        int[] order = [.. Enumerable.Range(0, size.Length).Where(i => IsKnown[i]).OrderByDescending(i => size[i])];
        double[] noise = new double[size.Length];
        int bins = Math.Clamp(order.Length / LeastInBin, 1, Bins);
        double least = LeastNoise;
        for (int bin = 0; bin < bins; bin++)
        {
            int[] rows = order[(order.Length * bin / bins)..(order.Length * (bin + 1) / bins)];
            if (rows.Length == 0)
                break;
            least = Math.Max(least, OfNormalRows([.. rows.Select(row => Deviation[row])]));
            foreach (int row in rows)
                noise[row] = least;
        }
        return noise;
    }

    /// <summary>Counts vary by themselves, by the square root of their size; on top comes what the largest rows show beyond that.</summary>
    private double[] NoiseOfCounts(CauseLeaves leaves)
    {
        double[] noise = [.. leaves.Actual.Zip(leaves.Expected, static (actual, expected) => Math.Sqrt(2 / Math.Max(0.5, (actual + expected) / 2)))];
        int[] largest = [.. Enumerable.Range(0, leaves.Count).Where(i => IsKnown[i]).OrderBy(i => noise[i]).Take(Math.Max(8, leaves.Count / 4))];
        double seen = largest.Length == 0 ? 0 : OfNormalRows([.. largest.Select(i => Deviation[i])]), own = largest.Length == 0 ? 0 : Order.Median([.. largest.Select(i => noise[i])]);
        double beyond = Math.Max(LeastNoise * LeastNoise, seen * seen - own * own);
        return [.. noise.Select(value => Math.Sqrt(value * value + beyond))];
    }

    /// <summary>The noise among rows of which many may be hit: the smaller deviations tell it, and the side that is hit less bounds it.</summary>
    private static double OfNormalRows(double[] deviations)
    {
        double[] sizes = [.. deviations.Select(Math.Abs)];
        Array.Sort(sizes);
        // Of normal rows a quarter lies within 0.3186 standard deviations, half within 0.6745.
        double quarter = sizes[sizes.Length / 4] / 0.3186, half = sizes[sizes.Length / 2] / 0.6745;
        return Math.Min(quarter, half);
    }
}
