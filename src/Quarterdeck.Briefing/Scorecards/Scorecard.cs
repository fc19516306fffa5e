using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>An office's KPIs for a period.</summary>
/// <param name="Office">The office's id.</param>
/// <param name="Holder">Who holds it; null when nobody is named.</param>
/// <param name="Title">The holder's own title; null when none is given.</param>
/// <param name="Company">The company's name.</param>
/// <param name="Currency">Code of the company's currency; empty when nobody said.</param>
/// <param name="Language">The language of labels, message and notes.</param>
/// <param name="Period">The period; null when none could be found, then there is an error among the findings.</param>
/// <param name="Message">How the office stands against its targets, in one sentence; pages put what moved before it (<see cref="Headline"/>).</param>
/// <param name="Kpis">Its KPIs, then those shared with it, each in the order of the company's files.</param>
/// <param name="Findings">What is wrong or should be known.</param>
public sealed record Scorecard(
    string Office, string? Holder, string? Title, string Company, string Currency, string Language,
    ScorecardPeriod? Period, string Message, IReadOnlyList<ScorecardKpi> Kpis, IReadOnlyList<Finding> Findings)
{
    /// <summary>True where the company or the request names currencies, so that it is worth saying which one this is.</summary>
    public bool NamesCurrency { get; init; }

    /// <summary>What moved the office's first KPI; null where nothing can be said of it.</summary>
    public Headline? Headline { get; init; }
    /// <summary>True where forecasts were asked.</summary>
    public bool HasForecast { get; init; }
}
