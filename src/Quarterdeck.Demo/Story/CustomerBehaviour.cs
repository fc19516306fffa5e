namespace Quarterdeck.Demo.Story;

/// <summary>The true parameters of online customers: BG/NBD (Fader, Hardie and Lee 2005), time in weeks.</summary>
/// <remarks>
/// Orders follow a Poisson process with rate lambda ~ Gamma(R, Alpha); after each repeat order the customer leaves with
/// p ~ Beta(A, B). Basket values are independent of both. The churn shock comes on top: fit on data before it.
/// </remarks>
internal static class CustomerBehaviour
{
    /// <summary>Shape of the order rate.</summary>
    public const double R = 0.55;

    /// <summary>Scale of the order rate, weeks.</summary>
    public const double Alpha = 15.0;

    /// <summary>First parameter of leaving.</summary>
    public const double A = 0.90;

    /// <summary>Second parameter of leaving.</summary>
    public const double B = 2.00;

    /// <summary>Seconds of a week.</summary>
    public const double Week = 7.0 * Timeline.DayLength;
}
