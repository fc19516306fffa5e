using Quarterdeck.Briefing.Targets;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Works out a KPI's target for a period from what its author wrote and from what was asked for it.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="findings">Takes what is wrong with a target.</param>
/// <param name="conversion">Brings written targets to the currency that is asked; null leaves them in the company's own.</param>
internal sealed class KpiTargets(CompanyModel company, CompanyCalendar calendar, FindingList findings, TargetConversion? conversion = null)
{
    /// <summary>The target, in the currency that is asked.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="period">The period.</param>
    /// <param name="answers">What came back for the KPI.</param>
    /// <param name="until">The first moment that is not yet over in an open period; null for a period that is.</param>
    public KpiTarget For(Kpi kpi, Metric metric, Period period, KpiAnswers answers, DateTime? until)
    {
        KpiTarget own = Own(kpi, metric, period, answers, until);
        return conversion is null ? own : conversion.Of(own, kpi, metric, period);
    }

    private KpiTarget Own(Kpi kpi, Metric metric, Period period, KpiAnswers answers, DateTime? until)
    {
        KpiQuestions columns = new(kpi, calendar, null);
        switch (kpi.Target)
        {
            case AmountTarget amount:
                return OfAmount(amount, metric, kpi, period, answers, until);
            case ValueTarget value:
                return new KpiTarget(Cell.Of(value.Value), Cell.Of(value.Value), HoldsForParts: Additivity.IsLevel(company, metric));
            case PointsTarget points:
                return OfPoints(points.Points.Select(point => (point.Key, point.Value, points.Span)), metric, period);
            case FileTarget file:
                return OfPoints(TargetFile.Read(company.Folder, file.Path, file.Span, findings), metric, period);
            case GrowthTarget growth:
                return new KpiTarget(
                    Grown(KpiAnswers.Single(answers.Earlier, columns.PriorYear), growth.Rate, metric.Unit),
                    Grown(KpiAnswers.Single(answers.ToDate, columns.ToDatePriorYear), growth.Rate, metric.Unit),
                    HoldsForParts: Additivity.IsLevel(company, metric));
            case MetricTarget or ScenarioTarget:
                return new KpiTarget(KpiAnswers.Single(answers.Now, columns.Target), KpiAnswers.Single(answers.ToDate, columns.ToDateTarget),
                    HoldsForParts: Additivity.IsLevel(company, metric));
            default:
                return KpiTarget.None;
        }
    }

    /// <summary>The last day of the years that a seasonal target learns from; null for other targets.</summary>
    public static DateOnly? SeasonsBefore(Kpi kpi, Period period, CompanyCalendar calendar) =>
        kpi.Target is AmountTarget { Shape: TargetShape.Seasonal } seasonal
            ? calendar.Containing(AmountTrajectory.YearGrain(seasonal.Grain), period.Start)!.Value.FirstDay.AddDays(-1)
            : null;

    private KpiTarget OfAmount(AmountTarget amount, Metric metric, Kpi kpi, Period period, KpiAnswers answers, DateTime? until)
    {
        SeasonalShares? shares = amount.Shape == TargetShape.Seasonal && answers.Months is { } months
            ? Seasons(amount, kpi, period, months) : null;
        AmountTrajectory trajectory = new(amount, calendar, metric.Unit, shares);
        DateTime yearStart = KpiTarget.YearOf(calendar, period).Start;
        bool partial = until is not null && amount.Shape != TargetShape.Step;
        return new KpiTarget(
            Cell.Of(trajectory.AmountFor(period, until)), Cell.Of(trajectory.ToDate(yearStart, period, until)),
            partial ? DateOnly.FromDateTime(until!.Value.AddTicks(-1)) : null, HoldsForParts: partial,
            NoSeason: amount.Shape == TargetShape.Seasonal && shares is null);
    }

    /// <summary>The shares learnt from the complete years before the period's own.</summary>
    private SeasonalShares? Seasons(AmountTarget amount, Kpi kpi, Period period, MetricTable months)
    {
        Grain yearGrain = AmountTrajectory.YearGrain(amount.Grain);
        DateTime before = calendar.Containing(yearGrain, period.Start)!.Value.Start;
        return SeasonalShares.Average(KpiAnswers.Series(months, kpi.Id)
            .Where(month => month.Start < before && CellNumbers.Number(month.Value) is not null)
            .Where(month => KpiAnswers.Incomplete(months, kpi.Id, calendar.Containing(Grain.Month, month.Start)!.Value) is null)
            .GroupBy(month => calendar.Containing(yearGrain, month.Start)!.Value.Start)
            .Where(year => year.Count() == 12)
            .OrderBy(year => year.Key)
            .Select(year => (IReadOnlyList<decimal>)[.. year.OrderBy(month => month.Start).Select(month => CellNumbers.Number(month.Value)!.Value)]));
    }

    private KpiTarget OfPoints(IEnumerable<(string Label, decimal Value, SourceSpan Place)> points, Metric metric, Period period)
    {
        List<(Period, decimal)> read = [];
        foreach ((string label, decimal value, SourceSpan place) in points)
            if (calendar.Parse(label) is { } own)
                read.Add((own, value));
            else
                findings.Error(FindingCodes.TargetPoint, place, $"'{label}' is no period of this calendar.", "Write a period as 2013, 2013-Q2, 2013-06, 2013-W05, FY2013 or FY2013-Q1.");
        bool addsUp = Additivity.AddsUp(company, metric);
        PointsTrajectory trajectory = new(read, addsUp);
        Period year = KpiTarget.YearOf(calendar, period);
        decimal? toDate = 0;
        foreach (Period part in calendar.Covering(period.Grain, year.Start, period.Start))
            if (part.Start >= year.Start)
                toDate += trajectory.ValueFor(part);
        return new KpiTarget(CellNumbers.Of(trajectory.ValueFor(period)), addsUp ? CellNumbers.Of(toDate) : Cell.Missing, HoldsForParts: Additivity.IsLevel(company, metric));
    }

    private static Cell Grown(Cell before, decimal rate, Unit unit)
    {
        if (CellNumbers.Number(before) is not { } value)
            return Cell.Missing;
        decimal grown = value + Math.Abs(value) * rate;
        return Cell.Of(unit.Kind == UnitKind.Money ? Math.Round(grown, 2, MidpointRounding.AwayFromZero) : grown);
    }
}
