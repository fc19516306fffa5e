using System.Collections.Frozen;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A source with a key, fields and joins; one row is one thing or event.</summary>
public sealed record Dataset
{
    /// <summary>Unique in the company, lower case.</summary>
    public required string Name { get; init; }
    /// <summary>Where the rows come from.</summary>
    public required Source Source { get; init; }
    /// <summary>How the rows come from a connection; null for any other source.</summary>
    public Load? Load { get; init; }
    /// <summary>The fields (declared, or columns by their own names) that together name one row; empty when nobody said.</summary>
    public required IReadOnlyList<string> Key { get; init; }
    /// <summary>The field that dates a row; null for things without a date.</summary>
    public string? Time { get; init; }
    /// <summary>The declared span over which rows are all there; null: from the first to the last date of the data.</summary>
    public Covers? Covers { get; init; }
    /// <summary>For how many days after its end a period may still get rows; default 0.</summary>
    public int LateDays { get; init; }
    /// <summary>The kind of period that each row stands for as a whole, such as a quarter's quota; null: a row stands for its day. Asked finer, values over the dataset are missing.</summary>
    public Grain? RowsFor { get; init; }
    /// <summary>Declared fields by name; columns that nobody renames are not here.</summary>
    public required FrozenDictionary<string, Field> Fields { get; init; }
    /// <summary>Joins by name.</summary>
    public required FrozenDictionary<string, Join> Joins { get; init; }
    /// <summary>Actual and plan side by side; null where all rows are actual.</summary>
    public ScenarioColumn? Scenario { get; init; }
    /// <summary>In which currency its money is; null: in the company's.</summary>
    public AmountCurrency? Currency { get; init; }
    /// <summary>What must hold of its rows, in the order of writing; empty when nothing is said.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];
    /// <summary>What one row is, in the author's words; empty when nobody said.</summary>
    public string Description { get; init; } = "";
    /// <summary>True when it has a time, or says itself over which days its rows are all there.</summary>
    public bool IsDated => Time is not null || Covers is not null;
    /// <summary>Where it is declared.</summary>
    public SourceSpan Span { get; init; }
}
