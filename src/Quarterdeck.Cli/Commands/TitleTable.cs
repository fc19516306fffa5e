using System.Text;
using ExcelDataReader;
using Quarterdeck.Offices.Files;

namespace Quarterdeck.Cli.Commands;

/// <summary>Reads named columns of a CSV, TSV or XLSX file.</summary>
internal static class TitleTable
{
    private static readonly string[] _usualColumns = ["title", "job_title", "job title", "position", "sentence", "text"];

    /// <summary>The rows of a column, and of a second one where it is asked for; null where the file or column is missing.</summary>
    public static List<(string First, string Second)>? Read(string file, string? column, string? secondColumn, ICollection<FileFinding> findings)
    {
        if (!File.Exists(file))
        {
            findings.Add(new FileFinding("QD5001", true, file, 0, 0, $"There is no file '{file}'.", "Check the path; a relative path starts at the current folder."));
            return null;
        }
        List<IReadOnlyList<string>> rows;
        try
        {
            rows = Rows(file, findings);
        }
        catch (Exception fault) when (fault is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException)
        {
            findings.Add(new FileFinding("QD5005", true, file, 0, 0, "The file is not a readable workbook.", "Open it in the program that made it and save it as .xlsx or .csv."));
            return null;
        }
        if (rows.Count == 0)
        {
            findings.Add(new FileFinding("QD5006", true, file, 0, 0, "The file is empty.", "Give a file with a head line and at least one row."));
            return null;
        }
        int first = Find(rows[0], column, file, findings);
        int second = secondColumn is null ? rows[0].ToList().FindIndex(static name => name.Trim() == "acronym") : Find(rows[0], secondColumn, file, findings);
        if (first < 0 || secondColumn is not null && second < 0)
            return null;
        List<(string, string)> cells = [];
        for (int r = 1; r < rows.Count; r++)
        {
            if (rows[r].Count == 1 && rows[r][0].Length == 0 && rows[0].Count > 1)
                continue;
            if (rows[r].Count <= first)
                findings.Add(new FileFinding("QD5007", false, file, r + 1, 0, $"The row has {rows[r].Count} cells and no column {first + 1}; it is read as empty.", "Check the row's separators."));
            cells.Add((Cell(rows[r], first), Cell(rows[r], second)));
        }
        return cells;
    }

    private static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";

    private static int Find(IReadOnlyList<string> head, string? column, string file, ICollection<FileFinding> findings)
    {
        for (int c = 0; c < head.Count; c++)
            if (column is null ? _usualColumns.Contains(head[c].Trim().ToLowerInvariant()) : string.Equals(head[c].Trim(), column.Trim(), StringComparison.OrdinalIgnoreCase))
                return c;
        if (column is null && head.Count == 1)
            return 0;
        findings.Add(new FileFinding("QD5002", true, file, 1, 0,
            column is null ? $"No column is named like a title. Known columns: {string.Join(", ", head)}." : $"There is no column '{column}'. Known columns: {string.Join(", ", head)}.",
            "Name the column with --column."));
        return -1;
    }

    private static List<IReadOnlyList<string>> Rows(string file, ICollection<FileFinding> findings)
    {
        string extension = Path.GetExtension(file).ToLowerInvariant();
        if (extension is ".xlsx" or ".xls")
            return Workbook(file);
        string text = TextTable.Decode(File.ReadAllBytes(file), file, findings);
        char separator = extension is ".tsv" or ".tab" ? '\t' : TextTable.SeparatorOf(text);
        return [.. TextTable.Rows(text, separator, file, findings)];
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
                row[c] = Convert.ToString(reader.GetValue(c), System.Globalization.CultureInfo.InvariantCulture) ?? "";
            rows.Add(row);
        }
        return rows;
    }
}
