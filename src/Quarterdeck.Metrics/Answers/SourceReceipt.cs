namespace Quarterdeck.Metrics.Answers;

/// <summary>A source that a number was made from.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Source">Its path, table or statement as written.</param>
/// <param name="Fingerprint">SHA-256 of the files up to 64 MB, else of size, first and last MB; empty for a table of a database.</param>
public sealed record SourceReceipt(string Dataset, string Source, string Fingerprint);
