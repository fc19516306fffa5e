namespace Quarterdeck.Model.Values;

/// <summary>The company's calendar: which period a moment lies in, which comes before, what it is called.</summary>
/// <remarks>
/// Periods of one grain tile the time line without gap or overlap (a grain of the company's own: inside its table).
/// <para>
/// With <see cref="CalendarPattern.Months"/> years, quarters and months are those of the wall calendar; fiscal ones start in the fiscal month.
/// With a 4-4-5, 4-5-4 or 5-4-4 pattern there is one year only: it starts on the week start nearest to the first day of the fiscal start
/// month (at most three days away, so there is never a tie), a month is 4 or 5 weeks, a quarter 13 weeks, and the 53rd week goes to the last month.
/// There <c>year</c> and <c>fiscal_year</c>, <c>quarter</c> and <c>fiscal_quarter</c> are the same spans, labelled <c>FY2013</c>, <c>FY2013-Q1</c>;
/// a month bears the name of the wall month it stands for (<c>2013-02</c>), and weeks are numbered within the fiscal year (<c>FY2013-W05</c>).
/// </para>
/// Immutable and safe to share between threads. Times are in the company's own zone.
/// </remarks>
public sealed partial class CompanyCalendar
{
    private readonly IReadOnlyList<CustomGrain> _customGrains;

    /// <summary>Makes the calendar.</summary>
    /// <param name="settings">How the company counts its days.</param>
    /// <param name="customGrains">Its own grains, already read from their tables.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fiscal year starts in no month from 1 to 12.</exception>
    public CompanyCalendar(CalendarSettings settings, IReadOnlyList<CustomGrain>? customGrains = null)
    {
        if (settings.FiscalYearStartMonth is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(settings), settings.FiscalYearStartMonth, "The fiscal year starts in a month from 1 to 12.");
        Settings = settings;
        _customGrains = customGrains ?? [];
        _weekOffset = ((int)settings.WeekStarts + 6) % 7;
        _weeksBeforeMonth = settings.Pattern switch
        {
            CalendarPattern.FourFourFive => [0, 4, 8, 13, 17, 21, 26, 30, 34, 39, 43, 47],
            CalendarPattern.FourFiveFour => [0, 4, 9, 13, 17, 22, 26, 30, 35, 39, 43, 48],
            CalendarPattern.FiveFourFour => [0, 5, 9, 13, 18, 22, 26, 31, 35, 39, 44, 48],
            _ => [],
        };
    }

    /// <summary>How the company counts its days.</summary>
    public CalendarSettings Settings { get; }

    /// <summary>True when the year is made of whole weeks.</summary>
    private bool HasPattern => Settings.Pattern != CalendarPattern.Months;

    /// <summary>A grain by its word, singular or plural, one of the company's own included; null when it has no such grain.</summary>
    public Grain? FindGrain(string word) =>
        Grain.TryParse(word) ?? (_customGrains.Any(grain => grain.Name == word) ? Grain.Custom(word) : null);

    /// <summary>The period that holds a moment; null only for a grain of the company's own outside its table.</summary>
    public Period? Containing(Grain grain, DateTime moment) => At(grain, Place(grain, moment));

    /// <summary>Every period that touches the days from <paramref name="from"/> to <paramref name="to"/>, both inside, in order of time.</summary>
    /// <remarks>The time of day of both is ignored. Empty when <paramref name="to"/> lies before <paramref name="from"/>.</remarks>
    public IReadOnlyList<Period> Covering(Grain grain, DateTime from, DateTime to)
    {
        if (to.Date < from.Date)
            return [];
        DateTime lastMoment = to.Date.AddTicks(TimeSpan.TicksPerDay - 1);
        if (grain.Kind == GrainKind.Custom)
            return
            [
                .. OwnGrain(grain).Periods
                    .Where(own => own.Start <= DateOnly.FromDateTime(to) && own.Next > DateOnly.FromDateTime(from))
                    .Select(own => new Period(grain, own.Start.ToDateTime(TimeOnly.MinValue), own.Next.ToDateTime(TimeOnly.MinValue))),
            ];
        long first = IndexOf(grain, from.Date), last = IndexOf(grain, lastMoment);
        List<Period> periods = new(checked((int)(last - first + 1)));
        for (long index = first; index <= last; index++)
            if (At(grain, index) is { } period)
                periods.Add(period);
        return periods;
    }

    /// <summary>The period so many whole periods later (negative: earlier).</summary>
    /// <remarks>Null beyond the table of a grain of the company's own, and before the year 1 or after the year 9999.</remarks>
    public Period? Move(Period period, int count) => At(period.Grain, Place(period.Grain, period.Start) + count);
}
