namespace Quarterdeck.Science.Forecasts;

/// <summary>A model that was fitted to a series and tells what comes next.</summary>
public abstract record ForecastModel
{
    /// <summary>The form, as people name it: <c>ETS(M,Ad,M)</c>, <c>Theta</c>, <c>ARIMA(2,1,1)(0,1,0)[12]</c>.</summary>
    public abstract string Method { get; }

    /// <summary>Its parameters by their usual names.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, double>> Parameters { get; }

    /// <summary>The logarithm of its likelihood; null where it is not fitted by one.</summary>
    public virtual double? LogLikelihood => null;

    /// <summary>Akaike's criterion for few values; null where there is no likelihood, or too few values.</summary>
    public virtual double? Aicc => null;

    /// <summary>The forecasts of the next periods, the next one first.</summary>
    /// <param name="horizon">Periods, at least 1.</param>
    public abstract double[] Means(int horizon);

    /// <summary>The standard deviations of the forecasts, as the model itself tells them.</summary>
    /// <param name="horizon">Periods, at least 1.</param>
    public abstract double[] Deviations(int horizon);

    /// <summary>How much of an error of now is still there so many periods on, beginning with 1 for now; from these follows how errors of neighbouring periods go together.</summary>
    /// <param name="horizon">Periods, at least 1.</param>
    public abstract double[] Weights(int horizon);

    /// <summary>The same form fitted to the first values alone, to see how it would have forecast; null where these are too few.</summary>
    /// <param name="values">The first values of the series.</param>
    public abstract ForecastModel? Refit(double[] values);
}
