namespace Quarterdeck.Metrics.Founding;

/// <summary>A plain table as its rows show it.</summary>
/// <param name="Path">The file, relative to the folder.</param>
/// <param name="Source">What the company's YAML says as its source.</param>
/// <param name="Relation">The engine's words for its rows.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">Its columns, in order.</param>
internal sealed record SurveyedTable(string Path, string Source, string Relation, long Rows, IReadOnlyList<SurveyedColumn> Columns);
