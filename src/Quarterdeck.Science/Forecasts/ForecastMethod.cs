namespace Quarterdeck.Science.Forecasts;

/// <summary>How a series is forecast.</summary>
public enum ForecastMethod
{
    /// <summary>Our choice: <see cref="Combine"/>, and simpler ones where a series does not carry it.</summary>
    Auto,
    /// <summary>A weighted mean of forms of exponential smoothing and the dynamic optimised Theta model.</summary>
    Combine,
    /// <summary>The best form of exponential smoothing.</summary>
    Ets,
    /// <summary>The Theta method.</summary>
    Theta,
    /// <summary>The dynamic optimised Theta model.</summary>
    DynamicTheta,
    /// <summary>Seasonal ARIMA.</summary>
    Arima,
    /// <summary>What was last seen in the same phase of the season.</summary>
    SeasonalNaive,
}
