using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>The shifted beta-geometric model of renewals: each customer leaves at a renewal with a probability of their own, which varies by a beta law.</summary>
/// <remarks>Fader and Hardie 2007 (Journal of Interactive Marketing 21(1)), equations 5 to 7; the residual lifetime is of Fader and Hardie 2010 (Marketing Science 29(1)).</remarks>
/// <param name="Alpha">First parameter of the beta law.</param>
/// <param name="Beta">Its second.</param>
/// <param name="StandardErrors">Of both; null where they are not defined.</param>
/// <param name="LogLikelihood">At the parameters.</param>
/// <param name="Identified">True where the likelihood has a top inside.</param>
public sealed record RetentionFit(double Alpha, double Beta, double[]? StandardErrors, double LogLikelihood, bool Identified)
{
    private const double Bound = 14;

    /// <summary>Fits.</summary>
    /// <param name="survivors">The cohort's size, then who is left after each renewal: at least two numbers, never growing.</param>
    /// <exception cref="ArgumentException">There are fewer than two numbers, one is negative, or they grow.</exception>
    public static RetentionFit Fit(IReadOnlyList<double> survivors)
    {
        ArgumentNullException.ThrowIfNull(survivors);
        if (survivors.Count < 2 || survivors[^1] < 0 || survivors.Zip(survivors.Skip(1)).Any(pair => !(pair.First >= pair.Second)))
            throw new ArgumentException("Survivors begin with the cohort's size and never grow.", nameof(survivors));
        SurfacePoint surface(double[] logs)
        {
            double[] parameters = [.. logs.Select(Math.Exp)];
            return At(survivors, parameters).InLogarithms(parameters);
        }
        NewtonMaximum best = ((double[][])[[0, 0], [-1, 1], [2, 3]]).Select(start => NewtonMaximum.Find(surface, start, Bound)).MaxBy(top => top.Point.Value)!;
        Identification told = Identification.Of(surface, best, Bound);
        double alpha = Math.Exp(best.At[0]), beta = Math.Exp(best.At[1]);
        bool isIdentified = told.IsIdentified && best.Converged;
        return new RetentionFit(alpha, beta, isIdentified && told.Deviations is { } deviations ? [alpha * deviations[0], beta * deviations[1]] : null, best.Point.Value, isIdentified);
    }

    /// <summary>The share of the cohort that is left after so many renewals.</summary>
    /// <param name="renewals">From 0.</param>
    public double Survival(int renewals)
    {
        double share = 1;
        for (int i = 1; i <= renewals; i++)
            share *= Retention(i);
        return share;
    }

    /// <summary>The share of those still there who renew at a renewal.</summary>
    /// <param name="renewal">From 1.</param>
    public double Retention(int renewal) => (Beta + renewal - 1) / (Alpha + Beta + renewal - 1);

    /// <summary>The discounted expected number of renewals to come of a customer who renewed so often and decides now; the one that is due now counts in full.</summary>
    /// <remarks>(β+n-1)/(α+β+n-1) 2F1(1, β+n; α+β+n; 1/(1+d)) with n = renewals + 1.</remarks>
    /// <param name="renewals">Renewals made, from 0.</param>
    /// <param name="discount">A period's rate, above 0.</param>
    public double ResidualLifetime(int renewals, double discount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(discount, 0);
        int n = renewals + 1;
        return Retention(n) * Math.Exp(Hypergeometric.Log(1, Beta + n, Alpha + Beta + n, 1 / (1 + discount)));
    }

    private static SurfacePoint At(IReadOnlyList<double> survivors, double[] parameters)
    {
        (double alpha, double beta) = (parameters[0], parameters[1]);
        double value = 0;
        double[] gradient = new double[2];
        double[,] hessian = new double[2, 2];
        // Everybody who was there before a renewal either leaves at it, with α over the whole, or renews, with the rest of it over the whole.
        for (int t = 1; t < survivors.Count; t++)
        {
            double there = survivors[t - 1], stayed = survivors[t], left = there - stayed, rest = beta + t - 1, all = alpha + rest;
            value += left * Math.Log(alpha) + stayed * Math.Log(rest) - there * Math.Log(all);
            gradient[0] += left / alpha - there / all;
            gradient[1] += stayed / rest - there / all;
            hessian[0, 0] += there / (all * all) - left / (alpha * alpha);
            hessian[0, 1] += there / (all * all);
            hessian[1, 1] += there / (all * all) - stayed / (rest * rest);
        }
        hessian[1, 0] = hessian[0, 1];
        return new SurfacePoint(value, gradient, hessian);
    }
}
