using Quarterdeck.Briefing.Targets;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Forecasts a scorecard's KPIs: from complete months to the next one and to the end of the year.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order.</param>
/// <param name="request">Which scorecard is wanted.</param>
/// <param name="targets">Works out the targets of the year.</param>
internal sealed class KpiForecasts(
    CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, ScorecardRequest request, KpiTargets targets)
{
    /// <summary>Ten years: what is older tells nothing of a season or a level of today.</summary>
    private const int MostMonths = 120;
    private const int Season = 12;

    /// <summary>The forecasts by KPI; one that has none is not among them, and a note says why.</summary>
    /// <param name="kpis">The KPIs with their metrics.</param>
    /// <param name="period">The scorecard's period.</param>
    /// <param name="findings">Receives what should be known.</param>
    public IReadOnlyDictionary<string, KpiForecast> Make(IReadOnlyList<(Kpi Kpi, Metric Metric)> kpis, Period period, FindingList findings)
    {
        Period year = calendar.Containing(KpiQuestions.YearOf(period.Grain), period.Start)!.Value;
        Period cut = calendar.Containing(Grain.Month, period.Next.AddTicks(-1))!.Value;
        if (cut.Next > period.Next)
            cut = calendar.Move(cut, -1) ?? cut;
        // What customers are expected to bring is a forecast already, and each month of it a fit.
        List<string> without = [.. kpis.Where(kpi => Additivity.IsModelled(company, kpi.Metric)).Select(kpi => kpi.Kpi.Id)];
        kpis = [.. kpis.Where(kpi => !Additivity.IsModelled(company, kpi.Metric))];
        List<MetricQuery> questions = [];
        foreach ((Kpi kpi, Metric metric) in kpis)
        {
            KpiQuestions own = new(kpi, calendar, request.AsOf);
            questions.AddRange([Months(kpi, metric, cut), own.Now(year), own.Earlier(year), own.Months(KpiTargets.SeasonsBefore(kpi, year, calendar) ?? cut.LastDay)]);
        }
        Queue<MetricTable> tables = new(ask([.. questions.Select(question => question with { Currency = request.Currency, Rates = request.Rates })]));
        List<(Kpi Kpi, Metric Metric, MetricTable Months, KpiAnswers Year)> answered = [];
        foreach ((Kpi kpi, Metric metric) in kpis)
        {
            MetricTable months = tables.Dequeue(), now = tables.Dequeue(), earlier = tables.Dequeue(), seasons = tables.Dequeue();
            answered.Add((kpi, metric, months, new KpiAnswers(now, earlier, now, now, seasons, null)));
        }
        Dictionary<string, KpiForecast> made = new(StringComparer.OrdinalIgnoreCase);
        foreach ((Kpi kpi, KpiForecast? forecast) in answered.AsParallel().AsOrdered().Select(one => (one.Kpi, Forecast: Of(one.Kpi, one.Metric, one.Months, one.Year, year, cut))).AsSequential())
            if (forecast is null)
                without.Add(kpi.Id);
            else
            {
                (_, Metric metric, _, KpiAnswers answers) = answered.Find(one => one.Kpi == kpi);
                made[kpi.Id] = Judged(forecast, kpi, metric, targets.For(kpi, metric, year, answers, null).Value);
            }
        if (without.Count > 0)
            findings.Note(FindingCodes.ForecastKpi, SourceSpan.None, $"Not forecast, since they look ahead themselves, months do not make their year, fewer than two complete months have a value, the last of them lies before the year, or different things are counted and the year before is not all there: {string.Join(", ", without)}.", "See with 'query --grain month' where their values lie.");
        return made;
    }

    /// <summary>The KPI by month and, for a rate of two flows, both of them.</summary>
    private MetricQuery Months(Kpi kpi, Metric metric, Period cut)
    {
        MetricQuery plain = new KpiQuestions(kpi, calendar, request.AsOf).Months(cut.LastDay);
        return Rule(metric) != LandingRule.Parts || Root(metric.Formula, 0) is not Binary parts ? plain
            : plain with { Columns = [.. plain.Columns, new(kpi.Id + "@top", Filter(kpi, parts.Left)), new(kpi.Id + "@bottom", Filter(kpi, parts.Right))] };
    }

    private static Formula Filter(Kpi kpi, Formula formula) => kpi.Where is null ? formula : new Filtered(formula, kpi.Where);

    /// <summary>How the KPI's months make its year; null where they do not, as largest and smallest values or who came back from month to month.</summary>
    private LandingRule? Rule(Metric metric)
    {
        if (Additivity.AddsUp(company, metric))
            return LandingRule.Sum;
        if (metric.Stock is not null || metric.Active is not null)
            return LandingRule.Last;
        switch (Root(metric.Formula, 0))
        {
            case Call { Function: "TRAILING" }:
                return LandingRule.Last;
            case Call { Function: "MAX" or "MIN" }:
                return null;
            case Binary { Operator: "/" } rate when Flows(rate.Left) && Flows(rate.Right):
                return LandingRule.Parts;
            case Call { Distinct: true } when !Additivity.IsLevel(company, metric):
                return LandingRule.Scaled;
            default:
                return Additivity.FollowsTheGrain(company, metric) && !Additivity.IsLevel(company, metric) ? null : LandingRule.Mean;
        }
    }

    /// <summary>The formula behind names of metrics that add nothing of their own.</summary>
    private Formula? Root(Formula? formula, int depth) =>
        depth < 20 && formula is Name { Parts: [var one] } && company.Metrics.TryGetValue(one.ToLowerInvariant(), out Metric? inner) && inner.Stock is null && inner.Active is null ? Root(inner.Formula, depth + 1)
        : formula is Filtered filtered && filtered.Operand is not Binary ? Root(filtered.Operand, depth + 1) : formula;

    private bool Flows(Formula formula) => Additivity.AddsUp(company, new Metric { Id = "part", Formula = formula });

    private KpiForecast? Of(Kpi kpi, Metric metric, MetricTable table, KpiAnswers answers, Period year, Period cut)
    {
        List<(Period Period, double Value)> points = Complete(table, kpi.Id, cut);
        if (points.Count < 2 || calendar.Move(points[^1].Period, 1) is not { } next || next.Start < year.Start)
            return null;
        IReadOnlyList<Period> months = [.. calendar.Covering(Grain.Month, year.Start, year.Next.AddTicks(-1)).Where(month => month.Start >= year.Start)];
        int left = months.Count(month => month.Start >= next.Start), known = months.Count - left;
        double[] values = [.. points.Select(static point => point.Value)];
        if (Rule(metric) is not { } rule || Forecaster.Make(values, Season, Math.Max(1, left)) is not { } forecast)
            return null;
        double[] history = SeriesGaps.Fill(values, Season).Values;
        if (history.Length < known)
            return null;
        (YearLanding landing, rule) = rule == LandingRule.Parts ? OfParts(kpi, table, (history, known, forecast, left), points, cut) : (YearLanding.Of(history, known, forecast, left, rule), rule);
        if (rule == LandingRule.Scaled && left > 0)
        {
            if (YearBefore(kpi, answers, points, year) is not { } share)
                return null;
            landing = landing.Times(share);
        }
        // A year that is over is what it is, whatever its months make.
        bool isOver = left == 0 && KpiAnswers.Single(answers.Now, kpi.Id).IsNumber && KpiAnswers.Incomplete(answers.Now, kpi.Id, year) is null;
        if (isOver)
            landing = new YearLanding(KpiAnswers.Single(answers.Now, kpi.Id).AsDouble(), 0);
        double half = SeriesForecast.HalfWidth(0.95);
        double floor = forecast.Floor;
        (double[] lower, double[] upper) = forecast.Intervals(0.95);
        return new KpiForecast(
            new ForecastPoint(calendar.Label(year), landing.Value, Math.Max(floor, landing.Value - half * landing.Deviation), landing.Value + half * landing.Deviation),
            new ForecastPoint(calendar.Label(next), forecast.Means[0], lower[0], upper[0]), null, null,
            isOver ? "actual" : forecast.Model.Method + rule switch { LandingRule.Sum => "; year: sum of months", LandingRule.Last => "; year: its last month", LandingRule.Parts => "; year: from the forecasts of its parts", LandingRule.Scaled => "; year: sum of months, less those counted in several as in the year before", _ => "; year: mean of months" })
        {
            Landed = landing,
            // What never varied tells nothing of how surely it goes on; and a mean of months is no growth of the year.
            IsJudged = isOver || ((forecast.Notes & ForecastNote.Constant) == 0 && !(rule == LandingRule.Mean && metric.Formula is { } formula && formula.SelfAndDescendants().Any(static part => part is Call { Function: "PRIOR" }))),
        };
    }

    /// <summary>The value of the year before over the sum of its months; null where not all of them are there.</summary>
    private double? YearBefore(Kpi kpi, KpiAnswers answers, List<(Period Period, double Value)> points, Period year)
    {
        string column = new KpiQuestions(kpi, calendar, request.AsOf).PriorYear;
        Cell whole = KpiAnswers.Single(answers.Earlier, column);
        if (calendar.Move(year, -1) is not { } before || !whole.IsNumber || KpiAnswers.Incomplete(answers.Earlier, column, year) is not null)
            return null;
        double[] months = [.. points.Where(point => point.Period.Start >= before.Start && point.Period.Start < before.Next).Select(static point => point.Value)];
        return months.Length == 12 && months.All(double.IsFinite) && months.Sum() > 0 ? whole.AsDouble() / months.Sum() : null;
    }

    /// <summary>A rate of the year from the sums of its parts; the mean of months where a part cannot be forecast.</summary>
    private (YearLanding, LandingRule) OfParts(Kpi kpi, MetricTable table, (double[] History, int Known, SeriesForecast Forecast, int Left) rate, List<(Period Period, double Value)> points, Period cut)
    {
        (double[] history, int known, SeriesForecast forecast, int left) = rate;
        double[]? top = Year(table, kpi.Id + "@top", points[^1].Period, cut, known, left), bottom = Year(table, kpi.Id + "@bottom", points[^1].Period, cut, known, left);
        if (top is null || bottom is null || !(bottom.Sum() > 0) || bottom.Min() < 0)
            return (YearLanding.Of(history, known, forecast, left, LandingRule.Mean), LandingRule.Mean);
        // The rate is that of the sums; how sure it is follows from the rate's own errors, each month weighed by its part below the line.
        double deviation = left == 0 ? 0 : YearLanding.Of(history, known, forecast, left, LandingRule.Parts, bottom).Deviation;
        return (new YearLanding(top.Sum() / bottom.Sum(), deviation), LandingRule.Parts);
    }

    /// <summary>The months of a year: what is there, and the forecast of the rest.</summary>
    private double[]? Year(MetricTable table, string column, Period last, Period cut, int known, int left)
    {
        List<(Period Period, double Value)> points = [.. Complete(table, column, cut).Where(point => point.Period.Start <= last.Start)];
        if (points.Count < 2 || points[^1].Period.Start != last.Start)
            return null;
        double[] values = [.. points.Select(static point => point.Value)], filled = SeriesGaps.Fill(values, Season).Values;
        if (filled.Length < known)
            return null;
        return left == 0 ? filled[^known..] : Forecaster.Make(values, Season, left) is { } forecast ? [.. filled[^known..], .. forecast.Means] : null;
    }

    /// <summary>The last months up to the last that is complete.</summary>
    private List<(Period Period, double Value)> Complete(MetricTable table, string column, Period cut)
    {
        List<(Period Period, double Value)> points = [.. KpiHistory.Of(calendar, table, column, cut).TakeLast(MostMonths)];
        while (points.Count > 0 && double.IsNaN(points[^1].Value))
            points.RemoveAt(points.Count - 1);
        return points;
    }

    private static KpiForecast Judged(KpiForecast forecast, Kpi kpi, Metric metric, Cell target)
    {
        if (CellNumbers.Number(target) is not { } aim || metric.Better == Direction.Unsaid || !forecast.IsJudged)
            return forecast;
        double tolerance = (double)kpi.Tolerance.AtRisk * (kpi.Tolerance.InPoints ? 1 : Math.Abs((double)aim));
        return forecast with { Target = (double)aim, ProbabilityOfTarget = forecast.Landed.Probability((double)aim, metric.Better, tolerance) };
    }
}
