using MathNet.Numerics.Distributions;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Impact;

/// <summary>An ordinary regression on a step at the action, with or without a trend that may bend there: the second opinion.</summary>
/// <remarks>
/// Interrupted time series as in Bernal, Cummins and Gasparrini 2017; standard errors of Newey and West 1987 with Bartlett's weights and no small-sample factor, which hold
/// where errors follow each other over a few periods.
/// </remarks>
/// <param name="Level">The level at the first period, without the action.</param>
/// <param name="LevelChange">The step at the action, in the outcome's unit.</param>
/// <param name="StandardError">Of the step.</param>
/// <param name="Trend">What the outcome gains a period without the action; null without a trend.</param>
/// <param name="SlopeChange">By how much the action changed that gain; null without a trend.</param>
/// <param name="SlopeStandardError">Of the change of the gain; null without a trend.</param>
/// <param name="Lags">Over how many periods errors may follow each other.</param>
public sealed record InterruptedRegression(double Level, double LevelChange, double StandardError, double? Trend, double? SlopeChange, double? SlopeStandardError, int Lags)
{
    /// <summary>Over how many periods errors may follow each other, where nothing else is asked.</summary>
    public const int UsualLags = 4;

    /// <summary>How far the errors of the step and of the change of the gain go together; 0, the default, without a trend.</summary>
    public double Covariance { get; init; }

    /// <summary>What would have been in a period without the action.</summary>
    /// <param name="period">From 0.</param>
    public double Without(int period) => Level + (Trend ?? 0) * period;

    /// <summary>Standard errors from the middle of an interval to its end, by the normal law.</summary>
    /// <param name="level">The share inside, above 0 and below 1.</param>
    public static double HalfWidth(double level) => Normal.InvCDF(0, 1, (1 + level) / 2);

    /// <summary>What the action did over some periods together, with its standard error.</summary>
    /// <param name="since">For each of them how many periods after the beginning of its window it lies, from 0.</param>
    public (double Effect, double StandardError) Over(IReadOnlyList<int> since)
    {
        ArgumentNullException.ThrowIfNull(since);
        double n = since.Count, sum = since.Sum(), slope = SlopeStandardError ?? 0;
        return (n * LevelChange + sum * (SlopeChange ?? 0), Math.Sqrt(Math.Max(0, n * n * StandardError * StandardError + 2 * n * sum * Covariance + sum * sum * slope * slope)));
    }

    /// <summary>Fits over the time before and the windows; null where there are too few values, or they do not tell the terms apart.</summary>
    /// <param name="data">The data.</param>
    /// <param name="isSegmented">True for a trend and its change, counted from the first period of each window.</param>
    /// <param name="withControls">True to have the controls as terms too.</param>
    /// <param name="lags">Over how many periods errors may follow each other, from 0.</param>
    public static InterruptedRegression? Fit(ImpactData data, bool isSegmented, bool withControls = false, int lags = UsualLags)
    {
        ArgumentNullException.ThrowIfNull(data);
        HashSet<int> measured = [.. data.Measured];
        int[] used = [.. Enumerable.Range(0, data.Outcome.Length).Where(t => data.Teaches[t] || measured.Contains(t))];
        double step(int t) => measured.Contains(t) ? 1 : 0;
        double since(int t) => measured.Contains(t) ? t - data.Windows.First(window => window.Holds(t)).First : 0;
        List<double[]> columns = [[.. used.Select(static _ => 1.0)]];
        if (isSegmented)
            columns.Add([.. used.Select(static t => (double)t)]);
        int place = columns.Count;
        columns.Add([.. used.Select(step)]);
        if (isSegmented)
            columns.Add([.. used.Select(since)]);
        if (withControls)
            columns.AddRange(data.Controls.Select(control => used.Select(t => control[t]).ToArray()));
        LeastSquares fit = LeastSquares.Fit(columns, [.. used.Select(t => data.Outcome[t])]);
        if (fit.Rank < columns.Count || used.Length <= columns.Count || CovarianceOf(columns, fit.Residuals, used, lags) is not { } covariance)
            return null;
        double error(int c) => Math.Sqrt(Math.Max(0, covariance[c, c]));
        return new InterruptedRegression(fit.Coefficients[0], fit.Coefficients[place], error(place),
            isSegmented ? fit.Coefficients[1] : null, isSegmented ? fit.Coefficients[place + 1] : null, isSegmented ? error(place + 1) : null, lags)
        { Covariance = isSegmented ? covariance[place, place + 1] : 0 };
    }

    /// <summary>The covariance of the coefficients; null where the products of the columns have no inverse.</summary>
    private static double[,]? CovarianceOf(List<double[]> columns, double[] residuals, int[] periods, int lags)
    {
        int count = columns.Count, rows = residuals.Length;
        double[,] middle = new double[count, count], products = new double[count, count];
        for (int i = 0; i < rows; i++)
            for (int j = i; j >= 0 && periods[i] - periods[j] <= lags; j--)
            {
                double weight = (1 - (periods[i] - periods[j]) / (lags + 1.0)) * residuals[i] * residuals[j];
                for (int a = 0; a < count; a++)
                    for (int b = 0; b < count; b++)
                        middle[a, b] += i == j ? weight * columns[a][i] * columns[b][i] : weight * (columns[a][i] * columns[b][j] + columns[a][j] * columns[b][i]);
            }
        for (int a = 0; a < count; a++)
            for (int b = 0; b < count; b++)
                for (int i = 0; i < rows; i++)
                    products[a, b] += columns[a][i] * columns[b][i];
        double[][] inverse = new double[count][];
        for (int c = 0; c < count; c++)
        {
            double[] unit = new double[count];
            unit[c] = 1;
            if (LinearSystem.Solve((double[,])products.Clone(), unit) is not { } column || !Array.TrueForAll(column, double.IsFinite))
                return null;
            inverse[c] = column;
        }
        double[,] covariance = new double[count, count];
        for (int a = 0; a < count; a++)
            for (int b = 0; b < count; b++)
                for (int c = 0; c < count; c++)
                    for (int d = 0; d < count; d++)
                        covariance[a, b] += inverse[a][c] * middle[c, d] * inverse[b][d];
        return covariance;
    }
}
