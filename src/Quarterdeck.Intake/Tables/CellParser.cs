using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;

namespace Quarterdeck.Intake.Tables;

/// <summary>Reads the cells of one column.</summary>
/// <param name="column">What the column holds.</param>
/// <param name="locale">How numbers and dates are written.</param>
/// <param name="nulls">Cells that mean unknown.</param>
/// <param name="firstDay">The day from which the column counts, where it counts days.</param>
internal sealed class CellParser(ProfileColumn column, LocaleFormat locale, IReadOnlySet<string> nulls, DateTime? firstDay)
{
    /// <summary>Values repeat: a campaign's name stands in thousands of rows, and one string serves them all.</summary>
    private readonly string?[] _seen = new string?[256];
    private long _asked, _found;

    private readonly string[] _nulls = [.. nulls];

    /// <summary>Days repeat more than anything else.</summary>
    private readonly char[] _lastDate = new char[32];
    private int _lastLength = -1;
    private CellValue _lastMoment;

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">As it stands.</param>
    /// <param name="value">The value; unknown for an empty cell.</param>
    /// <returns>False where it is not of the column's type.</returns>
    public bool TryRead(ReadOnlySpan<char> cell, out CellValue value)
    {
        value = CellValue.Unknown;
        ReadOnlySpan<char> text = cell.Trim();
        if (text.Length == 0 || IsNull(text))
            return true;
        switch (column.Type)
        {
            case CellType.Text:
                value = CellValue.Of(Private(Kept(cell)));
                return true;
            case CellType.Code:
                value = CellValue.Of(Private(Kept(text[0] == '\'' && text.Length > 1 ? text[1..] : text)));
                return true;
            case CellType.Date or CellType.Time:
                return Moment(text, out value);
            case CellType.Truth:
                bool? truth = Truth(text);
                if (truth is { } known)
                    value = CellValue.Of(known);
                return truth is not null;
            default:
                return Number(text, out value);
        }
    }

    /// <summary>What the column expects, for the reason of a quarantined row.</summary>
    public string Expected => column.Type switch
    {
        CellType.Date => $"a date from 1900 to 2199 ({(locale.Order == DateOrder.DayFirst ? "day" : "month")} first where the year is last)",
        CellType.Time => "a date with time",
        CellType.Whole => "a whole number",
        CellType.Truth => "true or false",
        _ => $"a number with a decimal {(locale.DecimalMark == ',' ? "comma" : "point")}",
    };

    private bool IsNull(ReadOnlySpan<char> text)
    {
        foreach (string word in _nulls)
            if (text.SequenceEqual(word))
                return true;
        // A bound such as < 10% is no number that could be counted with.
        return column.Type >= CellType.Whole && column.Type <= CellType.Percent && text[0] is '<' or '>' && text.Length > 1 && (char.IsAsciiDigit(text[1]) || text[1] == ' ');
    }

    private bool Number(ReadOnlySpan<char> text, out CellValue value)
    {
        value = default;
        if (!NumberText.TryRead(text, locale.DecimalMark, out decimal number, out bool isPercent))
            return false;
        if (column.Type == CellType.Whole && number != decimal.Truncate(number))
            return false;
        if (isPercent || column.Type == CellType.Percent)
            number /= 100;
        if (column.DividedBy != 1)
            number /= column.DividedBy;
        value = CellValue.Of(number);
        return true;
    }

    private bool Moment(ReadOnlySpan<char> text, out CellValue value)
    {
        value = default;
        if (text.Length == _lastLength && text.SequenceEqual(_lastDate.AsSpan(0, _lastLength)))
        {
            value = _lastMoment;
            return true;
        }
        DateTime moment;
        if (column.CountsDays && firstDay is { } first && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days < 40_000)
            moment = first.AddDays(days);
        else if (column.IsUnix && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) && seconds is > 0 and < 7_258_118_400)
            moment = DateTime.UnixEpoch.AddSeconds(seconds);
        else if (!DateText.TryRead(text, locale.Order, out moment, out _))
            return false;
        if (column.IsUtc && moment.Kind != DateTimeKind.Utc)
            moment = DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        if (column.Type == CellType.Date)
            moment = DateTime.SpecifyKind(moment.Date, DateTimeKind.Unspecified);
        value = CellValue.Of(moment);
        if (text.Length <= _lastDate.Length)
        {
            text.CopyTo(_lastDate);
            (_lastLength, _lastMoment) = (text.Length, value);
        }
        return true;
    }

    private static bool? Truth(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[8];
        if (text.Length > lower.Length)
            return null;
        return lower[..text.ToLowerInvariant(lower)] switch
        {
            "true" or "yes" or "y" or "1" or "t" or "wahr" or "ja" or "vrai" or "oui" or "tak" => true,
            "false" or "no" or "n" or "0" or "f" or "falsch" or "nein" or "faux" or "non" or "nie" => false,
            _ => null,
        };
    }

    private string Kept(ReadOnlySpan<char> text)
    {
        // Where most values are new, as in a column of references, looking them up costs more than it saves.
        if (text.Length > 40 || (_asked > 8192 && _found < _asked / 4))
            return text.ToString();
        _asked++;
        int slot = string.GetHashCode(text) & 255;
        if (_seen[slot] is { } known && text.SequenceEqual(known))
        {
            _found++;
            return known;
        }
        return _seen[slot] = text.ToString();
    }

    private string Private(string text) => column.Privacy == Privacy.Hashed
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim().ToLowerInvariant())))[..16]
        : text;
}
