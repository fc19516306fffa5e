namespace Quarterdeck.Science.Signals;

/// <summary>A chart of the exponentially weighted moving average: it sees small lasting shifts sooner than single values do.</summary>
/// <remarks>
/// z(t) = λ x(t) + (1 - λ) z(t - 1), z(0) = target; limits target ± L σ √(λ / (2 - λ)), those of a long run. Assumes independent values.
/// With λ 0.2 and L 2.962, in use here, a false alarm comes once in 500 points. Source: Roberts 1959; NIST/SEMATECH e-Handbook 6.3.2.4.
/// </remarks>
/// <param name="Target">Where the average starts.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="Averages">The average after each value.</param>
public sealed record EwmaChart(double Target, double Lower, double Upper, IReadOnlyList<double> Averages)
{
    /// <summary>The usual weight of the newest value.</summary>
    public const double UsualWeight = 0.2;
    /// <summary>The usual width of the limits, in standard deviations of the average.</summary>
    public const double UsualWidth = 2.962;

    /// <summary>Draws the chart.</summary>
    /// <param name="values">The values, in the order of time.</param>
    /// <param name="target">Where the average starts and what it is held against.</param>
    /// <param name="sigma">The standard deviation of a value; 0 or more.</param>
    /// <param name="weight">λ, above 0, at most 1.</param>
    /// <param name="width">L, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    public static EwmaChart Of(ReadOnlySpan<double> values, double target, double sigma, double weight = UsualWeight, double width = UsualWidth)
    {
        if (!(weight > 0 && weight <= 1))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "The weight lies above 0 and is at most 1.");
        ArgumentOutOfRangeException.ThrowIfNegative(sigma);
        double half = width * sigma * Math.Sqrt(weight / (2 - weight)), average = target;
        double[] averages = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
            averages[i] = average = weight * values[i] + (1 - weight) * average;
        return new EwmaChart(target, target - half, target + half, averages);
    }

    /// <summary>True where the average lies outside its limits.</summary>
    public bool[] Signals() => [.. Averages.Select(average => average > Upper || average < Lower)];
}
