using System.Globalization;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Stored answers and roll-ups that differ from the source; each is asked finer first, so that something lies in the store.</summary>
public sealed class KeptAnswerTests
{
    private const string Orders = """
        datasets: {orders: {source: rows.csv, key: id, time: day, covers: {from: 2023-01-01, to: 2025-12-31}}}
        metrics:
          orders: COUNT(orders.*)
          amount: SUM(orders.amount)
          days: COUNT(DISTINCT orders.day)
          orders_per_day: orders / days
        """;

    /// <summary>https://github.com/cube-js/cube/issues/8745: a rolling count without a granularity is NULL from the pre-aggregation and 4 without; the range is the issue's.</summary>
    [Fact]
    public void A_running_count_is_the_same_after_its_days_are_kept()
    {
        using KeptCompany company = new(Orders, "id,day,amount", "1,2023-07-01,1", "2,2023-07-05,1", "3,2023-07-12,1", "4,2023-07-18,1", "5,2023-07-25,1");
        company.Ask(["orders", "CUMULATIVE(orders)"], Grain.Day, "2023-07-01", "2023-07-25");
        Assert.Equal("4", company.Ask(["CUMULATIVE(orders)"], null, "2023-07-11", "2023-07-18"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/8580: three months before the month's start become three months with it; the rows are those of the issue.</summary>
    [Fact]
    public void A_window_before_the_month_does_not_slide_into_it()
    {
        using KeptCompany company = new(Orders, "id,day,amount", "1,2023-11-01,10", "2,2023-12-01,10", "3,2024-01-01,10", "4,2024-02-01,30", "5,2024-03-01,50", "6,2024-04-01,80");
        company.Ask(["amount"], Grain.Day);
        // January to March; from the pre-aggregation February to April, 160.
        Assert.Equal("2024-04-01 | 90", company.Ask(["PRIOR(TRAILING(amount, 3 MONTH))"], Grain.Month, "2024-04-01", "2024-04-30"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/4454: a mean made of sum and count is wrong at a coarser grain than the kept one; the values are those of the issue.</summary>
    [Fact]
    public void A_mean_of_the_day_is_not_made_of_the_means_of_the_hours()
    {
        using KeptCompany company = new("""
            datasets: {readings: {source: rows.csv, key: id, time: happened}}
            metrics: {total: SUM(readings.co2), readings: COUNT(readings.*), mean: total / readings}
            """, "id,happened,co2", "13,2022-03-21 18:26:41,1000", "14,2022-03-21 18:22:41,853", "15,2022-03-21 16:22:41,700");
        string hours = company.Ask(["mean"], Grain.Hour, "2022-03-21", "2022-03-21");
        Assert.Contains("2022-03-21 16:00:00 | 700", hours, StringComparison.Ordinal);
        Assert.Contains("2022-03-21 18:00:00 | 926.5", hours, StringComparison.Ordinal);
        // 2553 / 3; the hours' means are 1626.5 together and 813.25 in the mean.
        Assert.Equal("2022-03-21 | 851", company.Ask(["mean"], Grain.Day));
    }

    /// <summary>https://github.com/cube-js/cube/issues/1254: orders per day, asked without a grain, are the sum of the days' values.</summary>
    [Fact]
    public void A_rate_of_all_days_is_not_the_sum_of_the_days()
    {
        using KeptCompany company = new(Orders, ["id,day,amount", .. Enumerable.Range(1, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},2024-01-0{(i <= 4 ? 1 : 2)},1"))]);
        Assert.Equal("2024-01-01 | 4\n2024-01-02 | 6", company.Ask(["orders_per_day"], Grain.Day, "2024-01-01", "2024-01-02"));
        // 10 orders on 2 days; the sum would be 10.
        Assert.Equal("5", company.Ask(["orders_per_day"]));
    }

    /// <summary>https://github.com/cube-js/cube/issues/7854: what the pre-aggregations answer is at random up to twice the truth.</summary>
    [Fact]
    public void Rows_that_are_added_count_once_and_the_old_ones_still_once()
    {
        using KeptCompany company = new(Orders, "id,day,amount", "1,2024-01-01,5", "2,2024-02-01,7");
        Assert.Equal("2024-01-01 | 5\n2024-02-01 | 7", company.Ask(["amount"], Grain.Month, "2024-01-01", "2024-02-29"));
        company.Write("id,day,amount", "1,2024-01-01,5", "2,2024-02-01,7", "3,2024-02-02,11");
        // Both builds added up would be 10 and 25.
        Assert.Equal("2024-01-01 | 5\n2024-02-01 | 18", company.Ask(["amount"], Grain.Month, "2024-01-01", "2024-02-29"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/11545: over a long range a stage over two measures gives about twice the truth, without an error.</summary>
    [Fact]
    public void Two_sums_of_one_ratio_are_the_same_over_two_years_as_over_their_months()
    {
        using KeptCompany company = new("""
            datasets: {sales: {source: rows.csv, key: id, time: day}}
            metrics: {sale: SUM(sales.sale), tickets: SUM(sales.fraction), per_ticket: sale / tickets}
            """, ["id,day,sale,fraction", .. Enumerable.Range(0, 731).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{new DateOnly(2023, 1, 1).AddDays(i):yyyy-MM-dd},10,0.5"))]);
        string[] months = company.Ask(["sale", "tickets", "per_ticket"], Grain.Month).Split('\n');
        Assert.Equal((24, "2023-01-01 | 310 | 15.5 | 20", "2024-02-01 | 290 | 14.5 | 20"), (months.Length, months[0], months[13]));
        // 731 days; about twice that would be 14,620.
        Assert.Equal("7310 | 365.5 | 20", company.Ask(["sale", "tickets", "per_ticket"]));
    }

    /// <summary>https://github.com/cube-js/cube/issues/9186: measures are swapped, now and then, when only the limit is changed.</summary>
    [Fact]
    public void Columns_keep_their_values_in_any_order_and_under_any_limit()
    {
        using KeptCompany company = new("""
            datasets: {sales: {source: rows.csv, key: id, time: day, covers: {from: 2024-01-01, to: 2025-12-31}}}
            metrics: {sold: SUM(sales.amount), units: SUM(sales.units), sold_growth: "sold / PRIOR(sold, 1 YEAR) - 1", units_growth: "units / PRIOR(units, 1 YEAR) - 1"}
            """, "id,day,product,amount,units", "1,2024-01-20,PET_FOOD,20,4", "2,2025-01-20,PET_FOOD,30,3", "3,2025-01-21,TOYS,7,1");
        string[] columns = ["sold", "units", "sold_growth", "units_growth"];
        foreach (int limit in new[] { 1, 5 })
        {
            Assert.Equal("PET_FOOD | 30 | 3 | 0.5 | -0.25", company.Ask(columns, null, "2025-01-18", "2025-01-24", "sales.product", limit).Split('\n')[0]);
            Assert.Equal("PET_FOOD | -0.25 | 0.5 | 3 | 30", company.Ask([.. columns.Reverse()], null, "2025-01-18", "2025-01-24", "sales.product", limit).Split('\n')[0]);
        }
    }

    /// <summary>https://github.com/cube-js/cube/issues/11536: the week before is NULL where the asked range does not hold it.</summary>
    [Fact]
    public void What_is_kept_of_a_range_is_not_all_that_a_shift_may_see()
    {
        using KeptCompany company = new(Orders, "id,day,amount", "1,2024-01-03,5", "2,2024-01-10,7");
        Assert.Equal("2024-01-08 | 7", company.Ask(["amount"], Grain.Week, "2024-01-08", "2024-01-14"));
        Assert.Equal("2024-01-08 | 7 | 5", company.Ask(["amount", "PRIOR(amount, 1 WEEK)"], Grain.Week, "2024-01-08", "2024-01-14"));
    }
}
