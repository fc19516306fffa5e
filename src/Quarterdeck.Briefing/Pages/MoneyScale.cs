namespace Quarterdeck.Briefing.Pages;

/// <summary>In which steps amounts are shown: single, thousands or millions.</summary>
/// <remarks>The default value is single amounts.</remarks>
/// <param name="Divisor">1, 1,000 or 1,000,000; 0 (the default value) is read as 1.</param>
/// <param name="Suffix">Stands after the currency: empty, K or M.</param>
/// <param name="Size">The largest number of a row, which decides how many digits after the point all of it has; 0 (the default): each number decides for itself.</param>
public readonly record struct MoneyScale(decimal Divisor, string? Suffix, decimal Size = 0)
{
    /// <summary>Amounts below this are small (an order's value, a price) and are shown as they are.</summary>
    public const decimal LargeFrom = 100_000;

    /// <summary>Every figure.</summary>
    public static MoneyScale Unscaled => new(1, "");

    /// <summary>One scale for all large amounts of a table, so that they can be compared down the column.</summary>
    /// <param name="largest">The largest amount of each row that has one.</param>
    public static MoneyScale ForTable(IEnumerable<decimal> largest)
    {
        List<decimal> large = [.. largest.Where(amount => amount >= LargeFrom)];
        // Millions only where the smallest row still keeps three figures with two digits after the point.
        return large.Count == 0 ? Unscaled : large.Min() >= 10_000_000 ? new MoneyScale(1_000_000, "M") : new MoneyScale(1_000, "K");
    }
}
