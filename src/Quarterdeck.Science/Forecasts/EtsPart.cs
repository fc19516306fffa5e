namespace Quarterdeck.Science.Forecasts;

/// <summary>How an error or a season joins the level.</summary>
public enum EtsPart
{
    /// <summary>There is none; an error is never none.</summary>
    None,
    /// <summary>It is added.</summary>
    Additive,
    /// <summary>It multiplies; only for values above 0.</summary>
    Multiplicative,
}
