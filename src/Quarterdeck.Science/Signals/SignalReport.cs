namespace Quarterdeck.Science.Signals;

/// <summary>What is news in a series and what is noise.</summary>
/// <param name="Count">Values that are there.</param>
/// <param name="Season">Periods of the season that was taken out; null for none.</param>
/// <param name="Trend">True where a straight trend was taken out.</param>
/// <param name="Autocorrelation">What the limits were widened for; 0 for none.</param>
/// <param name="Center">The centre line of the residuals; NaN where there are too few values for limits.</param>
/// <param name="Lower">The lower limit, likewise; of cumulative sums NaN.</param>
/// <param name="Upper">The upper limit, likewise.</param>
/// <param name="MovingRangeMean">The mean moving range, likewise.</param>
/// <param name="MovingRangeLimit">The limit of the moving range, likewise.</param>
/// <param name="Points">One a period.</param>
/// <param name="Changes">Changes of level; empty where none were looked for.</param>
/// <param name="Standing">How far the limits can be trusted.</param>
public sealed record SignalReport(
    int Count, int? Season, bool Trend, double Autocorrelation, double Center, double Lower, double Upper, double MovingRangeMean, double MovingRangeLimit,
    IReadOnlyList<SignalPoint> Points, IReadOnlyList<LevelChange> Changes, LimitStanding Standing)
{
    /// <summary>The first point that the limits rest on, from 0: above 0 where limits started anew after a change of level or at a divider. Season and trend are those of more than that.</summary>
    public int Since { get; init; }
    /// <summary>How many values there are since then.</summary>
    public int SinceCount { get; init; } = Count;
}
