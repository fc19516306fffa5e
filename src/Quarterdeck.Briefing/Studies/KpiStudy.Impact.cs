using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <content>A KPI around an action, for the study of impact.</content>
public sealed partial class KpiStudy
{
    /// <summary>A KPI's whole history in periods of the action's grain, those of its controls, and where its periods lie in time; null and findings where there is none.</summary>
    /// <param name="id">The KPI.</param>
    /// <param name="from">The first period of the action; its grain is that of the study.</param>
    /// <param name="controls">The ids of other KPIs that the action does not move.</param>
    public (StudySeries Outcome, IReadOnlyList<StudySeries> Controls, ImpactPeriods Periods)? Around(string id, string from, IReadOnlyList<string> controls)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(controls);
        Kpi?[] kpis = [.. controls.Prepend(id).Select(Find)];
        if (calendar.Parse(from) is not { } first)
            findings.Error(FindingCodes.PeriodAsked, new SourceSpan("--from", 1, 1, Math.Max(1, from.Length)), $"'{from}' is no period of this company's calendar.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013 or FY2013-Q1.");
        else if (!findings.HasErrors && Array.TrueForAll(kpis, static kpi => kpi is not null))
            return Around([.. kpis.Select(static kpi => kpi!)], first.Grain);
        else if (!findings.HasErrors)
            findings.Error(FindingCodes.StudyKpi, SourceSpan.None, "A KPI that is counted from statuses has no history of its own.", "Name a KPI that has a formula.");
        return null;
    }

    private (StudySeries, IReadOnlyList<StudySeries>, ImpactPeriods)? Around(Kpi[] kpis, Grain grain)
    {
        IReadOnlyList<MetricTable> answers = ask([.. kpis.Select(kpi => new MetricQuery { Columns = [new(kpi.Id, Formula(kpi))], Grain = grain, AsOf = asOf })]);
        foreach (MetricTable answer in answers)
            findings.AddRange(answer.Findings);
        Period? last = answers[0].Rows.Count > 0 && answers[0].Rows[^1][0].AsMoment() is { } start ? calendar.Containing(grain, start) : null;
        if (findings.HasErrors || last is not { } end || Series(kpis[0], answers[0], end) is not { } outcome)
        {
            if (!findings.HasErrors)
                findings.Error(FindingCodes.StudyShort, SourceSpan.None, $"The KPI '{kpis[0].Id}' has no complete period with a value.", "See with 'query' where its values lie.");
            return null;
        }
        List<StudySeries> controls = [];
        foreach ((Kpi kpi, MetricTable answer) in kpis.Skip(1).Zip(answers.Skip(1)))
        {
            Dictionary<string, double> values = KpiHistory.Of(calendar, answer, kpi.Id, end).ToDictionary(point => calendar.Label(point.Period), static point => point.Value);
            controls.Add(outcome with { Name = kpi.Id, Label = kpi.Id, Values = [.. outcome.Labels.Select(period => values.GetValueOrDefault(period, double.NaN))] });
        }
        double? moment(string label) => calendar.Parse(label) is { } period && period.Grain == grain ? period.Start.Ticks : null;
        ImpactPeriods periods = new([.. Enumerable.Range(0, outcome.Labels.Count)], outcome.Labels, [.. outcome.Labels.Select(label => moment(label)!.Value)], moment, 0);
        return (outcome, controls, periods);
    }
}
