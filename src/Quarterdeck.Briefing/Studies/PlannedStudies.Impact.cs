using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Impact;

namespace Quarterdeck.Briefing.Studies;

/// <content>What declared actions did.</content>
public sealed partial class PlannedStudies
{
    /// <summary>The declared study of impact of a name; null and a finding where there is none, or several and none is named.</summary>
    /// <param name="name">The name; null for the only one.</param>
    public ImpactPlan? ImpactOf(string? name)
    {
        string known = string.Join(", ", Plans.Impacts.Select(static plan => plan.Name));
        if (Plans.Impacts.Count == 0)
            Undeclared("impact", "{NAME: {kpi: KPI, action: DAY}}");
        else if (name is null && Plans.Impacts is [var only])
            return only;
        else if (name is null)
            findings.Error(FindingCodes.ImpactStudy, SourceSpan.None, $"The company declares {Plans.Impacts.Count} studies of impact, and none is named.", $"Name one with --study: {known}; or a KPI with --kpi.");
        else if (Plans.Impacts.FirstOrDefault(plan => string.Equals(plan.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        else
            findings.Error(FindingCodes.ImpactStudy, new SourceSpan("--study", 1, 1, Math.Max(1, name.Length)), $"The company declares no study of impact '{name}'.{NearestName.DidYouMean(name, Plans.Impacts.Select(static plan => plan.Name))}", $"Name one of: {known}.");
        return null;
    }

    /// <summary>A declared study of impact; null and findings where it cannot be made.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="method">By what the effect is estimated.</param>
    /// <param name="options">How.</param>
    /// <param name="language">The reader's language.</param>
    public ImpactStudy? Impact(ImpactPlan plan, ImpactMethod method, ImpactOptions options, string language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        KpiStudy kpis = new(company, calendar, ask, asOf, findings) { Language = language };
        if (kpis.Around(plan) is not { } around)
            return null;
        ImpactQuestion question = kpis.Question(plan, new ImpactQuestion(method, [], [], [], plan.Season, options with { HasTrend = plan.Trend }));
        return ImpactStudy.Make(around.Outcome, around.Controls, around.Periods, question, language, findings) is { } study ? study with { Plan = plan } : null;
    }

    /// <summary>How the periods of a market weigh in what an action is measured to have done: 1 where the action worked, and together as much less where the study learnt; null where the market does not cover the action.</summary>
    /// <param name="study">The study of impact.</param>
    /// <param name="plan">The plan of the mix.</param>
    /// <param name="market">Its market.</param>
    public double[]? Weights(ImpactStudy study, MixPlan plan, MixMarket market)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(market);
        Dictionary<int, bool> days = [];
        HashSet<int> measured = [.. study.Data.Measured];
        for (int t = 0; t < study.Outcome.Labels.Count && t < study.Data.Outcome.Length; t++)
            if ((measured.Contains(t) || study.Data.Teaches[t]) && calendar.Parse(study.Outcome.Labels[t]) is { } period)
                for (int day = period.FirstDay.DayNumber; day <= period.LastDay.DayNumber; day++)
                    days[day] = measured.Contains(t);
        bool?[] works = [.. market.Labels.Select(label => calendar.Containing(plan.Grain, calendar.Parse(label)!.Value.Start)!.Value).Select(own =>
        {
            bool[] found = [.. Enumerable.Range(own.FirstDay.DayNumber, own.LastDay.DayNumber - own.FirstDay.DayNumber + 1).Where(days.ContainsKey).Select(day => days[day])];
            return found.Length == own.LastDay.DayNumber - own.FirstDay.DayNumber + 1 && found.Distinct().Count() == 1 ? found[0] : (bool?)null;
        })];
        int acting = works.Count(static one => one == true), teaching = works.Count(static one => one == false);
        int covered = market.Labels.Select((label, i) => works[i] == true ? calendar.Containing(plan.Grain, calendar.Parse(label)!.Value.Start)!.Value : (Period?)null).Sum(static period => period is { } own ? own.LastDay.DayNumber - own.FirstDay.DayNumber + 1 : 0);
        if (acting == 0 || teaching == 0 || covered < days.Count(static day => day.Value))
            return null;
        return [.. works.Select(one => one switch { true => 1, false => -(double)acting / teaching, null => 0 })];
    }

    /// <summary>True where a study of impact measures the very outcome that the mix explains.</summary>
    /// <param name="plan">The study of impact.</param>
    /// <param name="mix">The mix.</param>
    public bool IsSameOutcome(ImpactPlan plan, MixPlan mix)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(mix);
        Kpi? kpi = company.Kpis.FirstOrDefault(own => own.Id == plan.Kpi);
        return plan.Where is null && kpi?.Where is null && (kpi?.Metric ?? plan.Kpi) == mix.Outcome;
    }
}
