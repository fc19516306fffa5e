namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>MATCHED: only periods in which every named metric has a row count, and the others are listed.</summary>
public sealed class MatchedTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          sales: {source: {table: sales}, time: day, joins: {team: {to: teams, on: team}}}
          quotas: {source: {table: quotas}, time: day, joins: {team: {to: teams, on: team}}}
          teams: {source: {table: teams}, key: team}
          budget: {source: {table: budget}, time: day, scenario: {field: kind, AC: actual, PL: plan}}
        metrics:
          sales: SUM(sales.amount)
          quota: SUM(quotas.amount)
          mean_sale: AVG(sales.amount)
          sellers: COUNT(DISTINCT sales.team)
          attainment: "MATCHED(sales / quota, MONTH)"
          mean_over_quota: "MATCHED(mean_sale / quota, MONTH)"
          sellers_matched: "MATCHED(sellers + 0 * quota, MONTH)"
          spend: SUM(budget.amount)
          variance: "MATCHED(spend - PLAN(spend), MONTH)"
        """,
        """
        CREATE TABLE teams AS SELECT * FROM (VALUES ('a'), ('b')) v(team);
        CREATE TABLE sales AS SELECT * FROM (VALUES (DATE '2024-01-10', 'a', 10), (DATE '2024-01-20', 'b', 20), (DATE '2024-02-10', 'a', 40), (DATE '2024-02-11', 'a', 20), (DATE '2024-04-10', 'a', 80), (DATE '2024-04-11', 'b', 160)) v(day, team, amount);
        CREATE TABLE quotas AS SELECT * FROM (VALUES (DATE '2024-01-01', 'a', 20), (DATE '2024-02-01', 'a', 30), (DATE '2024-02-01', 'b', 20), (DATE '2024-03-01', 'a', 1000), (DATE '2024-05-01', 'b', 1000)) v(day, team, amount);
        CREATE TABLE budget AS SELECT * FROM (VALUES (DATE '2024-01-01', 'actual', 11), (DATE '2024-01-01', 'plan', 10), (DATE '2024-02-01', 'actual', 7), (DATE '2024-03-01', 'plan', 5), (DATE '2024-04-01', 'actual', 4), (DATE '2024-04-01', 'plan', 5)) v(day, kind, amount)
        """);

    [Fact]
    public void Only_periods_with_both_sides_count() =>
        // January 30 / 20, February 60 / 50; March has no sales, April no quota.
        Assert.Equal("2024-01-01 | 1.5\n2024-02-01 | 1.2\n2024-03-01 | -\n2024-04-01 | -\n2024-05-01 | -", _company.Ask("--metrics attainment --grain month"));

    [Fact]
    public void A_coarser_period_and_the_whole_span_add_the_matched_ones_up()
    {
        Assert.Equal("2024-01-01 | 1.285714286\n2024-04-01 | -", _company.Ask("--metrics attainment --grain quarter"));
        Assert.Equal("1.285714286", _company.Ask("--metrics attainment"));
    }

    [Fact]
    public void Every_period_that_is_left_out_is_listed()
    {
        string told = _company.Told("--metrics attainment");
        Assert.Contains("2024-03", told, StringComparison.Ordinal);
        Assert.Contains("2024-04", told, StringComparison.Ordinal);
        Assert.Contains("2024-05", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_group_matches_for_itself() =>
        // a: January 10 / 20, February 60 / 30; b: January has no quota, February no sales.
        Assert.Equal("a | 1.4\nb | -", _company.Ask("--metrics attainment --by teams.team"));

    [Fact]
    public void A_mean_is_over_the_rows_of_the_matched_periods() =>
        // (10 + 20 + 40 + 20) / 4 over 20 + 50.
        Assert.Equal("0.321428571", _company.Ask("--metrics mean_over_quota"));

    [Fact]
    public void What_does_not_add_up_cannot_be_matched_over_several_periods()
    {
        Assert.Equal("2024-01-01 | 2\n2024-02-01 | 1", _company.Ask("--metrics sellers_matched --grain month --to 2024-02-29"));
        Assert.Contains("QD3038", _company.Told("--metrics sellers_matched --grain quarter"), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_and_actual_of_one_metric_are_two_sides()
    {
        Assert.Equal("2024-01-01 | 1\n2024-02-01 | -\n2024-03-01 | -\n2024-04-01 | -1", _company.Ask("--metrics variance --grain month"));
        Assert.Equal("0", _company.Ask("--metrics variance"));
    }

    public void Dispose() => _company.Dispose();
}
