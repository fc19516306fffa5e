namespace Quarterdeck.Science.Forecasts;

/// <summary>The Theta method: simple exponential smoothing with half the slope of a straight line, on values without their season.</summary>
/// <remarks>
/// Assimakopoulos and Nikolopoulos 2000 in the form of Hyndman and Billah 2003, equation 8: the mean of a line and of the smoothed series with twice its curvature is
/// smoothing with drift. The season is taken out beforehand where a test finds one, as in the M3 and M4 competitions.
/// </remarks>
/// <param name="Season">The season.</param>
/// <param name="Smoothing">The smoothing of the values without it.</param>
/// <param name="Drift">Half the slope of the line.</param>
/// <param name="Count">Number of values.</param>
public sealed record ThetaFit(SeasonalIndices Season, SimpleSmoothing Smoothing, double Drift, int Count) : ForecastModel
{
    /// <summary>Fits.</summary>
    /// <param name="values">At least two finite numbers.</param>
    /// <param name="season">Periods a season; 1 for none.</param>
    public static ThetaFit Fit(ReadOnlySpan<double> values, int season) => Fit(values, SeasonalIndices.IfThere(values, season));

    /// <summary>Fits with a season that is known.</summary>
    /// <param name="values">At least two finite numbers.</param>
    /// <param name="season">The season.</param>
    public static ThetaFit Fit(ReadOnlySpan<double> values, SeasonalIndices season)
    {
        ArgumentNullException.ThrowIfNull(season);
        double[] rest = season.Remove(values);
        return new ThetaFit(season, SimpleSmoothing.Fit(rest), Slope(rest) / 2, values.Length);
    }

    /// <inheritdoc/>
    public override string Method => "Theta";

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => [new("alpha", Smoothing.Alpha), new("drift", Drift), new("l", Smoothing.FirstLevel)];

    /// <inheritdoc/>
    public override ForecastModel? Refit(double[] values) => values.Length < 4 ? null : Fit(values, Season.On(values));

    /// <inheritdoc/>
    public override double[] Means(int horizon)
    {
        double learnt = (1 - Math.Pow(1 - Smoothing.Alpha, Count)) / Smoothing.Alpha;
        return [.. Enumerable.Range(0, horizon).Select(h => Season.Join(Smoothing.Level + Drift * (h + learnt), Count + h))];
    }

    /// <inheritdoc/>
    public override double[] Weights(int horizon) => [.. Enumerable.Range(0, horizon).Select(h => h == 0 ? 1 : Smoothing.Alpha)];

    /// <inheritdoc/>
    public override double[] Deviations(int horizon)
    {
        double variance = Smoothing.SquareSum / Math.Max(1, Count - 2);
        return [.. Enumerable.Range(0, horizon).Select(h => Math.Sqrt(variance * (1 + h * Smoothing.Alpha * Smoothing.Alpha)) * Season.Size(Count + h))];
    }

    internal static double Slope(ReadOnlySpan<double> values)
    {
        double middle = (values.Length - 1) / 2.0, cross = 0, square = 0;
        for (int i = 0; i < values.Length; i++)
        {
            cross += (i - middle) * values[i];
            square += (i - middle) * (i - middle);
        }
        return square > 0 ? cross / square : 0;
    }
}
