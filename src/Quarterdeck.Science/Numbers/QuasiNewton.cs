namespace Quarterdeck.Science.Numbers;

/// <summary>The top of a smooth function of some variables from its slopes, by the steps of Broyden, Fletcher, Goldfarb and Shanno.</summary>
/// <remarks>Source: Nocedal and Wright 2006, chapter 6.</remarks>
/// <param name="At">Where it was found.</param>
/// <param name="Value">The function there.</param>
/// <param name="Steepness">The longest slope left.</param>
/// <param name="Iterations">Steps that were made.</param>
/// <param name="Converged">True where the slope is small enough.</param>
public sealed record QuasiNewton(double[] At, double Value, double Steepness, int Iterations, bool Converged)
{
    private const double MostMove = 2;

    /// <summary>Climbs.</summary>
    /// <param name="function">Gives the value and fills in the slopes; a value that is not finite is taken for a place one cannot stand on.</param>
    /// <param name="start">Where to begin; it is not changed.</param>
    /// <param name="tolerance">The longest slope that is accepted.</param>
    /// <param name="mostIterations">Steps at most.</param>
    public static QuasiNewton Maximum(Func<double[], double[], double> function, double[] start, double tolerance, int mostIterations)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(start);
        int n = start.Length, iteration = 0;
        double[] at = [.. start], slope = new double[n], next = new double[n], nextSlope = new double[n], step = new double[n], change = new double[n], bent = new double[n];
        double value = function(at, slope);
        double[][] inverse = Unit(n);
        bool isFresh = true;
        for (; iteration < mostIterations && Longest(slope) > tolerance; iteration++)
        {
            double rise = 0, longest = 0;
            for (int i = 0; i < n; i++)
            {
                step[i] = 0;
                for (int k = 0; k < n; k++)
                    step[i] += inverse[i][k] * slope[k];
                rise += step[i] * slope[i];
                longest = Math.Max(longest, Math.Abs(step[i]));
            }
            if (!(rise > 0))
            {
                if (isFresh)
                    break;
                (inverse, isFresh) = (Unit(n), true);
                continue;
            }
            double length = longest > MostMove ? MostMove / longest : isFresh ? Math.Min(1, 1 / Longest(slope)) : 1, tried = double.NaN;
            for (int turn = 0; turn < 40; turn++, length *= turn < 3 ? 0.5 : 0.2)
            {
                for (int i = 0; i < n; i++)
                    next[i] = at[i] + length * step[i];
                tried = function(next, nextSlope);
                if (double.IsFinite(tried) && tried >= value + 1e-4 * length * rise)
                    break;
                tried = double.NaN;
            }
            if (double.IsNaN(tried))
            {
                if (isFresh)
                    break;
                (inverse, isFresh) = (Unit(n), true);
                continue;
            }
            double product = 0, bend = 0;
            for (int i = 0; i < n; i++)
            {
                step[i] = next[i] - at[i];
                change[i] = slope[i] - nextSlope[i];
                product += step[i] * change[i];
            }
            if (product > 1e-12 * Math.Abs(rise * length))
            {
                if (isFresh)
                    for (int i = 0; i < n; i++)
                        inverse[i][i] = product / change.Sum(static c => c * c);
                for (int i = 0; i < n; i++)
                {
                    bent[i] = 0;
                    for (int k = 0; k < n; k++)
                        bent[i] += inverse[i][k] * change[k];
                    bend += bent[i] * change[i];
                }
                for (int i = 0; i < n; i++)
                    for (int k = 0; k < n; k++)
                        inverse[i][k] += (1 + bend / product) * step[i] * step[k] / product - (bent[i] * step[k] + step[i] * bent[k]) / product;
                isFresh = false;
            }
            next.CopyTo(at, 0);
            nextSlope.CopyTo(slope, 0);
            value = tried;
        }
        return new QuasiNewton(at, value, Longest(slope), iteration, Longest(slope) <= tolerance);
    }

    private static double Longest(double[] slope) => slope.Max(static value => double.IsFinite(value) ? Math.Abs(value) : double.MaxValue);

    private static double[][] Unit(int n)
    {
        double[][] unit = new double[n][];
        for (int i = 0; i < n; i++)
            (unit[i] = new double[n])[i] = 1;
        return unit;
    }
}
