using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Model.Company;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>The way from plan or forecast to what came, for a KPI of an office.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Against"><c>plan</c> or <c>forecast</c>, as the address of the bridge has it.</param>
/// <param name="Message">The change in a sentence.</param>
/// <param name="Bridge">The bridge itself.</param>
public sealed record PlanBridge(string Kpi, string Against, string Message, KpiBridge Bridge)
{
    /// <summary>Those of the office's own KPIs that have a plan and drivers: all against the plan, then all against the forecast where the company's data have one.</summary>
    /// <param name="office">The office.</param>
    /// <param name="card">Its scorecard.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    public static IReadOnlyList<PlanBridge> Of(string office, Scorecard card, CompanyAnswers answers, PageState state)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(answers);
        if (card.Period is not { } period)
            return [];
        Kpi[] planned = [.. answers.Edition.Company.Kpis.Where(kpi => kpi.Office == office && kpi.Target is ScenarioTarget { Scenario: "PL" })];
        return
        [
            .. new[] { (Word: "plan", Scenario: "PL"), (Word: "forecast", Scenario: "FC") }
                .SelectMany(end => planned.Select(kpi => (kpi.Id, end.Word, Bridge: answers.Bridge(kpi.Id, null, period.Label, end.Scenario, null, false, state))))
                .Where(static one => one.Bridge.Leaves.Count > 1).Select(static one => new PlanBridge(one.Id, one.Word, BridgePage.Of(one.Bridge).Message, one.Bridge)),
        ];
    }
}
