namespace Quarterdeck.Science.Impact;

/// <summary>What would have been, draw by draw, and what follows from it.</summary>
/// <param name="data">The data.</param>
/// <param name="predicted">For each period a value a draw.</param>
/// <param name="level">Share of the draws inside an interval.</param>
internal sealed class ImpactDraws(ImpactData data, double[][] predicted, double level)
{
    /// <summary>Where fewer draws than this lie on one side of 0, a share of them is not told.</summary>
    private const double OneSide = 0.995;

    private readonly int _draws = predicted.Length == 0 ? 0 : predicted[0].Length;

    /// <summary>The effect over some periods.</summary>
    /// <param name="periods">Periods with a value, at least one.</param>
    public ImpactSpan Over(IReadOnlyList<int> periods)
    {
        double[] sums = new double[_draws];
        double actual = 0;
        foreach (int t in periods)
        {
            actual += data.Outcome[t];
            Add(sums, predicted[t]);
        }
        ImpactEffect cumulative = Effect(actual, sums);
        int n = periods.Count;
        ImpactEffect average = new(actual / n, cumulative.Predicted / n, cumulative.PredictedLow / n, cumulative.PredictedHigh / n);
        int above = 1 + sums.Count(sum => sum >= actual), below = 1 + sums.Count(sum => sum <= actual);
        return new ImpactSpan(periods[0], periods[^1], n, average, cumulative, Relative(actual, sums), Math.Min(above, below) / (double)(_draws + 1));
    }

    /// <summary>Every period, with the effect up to it where it is measured.</summary>
    public IReadOnlyList<ImpactPoint> Points()
    {
        double[] sums = new double[_draws];
        double actual = 0;
        List<ImpactPoint> points = [];
        for (int t = 0; t < predicted.Length; t++)
        {
            ImpactEffect? cumulative = null;
            if (data.Windows.Any(window => window.Holds(t)) && double.IsFinite(data.Outcome[t]))
            {
                actual += data.Outcome[t];
                Add(sums, predicted[t]);
                cumulative = Effect(actual, sums);
            }
            ImpactEffect own = Effect(data.Outcome[t], predicted[t]);
            points.Add(new ImpactPoint(own.Actual, own.Predicted, own.PredictedLow, own.PredictedHigh, cumulative));
        }
        return points;
    }

    private ImpactEffect Effect(double actual, double[] draws)
    {
        double[] sorted = [.. draws];
        Array.Sort(sorted);
        return new ImpactEffect(actual, draws.Average(), Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2));
    }

    private RelativeEffect? Relative(double actual, double[] sums)
    {
        int positive = sums.Count(static sum => sum > 0), negative = sums.Count(static sum => sum < 0);
        if (Math.Max(positive, negative) < OneSide * sums.Length)
            return null;
        // The few draws on the other side of 0 would turn the sign of their share, and one near 0 would outweigh all others.
        double[] shares = [.. sums.Where(sum => positive > negative ? sum > 0 : sum < 0).Select(sum => (actual - sum) / sum)];
        Array.Sort(shares);
        return new RelativeEffect(shares.Average(), Quantile(shares, (1 - level) / 2), Quantile(shares, (1 + level) / 2));
    }

    /// <summary>A quantile of sorted values, on the straight line between neighbours (type 7 of Hyndman and Fan 1996).</summary>
    private static double Quantile(double[] sorted, double share)
    {
        double at = share * (sorted.Length - 1);
        int below = Math.Min((int)at, sorted.Length - 1), above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }

    private static void Add(double[] sums, double[] values)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] += values[i];
    }
}
