namespace Quarterdeck.Metrics.Answers;

/// <summary>The source rows behind a number, or behind one of the aggregates that it is made of.</summary>
/// <param name="Aggregate">The aggregate, as canonical text.</param>
/// <param name="Dataset">The dataset of the rows.</param>
/// <param name="Columns">The columns: <c>file</c> (empty where there is none), <c>row</c> (from 1), <c>value</c> (what the row brings to the aggregate; missing for a count of rows), then the columns of the source.</param>
/// <param name="Rows">The rows in the order of files and rows, at most as many as asked.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record SourceRows(string Aggregate, string Dataset, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, long Count);
