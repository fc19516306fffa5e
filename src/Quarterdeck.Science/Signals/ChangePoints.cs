namespace Quarterdeck.Science.Signals;

/// <summary>Where the level of a series changed: the exact best cut into stretches of constant level.</summary>
/// <remarks>
/// Minimises the squared distances from each stretch's mean plus a penalty a change, over all cuts whose stretches are long enough, by dynamic programming with pruning.
/// Assumes that between changes the level is constant: take season and trend out first. Source: Jackson et al. 2005 (optimal partitioning); Killick, Fearnhead and Eckley 2012 (PELT).
/// </remarks>
public static class ChangePoints
{
    private const int Rounds = 20;

    /// <summary>The first position of each new stretch, ascending; empty where no change is worth its penalty.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <param name="penalty">What a change costs, in squared units of the values; 0 or more.</param>
    /// <param name="shortest">The least length of a stretch; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    public static IReadOnlyList<int> Find(ReadOnlySpan<double> values, double penalty, int shortest)
    {
        if (!(penalty >= 0))
            throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is 0 or more.");
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        int n = values.Length;
        if (n < 2 * shortest)
            return [];
        (double[] sums, double[] squares) = Cumulated(values);
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -penalty;
        List<int> starts = [0];
        for (int end = shortest; end <= n; end++)
        {
            foreach (int start in starts)
                if (end - start >= shortest && best[start] + Cost(sums, squares, start, end) + penalty is double total && total < best[end])
                    (best[end], last[end]) = (total, start);
            // A start that was worse than a cut at an earlier place, from which every later end can be reached, stays worse: squared distances only grow as a stretch does.
            int cut = end - shortest;
            starts.RemoveAll(start => cut - start >= shortest && best[start] + Cost(sums, squares, start, cut) > best[cut]);
            if (end + 1 - shortest >= shortest)
                starts.Add(end + 1 - shortest);
        }
        List<int> changes = [];
        for (int at = last[n]; at > 0; at = last[at])
            changes.Add(at);
        changes.Reverse();
        return changes;
    }

    /// <summary>The squared distances from the means of the stretches.</summary>
    /// <param name="values">The values.</param>
    /// <param name="changes">The first position of each new stretch, ascending.</param>
    public static double ResidualSum(ReadOnlySpan<double> values, IReadOnlyList<int> changes)
    {
        (double[] sums, double[] squares) = Cumulated(values);
        double total = 0;
        int start = 0;
        foreach (int end in changes.Append(values.Length))
        {
            total += Cost(sums, squares, start, end);
            start = end;
        }
        return total;
    }

    /// <summary>The least that the squared distances can be with one change of level.</summary>
    /// <param name="values">The values; at least twice the shortest stretch.</param>
    /// <param name="shortest">The least length of a stretch; at least 1.</param>
    public static double OneStep(ReadOnlySpan<double> values, int shortest)
    {
        (double[] sums, double[] squares) = Cumulated(values);
        double least = double.PositiveInfinity;
        for (int at = shortest; at <= values.Length - shortest; at++)
            least = Math.Min(least, Cost(sums, squares, 0, at) + Cost(sums, squares, at, values.Length));
        return least;
    }

    /// <summary>A penalty that knows how much a series follows itself: 3 times the long-run variance times the logarithm of its length.</summary>
    /// <param name="persistence">What was measured of the series.</param>
    /// <param name="length">The number of values.</param>
    public static double Penalty(Persistence persistence, int length) => 3 * persistence.LongRunVariance * Math.Log(Math.Max(2, length));

    /// <summary>Changes in a series whose noise may follow itself: the penalty is raised until what is left between the changes no longer asks for more.</summary>
    /// <remarks>It starts with what differences tell, which large changes do not disturb; a slow wave, which they do not show, is found in what is left and makes changes dearer.</remarks>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <param name="shortest">The least length of a stretch; at least 1.</param>
    public static IReadOnlyList<int> FindAmongNoise(ReadOnlySpan<double> values, int shortest)
    {
        Persistence persistence = Persistence.Of(values);
        // Where a series mostly stands still, its few steps are changes of level and no measure of noise: what is noise shows between the changes only.
        double penalty = persistence.StandsStill ? 1e-9 * ResidualSum(values, []) : Penalty(persistence, values.Length);
        for (int round = 0; ; round++)
        {
            IReadOnlyList<int> cuts = Find(values, penalty, shortest);
            if (cuts.Count == 0 || round == Rounds)
                return cuts;
            double needed = NeededPenalty(values, cuts);
            if (needed <= 1.02 * penalty)
                return cuts;
            penalty = needed;
        }
    }

    /// <summary>The penalty that what is left between changes asks for.</summary>
    /// <param name="values">The values.</param>
    /// <param name="cuts">The first position of each new stretch, ascending.</param>
    public static double NeededPenalty(ReadOnlySpan<double> values, IReadOnlyList<int> cuts) => 3 * LongRunVariance(values, cuts) * Math.Log(Math.Max(2, values.Length));

    /// <summary>The long-run variance of what is left between the changes, as a first-order autoregression has it.</summary>
    private static double LongRunVariance(ReadOnlySpan<double> values, IReadOnlyList<int> cuts)
    {
        double squares = 0, products = 0;
        int start = 0, n = values.Length;
        foreach (int end in cuts.Append(n))
        {
            double mean = 0;
            for (int i = start; i < end; i++)
                mean += values[i] / (end - start);
            for (int i = start; i < end; i++)
            {
                squares += (values[i] - mean) * (values[i] - mean);
                products += i == start ? 0 : (values[i] - mean) * (values[i - 1] - mean);
            }
            start = end;
        }
        // Each stretch's own mean takes some of the autocorrelation away, as one over the whole series does (Kendall).
        double found = squares <= 0 ? 0 : products / squares, levels = cuts.Count + 1;
        double follows = Math.Clamp(found + levels * (1 + 3 * Math.Max(0, found)) / n, 0, Persistence.Most);
        return squares / Math.Max(1, n - levels) * (1 + follows) / (1 - follows);
    }

    private static (double[] Sums, double[] Squares) Cumulated(ReadOnlySpan<double> values)
    {
        double[] sums = new double[values.Length + 1], squares = new double[values.Length + 1];
        double middle = 0;      // near the values, so that squares of large levels lose no digits
        foreach (double value in values)
            middle += value / values.Length;
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i] - middle;
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
        }
        return (sums, squares);
    }

    private static double Cost(double[] sums, double[] squares, int start, int end)
    {
        double sum = sums[end] - sums[start];
        return Math.Max(0, squares[end] - squares[start] - sum * sum / (end - start));
    }
}
