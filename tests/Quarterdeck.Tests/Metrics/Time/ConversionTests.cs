namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>Conversions: each later row is credited to the latest earlier row of its entity inside the window (design.md 4, Conversion).</summary>
public sealed class ConversionTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          visits: {source: {table: visits}, key: id, time: happened, covers: {from: 2024-01-01, to: 2024-03-31}}
          buys: {source: {table: buys}, key: id, time: happened, covers: {from: 2024-01-01, to: 2024-03-31}}
        metrics:
          visits: COUNT(visits.*)
          buys: COUNT(buys.*)
          big_buys: COUNT(buys.*) FILTER (WHERE buys.amount >= 100)
          buy_value: SUM(buys.amount)
          converted: {conversion: {from: visits, to: buys, entity: visitor, answer: count}}
          rate: {conversion: {from: visits, to: buys, entity: visitor}}
          within_week: {conversion: {from: visits, to: buys, entity: visitor, within: 7 days, answer: count}}
          same_channel: {conversion: {from: visits, to: buys, entity: visitor, same: [channel], answer: count}}
          big: {conversion: {from: visits, to: big_buys, entity: visitor, answer: count}}
          value: {conversion: {from: visits, to: buy_value, entity: visitor, answer: count}}
        """,
        """
        CREATE TABLE visits AS SELECT * FROM (VALUES
          (1, TIMESTAMP '2024-01-30 10:00', 'x', 'ads'), (2, TIMESTAMP '2024-02-02 10:00', 'x', 'mail'), (3, TIMESTAMP '2024-02-10 10:00', 'y', 'ads'),
          (4, TIMESTAMP '2024-02-10 10:00', 'y', 'mail'), (5, TIMESTAMP '2024-02-20 10:00', 'z', 'ads')) v(id, happened, visitor, channel);
        CREATE TABLE buys AS SELECT * FROM (VALUES
          (1, TIMESTAMP '2024-01-31 10:00', 'x', 'mail', 50), (2, TIMESTAMP '2024-02-02 10:00', 'x', 'mail', 100), (3, TIMESTAMP '2024-02-09 10:00', 'x', 'ads', 200),
          (4, TIMESTAMP '2024-02-12 10:00', 'y', 'ads', 400), (5, TIMESTAMP '2024-02-01 10:00', 'z', 'ads', 800), (6, TIMESTAMP '2024-03-05 10:00', 'z', 'ads', 1600)) v(id, happened, visitor, channel, amount)
        """);

    [Fact]
    public void Each_buy_is_credited_once_to_the_latest_visit_before_it() =>
        // Buy 1 to visit 1; 2 and 3 to visit 2 (at the same moment counts); 4 to one of y's two; 5 has no visit before; 6 to visit 5.
        Assert.Equal("2024-01-01 | 1\n2024-02-01 | 4", _company.Ask("--metrics converted --grain month --to 2024-02-29"));

    [Fact]
    public void A_rate_is_the_credited_of_all_visits() =>
        Assert.Equal("2024-01-01 | 1\n2024-02-01 | 1", _company.Ask("--metrics rate --grain month --to 2024-02-29"));

    [Fact]
    public void A_window_ends_before_its_length_is_full() =>
        // Buy 3 comes exactly 7 days after visit 2 and no longer counts; buy 6 comes 14 days after visit 5.
        Assert.Equal("2024-01-01 | 1\n2024-02-01 | 2", _company.Ask("--metrics within_week --grain month --to 2024-02-29"));

    [Fact]
    public void A_period_waits_until_the_window_of_its_last_day_is_full()
    {
        Assert.Equal("within_week 2024-02: what counts may still happen for 7 days after a period's end", _company.Incomplete("--metrics within_week,converted --grain month --from 2024-02-01 --to 2024-02-29 --as-of 2024-03-06"));
        Assert.Equal("", _company.Incomplete("--metrics within_week --grain month --from 2024-02-01 --to 2024-02-29 --as-of 2024-03-07"));
    }

    [Fact]
    public void What_must_be_the_same_is_looked_for_among_those_rows() =>
        // Buy 1 by mail has no earlier mail visit; 2 has visit 2; 3 goes to the older visit 1 by ads; 4 to visit 3; 6 to visit 5.
        Assert.Equal("ads | 3\nmail | 1", _company.Ask("--metrics same_channel --by visits.channel"));

    [Fact]
    public void Of_two_visits_at_one_moment_the_one_with_the_later_key_is_credited() =>
        Assert.Equal("mail | 1", _company.Ask("--metrics converted --by visits.channel --where visits.visitor = 'y' --empty skip"));

    [Fact]
    public void A_side_may_be_a_metric_with_a_filter_or_a_sum()
    {
        Assert.Equal("4", _company.Ask("--metrics big"));
        Assert.Equal("2024-01-01 | 50\n2024-02-01 | 2300", _company.Ask("--metrics value --grain month --to 2024-02-29"));
    }

    [Fact]
    public void As_of_hides_later_buys() => Assert.Equal("3", _company.Ask("--metrics converted --as-of 2024-02-10"));

    [Fact]
    public void A_period_without_visits_has_no_rate()
    {
        Assert.Equal("2024-02-09 | - | n/a", _company.Ask("--metrics PRIOR(rate, 1 YEAR),rate --grain day --from 2024-02-09 --to 2024-02-09"));
        Assert.Equal("2024-03-01 | n/a", _company.Ask("--metrics rate --grain month --from 2024-03-01 --to 2024-03-31"));
    }

    public void Dispose() => _company.Dispose();
}
