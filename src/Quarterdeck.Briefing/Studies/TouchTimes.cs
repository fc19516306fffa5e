using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The moments of touches: days, days with a time, seconds or thousandths since 1970, or plain numbers that give an order alone.</summary>
internal static class TouchTimes
{
    private const int MostSaid = 5;

    /// <summary>What a cell is.</summary>
    private enum Form
    {
        None,
        Moment,
        Unix,
        Plain,
    }

    /// <summary>Reads a column: ticks, or plain numbers. Null and findings where a cell is none, or forms are mixed.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="name">The file's name; a workbook's own dates are handed over in the invariant form.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static (long[] Times, bool HasClock)? Read(IReadOnlyList<string> cells, string column, string name, FindingList findings)
    {
        long[] times = new long[cells.Count];
        bool isWorkbook = name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xls", StringComparison.OrdinalIgnoreCase);
        Form first = Form.None;
        int wrong = 0, mixed = -1;
        for (int row = 0; row < times.Length; row++)
        {
            (Form form, times[row]) = Parse(cells[row].AsSpan().Trim(), isWorkbook);
            if (form == Form.None && wrong++ < MostSaid)
                findings.Error(FindingCodes.TouchTime, new SourceSpan(name, row + 2, 0), cells[row].Trim().Length == 0 ? $"'{column}' is empty." : $"'{cells[row]}' in the column '{column}' is no moment.",
                    "Write 2024-01-31 10:15:00, 2024-01-31, or seconds since 1970.");
            else if (form != Form.None)
            {
                first = first == Form.None ? form : first;
                mixed = mixed < 0 && form != first ? row : mixed;
            }
        }
        if (wrong > MostSaid)
            findings.Error(FindingCodes.TouchTime, new SourceSpan(name, 0, 0), string.Create(CultureInfo.InvariantCulture, $"{wrong} rows in all have no moment in '{column}'."), "Write 2024-01-31 10:15:00, 2024-01-31, or seconds since 1970.");
        else if (mixed >= 0)
            findings.Error(FindingCodes.TouchTime, new SourceSpan(name, mixed + 2, 0), $"'{cells[mixed]}' in the column '{column}' is written in another form than the rows before it.", "Write all moments in one form.");
        return wrong > 0 || mixed >= 0 ? null : (times, first != Form.Plain);
    }

    private static (Form, long) Parse(ReadOnlySpan<char> text, bool isWorkbook)
    {
        bool isDashed = text.Length >= 8 && char.IsAsciiDigit(text[0]) && text[4] is '-' or '/', isInvariant = isWorkbook && text.Length >= 8 && text.Contains('/');
        if (isDashed || isInvariant)
            return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime moment) ? (Form.Moment, moment.Ticks) : (Form.None, 0);
        if (text.Length == 8 && DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1900 and < 2200)
            return (Form.Moment, day.DayNumber * TimeSpan.TicksPerDay);
        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number) || !(Math.Abs(number) <= 1e17))
            return (Form.None, 0);
        // From 1973 on: seconds, thousandths and millionths of them never meet.
        double seconds = number is >= 1e8 and < 1e11 ? number : number is >= 1e11 and < 1e14 ? number / 1e3 : number is >= 1e14 and < 1e17 ? number / 1e6 : double.NaN;
        if (double.IsFinite(seconds) && seconds < 2.5e11)
            return (Form.Unix, DateTime.UnixEpoch.Ticks + (long)Math.Round(seconds * TimeSpan.TicksPerSecond));
        // Decimals keep their order: a plain number has nine places here.
        return Math.Abs(number) < 1e8 ? (Form.Plain, (long)Math.Round(number * 1e9)) : (Form.None, 0);
    }
}
