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
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public static TrendLine Of(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
            throw new ArgumentException("A line needs at least two values.", nameof(values));
        List<double> slopes = [];
        int n = values.Length, third = n / 3;
        for (int i = 0; i < n; i++)
            if (n > AllPairsUpTo)
            {
                for (int k = third; k <= third + 8 && i + k < n; k++)
                    slopes.Add((values[i + k] - values[i]) / k);
            }
            else
                for (int k = i + 1; k < n; k++)
                    slopes.Add((values[k] - values[i]) / (k - i));
        double slope = Order.Median([.. slopes]), middle = (n - 1) / 2.0;
        double[] levels = new double[n];
        for (int i = 0; i < n; i++)
            levels[i] = values[i] - slope * (i - middle);
        return new TrendLine(slope, Order.Median(levels));
    }

    /// <summary>How far the line lies from its middle height at a position.</summary>
    /// <param name="position">From 0.</param>
    /// <param name="length">The number of values of the series.</param>
    public double Rise(int position, int length) => Slope * (position - (length - 1) / 2.0);

    /// <summary>The line where it is worth having; null where a constant level, or one change of level, tells the series as well.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <remarks>The line must win more than noise that follows itself gives away by chance, and more than one step does: a step is news, and a line through it would hide it.</remarks>
    public static TrendLine? WorthHaving(ReadOnlySpan<double> values)
    {
        if (values.Length < 12)
            return null;
        TrendLine line = Of(values);
        int n = values.Length;
        double[] rest = new double[n];
        for (int i = 0; i < n; i++)
            rest[i] = values[i] - line.Rise(i, n);
        double constant = ChangePoints.ResidualSum(values, []), straight = ChangePoints.ResidualSum(rest, []);
        if (constant - straight <= ChangePoints.Penalty(Persistence.Of(rest), n))
            return null;
        double step = ChangePoints.OneStep(values, shortest: 3);
        return straight < step ? line : null;
    }
}
