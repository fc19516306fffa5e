namespace Quarterdeck.Model.Values;

/// <summary>A kind of period: day, week, month, ..., fiscal year, or a grain of the company's own.</summary>
/// <remarks>Two grains are equal when kind and name are. The default value is the minute.</remarks>
public readonly record struct Grain
{
    private readonly string? _name;

    private Grain(GrainKind kind, string name)
    {
        Kind = kind;
        _name = name;
    }

    /// <summary>The kind.</summary>
    public GrainKind Kind { get; }

    /// <summary>The word in questions and YAML: <c>month</c>, <c>fiscal_year</c>, <c>season</c>.</summary>
    public string Name => _name ?? "minute";

    /// <summary>One minute.</summary>
    public static Grain Minute { get; } = new(GrainKind.Minute, "minute");
    /// <summary>One hour.</summary>
    public static Grain Hour { get; } = new(GrainKind.Hour, "hour");
    /// <summary>One day.</summary>
    public static Grain Day { get; } = new(GrainKind.Day, "day");
    /// <summary>Seven days from the company's first day of the week.</summary>
    public static Grain Week { get; } = new(GrainKind.Week, "week");
    /// <summary>A month of the calendar.</summary>
    public static Grain Month { get; } = new(GrainKind.Month, "month");
    /// <summary>A calendar quarter.</summary>
    public static Grain Quarter { get; } = new(GrainKind.Quarter, "quarter");
    /// <summary>A calendar year.</summary>
    public static Grain Year { get; } = new(GrainKind.Year, "year");
    /// <summary>A quarter of the fiscal year.</summary>
    public static Grain FiscalQuarter { get; } = new(GrainKind.FiscalQuarter, "fiscal_quarter");
    /// <summary>A fiscal year.</summary>
    public static Grain FiscalYear { get; } = new(GrainKind.FiscalYear, "fiscal_year");

    /// <summary>The grains that every company has, from fine to coarse.</summary>
    public static IReadOnlyList<Grain> Known { get; } =
        [Minute, Hour, Day, Week, Month, Quarter, Year, FiscalQuarter, FiscalYear];

    /// <summary>A grain of the company's own.</summary>
    /// <param name="name">Its name in <c>calendar: grains:</c>.</param>
    public static Grain Custom(string name) => new(GrainKind.Custom, name);

    /// <summary>True for hours and minutes, which need a time of day.</summary>
    public bool IsWithinDay => Kind is GrainKind.Minute or GrainKind.Hour;

    /// <summary>Reads one of the known grains, singular or plural, without regard to case; null for any other word.</summary>
    public static Grain? TryParse(string word)
    {
        string lower = word.Trim().ToLowerInvariant();
        foreach (Grain known in Known)
            if (known.Name == lower || known.Name + "s" == lower)
                return known;
        return null;
    }

    /// <summary>The grain's word.</summary>
    public override string ToString() => Name;
}
