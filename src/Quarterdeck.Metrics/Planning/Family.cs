using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Windows that one grouping column of a scan tells apart.</summary>
/// <param name="Cells">The grain whose periods are the windows, by the date's own arithmetic; null for listed windows.</param>
/// <param name="Windows">The windows; listed ones are told apart by their position.</param>
/// <param name="HasKey">False for all rows, dated or not, which need no column.</param>
internal sealed record Family(Grain? Cells, IReadOnlyList<Window> Windows, bool HasKey = true)
{
    /// <summary>All rows, dated or not.</summary>
    public static Family All { get; } = new(null, [Window.All], HasKey: false);

    /// <inheritdoc/>
    public override string ToString() => Cells is { } grain ? $"each {grain}" : string.Join(", ", Windows);
}
