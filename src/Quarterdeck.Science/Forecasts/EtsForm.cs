namespace Quarterdeck.Science.Forecasts;

/// <summary>A form of exponential smoothing: error, trend and season.</summary>
/// <param name="Error">How errors join; additive or multiplicative.</param>
/// <param name="Trend">How the level moves on.</param>
/// <param name="Season">How the season joins.</param>
public readonly record struct EtsForm(EtsPart Error, EtsTrend Trend, EtsPart Season)
{
    /// <summary>The form's usual name, such as <c>ETS(M,Ad,M)</c>.</summary>
    public string Name => $"ETS({Letter(Error)},{Trend switch { EtsTrend.None => "N", EtsTrend.Additive => "A", _ => "Ad" }},{Letter(Season)})";

    /// <summary>Smoothing parameters: alpha and, where they are there, beta, gamma and phi.</summary>
    public int Smoothings => 1 + (Trend == EtsTrend.None ? 0 : 1) + (Season == EtsPart.None ? 0 : 1) + (Trend == EtsTrend.Damped ? 1 : 0);

    /// <summary>All that is estimated, as the information criterion counts it: smoothing parameters, initial states (of a season all but one, since they sum to a constant) and the variance.</summary>
    /// <param name="season">Periods a season.</param>
    public int Parameters(int season) => Smoothings + 1 + (Trend == EtsTrend.None ? 0 : 1) + (Season == EtsPart.None ? 0 : season - 1) + 1;

    /// <summary>True where values must lie above 0.</summary>
    public bool NeedsPositive => Error == EtsPart.Multiplicative || Season == EtsPart.Multiplicative;

    /// <summary>The forms that are tried: those whose forecasts have a finite variance. A multiplicative season with an additive error has none, and a multiplicative trend runs away.</summary>
    /// <param name="isSeasonal">True to try seasons.</param>
    /// <param name="isPositive">True where all values lie above 0.</param>
    public static IEnumerable<EtsForm> Tried(bool isSeasonal, bool isPositive)
    {
        foreach (EtsPart season in isSeasonal ? (EtsPart[])[EtsPart.None, EtsPart.Additive, EtsPart.Multiplicative] : [EtsPart.None])
            foreach (EtsTrend trend in (EtsTrend[])[EtsTrend.None, EtsTrend.Additive, EtsTrend.Damped])
                foreach (EtsPart error in (EtsPart[])[EtsPart.Additive, EtsPart.Multiplicative])
                {
                    EtsForm form = new(error, trend, season);
                    if ((isPositive || !form.NeedsPositive) && !(error == EtsPart.Additive && season == EtsPart.Multiplicative))
                        yield return form;
                }
    }

    private static string Letter(EtsPart part) => part switch { EtsPart.None => "N", EtsPart.Additive => "A", _ => "M" };
}
