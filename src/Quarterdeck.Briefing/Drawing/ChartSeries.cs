namespace Quarterdeck.Briefing.Drawing;

/// <summary>A measure over periods.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Points">One a period, the oldest first.</param>
public sealed record ChartSeries(ChartMeasure Measure, IReadOnlyList<ChartPoint> Points);
