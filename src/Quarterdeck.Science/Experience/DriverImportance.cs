using System.Numerics;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Experience;

/// <summary>What each driver adds to the share of variance that all explain together, averaged over every order in which they could come in.</summary>
/// <remarks>
/// The Shapley value of R²; in regression it is called LMG after Lindeman, Merenda and Gold 1980 (Grömping 2007, "Estimators of relative importance in linear regression", section
/// 3). Exact: R² of all 2^p subsets, each one Cholesky row beyond a smaller one. Importances are 0 or more and add up to R².
/// </remarks>
/// <param name="RSquared">The share of the outcome's variance that all drivers explain together, 0 to 1.</param>
/// <param name="Shares">What each adds; they add up to <paramref name="RSquared"/>.</param>
/// <param name="Coefficients">By how much the outcome differs with one more of each driver, the others held; 0 for a driver that the others tell already.</param>
public sealed record DriverImportance(double RSquared, IReadOnlyList<double> Shares, IReadOnlyList<double> Coefficients)
{
    /// <summary>Beyond this many drivers their subsets are too many.</summary>
    public const int MostDrivers = 15;

    /// <summary>A driver of which less than this share of the variance is its own tells nothing beside the others.</summary>
    private const double Parallel = 1e-9;

    /// <summary>Splits R²; null where the outcome or a driver does not vary, or there are too few answers.</summary>
    /// <param name="drivers">The drivers, 1 to 15, all of one length.</param>
    /// <param name="outcome">The outcome, of that length.</param>
    /// <exception cref="ArgumentException">There is no driver, more than <see cref="MostDrivers"/>, or lengths differ.</exception>
    public static DriverImportance? Of(IReadOnlyList<double[]> drivers, double[] outcome)
    {
        ArgumentNullException.ThrowIfNull(drivers);
        ArgumentNullException.ThrowIfNull(outcome);
        int count = drivers.Count;
        if (count is 0 or > MostDrivers || drivers.Any(driver => driver.Length != outcome.Length))
            throw new ArgumentException($"There are {count} drivers; 1 to {MostDrivers} can be split, each as long as the outcome.", nameof(drivers));
        if (outcome.Length < count + 2 || Scaled(outcome) is not { } y)
            return null;
        double[][] columns = new double[count][];
        for (int i = 0; i < count; i++)
            if (Scaled(drivers[i]) is { } column)
                columns[i] = column;
            else
                return null;
        double[] explained = new double[1 << count];
        new Subsets(columns, y, explained).Walk();
        LeastSquares fit = LeastSquares.Fit([[.. outcome.Select(static _ => 1.0)], .. drivers], outcome);
        return new DriverImportance(explained[^1], Split(explained, count), fit.Coefficients[1..]);
    }

    private static double[] Split(double[] explained, int count)
    {
        double[] weights = new double[count], shares = new double[count];
        // |S|! (p - |S| - 1)! / p!, from one size to the next.
        weights[0] = 1.0 / count;
        for (int size = 1; size < count; size++)
            weights[size] = weights[size - 1] * size / (count - size);
        for (int subset = 0; subset < explained.Length; subset++)
            for (int driver = 0; driver < count; driver++)
                if ((subset & (1 << driver)) == 0)
                    shares[driver] += weights[BitOperations.PopCount((uint)subset)] * (explained[subset | (1 << driver)] - explained[subset]);
        return shares;
    }

    private static double[]? Scaled(double[] values)
    {
        double mean = values.Average(), norm = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)));
        return norm > 1e-12 * Math.Max(1e-300, Math.Abs(mean)) * Math.Sqrt(values.Length) ? [.. values.Select(value => (value - mean) / norm)] : null;
    }

    /// <summary>R² of every subset, each from the one without its last driver.</summary>
    private sealed class Subsets
    {
        private readonly int _count;
        private readonly double[,] _products, _factor;
        private readonly double[] _moments, _projected, _explained;
        private readonly int[] _members;

        public Subsets(double[][] columns, double[] y, double[] explained)
        {
            _count = columns.Length;
            (_products, _factor) = (new double[_count, _count], new double[_count, _count]);
            (_moments, _projected, _explained, _members) = (new double[_count], new double[_count], explained, new int[_count]);
            for (int i = 0; i < _count; i++)
            {
                for (int j = 0; j < _count; j++)
                    _products[i, j] = Dot(columns[i], columns[j]);
                _moments[i] = Dot(columns[i], y);
            }
        }

        public void Walk() => Walk(0, 0, 0, 0);

        private void Walk(int subset, int next, int size, double explained)
        {
            _explained[subset] = explained;
            for (int driver = next; driver < _count; driver++)
            {
                double own = _products[driver, driver], moment = _moments[driver];
                for (int k = 0; k < size; k++)
                {
                    double sum = _products[driver, _members[k]];
                    for (int m = 0; m < k; m++)
                        sum -= _factor[size, m] * _factor[k, m];
                    _factor[size, k] = sum / _factor[k, k];
                    own -= _factor[size, k] * _factor[size, k];
                    moment -= _factor[size, k] * _projected[k];
                }
                if (own <= Parallel)
                {
                    Walk(subset | (1 << driver), driver + 1, size, explained);
                    continue;
                }
                _members[size] = driver;
                _factor[size, size] = Math.Sqrt(own);
                _projected[size] = moment / _factor[size, size];
                Walk(subset | (1 << driver), driver + 1, size + 1, Math.Min(1, explained + _projected[size] * _projected[size]));
            }
        }

        private static double Dot(double[] left, double[] right)
        {
            double sum = 0;
            for (int i = 0; i < left.Length; i++)
                sum += left[i] * right[i];
            return sum;
        }
    }
}
