namespace Quarterdeck.Science.Links;

/// <summary>What was found between a candidate and the outcome.</summary>
/// <param name="Verdict">What may be said.</param>
/// <param name="Lag">Periods by which the candidate leads, or follows (below 0); 0 for the same period, null where no link is shown.</param>
/// <param name="Effect">Standard deviations of the outcome for one of the candidate, at the lag, or at the likeliest lead where there is none; NaN where nothing varies.</param>
/// <param name="EffectLow">The low end of its 90 % interval.</param>
/// <param name="EffectHigh">The high end.</param>
/// <param name="Probability">That chance alone gives such a link at one of the lags.</param>
/// <param name="Adjusted">The same among all candidates: the share of false finds if this one and all likelier ones are called finds.</param>
/// <param name="Gain">By how much the candidate's past makes one-step forecasts of later periods better: 0.1 is a tenth less squared error, below 0 worse; null where no lead is shown.</param>
public sealed record Link(LinkVerdict Verdict, int? Lag, double Effect, double EffectLow, double EffectHigh, double Probability, double Adjusted, double? Gain);
