namespace Quarterdeck.Science.Forecasts;

/// <summary>What was last seen in the same phase of the season comes again; without a season, what was last seen.</summary>
/// <param name="Season">Periods a season; 1 for none.</param>
/// <param name="Last">The last season, the oldest phase first.</param>
/// <param name="Variance">The mean square of differences a season apart; 0 where no two values lie so far apart.</param>
public sealed record SeasonalNaive(int Season, double[] Last, double Variance) : ForecastModel
{
    /// <summary>Fits.</summary>
    /// <param name="values">At least one finite number.</param>
    /// <param name="season">Periods a season; taken for none where there are fewer values.</param>
    public static SeasonalNaive Fit(double[] values, int season)
    {
        ArgumentNullException.ThrowIfNull(values);
        int lag = season > 1 && values.Length >= season ? season : 1;
        // Before a second season is there, the steps from value to value are the only differences known.
        int apart = values.Length > lag ? lag : 1;
        double square = 0;
        for (int i = apart; i < values.Length; i++)
            square += (values[i] - values[i - apart]) * (values[i] - values[i - apart]);
        return new SeasonalNaive(lag, values[^lag..], values.Length > apart ? square / (values.Length - apart) : 0);
    }

    /// <inheritdoc/>
    public override string Method => Season > 1 ? "Seasonal naive" : "Naive";

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => [new("season", Season)];

    /// <inheritdoc/>
    public override double[] Means(int horizon) => [.. Enumerable.Range(0, horizon).Select(h => Last[h % Season])];

    /// <inheritdoc/>
    public override double[] Deviations(int horizon) => [.. Enumerable.Range(0, horizon).Select(h => Math.Sqrt(Variance * (1 + h / Season)))];

    /// <inheritdoc/>
    public override double[] Weights(int horizon) => [.. Enumerable.Range(0, horizon).Select(h => h % Season == 0 ? 1.0 : 0)];

    /// <inheritdoc/>
    public override ForecastModel? Refit(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Length > Season ? Fit(values, Season) : null;
    }
}
