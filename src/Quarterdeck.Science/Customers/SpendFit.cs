using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>The Gamma-Gamma model of what a purchase is worth: a customer's mean varies by a gamma law, and customers among each other by another.</summary>
/// <remarks>
/// Fader and Hardie, note 025 (2013), equation 1a. It assumes that spend per purchase does not depend on how often a customer buys; the correlation tells whether that holds.
/// </remarks>
/// <param name="P">Shape of the purchases of one customer.</param>
/// <param name="Q">Shape of the customers; the mean over customers exists above 1 only.</param>
/// <param name="V">Scale, in the currency.</param>
/// <param name="LogLikelihood">At the parameters.</param>
/// <param name="Customers">Customers with a repeat purchase and an amount above 0, on whom it was fitted.</param>
/// <param name="Correlation">Of the number of repeat purchases and their mean amount; null where one of them does not vary.</param>
/// <param name="Identified">True where the likelihood has a top inside, or the parameters were given.</param>
/// <param name="WeakPair">The parameters that the data tell least of.</param>
public sealed record SpendFit(double P, double Q, double V, double LogLikelihood, int Customers, double? Correlation, bool Identified, IReadOnlyList<string> WeakPair)
{
    private const double Bound = 14;
    private static readonly string[] _names = ["p", "q", "v"];

    /// <summary>Fits; null where no customer has a repeat purchase with an amount above 0.</summary>
    /// <param name="repeats">Repeat purchases of each customer.</param>
    /// <param name="means">The mean amount of them; not read where there is none.</param>
    public static SpendFit? Fit(IReadOnlyList<int> repeats, IReadOnlyList<double> means) => Of(repeats, means, null);

    /// <summary>Parameters that are given; null where no customer has a repeat purchase with an amount above 0.</summary>
    /// <param name="repeats">Repeat purchases of each customer.</param>
    /// <param name="means">The mean amount of them.</param>
    /// <param name="parameters">p, q and v, each above 0.</param>
    public static SpendFit? Given(IReadOnlyList<int> repeats, IReadOnlyList<double> means, double[] parameters) => Of(repeats, means, parameters);

    /// <summary>The expected mean amount of a customer; null where the model has none: without repeat purchases and with q at most 1.</summary>
    /// <param name="repeats">From 0.</param>
    /// <param name="mean">The mean amount of them; not read where there is none.</param>
    public double? ExpectedSpend(int repeats, double mean)
    {
        double below = P * repeats + Q - 1;
        return below > 0 ? P * (V + (repeats == 0 ? 0 : repeats * mean)) / below : null;
    }

    private static SpendFit? Of(IReadOnlyList<int> repeats, IReadOnlyList<double> means, double[]? given)
    {
        ArgumentNullException.ThrowIfNull(repeats);
        int[] who = [.. Enumerable.Range(0, repeats.Count).Where(i => repeats[i] > 0 && means[i] > 0)];
        if (who.Length == 0)
            return null;
        double scale = who.Average(i => means[i]);
        Array.Sort(who, (left, right) => repeats[left] != repeats[right] ? repeats[left].CompareTo(repeats[right]) : means[left].CompareTo(means[right]));
        int[] x = [.. who.Select(i => repeats[i])];
        double[] m = [.. who.Select(i => means[i] / scale)];
        double shift = who.Length * Math.Log(scale);
        double? correlation = CorrelationOf(x, m);
        if (given is not null)
            return new SpendFit(given[0], given[1], given[2], At(x, m, [given[0], given[1], given[2] / scale]).Value - shift, who.Length, correlation, true, []);
        SurfacePoint surface(double[] logs)
        {
            double[] parameters = [.. logs.Select(Math.Exp)];
            return At(x, m, parameters).InLogarithms(parameters);
        }
        NewtonMaximum best = ((double[])[Math.Log(3), Math.Log(0.5), Math.Log(20)])
            .Select(start => NewtonMaximum.Find(surface, [start, Math.Log(3.5), Math.Log(2.5) - start], Bound)).MaxBy(top => top.Point.Value)!;
        Identification told = Identification.Of(surface, best, Bound);
        return new SpendFit(Math.Exp(best.At[0]), Math.Exp(best.At[1]), Math.Exp(best.At[2]) * scale, best.Point.Value - shift, who.Length, correlation,
            told.IsIdentified && best.Converged, [.. told.Weak.Select(i => _names[i])]);
    }

    private static SurfacePoint At(int[] x, double[] m, double[] parameters)
    {
        (double p, double q, double v) = (parameters[0], parameters[1], parameters[2]);
        double value = 0, logV = Math.Log(v), logQ = GammaFunctions.Log(q), slopeQ = GammaFunctions.Digamma(q), curveQ = GammaFunctions.Trigamma(q);
        double[] gradient = new double[3];
        double[,] hessian = new double[3, 3];
        double rise = 0, slopeAll = 0, slopeOwn = 0, curveAll = 0, curveOwn = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double own = p * x[i], all = own + q;
            if (i == 0 || x[i] != x[i - 1])
                (rise, slopeAll, slopeOwn, curveAll, curveOwn) = (GammaFunctions.LogRise(own, q), GammaFunctions.Digamma(all), GammaFunctions.Digamma(own), GammaFunctions.Trigamma(all), GammaFunctions.Trigamma(own));
            double sum = x[i] * m[i] + v, logSum = Math.Log(sum), logM = Math.Log(m[i]), logX = Math.Log(x[i]);
            value += rise - logQ + q * logV + (own - 1) * logM + own * logX - all * logSum;
            gradient[0] += x[i] * (slopeAll - slopeOwn + logM + logX - logSum);
            gradient[1] += slopeAll - slopeQ + logV - logSum;
            gradient[2] += q / v - all / sum;
            hessian[0, 0] += (double)x[i] * x[i] * (curveAll - curveOwn);
            hessian[0, 1] += x[i] * curveAll;
            hessian[0, 2] -= x[i] / sum;
            hessian[1, 1] += curveAll - curveQ;
            hessian[1, 2] += 1 / v - 1 / sum;
            hessian[2, 2] += all / (sum * sum) - q / (v * v);
        }
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < i; j++)
                hessian[i, j] = hessian[j, i];
        return new SurfacePoint(value, gradient, hessian);
    }

    private static double? CorrelationOf(int[] x, double[] m)
    {
        double meanX = x.Average(), meanM = m.Average(), both = 0, squareX = 0, squareM = 0;
        for (int i = 0; i < x.Length; i++)
        {
            both += (x[i] - meanX) * (m[i] - meanM);
            squareX += (x[i] - meanX) * (x[i] - meanX);
            squareM += (m[i] - meanM) * (m[i] - meanM);
        }
        return squareX > 0 && squareM > 1e-24 ? both / Math.Sqrt(squareX * squareM) : null;
    }
}
