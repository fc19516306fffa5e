using Quarterdeck.Demo.Dice;

namespace Quarterdeck.Demo.Story;

/// <summary>A marketing channel and its true response.</summary>
/// <remarks>
/// Weekly spend x in thousand euro is carried over, a(w) = (1 - carryover) x(w) + carryover a(w-1), and saturates,
/// s = (1 - e^-lambda a) / (1 + e^-lambda a). The channel starts <c>beta * s</c> conversions a week (leads for trade media).
/// </remarks>
internal sealed record Channel(string Name, double Beta, double Lambda, double Carryover, double WeeklySpend)
{
    /// <summary>Position of the channels in <see cref="All"/>.</summary>
    public const int PaidSearch = 0, PaidSocial = 1, Video = 2, Affiliate = 3, Email = 4, Organic = 5, Direct = 6, TradeMedia = 7;

    /// <summary>Channels through which a consumer comes to the shop; trade media, the eighth, speaks to businesses.</summary>
    public const int Consumer = 7;

    /// <summary>Channels that cost money and have a response of their own.</summary>
    public static readonly int[] Paid = [PaidSearch, PaidSocial, Video, Affiliate, Email, TradeMedia];

    /// <summary>All channels in order.</summary>
    public static readonly Channel[] All =
    [
        new("paid_search", 26, 0.36, 0.15, 6.6),
        new("paid_social", 19, 0.30, 0.35, 5.4),
        new("video", 15, 0.32, 0.60, 4.5),
        new("affiliate", 9, 0.70, 0.10, 1.8),
        new("email", 5, 1.30, 0.20, 0.8),
        new("organic", 0, 0, 0, 0),
        new("direct", 0, 0, 0, 0),
        new("trade_media", 75, 0.20, 0.50, 9.6),
    ];

    /// <summary>The saturated answer, 0 to 1, to carried-over spend in thousand euro.</summary>
    public double Saturation(double carried)
    {
        double e = PortableMath.Exp(-Lambda * carried);
        return (1 - e) / (1 + e);
    }
}
