namespace Quarterdeck.Science.Signals;

/// <summary>One point of a chart.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Value">As given; NaN where the period is missing.</param>
/// <param name="Residual">The value with season and trend taken out, its level kept; NaN where the period is missing.</param>
/// <param name="Lower">The lower limit in the unit of the value: season and trend put back; NaN where there is none.</param>
/// <param name="Upper">The upper limit, likewise.</param>
/// <param name="Score">How far the residual lies from the center, as a share of the way to the limit: above 1 or below -1 is outside. NaN where there is none.</param>
/// <param name="Signals">Why it is a signal.</param>
public sealed record SignalPoint(int Index, double Value, double Residual, double Lower, double Upper, double Score, SignalKind Signals);
