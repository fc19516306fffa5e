namespace Quarterdeck.Science.Numbers;

/// <summary>The top of a smooth function of a few variables, by Newton's steps within a radius of trust.</summary>
/// <remarks>
/// Along directions that curve the wrong way the slope is followed uphill, so that a saddle is no resting place. What is accepted is decided by the gradient,
/// never by a small change of the value, which on a ridge comes long before the top. Source: Nocedal and Wright 2006, chapter 4; Dauphin et al. 2014 for the absolute curvatures.
/// </remarks>
/// <param name="At">Where it was found.</param>
/// <param name="Point">The function there.</param>
/// <param name="Iterations">Steps that were tried.</param>
/// <param name="Converged">True where the gradient is small enough.</param>
public sealed record NewtonMaximum(double[] At, SurfacePoint Point, int Iterations, bool Converged)
{
    private const double MostRadius = 3;
    private const int MostIterations = 300;
    /// <summary>A slope this small is accepted of any function: on a direction that is told at all it moves no digit that is shown.</summary>
    private const double Least = 1e-5;

    /// <summary>Climbs.</summary>
    /// <param name="function">The function; a value that is not finite is taken for a place one cannot stand on.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="bound">No variable goes beyond plus or minus this.</param>
    /// <param name="tolerance">The longest slope that is accepted, for each unit of the value's size.</param>
    public static NewtonMaximum Find(Func<double[], SurfacePoint> function, double[] start, double bound, double tolerance = 1e-10)
    {
        ArgumentNullException.ThrowIfNull(function);
        double[] at = [.. start.Select(value => Math.Clamp(value, -bound, bound))];
        SurfacePoint point = function(at);
        double radius = 1;
        int iteration = 0;
        for (; iteration < MostIterations && radius > 1e-12; iteration++)
        {
            double size = 1 + Math.Abs(point.Value);
            if (Free(point, at, bound) <= 1e-3 * tolerance * size)
                break;
            (double[] step, double promised) = Step(point, radius);
            double[] next = [.. at.Select((value, i) => Math.Clamp(value + step[i], -bound, bound))];
            SurfacePoint tried = function(next);
            double gained = tried.Value - point.Value;
            // Below the digits of the value only the gradient can tell whether a step was good.
            bool isFine = promised < 1e-12 * size;
            if (isFine ? Free(tried, next, bound) < Free(point, at, bound) : double.IsFinite(tried.Value) && gained > 0.05 * promised)
            {
                radius = !isFine && gained > 0.7 * promised ? Math.Min(MostRadius, 2 * radius) : radius;
                (at, point) = (next, tried);
                continue;
            }
            if (isFine)
                break;
            radius = Math.Min(radius, Length(step)) / 4;
        }
        return new NewtonMaximum(at, point, iteration, Free(point, at, bound) <= Least + tolerance * (1 + Math.Abs(point.Value)));
    }

    /// <summary>The longest slope that does not push against a bound.</summary>
    private static double Free(SurfacePoint point, double[] at, double bound)
    {
        double longest = 0;
        for (int i = 0; i < at.Length; i++)
            if (!(Math.Abs(at[i]) >= bound && at[i] * point.Gradient[i] > 0))
                longest = Math.Max(longest, double.IsFinite(point.Gradient[i]) ? Math.Abs(point.Gradient[i]) : double.MaxValue);
        return longest;
    }

    private static (double[] Step, double Promised) Step(SurfacePoint point, double radius)
    {
        int n = point.Gradient.Length;
        SymmetricMatrix parts = SymmetricMatrix.Of(point.Hessian);
        double[] step = new double[n];
        double floor = 1e-14 * Math.Max(Math.Abs(parts.Values[0]), Math.Abs(parts.Values[^1])) + 1e-300;
        for (int k = 0; k < n; k++)
        {
            double slope = 0;
            for (int i = 0; i < n; i++)
                slope += parts.Vectors[k][i] * point.Gradient[i];
            double length = Math.Clamp(slope / Math.Max(Math.Abs(parts.Values[k]), floor), -radius, radius);
            for (int i = 0; i < n; i++)
                step[i] += length * parts.Vectors[k][i];
        }
        double whole = Length(step);
        if (whole > radius)
            for (int i = 0; i < n; i++)
                step[i] *= radius / whole;
        double promised = 0;
        for (int i = 0; i < n; i++)
        {
            promised += point.Gradient[i] * step[i];
            for (int j = 0; j < n; j++)
                promised += 0.5 * step[i] * point.Hessian[i, j] * step[j];
        }
        return (step, promised);
    }

    private static double Length(double[] step) => Math.Sqrt(step.Sum(value => value * value));
}
