using System.Globalization;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The file that a study reads: named columns as numbers, dates and texts.</summary>
/// <param name="table">The table.</param>
/// <param name="findings">Receives what is wrong with its columns.</param>
public sealed class StudyFile(TableFile table, FindingList findings)
{
    /// <summary>Squares of larger numbers, summed, leave what a double can hold.</summary>
    private const double Largest = 1e100;

    private static readonly string[] _missing = ["", "na", "n/a", "nan", "null", "none", "-"];

    /// <summary>The names of its columns.</summary>
    public IReadOnlyList<string> Columns => table.Head;

    /// <summary>The number of its rows.</summary>
    public int Rows => table.Rows.Count;

    /// <summary>Opens a file; null, with an error among the findings, where it cannot be read or has no rows.</summary>
    /// <param name="path">A .csv, .tsv or workbook.</param>
    /// <param name="separator">The separator as it was asked for, <c>tab</c> and <c>\t</c> for a tab; null to find it.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static StudyFile? Open(string path, string? separator, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        string? sign = separator is "tab" or "\\t" ? "\t" : separator;
        if (sign is { Length: not 1 })
        {
            findings.Error(FindingCodes.OptionValue, new SourceSpan("--separator", 1, 1, separator!.Length), $"'{separator}' is no separator.", "Give one sign, such as ';', or 'tab'.");
            return null;
        }
        if (TableFile.Read(path, findings, sign?[0]) is not { } table)
            return null;
        if (table.Rows.Count > 0)
            return new StudyFile(table, findings);
        findings.Error(FindingCodes.EmptyFile, new SourceSpan(path, 0, 0), "The file has a head line and no rows.", "Give a file with at least one row.");
        return null;
    }

    /// <summary>A column of numbers, in the order of the file: NaN where a cell is empty. Null and findings where the column is absent or a cell holds something else.</summary>
    /// <param name="column">The column's name, without regard to case.</param>
    public double[]? Numbers(string column)
    {
        if (Texts(column) is not { } cells)
            return null;
        double[] numbers = new double[cells.Count];
        List<int> wrong = [];
        for (int i = 0; i < numbers.Length; i++)
            if (double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) <= Largest)
                numbers[i] = number;
            else if (IsMissing(cells[i]))
                numbers[i] = double.NaN;
            else
                wrong.Add(i);
        if (wrong.Count == 0)
            return numbers;
        if (Written(cells, column) is { } read)
            return read;
        foreach (int row in wrong.Take(5))
            findings.Error(FindingCodes.StudyNumber, new SourceSpan(table.Path, row + 2, 0), double.TryParse(cells[row], NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"'{cells[row]}' in the column '{column}' is larger than any amount: its square cannot be counted with." : $"'{cells[row]}' in the column '{column}' is no number.", "Write plain numbers with a decimal point, and leave cells without a value empty.");
        return null;
    }

    /// <summary>The numbers of a column that is written as people write, such as <c>1 234,56</c>; null where not every cell is one, or where nothing decides which mark is the decimal one.</summary>
    private double[]? Written(IReadOnlyList<string> cells, string column)
    {
        LocaleEvidence evidence = new();
        for (int i = 0; i < cells.Count; i++)
            if (!IsMissing(cells[i]))
                evidence.Number(cells[i], isWhole: false, i + 2);
        if (evidence.DecimalMark is not { } mark)
            return null;
        double[] numbers = new double[cells.Count];
        int percents = 0, values = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = double.NaN;
            if (IsMissing(cells[i]))
                continue;
            if (!NumberText.TryRead(cells[i], mark, out decimal number, out bool isPercent))
                return null;
            numbers[i] = (double)(isPercent ? number / 100 : number);
            (percents, values) = (percents + (isPercent ? 1 : 0), values + 1);
        }
        // 12 beside 12 % may be either.
        if (percents != 0 && percents != values)
            return null;
        (string cell, long line) = mark == ',' ? evidence.Comma!.Value : evidence.Point!.Value;
        findings.Note(FindingCodes.StudyNumberForm, new SourceSpan(table.Path, (int)line, 0), string.Create(CultureInfo.InvariantCulture, $"The column '{column}' writes numbers with a decimal {(mark == ',' ? "comma" : "point")}: '{cell}' was read as {numbers[line - 2]}."), "Write plain numbers with a decimal point where that is wrong.");
        return numbers;
    }

    private static bool IsMissing(string cell) => _missing.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>True where a column holds numbers, and empty cells at most beside them.</summary>
    /// <param name="column">The column's name, without regard to case.</param>
    public bool HoldsNumbers(string column)
    {
        FindingList unsaid = new();
        return new StudyFile(table, unsaid).Numbers(column) is { } numbers && numbers.Any(double.IsFinite);
    }

    /// <summary>A column of texts, in the order of the file; null and a finding where it is absent.</summary>
    /// <param name="column">The column's name, without regard to case.</param>
    public IReadOnlyList<string>? Texts(string column) => table.Find(column, findings) is >= 0 and int place ? table.Column(place, findings) : null;

    /// <summary>The dates of the rows; rows numbered from 1 where no column is given, null and findings where it is no column of dates.</summary>
    /// <param name="column">The column's name; null for none.</param>
    public StudyDates? Dates(string? column) =>
        column is null ? StudyDates.Numbered(Rows) : Texts(column) is { } cells ? StudyDates.Read(cells, column, table.Path, findings) : null;

    /// <summary>A series in the order of time, one value a period: NaN where a period has no row or no value.</summary>
    /// <param name="dates">The dates of the rows.</param>
    /// <param name="column">The column of values.</param>
    public StudySeries? Series(StudyDates dates, string column)
    {
        ArgumentNullException.ThrowIfNull(dates);
        if (Numbers(column) is not { } numbers)
            return null;
        int length = dates.Positions.Count == 0 ? 0 : dates.Positions[^1] + 1;
        double[] values = new double[length];
        string[] labels = new string[length];
        Array.Fill(values, double.NaN);
        Array.Fill(labels, "");
        int[] rows = new int[length];
        Array.Fill(rows, -1);
        for (int i = 0; i < dates.Order.Count; i++)
            (values[dates.Positions[i]], labels[dates.Positions[i]], rows[dates.Positions[i]]) = (numbers[dates.Order[i]], dates.Labels[i], i);
        int gaps = values.Count(double.IsNaN);
        if (gaps > 0)
            findings.Warning(FindingCodes.StudyGaps, new SourceSpan(table.Path, 0, 0), string.Create(CultureInfo.InvariantCulture, $"{gaps} of {length} periods have no value in '{column}'; they are not judged."), "Fill them in where they are known.");
        return new StudySeries(column, labels, values, rows, dates.UsualSeason);
    }
}
