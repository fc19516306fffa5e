using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes products, their list prices over time, and the weekly stock.</summary>
internal static class ProductTables
{
    /// <summary>Writes the tables.</summary>
    /// <returns>Value of the stock at the end of each month, cents.</returns>
    public static long[] Write(World world, ParquetStore store)
    {
        using (TableRows rows = store.Create("products", "product_id BIGINT, sku VARCHAR, name VARCHAR, category VARCHAR, family VARCHAR, supplier VARCHAR, own_brand BOOLEAN, launch_date DATE, list_price DECIMAL(18,2), unit_cost DECIMAL(18,2)"))
            foreach (Product p in world.Assortment.All)
                rows.Whole(p.Id).Text(p.Sku).Text(p.Name).Text(p.Category).Text(p.Family).Text(p.Supplier).Flag(p.OwnBrand).Date(p.LaunchDay)
                    .Hundredths(p.ListPrice(Timeline.Days)).Hundredths(p.CostCents).End();
        using (TableRows rows = store.Create("price_history", "product_id BIGINT, valid_from DATE, valid_to DATE, list_price DECIMAL(18,2)"))
            foreach (Product p in world.Assortment.All)
            {
                bool changes = p.ListPrice(0) != p.ListPrice(PlantedEvents.PriceChange);
                rows.Whole(p.Id).Date(p.LaunchDay).DateIfPast(changes ? PlantedEvents.PriceChange : Timeline.Days).Hundredths(p.ListCents).End();
                if (changes)
                    rows.Whole(p.Id).Date(PlantedEvents.PriceChange).Null().Hundredths(p.ListPrice(PlantedEvents.PriceChange)).End();
            }
        return Inventory(world, store);
    }

    // Some five weeks of sales lie in stock; what the failed supplier makes runs out, a fifth more each week.
    private static long[] Inventory(World world, ParquetStore store)
    {
        SeededRandom random = new(world.Seed, "inventory");
        long[] monthEnd = new long[Timeline.Months];
        using TableRows rows = store.Create("inventory", "inventory_id BIGINT, week_end_date DATE, product_id BIGINT, units BIGINT, stock_value DECIMAL(18,2), days_out BIGINT, days_listed BIGINT");
        for (int w = 0; w < Timeline.Weeks; w++)
        {
            int day = Math.Min(w * 7, Timeline.Days - 1);
            long value = 0;
            foreach (Product p in world.Assortment.All)
            {
                if (p.LaunchDay > day)
                    continue;
                long sold = 0;
                for (int back = Math.Max(0, w - 12); back <= w; back++)
                    sold += world.Totals.Units[back, p.Id - 1];
                double weeks = random.Uniform(3.8, 6.4);
                int failedWeeks = p.Supplier == "Norrvik Fasteners" && PlantedEvents.SupplierFails(day) ? 1 + (day - PlantedEvents.SupplierFailureFrom) / 7 : 0;
                long units = Math.Max(failedWeeks == 0 ? 2 : 0, (long)(weeks * sold / Math.Min(13, w + 1) * Math.Max(0, 1 - 0.2 * failedWeeks)));
                int daysOut = failedWeeks > 2 ? Math.Min(7, failedWeeks + random.Below(2)) : random.Chance(0.035) ? 1 + random.Below(3) : 0;
                rows.Whole(rows.Count + 1).Date(day).Whole(p.Id).Whole(units).Hundredths(units * p.CostCents).Whole(daysOut).Whole(7).End();
                value += units * p.CostCents;
            }
            monthEnd[Timeline.Month(day)] = value;
        }
        return monthEnd;
    }
}
