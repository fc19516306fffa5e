using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>The log-likelihood of Pareto/NBD with its first two derivatives by r, α, s, β, and the probability of being alive.</summary>
/// <remarks>
/// Γ(r+x)/Γ(r) α^r { (α+T)^-(r+x) (β/(β+T))^s + ∫ from t to T of s β^s (β+u)^-(s+1) (α+u)^-(r+x) du }: the customer lives at T, or left at some u after the last
/// purchase (Schmittlein, Morrison and Colombo 1987, before the integral is written as two hypergeometric functions). The integral is taken as it stands, on the logarithm of
/// u + min(α, β): its integrand is positive and smooth there, singularities are π away, so that few points give 15 digits for any x and T, nothing is subtracted, and α ≥ β is no case
/// of its own. Derivatives are means over the same points.
/// </remarks>
internal static class ParetoDropout
{
    private const int PointsAPanel = 12;
    private static readonly double[] _places = [.. GaussLegendreRule.WithPoints(PointsAPanel).Points.Select(static point => (double)point)];
    private static readonly double[] _logWeights = [.. GaussLegendreRule.WithPoints(PointsAPanel).Weights.Select(static weight => Math.Log((double)weight))];

    /// <summary>Beyond this many times its own decay the integrand is below the last digit.</summary>
    private const double Vanished = 42;

    /// <summary>At r, α, s, β in the time of the groups.</summary>
    public static SurfacePoint At(HistoryGroups groups, double[] parameters)
    {
        (double r, double alpha, double s, double beta) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        Rises rate = new(r, groups.MostRepeats);
        double[] gradient = new double[4];
        double[,] hessian = new double[4, 4];
        double value = 0, logAlpha = Math.Log(alpha);
        Mixture mixture = new(4);
        for (int i = 0; i < groups.Histories.Length; i++)
        {
            double n = groups.Counts[i];
            int x = groups.Histories[i].Repeats;
            double level = Fill(mixture, groups.Histories[i], r, alpha, s, beta);
            value += n * (rate.Value(x) + r * logAlpha + level + mixture.AddTo(gradient, hessian, n));
            gradient[0] += n * (rate.Slope(x) + logAlpha);
            gradient[1] += n * r / alpha;
            hessian[0, 0] += n * rate.Curve(x);
            hessian[0, 1] += n / alpha;
            hessian[1, 0] += n / alpha;
            hessian[1, 1] -= n * r / (alpha * alpha);
        }
        return new SurfacePoint(value, gradient, hessian);
    }

    /// <summary>The probability that a customer is still there at the end of the observation.</summary>
    public static double ProbabilityAlive(PurchaseHistory history, double r, double alpha, double s, double beta)
    {
        double power = r + history.Repeats;
        double alive = -power * Math.Log(alpha + history.Age) - s * Math.Log(1 + history.Age / beta);
        double left = 0;
        foreach ((double u, double log) in Points(history, r, alpha, s, beta))
            left += Math.Exp(log - power * Math.Log(alpha + u) + Math.Log(s / beta) - (s + 1) * Math.Log(1 + u / beta) - alive);
        return 1 / (1 + left);
    }

    private static double Fill(Mixture mixture, PurchaseHistory history, double r, double alpha, double s, double beta)
    {
        double power = r + history.Repeats, logBeta = Math.Log(beta), logS = Math.Log(s);
        double end = history.Age, logEnd = Math.Log(alpha + end), logLife = Math.Log(beta + end);
        double alive = -power * logEnd + s * (logBeta - logLife);
        double level = Math.Max(alive, -power * Math.Log(alpha + history.Recency) + logS + s * logBeta - s * Math.Log(beta + history.Recency));
        mixture.Clear();
        Span<double> gradient = stackalloc double[4], hessian = stackalloc double[16];
        hessian.Clear();
        gradient[0] = -logEnd;
        gradient[1] = -power / (alpha + end);
        gradient[2] = logBeta - logLife;
        gradient[3] = s / beta - s / (beta + end);
        hessian[1] = -1 / (alpha + end);
        hessian[5] = power / ((alpha + end) * (alpha + end));
        hessian[11] = 1 / beta - 1 / (beta + end);
        hessian[15] = s / ((beta + end) * (beta + end)) - s / (beta * beta);
        mixture.Add(Math.Exp(alive - level), gradient, hessian);
        foreach ((double u, double log) in Points(history, r, alpha, s, beta))
        {
            double logRate = Math.Log(alpha + u), logLeft = Math.Log(beta + u), rateAt = 1 / (alpha + u), leftAt = 1 / (beta + u);
            gradient[0] = -logRate;
            gradient[1] = -power * rateAt;
            gradient[2] = 1 / s + logBeta - logLeft;
            gradient[3] = s / beta - (s + 1) * leftAt;
            hessian[1] = -rateAt;
            hessian[5] = power * rateAt * rateAt;
            hessian[10] = -1 / (s * s);
            hessian[11] = 1 / beta - leftAt;
            hessian[15] = (s + 1) * leftAt * leftAt - s / (beta * beta);
            mixture.Add(Math.Exp(log - power * logRate + logS + s * logBeta - (s + 1) * logLeft - level), gradient, hessian);
        }
        return level;
    }

    /// <summary>The points of the integral: the time and the logarithm of its weight.</summary>
    private static PointList Points(PurchaseHistory history, double r, double alpha, double s, double beta)
    {
        double least = Math.Min(alpha, beta), power = r + s + history.Repeats;
        double from = Math.Log(least + history.Recency), length = Math.Min(GammaFunctions.Log1P((history.Age - history.Recency) / (least + history.Recency)), Vanished / power);
        // A panel of two units is far from every singularity, and eight decays are what twelve points can follow.
        int panels = length <= 0 ? 0 : (int)Math.Ceiling(Math.Max(length / 2, power * length / 8));
        return new PointList(from, panels == 0 ? 0 : length / panels, panels, least);
    }

    private readonly struct PointList(double from, double panel, int panels, double least)
    {
        public Walk GetEnumerator() => new(from, panel, panels * PointsAPanel, least);
    }

    private struct Walk(double from, double panel, int count, double least)
    {
        private readonly double _logPanel = panel > 0 ? Math.Log(panel) : 0;
        private int _at = -1;

        public (double U, double LogWeight) Current
        {
            get
            {
                int k = _at % PointsAPanel;
                double place = from + panel * (_at / PointsAPanel + _places[k]);
                return (Math.Max(0, Math.Exp(place) - least), _logPanel + _logWeights[k] + place);
            }
        }

        public bool MoveNext() => ++_at < count;
    }
}
