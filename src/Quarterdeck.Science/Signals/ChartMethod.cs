namespace Quarterdeck.Science.Signals;

/// <summary>Which chart tells signals from noise.</summary>
public enum ChartMethod
{
    /// <summary>Single values and moving ranges.</summary>
    Xmr,
    /// <summary>The exponentially weighted moving average.</summary>
    Ewma,
    /// <summary>Cumulative sums.</summary>
    Cusum,
}
