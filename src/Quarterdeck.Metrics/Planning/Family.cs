using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Windows that one grouping column of a scan tells apart.</summary>
/// <param name="Cells">The grain whose periods are the windows, by the date's own arithmetic; null for listed windows.</param>
/// <param name="Windows">Listed windows, told apart by their position; one that is <see cref="Window.All"/> alone needs no column.</param>
internal sealed record Family(Grain? Cells, IReadOnlyList<Window> Windows)
{
    /// <summary>All rows, dated or not.</summary>
    public bool IsAll => Cells is null && Windows.Count == 1 && Windows[0].IsAll;

    /// <inheritdoc/>
    public override string ToString() => Cells is { } grain ? $"each {grain}" : IsAll ? "all time" : string.Join(", ", Windows);
}
