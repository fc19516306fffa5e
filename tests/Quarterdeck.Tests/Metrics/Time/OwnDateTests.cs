namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>A metric that is dated by a field of its own is shown over that field's days, when the question names none.</summary>
public sealed class OwnDateTests
{
    private const string Yaml = """
        datasets:
          people: {source: {table: people}, key: id}
          projects: {source: {table: projects}, key: id, time: finished, joins: {lead: {to: people, on: lead_id}}}
        metrics:
          hires: {formula: COUNT(people.*), time: people.hired}
          leavers: {formula: COUNT(people.*), time: people.left_on}
          finished: COUNT(projects.*)
          started: {formula: COUNT(projects.*), time: projects.started}
          led: {formula: COUNT(projects.*), time: people.hired}
        """;

    // The people who are still there bear the last day of all calendars.
    private const string Tables = """
        CREATE TABLE people AS SELECT * FROM (VALUES (1, DATE '2019-05-01', DATE '2021-03-31'), (2, DATE '2021-02-01', DATE '9999-12-31')) v(id, hired, left_on);
        CREATE TABLE projects AS SELECT * FROM (VALUES (1, 1, DATE '2018-01-01', DATE '2020-06-01'), (2, 2, DATE '2022-01-01', NULL)) v(id, lead_id, started, finished)
        """;

    [Theory]
    [InlineData("hires", "2019-01-01 | 1\n2020-01-01 | 0\n2021-01-01 | 1")]
    [InlineData("leavers", "2021-01-01 | 1")]
    [InlineData("finished", "2020-01-01 | 1")]
    [InlineData("started", "2018-01-01 | 1\n2019-01-01 | -\n2020-01-01 | 0\n2021-01-01 | -\n2022-01-01 | 1")]
    [InlineData("led", "2019-01-01 | 1\n2020-01-01 | 0\n2021-01-01 | 1")]
    public void The_periods_are_those_of_its_own_date(string metric, string rows)
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal(rows, company.Ask($"--metrics {metric} --grain year"));
    }

    [Fact]
    public void Days_that_the_question_names_go_first()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2019-01-01 | 1", company.Ask("--metrics hires --grain year --to 2019-12-31"));
        Assert.Equal("2021-01-01 | 1", company.Ask("--metrics hires --grain year --from 2021-01-01"));
        Assert.Equal("2019-01-01 | 1\n2020-01-01 | 0", company.Ask("--metrics hires --grain year --as-of 2020-12-31"));
    }
}
