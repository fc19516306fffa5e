using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What is asked of a forecast.</summary>
/// <param name="Horizon">Periods, from 1.</param>
/// <param name="Season">Periods a season; null for the usual one of the dates.</param>
/// <param name="Levels">Levels of the intervals in percent, in (0, 100), with their text.</param>
/// <param name="Method">How it is forecast.</param>
public sealed record ForecastQuestion(int Horizon, int? Season, IReadOnlyList<(string Text, double Level)> Levels, ForecastMethod Method)
{
    /// <summary>A target for the sum of the horizon; null for none.</summary>
    public double? Target { get; init; }
    /// <summary>What counts towards the target already.</summary>
    public double SoFar { get; init; }
    /// <summary>How the series are made to add up to their total; null where they are not.</summary>
    public ForecastTotal? Total { get; init; }
}
