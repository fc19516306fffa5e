namespace Quarterdeck.Science.Forecasts;

/// <summary>Forecasts a series with the method that was asked, or with the best that it carries.</summary>
public static class Forecaster
{
    /// <summary>From this share of zeros on a series without a season is taken for intermittent.</summary>
    private const double ManyZeros = 0.3;
    private const int LeastForMethods = 6;
    /// <summary>What lies further back tells nothing of a level or a season of today.</summary>
    private const int MostValues = 3000;

    /// <summary>Forecasts; null where no value is finite.</summary>
    /// <param name="values">Values in the order of time; NaN where one is missing.</param>
    /// <param name="season">Periods a season; 1 for none.</param>
    /// <param name="horizon">Periods to forecast, at least 1.</param>
    /// <param name="method">The method.</param>
    public static SeriesForecast? Make(ReadOnlySpan<double> values, int season, int horizon, ForecastMethod method = ForecastMethod.Auto)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 1);
        (double[] series, int filled, int trailing) = SeriesGaps.Fill(values, season);
        if (series.Length == 0)
            return null;
        ForecastNote notes = (filled > 0 ? ForecastNote.Gaps : 0) | (trailing > 0 ? ForecastNote.Trailing : 0);
        int used = season, most = Math.Max(MostValues, 4 * season);
        if (series.Length > most)
        {
            notes |= ForecastNote.Shortened;
            series = series[^most..];
        }
        if (season > 1 && series.Length < 2 * season)
        {
            notes |= ForecastNote.ShortForSeason;
            used = 1;
        }
        ForecastModel model = Model(series, used, method, ref notes);
        double[] means = model.Means(horizon);
        if (!means.All(double.IsFinite))
        {
            notes |= ForecastNote.FellBack;
            model = SeasonalNaive.Fit(series, used);
            means = model.Means(horizon);
        }
        bool hasWidth = series.Length > 1;
        double factor = (notes & ForecastNote.Constant) != 0 || !hasWidth ? 1 : RollingErrors.Factor(model, series, used);
        double[] deviations = [.. model.Deviations(horizon).Select(deviation => hasWidth && double.IsFinite(deviation * factor) ? deviation * factor : double.NaN)];
        if (!hasWidth)
            notes |= ForecastNote.NoWidth;
        double floor = series.Min() >= 0 ? 0 : double.NegativeInfinity;
        if (floor == 0 && means.Min() < 0)
        {
            notes |= ForecastNote.Floored;
            means = [.. means.Select(static mean => Math.Max(0, mean))];
        }
        return new SeriesForecast(model, series.Length, means, deviations, hasWidth && (notes & ForecastNote.Constant) == 0 ? factor : null, notes, filled) { Floor = floor };
    }

    private static ForecastModel Model(double[] series, int season, ForecastMethod method, ref ForecastNote notes)
    {
        double size = series.Average(Math.Abs);
        if (series.Max() - series.Min() <= 1e-12 * size || !double.IsFinite(size))
        {
            notes |= ForecastNote.Constant;
            return SeasonalNaive.Fit(series, 1);
        }
        if (method == ForecastMethod.SeasonalNaive)
            return SeasonalNaive.Fit(series, season);
        if (series.Length < LeastForMethods)
        {
            notes |= ForecastNote.FellBack;
            return SeasonalNaive.Fit(series, 1);
        }
        if (method is ForecastMethod.Auto or ForecastMethod.Combine && IsIntermittent(series, season) && EtsFitter.Fit(series, new EtsForm(EtsPart.Additive, EtsTrend.None, EtsPart.None), 1) is { } level)
        {
            notes |= ForecastNote.Intermittent;
            return level;
        }
        if (season > EtsFitter.LongestSeason && method is not (ForecastMethod.Theta or ForecastMethod.DynamicTheta) && SeasonalIndices.IfThere(series, season) is { IsThere: true } indices)
            return new AdjustedModel(indices, Model(indices.Remove(series), 1, method, ref notes), series.Length);
        ForecastModel? model = Asked(series, season, method);
        if (model is null)
            notes |= ForecastNote.FellBack;
        if (model is null && method == ForecastMethod.Arima)
            model = Asked(series, season, ForecastMethod.Ets);
        model ??= ThetaFit.Fit(series, season);
        if (model is EtsFit { Converged: false } or ArimaFit { Converged: false })
            notes |= ForecastNote.NotConverged;
        return model;
    }

    private static ForecastModel? Asked(double[] series, int season, ForecastMethod method)
    {
        switch (method)
        {
            case ForecastMethod.Theta:
                return ThetaFit.Fit(series, season);
            case ForecastMethod.DynamicTheta:
                return DynamicTheta.Fit(series, SeasonalIndices.IfThere(series, season));
            case ForecastMethod.Arima:
                return ArimaChooser.Choose(series, season <= EtsFitter.LongestSeason ? season : 1);
            default:
                IReadOnlyList<EtsFit> fits = EtsFitter.FitAll(series, season);
                return fits.Count == 0 ? null : method == ForecastMethod.Ets ? EtsFitter.Choose(fits)
                    : CombinedModel.Of(fits, DynamicTheta.Fit(series, SeasonalIndices.IfThere(series, season)));
        }
    }

    private static bool IsIntermittent(double[] series, int season) =>
        series.Min() >= 0 && series.Count(static value => value == 0) >= ManyZeros * series.Length && !SeasonalIndices.IsSeasonal(series, season);
}
