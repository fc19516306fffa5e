namespace Quarterdeck.Model.Values;

// Every known grain is an unbroken count of periods: IndexOf gives a moment's number, FirstTick the moment at which a number begins.
// Containing, moving and tiling then are one subtraction each, and cannot disagree.
public sealed partial class CompanyCalendar
{
    private const int MonthsInYear = 12;
    private static readonly long _lastDay = DateOnly.MaxValue.DayNumber;

    /// <summary>Days from Monday (day 0 of the common era) to the company's first day of the week.</summary>
    private readonly int _weekOffset;

    /// <summary>Whole weeks of the year before each of its twelve months; empty without a pattern.</summary>
    private readonly int[] _weeksBeforeMonth;

    /// <summary>The moment's period by number, a grain of the company's own included; far below zero outside its table, so that no move leads back in.</summary>
    private long Place(Grain grain, DateTime moment)
    {
        if (grain.Kind != GrainKind.Custom)
            return IndexOf(grain, moment);
        int own = OwnIndex(OwnGrain(grain), DateOnly.FromDateTime(moment));
        return own >= 0 ? own : long.MinValue / 2;
    }

    private long IndexOf(Grain grain, DateTime moment)
    {
        long day = moment.Ticks / TimeSpan.TicksPerDay;
        return grain.Kind switch
        {
            GrainKind.Minute => moment.Ticks / TimeSpan.TicksPerMinute,
            GrainKind.Hour => moment.Ticks / TimeSpan.TicksPerHour,
            GrainKind.Day => day,
            GrainKind.Week => WeekIndex(day),
            GrainKind.Month => MonthIndex(moment),
            GrainKind.Quarter => FloorDivide(MonthIndex(moment), 3),
            GrainKind.Year => FloorDivide(MonthIndex(moment), MonthsInYear),
            GrainKind.FiscalQuarter => FloorDivide(MonthIndex(moment) - FiscalOffset, 3),
            GrainKind.FiscalYear => FloorDivide(MonthIndex(moment) - FiscalOffset, MonthsInYear),
            _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "A grain of the company's own is counted in its table."),
        };
    }

    private long FirstTick(Grain grain, long index) => grain.Kind switch
    {
        GrainKind.Minute => WithinTime(index, TimeSpan.TicksPerMinute),
        GrainKind.Hour => WithinTime(index, TimeSpan.TicksPerHour),
        GrainKind.Day => DayTick(index),
        GrainKind.Week => DayTick(index * 7 + _weekOffset),
        GrainKind.Month => DayTick(MonthStart(index)),
        GrainKind.Quarter => DayTick(MonthStart(index * 3)),
        GrainKind.Year => DayTick(MonthStart(index * MonthsInYear)),
        GrainKind.FiscalQuarter => DayTick(MonthStart(index * 3 + FiscalOffset)),
        GrainKind.FiscalYear => DayTick(MonthStart(index * MonthsInYear + FiscalOffset)),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "A grain of the company's own is counted in its table."),
    };

    /// <summary>The period with this number; null where it lies outside the years 1 to 9999 or the grain's table.</summary>
    private Period? At(Grain grain, long index)
    {
        if (grain.Kind == GrainKind.Custom)
        {
            IReadOnlyList<(DateOnly Start, DateOnly Next, string Label)> own = OwnGrain(grain).Periods;
            return index < 0 || index >= own.Count ? null
                : new Period(grain, own[(int)index].Start.ToDateTime(TimeOnly.MinValue), own[(int)index].Next.ToDateTime(TimeOnly.MinValue));
        }
        long start = FirstTick(grain, index), next = FirstTick(grain, index + 1);
        // A period that the edge of time cuts (the week of 31 December 9999, a date that stands for "no end") is kept, cut.
        return next <= 0 || start > DateTime.MaxValue.Ticks
            ? null
            : new Period(grain, new DateTime(Math.Max(start, 0)), new DateTime(Math.Min(next, DateTime.MaxValue.Ticks)));
    }

    /// <summary>Months from the count's month 0 to the fiscal year's first; 0 with a pattern, whose months are counted from it.</summary>
    private int FiscalOffset => HasPattern ? 0 : Settings.FiscalYearStartMonth - 1;

    /// <summary>The month's number: 12 times the year plus the month from 0; with a pattern, of the fiscal year's nominal first month.</summary>
    private long MonthIndex(DateTime moment)
    {
        if (!HasPattern)
            return moment.Year * MonthsInYear + moment.Month - 1;
        long day = moment.Ticks / TimeSpan.TicksPerDay;
        long year = PatternYear(day);
        long week = (day - WeekYearStart(year, Settings.FiscalYearStartMonth)) / 7;
        int month = MonthsInYear - 1;
        while (_weeksBeforeMonth[month] > week)
            month--;
        return year * MonthsInYear + month;
    }

    /// <summary>The day number on which a month begins.</summary>
    private long MonthStart(long index)
    {
        long year = FloorDivide(index, MonthsInYear);
        int month = (int)(index - year * MonthsInYear);
        return HasPattern
            ? WeekYearStart(year, Settings.FiscalYearStartMonth) + 7L * _weeksBeforeMonth[month]
            : DayOf(year, month + 1);
    }

    /// <summary>The year, by the wall calendar's number of its nominal first month, that holds a day of a calendar with a pattern.</summary>
    private long PatternYear(long day)
    {
        long year = DateOnly.FromDayNumber((int)day).Year;
        if (day < WeekYearStart(year, Settings.FiscalYearStartMonth))
            return year - 1;
        return day >= WeekYearStart(year + 1, Settings.FiscalYearStartMonth) ? year + 1 : year;
    }

    private long WeekIndex(long day) => FloorDivide(day - _weekOffset, 7);

    private long WeekStart(long day) => WeekIndex(day) * 7 + _weekOffset;

    /// <summary>The first day of week 1 of the year that starts in a month: the week start nearest to the month's first day.</summary>
    /// <remarks>The same as "week 1 holds the fourth day of a week that lies in the year", which for Mondays and January is ISO 8601.</remarks>
    private long WeekYearStart(long year, int month)
    {
        long first = DayOf(year, month), start = WeekStart(first);
        return first - start <= 3 ? start : start + 7;
    }

    /// <summary>The number of a month's first day; outside the years 1 to 9999 a day as far outside, so that order is kept.</summary>
    private static long DayOf(long year, int month) =>
        year < 1 ? (year - 1) * 366 + (month - 1) * 30
        : year > 9999 ? _lastDay + 1 + (year - 10000) * 365 + (month - 1) * 30
        : new DateOnly((int)year, month, 1).DayNumber;

    private static long DayTick(long day) => Math.Clamp(day, -1, _lastDay + 1) * TimeSpan.TicksPerDay;

    // A number of hours that someone mistyped must end as "no such period", not as an overflow.
    private static long WithinTime(long index, long ticks) => Math.Clamp(index, -1, DateTime.MaxValue.Ticks / ticks + 1) * ticks;

    private static long FloorDivide(long value, long divisor) => (value - (value % divisor + divisor) % divisor) / divisor;

    private CustomGrain OwnGrain(Grain grain) =>
        _customGrains.FirstOrDefault(own => own.Name == grain.Name)
        ?? throw new ArgumentOutOfRangeException(nameof(grain), grain.Name, "The calendar has no such grain.");

    private static int OwnIndex(CustomGrain grain, DateOnly day)
    {
        int low = 0, high = grain.Periods.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (day < grain.Periods[middle].Start)
                high = middle - 1;
            else if (day >= grain.Periods[middle].Next)
                low = middle + 1;
            else
                return middle;
        }
        return -1;
    }
}
