namespace Quarterdeck.Demo.Dice;

/// <summary>Exponential and logarithm from the four operations alone.</summary>
/// <remarks>
/// <see cref="Math.Exp(double)"/> and <see cref="Math.Log(double)"/> come from the platform's C library and may differ
/// in the last bit from one machine to the next; one such bit can turn a draw and with it a whole company.
/// Addition, multiplication, division and square root are fixed by IEEE 754. Relative error below 1e-14.
/// </remarks>
public static class PortableMath
{
    private const double Ln2High = 0.693147180369123816490;   // the first 32 bits, so that n * Ln2High is exact
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SquareRootOfTwo = 1.4142135623730951;

    /// <summary>e to the power of <paramref name="x"/>.</summary>
    /// <param name="x">From -700 to 700.</param>
    /// <exception cref="ArgumentOutOfRangeException">The argument lies outside its range.</exception>
    public static double Exp(double x)
    {
        if (!(x is >= -700 and <= 700))
            throw new ArgumentOutOfRangeException(nameof(x), x, "The exponent must lie from -700 to 700.");
        long n = (long)Math.Floor(x / (Ln2High + Ln2Low) + 0.5);
        double r = x - n * Ln2High - n * Ln2Low;
        double sum = 1;
        for (int k = 14; k >= 1; k--)     // |r| <= 0.35, so that the 15th term is below 1e-18
            sum = 1 + r * sum / k;
        return sum * BitConverter.Int64BitsToDouble((n + 1023) << 52);
    }

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">A normal number above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The argument lies outside its range.</exception>
    public static double Log(double x)
    {
        if (!(x >= 2.2250738585072014e-308 && x <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(x), x, "The argument must be a normal number above 0.");
        long bits = BitConverter.DoubleToInt64Bits(x);
        long exponent = (bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > SquareRootOfTwo)
        {
            mantissa /= 2;
            exponent++;
        }
        double s = (mantissa - 1) / (mantissa + 1), square = s * s, sum = 0;
        for (int k = 23; k >= 1; k -= 2)  // |s| <= 0.172, so that the next term is below 1e-19
            sum = sum * square + 1.0 / k;
        return exponent * Ln2High + (2 * s * sum + exponent * Ln2Low);
    }
}
