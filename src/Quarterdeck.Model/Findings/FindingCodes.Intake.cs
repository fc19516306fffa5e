namespace Quarterdeck.Model.Findings;

/// <content>QD50xx files that a person gives.</content>
public static partial class FindingCodes
{
    /// <summary>A file is not there.</summary>
    public const string NoFile = "QD5001";
    /// <summary>A column is not in the file.</summary>
    public const string NoColumn = "QD5002";
    /// <summary>A file is in another encoding than UTF-8.</summary>
    public const string OtherEncoding = "QD5003";
    /// <summary>A quote is never closed.</summary>
    public const string OpenCell = "QD5004";
    /// <summary>A workbook cannot be read.</summary>
    public const string UnreadableWorkbook = "QD5005";
    /// <summary>A file is empty.</summary>
    public const string EmptyFile = "QD5006";
    /// <summary>Rows end before a column.</summary>
    public const string CutRows = "QD5007";
    /// <summary>Nothing was given to read.</summary>
    public const string NothingGiven = "QD5008";
    /// <summary>Explanations were left out of a large answer.</summary>
    public const string WithoutTrace = "QD5009";

    private static IEnumerable<FindingCode> Intake =>
    [
        new(NoFile, "A file is not there.", "Check the path; a relative path starts at the current folder."),
        new(NoColumn, "A file has no such column, or none that is named like what is read.", "Name one of the known columns with --column."),
        new(OtherEncoding, "A file is not UTF-8 and was read as Windows-1252.", "Save it as UTF-8 if letters look wrong."),
        new(OpenCell, "A quote is opened in a CSV file and never closed, so the rest of the file is one cell.", "Close the quote, or double quotes that belong to the text."),
        new(UnreadableWorkbook, "A file is not a readable workbook.", "Open it in the program that made it and save it as .xlsx or .csv."),
        new(EmptyFile, "A file is empty.", "Give a file with a head line and at least one row."),
        new(CutRows, "Rows end before the column that is read; they are read as empty there.", "Check the separators of these rows."),
        new(NothingGiven, "No text or title was given.", "Give one as an argument, or a file with --file."),
        new(WithoutTrace, "The answer is so large that the explanations were left out.", "Ask for the rows that matter in a file of their own."),
    ];
}
