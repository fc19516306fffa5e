using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>How a KPI stands in a period.</summary>
/// <param name="Target">Its target.</param>
/// <param name="Incomplete">Why the period's data are not all there; null when they are.</param>
/// <param name="IsComparable">True when the actual value may be held against the target.</param>
/// <param name="Status">The status.</param>
internal sealed record KpiJudgement(KpiTarget Target, IncompletePeriod? Incomplete, bool IsComparable, KpiStatus Status)
{
    /// <summary>Judges. There is no other way to a status, so that a KPI has the same one on every page that counts it.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="period">The period.</param>
    /// <param name="answers">What came back for it.</param>
    /// <param name="targets">Works out the target.</param>
    /// <param name="calendar">The company's calendar.</param>
    /// <param name="asOf">Rows after this day are hidden.</param>
    public static KpiJudgement Of(Kpi kpi, Metric metric, Period period, KpiAnswers answers, KpiTargets targets, CompanyCalendar calendar, DateOnly? asOf)
    {
        IncompletePeriod? incomplete = KpiAnswers.Incomplete(answers.Now, kpi.Id, period);
        DateTime? until = incomplete is null ? null : OpenUntil(kpi, answers, calendar, asOf);
        KpiTarget target = targets.For(kpi, metric, period, answers, until);
        bool comparable = incomplete is null || (until is not null && target.HoldsForParts);
        KpiStatus status = StatusRule.Judge(CellNumbers.Number(KpiAnswers.Single(answers.Now, kpi.Id)), CellNumbers.Number(target.Value), metric.Better, kpi.Tolerance);
        return new KpiJudgement(target, incomplete, comparable, !comparable && status >= KpiStatus.Behind ? KpiStatus.NoData : status);
    }

    /// <summary>The first moment after the as-of day, where that lies inside the period and the KPI's data reach it; else null.</summary>
    /// <remarks>Data that merely end somewhere inside a period say nothing of how the period goes, so nothing is judged by them.</remarks>
    private static DateTime? OpenUntil(Kpi kpi, KpiAnswers answers, CompanyCalendar calendar, DateOnly? asOf) =>
        asOf is { } day && answers.LastDay is { } open && open.Rows.Count > 0
        && KpiAnswers.Incomplete(open, kpi.Id, calendar.Containing(Grain.Day, day.ToDateTime(TimeOnly.MinValue))!.Value) is null
            ? day.AddDays(1).ToDateTime(TimeOnly.MinValue) : null;
}
