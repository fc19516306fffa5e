namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>PERIOD_START and PERIOD_END: the asked period itself inside an aggregate, its filter and the arithmetic.</summary>
public sealed class PeriodEndTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          tickets: {source: {table: tickets}, key: id, time: opened}
        metrics:
          opened: COUNT(tickets.*)
          still_open: COUNT(tickets.*) FILTER (WHERE tickets.closed IS NULL OR tickets.closed > PERIOD_END)
          backlog: CUMULATIVE(still_open)
          age: "AVG(DATE_DIFF('day', tickets.opened, PERIOD_END))"
        """,
        """
        CREATE TABLE tickets AS SELECT * FROM (VALUES (1, DATE '2024-01-10', DATE '2024-01-20'), (2, DATE '2024-01-31', DATE '2024-02-29'), (3, DATE '2024-02-10', NULL), (4, DATE '2024-02-20', DATE '2024-03-01'), (5, DATE '2024-03-31', NULL)) v(id, opened, closed)
        """);

    [Fact]
    public void A_filter_may_look_at_the_period_s_end() =>
        Assert.Equal("2024-01-01 | 2 | 1\n2024-02-01 | 2 | 2\n2024-03-01 | 1 | 1", _company.Ask("--metrics opened,still_open --grain month"));

    [Fact]
    public void Over_a_window_it_is_the_asked_period_s_end() =>
        // End of January: 2. End of February: 3 and 4 (2 is closed on the 29th). End of March: 3 and 5.
        Assert.Equal("2024-01-01 | 1\n2024-02-01 | 2\n2024-03-01 | 2", _company.Ask("--metrics backlog --grain month"));

    [Fact]
    public void A_prior_window_has_the_prior_end() =>
        Assert.Equal("2024-02-01 | 2 | 1\n2024-03-01 | 2 | 2", _company.Ask("--metrics backlog,PRIOR(backlog) --grain month --from 2024-02-01 --to 2024-03-31"));

    [Fact]
    public void It_may_stand_in_the_argument() => Assert.Equal("2024-01-01 | 10.5\n2024-02-01 | 14\n2024-03-01 | 0", _company.Ask("--metrics age --grain month"));

    [Fact]
    public void Without_a_grain_it_is_the_last_day_of_the_question_or_of_the_data()
    {
        Assert.Equal("2", _company.Ask("--metrics still_open --from 2024-01-01 --to 2024-02-29"));
        Assert.Equal("1", _company.Ask("--metrics still_open --as-of 2024-01-31"));
        Assert.Equal("2", _company.Ask("--metrics still_open"));
    }

    [Fact]
    public void Arithmetic_reads_it_too() =>
        Assert.Equal("2024-01-01 | 2\n2024-02-01 | 0", _company.Ask("--metrics CASE WHEN PERIOD_END < DATE '2024-02-01' THEN opened ELSE 0 END --grain month --to 2024-02-29"));

    public void Dispose() => _company.Dispose();
}
