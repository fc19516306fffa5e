using System.Globalization;
using System.Runtime.CompilerServices;

namespace Quarterdeck.Science.Numbers;

/// <summary>A number as the sum of two doubles: some 32 significant digits, in the range of a double.</summary>
/// <remarks>
/// Where drivers of 1e9 differ by 1, a double keeps nine digits of the difference; this type keeps twenty-five. The second part is at most half a unit in the last
/// place of the first. Each operation errs by a few parts in 1e32 of its result. No infinities are handled: an overflow gives NaN, which callers look for.
/// Source: T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971), 224-242; the products use a fused
/// multiply-add. The operations are written into their callers, since a call costs more than they do. The default value is 0. Immutable.
/// </remarks>
public readonly partial struct DoubleDouble : IEquatable<DoubleDouble>, IComparable<DoubleDouble>
{
    /// <summary>0.</summary>
    public static DoubleDouble Zero => default;

    /// <summary>1.</summary>
    public static DoubleDouble One => new(1, 0);

    /// <summary>The double nearest to the number.</summary>
    public double High { get; }

    /// <summary>What the nearest double leaves out.</summary>
    public double Low { get; }

    private DoubleDouble(double high, double low) => (High, Low) = (high, low);

    /// <summary>The number that a double holds, exactly.</summary>
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    /// <summary>The number that a decimal holds; its 29 digits fit.</summary>
    public static explicit operator DoubleDouble(decimal value) =>
        TryParse(value.ToString(CultureInfo.InvariantCulture), out DoubleDouble read) ? read : throw new InvalidOperationException("Every decimal is a number.");

    /// <summary>The nearest double.</summary>
    public static explicit operator double(DoubleDouble value) => value.High;

    /// <summary>True when the number is neither NaN nor infinite.</summary>
    public static bool IsFinite(DoubleDouble value) => double.IsFinite(value.High) && double.IsFinite(value.Low);

    /// <summary>-1, 0 or 1.</summary>
    public static int Sign(DoubleDouble value) => value.High != 0 ? Math.Sign(value.High) : Math.Sign(value.Low);

    /// <summary>The number without its sign.</summary>
    public static DoubleDouble Abs(DoubleDouble value) => Sign(value) < 0 ? -value : value;

    /// <summary>The lesser of two.</summary>
    public static DoubleDouble Min(DoubleDouble left, DoubleDouble right) => left < right ? left : right;

    /// <summary>The greater of two.</summary>
    public static DoubleDouble Max(DoubleDouble left, DoubleDouble right) => left < right ? right : left;

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        (double sum, double error) = TwoSum(left.High, right.High);
        (double low, double lowError) = TwoSum(left.Low, right.Low);
        DoubleDouble first = Normal(sum, error + low);
        return Normal(first.High, first.Low + lowError);
    }

    /// <summary>The difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    /// <summary>The product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        double product = left.High * right.High;
        double error = Math.FusedMultiplyAdd(left.High, right.High, -product);
        return Normal(product, error + (left.High * right.Low + left.Low * right.High));
    }

    /// <summary>The quotient; NaN or infinite when the divisor is 0.</summary>
    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        double first = left.High / right.High;
        DoubleDouble rest = left - right * first;
        double second = rest.High / right.High;
        rest -= right * second;
        return Normal(first, second) + rest.High / right.High;
    }

    /// <summary>True when the left is less.</summary>
    public static bool operator <(DoubleDouble left, DoubleDouble right) => left.High < right.High || (left.High == right.High && left.Low < right.Low);

    /// <summary>True when the left is greater.</summary>
    public static bool operator >(DoubleDouble left, DoubleDouble right) => right < left;

    /// <summary>True when the left is not greater.</summary>
    public static bool operator <=(DoubleDouble left, DoubleDouble right) => left < right || left == right;

    /// <summary>True when the left is not less.</summary>
    public static bool operator >=(DoubleDouble left, DoubleDouble right) => right <= left;

    /// <summary>True when both are the same number.</summary>
    public static bool operator ==(DoubleDouble left, DoubleDouble right) => left.High == right.High && left.Low == right.Low;

    /// <summary>True when they are not the same number.</summary>
    public static bool operator !=(DoubleDouble left, DoubleDouble right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(DoubleDouble other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DoubleDouble other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(High, Low);

    /// <inheritdoc/>
    public int CompareTo(DoubleDouble other) => this < other ? -1 : this == other ? 0 : 1;

    /// <summary>Two doubles of which the second need not be small; the first must be the greater, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Normal(double high, double low)
    {
        double sum = high + low;
        return new(sum, low - (sum - high));
    }

    /// <summary>The sum of two doubles and what rounding left out (Knuth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Sum, double Error) TwoSum(double left, double right)
    {
        double sum = left + right, part = sum - left;
        return (sum, left - (sum - part) + (right - part));
    }
}
