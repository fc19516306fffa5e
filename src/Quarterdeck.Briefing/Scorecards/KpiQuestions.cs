using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>What has to be asked for one KPI.</summary>
/// <remarks>Every KPI has questions of its own, so that one that cannot be answered does not take the others with it; the layer fuses them all the same.</remarks>
/// <param name="kpi">The KPI.</param>
/// <param name="calendar">The company's calendar.</param>
/// <param name="asOf">Rows after this day are hidden.</param>
internal sealed class KpiQuestions(Kpi kpi, CompanyCalendar calendar, DateOnly? asOf)
{
    /// <summary>Thirteen periods show a month beside the same one of the year before.</summary>
    public const int TrendPeriods = 13;

    private readonly Formula _metric = kpi.Where is null ? new Name([kpi.Metric]) : new Filtered(new Name([kpi.Metric]), kpi.Where);

    /// <summary>Column of the actual value.</summary>
    public string Actual => kpi.Id;
    /// <summary>Column of the value one period earlier.</summary>
    public string Prior => kpi.Id + "@prior";
    /// <summary>Column of the value one year earlier.</summary>
    public string PriorYear => kpi.Id + "@prior_year";
    /// <summary>Column of a target that is a metric or a scenario.</summary>
    public string Target => kpi.Id + "@target";
    /// <summary>Column of the value to date.</summary>
    public string ToDate => kpi.Id + "@to_date";
    /// <summary>Column of the value to date one year earlier.</summary>
    public string ToDatePriorYear => kpi.Id + "@to_date_prior_year";
    /// <summary>Column of such a target to date.</summary>
    public string ToDateTarget => kpi.Id + "@to_date_target";

    /// <summary>The period itself, and the target where it has to be asked for.</summary>
    public MetricQuery Now(Period period) => Over(AskedTarget() is { } target ? [new(Actual, _metric), new(Target, target)] : [new(Actual, _metric)], period, period);

    /// <summary>One period and one year earlier.</summary>
    public MetricQuery Earlier(Period period) => Over(
        [new(Prior, new Call("PRIOR", [_metric])), new(PriorYear, new Call("PRIOR", [_metric, new Interval(1, YearWord(period.Grain))]))], period, period);

    /// <summary>The as-of day alone, to see whether the data of a period still open reach so far.</summary>
    public MetricQuery LastDay(DateOnly day) => new() { Columns = [new(Actual, _metric)], Grain = Grain.Day, From = day, To = day, AsOf = asOf };

    /// <summary>From the start of the year, now and one year earlier.</summary>
    /// <param name="period">The period.</param>
    /// <param name="lastDay">The as-of day, where it lies inside the period: both years then end with that day, like for like; null for the whole period.</param>
    public MetricQuery YearToDate(Period period, DateOnly? lastDay)
    {
        string word = YearWord(period.Grain);
        Formula toDate = new Call("TO_DATE", [_metric, new GrainWord(word, IsStart: false)]);
        List<MetricColumn> columns = [new(ToDate, toDate), new(ToDatePriorYear, new Call("PRIOR", [toDate, new Interval(1, word)]))];
        if (AskedTarget() is { } target)
            columns.Add(new(ToDateTarget, new Call("TO_DATE", [target, new GrainWord(word, IsStart: false)])));
        return lastDay is { } day ? new() { Columns = columns, Grain = Grain.Day, From = day, To = day, AsOf = asOf } : Over(columns, period, period);
    }

    /// <summary>The periods that end with this one: as many as tell news from noise, of which the last are the trend.</summary>
    /// <param name="period">The period.</param>
    /// <param name="isShownOnly">True to ask for the trend alone.</param>
    public MetricQuery Trend(Period period, bool isShownOnly = false) => Over([new(Actual, _metric)], Before(calendar, period, isShownOnly ? TrendPeriods : KpiHistory.PeriodsOf(period.Grain)).Last(), period);

    /// <summary>Column of the company's own forecast.</summary>
    public string ForecastColumn => kpi.Id + "@forecast";

    /// <summary>The company's own forecast, over the rows of its scenario, for a run of periods.</summary>
    public MetricQuery Forecast(Period first, Period last) => Over([new(ForecastColumn, new Call("FORECAST", [_metric]))], first, last);

    /// <summary>All that a status needs, for a run of periods.</summary>
    public MetricQuery Judged(Period first, Period last)
    {
        List<MetricColumn> columns = [new(Actual, _metric)];
        if (AskedTarget() is { } target)
            columns.Add(new(Target, target));
        if (kpi.Target is GrowthTarget)
            columns.Add(new(PriorYear, new Call("PRIOR", [_metric, new Interval(1, YearWord(last.Grain))])));
        return Over(columns, first, last);
    }

    /// <summary>The first of the periods that a trend shows.</summary>
    public static Period TrendStart(CompanyCalendar calendar, Period period) => TrendOf(calendar, period).Last();

    /// <summary>The periods that a trend shows, the latest first.</summary>
    public static IEnumerable<Period> TrendOf(CompanyCalendar calendar, Period period) => Before(calendar, period, TrendPeriods);

    /// <summary>So many periods that end with this one, the latest first.</summary>
    private static IEnumerable<Period> Before(CompanyCalendar calendar, Period period, int count)
    {
        Period? next = period;
        for (int i = 0; i < count && next is { } one; i++)
        {
            yield return one;
            next = calendar.Move(one, -1);
        }
    }

    /// <summary>All months of the data, to see which are complete and how the years were spread.</summary>
    public MetricQuery Months(DateOnly? to) =>
        new() { Columns = [new(Actual, _metric)], Grain = Grain.Month, To = to, AsOf = asOf };

    /// <summary>The word of the year that a period is counted in.</summary>
    public static string YearWord(Grain grain) => YearOf(grain).Name;

    /// <summary>The year that a period is counted in: the fiscal one for fiscal periods.</summary>
    public static Grain YearOf(Grain grain) => grain.Kind is GrainKind.FiscalQuarter or GrainKind.FiscalYear ? Grain.FiscalYear : Grain.Year;

    private Formula? AskedTarget() => kpi.Target switch
    {
        MetricTarget target => kpi.Where is null ? new Name([target.Metric]) : new Filtered(new Name([target.Metric]), kpi.Where),
        ScenarioTarget { Scenario: "FC" } => new Call("FORECAST", [_metric]),
        ScenarioTarget => new Call("PLAN", [_metric]),
        _ => null,
    };

    private MetricQuery Over(IReadOnlyList<MetricColumn> columns, Period first, Period last) =>
        new() { Columns = columns, Grain = first.Grain, From = first.FirstDay, To = last.LastDay, AsOf = asOf };
}
