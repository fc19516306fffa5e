using Quarterdeck.Model.Company;

namespace Quarterdeck.Model.Exchange.Ossie;

/// <summary>An Ossie source, which is one text, as a source of ours and back.</summary>
internal static class OssieSource
{
    private static readonly string[] _endings = [".parquet", ".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".gz", ".zst"];

    /// <summary>A query, a file, or else a table.</summary>
    public static Source Read(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.StartsWith("SELECT ", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("WITH ", StringComparison.OrdinalIgnoreCase))
            return new SqlSource(trimmed, null);
        return trimmed.Contains('/', StringComparison.Ordinal) || _endings.Any(ending => trimmed.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? new FileSource(trimmed) : new TableSource(trimmed, null);
    }

    /// <summary>The text; null for an entity without a table of its own.</summary>
    public static string? Write(Source source) => source switch
    {
        FileSource file => file.Path,
        TableSource table => table.Table,
        SqlSource sql => sql.Sql,
        _ => null,
    };
}
