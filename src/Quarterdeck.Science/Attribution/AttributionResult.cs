namespace Quarterdeck.Science.Attribution;

/// <summary>How journeys' conversions were shared among channels.</summary>
/// <param name="Journeys">The journeys.</param>
/// <param name="Options">How it was asked.</param>
/// <param name="Conversions">For each model the credit of each channel; each adds up to the conversions.</param>
/// <param name="Values">The same for values; null where none are known.</param>
/// <param name="RemovalEffects">For each channel the share of the conversions that is lost without it; null where no chain was asked for.</param>
/// <param name="RateValues">For each channel its value in the rate game; null where that was not asked for.</param>
/// <param name="RateErrors">Their standard errors where they were drawn.</param>
/// <param name="Intervals">For each model and channel the middle 95 % of the bootstrap; null without one.</param>
/// <param name="RemovalErrors">For each channel the bootstrap's standard error of the removal effect; null without one.</param>
/// <param name="Chain">The chain; null where none was asked for.</param>
/// <param name="Windows">Its states.</param>
public sealed record AttributionResult(
    JourneySet Journeys, AttributionOptions Options,
    IReadOnlyDictionary<AttributionModel, double[]> Conversions, IReadOnlyDictionary<AttributionModel, double[]>? Values,
    double[]? RemovalEffects, double[]? RateValues, double[]? RateErrors,
    IReadOnlyDictionary<AttributionModel, (double Low, double High)[]>? Intervals, double[]? RemovalErrors, RemovalChain? Chain, StepWindows? Windows);
