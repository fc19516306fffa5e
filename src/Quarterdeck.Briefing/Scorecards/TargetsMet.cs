using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Counts the targets that all offices met, period by period: the KPI <c>targets_met</c>.</summary>
/// <remarks>
/// A KPI counts once, at the office that answers for it, and only where it could be judged. KPIs without a formula of their own are left out,
/// so nothing counts itself. All periods of a KPI are one question, which the layer fuses with those of the scorecard.
/// </remarks>
internal sealed class TargetsMet
{
    private readonly CompanyModel _company;
    private readonly CompanyCalendar _calendar;
    private readonly Period _period;
    private readonly DateOnly? _asOf;
    private readonly DateOnly? _lastDay;
    private readonly List<Asked> _asked;

    private sealed record Asked(Kpi Kpi, Metric Metric, KpiQuestions Questions, DateOnly? SeasonsBefore);

    /// <summary>Prepares the questions.</summary>
    /// <param name="company">The company.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="period">The period of the scorecard.</param>
    /// <param name="asOf">Rows after this day are hidden.</param>
    /// <param name="lastDay">The as-of day, where it lies inside the period; else null.</param>
    public TargetsMet(CompanyModel company, CompanyCalendar calendar, Period period, DateOnly? asOf, DateOnly? lastDay)
    {
        (_company, _calendar, _period, _asOf, _lastDay) = (company, calendar, period, asOf, lastDay);
        PriorPeriod = calendar.Move(period, -1);
        PriorYear = calendar.Shift(new TimeRange(period.Start, period.Next), -1, KpiQuestions.YearOf(period.Grain)) is { } range ? calendar.Containing(period.Grain, range.Start) : null;
        _asked = [.. WithTarget(company).Select(pair => new Asked(pair.Kpi, pair.Metric, new KpiQuestions(pair.Kpi, calendar, asOf), KpiTargets.SeasonsBefore(pair.Kpi, period, calendar)))];
    }

    /// <summary>The period before; null at the calendar's beginning.</summary>
    public Period? PriorPeriod { get; }

    /// <summary>The same period of the year before; null where there is none.</summary>
    public Period? PriorYear { get; }

    /// <summary>The KPIs that can have a status, whichever office answers for them.</summary>
    public static IEnumerable<(Kpi Kpi, Metric Metric)> WithTarget(CompanyModel company) =>
        company.Kpis.Where(kpi => kpi.Target is not null && company.Metrics.TryGetValue(kpi.Metric, out Metric? metric) && metric.Better != Direction.Unsaid)
            .Select(kpi => (kpi, company.Metrics[kpi.Metric]));

    /// <summary>What has to be asked, in the order in which <see cref="Count"/> takes the answers.</summary>
    public IEnumerable<MetricQuery> Questions()
    {
        Period first = KpiQuestions.TrendStart(_calendar, _period);
        if (PriorYear is { } earlier && earlier.Start < first.Start)
            first = earlier;
        foreach (Asked one in _asked)
        {
            yield return one.Questions.Judged(first, _period);
            if (_lastDay is { } day)
                yield return one.Questions.LastDay(day);
            if (one.SeasonsBefore is { } before)
                yield return one.Questions.Months(before);
        }
    }

    /// <summary>The periods that are shown, the oldest first, each with its offices in the order of the company's files.</summary>
    /// <param name="tables">Answers are taken from the front.</param>
    public IReadOnlyList<(Period Period, IReadOnlyList<OfficeTargets> Offices)> Count(Queue<MetricTable> tables)
    {
        List<Period> periods = [.. new[] { PriorYear }.OfType<Period>().Concat(KpiQuestions.TrendOf(_calendar, _period)).DistinctBy(period => period.Start).OrderBy(period => period.Start)];
        List<(Kpi Kpi, KpiStatus Status)>[] statuses = [.. periods.Select(_ => new List<(Kpi, KpiStatus)>())];
        // A target that cannot be read is told on the scorecard of its own office.
        KpiTargets targets = new(_company, _calendar, new FindingList());
        foreach (Asked one in _asked)
        {
            MetricTable run = tables.Dequeue(), none = run with { Rows = [] };
            MetricTable? open = _lastDay is null ? null : tables.Dequeue(), seasons = one.SeasonsBefore is null ? null : tables.Dequeue();
            ILookup<DateTime?, IReadOnlyList<Cell>> rows = run.Rows.ToLookup(row => row[0].AsMoment());
            for (int i = 0; i < periods.Count; i++)
            {
                MetricTable own = run with { Rows = [.. rows[periods[i].Start]] };
                KpiAnswers answers = new(own, own, none, none, seasons, periods[i].Start == _period.Start ? open : null);
                statuses[i].Add((one.Kpi, KpiJudgement.Of(one.Kpi, one.Metric, periods[i], answers, targets, _calendar, _asOf).Status));
            }
        }
        return [.. periods.Select((period, i) => (period, ByOffice(statuses[i])))];
    }

    /// <summary>The share of the judged targets that were met, over all offices; missing where none was judged.</summary>
    public static Cell Share(IReadOnlyList<OfficeTargets> offices) =>
        offices.Sum(office => office.Judged) is > 0 and var judged ? Cell.Of((decimal)offices.Sum(office => office.Met) / judged) : Cell.Missing;

    private IReadOnlyList<OfficeTargets> ByOffice(List<(Kpi Kpi, KpiStatus Status)> statuses)
    {
        List<string> order = [.. _company.Offices.Select(office => office.Id)];
        return
        [
            .. statuses.Where(one => one.Status >= KpiStatus.Behind).GroupBy(one => one.Kpi.Office, StringComparer.OrdinalIgnoreCase)
                .OrderBy(office => order.FindIndex(id => string.Equals(id, office.Key, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? place : int.MaxValue)
                .Select(office => new OfficeTargets(office.Key, office.Count(one => one.Status >= KpiStatus.OnTrack), office.Count(),
                    [.. office.Where(one => one.Status < KpiStatus.OnTrack).Select(one => one.Kpi.Id)])),
        ];
    }
}
