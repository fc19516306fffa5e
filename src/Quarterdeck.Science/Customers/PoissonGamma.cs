using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>The log-likelihood of the NBD model, in which nobody leaves, with its first two derivatives by r and α.</summary>
/// <remarks>Γ(r+x)/Γ(r) α^r (α+T)^-(r+x) per customer (Fader, Hardie and Lee 2005, section 2).</remarks>
internal static class PoissonGamma
{
    /// <summary>At r, α in the time of the groups.</summary>
    public static SurfacePoint At(HistoryGroups groups, double[] parameters)
    {
        (double r, double alpha) = (parameters[0], parameters[1]);
        Rises rate = new(r, groups.MostRepeats);
        double[] gradient = new double[2];
        double[,] hessian = new double[2, 2];
        double value = 0, logAlpha = Math.Log(alpha);
        for (int i = 0; i < groups.Histories.Length; i++)
        {
            double n = groups.Counts[i], end = alpha + groups.Histories[i].Age, logEnd = Math.Log(end);
            int x = groups.Histories[i].Repeats;
            value += n * (rate.Value(x) + r * logAlpha - (r + x) * logEnd);
            gradient[0] += n * (rate.Slope(x) + logAlpha - logEnd);
            gradient[1] += n * (r / alpha - (r + x) / end);
            hessian[0, 0] += n * rate.Curve(x);
            hessian[0, 1] += n * (1 / alpha - 1 / end);
            hessian[1, 1] += n * ((r + x) / (end * end) - r / (alpha * alpha));
        }
        hessian[1, 0] = hessian[0, 1];
        return new SurfacePoint(value, gradient, hessian);
    }
}
