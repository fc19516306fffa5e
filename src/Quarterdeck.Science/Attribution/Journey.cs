namespace Quarterdeck.Science.Attribution;

/// <summary>Journeys that took the same path: how many of them converted, how many did not, and what the conversions were worth.</summary>
/// <param name="Steps">The channels in their order, by number; at least one.</param>
/// <param name="Conversions">From 0.</param>
/// <param name="Failures">Journeys that ended without a conversion, from 0.</param>
/// <param name="Value">What the conversions were worth; 0 where no values are known.</param>
public sealed record Journey(int[] Steps, double Conversions, double Failures, double Value);
