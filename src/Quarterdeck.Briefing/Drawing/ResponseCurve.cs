namespace Quarterdeck.Briefing.Drawing;

/// <summary>What a channel brings for what is spent on it.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Points">Spend from low to high, with the response and the ends of its interval; NaN where it has none.</param>
/// <param name="Today">What is spent today.</param>
/// <param name="MostSeen">The most that was ever spent; beyond it the curve is drawn dashed.</param>
/// <param name="Planned">What is to be spent; null, the default, where nothing is planned.</param>
public sealed record ResponseCurve(string Channel, IReadOnlyList<(double Spend, double Response, double Low, double High)> Points, double Today, double MostSeen, double? Planned = null);
