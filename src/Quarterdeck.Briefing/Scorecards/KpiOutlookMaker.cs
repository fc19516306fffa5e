using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Makes the trajectory of a KPI's target, over what is known and to the end of the year, and the forecast that leads there.</summary>
/// <remarks>The target of a period is that of <see cref="KpiTargets"/>, by which statuses are judged, so that a chart never shows another one than the scorecard.</remarks>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
/// <param name="rate">As for <see cref="ScorecardMaker"/>.</param>
public sealed class KpiOutlookMaker(
    CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, Func<string, RateChoice, TimeRange, Cell>? rate = null)
{
    /// <summary>A quarter ahead is worth seeing in December too; a year is as far as a season tells.</summary>
    private const int LeastAhead = 3, MostAhead = 12;

    /// <summary>As for limits: fewer values tell nothing of what comes.</summary>
    private const int LeastValues = 6;

    /// <summary>Makes it.</summary>
    /// <param name="row">The KPI on its scorecard.</param>
    /// <param name="period">The scorecard's period.</param>
    /// <param name="request">The scorecard's request: its as-of day and currency.</param>
    /// <exception cref="ArgumentException">The company has no such KPI.</exception>
    public KpiOutlook Make(ScorecardKpi row, Period period, ScorecardRequest request)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(request);
        Kpi kpi = company.Kpis.FirstOrDefault(own => own.Id == row.Id) ?? throw new ArgumentException($"The company has no KPI '{row.Id}'.", nameof(row));
        bool isAsked = company.Metrics.TryGetValue(kpi.Metric, out Metric? asked);
        if ((asked ?? company.Computed.GetValueOrDefault(kpi.Metric)) is not { } metric)
            return new KpiOutlook(new Dictionary<string, double>(), [], IsOwn: false);
        int known = row.Course.ToList().FindLastIndex(static point => double.IsFinite(point.Value)) + 1;
        List<Period> ahead = [.. row.Course.Skip(known).Select(point => calendar.Parse(point.Period)).OfType<Period>(), .. After(period)];
        Period[] all = [.. row.Course.Take(known).Select(point => calendar.Parse(point.Period)).OfType<Period>(), .. ahead];
        if (all.Length == 0)
            return new KpiOutlook(new Dictionary<string, double>(), [], IsOwn: false);

        KpiQuestions own = new(kpi, calendar, request.AsOf);
        MetricQuery? judged = isAsked && kpi.Target is GrowthTarget or MetricTarget or ScenarioTarget ? own.Judged(all[0], all[^1]) : null;
        MetricQuery? seasons = isAsked && KpiTargets.SeasonsBefore(kpi, all[^1], calendar) is { } before ? own.Months(before) : null;
        MetricQuery? forecast = isAsked && ahead.Count > 0 && company.Datasets.Values.Any(static set => set.Scenario?.Values.ContainsKey("FC") == true) ? own.Forecast(ahead[0], ahead[^1]) : null;
        MetricQuery[] questions = [.. new[] { judged, seasons, forecast }.OfType<MetricQuery>()];
        Queue<MetricTable> tables = new(questions.Length == 0 ? [] : ask([.. questions.Select(question => question with { Currency = request.Currency, Rates = request.Rates })]));
        MetricTable none = new([], [], request.AsOf, [], [], []);
        MetricTable run = judged is null ? none : tables.Dequeue();
        MetricTable? months = seasons is null ? null : tables.Dequeue(), expected = forecast is null ? null : tables.Dequeue();

        // What is wrong with a target stands on the scorecard already.
        KpiTargets targets = new(company, calendar, new FindingList(), TargetConversion.For(request, company, calendar, rate));
        Dictionary<string, double> due = [];
        ILookup<DateTime?, IReadOnlyList<Cell>> rows = run.Rows.ToLookup(static one => one[0].AsMoment());
        foreach (Period one in all)
        {
            MetricTable its = run with { Rows = [.. rows[one.Start]] };
            Cell target = targets.For(kpi, metric, one, new KpiAnswers(its, its, none, none, months, null), null).Value;
            if (target.IsNumber)
                due[calendar.Label(one)] = target.AsDouble();
        }
        double[] values = [.. row.Course.Take(known).Select(static point => point.Value)];
        (double[] next, bool isOwn) = Expected(values, ahead, expected, own.ForecastColumn, period.Grain);
        return new KpiOutlook(due, [.. ahead.Select((one, i) => (calendar.Label(one), next[i]))], isOwn);
    }

    /// <summary>The company's own forecast where it has one for each period; else what follows from the values.</summary>
    private static (double[] Values, bool IsOwn) Expected(double[] values, List<Period> ahead, MetricTable? answer, string column, Grain grain)
    {
        Dictionary<DateTime, Cell> own = answer is null ? [] : KpiAnswers.Series(answer, column).ToDictionary(static point => point.Start, static point => point.Value);
        double[] said = [.. ahead.Select(one => own.TryGetValue(one.Start, out Cell cell) && cell.IsNumber ? cell.AsDouble() : double.NaN)];
        if (said.Length > 0 && said.All(double.IsFinite))
            return (said, true);
        return ahead.Count > 0 && values.Count(double.IsFinite) >= LeastValues && Forecaster.Make(values, KpiHistory.SeasonOf(grain) ?? 1, ahead.Count) is { } forecast
            ? (forecast.Means, false) : ([.. ahead.Select(static _ => double.NaN)], false);
    }

    /// <summary>The periods after one, to the end of its year, and at least a few.</summary>
    private IEnumerable<Period> After(Period period)
    {
        DateTime end = KpiTarget.YearOf(calendar, period).Next;
        Period? next = calendar.Move(period, 1);
        for (int i = 0; i < MostAhead && next is { } one && (i < LeastAhead || one.Start < end); i++, next = calendar.Move(one, 1))
            yield return one;
    }
}
