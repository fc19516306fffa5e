namespace Quarterdeck.Metrics.Planning;

/// <summary>An atom with the place of its values in a scan's answer.</summary>
/// <param name="Atom">The atom.</param>
/// <param name="Family">The family of windows it is read from.</param>
/// <param name="Column">Its value's position among the scan's values; for a mean built from parts, of the sum.</param>
/// <param name="CountColumn">Position of the count, for a mean built from parts; -1 otherwise.</param>
/// <param name="AddsUp">True when a window's value is put together from the family's cells.</param>
internal sealed record PlannedAtom(Atom Atom, int Family, int Column, int CountColumn, bool AddsUp)
{
    /// <summary>
    /// The windows that are single cells of the family, where it is not put together; null: all windows of the family are.
    /// Sums over longer windows may share the family's cells, and a value of one cell is none of theirs.
    /// </summary>
    public IReadOnlySet<Window>? Own { get; init; }
}
