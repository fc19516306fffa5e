namespace Quarterdeck.Science.Numbers;

/// <summary>The lowest point of a smooth function of some variables, by the steps of Broyden, Fletcher, Goldfarb and Shanno.</summary>
/// <remarks>
/// Values that are not finite are walls that a step shrinks back from. The inverse curvature starts as the unit matrix scaled by the first step, so variables should have
/// about the same size. Nothing is allocated while it runs but at its start. Source: Nocedal and Wright 2006, chapter 6, with a backtracking search on Armijo's condition;
/// a pair of step and slope that would spoil the curvature is left out.
/// </remarks>
/// <param name="At">Where it was found.</param>
/// <param name="Value">The function there.</param>
/// <param name="Evaluations">How often the function was asked.</param>
/// <param name="Converged">True where the search ended by itself and not by its limit.</param>
public sealed record QuasiNewtonMinimum(double[] At, double Value, int Evaluations, bool Converged)
{
    /// <summary>The function: its value at a point, and its slopes written into the second argument.</summary>
    /// <param name="at">The point.</param>
    /// <param name="slopes">Receives the slope of each variable.</param>
    public delegate double Function(ReadOnlySpan<double> at, Span<double> slopes);

    private const double Armijo = 1e-4;

    /// <summary>Searches.</summary>
    /// <param name="function">The function.</param>
    /// <param name="start">Where to begin; the function is finite there.</param>
    /// <param name="most">Evaluations at most.</param>
    /// <param name="tolerance">The search ends when two steps in a row gain less than this.</param>
    public static QuasiNewtonMinimum Find(Function function, ReadOnlySpan<double> start, int most = 400, double tolerance = 1e-9)
    {
        ArgumentNullException.ThrowIfNull(function);
        int n = start.Length;
        double[] at = start.ToArray(), next = new double[n], slopes = new double[n], nextSlopes = new double[n], step = new double[n], change = new double[n], product = new double[n];
        double[] inverse = new double[n * n];
        double value = function(at, slopes);
        int asked = 1, still = 0;
        Reset(inverse, n, 1);
        bool fresh = true;
        while (asked < most && double.IsFinite(value))
        {
            double along = Direction(inverse, slopes, step, n);
            if (!(along < 0))
            {
                Reset(inverse, n, 1);
                fresh = true;
                along = Direction(inverse, slopes, step, n);
                if (!(along < 0))
                    return new QuasiNewtonMinimum(at, value, asked, Converged: true);
            }
            double longest = 0;
            foreach (double part in step)
                longest = Math.Max(longest, Math.Abs(part));
            double length = longest > (fresh ? 0.2 : 2) ? (fresh ? 0.2 : 2) / longest : 1;
            double tried = double.PositiveInfinity;
            for (int halving = 0; halving < 30 && asked < most; halving++)
            {
                for (int i = 0; i < n; i++)
                    next[i] = at[i] + length * step[i];
                tried = function(next, nextSlopes);
                asked++;
                if (tried <= value + Armijo * length * along)
                    break;
                // A parabola through the value, the slope and what was tried; walls halve.
                double best = double.IsFinite(tried) ? -0.5 * along * length * length / (tried - value - along * length) : 0;
                length = Math.Clamp(best, 0.1 * length, 0.5 * length);
            }
            if (!(tried <= value))
            {
                if (fresh)
                    return new QuasiNewtonMinimum(at, value, asked, Converged: true);
                Reset(inverse, n, 1);
                fresh = true;
                continue;
            }
            double curvature = 0, square = 0;
            for (int i = 0; i < n; i++)
            {
                step[i] = next[i] - at[i];
                change[i] = nextSlopes[i] - slopes[i];
                curvature += step[i] * change[i];
                square += change[i] * change[i];
            }
            if (curvature > 1e-12 * square && curvature > 0)
            {
                if (fresh)
                    Reset(inverse, n, curvature / square);
                Update(inverse, step, change, product, curvature, n);
                fresh = false;
            }
            double gained = value - tried;
            (at, next) = (next, at);
            (slopes, nextSlopes) = (nextSlopes, slopes);
            value = tried;
            still = gained < tolerance ? still + 1 : 0;
            if (still >= 2)
                return new QuasiNewtonMinimum(at, value, asked, Converged: true);
        }
        return new QuasiNewtonMinimum(at, value, asked, Converged: false);
    }

    private static void Reset(double[] inverse, int n, double scale)
    {
        Array.Clear(inverse);
        for (int i = 0; i < n; i++)
            inverse[i * n + i] = scale;
    }

    private static double Direction(double[] inverse, double[] slopes, double[] step, int n)
    {
        double along = 0;
        for (int i = 0; i < n; i++)
        {
            double sum = 0;
            for (int j = 0; j < n; j++)
                sum -= inverse[i * n + j] * slopes[j];
            step[i] = sum;
            along += sum * slopes[i];
        }
        return along;
    }

    private static void Update(double[] inverse, double[] step, double[] change, double[] product, double curvature, int n)
    {
        double bend = 0;
        for (int i = 0; i < n; i++)
        {
            double sum = 0;
            for (int j = 0; j < n; j++)
                sum += inverse[i * n + j] * change[j];
            product[i] = sum;
            bend += sum * change[i];
        }
        double factor = (1 + bend / curvature) / curvature;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                inverse[i * n + j] += factor * step[i] * step[j] - (product[i] * step[j] + step[i] * product[j]) / curvature;
    }
}
