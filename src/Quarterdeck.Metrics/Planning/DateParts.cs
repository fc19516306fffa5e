using System.Collections.Frozen;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Parts of a metric's own date by which it can be cut.</summary>
internal static class DateParts
{
    /// <summary>The word in a question, and the part.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["month_of_year"] = "MONTH", ["quarter_of_year"] = "QUARTER", ["week_of_year"] = "WEEK", ["day_of_week"] = "DAY_OF_WEEK",
        ["day_of_month"] = "DAY", ["day_of_year"] = "DAY_OF_YEAR", ["hour_of_day"] = "HOUR", ["minute_of_hour"] = "MINUTE", ["calendar_year"] = "YEAR",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The part of a date, weeks counted as the company begins them.</summary>
    /// <param name="time">The date.</param>
    /// <param name="part">One of the parts of <see cref="All"/>.</param>
    /// <param name="calendar">The company's calendar.</param>
    public static Expression Of(Expression time, string part, CalendarSettings calendar) =>
        part == "WEEK" ? WeekNumber.Of(time, calendar) : new OperationExpression("EXTRACT:" + part, [time], ValueKind.Whole);
}
