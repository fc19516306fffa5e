namespace Quarterdeck.Science.Numbers;

/// <summary>The twelve points of Gauss and Legendre on -1 to 1: exact for polynomials to degree 23.</summary>
/// <remarks>Found by Newton's method on the polynomial itself, from the usual first guess. Source: Abramowitz and Stegun 25.4.29.</remarks>
public static class GaussLegendre
{
    /// <summary>How many points there are.</summary>
    public const int Count = 12;

    private static readonly (double[] Points, double[] Weights) _rule = Make();

    /// <summary>The points, ascending.</summary>
    public static ReadOnlySpan<double> Points => _rule.Points;

    /// <summary>Their weights; they add up to 2.</summary>
    public static ReadOnlySpan<double> Weights => _rule.Weights;

    /// <summary>The logarithms of the weights.</summary>
    public static ReadOnlySpan<double> LogWeights => _logWeights;

    private static readonly double[] _logWeights = [.. _rule.Weights.Select(static weight => Math.Log(weight))];

    private static (double[] Points, double[] Weights) Make()
    {
        double[] points = new double[Count], weights = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            double x = -Math.Cos(Math.PI * (i + 0.75) / (Count + 0.5)), slope = 1;
            for (int step = 0; step < 20; step++)
            {
                double before = 1, value = x;
                for (int n = 2; n <= Count; n++)
                    (before, value) = (value, ((2 * n - 1) * x * value - (n - 1) * before) / n);
                slope = Count * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            points[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
        return (points, weights);
    }
}
