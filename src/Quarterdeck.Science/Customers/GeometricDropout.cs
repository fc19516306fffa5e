using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>The log-likelihood of BG/NBD and MBG/NBD with its first two derivatives by r, α, a, b.</summary>
/// <remarks>
/// Equation 6 of Fader, Hardie and Lee 2005, and equation 5 of Batislam et al. 2007, written as
/// Γ(r+x)/Γ(r) α^r B(a, b+y)/B(a, b) { (α+T)^-(r+x) + δ a/(b+y-1) (α+t)^-(r+x) },
/// with y = x and δ = 1 only for x > 0 in BG/NBD, and y = x + 1 and δ = 1 always in MBG/NBD.
/// </remarks>
internal static class GeometricDropout
{
    /// <summary>At r, α, a, b in the time of the groups.</summary>
    public static SurfacePoint At(HistoryGroups groups, double[] parameters, bool isModified)
    {
        (double r, double alpha, double a, double b) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        int more = isModified ? 1 : 0;
        Rises rate = new(r, groups.MostRepeats), stay = new(b, groups.MostRepeats + 1), all = new(a + b, groups.MostRepeats + 1);
        double[] gradient = new double[4];
        double[,] hessian = new double[4, 4];
        double value = 0, logAlpha = Math.Log(alpha), logA = Math.Log(a);
        for (int i = 0; i < groups.Histories.Length; i++)
        {
            PurchaseHistory history = groups.Histories[i];
            double n = groups.Counts[i];
            int x = history.Repeats, y = x + more;
            value += n * (rate.Value(x) + r * logAlpha + stay.Value(y) - all.Value(y));
            gradient[0] += n * (rate.Slope(x) + logAlpha);
            gradient[1] += n * r / alpha;
            gradient[2] -= n * all.Slope(y);
            gradient[3] += n * (stay.Slope(y) - all.Slope(y));
            hessian[0, 0] += n * rate.Curve(x);
            hessian[0, 1] += n / alpha;
            hessian[1, 1] -= n * r / (alpha * alpha);
            hessian[2, 2] -= n * all.Curve(y);
            hessian[2, 3] -= n * all.Curve(y);
            hessian[3, 3] += n * (stay.Curve(y) - all.Curve(y));

            // The two terms: the customer is still there, or left after the last purchase. "share" is the weight of the second.
            double end = alpha + history.Age, last = alpha + history.Recency, power = r + x, logEnd = Math.Log(end);
            if (x == 0 && !isModified)
            {
                value -= n * power * logEnd;
                gradient[0] -= n * logEnd;
                gradient[1] -= n * power / end;
                hessian[0, 1] -= n / end;
                hessian[1, 1] += n * power / (end * end);
                continue;
            }
            double below = b + y - 1, logLast = Math.Log(last);
            double odds = logA - Math.Log(below) + power * (logEnd - logLast);
            double share = 1 / (1 + Math.Exp(-odds)), other = 1 - share, spread = share * other;
            value += n * (odds > 0 ? odds + Math.Log(1 + Math.Exp(-odds)) - power * logEnd : Math.Log(1 + Math.Exp(odds)) - power * logEnd);
            // Derivatives of the odds' logarithm; the first term's own are added to them times the second's share.
            double dr = logEnd - logLast, dAlpha = power * (1 / end - 1 / last), dA = 1 / a, dB = -1 / below;
            gradient[0] += n * (-logEnd + share * dr);
            gradient[1] += n * (-power / end + share * dAlpha);
            gradient[2] += n * share * dA;
            gradient[3] += n * share * dB;
            hessian[0, 0] += n * spread * dr * dr;
            hessian[0, 1] += n * (-1 / end + share * (1 / end - 1 / last) + spread * dr * dAlpha);
            hessian[0, 2] += n * spread * dr * dA;
            hessian[0, 3] += n * spread * dr * dB;
            hessian[1, 1] += n * (power / (end * end) + share * power * (1 / (last * last) - 1 / (end * end)) + spread * dAlpha * dAlpha);
            hessian[1, 2] += n * spread * dAlpha * dA;
            hessian[1, 3] += n * spread * dAlpha * dB;
            hessian[2, 2] += n * (-share / (a * a) + spread * dA * dA);
            hessian[2, 3] += n * spread * dA * dB;
            hessian[3, 3] += n * (share / (below * below) + spread * dB * dB);
        }
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < i; j++)
                hessian[i, j] = hessian[j, i];
        return new SurfacePoint(value, gradient, hessian);
    }
}
