namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Trailing, cumulative and conversion metrics: lost filters, lost ranges, rows counted in place of days.</summary>
public sealed class RunningWindowTests
{
    private static MetricCompany Sales(string rows, string metrics = "") => new($$$"""
        datasets: {sales: {source: {table: sales}, time: day}}
        metrics:
          sold: SUM(sales.amount)
          {{{metrics}}}
        """, $"CREATE TABLE sales AS {rows}");

    private static string Days(string from, string to, string amount) =>
        $"SELECT d::DATE AS day, ({amount})::INT AS amount FROM generate_series(DATE '{from}', DATE '{to}', INTERVAL 1 DAY) t(d)";

    /// <summary>https://github.com/dbt-labs/metricflow/issues/869: with a start and an end a window of 1 week is not cut to them, one of 7 days is.</summary>
    [Fact]
    public void A_week_and_seven_days_are_one_window_inside_a_range()
    {
        using MetricCompany company = Sales(Days("2024-01-01", "2024-01-31", "day(d)"));
        // 4 to 10 January, and no other row than the asked day.
        Assert.Equal("2024-01-10 | 49 | 49", company.Ask("--metrics TRAILING(sold, 7 DAY),TRAILING(sold, 1 WEEK) --grain day --from 2024-01-10 --to 2024-01-10"));
    }

    /// <summary>https://github.com/dbt-labs/metricflow/pull/871: at grains above the day the widened range was short at its edge.</summary>
    [Fact]
    public void A_window_of_months_reaches_the_first_day_of_its_first_month()
    {
        using MetricCompany company = Sales(Days("2024-01-01", "2024-03-31", "CASE WHEN day(d) = 1 THEN 100 ELSE 1 END"));
        // 128 of February and 130 of March; short of 1 February it is 158.
        Assert.Equal("2024-03-01 | 258", company.Ask("--metrics TRAILING(sold, 2 MONTH) --grain month --from 2024-03-01 --to 2024-03-31"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/34990: a cumulative value is null in a month without rows.</summary>
    [Fact]
    public void A_running_total_stands_still_where_nothing_happens()
    {
        using MetricCompany company = Sales("SELECT * FROM (VALUES (DATE '2024-01-10', 5), (DATE '2024-03-10', 7)) v(day, amount)");
        Assert.Equal("2024-01-01 | 5\n2024-02-01 | 5\n2024-03-01 | 12", company.Ask("--metrics CUMULATIVE(sold) --grain month"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/56390: a cumulative metric that another question refers to is the plain one.</summary>
    [Fact]
    public void A_running_total_still_runs_inside_another_metric()
    {
        using MetricCompany company = Sales("SELECT * FROM (VALUES (DATE '2024-01-10', 1), (DATE '2024-02-10', 2), (DATE '2024-03-10', 4)) v(day, amount)",
            "running: CUMULATIVE(sold)\n  referred: running\n  doubled: 2 * referred");
        // The plain ones are 1, 2, 4.
        Assert.Equal("2024-01-01 | 1 | 2\n2024-02-01 | 3 | 6\n2024-03-01 | 7 | 14", company.Ask("--metrics referred,doubled --grain month"));
    }

    /// <summary>https://github.com/dbt-labs/metricflow/pull/1950: filters written at cumulative metrics were dropped.</summary>
    [Fact]
    public void A_running_total_keeps_the_filter_of_its_metric()
    {
        using MetricCompany company = Sales("SELECT * FROM (VALUES (DATE '2024-01-10', 1, 'paid'), (DATE '2024-01-20', 10, 'open'), (DATE '2024-02-10', 2, 'paid')) v(day, amount, state)",
            "paid: SUM(sales.amount) FILTER (WHERE sales.state = 'paid')\n  running_paid: CUMULATIVE(paid)\n  paid_running: CUMULATIVE(sold) FILTER (WHERE sales.state = 'paid')");
        // Without the filter 11 and 13.
        Assert.Equal("2024-01-01 | 1 | 1\n2024-02-01 | 3 | 3", company.Ask("--metrics running_paid,paid_running --grain month"));
    }

    /// <summary>https://github.com/dbt-labs/metricflow/issues/2119: a filter on the base of a conversion is dropped without a word.</summary>
    [Fact]
    public void A_conversion_counts_only_the_visits_that_its_filter_keeps()
    {
        using MetricCompany company = new("""
            datasets: {visits: {source: {table: visits}, key: id, time: day}, buys: {source: {table: buys}, key: id, time: day}}
            metrics:
              organic: COUNT(visits.*) FILTER (WHERE visits.referrer = 'organic')
              all_visits: COUNT(visits.*)
              buys: COUNT(buys.*)
              organic_rate: {conversion: {from: organic, to: buys, entity: visitor}}
              rate: {conversion: {from: all_visits, to: buys, entity: visitor}}
            """,
            """
            CREATE TABLE visits AS SELECT * FROM (VALUES (1, DATE '2024-01-01', 'w', 'organic'), (2, DATE '2024-01-01', 'x', 'organic'), (3, DATE '2024-01-01', 'y', 'ads'), (4, DATE '2024-01-01', 'z', 'ads')) v(id, day, visitor, referrer);
            CREATE TABLE buys AS SELECT * FROM (VALUES (1, DATE '2024-01-02', 'w'), (2, DATE '2024-01-02', 'y'), (3, DATE '2024-01-02', 'z')) v(id, day, visitor)
            """);
        // w of w and x; without the filter three of four.
        Assert.Equal("0.5 | 0.75", company.Ask("--metrics organic_rate,rate"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/9807: over rows with a day missing a rolling window reaches one day too far; the days are those of the issue.</summary>
    [Fact]
    public void Five_days_are_five_days_and_not_five_rows()
    {
        using MetricCompany company = Sales("SELECT * FROM (VALUES (DATE '2024-01-01', 1), (DATE '2024-01-02', 1), (DATE '2024-01-04', 1), (DATE '2024-01-05', 1), (DATE '2024-01-06', 1)) v(day, amount)");
        // 2 to 6 January with none on the third; five rows are 5.
        Assert.Equal("2024-01-06 | 4", company.Ask("--metrics TRAILING(sold, 5 DAY) --grain day --from 2024-01-06 --to 2024-01-06"));
    }
}
