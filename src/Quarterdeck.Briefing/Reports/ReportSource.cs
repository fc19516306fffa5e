namespace Quarterdeck.Briefing.Reports;

/// <summary>Data that a study was made from.</summary>
/// <param name="Name">The file as it was named, or the dataset with its source.</param>
/// <param name="Rows">How many rows it has; null where nobody counted.</param>
/// <param name="Fingerprint">The first digits of a SHA-256 of its bytes; empty for a table of a database.</param>
public sealed record ReportSource(string Name, int? Rows, string Fingerprint);
