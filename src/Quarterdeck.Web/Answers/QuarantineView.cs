using Quarterdeck.Intake.Landing;
using Quarterdeck.Intake.Rows;

namespace Quarterdeck.Web.Answers;

/// <summary>Rows of a file that should be data and could not be read, each with its line and reason.</summary>
/// <remarks>Columns that the import hashes or drops for privacy are left out: here they would stand as the file had them.</remarks>
/// <param name="Import">The import that set them aside.</param>
/// <param name="Columns">Line, reason, and the columns of the file.</param>
/// <param name="Rows">The rows, as text.</param>
public sealed record QuarantineView(KeptImport Import, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>So many rows are shown on a page.</summary>
    public const int MostShown = 1000;

    /// <summary>So many rows are given as a file.</summary>
    public const int MostExported = 1_000_000;

    /// <summary>The columns before those of the file.</summary>
    private const int Own = 2;

    /// <summary>Reads them; null where the import set none aside, or they are there no more.</summary>
    /// <param name="import">The import.</param>
    /// <param name="most">At most so many rows.</param>
    public static QuarantineView? Of(KeptImport import, int most)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (import.Quarantine is not { } path)
            return null;
        using DelimitedRows rows = new(new StreamReader(path), ',');
        if (!rows.Read())
            return null;
        string[] heads = [.. Enumerable.Range(0, rows.Count).Select(place => Plain(rows.Cell(place).ToString()))];
        HashSet<string> hidden = new(import.Record.Columns.Where(static column => column.IsPrivate).Select(static column => column.Header), StringComparer.OrdinalIgnoreCase);
        int[] shown = [.. Enumerable.Range(0, heads.Length).Where(place => place < Own || !hidden.Contains(heads[place]))];
        List<IReadOnlyList<string>> read = [];
        while (read.Count < most && rows.Read())
            // A row that has other cells than the header has no columns by which a private one could be told.
            read.Add([.. rows.Count == heads.Length || hidden.Count == 0
                ? (rows.Count == heads.Length ? shown : Enumerable.Range(0, rows.Count)).Select(place => place == 1 ? Reason(rows.Cell(1).ToString(), hidden) : Plain(rows.Cell(place).ToString()))
                : [Plain(rows.Cell(0).ToString()), Reason(rows.Count > 1 ? rows.Cell(1).ToString() : "", hidden)]]);
        return new QuarantineView(import, [.. shown.Select(place => heads[place])], read);
    }

    /// <summary>As CSV, with what a spreadsheet would run made harmless.</summary>
    public string Csv() => string.Concat(Rows.Prepend(Columns).Select(static row => string.Join(',', row.Select(CsvText.Cell)) + "\n"));

    /// <summary>A reason that cites a private cell loses what it cites.</summary>
    private static string Reason(string reason, HashSet<string> hidden)
    {
        int colon = reason.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && hidden.Contains(reason[..colon]) && reason.IndexOf('\'', colon) is > 0 and int quote ? reason[..quote] + "…" : reason;
    }

    /// <summary>The cell without the apostrophe that was put before a formula.</summary>
    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && CsvText.IsFormula(cell[1..]) ? cell[1..] : cell;
}
