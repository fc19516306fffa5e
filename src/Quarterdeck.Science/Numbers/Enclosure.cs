using System.Runtime.CompilerServices;

namespace Quarterdeck.Science.Numbers;

/// <summary>An interval that surely holds a number: what is computed is widened by more than rounding can err.</summary>
/// <remarks>
/// Interval arithmetic (R. E. Moore, Interval Analysis, 1966). Both ends belong to it. <see cref="Everything"/> stands for "nothing is known", such as after a division
/// by an interval that holds 0. The default value holds 0 alone. Immutable.
/// </remarks>
public readonly record struct Enclosure
{
    /// <summary>2^-98: an operation on two doubles errs by some 2^-104 of its result.</summary>
    private const double Widening = 3.155443620884047e-30;

    /// <summary>The lower end.</summary>
    public DoubleDouble Low { get; }

    /// <summary>The upper end.</summary>
    public DoubleDouble High { get; }

    private Enclosure(DoubleDouble low, DoubleDouble high) => (Low, High) = (low, high);

    /// <summary>Every number.</summary>
    public static Enclosure Everything => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>A number known to some 30 digits, as one read from decimal text is.</summary>
    public static Enclosure About(DoubleDouble value) => Wide(value, value);

    /// <summary>All numbers between two, in whichever order they come.</summary>
    public static Enclosure Between(DoubleDouble one, DoubleDouble other) => Wide(DoubleDouble.Min(one, other), DoubleDouble.Max(one, other));

    /// <summary>True when 0 may lie in it.</summary>
    public bool HoldsZero => !(DoubleDouble.Sign(Low) > 0 || DoubleDouble.Sign(High) < 0);

    /// <summary>1 when all of it is above 0, -1 when all is below, 0 when that is not known.</summary>
    public int Sign => DoubleDouble.Sign(Low) > 0 ? 1 : DoubleDouble.Sign(High) < 0 ? -1 : 0;

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Enclosure operator +(Enclosure left, Enclosure right) => Wide(left.Low + right.Low, left.High + right.High);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Enclosure operator -(Enclosure left, Enclosure right) => Wide(left.Low - right.High, left.High - right.Low);

    /// <summary>The numbers with the other sign.</summary>
    public static Enclosure operator -(Enclosure value) => new(-value.High, -value.Low);

    /// <summary>The products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Enclosure operator *(Enclosure left, Enclosure right)
    {
        DoubleDouble a = left.Low * right.Low, b = left.Low * right.High, c = left.High * right.Low, d = left.High * right.High;
        return Wide(DoubleDouble.Min(DoubleDouble.Min(a, b), DoubleDouble.Min(c, d)), DoubleDouble.Max(DoubleDouble.Max(a, b), DoubleDouble.Max(c, d)));
    }

    /// <summary>The quotients; <see cref="Everything"/> when the divisor may be 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Enclosure operator /(Enclosure left, Enclosure right) =>
        right.HoldsZero ? Everything : left * Wide(DoubleDouble.One / right.High, DoubleDouble.One / right.Low);

    /// <summary>What lies in both; the first where rounding let them miss each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Enclosure Within(Enclosure other)
    {
        DoubleDouble low = DoubleDouble.Max(Low, other.Low), high = DoubleDouble.Min(High, other.High);
        return low <= high ? new Enclosure(low, high) : this;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Enclosure Wide(DoubleDouble low, DoubleDouble high)
    {
        if (!DoubleDouble.IsFinite(low) || !DoubleDouble.IsFinite(high))
            return Everything;
        return new Enclosure(low - DoubleDouble.Abs(low) * Widening, high + DoubleDouble.Abs(high) * Widening);
    }
}
