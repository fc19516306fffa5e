using System.Text.RegularExpressions;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Profiles;

/// <summary>A number that the report gives about a file.</summary>
/// <param name="Name">Its name; a part in braces is filled for each group: <c>{mon}</c> and <c>{year}</c> with the month of <see cref="By"/>, a column's name with its value (<c>:lower</c> behind it for lower case, <c>:ledger</c> for an account's kind and first part).</param>
/// <param name="Formula">A formula over columns (inside aggregates) and over earlier totals (outside); null for <see cref="Active"/> and <see cref="NotAdditive"/>.</param>
public sealed partial record ProfileTotal(string Name, Formula? Formula)
{
    /// <summary>The date whose months are the groups; null where there is none.</summary>
    public string? By { get; init; }
    /// <summary>Which rows count and so make a group; null for all. A month in which no deal was closed has no won amount, not one of 0.</summary>
    public Formula? Where { get; init; }
    /// <summary>Counts rows that are active at the start or end of each month.</summary>
    public ActiveTotal? Active { get; init; }
    /// <summary>The column of which the total says that it may not be added up; null for the others.</summary>
    public string? NotAdditive { get; init; }
    /// <summary>True for a total that is said once, for the last month alone.</summary>
    public bool IsLastMonth { get; init; }
    /// <summary>True where the total is that of the first table of the file that has its columns.</summary>
    public bool IsSections { get; init; }

    /// <summary>The name by which other totals of the same group refer to it: without what is in braces.</summary>
    public string Reference => Braces().Replace(Name, "");

    [GeneratedRegex(@"_?\{[^}]*\}")]
    private static partial Regex Braces();
}
