using Quarterdeck.Demo.Dice;

namespace Quarterdeck.Demo.Story;

/// <summary>What each channel spends week by week, and what it truly brings; for a company of scale 1.</summary>
internal sealed class MediaPlan
{
    private readonly double[][] _spend = new double[Channel.All.Length][];
    private readonly double[][] _response = new double[Channel.All.Length][];

    /// <summary>Draws the plan.</summary>
    public MediaPlan(ulong seed)
    {
        for (int c = 0; c < Channel.All.Length; c++)
        {
            _spend[c] = new double[Timeline.Weeks];
            _response[c] = new double[Timeline.Weeks];
            Channel channel = Channel.All[c];
            SeededRandom random = new(seed, "media " + channel.Name);
            double carried = 0.8 * channel.WeeklySpend;        // the weeks before the first were spent too
            for (int w = 0; w < Timeline.Weeks; w++)
            {
                _spend[c][w] = channel.WeeklySpend == 0 ? 0 : Math.Round(channel.WeeklySpend * Flight(c, w, random), 3);
                carried = (1 - channel.Carryover) * _spend[c][w] + channel.Carryover * carried;
                _response[c][w] = channel.Beta * channel.Saturation(carried);
            }
        }
    }

    /// <summary>Spend of a full week, thousand euro with three decimals.</summary>
    public double Spend(int channel, int week) => _spend[channel][week];

    /// <summary>Expected conversions (leads for trade media) a full week.</summary>
    public double Response(int channel, int week) => _response[channel][week];

    /// <summary>Expected conversions that would be missing without a channel's spend in some weeks, those that come afterwards with them.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="first">The first of the weeks.</param>
    /// <param name="last">The last one.</param>
    public double Lift(int channel, int first, int last)
    {
        Channel own = Channel.All[channel];
        double carried = 0.8 * own.WeeklySpend, lift = 0;
        for (int w = 0; w < Timeline.Weeks; w++)
        {
            carried = (1 - own.Carryover) * (w >= first && w <= last ? 0 : _spend[channel][w]) + own.Carryover * carried;
            lift += _response[channel][w] - own.Beta * own.Saturation(carried);
        }
        return lift;
    }

    /// <summary>Spend of one day in cents: the week's evenly, the rest of the rounding on Sunday.</summary>
    public long DailyCents(int channel, int day)
    {
        long week = (long)Math.Round(_spend[channel][Timeline.Week(day)] * 100_000), even = week / 7;
        return Timeline.Weekday(day) == 6 ? week - 6 * even : even;
    }

    /// <summary>True in the weeks in which video rests: three on, three off.</summary>
    public static bool VideoRests(int week) => week % 6 >= 3;

    private static double Flight(int channel, int week, SeededRandom random)
    {
        int day = Math.Clamp(week * 7 - 3, 0, Timeline.Days - 1), month = Timeline.MonthOfYear(Timeline.Month(day));
        double noise = random.Uniform(0.70, 1.30) * (1 + 0.11 * day / 365.0);
        return channel switch
        {
            // Video runs three weeks on and three off, and social rests one week in five: without such gaps no model could tell the channels apart.
            Channel.Video => VideoRests(week) ? 0.1 * noise : 1.9 * noise,
            Channel.PaidSocial => week % 5 == 2 ? 0.15 * noise : 1.2 * noise,
            Channel.PaidSearch => (0.6 + 0.4 * Season.Month(day)) * noise,
            Channel.Email => week % 2 == 0 ? 1.3 * noise : 0.7 * noise,
            Channel.TradeMedia => (month is 0 or 8 or 10 ? 1.8 : 0.75) * noise,      // the boat shows of January, September, November
            _ => noise,
        };
    }
}
