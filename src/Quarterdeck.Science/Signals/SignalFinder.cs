using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Signals;

/// <summary>Finds what is news in a series: season and trend taken out, limits that know how much the rest follows itself, rules, changes of level.</summary>
/// <remarks>
/// With season and trend switched off the residual is the value and the limits are those of the plain chart. Otherwise the limits are widened for positive autocorrelation (and,
/// in series of 400 values or more, for heavy tails: see <see cref="TailLimit"/>), and
/// the rules of runs, EWMA and CUSUM look at what is new in each point (the residual less what the point before foretold): on a series that follows itself they would fire all the time.
/// </remarks>
public static class SignalFinder
{
    /// <summary>Fewer values have no limits.</summary>
    public const int FewestForLimits = 6;
    /// <summary>Fewer values have provisional limits, and neither season nor trend.</summary>
    public const int FewestForUse = 12;

    /// <summary>Searches a series.</summary>
    /// <param name="values">In the order of time; NaN for a period without a value, across which no step is judged.</param>
    /// <param name="options">How to search.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    public static SignalReport Find(ReadOnlySpan<double> values, SignalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        int n = values.Length;
        int[] there = [.. Enumerable.Range(0, n).Where(At(values))];
        int? length = there.Length < FewestForUse || options.Season is not >= 2 || n < 2 * options.Season || (options.SeasonIfThere && !Season.IsThere(values, options.Season.Value)) ? null : options.Season;
        double[] expected = length is null ? new double[n] : Season.Of(values, length.Value);
        bool[] startsAnew = [.. there.Select((at, i) => i > 0 && there[i - 1] != at - 1)];
        LevelStages stages = LevelStages.Of(values, expected, there, length, options);
        expected = stages.Expected;
        double[] residuals = Picked(values, expected, there);
        IReadOnlyList<LevelChange> changes = options.WithChangePoints && there.Length >= FewestForUse ? Changes(residuals, there) : [];
        SignalPoint[] points = Points(values, there, residuals);
        StageChart last = StageChart.Without;
        StageChart? before = null;
        foreach ((int from, int to) in stages.Bounds)
        {
            last = Stage(residuals.AsSpan(from, to - from), startsAnew.AsSpan(from, to - from), options, out SignalKind[] signals);
            if (before is { } earlier && from > 0)
                signals[0] |= earlier.OfNext(residuals[from - 1], residuals[from], startsAnew[from]);
            Judged(points, expected, there.AsSpan(from, to - from), last, signals);
            before = last.Standing == LimitStanding.None ? null : last;
        }
        return new SignalReport(there.Length, length, stages.Trend, last.Follows, last.Center, last.Lower, last.Upper, last.MovingRangeMean, last.MovingRangeLimit, points, changes, last.Standing)
        {
            Since = stages.Bounds.Count < 2 ? 0 : there[stages.Bounds[^1].From],
            SinceCount = stages.Bounds[^1].To - stages.Bounds[^1].From,
        };
    }

    /// <summary>The chart of a stretch of one level.</summary>
    private static StageChart Stage(ReadOnlySpan<double> residuals, ReadOnlySpan<bool> startsAnew, SignalOptions options, out SignalKind[] signals)
    {
        int count = residuals.Length;
        signals = new SignalKind[count];
        if (count < FewestForLimits)
            return StageChart.Without;
        LimitStanding standing = count < FewestForUse ? LimitStanding.Provisional : LimitStanding.Usable;
        int known = Math.Clamp(options.Baseline ?? count, 2, count);
        bool[] anew = [.. startsAnew];
        anew[0] = false;
        XmrLimits plain = XmrLimits.Of(residuals[..known], anew);
        double follows = options.IsPlain || known < FewestForUse ? 0 : Autocorrelation(residuals[..known]);
        XmrLimits limits = Limits(plain, residuals[..known], follows);
        double sigma = limits.Sigma, tail = options.IsPlain ? 0 : TailLimit.Of(residuals[..known], limits.Center);
        if (tail > limits.Upper - limits.Center)
            limits = limits with { Lower = limits.Center - tail, Upper = limits.Center + tail };
        if (tail > 0)
            limits = limits with { MovingRangeLimit = Math.Max(limits.MovingRangeLimit, TailLimit.Of(Steps(residuals[..known]), 0)) };
        if (limits.MovingRangeMean <= 0 && residuals[..known].IndexOfAnyExcept(residuals[0]) < 0)
            standing = LimitStanding.Constant;
        return Judge([.. residuals], anew, limits, sigma, follows, options, signals) with { Standing = standing };
    }

    private static double[] Steps(ReadOnlySpan<double> values)
    {
        double[] steps = new double[values.Length - 1];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = values[i + 1] - values[i];
        return steps;
    }

    /// <summary>The autocorrelation of neighbours that limits are widened for; 0 where chance alone would give it.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    public static double Autocorrelation(ReadOnlySpan<double> values)
    {
        int n = values.Length;
        if (n < 4)
            return 0;
        // A few wild days in a row are news, and must not pass for a series that follows itself: values count up to three robust deviations.
        double middle = Order.Median(values), reach = 3 * Order.RobustDeviation(values);
        double[] tamed = [.. values];
        if (reach > 0)
            for (int i = 0; i < n; i++)
                tamed[i] = Math.Clamp(tamed[i], middle - reach, middle + reach);
        double mean = tamed.Average(), products = 0, squares = 0;
        for (int i = 0; i < n; i++)
        {
            squares += (tamed[i] - mean) * (tamed[i] - mean);
            products += i == 0 ? 0 : (tamed[i] - mean) * (tamed[i - 1] - mean);
        }
        double found = squares <= 0 ? 0 : products / squares;
        // Kendall's correction: short series show (1 + 4ρ)/n too little.
        return found < 1.2 / Math.Sqrt(n) ? 0 : Math.Min(Persistence.Most, found + (1 + 4 * found) / n);
    }

    /// <summary>Limits widened for what follows itself, but no wider than three robust deviations of the values: a slow wave and a few wild days also look like values that follow each other.</summary>
    private static XmrLimits Limits(XmrLimits plain, ReadOnlySpan<double> values, double follows)
    {
        if (follows == 0)
            return plain;
        XmrLimits wide = plain.Widened(follows);
        double half = Math.Clamp(3 * Order.RobustDeviation(values), plain.Upper - plain.Center, wide.Upper - wide.Center);
        return plain with { Lower = plain.Center - half, Upper = plain.Center + half };
    }

    private static Func<int, bool> At(ReadOnlySpan<double> values)
    {
        double[] all = values.ToArray();
        return at => double.IsFinite(all[at]);
    }

    private static double[] Picked(ReadOnlySpan<double> values, double[] expected, int[] there)
    {
        double[] picked = new double[there.Length];
        for (int i = 0; i < there.Length; i++)
            picked[i] = values[there[i]] - expected[there[i]];
        return picked;
    }

    private static List<LevelChange> Changes(double[] residuals, int[] there)
    {
        IReadOnlyList<int> cuts = ChangePoints.FindAmongNoise(residuals, Math.Clamp(residuals.Length / 50, 3, 12));
        List<LevelChange> changes = [];
        for (int i = 0; i < cuts.Count; i++)
        {
            int before = i == 0 ? 0 : cuts[i - 1], after = i + 1 < cuts.Count ? cuts[i + 1] : residuals.Length;
            changes.Add(new LevelChange(there[cuts[i]], residuals[before..cuts[i]].Average(), residuals[cuts[i]..after].Average()));
        }
        return changes;
    }

    private static StageChart Judge(
        double[] residuals, bool[] startsAnew, XmrLimits limits, double deviation, double follows, SignalOptions options, SignalKind[] signals)
    {
        void Mark(bool[] at, SignalKind kind)
        {
            for (int i = 0; i < at.Length; i++)
                signals[i] |= at[i] ? kind : SignalKind.None;
        }
        double target = options.Target ?? limits.Center;
        double[] news = News(residuals, startsAnew, target, follows);
        double sigma = (options.Sigma ?? deviation) * Math.Sqrt(1 - follows * follows);
        StageChart Chart(double center, double lower, double upper, IReadOnlyList<double> tested) => new(limits, follows, center, lower, upper, tested, default);
        switch (options.Method)
        {
            case ChartMethod.Ewma:
                EwmaChart ewma = EwmaChart.Of(news, target, sigma, options.EwmaWeight, options.EwmaWidth);
                Mark(ewma.Signals(), SignalKind.Ewma);
                return Chart(target, ewma.Lower, ewma.Upper, ewma.Averages);
            case ChartMethod.Cusum:
                CusumChart cusum = CusumChart.Of(news, target, options.CusumAllowance * sigma, options.CusumDecision * sigma);
                Mark(cusum.Signals(), SignalKind.Cusum);
                return Chart(target, target - cusum.Decision, target + cusum.Decision,
                    [.. cusum.High.Zip(cusum.Low, (high, low) => high >= low ? target + high : target - low)]);
            default:
                Mark(XmrRules.Outside(residuals, limits), SignalKind.Outside);
                bool[] steps = XmrRules.LongSteps(residuals, limits, startsAnew);
                // Where the residual is ours, the step back from a wild value is no second piece of news.
                Mark(options.IsPlain ? steps : [.. steps.Select((isLong, i) => isLong && Math.Abs(residuals[i] - limits.Center) > Math.Abs(residuals[i - 1] - limits.Center))], SignalKind.MovingRange);
                XmrLimits runs = options.IsPlain ? limits : limits with { Lower = limits.Center - 3 * sigma, Upper = limits.Center + 3 * sigma };
                Mark(XmrRules.ThreeOfFour(news, runs, startsAnew), SignalKind.ThreeOfFour);
                Mark(XmrRules.RunOfEight(news, runs, startsAnew), SignalKind.RunOfEight);
                return Chart(limits.Center, limits.Lower, limits.Upper, residuals);
        }
    }

    /// <summary>What each point brings beyond what the point before foretold, around the center.</summary>
    private static double[] News(double[] residuals, bool[] startsAnew, double center, double follows)
    {
        double[] news = [.. residuals];
        for (int i = 1; i < news.Length && follows > 0; i++)
            if (!startsAnew[i])
                news[i] = residuals[i] - follows * (residuals[i - 1] - center);
        return news;
    }

    private static SignalPoint[] Points(ReadOnlySpan<double> values, int[] there, double[] residuals)
    {
        SignalPoint[] points = new SignalPoint[values.Length];
        for (int at = 0; at < points.Length; at++)
            points[at] = new SignalPoint(at, values[at], double.NaN, double.NaN, double.NaN, double.NaN, SignalKind.None);
        for (int i = 0; i < there.Length; i++)
            points[there[i]] = points[there[i]] with { Residual = residuals[i] };
        return points;
    }

    private static void Judged(SignalPoint[] points, double[] expected, ReadOnlySpan<int> there, StageChart chart, SignalKind[] signals)
    {
        double half = chart.Upper - chart.Center;
        for (int i = 0; i < there.Length; i++)
        {
            int at = there[i];
            points[at] = points[at] with
            {
                Lower = chart.Lower + expected[at],
                Upper = chart.Upper + expected[at],
                Score = half > 0 ? (chart.Tested[i] - chart.Center) / half : double.NaN,
                Signals = signals[i],
            };
        }
    }
}
