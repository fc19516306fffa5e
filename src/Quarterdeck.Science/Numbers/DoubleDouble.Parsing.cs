using System.Globalization;
using System.Numerics;

namespace Quarterdeck.Science.Numbers;

/// <content>Text to number and back.</content>
public readonly partial struct DoubleDouble
{
    /// <summary>Digits beyond these change nothing that two doubles can hold.</summary>
    private const int MostDigits = 60;

    /// <summary>Reads a decimal number, such as <c>0.014562582797703683742861</c> or <c>-1.2e-9</c>, to 32 digits.</summary>
    /// <remarks>0.1 becomes one tenth to 32 digits, not the double that is written so: 0.1 + 0.2 - 0.3 is then 0 to the last digit.</remarks>
    /// <param name="text">Sign, digits, point, exponent, as JSON writes them; no spaces, no thousands.</param>
    /// <param name="value">The number; 0 when the text is none.</param>
    /// <returns>False when the text is no number, or lies outside the range of a double.</returns>
    public static bool TryParse(string text, out DoubleDouble value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(text, Form, CultureInfo.InvariantCulture, out double near) || !double.IsFinite(near))
            return false;
        int mark = text.AsSpan().IndexOfAny('e', 'E');
        string mantissa = mark < 0 ? text : text[..mark];
        if (!long.TryParse(mark < 0 ? "0" : text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent) || Math.Abs(exponent) > int.MaxValue)
        {
            value = near;   // with such an exponent it is 0, or was refused above
            return true;
        }
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('+', '-');
        if (point >= 0)
            exponent -= mantissa.Length - point - 1;
        string significant = digits.TrimStart('0');
        if (significant.Length > MostDigits)
        {
            exponent += significant.Length - MostDigits;
            significant = significant[..MostDigits];
        }
        // Below 1e-250 the second double would fall out of the range, and the digits after the sixteenth mean nothing.
        if (significant.Length == 0 || Math.Abs(near) < 1e-250 || Math.Abs(near) > 1e290)
        {
            value = near;
            return true;
        }
        BigInteger whole = BigInteger.Parse(significant, CultureInfo.InvariantCulture);
        DoubleDouble read = exponent >= 0 ? FromRatio(whole * BigInteger.Pow(10, (int)exponent), 1) : FromRatio(whole, BigInteger.Pow(10, (int)-exponent));
        value = mantissa[0] == '-' ? -read : read;
        return true;
    }

    /// <summary>The nearest double in the shortest form that reads back to it.</summary>
    public override string ToString() => High.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A positive fraction, cut after 110 binary digits, as two doubles.</summary>
    private static DoubleDouble FromRatio(BigInteger numerator, BigInteger denominator)
    {
        const int Bits = 120;
        int shift = Bits - (int)(numerator.GetBitLength() - denominator.GetBitLength());
        BigInteger whole = shift >= 0 ? (numerator << shift) / denominator : numerator / (denominator << -shift);
        double high = (double)whole;
        double low = (double)(whole - new BigInteger(high));
        return Normal(Math.ScaleB(high, -shift), Math.ScaleB(low, -shift));
    }
}
