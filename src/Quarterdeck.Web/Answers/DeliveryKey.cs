using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Company;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>One of the four keys of software delivery that the DORA programme measures.</summary>
/// <param name="Kpi">The KPI that shows it; null where the company has none.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Row">How it stands; null where nothing is known.</param>
/// <param name="Value">Its value, written.</param>
/// <param name="Target">Its target, written.</param>
/// <param name="Status">Its status in words.</param>
public sealed record DeliveryKey(string? Kpi, string Label, ScorecardKpi? Row, string Value, string Target, string Status)
{
    private static readonly (string Metric, LocalWord Name)[] _keys =
    [
        ("deployments", Words.KeyDeployments), ("lead_time_for_changes", Words.KeyLeadTime), ("change_failure_rate", Words.KeyFailures), ("failed_deployment_recovery_time", Words.KeyRecovery),
    ];

    /// <summary>The four keys for the offices that run technology, those that the company does not measure too; empty for other offices, and where it measures none.</summary>
    /// <param name="office">The office.</param>
    /// <param name="period">The period of its scorecard; null for none.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    public static IReadOnlyList<DeliveryKey> Of(string office, string? period, CompanyAnswers answers, PageState state)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(state);
        CompanyModel company = answers.Edition.Company;
        if (office is not ("cto" or "cio") || !company.Kpis.Any(static kpi => _keys.Any(key => key.Metric == kpi.Metric)))
            return [];
        NumberText text = new(state.Language);
        ScorecardWords words = ScorecardWords.For(state.Language);
        List<DeliveryKey> keys = [];
        foreach ((string metric, LocalWord name) in _keys)
        {
            Kpi? kpi = company.Kpis.FirstOrDefault(one => one.Metric == metric && one.Where is null);
            ScorecardKpi? row = kpi is null ? null : answers.Card(kpi.Office, state with { Period = state.Period ?? period }).Kpis.FirstOrDefault(one => one.Id == kpi.Id);
            string unit = row is null || row.Unit.IsRate ? "" : text.UnitName(row.Unit, row.UnitLabel, "", MoneyScale.Unscaled);
            keys.Add(new DeliveryKey(kpi?.Id, row is null ? name[state.Language] : row.Label + (unit.Length > 0 ? $" ({unit})" : ""), row, row is null ? "" : text.Value(row.Actual, row.Unit, MoneyScale.Unscaled), row is null || row.Target.IsAbsent ? "" : text.Value(row.Target, row.Unit, MoneyScale.Unscaled),
                row is null ? Words.NotMeasured[state.Language] : words.Statuses[(int)row.Status]));
        }
        return keys;
    }
}
