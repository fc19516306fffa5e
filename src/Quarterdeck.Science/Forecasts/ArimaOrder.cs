using System.Globalization;

namespace Quarterdeck.Science.Forecasts;

/// <summary>The orders of a seasonal ARIMA model.</summary>
/// <param name="P">Autoregressive terms.</param>
/// <param name="D">Differences.</param>
/// <param name="Q">Moving-average terms.</param>
/// <param name="SeasonalP">Autoregressive terms a season apart.</param>
/// <param name="SeasonalD">Differences a season apart.</param>
/// <param name="SeasonalQ">Moving-average terms a season apart.</param>
/// <param name="Season">Periods a season; 1 for none.</param>
/// <param name="HasConstant">True for a mean, or after one difference a drift.</param>
public readonly record struct ArimaOrder(int P, int D, int Q, int SeasonalP, int SeasonalD, int SeasonalQ, int Season, bool HasConstant)
{
    /// <summary>The usual name, such as <c>ARIMA(2,1,1)(0,1,0)[12] with drift</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"ARIMA({P},{D},{Q})")
        + (Season > 1 && SeasonalP + SeasonalD + SeasonalQ > 0 ? string.Create(CultureInfo.InvariantCulture, $"({SeasonalP},{SeasonalD},{SeasonalQ})[{Season}]") : "")
        + (!HasConstant ? "" : D + SeasonalD == 0 ? " with non-zero mean" : " with drift");

    /// <summary>Coefficients that are searched for; a constant is solved for.</summary>
    public int Coefficients => P + Q + SeasonalP + SeasonalQ;

    /// <summary>Values that differences take away.</summary>
    public int Lost => D + SeasonalD * Season;
}
