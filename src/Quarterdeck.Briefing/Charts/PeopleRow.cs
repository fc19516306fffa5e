using System.Globalization;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Briefing.Charts;

/// <summary>One row of a table of people: a position that a person has or had.</summary>
/// <param name="Key">The row's key.</param>
/// <param name="Person">The same on all rows of one person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The title.</param>
/// <param name="Superior">The key of the row reported to; empty for none.</param>
/// <param name="From">When the position began; empty where the table does not say.</param>
/// <param name="IsPresent">True when it is held on the day that is asked about.</param>
internal sealed record PeopleRow(string Key, string Person, string Name, string Title, string Superior, string From, bool IsPresent)
{
    /// <summary>A cell as a key: numbers alike whatever type the file gives them, so that 112 and 112.0 are one person.</summary>
    public static string Text(Cell cell) => cell.Kind switch
    {
        CellKind.Exact => cell.AsDecimal().ToString("G29", CultureInfo.InvariantCulture),
        CellKind.Real => cell.AsDouble().ToString("R", CultureInfo.InvariantCulture),
        _ => cell.ToString().Trim(),
    };
}
