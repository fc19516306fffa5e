using System.Globalization;

namespace Quarterdeck.Science.Forecasts;

/// <summary>A fitted seasonal ARIMA model.</summary>
/// <param name="Order">Its orders.</param>
/// <param name="Ar">Autoregressive coefficients.</param>
/// <param name="SeasonalAr">The like a season apart.</param>
/// <param name="Ma">Moving-average coefficients, with the sign 1 + θB.</param>
/// <param name="SeasonalMa">The like a season apart.</param>
/// <param name="Constant">The mean of the differenced series; 0 without one.</param>
/// <param name="Variance">Of the innovations, freed of the bias by the number of coefficients.</param>
/// <param name="Likelihood">The logarithm of the exact likelihood of the differenced series.</param>
/// <param name="Criterion">Akaike's criterion for few values; null where there are too few.</param>
/// <param name="Converged">True where the search ended by itself.</param>
public sealed record ArimaFit(
    ArimaOrder Order, double[] Ar, double[] SeasonalAr, double[] Ma, double[] SeasonalMa, double Constant, double Variance, double Likelihood, double? Criterion, bool Converged) : ForecastModel
{
    /// <summary>The values it was fitted to.</summary>
    internal double[] Values { get; init; } = [];
    /// <summary>The variables at which the search ended.</summary>
    internal double[] At { get; init; } = [];

    /// <inheritdoc/>
    public override string Method => Order.Name;

    /// <inheritdoc/>
    public override double? LogLikelihood => Likelihood;

    /// <inheritdoc/>
    public override double? Aicc => Criterion;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, double>> Parameters
    {
        get
        {
            List<KeyValuePair<string, double>> named = [.. Named("ar", Ar), .. Named("ma", Ma), .. Named("sar", SeasonalAr), .. Named("sma", SeasonalMa)];
            if (Order.HasConstant)
                named.Add(new(Order.D + Order.SeasonalD == 0 ? "mean" : "drift", Order.SeasonalD > 0 ? Constant / Order.Season : Constant));
            named.Add(new("sigma2", Variance));
            return named;
        }
    }

    /// <inheritdoc/>
    public override ForecastModel? Refit(double[] values) => ArimaFitter.Refit(values, this);

    /// <inheritdoc/>
    public override double[] Means(int horizon)
    {
        double[] differenced = ArimaFitter.Differenced(Values, Order), ar = FullAr(), ma = FullMa();
        ArmaLikelihood likelihood = new(differenced, ar.Length, ma.Length, horizon);
        likelihood.Value(ar, ma, Order.HasConstant);
        double[] steps = likelihood.Forecast(ar, ma), lags = ArimaFitter.DifferencePolynomial(Order), extended = [.. Values, .. steps];
        for (int h = 0; h < horizon; h++)
            for (int k = 0; k < lags.Length; k++)
                extended[Values.Length + h] += lags[k] * extended[Values.Length + h - 1 - k];
        return extended[Values.Length..];
    }

    /// <inheritdoc/>
    public override double[] Weights(int horizon)
    {
        double[] ar = FullAr(), ma = FullMa(), lags = ArimaFitter.DifferencePolynomial(Order), whole = new double[ar.Length + lags.Length], weights = new double[horizon];
        // (1 - ar)(1 - lags) = 1 - ar - lags + ar lags.
        for (int i = 0; i < ar.Length; i++)
            whole[i] += ar[i];
        for (int i = 0; i < lags.Length; i++)
            whole[i] += lags[i];
        for (int i = 0; i < ar.Length; i++)
            for (int j = 0; j < lags.Length; j++)
                whole[i + j + 1] -= ar[i] * lags[j];
        for (int h = 0; h < horizon; h++)
        {
            weights[h] = h == 0 ? 1 : h <= ma.Length ? ma[h - 1] : 0;
            for (int k = 1; k <= Math.Min(h, whole.Length); k++)
                weights[h] += whole[k - 1] * weights[h - k];
        }
        return weights;
    }

    /// <inheritdoc/>
    public override double[] Deviations(int horizon)
    {
        double sum = 0;
        return [.. Weights(horizon).Select(weight => Math.Sqrt(Variance * (sum += weight * weight)))];
    }

    private double[] FullAr()
    {
        double[] product = new double[Ar.Length + Order.Season * SeasonalAr.Length];
        ArmaPolynomial.Multiply(Ar, SeasonalAr, Order.Season, -1, product);
        return product;
    }

    private double[] FullMa()
    {
        double[] product = new double[Ma.Length + Order.Season * SeasonalMa.Length];
        ArmaPolynomial.Multiply(Ma, SeasonalMa, Order.Season, 1, product);
        return product;
    }

    private static IEnumerable<KeyValuePair<string, double>> Named(string name, double[] values) =>
        values.Select((value, i) => new KeyValuePair<string, double>(name + (i + 1).ToString(CultureInfo.InvariantCulture), value));
}
