using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Fiscal years, years of whole weeks, first days of the week and the company's clock.</summary>
public sealed class FiscalCalendarTests
{
    private static MetricCompany Rows(string calendar, string rows) => new($$$"""
        calendar: {{{{calendar}}}}
        datasets: {events: {source: {table: events}, time: day}}
        metrics: {amount: SUM(events.amount), events: COUNT(events.*)}
        """, $"SET TimeZone = 'UTC'; CREATE TABLE events AS {rows}");

    private static string Days(string from, string to) => $"SELECT d::DATE AS day, 1 AS amount FROM generate_series(DATE '{from}', DATE '{to}', INTERVAL 1 DAY) t(d)";

    /// <summary>https://github.com/cube-js/cube/issues/7758: weeks from Sunday come out as weeks from Monday; rows and expected answer are those of the issue.</summary>
    [Fact]
    public void Weeks_start_on_the_company_s_sunday()
    {
        using MetricCompany company = Rows("week_starts: sunday", Days("2023-12-30", "2024-01-10"));
        // There: 25 December, 1 January, 8 January.
        Assert.Equal("2023-12-24 | 1\n2023-12-31 | 7\n2024-01-07 | 4", company.Ask("--metrics events --grain week"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/28018: with weeks from Monday the first day of a week is a Tuesday.</summary>
    [Fact]
    public void Weeks_start_on_the_company_s_monday()
    {
        using MetricCompany company = Rows("week_starts: monday", Days("2023-12-01", "2023-12-31"));
        Assert.Equal("2023-11-27 | 3\n2023-12-04 | 7\n2023-12-11 | 7\n2023-12-18 | 7\n2023-12-25 | 7", company.Ask("--metrics events --grain week"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/51894: the first days of January 2025 are counted in week 52 of 2025.</summary>
    [Fact]
    public void The_first_days_of_a_year_are_in_its_first_week()
    {
        using MetricCompany monday = Rows("week_starts: monday", Days("2025-01-01", "2025-01-05"));
        Assert.Equal("1 | 5", monday.Ask("--metrics events --by week_of_year"));
        // The issue's weeks start on Sunday: 5 January 2025 is one, and starts the second.
        using MetricCompany sunday = Rows("week_starts: sunday", Days("2025-01-01", "2025-01-05"));
        Assert.Equal("1 | 4\n2 | 1", sunday.Ask("--metrics events --by week_of_year"));
        Assert.Equal("4", sunday.Ask("--metrics events --where WEEK(events.day) = 1"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/52405: 2024 has a week 53.</summary>
    [Fact]
    public void A_year_of_52_weeks_has_no_53rd()
    {
        using MetricCompany company = Rows("week_starts: monday", Days("2024-01-01", "2024-12-31"));
        string[] weeks = company.Ask("--metrics events --by week_of_year").Split('\n');
        Assert.Equal(("52 | 7", 52), (weeks[^1], weeks.Length));
        Assert.Equal("2025-W01", company.Layer.Calendar.Label(company.Layer.Calendar.Containing(Grain.Week, new DateTime(2024, 12, 30))!.Value));
    }

    /// <summary>https://github.com/metabase/metabase/issues/1987: the days around New Year 2016 are "1st - 2015", and every later week is one too high.</summary>
    [Fact]
    public void The_week_around_new_year_belongs_to_one_year_and_the_next_is_number_1()
    {
        using MetricCompany company = Rows("week_starts: monday", "SELECT * FROM (VALUES (DATE '2015-12-31', 1), (DATE '2016-01-01', 2), (DATE '2016-02-22', 4)) v(day, amount)");
        Assert.Equal("2015-12-28 | 3", company.Ask("--metrics amount --grain week --from 2015-W53 --to 2015-W53"));
        // There 22 February 2016 is in week 9.
        Assert.Equal("2016-02-22 | 4", company.Ask("--metrics amount --grain week --from 2016-W08 --to 2016-W08"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/10085: custom weeks are told to be inconsistent, their origin being the start of the year; the days are those of the reproduction.</summary>
    [Fact]
    public void A_week_across_new_year_is_one_week_of_seven_days()
    {
        using MetricCompany company = Rows("week_starts: monday", $"{Days("2023-12-25", "2024-01-07")} UNION ALL {Days("2024-12-25", "2025-01-07")}");
        Assert.Equal("2023-12-25 | 7\n2024-01-01 | 7\n2024-12-23 | 5\n2024-12-30 | 7\n2025-01-06 | 2", company.Ask("--metrics events --grain week --empty skip"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/298: "this year" starts on 1 January where the fiscal one is 1 April 2019 to 31 March 2020.</summary>
    [Fact]
    public void A_fiscal_year_runs_from_april_to_march()
    {
        using MetricCompany company = Rows("fiscal_year_starts: april", "SELECT * FROM (VALUES (DATE '2019-03-31', 1), (DATE '2019-04-01', 2), (DATE '2020-03-31', 4), (DATE '2020-04-01', 8)) v(day, amount)");
        // 2019 by the calendar is 3, 2020 is 12.
        Assert.Equal("2019-04-01 | 6", company.Ask("--metrics amount --grain fiscal_year --from FY2020 --to FY2020"));
    }

    /// <summary>https://github.com/dbt-labs/metricflow/issues/820: where the fiscal year is another, a quarter is wrong.</summary>
    [Fact]
    public void A_fiscal_quarter_is_not_the_calendar_s()
    {
        using MetricCompany company = Rows("fiscal_year_starts: february", "SELECT * FROM (VALUES (DATE '2024-01-31', 1), (DATE '2024-02-01', 2), (DATE '2024-04-30', 4), (DATE '2024-05-01', 8)) v(day, amount)");
        // The first quarter by the calendar is 3.
        Assert.Equal("2024-02-01 | 6", company.Ask("--metrics amount --grain fiscal_quarter --from 2024-02-01 --to 2024-04-30"));
    }

    /// <summary>https://github.com/cube-js/cube/issues/8989: custom granularities cannot hold a 4-5-4 retail year; the months are four, five and four weeks from 4 February 2024.</summary>
    [Fact]
    public void A_retail_month_is_four_or_five_whole_weeks()
    {
        using MetricCompany company = Rows("fiscal_year_starts: february, week_starts: sunday, pattern: 4-5-4", Days("2024-01-01", "2024-12-31"));
        // February, March, April by the calendar: 29, 31, 30.
        Assert.Equal("2024-02-04 | 28\n2024-03-03 | 35\n2024-04-07 | 28", company.Ask("--metrics events --grain month --from 2024-02-04 --to 2024-05-04"));
    }

    /// <summary>https://github.com/sql-bi/DaxDateTemplate/issues/36: in a 5-4-4 year 29 and 30 March 2020 are week 14, and yet in the first quarter.</summary>
    [Fact]
    public void A_quarter_of_thirteen_weeks_ends_with_the_thirteenth()
    {
        using MetricCompany company = Rows("week_starts: sunday, pattern: 5-4-4", Days("2020-01-01", "2020-12-31"));
        // There the first quarter would hold all three days.
        Assert.Equal("2019-12-29 | 1\n2020-03-29 | 2", company.Ask("--metrics events --grain quarter --from 2020-03-28 --to 2020-03-30"));
    }

    /// <summary>https://github.com/sql-bi/DaxDateTemplate/issues/76: in a 4-4-5 year week 13 is in the fourth period.</summary>
    [Fact]
    public void The_thirteenth_week_is_in_the_third_month()
    {
        using MetricCompany company = Rows("week_starts: monday, pattern: 4-4-5", Days("2023-01-01", "2023-12-31"));
        Assert.Equal("2023-02-27 | 7", company.Ask("--metrics events --grain month --from 2023-03-27 --to 2023-04-02"));
        Assert.Equal("2023-02-27 | 35\n2023-04-03 | 28", company.Ask("--metrics events --grain month --from 2023-02-27 --to 2023-04-30"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/7629: the hour of day is that of the database and not of the reporting time zone.</summary>
    [Fact]
    public void The_hour_of_day_is_that_of_the_company_s_clock()
    {
        using MetricCompany company = Rows("time_zone: America/New_York", "SELECT TIMESTAMPTZ '2018-05-12 02:30:00+00' AS day, 1 AS amount");
        // In UTC it is 2.
        Assert.Equal("22 | 1", company.Ask("--metrics events --by hour_of_day"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/3744: a day that is filtered and the same day in a grouping are one day apart.</summary>
    [Fact]
    public void A_day_is_the_same_in_a_filter_and_in_a_grouping()
    {
        using MetricCompany company = Rows("time_zone: America/Los_Angeles", "SELECT * FROM (VALUES (TIMESTAMPTZ '2015-02-01 00:00:00+00', 1), (TIMESTAMPTZ '2015-02-02 00:00:00+00', 2)) v(day, amount)");
        Assert.Equal("2015-01-31 | 1\n2015-02-01 | 2", company.Ask("--metrics amount --grain day"));
        Assert.Equal("2", company.Ask("--metrics amount --from 2015-02-01 --to 2015-02-01"));
    }

    /// <summary>https://github.com/metabase/metabase/issues/47426: times with an offset come out on unexpected days when grouped by day; the time, in UTC on the 15th, is that of the issue.</summary>
    [Fact]
    public void A_moment_with_an_offset_is_on_the_company_s_day()
    {
        using MetricCompany company = Rows("time_zone: UTC", "SELECT TIMESTAMPTZ '2024-08-16 00:01:00+09:00' AS day, 1 AS amount");
        Assert.Equal("2024-08-15 | 1", company.Ask("--metrics events --grain day"));
    }
}
