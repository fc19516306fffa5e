namespace Quarterdeck.Science.Links;

/// <summary>A series and what is new in it.</summary>
/// <param name="News">What its own past, trend and season do not foretell; NaN for the first values.</param>
/// <param name="Deviation">The standard deviation without trend and season.</param>
/// <param name="Taken">Columns of trend and season and orders of the autoregression that were taken out.</param>
internal sealed record NewsSeries(double[] News, double Deviation, int Taken)
{
    /// <summary>True where nothing varies but trend and season.</summary>
    public bool IsConstant { get; private init; }

    /// <summary>Prepares a series.</summary>
    public static NewsSeries Of(ReadOnlySpan<double> values, int? season, int mostOrder)
    {
        double[] level = Prewhitening.WithoutSeasonAndTrend(values, season, out int columns);
        double deviation = Math.Sqrt(level.Sum(static value => value * value) / Math.Max(1, level.Length - 1)), largest = 0;
        foreach (double value in values)
            largest = Math.Max(largest, Math.Abs(value));
        double[] news = Prewhitening.Whitened(level, mostOrder, out int order);
        return new NewsSeries(news, deviation, columns + order) { IsConstant = deviation <= 1e-10 * largest || news.Where(double.IsFinite).Sum(Math.Abs) <= 1e-9 * deviation };
    }
}
