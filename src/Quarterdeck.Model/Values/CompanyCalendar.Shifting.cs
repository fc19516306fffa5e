namespace Quarterdeck.Model.Values;

public sealed partial class CompanyCalendar
{
    /// <summary>Moves a run of time by whole units.</summary>
    /// <remarks>
    /// A run that starts and ends on unit boundaries moves as a run of units: a year by one month is the twelve months one earlier.
    /// A finer one keeps its position in the unit: whole months by their ordinal, a week by its number in the year and by the ordinal of the
    /// weeks that start in a month or quarter, a day by its number in the month (and the month's in the year). In a year of whole weeks the
    /// position of weeks and days is their count from the unit's start. The time of day is kept. Several whole weeks that begin with
    /// the unit are a stretch to date and are moved by their days.
    /// </remarks>
    /// <param name="range">What is moved.</param>
    /// <param name="count">By how many units; negative: earlier.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>Null where the position does not exist there (29 February, day 31, week 53), where the table of the company's own grain ends, and for an empty run.</returns>
    public TimeRange? Shift(TimeRange range, int count, Grain unit)
    {
        if (range.IsEmpty)
            return null;
        switch (unit.Kind)
        {
            case GrainKind.Minute:
                return ByTicks(range, count, TimeSpan.TicksPerMinute);
            case GrainKind.Hour:
                return ByTicks(range, count, TimeSpan.TicksPerHour);
            case GrainKind.Day:
                return ByTicks(range, count, TimeSpan.TicksPerDay);
            case GrainKind.Week:
                return ByTicks(range, count, 7 * TimeSpan.TicksPerDay);
        }
        if (IsRunOf(unit, range))
            return Run(unit, range, count);
        if (unit.Kind == GrainKind.Custom)
            return ByEnds(range, day => ByOffset(day, count, unit));
        long months = unit.Kind switch { GrainKind.Month => 1, GrainKind.Quarter or GrainKind.FiscalQuarter => 3, _ => MonthsInYear };
        if (IsRunOf(Grain.Month, range))
            return Run(Grain.Month, range, count * months);
        if (HasPattern)
            return ByEnds(range, day => ByOffset(day, count, unit));
        return IsRunOf(Grain.Week, range) && IsReadAsWeeks(range, unit)
            ? ByWeeks(range, count, unit)
            : ByEnds(range, day => ByDate(day, count * months));
    }

    private static TimeRange? ByTicks(TimeRange range, int count, long unit)
    {
        // One more than all of time is enough to be outside, and keeps the product from overflowing.
        long ticks = Math.Clamp(count, -(DateTime.MaxValue.Ticks / unit) - 1, DateTime.MaxValue.Ticks / unit + 1) * unit;
        long start = range.Start.Ticks + ticks, next = range.Next.Ticks + ticks;
        return start < 0 || next > DateTime.MaxValue.Ticks ? null : new TimeRange(new DateTime(start), new DateTime(next));
    }

    private bool IsRunOf(Grain unit, TimeRange range) =>
        Containing(unit, range.Start)?.Start == range.Start && Containing(unit, range.Next.AddTicks(-1))?.Next == range.Next;

    private TimeRange? Run(Grain unit, TimeRange range, long count) =>
        At(unit, Place(unit, range.Start) + count) is { } first && At(unit, Place(unit, range.Next.AddTicks(-1)) + count) is { } last
            ? new TimeRange(first.Start, last.Next)
            : null;

    private bool IsReadAsWeeks(TimeRange range, Grain unit) =>
        range.Next - range.Start == TimeSpan.FromDays(7) || Containing(unit, range.Start)?.Start != range.Start;

    /// <summary>Moves the first and the last day; a run that ends at midnight ends with the day before.</summary>
    private static TimeRange? ByEnds(TimeRange range, Func<DateTime, DateTime?> moveDay)
    {
        bool endsAtMidnight = range.Next.TimeOfDay == TimeSpan.Zero;
        DateTime lastDay = endsAtMidnight ? range.Next.AddDays(-1) : range.Next.Date;
        if (moveDay(range.Start.Date) is not { } start || moveDay(lastDay) is not { } last)
            return null;
        return new TimeRange(start + range.Start.TimeOfDay, endsAtMidnight ? last.AddDays(1) : last + range.Next.TimeOfDay);
    }

    /// <summary>The same day of the month so many months later; null where that month has no such day.</summary>
    private static DateTime? ByDate(DateTime day, long months)
    {
        long index = (long)day.Year * MonthsInYear + day.Month - 1 + months;
        long year = FloorDivide(index, MonthsInYear);
        int month = (int)(index - year * MonthsInYear) + 1;
        return year is < 1 or > 9998 || day.Day > DateTime.DaysInMonth((int)year, month) ? null : new DateTime((int)year, month, day.Day);
    }

    /// <summary>The day as many days after the start of the moved unit; null where that unit is shorter.</summary>
    private DateTime? ByOffset(DateTime day, int count, Grain unit)
    {
        if (Containing(unit, day) is not { } from || Move(from, count) is not { } to)
            return null;
        DateTime moved = to.Start + (day - from.Start);
        return moved < to.Next ? moved : null;
    }

    private TimeRange? ByWeeks(TimeRange range, int count, Grain unit)
    {
        Func<long, long?> move = unit.Kind is GrainKind.Year or GrainKind.FiscalYear
            ? start => WeekInYear(start, count, unit.Kind == GrainKind.Year ? 1 : Settings.FiscalYearStartMonth)
            : start => WeekInUnit(start, count, unit);
        long first = range.Start.Ticks / TimeSpan.TicksPerDay, last = range.Next.Ticks / TimeSpan.TicksPerDay - 7;
        return move(first) is { } newFirst && move(last) is { } newLast
            ? new TimeRange(new DateTime(DayTick(newFirst)), new DateTime(DayTick(newLast + 7)))
            : null;
    }

    private long? WeekInYear(long start, int count, int firstMonth)
    {
        (long year, int number) = WeekOf(start, firstMonth);
        long moved = WeekYearStart(year + count, firstMonth) + 7L * (number - 1);
        return moved < WeekYearStart(year + count + 1, firstMonth) ? moved : null;
    }

    private long? WeekInUnit(long start, int count, Grain unit)
    {
        if (Containing(unit, new DateTime(DayTick(start))) is not { } from || Move(from, count) is not { } to)
            return null;
        long moved = FirstWeekIn(to) + (start - FirstWeekIn(from));
        return moved < to.Next.Ticks / TimeSpan.TicksPerDay ? moved : null;
    }

    private long FirstWeekIn(Period unit) => WeekStart(unit.Start.Ticks / TimeSpan.TicksPerDay + 6);
}
