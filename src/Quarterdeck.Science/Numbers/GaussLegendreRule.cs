namespace Quarterdeck.Science.Numbers;

/// <summary>The points and weights of Gauss and Legendre on [0, 1], to 30 digits.</summary>
/// <remarks>
/// With n points a polynomial up to degree 2n - 1 is integrated exactly; a function without a singularity near [0, 1] with an error that falls geometrically in n.
/// The points are the roots of the Legendre polynomial, by Newton's method; the weights follow from its derivative (Abramowitz and Stegun 25.4.29). Immutable.
/// </remarks>
public sealed class GaussLegendreRule
{
    /// <summary>The most points that are made; each doubles what a sweep costs, and halving the interval is then cheaper.</summary>
    public const int MostPoints = 64;

    private static readonly GaussLegendreRule?[] _made = new GaussLegendreRule?[MostPoints + 1];

    /// <summary>The points, rising, each inside (0, 1).</summary>
    public IReadOnlyList<DoubleDouble> Points { get; }

    /// <summary>The weights, in the order of the points; they sum to 1.</summary>
    public IReadOnlyList<DoubleDouble> Weights { get; }

    private GaussLegendreRule(DoubleDouble[] points, DoubleDouble[] weights) => (Points, Weights) = (points, weights);

    /// <summary>The rule with so many points.</summary>
    /// <param name="points">From 1 to <see cref="MostPoints"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside its range.</exception>
    public static GaussLegendreRule WithPoints(int points)
    {
        if (points is < 1 or > MostPoints)
            throw new ArgumentOutOfRangeException(nameof(points), points, $"A rule has 1 to {MostPoints} points.");
        // Two threads may make the same rule; both make the same one, so it does not matter whose is kept.
        return _made[points] ??= Make(points);
    }

    private static GaussLegendreRule Make(int n)
    {
        DoubleDouble[] points = new DoubleDouble[n], weights = new DoubleDouble[n];
        for (int i = 0; i < n; i++)
        {
            DoubleDouble x = -Math.Cos(Math.PI * (i + 0.75) / (n + 0.5)), derivative = default;
            // Newton doubles the digits at each step: five from a first guess of two or three digits are more than enough for 32.
            for (int step = 0; step < 8; step++)
            {
                (DoubleDouble value, derivative) = Legendre(n, x);
                x -= value / derivative;
            }
            derivative = Legendre(n, x).Derivative;
            points[i] = (DoubleDouble.One + x) * 0.5;
            weights[i] = DoubleDouble.One / ((DoubleDouble.One - x * x) * derivative * derivative);
        }
        return new GaussLegendreRule(points, weights);
    }

    /// <summary>The Legendre polynomial of degree n and its derivative, by the recurrence of three terms.</summary>
    private static (DoubleDouble Value, DoubleDouble Derivative) Legendre(int n, DoubleDouble x)
    {
        (DoubleDouble before, DoubleDouble value) = (DoubleDouble.One, x);
        for (int k = 2; k <= n; k++)
            (before, value) = (value, (x * value * (2 * k - 1) - before * (k - 1)) / k);
        return (value, (x * value - before) * n / (x * x - DoubleDouble.One));
    }
}
