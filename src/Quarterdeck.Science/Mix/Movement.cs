namespace Quarterdeck.Science.Mix;

/// <summary>A parameter as it was believed beforehand and as it is told afterwards.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Prior">Beforehand; its mean is the median.</param>
/// <param name="Posterior">Afterwards.</param>
/// <param name="IsMoved">True where the data have moved it: its interval is much narrower than before, or its middle lies outside of what was believed.</param>
public sealed record Movement(string Parameter, Interval Prior, Interval Posterior, bool IsMoved)
{
    private const double Narrower = 0.6, Reach = 60;
    private const int Cells = 12_000;

    /// <summary>Compares, on the scale on which the parameter is fitted.</summary>
    /// <param name="parameter">Its name.</param>
    /// <param name="logPrior">The logarithm of the belief about the fitted parameter, without constants.</param>
    /// <param name="draws">Draws of the fitted parameter.</param>
    /// <param name="natural">From the fitted parameter to the one that is shown; growing or falling.</param>
    /// <param name="level">Percent within an interval.</param>
    /// <param name="isLogarithm">True to compare on the fitted scale, false on the shown one.</param>
    internal static Movement Of(string parameter, Func<double, double> logPrior, double[] draws, Func<double, double> natural, double level, bool isLogarithm)
    {
        (double low, double middle, double high) = Quantiles(logPrior, (1 - level / 100) / 2);
        double[] ends = [natural(low), natural(high)];
        Interval prior = new(natural(middle), ends.Min(), ends.Max()), posterior = Interval.Of([.. draws.Select(natural)], level), fitted = Interval.Of(draws, level);
        double before = isLogarithm ? high - low : prior.High - prior.Low, after = isLogarithm ? fitted.High - fitted.Low : posterior.High - posterior.Low;
        return new Movement(parameter, prior, posterior, after < Narrower * before || fitted.Mean < low || fitted.Mean > high);
    }

    private static (double Low, double Middle, double High) Quantiles(Func<double, double> logPrior, double outside)
    {
        double[] mass = new double[Cells];
        double most = double.NegativeInfinity;
        for (int i = 0; i < Cells; i++)
            most = Math.Max(most, mass[i] = logPrior(Place(i)));
        double sum = 0;
        for (int i = 0; i < Cells; i++)
            sum += mass[i] = Math.Exp(mass[i] - most);
        double at(double share)
        {
            double passed = 0;
            int i = 0;
            while (i < Cells - 1 && passed + mass[i] < share * sum)
                passed += mass[i++];
            return Place(i) + (mass[i] > 0 ? ((share * sum - passed) / mass[i] - 0.5) * (2 * Reach / Cells) : 0);
        }
        return (at(outside), at(0.5), at(1 - outside));
    }

    private static double Place(int cell) => Reach * (2 * (cell + 0.5) / Cells - 1);
}
