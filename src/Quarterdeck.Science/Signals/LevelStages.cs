namespace Quarterdeck.Science.Signals;

/// <summary>Where the limits of a series start anew: at dividers that somebody named, and after changes of level that enough values have confirmed.</summary>
/// <remarks>
/// A level is confirmed by <see cref="SignalFinder.FewestForLimits"/> values: fewer give no limits, so until then the new values are held against the old level. A value that has stood
/// still for so long (of a seasonal series: for a whole season) is a level of its own, without season and trend, whatever it did before. A straight trend is taken out
/// of each stretch between dividers, where it tells that stretch better than changes of level do.
/// </remarks>
/// <param name="Expected">What season and trend say of each period; on a level that stands still 0.</param>
/// <param name="Bounds">The stretches with limits of their own, as positions among the values that are there; the end of each is the start of the next. At least one.</param>
/// <param name="Trend">True where the last stretch had a trend taken out.</param>
internal sealed record LevelStages(double[] Expected, IReadOnlyList<(int From, int To)> Bounds, bool Trend)
{
    /// <summary>Finds the stretches.</summary>
    /// <param name="values">The series; NaN for a missing period.</param>
    /// <param name="season">What its season adds to each period.</param>
    /// <param name="there">The periods that have a value.</param>
    /// <param name="length">Periods a season; null where none was found.</param>
    /// <param name="options">How to search.</param>
    public static LevelStages Of(ReadOnlySpan<double> values, double[] season, int[] there, int? length, SignalOptions options)
    {
        double[] expected = [.. season];
        List<int> starts = [];
        bool trend = false;
        int n = values.Length;
        int[] dividers = [.. options.Dividers.Where(at => at > 0 && at < n).Distinct().Order()];
        foreach ((int first, int end) in dividers.Prepend(0).Zip(dividers.Append(n)))
        {
            int from = Array.FindIndex(there, at => at >= first), to = there.Count(at => at < end);
            if (from < 0 || from >= to)
                continue;
            starts.Add(from);
            int still = options is { AnewAfterChanges: true, Baseline: null } ? StandingStill(values, there.AsSpan(from, to - from), Math.Max(SignalFinder.FewestForLimits, length ?? 0)) : 0;
            trend = Stretch(values, expected, there.AsSpan(from, to - still - from), first, end, options, out IReadOnlyList<int> cuts);
            starts.AddRange(cuts.Select(cut => from + cut));
            if (still == 0)
                continue;
            starts.Add(to - still);
            trend = false;
            foreach (int at in there.AsSpan(to - still, still))
                expected[at] = 0;
        }
        return new LevelStages(expected, starts.Count == 0 ? [(0, there.Length)] : [.. starts.Zip(starts.Skip(1).Append(there.Length))], trend);
    }

    /// <summary>Takes the trend out of a stretch between dividers and finds the changes of its level.</summary>
    private static bool Stretch(ReadOnlySpan<double> values, double[] expected, ReadOnlySpan<int> there, int first, int end, SignalOptions options, out IReadOnlyList<int> cuts)
    {
        cuts = [];
        double[] residuals = Less(values, expected, there);
        bool isLong = residuals.Length >= SignalFinder.FewestForUse, anew = isLong && options is { AnewAfterChanges: true, Baseline: null };
        if (anew)
            cuts = Confirmed(residuals);
        int[] positions = [.. there];
        for (int i = 0; i < positions.Length; i++)
            positions[i] -= first;
        if (!options.Trend || !isLong || TrendLine.WorthHaving(residuals, positions, end - first) is not { } line)
            return false;
        double[] before = [.. expected];
        foreach (int at in there)
            expected[at] += line.Rise(at - first, end - first);
        double[] rest = Less(values, expected, there);
        if (cuts.Count > 0 && StepsTellMore(residuals, cuts, rest))
        {
            before.CopyTo(expected, 0);
            return false;
        }
        cuts = anew ? Confirmed(rest) : [];
        return true;
    }

    /// <summary>The changes of level that enough values have confirmed: not one that only begins so early because a level must have that many.</summary>
    private static IReadOnlyList<int> Confirmed(double[] values)
    {
        IReadOnlyList<int> cuts = ChangePoints.FindAmongNoise(values, SignalFinder.FewestForLimits);
        if (cuts.Count == 0 || values.Length - cuts[^1] > SignalFinder.FewestForLimits)
            return cuts;
        int[] others = [.. cuts.SkipLast(1)];
        return ChangePoints.ResidualSum(values, [.. others, cuts[^1] + 1]) < ChangePoints.ResidualSum(values, cuts) ? others : cuts;
    }

    /// <summary>True where changes of level leave less than a line does, each of them and the line paid for alike.</summary>
    private static bool StepsTellMore(double[] values, IReadOnlyList<int> cuts, double[] aroundLine)
    {
        double price = ChangePoints.NeededPenalty(values, cuts);
        return ChangePoints.ResidualSum(values, cuts) + price * cuts.Count < ChangePoints.ResidualSum(aroundLine, []) + price;
    }

    /// <summary>How many values at the end are one and the same; 0 where there are too few of them, or no others before.</summary>
    private static int StandingStill(ReadOnlySpan<double> values, ReadOnlySpan<int> there, int fewest)
    {
        double last = values[there[^1]];
        int still = 0;
        while (still < there.Length && Math.Abs(values[there[^(still + 1)]] - last) <= 1e-12 * Math.Abs(last))
            still++;
        return still >= fewest && still < there.Length ? still : 0;
    }

    private static double[] Less(ReadOnlySpan<double> values, double[] expected, ReadOnlySpan<int> there)
    {
        double[] rest = new double[there.Length];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = values[there[i]] - expected[there[i]];
        return rest;
    }
}
