namespace Quarterdeck.Briefing.Scorecards;

/// <summary>A forecast of a period.</summary>
/// <param name="Period">The period's label.</param>
/// <param name="Value">The forecast.</param>
/// <param name="Low">The lower end of its 95 % interval; NaN where it is not known.</param>
/// <param name="High">The upper end.</param>
public sealed record ForecastPoint(string Period, double Value, double Low, double High);
