namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>The company's day: times with a zone, times without, dates, and days of 23 and 25 hours (design.md 5, Time).</summary>
public sealed class ZoneTests
{
    private static string Yaml(string zone, string field) => $$"""
        calendar: {time_zone: {{zone}}}
        datasets:
          calls: {source: {table: calls}, key: id, time: happened, covers: {from: 2024-01-01, to: 2024-12-31}, fields: {{field}}}
        metrics:
          calls: COUNT(calls.*)
          open_calls: COUNT(calls.*) FILTER (WHERE calls.happened >= '2024-03-11')
        """;

    [Fact]
    public void Half_past_eleven_at_night_over_there_belongs_to_the_company_s_day()
    {
        const string Calls = "CREATE TABLE calls AS SELECT * FROM (VALUES (1, TIMESTAMPTZ '2024-07-01 23:30:00-04:00'), (2, TIMESTAMPTZ '2024-07-02 00:30:00-04:00'), (3, TIMESTAMPTZ '2024-07-02 23:59:59-04:00')) v(id, stamp)";
        using MetricCompany newYork = new(Yaml("America/New_York", "{happened: stamp}"), Calls);
        Assert.Equal("2024-07-01 | 1\n2024-07-02 | 2", newYork.Ask("--metrics calls --grain day --from 2024-07-01 --to 2024-07-02"));
        using MetricCompany paris = new(Yaml("Europe/Paris", "{happened: stamp}"), Calls);
        Assert.Equal("2024-07-01 | 0\n2024-07-02 | 2\n2024-07-03 | 1", paris.Ask("--metrics calls --grain day --from 2024-07-01 --to 2024-07-03"));
        using MetricCompany cast = new(Yaml("Europe/Paris", "{happened: CAST(stamp AS DATE)}"), Calls);
        Assert.Equal("2024-07-01 | 0\n2024-07-02 | 2\n2024-07-03 | 1", cast.Ask("--metrics calls --grain day --from 2024-07-01 --to 2024-07-03"));
    }

    [Theory]
    [InlineData("Europe/Paris", "2024-03-31", 23)]
    [InlineData("Europe/Paris", "2024-10-27", 25)]
    [InlineData("Europe/Paris", "2024-06-01", 24)]
    [InlineData("America/New_York", "2024-03-10", 23)]
    [InlineData("America/New_York", "2024-11-03", 25)]
    public void A_day_has_as_many_hours_as_it_has(string zone, string day, int hours)
    {
        // One call every hour of the year, by the clock that never jumps.
        using MetricCompany company = new(Yaml(zone, "{happened: stamp}"),
            "SET TimeZone = 'UTC'; CREATE TABLE calls AS SELECT row_number() OVER () AS id, t AS stamp FROM generate_series(TIMESTAMPTZ '2024-01-01 00:00:00+00', TIMESTAMPTZ '2024-12-31 23:00:00+00', INTERVAL 1 HOUR) s(t)");
        Assert.Equal($"{day} | {hours}", company.Ask($"--metrics calls --grain day --from {day} --to {day}"));
    }

    [Fact]
    public void A_time_without_a_zone_was_written_in_the_one_that_the_field_says()
    {
        const string Calls = "CREATE TABLE calls AS SELECT * FROM (VALUES (1, TIMESTAMP '2024-07-01 23:30:00'), (2, TIMESTAMP '2024-01-01 05:30:00')) v(id, stamp)";
        using MetricCompany utc = new(Yaml("Europe/Paris", "{happened: {formula: stamp, time_zone: UTC}}"), Calls);
        Assert.Equal("2024-07-02 | 1", utc.Ask("--metrics calls --grain day --from 2024-07-02 --to 2024-07-02"));
        using MetricCompany own = new(Yaml("Europe/Paris", "{happened: stamp}"), Calls);
        Assert.Equal("2024-07-01 | 1", own.Ask("--metrics calls --grain day --from 2024-07-01 --to 2024-07-01"));
        using MetricCompany newYork = new(Yaml("America/New_York", "{happened: {formula: stamp, time_zone: UTC}}"), Calls);
        Assert.Equal("2024-01-01 | 1", newYork.Ask("--metrics calls --grain day --from 2024-01-01 --to 2024-01-01"));
    }

    [Fact]
    public void A_date_is_never_shifted()
    {
        using MetricCompany company = new(Yaml("America/New_York", "{happened: stamp}"), "CREATE TABLE calls AS SELECT 1 AS id, DATE '2024-07-01' AS stamp");
        Assert.Equal("2024-06-30 | 0\n2024-07-01 | 1", company.Ask("--metrics calls --grain day --from 2024-06-30 --to 2024-07-01"));
    }

    [Fact]
    public void As_of_and_conditions_speak_of_the_company_s_time()
    {
        using MetricCompany company = new(Yaml("America/New_York", "{happened: stamp}"),
            "CREATE TABLE calls AS SELECT * FROM (VALUES (1, TIMESTAMPTZ '2024-03-11 03:30:00+00'), (2, TIMESTAMPTZ '2024-03-11 04:30:00+00')) v(id, stamp)");
        Assert.Equal("1", company.Ask("--metrics calls --as-of 2024-03-10"));
        Assert.Equal("1", company.Ask("--metrics open_calls"));
    }

    [Fact]
    public void Hours_and_minutes_are_periods_of_the_company_s_clock()
    {
        using MetricCompany company = new(Yaml("Europe/Paris", "{happened: stamp}"),
            "CREATE TABLE calls AS SELECT * FROM (VALUES (1, TIMESTAMPTZ '2024-07-01 08:59:30+00'), (2, TIMESTAMPTZ '2024-07-01 09:00:00+00'), (3, TIMESTAMPTZ '2024-07-01 09:01:30+00')) v(id, stamp)");
        Assert.Equal("2024-07-01 10:00:00 | 1\n2024-07-01 11:00:00 | 2", company.Ask("--metrics calls --grain hour --from 2024-07-01 --to 2024-07-01 --empty skip"));
        Assert.Equal("2024-07-01 10:59:00 | 1 | 0\n2024-07-01 11:00:00 | 1 | 1\n2024-07-01 11:01:00 | 1 | 1", company.Ask("--metrics calls,PRIOR(calls) --grain minute --from 2024-07-01 --to 2024-07-01 --empty skip").Split("\n2024-07-01 11:02", StringSplitOptions.None)[0]);
        Assert.Equal("10 | 1\n11 | 2", company.Ask("--metrics calls --by hour_of_day"));
    }
}
