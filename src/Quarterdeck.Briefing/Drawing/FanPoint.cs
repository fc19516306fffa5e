namespace Quarterdeck.Briefing.Drawing;

/// <summary>One period of a forecast.</summary>
/// <param name="Label">The period.</param>
/// <param name="Mean">What is expected.</param>
/// <param name="Bands">Its intervals, the narrowest first; each period has as many.</param>
public sealed record FanPoint(string Label, double Mean, IReadOnlyList<(double Low, double High)> Bands);
