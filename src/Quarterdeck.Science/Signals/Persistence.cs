using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Signals;

/// <summary>How much a series follows itself, and how much it varies, told in a way that jumps of level and wild values hardly move.</summary>
/// <remarks>
/// For a series that is level plus first-order autoregression, differences over two steps have (1 + φ) times the variance of those over one step; both are measured by the
/// median absolute deviation. Source: Chakar, Lebarbier, Lévy-Leduc and Robin, A robust approach for estimating change-points in the mean of an AR(1) process, Bernoulli 23 (2017).
/// </remarks>
/// <param name="Autocorrelation">φ, from 0 to <see cref="Most"/>; a negative one is taken as 0.</param>
/// <param name="StepDeviation">The standard deviation of a step from one value to the next.</param>
public readonly record struct Persistence(double Autocorrelation, double StepDeviation)
{
    /// <summary>Nearer to 1 a series of any length that a company has cannot be told from one without a level.</summary>
    public const double Most = 0.95;

    /// <summary>True where more than half of the steps are nothing at all.</summary>
    public bool StandsStill { get; private init; }

    /// <summary>The variance of a mean of many neighbours, times their number: above the plain variance when they follow each other.</summary>
    public double LongRunVariance => StepDeviation * StepDeviation / 2 * (1 + Autocorrelation) / ((1 - Autocorrelation) * (1 - Autocorrelation));

    /// <summary>Measures a series.</summary>
    /// <param name="values">Finite numbers in the order of time; with fewer than four nothing follows anything.</param>
    public static Persistence Of(ReadOnlySpan<double> values)
    {
        if (values.Length < 4)
            return new Persistence(0, values.Length < 2 ? 0 : Deviation(Differences(values, 1)));
        double[] one = Differences(values, 1), two = Differences(values, 2);
        double step = Deviation(one), ratio = step == 0 ? 1 : Math.Pow(Deviation(two) / step, 2);
        return new Persistence(Math.Clamp(ratio - 1, 0, Most), step) { StandsStill = Order.Median([.. one.Select(Math.Abs)]) == 0 };
    }

    private static double[] Differences(ReadOnlySpan<double> values, int lag)
    {
        double[] steps = new double[values.Length - lag];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = values[i + lag] - values[i];
        return steps;
    }

    /// <summary>About 0, since no step is expected; where most steps are exactly 0, the usual measure.</summary>
    private static double Deviation(double[] steps)
    {
        double robust = 1.482602218505602 * Order.Median([.. steps.Select(Math.Abs)]);
        return robust > 0 ? robust : Math.Sqrt(steps.Sum(step => step * step) / steps.Length);
    }
}
