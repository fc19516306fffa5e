namespace Quarterdeck.Science.Signals;

/// <summary>The lines of a stretch of one level, and what is held against them.</summary>
/// <param name="Limits">Those of single values and moving ranges.</param>
/// <param name="Follows">The autocorrelation that they were widened for.</param>
/// <param name="Center">The center of the chart that was asked for.</param>
/// <param name="Lower">Its lower limit.</param>
/// <param name="Upper">Its upper limit.</param>
/// <param name="Tested">What is held against them, one a value.</param>
/// <param name="Standing">How far they can be trusted.</param>
internal sealed record StageChart(XmrLimits Limits, double Follows, double Center, double Lower, double Upper, IReadOnlyList<double> Tested, LimitStanding Standing)
{
    private static readonly XmrLimits _none = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Too few values for limits.</summary>
    public static StageChart Without { get; } = new(_none, 0, double.NaN, double.NaN, double.NaN, [], LimitStanding.None);

    /// <summary>The mean moving range.</summary>
    public double MovingRangeMean => Limits.MovingRangeMean;

    /// <summary>The limit of the moving range.</summary>
    public double MovingRangeLimit => Limits.MovingRangeLimit;

    /// <summary>Whether the first value of the next stretch is news: it is the change itself, and is held against the level that it left.</summary>
    /// <param name="last">The last value of this stretch.</param>
    /// <param name="next">The first of the next.</param>
    /// <param name="afterGap">True where periods between the two are missing, across which no step is judged.</param>
    public SignalKind OfNext(double last, double next, bool afterGap)
    {
        SignalKind news = XmrRules.Outside([next], Limits)[0] ? SignalKind.Outside : SignalKind.None;
        bool isStep = !afterGap && XmrRules.LongSteps([last, next], Limits)[1] && Math.Abs(next - Center) > Math.Abs(last - Center);
        return isStep ? news | SignalKind.MovingRange : news;
    }
}
