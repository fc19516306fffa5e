using MathNet.Numerics.Distributions;

namespace Quarterdeck.Science.Forecasts;

/// <summary>What comes next in a series, and how surely.</summary>
/// <param name="Model">The model.</param>
/// <param name="Count">Values it was fitted to, those filled in among them.</param>
/// <param name="Means">The forecasts, the next period first.</param>
/// <param name="Deviations">Their standard deviations, scaled by rolling errors; NaN where nothing is known of them.</param>
/// <param name="ScaledBy">By what the model's own deviations were multiplied; null where they are not known.</param>
/// <param name="Notes">What should be known.</param>
/// <param name="Filled">How many values were filled in.</param>
public sealed record SeriesForecast(ForecastModel Model, int Count, double[] Means, double[] Deviations, double? ScaledBy, ForecastNote Notes, int Filled)
{
    private const double Degrees = 8;
    private static double Narrower { get; } = 1.959963984540054 / StudentT.InvCDF(0, 1, Degrees, 0.975);

    /// <summary>Below this nothing lies; negative infinity where values may be negative.</summary>
    public double Floor { get; init; } = double.NegativeInfinity;

    /// <summary>Central intervals of the steps; NaN where their width is not known.</summary>
    /// <param name="level">The share that lies inside, in (0, 1).</param>
    public (double[] Lower, double[] Upper) Intervals(double level)
    {
        double half = HalfWidth(level);
        return ([.. Means.Zip(Deviations, (mean, deviation) => Math.Max(Floor, mean - half * deviation))], [.. Means.Zip(Deviations, (mean, deviation) => Math.Max(Floor, mean + half * deviation))]);
    }

    /// <summary>Half the width of a central interval, for a deviation of 1.</summary>
    /// <remarks>Errors of forecasts have a narrower middle and longer tails than normal ones: Student's t with eight degrees, of the same width as the normal curve at 95 %.</remarks>
    /// <param name="level">The share that lies inside, in (0, 1).</param>
    public static double HalfWidth(double level) => StudentT.InvCDF(0, 1, Degrees, (1 + level) / 2) * Narrower;

    /// <summary>The sum of the first steps, with its standard deviation.</summary>
    /// <remarks>Errors of neighbouring periods go together as far as the model learns from each: their correlations follow from its weights.</remarks>
    /// <param name="steps">How many, at least 1.</param>
    public (double Mean, double Deviation) Sum(int steps) => Weighted([.. Enumerable.Repeat(1.0, steps)]);

    /// <summary>A weighted sum of the first steps, with its standard deviation.</summary>
    /// <param name="shares">What each step counts, the next period first.</param>
    public (double Mean, double Deviation) Weighted(double[] shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        int steps = shares.Length;
        double[] weights = Model.Weights(steps), squares = new double[steps];
        double mean = 0, variance = 0, sum = 0;
        for (int i = 0; i < steps; i++)
        {
            mean += shares[i] * Means[i];
            squares[i] = Math.Sqrt(sum += weights[i] * weights[i]);
        }
        // Errors so many periods apart have the shocks of the earlier one in common.
        for (int apart = 0; apart < steps; apart++)
        {
            double common = 0;
            for (int i = 0; i + apart < steps; i++)
            {
                common += weights[i] * weights[i + apart];
                variance += (apart == 0 ? 1 : 2) * shares[i] * Deviations[i] * shares[i + apart] * Deviations[i + apart] * common / (squares[i] * squares[i + apart]);
            }
        }
        return (mean, Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>How probably the first steps sum to a target or more; NaN where the width is not known.</summary>
    /// <param name="target">The target.</param>
    /// <param name="soFar">What counts already.</param>
    /// <param name="steps">How many steps count.</param>
    public double ProbabilityOf(double target, double soFar, int steps)
    {
        (double mean, double deviation) = Sum(steps);
        return Probability(target - soFar, mean, deviation);
    }

    /// <summary>How probably a number with such errors reaches a target; 0 or 1 where it has no width, NaN where the width is not known.</summary>
    /// <param name="target">The target.</param>
    /// <param name="mean">The forecast.</param>
    /// <param name="deviation">Its standard deviation.</param>
    public static double Probability(double target, double mean, double deviation) =>
        double.IsNaN(deviation) ? double.NaN : deviation > 0 ? StudentT.CDF(0, 1, Degrees, (mean - target) / (deviation * Narrower)) : mean >= target ? 1 : 0;
}
