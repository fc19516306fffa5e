namespace Quarterdeck.Demo.Story;

/// <summary>The 36 months of the demo: days, weeks and months counted from 2023-01-01.</summary>
/// <remarks>A day is an index from 0 (2023-01-01) to 1095 (2025-12-31); negative ones lie before. A second counts from the first midnight.</remarks>
internal static class Timeline
{
    /// <summary>1,096 days: 365 + 366 + 365.</summary>
    public const int Days = 1096;

    /// <summary>36 months.</summary>
    public const int Months = 36;

    /// <summary>158 weeks from Monday; the first holds only Sunday 2023-01-01.</summary>
    public const int Weeks = (Days + 5) / 7 + 1;

    /// <summary>Seconds of a day.</summary>
    public const int DayLength = 86400;

    /// <summary>Seconds of the whole timeline.</summary>
    public const int Seconds = Days * DayLength;

    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly DateTime FirstMidnight = First.ToDateTime(TimeOnly.MinValue);
    private static readonly int[] MonthStarts = [.. Enumerable.Range(0, Months + 1).Select(m => First.AddMonths(m).DayNumber - First.DayNumber)];
    private static readonly int[] MonthOfDay = [.. Enumerable.Range(0, Days).Select(d => MonthIndex(First.AddDays(d)))];

    /// <summary>The calendar date of a day.</summary>
    public static DateOnly Date(int day) => First.AddDays(day);

    /// <summary>Date and time of a second.</summary>
    public static DateTime Time(long second) => FirstMidnight.AddTicks(second * TimeSpan.TicksPerSecond);

    /// <summary>The day of a calendar date.</summary>
    public static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - First.DayNumber;

    /// <summary>The month, 0 to 35, of a day inside the timeline.</summary>
    public static int Month(int day) => MonthOfDay[day];

    /// <summary>The first day of a month, 0 to 36.</summary>
    public static int MonthStart(int month) => MonthStarts[month];

    /// <summary>The days of a month.</summary>
    public static int MonthLength(int month) => MonthStarts[month + 1] - MonthStarts[month];

    /// <summary>The month of the year, 0 to 11, of a month index.</summary>
    public static int MonthOfYear(int month) => month % 12;

    /// <summary>The year, 2023 to 2025, of a month index.</summary>
    public static int Year(int month) => 2023 + month / 12;

    /// <summary>The week from Monday, 0 to 157, of a day.</summary>
    public static int Week(int day) => (day + 6) / 7;

    /// <summary>0 Monday to 6 Sunday.</summary>
    public static int Weekday(int day) => (day + 6) % 7;

    /// <summary>True for Saturday and Sunday.</summary>
    public static bool Weekend(int day) => Weekday(day) >= 5;

    private static int MonthIndex(DateOnly date) => (date.Year - 2023) * 12 + date.Month - 1;
}
