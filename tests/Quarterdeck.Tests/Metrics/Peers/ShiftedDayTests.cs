namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Comparisons with an earlier period: days that are lost, periods that do not meet, rows that vanish.</summary>
public sealed class ShiftedDayTests
{
    private static MetricCompany Sales(string rows, string covers = "") =>
        new($$$"""
            datasets: {sales: {source: {table: sales}, time: day{{{covers}}}}}
            metrics: {sold: SUM(sales.amount), sold_or_nothing: {formula: SUM(sales.amount), empty: missing}}
            """, $"CREATE TABLE sales AS {rows}");

    private static string Days(string from, string to, string amount) =>
        $"SELECT d::DATE AS day, ({amount})::INT AS amount FROM generate_series(DATE '{from}', DATE '{to}', INTERVAL 1 DAY) t(d)";

    /// <summary>https://github.com/dbt-labs/metricflow/issues/1758: April looks back at 30 days of March, and the 114 events of the 31st are lost.</summary>
    [Fact]
    public void April_looks_back_at_all_31_days_of_March()
    {
        using MetricCompany company = Sales(Days("2025-01-01", "2025-04-30", "CASE WHEN d = DATE '2025-03-31' THEN 114 ELSE 1 END"));
        // 30 days of one event and 114 on the last. Joined by day it would be 30, and 88 in the three months.
        Assert.Equal("2025-04-01 | 30 | 144 | 202", company.Ask("--metrics sold,PRIOR(sold, 1 MONTH),TRAILING(sold, 3 MONTH) --grain month --from 2025-04-01 --to 2025-04-30"));
    }

    /// <summary>https://github.com/dbt-labs/metricflow/pull/1910: values of the leap day were left out when the year was offset.</summary>
    [Fact]
    public void February_of_last_year_keeps_its_leap_day()
    {
        using MetricCompany company = Sales(Days("2024-01-01", "2025-12-31", "1"));
        // Each day of 2025 moved back by a year gives 28 and 365.
        Assert.Equal("2025-02-01 | 28 | 29", company.Ask("--metrics sold,PRIOR(sold, 1 YEAR) --grain month --from 2025-02-01 --to 2025-02-28"));
        Assert.Equal("2025-01-01 | 365 | 366", company.Ask("--metrics sold,PRIOR(sold, 1 YEAR) --grain year --from 2025-01-01 --to 2025-12-31"));
    }

    /// <summary>https://github.com/dbt-labs/metricflow/issues/1052: of two grains asked together only one is offset.</summary>
    [Fact]
    public void Days_and_weeks_asked_together_are_both_moved()
    {
        using MetricCompany company = Sales(Days("2024-01-01", "2024-01-21", "day(d)"));
        string[] questions =
        [
            "--metrics sold,PRIOR(sold, 1 WEEK) --grain day --from 2024-01-08 --to 2024-01-08",
            "--metrics sold,PRIOR(sold, 1 WEEK) --grain week --from 2024-01-08 --to 2024-01-14",
        ];
        string[] answers = [.. company.Layer.Answer([.. questions.Select(company.Question)]).Select(table => MetricCompany.Text(table.Rows))];
        // 1 January; 1 to 7 January. Not moved they would be 8 and 77 again.
        Assert.Equal(["2024-01-08 | 8 | 1", "2024-01-08 | 77 | 28"], answers);
    }

    /// <summary>https://github.com/cube-js/cube/issues/9549: week 1 of 2025 is held against the last week of 2023; the figures are those of the issue.</summary>
    [Fact]
    public void Week_1_meets_week_1()
    {
        using MetricCompany company = Sales("SELECT * FROM (VALUES (DATE '2023-12-30', 558208), (DATE '2024-01-01', 409001), (DATE '2024-12-30', 230002)) v(day, amount)", ", covers: {from: 2023-01-01, to: 2025-12-31}");
        // A year before 30 December 2024 lies in the week of 25 December 2023: 558208.
        Assert.Equal("2024-12-30 | 230002 | 409001", company.Ask("--metrics sold,PRIOR(sold, 1 YEAR) --grain week --from 2024-12-30 --to 2025-01-05"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/9896: a rolling window that is shifted loses its window.</summary>
    [Fact]
    public void Three_months_moved_by_three_are_three_months()
    {
        using MetricCompany company = Sales("SELECT * FROM (VALUES (DATE '2024-01-01', 1), (DATE '2024-02-01', 2), (DATE '2024-03-01', 4), (DATE '2024-04-01', 8), (DATE '2024-05-01', 16), (DATE '2024-06-30', 32)) v(day, amount)");
        // January to March; March alone would be 4.
        Assert.Equal("2024-06-01 | 56 | 7", company.Ask("--metrics TRAILING(sold, 3 MONTH),PRIOR(TRAILING(sold, 3 MONTH), 3 MONTH) --grain month --from 2024-06-01 --to 2024-06-30"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/20964: the filter on this year's dates also cuts the rows of last year.</summary>
    [Fact]
    public void The_asked_dates_do_not_cut_what_they_are_compared_with()
    {
        using MetricCompany company = Sales("SELECT * FROM (VALUES (DATE '2024-01-10', 3), (DATE '2024-02-10', 5), (DATE '2025-01-10', 7), (DATE '2025-02-10', 11)) v(day, amount)", ", covers: {from: 2024-01-01, to: 2025-12-31}");
        // There it would be no value.
        Assert.Equal("2025-01-01 | 7 | 3\n2025-02-01 | 11 | 5", company.Ask("--metrics sold,PRIOR(sold, 1 YEAR) --grain month --from 2025-01-01 --to 2025-02-28"));
    }

    /// <summary>https://github.com/lightdash/lightdash/issues/21090: what has no counterpart last year disappears from this year.</summary>
    [Fact]
    public void What_is_new_this_year_and_what_is_gone_are_both_shown()
    {
        using MetricCompany company = Sales("SELECT * FROM (VALUES (DATE '2024-05-01', 5, 'a'), (DATE '2024-05-01', 4, 'c'), (DATE '2025-05-01', 7, 'a'), (DATE '2025-05-01', 9, 'b')) v(day, amount, product)", ", covers: {from: 2024-01-01, to: 2025-12-31}");
        // An inner join keeps a only: 7 in place of 16.
        Assert.Equal("2025-01-01 | a | 7 | 5\n2025-01-01 | b | 9 | -\n2025-01-01 | c | - | 4",
            company.Ask("--metrics sold_or_nothing,PRIOR(sold_or_nothing, 1 YEAR) --grain year --from 2025-01-01 --to 2025-12-31 --by sales.product"));
    }

    /// <summary>https://github.com/lightdash/lightdash/pull/14230: five days of April were held against the whole of March.</summary>
    [Fact]
    public void Five_days_of_April_meet_five_days_of_March()
    {
        using MetricCompany company = Sales(Days("2025-01-01", "2025-04-05", "CASE WHEN month(d) = 3 THEN 2 ELSE 1 END"));
        // The whole of March would be 62.
        Assert.Equal("2025-04-01 | 5 | 10", company.Ask("--metrics TO_DATE(sold, MONTH),PRIOR(TO_DATE(sold, MONTH), 1 MONTH) --grain month --from 2025-04-01 --to 2025-04-30"));
    }

    /// <summary>https://github.com/apache/superset/pull/43936: by week, a shift by a month, quarter or year finds no week that starts on the shifted day.</summary>
    [Fact]
    public void A_week_has_its_counterpart_in_the_month_and_the_quarter_before()
    {
        using MetricCompany company = Sales(Days("2024-01-01", "2024-06-30", "CASE WHEN isodow(d) = 1 THEN month(d) * 100 + day(d) ELSE 0 END"));
        // The fourth Monday of February and of January, the first of April and of January. There the series is empty.
        Assert.Equal("2024-02-26 | 226 | 122", company.Ask("--metrics sold,PRIOR(sold, 1 MONTH) --grain week --from 2024-02-26 --to 2024-03-03"));
        Assert.Equal("2024-04-01 | 401 | 101", company.Ask("--metrics sold,PRIOR(sold, 1 QUARTER) --grain week --from 2024-04-01 --to 2024-04-07"));
    }
}
