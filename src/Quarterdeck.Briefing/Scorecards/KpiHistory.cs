using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>A KPI's values period by period, those of open periods left out.</summary>
public static class KpiHistory
{
    /// <summary>How many periods of a grain a signal looks at: three years of months and five of quarters show a season and a trend, and what is older seldom speaks of today.</summary>
    /// <remarks>Each period more is a further window for distinct counts and retention, which are counted anew in each; of other grains 60.</remarks>
    /// <param name="grain">The grain.</param>
    public static int PeriodsOf(Grain grain) => grain.Kind switch
    {
        GrainKind.Month => 36,
        GrainKind.Quarter or GrainKind.FiscalQuarter => 20,
        GrainKind.Year or GrainKind.FiscalYear => 20,
        _ => 60,
    };

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

    /// <summary>The positions in a history from which limits start anew because the KPI's author said so, with the reasons: those of the first period that begins with a divider or after it.</summary>
    /// <param name="calendar">The company's calendar.</param>
    /// <param name="kpi">The KPI.</param>
    /// <param name="periods">The periods of the history, the oldest first.</param>
    public static IReadOnlyList<(int At, string Reason)> DividersOf(CompanyCalendar calendar, Kpi kpi, IReadOnlyList<Period> periods)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(kpi);
        List<(int At, string Reason)> dividers = [];
        foreach (Divider divider in kpi.Dividers)
            if (calendar.Parse(divider.Label) is { } from && periods.Count(period => period.Start < from.Start) is var at && at > 0 && at < periods.Count)
                dividers.Add((at, divider.Reason));
        return dividers;
    }

    /// <summary>The natural limits of the last values of a history, one point a period; limits start anew after a change of level and at dividers.</summary>
    /// <param name="history">The values; at least one.</param>
    /// <param name="period">The period that they end with.</param>
    /// <param name="dividers">Positions in the history from which limits start anew because somebody said so.</param>
    public static SignalReport LimitsOf(IReadOnlyList<(Period Period, double Value)> history, Period period, IReadOnlyList<int> dividers)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(dividers);
        int left = Math.Max(0, history.Count - PeriodsOf(period.Grain));
        return SignalFinder.Find([.. history.Skip(left).Select(static point => point.Value)],
            new SignalOptions { Season = SeasonOf(period.Grain), SeasonIfThere = true, AnewAfterChanges = true, Dividers = [.. dividers.Select(at => at - left)] });
    }

    /// <summary>Whether the last period is news, between which limits it would be none, and from which period on they rest, where they started anew.</summary>
    /// <param name="history">The values, the last of them that of the period.</param>
    /// <param name="period">The period.</param>
    /// <param name="limits">The limits of the last values (<see cref="LimitsOf"/>).</param>
    public static KpiMovement MovementOf(IReadOnlyList<(Period Period, double Value)> history, Period period, SignalReport limits)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(limits);
        if (history.Count == 0 || history[^1].Period.Start != period.Start || !double.IsFinite(history[^1].Value))
            return KpiMovement.Unknown;
        SignalPoint last = limits.Points[^1];
        KpiSignal signal = limits.Standing == LimitStanding.None ? KpiSignal.NotEnoughData
            : (last.Signals & (SignalKind.Outside | SignalKind.MovingRange)) != 0 ? KpiSignal.Outside
            : (last.Signals & SignalKind.ThreeOfFour) != 0 ? KpiSignal.ThreeOfFour
            : (last.Signals & SignalKind.RunOfEight) != 0 ? KpiSignal.RunOfEight : KpiSignal.None;
        return new KpiMovement(signal, last.Residual >= limits.Center, last.Lower, last.Upper, limits.Season is not null, limits.Standing == LimitStanding.Provisional)
        {
            Since = limits.Since > 0 ? history[history.Count - limits.Points.Count + limits.Since].Period : null,
        };
    }
}
