namespace Quarterdeck.Model.Values;

/// <summary>The company's calendar: which period a moment lies in, which comes before, what it is called.</summary>
public sealed class CompanyCalendar
{
    private readonly IReadOnlyList<CustomGrain> _customGrains;

    /// <summary>Makes the calendar.</summary>
    /// <param name="settings">How the company counts its days.</param>
    /// <param name="customGrains">Its own grains, already read from their tables.</param>
    public CompanyCalendar(CalendarSettings settings, IReadOnlyList<CustomGrain>? customGrains = null)
    {
        Settings = settings;
        _customGrains = customGrains ?? [];
    }

    /// <summary>How the company counts its days.</summary>
    public CalendarSettings Settings { get; }

    /// <summary>A grain by its word, singular or plural, one of the company's own included; null when it has no such grain.</summary>
    public Grain? FindGrain(string word) =>
        Grain.TryParse(word) ?? (_customGrains.Any(grain => grain.Name == word) ? Grain.Custom(word) : null);

    /// <summary>The period that holds a moment; null only for a grain of the company's own outside its table.</summary>
    public Period? Containing(Grain grain, DateTime moment) => throw new NotSupportedException();

    /// <summary>Every period that touches the days from <paramref name="from"/> to <paramref name="to"/>, both inside, in order of time.</summary>
    public IReadOnlyList<Period> Covering(Grain grain, DateTime from, DateTime to) => throw new NotSupportedException();

    /// <summary>The period so many whole periods later (negative: earlier); null beyond the table of a grain of the company's own.</summary>
    public Period? Move(Period period, int count) => throw new NotSupportedException();

    /// <summary>
    /// Moves a run of time by whole units. A run that starts and ends on unit boundaries moves as a run of units; a finer one keeps its position
    /// in the unit. Null where that position does not exist (29 February, day 31, week 53).
    /// </summary>
    public TimeRange? Shift(TimeRange range, int count, Grain unit) => throw new NotSupportedException();

    /// <summary>The label of a period: <c>2013</c>, <c>2013-Q2</c>, <c>2013-06</c>, <c>2013-W05</c>, <c>FY2013</c>, <c>FY2013-Q1</c>, <c>2013-06-05</c>.</summary>
    public string Label(Period period) => throw new NotSupportedException();

    /// <summary>Reads a label; null when it is none.</summary>
    public Period? Parse(string label) => throw new NotSupportedException();
}
