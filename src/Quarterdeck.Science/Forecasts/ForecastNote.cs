namespace Quarterdeck.Science.Forecasts;

/// <summary>What a reader of a forecast should know of how it came about.</summary>
[Flags]
public enum ForecastNote
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Missing values inside the series were filled in.</summary>
    Gaps = 1,
    /// <summary>Missing values at the end were left out; the forecast begins after the last value.</summary>
    Trailing = 2,
    /// <summary>There are fewer values than two seasons, so no season is forecast.</summary>
    ShortForSeason = 4,
    /// <summary>The values never vary; so does the forecast, without a width.</summary>
    Constant = 8,
    /// <summary>Many values are 0 and no season orders them; their level is forecast.</summary>
    Intermittent = 16,
    /// <summary>There are too few values for the method; a simpler one was used.</summary>
    FellBack = 32,
    /// <summary>No value was ever below 0, and the forecast or its interval would have been; they end at 0.</summary>
    Floored = 64,
    /// <summary>The search for the parameters ended at its limit.</summary>
    NotConverged = 128,
    /// <summary>A single value tells nothing of how wide an interval is.</summary>
    NoWidth = 256,
    /// <summary>Of a very long series only the last values were used.</summary>
    Shortened = 512,
}
