using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The dates of a study's rows: in order, as they were written, and how they are spaced.</summary>
/// <param name="Labels">The dates as the file writes them, in the order of time.</param>
/// <param name="Order">For each date in the order of time, the position of its row in the file.</param>
/// <param name="Spacing">From one row to the next.</param>
/// <param name="Positions">Steps from the first date, by the commonest step; only where the spacing is known do numbers leave gaps.</param>
public sealed partial record StudyDates(IReadOnlyList<string> Labels, IReadOnlyList<int> Order, StudySpacing Spacing, IReadOnlyList<int> Positions)
{
    /// <summary>Reads a column of dates; null and findings where a cell is none.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="rows">The cells' rows in the file, from 0; null where they are all of them.</param>
    public static StudyDates? Read(IReadOnlyList<string> cells, string column, string file, FindingList findings, IReadOnlyList<int>? rows = null)
    {
        double[] at = new double[cells.Count];
        StudySpacing[] kinds = new StudySpacing[cells.Count];
        for (int i = 0; i < cells.Count; i++)
            if (Parse(cells[i].Trim()) is { } read)
                (at[i], kinds[i]) = read;
            else
            {
                findings.Error(FindingCodes.StudyDate, new SourceSpan(file, (rows is null ? i : rows[i]) + 2, 0), $"'{cells[i]}' in the column '{column}' is no date.",
                    "Write 2013-01-31, 2013-01, 2013-Q1, 2013-W05, a whole number or a decimal year such as 1949.0833.");
                return null;
            }
        // Of decimal years the whole ones have no point: 1949 stands before 1949.0833.
        if (kinds.Contains(StudySpacing.Years) && kinds.All(static kind => kind is StudySpacing.Years or StudySpacing.Numbers))
            Array.Fill(kinds, StudySpacing.Years);
        int[] order = [.. Enumerable.Range(0, at.Length).OrderBy(i => at[i])];
        if (order.Where((row, i) => row != i).Any())
            findings.Warning(FindingCodes.StudyOrder, new SourceSpan(file, 0, 0), $"The dates in '{column}' do not ascend; the rows were put in order.", "Sort the file by date.");
        double[] sorted = [.. order.Select(row => at[row])];
        // The first month of a decimal year is written without a point: 1969, 1969.0833.
        if (kinds.All(static kind => kind is StudySpacing.Years or StudySpacing.Numbers) && kinds.Contains(StudySpacing.Years))
            Array.Fill(kinds, StudySpacing.Years);
        if (sorted.Zip(sorted.Skip(1)).Count(pair => pair.First == pair.Second) is > 0 and int twice)
            findings.Warning(FindingCodes.StudyOrder, new SourceSpan(file, 0, 0), string.Create(CultureInfo.InvariantCulture, $"{twice} dates in '{column}' stand twice."), "Keep one row a date.");
        (StudySpacing spacing, IReadOnlyList<int> positions, double step) = Spaced(sorted, kinds.Length > 0 && kinds.All(kind => kind == kinds[0]) ? kinds[0] : StudySpacing.Days, column, file, findings);
        return new StudyDates([.. order.Select(row => cells[row].Trim())], order, spacing, positions) { Moments = sorted, Form = kinds.Length > 0 ? kinds[0] : StudySpacing.Numbers, StepsADay = step is > 0 and < 0.04 && Math.Abs(1 / step - Math.Round(1 / step)) < 0.01 ? (int)Math.Round(1 / step) : null };
    }

    /// <summary>Rows without dates: numbered from 1.</summary>
    public static StudyDates Numbered(int count) => new(
        [.. Enumerable.Range(1, count).Select(static i => i.ToString(CultureInfo.InvariantCulture))], [.. Enumerable.Range(0, count)], StudySpacing.Numbers, [.. Enumerable.Range(0, count)])
    {
        Moments = [.. Enumerable.Range(1, count).Select(static i => (double)i)], Form = StudySpacing.Numbers,
    };

    /// <summary>Where the rows lie in time, ascending, in a unit that depends on the form of the dates.</summary>
    public IReadOnlyList<double> Moments { get; private init; } = [];

    /// <summary>The form in which the dates are written.</summary>
    private StudySpacing Form { get; init; }

    /// <summary>Where a date lies that is written in the form of the column, in the unit of <see cref="Moments"/>; null for another form. Decimal years agree to 0.001.</summary>
    /// <param name="text">The date, as an option gives it.</param>
    public double? Moment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.Trim()) is { } read && (read.Kind == Form || (Form == StudySpacing.Years && read.Kind == StudySpacing.Numbers)) ? read.At : null;
    }

    /// <summary>How far a date that is meant may lie from the row's.</summary>
    public double Tolerance => Form == StudySpacing.Years ? 0.001 : 0;

    /// <summary>The season that dates of this spacing usually have: 12 months, 4 quarters, 52 weeks, 7 days, 24 hours, a day of minutes; null where dates do not tell one.</summary>
    public int? UsualSeason => Spacing switch
    {
        StudySpacing.Months => 12,
        StudySpacing.Quarters => 4,
        StudySpacing.Weeks => 52,
        StudySpacing.Days => 7,
        StudySpacing.Hours => 24,
        StudySpacing.Minutes => StepsADay,
        _ => null,
    };

    /// <summary>Steps a day, where a step is less than an hour and a day holds a whole number of them; else null.</summary>
    public int? StepsADay { get; private init; }

    /// <summary>The place in time that a text names, in the unit of its form; null where it is no date.</summary>
    /// <param name="text">A date as a cell or an option writes it.</param>
    public static double? Place(string text) => text is null ? null : Parse(text.Trim())?.At;

    /// <summary>A date as a sentence, a table or a chart shows it: decimal years to four digits, all others as they are written.</summary>
    /// <param name="label">A date as a cell writes it.</param>
    public static string Shown(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Length > 9 && double.TryParse(label, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double year) ? year.ToString("0.####", CultureInfo.InvariantCulture) : label;
    }

    private static (StudySpacing, IReadOnlyList<int>, double Step) Spaced(double[] sorted, StudySpacing kind, string column, string file, FindingList findings)
    {
        double[] steps = [.. sorted.Skip(1).Select((value, i) => value - sorted[i])];
        if (steps.Length == 0)
            return (kind, [.. sorted.Select(static _ => 0)], 0);
        double step = steps.OrderBy(static value => value).ElementAt((steps.Length - 1) / 2);
        bool isWhole(double value) => step > 0 && Math.Abs(value / step - Math.Round(value / step)) < 0.02 * Math.Max(1, kind is StudySpacing.Days ? 1 : value / step);
        if (kind == StudySpacing.Days && Array.TrueForAll(steps, value => value is >= 28 and <= 31 || Math.Abs(value / 30.4369 - Math.Round(value / 30.4369)) < 0.09) && step is >= 28 and <= 31)
            return (StudySpacing.Months, Counted(steps, 30.4369), step);
        if (kind == StudySpacing.Days && step is >= 90 and <= 92)
            return (StudySpacing.Quarters, Counted(steps, 91.3106), step);
        if (kind == StudySpacing.Days && step is >= 365 and <= 366)
            return (StudySpacing.Years, Counted(steps, 365.2425), step);
        if (kind == StudySpacing.Years && Math.Abs(step - 1.0 / 12) < 0.001)
            return (StudySpacing.Months, Counted(steps, 1.0 / 12), step);
        if (kind == StudySpacing.Years && Math.Abs(step - 0.25) < 0.001)
            return (StudySpacing.Quarters, Counted(steps, 0.25), step);
        if (step <= 0 || !Array.TrueForAll(steps, isWhole) || steps.Sum() / step > 3.0 * (steps.Length + 10))
        {
            findings.Warning(FindingCodes.StudySpacing, new SourceSpan(file, 0, 0), $"The dates in '{column}' are not evenly spaced; the rows are read in their order.", "Give one row a period, and an empty value where there is none.");
            return (Named(kind, step), [.. Enumerable.Range(0, sorted.Length)], step);
        }
        return (Named(kind, step), Counted(steps, step), step);
    }

    private static StudySpacing Named(StudySpacing kind, double step) => kind != StudySpacing.Days ? kind
        : step >= 6.9 ? Math.Abs(step - 7) < 0.1 ? StudySpacing.Weeks : StudySpacing.Numbers
        : step > 0.9 ? StudySpacing.Days : step > 0.04 ? StudySpacing.Hours : StudySpacing.Minutes;

    private static List<int> Counted(double[] steps, double step)
    {
        List<int> positions = [0];
        foreach (double value in steps)
            positions.Add(positions[^1] + Math.Max(1, (int)Math.Round(value / step)));
        return positions;
    }

    /// <summary>A place in time and what kind of date tells it: days since the year 1, months, quarters, years or plain numbers.</summary>
    private static (double At, StudySpacing Kind)? Parse(string text)
    {
        if (Label().Match(text) is { Success: true } label)
        {
            int year = int.Parse(label.Groups[1].ValueSpan, CultureInfo.InvariantCulture), part = int.Parse(label.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
            return (label.Groups[2].Value.ToUpperInvariant(), part) switch
            {
                ("", >= 1 and <= 12) => (year * 12 + part - 1, StudySpacing.Months),
                ("Q", >= 1 and <= 4) => (year * 4 + part - 1, StudySpacing.Quarters),
                ("W", >= 1 and <= 53) when year > 0 && part <= ISOWeek.GetWeeksInYear(year) => (ISOWeek.ToDateTime(year, part, DayOfWeek.Monday).Ticks / (7.0 * TimeSpan.TicksPerDay), StudySpacing.Weeks),
                _ => null,
            };
        }
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            return (number, text.Contains('.', StringComparison.Ordinal) && number is > 1000 and < 3000 ? StudySpacing.Years : StudySpacing.Numbers);
        return text.Length >= 8 && char.IsAsciiDigit(text[0]) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime moment)
            ? (moment.Ticks / (double)TimeSpan.TicksPerDay, StudySpacing.Days) : null;
    }

    [GeneratedRegex(@"^(\d{4})-?([QqWw]?)(\d{1,2})$(?<=-.*|[QqWw].*)")]
    private static partial Regex Label();
}
