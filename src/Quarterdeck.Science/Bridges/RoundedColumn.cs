namespace Quarterdeck.Science.Bridges;

/// <summary>Rounds the numbers of a column so that what is printed adds up to the printed total.</summary>
/// <remarks>
/// Largest remainder: each number is rounded down, and the units that the total still lacks go to those that lost most (Hamilton's method of apportionment). No number is
/// off by a whole unit; equal remainders go to the earlier row.
/// </remarks>
public static class RoundedColumn
{
    /// <summary>The most digits behind the point.</summary>
    public const int MostDigits = 12;

    /// <summary>Rounds a column.</summary>
    /// <param name="values">The numbers; their absolute values and sums below 1e15.</param>
    /// <param name="digits">Digits behind the point, from 0 to <see cref="MostDigits"/>.</param>
    /// <returns>The rounded numbers, in the same order, and their total: the rounded sum (halves away from 0).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The digits or a number lie outside their range.</exception>
    public static (IReadOnlyList<decimal> Values, decimal Total) Round(IReadOnlyList<decimal> values, int digits)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (digits is < 0 or > MostDigits)
            throw new ArgumentOutOfRangeException(nameof(digits), digits, $"There are 0 to {MostDigits} digits.");
        if (values.FirstOrDefault(value => Math.Abs(value) >= 1e15m) is not 0 and var large)
            throw new ArgumentOutOfRangeException(nameof(values), large, "Numbers of a column lie below 1e15.");
        decimal unit = 1;
        for (int i = 0; i < digits; i++)
            unit /= 10;
        decimal total = Math.Round(values.Sum(), digits, MidpointRounding.AwayFromZero);
        decimal[] rounded = [.. values.Select(value => Math.Round(value, digits, MidpointRounding.ToNegativeInfinity))];
        int lacking = (int)((total - rounded.Sum()) / unit);
        foreach (int i in Enumerable.Range(0, values.Count).OrderByDescending(i => values[i] - rounded[i]).Take(lacking))
            rounded[i] += unit;
        return (rounded, total);
    }
}
