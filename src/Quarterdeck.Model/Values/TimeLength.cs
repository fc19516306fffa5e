using System.Buffers;
using System.Globalization;

namespace Quarterdeck.Model.Values;

/// <summary>A length of time as people write it: <c>30d</c>, <c>30 days</c>, <c>90 minutes</c>.</summary>
/// <remarks>Only units of a fixed length: a month has none. <c>m</c> is a minute.</remarks>
public static class TimeLength
{
    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789.");

    private static readonly (TimeSpan Unit, string[] Words)[] _units =
    [
        (TimeSpan.FromSeconds(1), ["s", "sec", "second", "seconds"]), (TimeSpan.FromMinutes(1), ["m", "min", "minute", "minutes"]),
        (TimeSpan.FromHours(1), ["h", "hour", "hours"]), (TimeSpan.FromDays(1), ["d", "day", "days"]), (TimeSpan.FromDays(7), ["w", "week", "weeks"]),
    ];

    /// <summary>The length, from 0; null where the text is none, or one of more than a hundred years.</summary>
    /// <param name="text">A number and a unit, with or without a blank between.</param>
    public static TimeSpan? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        int end = trimmed.AsSpan().IndexOfAnyExcept(_digits);
        if (end < 1 || !double.TryParse(trimmed[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count))
            return null;
        string word = trimmed[end..].Trim().ToLowerInvariant();
        TimeSpan unit = _units.FirstOrDefault(one => one.Words.Contains(word)).Unit;
        return unit > TimeSpan.Zero && count * unit.TotalDays <= 36_525 ? count * unit : null;
    }

    /// <summary>The length in the largest unit of which it is a whole number, such as <c>30 days</c>.</summary>
    /// <param name="length">From 0.</param>
    public static string Text(TimeSpan length)
    {
        (TimeSpan unit, string[] words) = _units[..^1].LastOrDefault(one => length.Ticks % one.Unit.Ticks == 0 && length >= one.Unit, _units[0]);
        double count = length / unit;
        return string.Create(CultureInfo.InvariantCulture, $"{count:0.###} {(count == 1 ? words[^2] : words[^1])}");
    }
}
