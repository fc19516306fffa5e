using System.Globalization;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Web.Answers;

/// <summary>The charts of a KPI's course.</summary>
/// <param name="Control">Values, limits, trajectory and what is expected; null where there are too few points for limits.</param>
/// <param name="Columns">The last periods beside the same ones of the year before, what was due, and what is expected next; null where nothing is known.</param>
/// <param name="HasForecast">True where something is expected.</param>
/// <param name="IsOwnForecast">True where it is the company's own forecast.</param>
public sealed record KpiCharts(ControlSeries? Control, ChartSeries? Columns, bool HasForecast, bool IsOwnForecast)
{
    /// <summary>A year of columns and the month it is compared with; what comes next takes half as much room at most.</summary>
    private const int ColumnsShown = 13, ColumnsAhead = 6;

    /// <summary>Makes them.</summary>
    public static KpiCharts Of(Kpi kpi, ScorecardKpi row, Scorecard card, KpiOutlook outlook, CompanyCalendar calendar, IReadOnlyList<CompanyEvent> events, string language)
    {
        string label = card.Period?.Label ?? "";
        ControlSeries all = KpiSeries.Of(row, card.Currency, label, outlook);
        // The very limits that the signal comes from, so that page and scorecard never say two things.
        ControlSeries? control = row.Limits is null || row.Limits.Standing == LimitStanding.None ? null : all with { Dividers = Dividers(kpi, row, all, calendar, language), Events = [.. EventFlags.Of(events, all.Series.Points, calendar, language).Select(static one => one.Flag)] };
        bool hasForecast = all.Series.Points.Any(static point => point.Actual is null && point.Forecast is not null);
        return new KpiCharts(control, row.Course.Count == 0 ? null : Tiers(row, all, calendar), hasForecast, outlook.IsOwn);
    }

    private static List<ChartFlag> Dividers(Kpi kpi, ScorecardKpi row, ControlSeries all, CompanyCalendar calendar, string language)
    {
        List<Period> periods = [.. all.Series.Points.Select(point => calendar.Parse(point.Label)).OfType<Period>()];
        List<ChartFlag> flags = [.. KpiHistory.DividersOf(calendar, kpi, periods).Select(static divider => new ChartFlag(divider.At, divider.Reason))];
        int since = row.LimitsSince is { } label ? all.Series.Points.ToList().FindIndex(point => point.Label == label) : -1;
        if (since > 0 && flags.TrueForAll(flag => flag.Index != since))
            flags.Add(new ChartFlag(since, string.Format(CultureInfo.InvariantCulture, StudyWords.For(language).LimitsSince, row.LimitsSince)));
        return flags;
    }

    /// <summary>Columns with the year before; only periods with a value or a forecast.</summary>
    private static ChartSeries Tiers(ScorecardKpi row, ControlSeries all, CompanyCalendar calendar)
    {
        Dictionary<string, double> known = row.Course.Where(static point => double.IsFinite(point.Value)).ToDictionary(static point => point.Period, static point => point.Value);
        ChartPoint[] past = [.. all.Series.Points.Where(static point => point.Actual is not null || point.Forecast is null).TakeLast(ColumnsShown)], next = [.. all.Series.Points.Where(static point => point.Actual is null && point.Forecast is not null).Take(ColumnsAhead)];
        return all.Series with { Points = [.. past.Concat(next).Select(point => point with { PriorYear = YearBefore(point.Label, calendar) is { } label && known.TryGetValue(label, out double value) ? value : null })] };
    }

    private static string? YearBefore(string label, CompanyCalendar calendar) => calendar.Parse(label) is { } period
        && calendar.Shift(new TimeRange(period.Start, period.Next), -1, Grain.Year) is { } range && calendar.Containing(period.Grain, range.Start) is { } earlier
        ? calendar.Label(earlier) : null;
}
