namespace Quarterdeck.Briefing.Drawing;

/// <summary>One estimate with its interval.</summary>
/// <param name="Label">What it is of, for the reader.</param>
/// <param name="Value">The estimate; NaN where there is none.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="IsStrong">True for one that is called a find.</param>
public sealed record IntervalRow(string Label, double Value, double Low, double High, bool IsStrong = false);
