namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Where a KPI is going: its next month, and where its year ends.</summary>
/// <param name="Landing">The year in which the scorecard's period lies.</param>
/// <param name="Next">The month after the last complete one.</param>
/// <param name="ProbabilityOfTarget">How probably the year's target is met, 0 to 1; null where there is no target, or no width is known.</param>
/// <param name="Target">The year's target; null where there is none.</param>
/// <param name="Method">The form that was fitted, and how months make the year.</param>
public sealed record KpiForecast(ForecastPoint Landing, ForecastPoint Next, double? ProbabilityOfTarget, double? Target, string Method)
{
    /// <summary>The year with its deviation.</summary>
    internal YearLanding Landed { get; init; } = new(double.NaN, double.NaN);
    /// <summary>True where a probability can be told.</summary>
    internal bool IsJudged { get; init; }
}
