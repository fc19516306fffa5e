using Quarterdeck.Metrics.Asking;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Which scorecard is wanted.</summary>
/// <param name="Office">The office, e.g. <c>ceo</c>.</param>
/// <param name="Period">A period's label; null: the last month that is complete for most of the office's KPIs.</param>
/// <param name="AsOf">Rows after this day are hidden; null hides nothing.</param>
/// <param name="Language">The reader's language: en, fr, pl, vi or zh.</param>
public sealed record ScorecardRequest(string Office, string? Period, DateOnly? AsOf, string Language)
{
    /// <summary>ISO 4217 code in which money is wanted; null: in the company's currency.</summary>
    public string? Currency { get; init; }
    /// <summary>At which rates money is converted; default the actual ones.</summary>
    public RateChoice Rates { get; init; } = RateChoice.Actual;
    /// <summary>True, the default, to ask what moved the first KPI; false where only rows are wanted.</summary>
    public bool WithHeadline { get; init; } = true;
    /// <summary>True to forecast each KPI; default false, since it costs a second or more.</summary>
    public bool WithForecast { get; init; }
}
