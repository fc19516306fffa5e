using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>Expected purchases of a customer who leaves with probability p after each, where p has a beta law.</summary>
/// <remarks>
/// E[(1 - (1 + p t/α)^-r) / p] over p ~ Beta(a, b). In print it stands as (a+b-1)/(a-1) [1 - ((α)/(α+t))^r 2F1(r, b; a+b-1; t/(α+t))] (Fader, Hardie and Lee 2005, equation 10), which is
/// 0/0 at a = 1 and needs thousands of terms when t is much longer than α. The mean itself has neither trouble: on the logit of p the integrand is positive, analytic in a strip and dies out
/// exponentially, so that the trapezoid rule is right to about 14 digits. What lies beyond the ends is a geometric series and is added as one.
/// </remarks>
internal sealed class DropoutPurchases
{
    private const double Vanished = 1e-19;
    private readonly List<double> _chances = [], _weights = [];
    private readonly double _below, _above, _sum;

    /// <summary>Prepares the law of p; used for any r, α and t.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    public DropoutPurchases(double a, double b)
    {
        double width = Math.Sqrt(1 / a + 1 / b), step = Math.Min(0.25, 0.6 * width), mode = Math.Log(a / b);
        double left = Math.Min(mode, -Math.Log(1 + b)) - 58, right = Math.Max(mode, Math.Log(1 + a)) + 40;
        double level = Density(mode, a, b);
        double at = mode;
        for (; at > left && Add(at, a, b, level); at -= step) { }
        // Left of the end the density falls by the same factor at each step, and the number of purchases no longer changes.
        _below = at <= left ? Math.Exp(Density(at, a, b) - level) / (1 - Math.Exp(-a * step)) : 0;
        for (at = mode + step; at < right && Add(at, a, b, level); at += step) { }
        _above = at >= right ? Math.Exp(Density(at, a, b) - level) / (1 - Math.Exp(-b * step)) : 0;
        _sum = _weights.Sum() + _below + _above;
    }

    /// <summary>The expected purchases.</summary>
    /// <param name="r">Shape of the rates, above 0.</param>
    /// <param name="alpha">Their time, above 0.</param>
    /// <param name="time">How long, from 0.</param>
    public double Expected(double r, double alpha, double time)
    {
        double tau = time / alpha, sum = _below * r * tau + _above * -GammaFunctions.ExpM1(-r * GammaFunctions.Log1P(tau));
        for (int i = 0; i < _chances.Count; i++)
        {
            double p = _chances[i];
            sum += _weights[i] * (-GammaFunctions.ExpM1(-r * GammaFunctions.Log1P(p * tau)) / p);
        }
        return sum / _sum;
    }

    private bool Add(double at, double a, double b, double level)
    {
        double weight = Math.Exp(Density(at, a, b) - level);
        if (weight < Vanished)
            return false;
        _chances.Add(1 / (1 + Math.Exp(-at)));
        _weights.Add(weight);
        return true;
    }

    /// <summary>The logarithm of p^a (1-p)^b at the logit of p.</summary>
    private static double Density(double logit, double a, double b) => -a * SoftPlus(-logit) - b * SoftPlus(logit);

    private static double SoftPlus(double x) => x > 0 ? x + GammaFunctions.Log1P(Math.Exp(-x)) : GammaFunctions.Log1P(Math.Exp(x));
}
