using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Rows;

/// <summary>A table that a person gave as a file: a head line and rows of text.</summary>
/// <param name="Path">The file as it was named.</param>
/// <param name="Head">The names of its columns.</param>
/// <param name="Rows">The rows below the head; one may be shorter or longer than it. Rows that are empty throughout are left out.</param>
public sealed record TableFile(string Path, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Reads a .csv, .tsv, .xlsx or .xls file; of a workbook the first sheet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">Receives what is wrong with it.</param>
    /// <param name="separator">The separator of a text file; null to find it.</param>
    /// <returns>Null where there is no table to read; then an error is among the findings.</returns>
    public static TableFile? Read(string path, FindingList findings, char? separator = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        SourceSpan place = new(path, 0, 0);
        if (!File.Exists(path))
        {
            findings.Error(FindingCodes.NoFile, place, $"There is no file '{path}'.", "Check the path; a relative path starts at the current folder.");
            return null;
        }
        List<IReadOnlyList<string>> rows;
        try
        {
            rows = AllRows(path, separator, findings);
        }
        catch (Exception fault) when (fault is ExcelReaderException or InvalidDataException)
        {
            findings.Error(FindingCodes.UnreadableWorkbook, place, "The file is not a readable workbook.", "Open it in the program that made it and save it as .xlsx or .csv.");
            return null;
        }
        if (rows.Count == 0)
        {
            findings.Error(FindingCodes.EmptyFile, place, "The file is empty.", "Give a file with a head line and at least one row.");
            return null;
        }
        // An empty line of a file with several columns is a line's end too many; in one column it may be an empty cell.
        bool hasOneColumn = rows[0].Count == 1;
        return new TableFile(path, rows[0], [.. rows.Skip(1).Where(row => hasOneColumn || row.Any(static cell => cell.Length > 0))]);
    }

    /// <summary>The position of a column, compared without case; -1 and a finding where there is none.</summary>
    public int Find(string column, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        for (int c = 0; c < Head.Count; c++)
            if (string.Equals(Head[c].Trim(), column.Trim(), StringComparison.OrdinalIgnoreCase))
                return c;
        findings.Error(FindingCodes.NoColumn, new SourceSpan(Path, 1, 0),
            $"There is no column '{column}'.{NearestName.DidYouMean(column, Head)} Known columns: {string.Join(", ", Head.Take(40))}.", "Name one of the known columns.");
        return -1;
    }

    /// <summary>The cells of a column; rows that end before it give an empty cell and one finding in all.</summary>
    public IReadOnlyList<string> Column(int column, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int first = -1, cut = 0;
        for (int r = 0; r < Rows.Count; r++)
            if (Rows[r].Count <= column && cut++ == 0)
                first = r;
        if (cut > 0)
            findings.Warning(FindingCodes.CutRows, new SourceSpan(Path, 0, 0),
                string.Create(CultureInfo.InvariantCulture, $"{cut:N0} {(cut == 1 ? "row ends" : "rows end")} before the column '{Head[column]}' and {(cut == 1 ? "is" : "are")} read as empty there; the first is row {first + 2:N0}."),
                "Check the separators of these rows.");
        return [.. Rows.Select(row => column < row.Count ? row[column] : "")];
    }

    private static List<IReadOnlyList<string>> AllRows(string file, char? asked, FindingList findings)
    {
        string extension = System.IO.Path.GetExtension(file).ToLowerInvariant();
        if (extension is ".xlsx" or ".xls")
            return Workbook(file);
        string text = DelimitedText.Decode(File.ReadAllBytes(file), file, findings);
        char separator = asked is { } given ? given : extension is ".tsv" or ".tab" ? '\t' : DelimitedText.SeparatorOf(text);
        return [.. DelimitedText.Rows(text, separator, file, findings)];
    }

    private static List<IReadOnlyList<string>> Workbook(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);      // old .xls files name Windows code pages
        using FileStream stream = File.OpenRead(file);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        List<IReadOnlyList<string>> rows = [];
        while (reader.Read())
        {
            string[] row = new string[reader.FieldCount];
            for (int c = 0; c < row.Length; c++)
                row[c] = Convert.ToString(reader.GetValue(c), CultureInfo.InvariantCulture) ?? "";
            rows.Add(row);
        }
        return rows;
    }
}
