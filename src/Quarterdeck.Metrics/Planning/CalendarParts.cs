using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>A moment's period or date part, as it may follow a dimension or <c>time</c> after a dot: <c>order_date.month</c>, <c>time.season</c>.</summary>
internal static class CalendarParts
{
    /// <summary>The first day of the moment's period; the label for a grain of the company's own; the number for a date part.</summary>
    /// <exception cref="QuestionFault">The word is neither, or the calendar's periods do not follow from the date alone.</exception>
    public static Expression Of(Expression moment, string word, CompanyCalendar calendar, SourceSpan place)
    {
        if (DateParts.All.TryGetValue(word, out string? part))
            return new OperationExpression("EXTRACT:" + part, [moment], ValueKind.Whole);
        if (calendar.FindGrain(word) is not { } grain)
            throw new QuestionFault(new Finding(FindingCodes.CalendarWord, Severity.Error, place, $"'{word}' is neither a grain nor a date part.",
                $"Use one of: {string.Join(", ", Grain.Known.Select(one => one.Name).Concat(calendar.Settings.Grains.Select(one => one.Name)).Concat(DateParts.All.Keys.Order(StringComparer.Ordinal)))}."));
        if (grain.Kind == GrainKind.Custom)
            return Labels(moment, calendar.Covering(grain, DateTime.MinValue, DateTime.MaxValue), calendar);
        if (calendar.Settings.Pattern != CalendarPattern.Months && grain.Kind > GrainKind.Week)
            throw new QuestionFault(new Finding(FindingCodes.CalendarWord, Severity.Error, place, $"In a {calendar.Settings.Pattern} calendar the {word} does not follow from the date alone.", $"Ask by the grain instead: --grain {word}."));
        return new PeriodStartExpression(moment, grain, calendar.Settings);
    }

    /// <summary>The same of a moment that is known.</summary>
    public static Answers.Cell Of(DateTime moment, string word, CompanyCalendar calendar)
    {
        if (DateParts.All.TryGetValue(word, out string? part))
            return Answers.Cell.Of((decimal)NumberOf(part, moment));
        if (calendar.FindGrain(word) is not { } grain || calendar.Containing(grain, moment) is not { } period)
            return Answers.Cell.Missing;
        return grain.Kind == GrainKind.Custom ? Answers.Cell.Of(calendar.Label(period)) : Answers.Cell.Of(period.Start);
    }

    private static CaseExpression Labels(Expression moment, IReadOnlyList<Period> periods, CompanyCalendar calendar) => new(
    [
        .. periods.Select(period => (
            (Expression)new OperationExpression("AND",
            [
                new OperationExpression(">=", [moment, ConstantExpression.Of(period.Start)], ValueKind.Truth),
                new OperationExpression("<", [moment, ConstantExpression.Of(period.Next)], ValueKind.Truth),
            ], ValueKind.Truth),
            (Expression)ConstantExpression.Of(calendar.Label(period)))),
    ], null);

    private static int NumberOf(string part, DateTime moment) => part switch
    {
        "YEAR" => moment.Year,
        "QUARTER" => (moment.Month + 2) / 3,
        "MONTH" => moment.Month,
        "WEEK" => System.Globalization.ISOWeek.GetWeekOfYear(moment),
        "DAY" => moment.Day,
        "DAY_OF_WEEK" => moment.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)moment.DayOfWeek,
        "DAY_OF_YEAR" => moment.DayOfYear,
        "HOUR" => moment.Hour,
        _ => moment.Minute,
    };
}
