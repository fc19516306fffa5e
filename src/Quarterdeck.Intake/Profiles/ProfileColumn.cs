using System.Text.RegularExpressions;
using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Intake.Profiles;

/// <summary>One column of a profile's table.</summary>
/// <param name="Id">Its name in the clean table: lower case, digits and _.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Headers">The headers under which exports bear it, in all languages; <c>{currency}</c> or <c>{date}</c> in one stands for a code or day in it.</param>
public sealed record ProfileColumn(string Id, CellType Type, IReadOnlyList<string> Headers)
{
    /// <summary>The headers in the form in which they are compared, and the expression of those with a part in braces.</summary>
    internal IReadOnlyList<(string Name, Regex? Template)> Names { get; } = [.. Headers.Select(static header => (HeaderName.Normal(header), HeaderName.Template(header)))];
    /// <summary>What happens to it because it tells of a person.</summary>
    public Privacy Privacy { get; init; }
    /// <summary>False where its values may not be added up over rows: people reached, rates, balances.</summary>
    public bool IsAdditive { get; init; } = true;
    /// <summary>Decimals that are kept of money in the Parquet file, from 0 to 9.</summary>
    public int Scale { get; init; } = 4;
    /// <summary>The column with each row's currency, where amounts are in minor units (cents); null where they are in major ones.</summary>
    public string? MinorUnitsOf { get; init; }
    /// <summary>What the written number is divided by; 1 by default, 1000000 for micros.</summary>
    public decimal DividedBy { get; init; } = 1;
    /// <summary>True where several columns bear this header; their cells are joined with semicolons.</summary>
    public bool IsRepeated { get; init; }
    /// <summary>True where a moment without a zone is in UTC.</summary>
    public bool IsUtc { get; init; }
    /// <summary>True where a moment is a count of seconds since 1970.</summary>
    public bool IsUnix { get; init; }
    /// <summary>The lowest and highest value by which the column is found where its header is free text, such as the question of a survey; null elsewhere.</summary>
    public (decimal Least, decimal Most)? Between { get; init; }
    /// <summary>The first day, of the preamble's <c>Start date</c>, from which the column counts days; true for GA4's Nth day.</summary>
    public bool CountsDays { get; init; }
}
