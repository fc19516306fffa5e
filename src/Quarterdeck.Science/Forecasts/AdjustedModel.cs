namespace Quarterdeck.Science.Forecasts;

/// <summary>A model of the values without their season, with the season put back.</summary>
/// <remarks>For seasons too long for states of their own, such as the 52 weeks of a year.</remarks>
/// <param name="Season">The season.</param>
/// <param name="Inner">The model of the values without it.</param>
/// <param name="Count">Number of values.</param>
public sealed record AdjustedModel(SeasonalIndices Season, ForecastModel Inner, int Count) : ForecastModel
{
    /// <inheritdoc/>
    public override string Method => Inner.Method + " with season " + Season.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => Inner.Parameters;

    /// <inheritdoc/>
    public override double[] Means(int horizon) => [.. Inner.Means(horizon).Select((mean, h) => Season.Join(mean, Count + h))];

    /// <inheritdoc/>
    public override double[] Deviations(int horizon) => [.. Inner.Deviations(horizon).Select((deviation, h) => deviation * Math.Abs(Season.Size(Count + h)))];

    /// <inheritdoc/>
    public override double[] Weights(int horizon) => Inner.Weights(horizon);

    /// <inheritdoc/>
    public override ForecastModel? Refit(double[] values)
    {
        SeasonalIndices season = Season.On(values);
        return Inner.Refit(season.Remove(values)) is { } inner ? new AdjustedModel(season, inner, values.Length) : null;
    }
}
