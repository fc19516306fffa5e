namespace Quarterdeck.Briefing.Drawing;

/// <summary>One part of a structure.</summary>
/// <param name="Label">What it is, for the reader.</param>
/// <param name="Value">Its value.</param>
/// <param name="PriorYear">The same, one year earlier; null, the default, where there is none.</param>
public sealed record StructureRow(string Label, double Value, double? PriorYear = null);
