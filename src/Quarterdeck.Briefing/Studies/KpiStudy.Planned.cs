using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <content>Studies of impact that the company declares.</content>
public sealed partial class KpiStudy
{
    /// <summary>The KPI of a declared study, its controls, and where its periods lie in time; null and findings where there is none.</summary>
    /// <param name="plan">The study.</param>
    public (StudySeries Outcome, IReadOnlyList<StudySeries> Controls, ImpactPeriods Periods)? Around(ImpactPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Kpi kpi = Asked(plan.Kpi);
        if (plan.Where is { } where)
            kpi = kpi with { Where = kpi.Where is null ? where : new Binary("AND", kpi.Where, where) };
        if (Around([kpi, .. plan.Controls.Select(Asked)], plan.Grain) is not { } around)
            return null;
        string name = Language.Length == 0 ? kpi.Id : KpiOwners.LabelOf(kpi, company.Metrics[kpi.Metric], Language);
        if (plan.Where is { } only)
            name += only is Binary ? ' ' + only.Text : $" ({only.Text})";
        return (around.Item1 with { Name = name, Label = name }, around.Item2, around.Item3 with { Declared = plan.Span });
    }

    /// <summary>How the days of a declared study are asked for: as periods of its grain. One in which an action begins part-way is neither learnt from nor measured.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="ask">The question but for the days.</param>
    public ImpactQuestion Question(ImpactPlan plan, ImpactQuestion ask)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ask);
        Period period(DateOnly day) => calendar.Containing(plan.Grain, day.ToDateTime(TimeOnly.MinValue))!.Value;
        string? gap(ImpactAction action)
        {
            if (action.GapUntil is { } until)
                return calendar.Label(period(until));
            Period first = period(action.From);
            if (first.FirstDay == action.From || (action.To is { } to && to <= first.LastDay))
                return null;
            findings.Note(FindingCodes.ImpactPartial, action.Span, System.FormattableString.Invariant($"The action begins on {action.From:yyyy-MM-dd}, within {calendar.Label(first)}: that {plan.Grain} is neither learnt from nor measured."), "Nothing, where that is meant; else take a finer grain.");
            return calendar.Label(first);
        }
        return ask with
        {
            From = [.. plan.Actions.Select(action => calendar.Label(period(action.From)))],
            To = [.. plan.Actions.Where(static action => action.To is not null).Select(action => calendar.Label(period(action.To!.Value)))],
            GapUntil = [.. plan.Actions.Select(gap)],
        };
    }

    /// <summary>A KPI of an id, else the metric of that id as if it were one.</summary>
    private Kpi Asked(string id) => company.Kpis.FirstOrDefault(own => own.Id == id) ?? new Kpi { Id = id, Metric = id, Office = "" };
}
