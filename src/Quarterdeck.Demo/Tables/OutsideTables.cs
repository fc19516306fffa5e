using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes what is known of the world outside: market, competitors, press, brand, and what Tidewell emits.</summary>
internal static class OutsideTables
{
    private static readonly string[] Brands = ["Tidewell", "Skerry & Sons", "Bleu Large", "Nordkapp Marine"];
    private static readonly string[] Outlets = ["Voile Hebdo", "Yacht Bote", "Harbour Post", "Zeilwijzer", "Mar y Viento", "Marine Trade"];
    private static readonly string[] Categories = ["Apparel", "Safety", "Deck gear", "Electronics", "Propulsion"];
    private static readonly int[] MarketMillions = [9, 5, 6, 8, 4];

    /// <summary>Writes the tables.</summary>
    public static void Write(World world, ParquetStore store)
    {
        Market(world, store, new SeededRandom(world.Seed, "market"));
        Press(world, store, new SeededRandom(world.Seed, "press"));
        Brand(world, store, new SeededRandom(world.Seed, "brand"));
        Emissions(world, store, new SeededRandom(world.Seed, "emissions"));
    }

    private static void Market(World world, ParquetStore store, SeededRandom random)
    {
        using (TableRows rows = store.Create("market", "market_id BIGINT, month DATE, category VARCHAR, market_size DECIMAL(18,2)"))
            for (int m = 0; m < Timeline.Months; m++)
                for (int c = 0; c < Categories.Length; c++)
                    rows.Whole(rows.Count + 1).Date(Timeline.MonthStart(m)).Text(Categories[c])
                        .Hundredths((long)(world.Scale * MarketMillions[c] * 1_000.0 * (0.45 + 0.55 * Season.Factors[Timeline.MonthOfYear(m)]) * (1 + 0.05 * m / 12) * random.Uniform(0.97, 1.03)) * 100_000).End();
        using (TableRows rows = store.Create("competitor_prices", "price_id BIGINT, month DATE, product_id BIGINT, competitor VARCHAR, price DECIMAL(18,2), own_list_price DECIMAL(18,2)"))
            for (int m = 0; m < Timeline.Months; m++)
                foreach (Product p in world.Assortment.All)
                    for (int b = 1; b < Brands.Length && p.LaunchDay <= Timeline.MonthStart(m); b++)
                        rows.Whole(rows.Count + 1).Date(Timeline.MonthStart(m)).Whole(p.Id).Text(Brands[b])
                            .Hundredths((long)(p.ListCents * (0.92 + 0.05 * b + 0.0012 * m) * random.Uniform(0.98, 1.02))).Hundredths(p.ListPrice(Timeline.MonthStart(m + 1) - 1)).End();
        using (TableRows rows = store.Create("search_interest", "interest_id BIGINT, month DATE, brand VARCHAR, searches BIGINT"))
            for (int m = 0; m < Timeline.Months; m++)
                for (int b = 0; b < Brands.Length; b++)
                {
                    double strength = b == 0 ? world.Climate.Awareness(m) / 34 : 1.35 - 0.2 * b;
                    rows.Whole(rows.Count + 1).Date(Timeline.MonthStart(m)).Text(Brands[b])
                        .Whole((long)(24_000 * strength * Season.Factors[Timeline.MonthOfYear(m)] * random.Uniform(0.95, 1.05))).End();
                }
    }

    // The press writes about what sold a month ago: mentions follow revenue, they never lead it.
    private static void Press(World world, ParquetStore store, SeededRandom random)
    {
        MonthlyTotals t = world.Totals;
        double mean = 0;
        for (int m = 0; m < Timeline.Months; m++)
            mean += (t.OnlineRevenue[m] + t.BusinessRevenue[m]) / (double)Timeline.Months;
        using TableRows mentions = store.Create("mentions", "mention_id BIGINT, published_date DATE, brand VARCHAR, outlet VARCHAR, sentiment DECIMAL(9,4), reach BIGINT");
        using TableRows requests = store.Create("press_requests", "request_id BIGINT, received_date DATE, received_at TIMESTAMP, answered_at TIMESTAMP, answer_hours DECIMAL(9,2)");
        for (int day = 0; day < Timeline.Days; day++)
        {
            int before = Math.Max(0, Timeline.Month(day) - 1);
            double echo = (t.OnlineRevenue[before] + t.BusinessRevenue[before]) / mean;
            bool bad = day >= PlantedEvents.OutageFrom / Timeline.DayLength && day < PlantedEvents.OutageFrom / Timeline.DayLength + 8, launch = day >= PlantedEvents.Launch && day < PlantedEvents.Launch + 30;
            for (int b = 0; b < Brands.Length; b++)
                for (int n = random.Poisson(b == 0 ? 3.6 * echo + (bad ? 5 : 0) + (launch ? 3 : 0) : 4.4 - 0.6 * b); n > 0; n--)
                {
                    double tone = Math.Clamp((b == 0 ? bad ? -0.45 : launch ? 0.42 : 0.22 : 0.15) + 0.35 * random.Normal(), -1, 1);
                    mentions.Whole(mentions.Count + 1).Date(day).Text(Brands[b]).Text(Outlets[random.Below(Outlets.Length)]).TenThousandths((long)Math.Round(tone * 10_000)).Whole(500 + (long)random.Exponential(9_000)).End();
                }
            for (int n = random.Poisson(bad ? 4 : 0.55); n > 0; n--)
            {
                long at = day * (long)Timeline.DayLength + random.Between(8 * 3600, 18 * 3600), hours = (long)(100 * random.Exponential(bad ? 15 : 7));
                requests.Whole(requests.Count + 1).Date(day).Time(at).TimeIfPast(at + hours * 36).HundredthsOrNull(at + hours * 36 < Timeline.Seconds ? hours : -1).End();
            }
        }
    }

    private static void Brand(World world, ParquetStore store, SeededRandom random)
    {
        const int asked = 400;
        using TableRows rows = store.Create("brand_tracker", "wave_id BIGINT, month DATE, country VARCHAR, respondents BIGINT, aided BIGINT, unaided BIGINT, image_points BIGINT, reputation_points BIGINT");
        for (int m = 0; m < Timeline.Months; m++)
            for (int c = 0; c < Places.Countries.Length; c++)
            {
                double known = Math.Clamp(world.Climate.Awareness(m) / 100 + 0.02 - 0.008 * c, 0.01, 0.9);
                double spread = Math.Sqrt(asked * known * (1 - known));
                long aided = (long)Math.Round(asked * known + spread * random.Normal()), unaided = (long)Math.Round(aided * 0.31 + 2.5 * random.Normal());
                double dent = Timeline.MonthStart(m) >= PlantedEvents.OutageFrom / Timeline.DayLength - 15 && m <= 34 ? 0.35 : 0;
                rows.Whole(rows.Count + 1).Date(Timeline.MonthStart(m)).Text(Places.Countries[c]).Whole(asked).Whole(Math.Max(aided, 1)).Whole(Math.Max(unaided, 0))
                    .Whole((long)(Math.Max(aided, 1) * (6.9 + 0.01 * m - dent + 0.15 * random.Normal()))).Whole((long)(Math.Max(aided, 1) * (7.1 + 0.006 * m - dent + 0.15 * random.Normal()))).End();
            }
    }

    private static void Emissions(World world, ParquetStore store, SeededRandom random)
    {
        string[] sites = ["Lorient works", "Ghent warehouse", "transport"];
        using TableRows rows = store.Create("emissions", "emission_id BIGINT, month DATE, site VARCHAR, scope BIGINT, tonnes DECIMAL(18,2)");
        for (int m = 0; m < Timeline.Months; m++)
            for (int s = 0; s < sites.Length; s++)
            {
                double heat = Timeline.MonthOfYear(m) is 11 or 0 or 1 or 2 ? 1.5 : 0.8;
                double tonnes = s switch
                {
                    0 => 34 * heat,
                    1 => 12 * heat,
                    _ => world.Totals.Orders[m] / (double)world.Scale * 0.031,
                };
                rows.Whole(rows.Count + 1).Date(Timeline.MonthStart(m)).Text(sites[s]).Whole(s == 2 ? 3 : 1)
                    .Hundredths((long)(world.Scale * tonnes * (1 - 0.004 * m) * random.Uniform(0.96, 1.04) * 100)).End();
            }
    }
}
