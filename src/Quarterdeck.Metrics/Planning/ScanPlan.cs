using System.Globalization;
using System.Text;

namespace Quarterdeck.Metrics.Planning;

/// <summary>One pass over one dataset: which atoms, over which windows, and the statement that fetches them.</summary>
/// <remarks>
/// The statement's columns are: the dimensions; the grouping set's number where there are several families; one key for each family that
/// needs one; the values. Prints itself.
/// </remarks>
internal sealed record ScanPlan
{
    /// <summary>The dataset.</summary>
    public required string Home { get; init; }
    /// <summary>How rows are grouped and filtered.</summary>
    public required Frame Frame { get; init; }
    /// <summary>The atoms.</summary>
    public required IReadOnlyList<PlannedAtom> Atoms { get; init; }
    /// <summary>The families of windows.</summary>
    public required IReadOnlyList<Family> Families { get; init; }
    /// <summary>The statement.</summary>
    public required Select Statement { get; init; }
    /// <summary>Datasets read.</summary>
    public required IReadOnlyCollection<string> Read { get; init; }
    /// <summary>Datasets joined, whose keys must be unique.</summary>
    public required IReadOnlyCollection<string> Joined { get; init; }

    /// <summary>How the statement's rows become the scan's; null where they are.</summary>
    public FilterRows? Rows { get; init; }

    /// <summary>How its rows can be fetched window by window; null where they cannot.</summary>
    public ScanShape? Shape { get; init; }

    /// <summary>How its rows become what customers are expected to bring; null for any other scan.</summary>
    public ValueScan? Value { get; init; }

    /// <summary>Tables of exchange rates that are read, whose rates must be unique.</summary>
    public IReadOnlyCollection<string> Rates { get; init; } = [];

    /// <summary>True when rows of several families come in one answer, told apart by a grouping number.</summary>
    public bool HasSets => Families.Count > 1;

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"scan {Home}");
        if (Frame.By.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" by {string.Join(", ", Frame.By.Select(name => name.Dotted))}");
        if (Frame.Where is not null)
            text.Append(CultureInfo.InvariantCulture, $" where {Frame.Where.Text}");
        text.Append('\n');
        for (int i = 0; i < Families.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  over {Families[i]}\n");
            foreach (PlannedAtom atom in Atoms.Where(atom => atom.Family == i))
                text.Append(CultureInfo.InvariantCulture, $"    {atom.Atom.Aggregate.Text}{(atom.Atom.Filters.IsEmpty ? "" : " where " + string.Join(" and ", atom.Atom.Filters.Select(filter => filter.Text)))}{(atom.Atom.Money is null ? "" : $" {atom.Atom.Money}")}{(atom.Atom.CountsUnrated ? ", rows without a rate" : "")}{(atom.AddsUp ? "" : " (recounted)")}\n");
        }
        return text.ToString();
    }
}
