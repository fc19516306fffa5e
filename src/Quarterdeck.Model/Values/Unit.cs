namespace Quarterdeck.Model.Values;

/// <summary>The unit of a metric: one of the known kinds, or a name of the company's own.</summary>
/// <remarks>The default value is <see cref="UnitKind.Number"/> with an empty name, which is lawful.</remarks>
public readonly record struct Unit
{
    private readonly string? _name;

    private Unit(UnitKind kind, string name)
    {
        Kind = kind;
        _name = name;
    }

    /// <summary>The kind.</summary>
    public UnitKind Kind { get; }

    /// <summary>The word a person writes in YAML: <c>money</c>, <c>percent</c>, ... or the company's own word.</summary>
    public string Name => _name ?? "number";

    /// <summary>True for rates, whose tolerances and variances are in percentage points.</summary>
    public bool IsRate => Kind == UnitKind.Percent;

    /// <summary>The words that name a known kind, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<string> KnownNames { get; } = ["money", "count", "percent", "number", "days", "hours", "seconds"];

    /// <summary>Reads a unit's word; a word that is not known is a unit of the company's own.</summary>
    /// <param name="word">As written, without regard to case.</param>
    /// <exception cref="ArgumentException">The word is empty.</exception>
    public static Unit Parse(string word)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        string lower = word.Trim().ToLowerInvariant();
        return lower switch
        {
            "money" => new(UnitKind.Money, lower),
            "count" => new(UnitKind.Count, lower),
            "percent" => new(UnitKind.Percent, lower),
            "number" => new(UnitKind.Number, lower),
            "days" => new(UnitKind.Days, lower),
            "hours" => new(UnitKind.Hours, lower),
            "seconds" => new(UnitKind.Seconds, lower),
            _ => new(UnitKind.Own, word.Trim()),
        };
    }

    /// <summary>The unit's word.</summary>
    public override string ToString() => Name;
}
