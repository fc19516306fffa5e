using System.Globalization;

namespace Quarterdeck.Science.Forecasts;

/// <summary>Several models, each with its weight: the forecast is their weighted mean.</summary>
/// <remarks>
/// A mean of forecasts errs less than the choice of one, since what made a form win a narrow contest is mostly noise (Bates and Granger 1969; Petropoulos and Svetunkov 2020;
/// Kolassa 2011 for weights of exponential smoothing by Akaike's criterion).
/// </remarks>
/// <param name="Name">What it is a mean of, in words.</param>
/// <param name="Parts">The models and their weights, which sum to 1.</param>
public sealed record CombinedModel(string Name, IReadOnlyList<(ForecastModel Model, double Weight)> Parts) : ForecastModel
{
    /// <summary>Differences of the criterion are divided by this. Full differences give nearly all weight to one form; from 4 to 32 the errors on the open M3 series hardly differ.</summary>
    private const double Temper = 8;
    /// <summary>Forms with less than this share of the best one's weight are left out.</summary>
    private const double LeastWeight = 0.02;
    private const double EtsShare = 2.0 / 3;

    /// <summary>The default: two thirds exponential smoothing, its forms weighted by Akaike's criterion, and one third the dynamic optimised Theta model.</summary>
    /// <param name="fits">The fits of exponential smoothing, the best first; at least one.</param>
    /// <param name="theta">The Theta model.</param>
    public static CombinedModel Of(IReadOnlyList<EtsFit> fits, ForecastModel theta)
    {
        double least = fits.Min(static fit => fit.Aicc!.Value);
        List<(ForecastModel Model, double Weight)> forms = [.. fits.Select(fit => ((ForecastModel)fit, Math.Exp((least - fit.Aicc!.Value) / (2 * Temper)))).Where(static form => form.Item2 >= LeastWeight)];
        double sum = forms.Sum(static form => form.Weight);
        string name = string.Create(CultureInfo.InvariantCulture, $"Combination({fits[0].Method}{(forms.Count > 1 ? $" and {forms.Count - 1} more" : "")}, {theta.Method})");
        return new CombinedModel(name, [.. forms.Select(form => (form.Model, form.Weight / sum * EtsShare)), (theta, 1 - EtsShare)]);
    }

    /// <inheritdoc/>
    public override string Method => Name;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, double>> Parameters => [.. Parts.Select(static part => new KeyValuePair<string, double>("weight of " + part.Model.Method, part.Weight))];

    /// <inheritdoc/>
    public override double[] Means(int horizon) => Mean(horizon, static (model, horizon) => model.Means(horizon));

    /// <inheritdoc/>
    /// <remarks>The weighted mean of the parts' own: errors of models of one series go together so closely that averaging narrows them little.</remarks>
    public override double[] Deviations(int horizon) => Mean(horizon, static (model, horizon) => model.Deviations(horizon));

    /// <inheritdoc/>
    public override double[] Weights(int horizon) => Mean(horizon, static (model, horizon) => model.Weights(horizon));

    /// <inheritdoc/>
    public override ForecastModel? Refit(double[] values)
    {
        List<(ForecastModel Model, double Weight)> parts = [];
        foreach ((ForecastModel model, double weight) in Parts)
            if (model.Refit(values) is { } part)
                parts.Add((part, weight));
        double sum = parts.Sum(static part => part.Weight);
        return sum > 0.5 ? new CombinedModel(Name, [.. parts.Select(part => (part.Model, part.Weight / sum))]) : null;
    }

    private double[] Mean(int horizon, Func<ForecastModel, int, double[]> of)
    {
        double[] mean = new double[horizon];
        foreach ((ForecastModel model, double weight) in Parts)
        {
            double[] own = of(model, horizon);
            for (int h = 0; h < horizon; h++)
                mean[h] += weight * own[h];
        }
        return mean;
    }
}
