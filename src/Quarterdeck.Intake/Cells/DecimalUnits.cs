namespace Quarterdeck.Intake.Cells;

/// <summary>An exact number as whole units of a last digit: 12.5 with two digits behind the point is 1250.</summary>
public static class DecimalUnits
{
    private static readonly long[] _powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>The most digits behind the point.</summary>
    public const int MostScale = 9;

    /// <summary>The most digits that are kept exactly.</summary>
    private const long MostUnits = 999_999_999_999_999_999;

    /// <summary>The units; a number with more digits behind the point is rounded, half away from zero.</summary>
    /// <param name="number">The number.</param>
    /// <param name="scale">Digits behind the point, from 0 to <see cref="MostScale"/>.</param>
    /// <param name="units">The units, at most 18 digits.</param>
    /// <param name="isRounded">True where digits were lost.</param>
    /// <returns>False where it has more than 18 digits.</returns>
    public static bool TryRead(decimal number, int scale, out long units, out bool isRounded)
    {
        isRounded = false;
        // A decimal is a whole number and a power of ten. Nearly always the former fits a word, and the power is the one asked for or smaller.
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        if (parts[2] == 0 && parts[1] >= 0 && number.Scale <= scale)
        {
            long whole = unchecked((long)parts[1] << 32 | (uint)parts[0]), power = _powers[scale - number.Scale];
            units = whole <= MostUnits / power ? whole * power : 0;
            if (whole > MostUnits / power)
                return false;
            units = parts[3] < 0 ? -units : units;
            return true;
        }
        units = 0;
        if (Math.Abs(number) > (decimal)MostUnits / _powers[scale])
            return false;
        decimal exact = number * _powers[scale], rounded = Math.Round(exact, MidpointRounding.AwayFromZero);
        isRounded = exact != rounded;
        units = (long)rounded;
        return Math.Abs(rounded) <= MostUnits;
    }
}
