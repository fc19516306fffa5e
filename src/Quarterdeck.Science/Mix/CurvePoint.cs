namespace Quarterdeck.Science.Mix;

/// <summary>A point of a response curve.</summary>
/// <param name="Spend">The spend of a period.</param>
/// <param name="Response">What it brings a period in the steady state; its mean is that of <see cref="ChannelResult.Nearest"/>.</param>
/// <param name="IsExtrapolated">True above 1.2 times the largest spend of the data, where nothing was seen.</param>
public sealed record CurvePoint(double Spend, Interval Response, bool IsExtrapolated)
{
    /// <summary>Beyond this many times the largest spend a point is extrapolated.</summary>
    public const double Seen = 1.2;
}
