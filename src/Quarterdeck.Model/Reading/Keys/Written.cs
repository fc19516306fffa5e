using System.Globalization;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading.Keys;

/// <summary>Values as people write them in YAML; each reads the whole text or gives null.</summary>
internal static class Written
{
    /// <summary>A plain number: <c>15000000</c>, <c>15_000_000</c>, <c>0.35</c>.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>A number, or a percentage as a fraction: 5% is 0.05.</summary>
    public static decimal? Rate(string text)
    {
        string trimmed = text.Trim();
        return trimmed.EndsWith('%') ? Number(trimmed[..^1].TrimEnd()) / 100 : Number(trimmed);
    }

    /// <summary>A share from 0 on, or percentage points (<c>2pp</c> is 0.02 in points).</summary>
    public static (decimal Value, bool InPoints)? Tolerance(string text)
    {
        string trimmed = text.Trim();
        decimal? value = trimmed.EndsWith("pp", StringComparison.OrdinalIgnoreCase) ? Number(trimmed[..^2].TrimEnd()) / 100 : Rate(trimmed);
        return value is >= 0 ? (value.Value, trimmed.EndsWith("pp", StringComparison.OrdinalIgnoreCase)) : null;
    }

    /// <summary>A day as 2013-01-31.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>A count from 0 on and a known unit of time: <c>3 days</c>.</summary>
    public static Interval? Duration(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && Grain.TryParse(parts[1]) is { } unit
                ? new Interval(count, unit.Name)
                : null;
    }
}
