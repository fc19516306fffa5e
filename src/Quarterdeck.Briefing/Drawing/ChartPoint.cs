namespace Quarterdeck.Briefing.Drawing;

/// <summary>One period of a chart; null and what is not finite stand for no value.</summary>
/// <param name="Label">The period, as the calendar writes it: <c>2013-06</c>, <c>2013-Q2</c>.</param>
/// <param name="Actual">What was measured.</param>
/// <param name="PriorYear">The same, one year earlier.</param>
/// <param name="Plan">What was due.</param>
/// <param name="Forecast">What is expected; drawn where there is no actual value.</param>
/// <param name="IsOpen">True where the period's data are not all there; it is drawn hollow and compared with nothing.</param>
public sealed record ChartPoint(string Label, double? Actual, double? PriorYear = null, double? Plan = null, double? Forecast = null, bool IsOpen = false);
