using MathNet.Numerics.LinearAlgebra;

namespace Quarterdeck.Science.Forecasts;

/// <summary>Makes forecasts of a whole and of its segments add up.</summary>
/// <remarks>
/// Wickramasuriya, Athanasopoulos and Hyndman 2019: the forecasts that add up and lie nearest to those made apart, where nearness counts by the covariances of one-step
/// errors; these are drawn towards their diagonal after Schäfer and Strimmer 2005. For one whole and its segments the projection is a closed form: what is missing to the
/// sum is shared in proportion to the covariance of each forecast with that gap.
/// </remarks>
/// <param name="Whole">The forecasts of the whole; the sums of those of the segments.</param>
/// <param name="Segments">The forecasts of each segment.</param>
/// <param name="Shrinkage">How far covariances were drawn to the diagonal, 0 to 1; 1 where nothing but variances counts.</param>
public sealed record Reconciliation(double[] Whole, double[][] Segments, double Shrinkage)
{
    /// <summary>Adds up from below: the whole is the sum of its segments.</summary>
    /// <param name="segments">The forecasts of each segment, all of one length; at least one.</param>
    public static Reconciliation BottomUp(IReadOnlyList<double[]> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return new Reconciliation(Sums(segments), [.. segments], 1);
    }

    /// <summary>Reconciles by least trace.</summary>
    /// <param name="whole">The forecasts of the whole, made apart.</param>
    /// <param name="segments">The forecasts of each segment, made apart.</param>
    /// <param name="errors">One-step errors: those of the whole first, then of each segment, all of one length and at least two.</param>
    /// <exception cref="ArgumentException">There is not one row of errors for the whole and each segment.</exception>
    public static Reconciliation LeastTrace(double[] whole, IReadOnlyList<double[]> segments, IReadOnlyList<double[]> errors)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count != segments.Count + 1)
            throw new ArgumentException($"There are {errors.Count} rows of errors for one whole and {segments.Count} segments.", nameof(errors));
        (Matrix<double> covariances, double shrinkage) = Shrunk(errors);
        // The gap is c'y with c = (1, -1, ..., -1); each forecast gives way by its covariance with the gap over the gap's variance.
        Vector<double> gap = Vector<double>.Build.Dense(errors.Count, static i => i == 0 ? 1 : -1), share = covariances * gap;
        double variance = gap * share;
        double[][] adjusted = [.. segments.Select(static segment => (double[])segment.Clone())];
        for (int h = 0; h < whole.Length; h++)
        {
            double missing = whole[h] - segments.Sum(segment => segment[h]);
            for (int i = 0; i < adjusted.Length; i++)
                adjusted[i][h] -= variance > 0 ? share[i + 1] / variance * missing : 0;
        }
        return new Reconciliation(Sums(adjusted), adjusted, shrinkage);
    }

    private static double[] Sums(IReadOnlyList<double[]> segments) => [.. Enumerable.Range(0, segments[0].Length).Select(h => segments.Sum(segment => segment[h]))];

    private static (Matrix<double> Covariances, double Shrinkage) Shrunk(IReadOnlyList<double[]> errors)
    {
        int rows = errors.Count, n = errors[0].Length;
        Matrix<double> covariances = Matrix<double>.Build.Dense(rows, rows, (i, j) => errors[i].Zip(errors[j], static (a, b) => a * b).Sum() / n);
        double noise = 0, squares = 0;
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < i; j++)
            {
                double size = Math.Sqrt(covariances[i, i] * covariances[j, j]);
                if (!(size > 0))
                    continue;
                double correlation = covariances[i, j] / size;
                squares += correlation * correlation;
                // The variance of a correlation's estimate, from its own values.
                double spread = errors[i].Zip(errors[j], (a, b) => a * b / size - correlation).Sum(static difference => difference * difference);
                noise += spread / (n * (double)Math.Max(1, n - 1));
            }
        double shrinkage = squares > 0 ? Math.Clamp(noise / squares, 0, 1) : 1;
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < rows; j++)
                if (i != j)
                    covariances[i, j] *= 1 - shrinkage;
        return (covariances, shrinkage);
    }
}
