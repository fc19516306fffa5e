using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>Whether the data tell the parameters: whether the likelihood has a top, or only a ridge that runs on.</summary>
/// <remarks>
/// The eigenvalues of the Hessian in logarithms say how well each direction is told. Where one is told badly, the likelihood is followed along it, the other directions fitted again
/// at each place (its profile): if it does not fall there, the pair that makes up the direction has run off and only what the data do tell, such as rates and totals, may be used.
/// </remarks>
/// <param name="IsIdentified">True where there is a top inside.</param>
/// <param name="Deviations">Standard deviations of the logarithms; null where the Hessian has none.</param>
/// <param name="Weak">The parameters of the weakest direction; empty where every direction is told well.</param>
internal sealed record Identification(bool IsIdentified, double[]? Deviations, IReadOnlyList<int> Weak)
{
    /// <summary>A direction whose standard deviation is above this, a factor of 2.7, is followed.</summary>
    private const double Doubtful = 1;
    /// <summary>How far it is followed: a factor of 55 both ways.</summary>
    private const double Far = 4;
    /// <summary>By how much the log-likelihood must fall there to count as a top.</summary>
    private const double Fall = 0.05;

    /// <summary>Judges a maximum.</summary>
    public static Identification Of(Func<double[], SurfacePoint> surface, NewtonMaximum top, double bound)
    {
        int n = top.At.Length;
        double[,] curvature = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                curvature[i, j] = -top.Point.Hessian[i, j];
        SymmetricMatrix parts = SymmetricMatrix.Of(curvature);
        double least = parts.Values[0];
        int[] edge = [.. Enumerable.Range(0, n).Where(i => Math.Abs(top.At[i]) > bound - 3)];
        if (edge.Length == 0 && least > 1 / (Doubtful * Doubtful))
            return new Identification(true, DeviationsOf(parts), []);
        double[] weak = parts.Vectors[0];
        int[] pair = edge.Length > 0 ? Pair([.. top.At.Select(static at => Math.Abs(at))], edge.Length) : Pair(weak, 2);
        bool hasTop = edge.Length == 0 && least > 1e-5 && Profile(surface, top, parts, Far) > Fall && Profile(surface, top, parts, -Far) > Fall;
        return new Identification(hasTop, least > 0 ? DeviationsOf(parts) : null, pair);
    }

    private static int[] Pair(double[] weights, int most) =>
        [.. Enumerable.Range(0, weights.Length).OrderByDescending(i => Math.Abs(weights[i])).Take(Math.Min(2, most)).Order()];

    private static double[] DeviationsOf(SymmetricMatrix parts)
    {
        int n = parts.Values.Length;
        return [.. Enumerable.Range(0, n).Select(i => Math.Sqrt(Enumerable.Range(0, n).Sum(k => parts.Vectors[k][i] * parts.Vectors[k][i] / parts.Values[k])))];
    }

    /// <summary>By how much the log-likelihood falls at a distance along the weakest direction, the others fitted again.</summary>
    private static double Profile(Func<double[], SurfacePoint> surface, NewtonMaximum top, SymmetricMatrix parts, double distance)
    {
        int n = top.At.Length, rest = n - 1;
        double[] place(double[] others)
        {
            double[] at = [.. top.At.Zip(parts.Vectors[0], (value, step) => value + distance * step)];
            for (int k = 0; k < rest; k++)
                for (int i = 0; i < n; i++)
                    at[i] += others[k] * parts.Vectors[k + 1][i];
            return at;
        }
        SurfacePoint along(double[] others)
        {
            SurfacePoint point = surface(place(others));
            double[] gradient = new double[rest];
            double[,] hessian = new double[rest, rest];
            for (int k = 0; k < rest; k++)
                for (int i = 0; i < n; i++)
                {
                    gradient[k] += parts.Vectors[k + 1][i] * point.Gradient[i];
                    for (int l = 0; l < rest; l++)
                        for (int j = 0; j < n; j++)
                            hessian[k, l] += parts.Vectors[k + 1][i] * point.Hessian[i, j] * parts.Vectors[l + 1][j];
                }
            return new SurfacePoint(point.Value, gradient, hessian);
        }
        return top.Point.Value - NewtonMaximum.Find(along, new double[rest], 20, 1e-7).Point.Value;
    }
}
