using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The number of a day's week in its year, by the company's first day of the week.</summary>
internal static class WeekNumber
{
    /// <summary>Week 1 is the one whose fourth day is the first such day of the year, as in the labels of weeks; from Monday that is ISO 8601.</summary>
    /// <param name="moment">The moment, in the company's time.</param>
    /// <param name="calendar">The company's calendar.</param>
    public static Expression Of(Expression moment, CalendarSettings calendar)
    {
        if (calendar.WeekStarts == DayOfWeek.Monday)
            return new OperationExpression("WEEK", [moment], ValueKind.Whole);
        // The fourth day of week n is one of the days 7n - 6 to 7n of its year.
        ShiftExpression fourth = new(new PeriodStartExpression(moment, Grain.Week, calendar), 3, "day");
        OperationExpression days = new("+", [new OperationExpression("DAY_OF_YEAR", [fourth], ValueKind.Whole), ConstantExpression.Of(6)], ValueKind.Whole);
        return new CastExpression(new OperationExpression("FLOOR", [new OperationExpression("/", [days, ConstantExpression.Of(7)], ValueKind.Real)], ValueKind.Real), "INTEGER");
    }
}
