using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Puts a company's events at the periods of a chart.</summary>
public static class EventFlags
{
    /// <summary>The events that concern a KPI, by day.</summary>
    /// <param name="company">The company.</param>
    /// <param name="kpi">The KPI.</param>
    public static IReadOnlyList<CompanyEvent> Concerning(CompanyModel company, Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(company);
        return [.. company.Events.Where(happened => happened.Concerns(kpi))];
    }

    /// <summary>The flags: each event at the period in which it began; what lies outside the periods has none.</summary>
    /// <param name="events">The events, by day.</param>
    /// <param name="points">The periods.</param>
    /// <param name="calendar">How the company counts its days.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<(CompanyEvent Event, ChartFlag Flag)> Of(IReadOnlyList<CompanyEvent> events, IReadOnlyList<ChartPoint> points, CompanyCalendar calendar, string language)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(calendar);
        Period?[] periods = [.. points.Select(point => calendar.Parse(point.Label))];
        return
        [
            .. events.Select(happened => (Event: happened, Flag: new ChartFlag(Array.FindIndex(periods, period => period is { } known && DateOnly.FromDateTime(known.Start) <= happened.Day && happened.Day < DateOnly.FromDateTime(known.Next)), happened.Text(language))))
                .Where(static one => one.Flag.Index >= 0),
        ];
    }
}
