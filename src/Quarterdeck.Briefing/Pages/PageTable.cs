namespace Quarterdeck.Briefing.Pages;

/// <summary>A table of texts on a page.</summary>
/// <param name="Head">What stands over it; empty for nothing.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; each has a text for each column.</param>
public sealed record PageTable(string Head, IReadOnlyList<PageColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
