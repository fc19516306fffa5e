using Quarterdeck.Briefing.Pages;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary>An answer in each of the forms that can be asked for.</summary>
/// <param name="Json">The document, given all findings.</param>
/// <param name="Csv">The rows.</param>
/// <param name="Page">The page; null where there is nothing to show.</param>
internal sealed record Answered(Func<IReadOnlyList<Finding>, string> Json, Func<string> Csv, Func<TablePage?> Page)
{
    /// <summary>The chart in letters, under the table of a terminal; empty, the default, for none.</summary>
    public string Plot { get; init; } = "";
}
