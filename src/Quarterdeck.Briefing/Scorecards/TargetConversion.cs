using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Brings targets that were written as numbers to another currency.</summary>
/// <remarks>Such a target is in the company's currency: in another one it is worth what the mean rate of its days says.</remarks>
/// <param name="own">The company's currency.</param>
/// <param name="asOf">Rates after this day are hidden, as rows are; null hides nothing.</param>
/// <param name="calendar">The company's calendar.</param>
/// <param name="rate">What one unit of the company's currency is worth over a run of time; missing where nobody knows.</param>
internal sealed class TargetConversion(string own, DateOnly? asOf, CompanyCalendar calendar, Func<TimeRange, Cell> rate)
{
    /// <summary>The conversion that a scorecard needs; null where its currency is the company's.</summary>
    public static TargetConversion? For(ScorecardRequest request, CompanyModel company, CompanyCalendar calendar, Func<string, RateChoice, TimeRange, Cell>? rate) =>
        request.Currency is { } to && to != company.Currency && rate is not null
            ? new TargetConversion(company.Currency, request.AsOf, calendar, range => rate(to, request.Rates, range)) : null;

    /// <summary>A target in that currency. What is asked of data, such as a plan's rows, comes converted and stays as it is.</summary>
    public KpiTarget Of(KpiTarget target, Kpi kpi, Metric metric, Period period)
    {
        if (metric.Unit.Kind != UnitKind.Money || kpi.Target is not (AmountTarget or ValueTarget or PointsTarget or FileTarget))
            return target;
        // As-of hides later rates here too.
        DateTime next = asOf?.AddDays(1).ToDateTime(TimeOnly.MinValue) is { } hidden && hidden < period.Next ? hidden : period.Next;
        TimeRange days = new(period.Start, next), toDate = new(KpiTarget.YearOf(calendar, period).Start, next);
        return target with { Value = Times(target.Value, rate(days)), ToDate = Times(target.ToDate, rate(toDate)), WrittenIn = own };
    }

    private static Cell Times(Cell amount, Cell rate) =>
        CellNumbers.Number(amount) is { } value && CellNumbers.Number(rate) is { } price ? Cell.Of(Math.Round(value * price, 2, MidpointRounding.AwayFromZero)) : Cell.Missing;
}
