using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>A KPI's values period by period, those of open periods left out.</summary>
public static class KpiHistory
{
    /// <summary>Five years of months show a season and a trend; what is older seldom speaks of today.</summary>
    public const int Periods = 60;

    /// <summary>The values of the periods in an answer, the oldest first: NaN where a period has no value or its data are not all there, without those at the beginning.</summary>
    /// <param name="calendar">The company's calendar.</param>
    /// <param name="table">An answer by period.</param>
    /// <param name="column">The KPI's column.</param>
    /// <param name="period">The last period; later ones are left out.</param>
    public static IReadOnlyList<(Period Period, double Value)> Of(CompanyCalendar calendar, MetricTable table, string column, Period period)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(table);
        HashSet<DateTime> open =
        [
            .. table.Incomplete.Where(part => string.Equals(part.Metric, column, StringComparison.OrdinalIgnoreCase) && part.Period is not null).Select(part => part.Period!.Value.Start),
        ];
        bool all = table.Incomplete.Any(part => string.Equals(part.Metric, column, StringComparison.OrdinalIgnoreCase) && part.Period is null);
        List<(Period Period, double Value)> values = [];
        foreach ((DateTime start, Cell cell) in KpiAnswers.Series(table, column))
        {
            if (start > period.Start || calendar.Containing(period.Grain, start) is not { } own)
                continue;
            double value = cell.IsNumber && !all && !open.Contains(start) ? cell.AsDouble() : double.NaN;
            if (values.Count > 0 || double.IsFinite(value))
                values.Add((own, value));
        }
        return values;
    }

    /// <summary>The periods a season has at a grain; null where there is none.</summary>
    public static int? SeasonOf(Grain grain) => grain.Kind switch
    {
        GrainKind.Day => 7,
        GrainKind.Week => 52,
        GrainKind.Month => 12,
        GrainKind.Quarter or GrainKind.FiscalQuarter => 4,
        _ => null,
    };

    /// <summary>The natural limits of the last <see cref="Periods"/> values.</summary>
    /// <param name="history">The values.</param>
    /// <param name="period">The period that they end with.</param>
    public static SignalReport LimitsOf(IReadOnlyList<(Period Period, double Value)> history, Period period) =>
        SignalFinder.Find([.. history.TakeLast(Periods).Select(static point => point.Value)], new SignalOptions { Season = SeasonOf(period.Grain), SeasonIfThere = true });

    /// <summary>Whether the last period is news.</summary>
    /// <param name="history">The values, the last of them that of the period.</param>
    /// <param name="period">The period.</param>
    public static KpiSignal SignalOf(IReadOnlyList<(Period Period, double Value)> history, Period period)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0 || history[^1].Period.Start != period.Start || !double.IsFinite(history[^1].Value))
            return KpiSignal.NotEnoughData;
        SignalReport report = LimitsOf(history, period);
        SignalKind last = report.Points[^1].Signals;
        return report.Standing == LimitStanding.None ? KpiSignal.NotEnoughData
            : (last & (SignalKind.Outside | SignalKind.MovingRange)) != 0 ? KpiSignal.Outside
            : (last & SignalKind.ThreeOfFour) != 0 ? KpiSignal.ThreeOfFour
            : (last & SignalKind.RunOfEight) != 0 ? KpiSignal.RunOfEight : KpiSignal.None;
    }
}
