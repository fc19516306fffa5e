using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Signals;

/// <summary>A straight trend that a few wild values do not move.</summary>
/// <remarks>The slope is the median of the slopes between all pairs of values (of long series: pairs of one value with those a third of the length away). Source: Theil 1950; Sen 1968.</remarks>
/// <param name="Slope">What a period adds.</param>
/// <param name="Level">The line's height in the middle of the series.</param>
public readonly record struct TrendLine(double Slope, double Level)
{
    private const int AllPairsUpTo = 400;

    /// <summary>Fits the line.</summary>
    /// <param name="values">Finite numbers in the order of time; at least two.</param>
    /// <param name="positions">The position of each, ascending; empty for 0, 1, 2 …</param>
    /// <param name="length">Of the whole series, in the middle of which the line has its level; 0 for the number of values.</param>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public static TrendLine Of(ReadOnlySpan<double> values, ReadOnlySpan<int> positions = default, int length = 0)
    {
        if (values.Length < 2)
            throw new ArgumentException("A line needs at least two values.", nameof(values));
        List<double> slopes = [];
        int n = values.Length, third = n / 3;
        for (int i = 0; i < n; i++)
            for (int k = n > AllPairsUpTo ? i + third : i + 1; k < n && (n <= AllPairsUpTo || k <= i + third + 8); k++)
                slopes.Add((values[k] - values[i]) / (At(positions, k) - At(positions, i)));
        double slope = Order.Median([.. slopes]), middle = ((length == 0 ? n : length) - 1) / 2.0;
        double[] levels = new double[n];
        for (int i = 0; i < n; i++)
            levels[i] = values[i] - slope * (At(positions, i) - middle);
        return new TrendLine(slope, Order.Median(levels));
    }

    private static int At(ReadOnlySpan<int> positions, int i) => positions.IsEmpty ? i : positions[i];

    /// <summary>How far the line lies from its middle height at a position.</summary>
    /// <param name="position">From 0.</param>
    /// <param name="length">The number of values of the series.</param>
    public double Rise(int position, int length) => Slope * (position - (length - 1) / 2.0);

    /// <summary>The line where it is worth having; null where a constant level, or one change of level, tells the series as well.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <param name="positions">The position of each, ascending; empty for 0, 1, 2 …</param>
    /// <param name="length">Of the whole series; 0 for the number of values.</param>
    /// <remarks>The line must win more than noise that follows itself gives away by chance, and more than one step does: a step is news, and a line through it would hide it.</remarks>
    public static TrendLine? WorthHaving(ReadOnlySpan<double> values, ReadOnlySpan<int> positions = default, int length = 0)
    {
        if (values.Length < 12)
            return null;
        TrendLine line = Of(values, positions, length);
        int n = values.Length, all = length == 0 ? n : length;
        double[] rest = new double[n];
        for (int i = 0; i < n; i++)
            rest[i] = values[i] - line.Rise(At(positions, i), all);
        double constant = ChangePoints.ResidualSum(values, []), straight = ChangePoints.ResidualSum(rest, []);
        if (constant - straight <= ChangePoints.Penalty(Persistence.Of(rest), n))
            return null;
        double step = ChangePoints.OneStep(values, shortest: 3);
        return straight < step ? line : null;
    }
}
