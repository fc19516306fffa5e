namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>What is active at a period's end: from its first moment, up to and without its end (design.md 4, Intervals).</summary>
public sealed class ActiveTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          people: {source: {table: people}, key: id}
        metrics:
          headcount: {formula: COUNT(people.id), active: {from: hired, to: left}}
          to_last_day: {formula: COUNT(people.id), active: {from: hired, to: {last: last_day}}}
          payroll: {formula: SUM(people.pay), active: {from: hired, to: left}}
          engineers: headcount FILTER (WHERE people.job = 'eng')
          per_head: payroll / headcount
        """,
        """
        CREATE TABLE people AS SELECT * FROM (VALUES
          (1, DATE '2024-01-01', NULL, NULL, 'eng', 10), (2, DATE '2024-01-15', DATE '2024-02-29', DATE '2024-02-28', 'ops', 20),
          (3, DATE '2024-02-01', DATE '2024-03-01', DATE '2024-02-29', 'eng', 30), (4, DATE '2024-02-29', NULL, NULL, 'ops', 40),
          (5, DATE '2024-03-31', DATE '2024-04-01', DATE '2024-03-31', 'eng', 50)) v(id, hired, "left", last_day, job, pay)
        """);

    [Fact]
    public void The_end_is_outside_and_a_last_day_is_inside()
    {
        // End of January 1, 2; of February 1, 3, 4 (2 left on the 29th, 3 is there until 1 March); of March 1, 4, 5.
        Assert.Equal("2024-01-01 | 2 | 2\n2024-02-01 | 3 | 3\n2024-03-01 | 3 | 3", _company.Ask("--metrics headcount,to_last_day --grain month"));
        _company.AnswersAs("--metrics headcount --grain day --from 2024-02-26 --to 2024-04-02", """
            SELECT d::DATE, (SELECT COUNT(*) FROM people WHERE hired <= d AND ("left" IS NULL OR "left" > d)) FROM generate_series(DATE '2024-02-26', DATE '2024-04-02', INTERVAL 1 DAY) t(d) ORDER BY 1
            """);
    }

    [Fact]
    public void It_is_cut_filtered_moved_and_divided_like_any_metric()
    {
        Assert.Equal("eng | 2\nops | 1", _company.Ask("--metrics headcount --to 2024-02-29 --by people.job"));
        Assert.Equal("2024-01-01 | 1 | 15 | -\n2024-02-01 | 2 | 26.666666667 | 2\n2024-03-01 | 2 | 33.333333333 | 3", _company.Ask("--metrics engineers,per_head,PRIOR(headcount) --grain month"));
    }

    [Fact]
    public void Without_a_grain_it_is_at_the_last_day_or_as_of()
    {
        Assert.Equal("2", _company.Ask("--metrics headcount --to 2024-01-31"));
        Assert.Equal("3", _company.Ask("--metrics headcount --as-of 2024-02-29"));
        Assert.Equal("3", _company.Ask("--metrics headcount"));
    }

    [Fact]
    public void As_of_hides_what_begins_later() =>
        Assert.Equal("2024-02-01 | 2\n2024-03-01 | 1", _company.Ask("--metrics headcount --grain month --from 2024-02-01 --to 2024-03-31 --as-of 2024-02-28"));

    [Fact]
    public void A_year_is_its_last_day_and_never_a_sum() => Assert.Equal("2024-01-01 | 2", _company.Ask("--metrics headcount --grain year --to 2024-12-31"));

    public void Dispose() => _company.Dispose();
}
