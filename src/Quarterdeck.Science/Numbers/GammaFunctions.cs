namespace Quarterdeck.Science.Numbers;

/// <summary>The logarithm of the gamma function and its first two derivatives for positive arguments.</summary>
/// <remarks>Arguments below 12 are raised by the recurrence, then Stirling's series holds to about 15 digits. Source: Abramowitz and Stegun 6.1.41, 6.3.18, 6.4.12.</remarks>
public static class GammaFunctions
{
    private const double Far = 12;

    /// <summary>The logarithm of the gamma function.</summary>
    /// <param name="x">Above 0.</param>
    public static double Log(double x)
    {
        double product = 1;
        while (x < Far)
            product *= x++;
        return (x - 0.5) * Math.Log(x) - x + 0.91893853320467274178 + LogRest(x) - Math.Log(product);
    }

    /// <summary>The logarithm of Γ(x + n) / Γ(x), without the loss of digits of a difference.</summary>
    /// <param name="x">Above 0.</param>
    /// <param name="n">From 0.</param>
    public static double LogRise(double x, double n)
    {
        double lower = 1, upper = 1, y = x + n;
        while (x < Far)
            lower *= x++;
        while (y < Far)
            upper *= y++;
        double step = y - x;
        double difference = step >= 0
            ? (x - 0.5) * Log1P(step / x) + step * Math.Log(y) - step
            : -((y - 0.5) * Log1P(-step / y) - step * Math.Log(x) + step);
        return difference + LogRest(y) - LogRest(x) + Math.Log(lower) - Math.Log(upper);
    }

    /// <summary>The first derivative of <see cref="Log"/>.</summary>
    /// <param name="x">Above 0.</param>
    public static double Digamma(double x)
    {
        double sum = 0;
        for (; x < Far; x++)
            sum -= 1 / x;
        double f = 1 / (x * x);
        return sum + Math.Log(x) - 0.5 / x - f * (1.0 / 12 - f * (1.0 / 120 - f * (1.0 / 252 - f * (1.0 / 240 - f * (1.0 / 132 - f * (691.0 / 32760 - f / 12))))));
    }

    /// <summary>The second derivative of <see cref="Log"/>.</summary>
    /// <param name="x">Above 0.</param>
    public static double Trigamma(double x)
    {
        double sum = 0;
        for (; x < Far; x++)
            sum += 1 / (x * x);
        double f = 1 / (x * x);
        return sum + 1 / x + f / 2 + f / x * (1.0 / 6 - f * (1.0 / 30 - f * (1.0 / 42 - f * (1.0 / 30 - f * (5.0 / 66 - f * (691.0 / 2730 - f * 7 / 6))))));
    }

    /// <summary>log(1 + x) with all its digits for small x.</summary>
    /// <remarks>The rounding of 1 + x is taken back: log(u) x / (u - 1), after Kahan.</remarks>
    /// <param name="x">Above -1.</param>
    public static double Log1P(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>exp(x) - 1 with all its digits for small x.</summary>
    /// <remarks>Kahan's way: the rounding of exp(x) is taken back through its logarithm.</remarks>
    /// <param name="x">Any number.</param>
    public static double ExpM1(double x)
    {
        double u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : double.IsPositiveInfinity(u) ? u : (u - 1) * (x / Math.Log(u));
    }

    private static double LogRest(double x)
    {
        double f = 1 / (x * x);
        return (1.0 / 12 - f * (1.0 / 360 - f * (1.0 / 1260 - f * (1.0 / 1680 - f * (1.0 / 1188 - f * (691.0 / 360360 - f / 156)))))) / x;
    }
}
