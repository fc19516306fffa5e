namespace Quarterdeck.Model.Values;

/// <summary>How the company counts its days: fiscal year, weeks, pattern, time zone.</summary>
public sealed record CalendarSettings
{
    /// <summary>The month in which the fiscal year starts, 1 to 12; default 1.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>True when a fiscal year bears the number of the calendar year in which it starts; default false: in which it ends.</summary>
    public bool FiscalYearNamedByStart { get; init; }

    /// <summary>The first day of the week; default Monday.</summary>
    public DayOfWeek WeekStarts { get; init; } = DayOfWeek.Monday;

    /// <summary>How a year is cut into months; default by calendar months.</summary>
    public CalendarPattern Pattern { get; init; } = CalendarPattern.Months;

    /// <summary>IANA name of the company's time zone; default <c>UTC</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Grains of the company's own: name, the dataset of days, its day field and its label field.</summary>
    public IReadOnlyList<CustomGrainTable> Grains { get; init; } = [];
}
