namespace Quarterdeck.Briefing.Studies;

/// <summary>A KPI by segment over some periods.</summary>
/// <param name="Dimension">The dimension whose values the segments are.</param>
/// <param name="Periods">The periods' labels, the oldest first.</param>
/// <param name="IsOpen">For each period whether its data are not all there.</param>
/// <param name="Segments">Each segment with a value a period; NaN where it has none.</param>
public sealed record KpiSegments(string Dimension, IReadOnlyList<string> Periods, IReadOnlyList<bool> IsOpen, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> Segments);
