namespace Quarterdeck.Science.Forecasts;

/// <summary>How the level of exponential smoothing moves on.</summary>
public enum EtsTrend
{
    /// <summary>It stays where it is.</summary>
    None,
    /// <summary>It goes on along a slope.</summary>
    Additive,
    /// <summary>It goes on along a slope that fades.</summary>
    Damped,
}
