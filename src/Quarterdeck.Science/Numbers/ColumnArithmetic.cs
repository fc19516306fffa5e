using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Quarterdeck.Science.Numbers;

/// <summary>Sums over columns of numbers, four at a time in a fixed order, so that they are the same on every machine.</summary>
internal static class ColumnArithmetic
{
    /// <summary>The product of two columns.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column at least as long.</param>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        right = right[..left.Length];
        ReadOnlySpan<Vector256<double>> fours = MemoryMarshal.Cast<double, Vector256<double>>(left), others = MemoryMarshal.Cast<double, Vector256<double>>(right);
        Vector256<double> sums = Vector256<double>.Zero;
        for (int i = 0; i < fours.Length && i < others.Length; i++)
            sums += fours[i] * others[i];
        double sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (int i = 4 * fours.Length; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// <summary>Adds a multiple of a column to another.</summary>
    /// <param name="factor">The multiple.</param>
    /// <param name="from">The column.</param>
    /// <param name="to">The other, at least as long.</param>
    public static void Add(double factor, ReadOnlySpan<double> from, Span<double> to)
    {
        to = to[..from.Length];
        ReadOnlySpan<Vector256<double>> fours = MemoryMarshal.Cast<double, Vector256<double>>(from);
        Span<Vector256<double>> others = MemoryMarshal.Cast<double, Vector256<double>>(to);
        for (int i = 0; i < fours.Length && i < others.Length; i++)
            others[i] += factor * fours[i];
        for (int i = 4 * fours.Length; i < from.Length; i++)
            to[i] += factor * from[i];
    }
}
