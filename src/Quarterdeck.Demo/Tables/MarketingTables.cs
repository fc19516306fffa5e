using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes campaigns, their plan, daily spend and the sends of e-mail.</summary>
internal static class MarketingTables
{
    /// <summary>Spend of a month over all channels, cents.</summary>
    public static long Spend(World world, int month)
    {
        long sum = 0;
        for (int day = Timeline.MonthStart(month); day < Timeline.MonthStart(month + 1); day++)
            foreach (int channel in Channel.Paid)
                sum += world.Media.DailyCents(channel, day) * world.Scale;
        return sum;
    }

    /// <summary>Writes the tables.</summary>
    public static void Write(World world, ParquetStore store)
    {
        SeededRandom random = new(world.Seed, "campaigns");
        using (TableRows rows = store.Create("campaigns", "campaign_id BIGINT, name VARCHAR, channel VARCHAR, audience VARCHAR, start_date DATE, end_date DATE"))
            for (int c = 1; c <= Campaigns.Count; c++)
                rows.Whole(c).Text(Campaigns.Name(c)).Text(Channel.All[Campaigns.ChannelOf(c)].Name).Text(Campaigns.ChannelOf(c) == Channel.TradeMedia ? "business" : "consumers")
                    .Date(Timeline.MonthStart(Campaigns.FirstMonth(c))).Date(Timeline.MonthStart(Campaigns.FirstMonth(c) + 3) - 1).End();
        WritePlan(world, store, random);
        using (TableRows rows = store.Create("marketing_spend", "spend_id BIGINT, spend_date DATE, channel VARCHAR, campaign_id BIGINT, amount DECIMAL(18,2), impressions BIGINT, clicks BIGINT, reach BIGINT"))
            for (int day = 0; day < Timeline.Days; day++)
                foreach (int channel in Channel.Paid)
                {
                    long cents = world.Media.DailyCents(channel, day) * world.Scale;
                    long impressions = (long)(cents * random.Uniform(1.1, 1.5)), clicks = (long)(impressions * random.Uniform(0.008, 0.014));
                    rows.Whole(rows.Count + 1).Date(day).Text(Channel.All[channel].Name).Whole(Campaigns.Id(channel, day)).Hundredths(cents)
                        .Whole(impressions).Whole(clicks).Whole(impressions * 3 / 5).End();
                }
        using (TableRows rows = store.Create("campaign_sends", "send_id BIGINT, send_date DATE, campaign_id BIGINT, sends BIGINT, automated BIGINT, personalised BIGINT"))
            for (int day = 0; day < Timeline.Days; day += 2)
            {
                long sends = world.Scale * (long)random.Between(3200, 5200);
                double machine = 0.32 + 0.30 * day / Timeline.Days + random.Uniform(-0.05, 0.05);
                rows.Whole(rows.Count + 1).Date(day).Whole(Campaigns.Id(Channel.Email, day)).Whole(sends).Whole((long)(sends * machine)).Whole((long)(sends * (machine - 0.14))).End();
            }
    }

    // Marketing plans its normal week: what the dice of the weeks and the boat shows add is not in the plan.
    private static void WritePlan(World world, ParquetStore store, SeededRandom random)
    {
        using TableRows rows = store.Create("campaign_plan", "plan_id BIGINT, campaign_id BIGINT, month DATE, planned_spend DECIMAL(18,2), planned_reach BIGINT, planned_leads BIGINT, planned_first_orders BIGINT, planned_revenue DECIMAL(18,2)");
        for (int c = 1; c <= Campaigns.Count; c++)
            for (int m = Campaigns.FirstMonth(c); m < Campaigns.FirstMonth(c) + 3; m++)
            {
                Channel channel = Channel.All[Campaigns.ChannelOf(c)];
                bool trade = Campaigns.ChannelOf(c) == Channel.TradeMedia;
                double weeks = Timeline.MonthLength(m) / 7.0, fair = !trade ? 1 : Timeline.MonthOfYear(m) is 0 or 8 or 10 ? 1.75 : 0.75;
                long spend = world.Scale * (long)(channel.WeeklySpend * fair * (1 + 0.04 + 0.10 * (m / 12)) * weeks) * 100_000;
                long conversions = world.Scale * (long)(channel.Beta * channel.Saturation(channel.WeeklySpend * fair) * weeks);
                rows.Whole(rows.Count + 1).Whole(c).Date(Timeline.MonthStart(m)).Hundredths(spend).Whole(spend * 3 / 4 + random.Below(1000))
                    .Whole(trade ? conversions : 0).Whole(trade ? 0 : conversions).Hundredths(conversions * (trade ? 70_000 : 40_000)).End();
            }
    }
}
