using System.Globalization;

namespace Quarterdeck.Briefing.Charts;

/// <summary>Keys in the order that people expect: numbers by value before texts by letters.</summary>
internal sealed class KeyOrder : IComparer<string>
{
    private KeyOrder()
    {
    }

    /// <summary>The one order.</summary>
    public static KeyOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        bool first = decimal.TryParse(x, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal a);
        bool second = decimal.TryParse(y, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal b);
        return first && second && a != b ? a.CompareTo(b) : first != second ? (first ? -1 : 1) : string.CompareOrdinal(x, y);
    }
}
