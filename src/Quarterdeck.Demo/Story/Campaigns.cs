namespace Quarterdeck.Demo.Story;

/// <summary>One campaign a paid channel and quarter: 72 of them.</summary>
internal static class Campaigns
{
    /// <summary>Twelve quarters of six channels.</summary>
    public const int Count = Timeline.Months / 3 * 6;

    private static readonly string[] Seasons = ["Winter refit", "Spring launch", "High season", "Autumn passage"];

    /// <summary>The campaign that runs in a channel on a day, or -1 where the channel costs nothing.</summary>
    public static int Id(int channel, int day)
    {
        int paid = Array.IndexOf(Channel.Paid, channel);
        return paid < 0 ? -1 : Timeline.Month(day) / 3 * Channel.Paid.Length + paid + 1;
    }

    /// <summary>The channel of a campaign.</summary>
    public static int ChannelOf(int campaign) => Channel.Paid[(campaign - 1) % Channel.Paid.Length];

    /// <summary>The first month of a campaign.</summary>
    public static int FirstMonth(int campaign) => (campaign - 1) / Channel.Paid.Length * 3;

    /// <summary>Its name.</summary>
    public static string Name(int campaign) => $"{Seasons[FirstMonth(campaign) / 3 % 4]} {Timeline.Year(FirstMonth(campaign))} {Channel.All[ChannelOf(campaign)].Name}";
}
