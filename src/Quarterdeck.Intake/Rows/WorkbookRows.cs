using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Quarterdeck.Intake.Rows;

/// <summary>The rows of one sheet of a workbook, as text.</summary>
/// <remarks>
/// A formula gives the value that was saved with it. Of merged cells the first holds the value and the others are empty, as Excel shows it; so a title over
/// several columns shifts nothing. Dates come as ISO text, numbers with a point, truths as true and false; an error such as #REF! is empty.
/// </remarks>
public static class WorkbookRows
{
    /// <summary>Opens a workbook.</summary>
    /// <param name="content">Its bytes; seekable.</param>
    /// <exception cref="ExcelDataReader.Exceptions.ExcelReaderException">It is no readable workbook.</exception>
    public static IExcelDataReader Open(Stream content)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);      // old .xls files name Windows code pages
        return ExcelReaderFactory.CreateReader(content);
    }

    /// <summary>The sheets by name, in their order, with those that are hidden left out.</summary>
    public static IReadOnlyList<string> Sheets(Stream content)
    {
        using IExcelDataReader reader = Open(content);
        List<string> names = [];
        do
        {
            if (reader.VisibleState is null or "visible")
                names.Add(reader.Name);
        }
        while (reader.NextResult());
        return names;
    }

    /// <summary>The rows of a sheet; rows that are empty throughout come as one empty cell.</summary>
    /// <param name="content">The workbook's bytes; closed with the rows.</param>
    /// <param name="sheet">The sheet's name; the first one where it is null.</param>
    public static IRowReader Read(Stream content, string? sheet)
    {
        IExcelDataReader reader = Open(content);
        return new ListedRows(Rows(reader, sheet), reader);
    }

    private static IEnumerable<ListedRow> Rows(IExcelDataReader reader, string? sheet)
    {
        if (sheet is not null)
            while (reader.Name != sheet)
                if (!reader.NextResult())
                    yield break;
        long line = 0;
        while (reader.Read())
        {
            line++;
            int count = reader.FieldCount;
            List<string> cells = new(count);
            for (int i = 0; i < count; i++)
                cells.Add(Text(reader, i));
            // A sheet is as wide as its widest row: cells behind the last that is filled are not the row's.
            while (cells.Count > 1 && cells[^1].Length == 0)
                cells.RemoveAt(cells.Count - 1);
            if (cells.Count == 0)
                cells.Add("");
            yield return new ListedRow(line, cells);
        }
    }

    private static string Text(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => "",
            string text => text,
            bool truth => truth ? "true" : "false",
            DateTime moment => moment.TimeOfDay == TimeSpan.Zero
                ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : moment.ToString("yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture),
            TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
            // A workbook keeps 15 digits; the sixteenth and seventeenth are noise of the binary form, as in 0.1 + 0.2.
            double number => ((decimal)Math.Abs(number) is > 0 and < 1e15m ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture)),
            object other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
