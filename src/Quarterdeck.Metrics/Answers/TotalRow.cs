namespace Quarterdeck.Metrics.Answers;

/// <summary>A total of an answer: one value a column, over all groups and periods that it does not name.</summary>
/// <param name="By">The columns that it is still cut by, such as <c>period</c>; empty for the total over everything.</param>
/// <param name="Cells">As many as the answer has columns; missing in the period and the dimensions that it sums over.</param>
public sealed record TotalRow(IReadOnlyList<string> By, IReadOnlyList<Cell> Cells);
