using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Links;

/// <summary>What is new in each value of a series: trend and season taken out, then what its own past foretells.</summary>
/// <remarks>Two series that both wander, grow or swing with the year look linked without being so; their news do not. It also takes slow effects away. Source: Haugh 1976; Box and Jenkins 1970.</remarks>
public static class Prewhitening
{
    private const int MostWaves = 3;

    /// <summary>A series without a straight trend and without a season made of up to three waves, so many as its length pays for (BIC).</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <param name="season">Periods a season; null for none.</param>
    public static double[] WithoutSeasonAndTrend(ReadOnlySpan<double> values, int? season) => WithoutSeasonAndTrend(values, season, out _);

    /// <summary>The same, and how many columns were taken out.</summary>
    internal static double[] WithoutSeasonAndTrend(ReadOnlySpan<double> values, int? season, out int taken)
    {
        int n = values.Length;
        List<double[]> columns = [Enumerable.Repeat(1.0, n).ToArray(), [.. Enumerable.Range(0, n).Select(i => i / (double)n - 0.5)]];
        LeastSquares best = LeastSquares.Fit(columns, values);
        double criterion = Criterion(best, n);
        for (int wave = 1; season >= 2 && n >= 2 * season && wave <= MostWaves && 2 * wave <= season; wave++)
        {
            double step = 2 * Math.PI * wave / season.Value;
            columns.Add([.. Enumerable.Range(0, n).Select(i => Math.Cos(step * i))]);
            if (2 * wave < season)
                columns.Add([.. Enumerable.Range(0, n).Select(i => Math.Sin(step * i))]);
            LeastSquares fit = LeastSquares.Fit(columns, values);
            if (Criterion(fit, n) < criterion)
                (best, criterion) = (fit, Criterion(fit, n));
        }
        taken = best.Rank;
        return best.Residuals;
    }

    /// <summary>The season that a series shows, of those that companies have: 4, 7, 12, 24, 52; null for none.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    public static int? SeasonOf(ReadOnlySpan<double> values)
    {
        int n = values.Length;
        double[] level = WithoutSeasonAndTrend(values, null);
        double plain = News(level, 1, out _).Sum(static value => value * value), best = 0;
        int? found = null;
        foreach (int season in (int[])[4, 7, 12, 24, 52])
        {
            if (n < 2 * season)
                break;
            double gain = n * Math.Log(plain / News(WithoutSeasonAndTrend(values, season), 1, out _).Sum(static value => value * value));
            if (gain > 2.5 * Math.Log(n) && gain > best)
                (best, found) = (gain, season);
        }
        return found;
    }

    /// <summary>What an autoregression does not foretell; the order is chosen by BIC.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <param name="mostOrder">The highest order that is tried; 0 or more.</param>
    /// <param name="order">The order that was taken.</param>
    /// <returns>As long as the values; the first ones, which have no past, are NaN.</returns>
    public static double[] Whitened(ReadOnlySpan<double> values, int mostOrder, out int order)
    {
        double[] news = News(values.ToArray(), mostOrder, out order);
        double[] all = new double[values.Length];
        Array.Fill(all, double.NaN);
        news.CopyTo(all, values.Length - news.Length);
        return all;
    }

    private static double[] News(double[] values, int mostOrder, out int order)
    {
        int n = values.Length, chosen = 0;
        double best = double.PositiveInfinity;
        for (int candidate = 0; candidate <= mostOrder && n - mostOrder > 2 * mostOrder + 2; candidate++)
        {
            LeastSquares fit = Autoregression(values, candidate, mostOrder);
            if (Criterion(fit, n - mostOrder) is double value && value < best - 1e-9)
                (best, chosen) = (value, candidate);
        }
        order = chosen;
        return Autoregression(values, chosen, chosen).Residuals;
    }

    private static LeastSquares Autoregression(double[] values, int order, int from)
    {
        int n = values.Length - from;
        List<double[]> columns = [Enumerable.Repeat(1.0, n).ToArray()];
        for (int lag = 1; lag <= order; lag++)
            columns.Add(values[(from - lag)..(from - lag + n)]);
        return LeastSquares.Fit(columns, values.AsSpan(from));
    }

    private static double Criterion(LeastSquares fit, int n) =>
        n * Math.Log(Math.Max(fit.ResidualSum, 1e-300) / n) + fit.Rank * Math.Log(n);
}
