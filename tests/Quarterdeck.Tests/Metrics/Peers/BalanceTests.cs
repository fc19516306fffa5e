namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Balances and other stocks, which add up over accounts and never over time.</summary>
public sealed class BalanceTests
{
    private const string Yaml = """
        datasets: {balances: {source: {table: balances}, time: day}}
        metrics: {balance: {formula: SUM(balances.amount), stock: {at: last, per: [account]}}}
        """;

    /// <summary>https://github.com/lightdash/lightdash/issues/20350: a month's balance is the sum of all its days'; the table is that of the issue.</summary>
    [Fact]
    public void A_month_s_balance_is_the_last_of_each_account()
    {
        using MetricCompany company = new(Yaml, "CREATE TABLE balances AS SELECT * FROM (VALUES (DATE '2025-01-01', 'A', 1000), (DATE '2025-01-01', 'B', 2000), (DATE '2025-01-31', 'A', 1500), (DATE '2025-01-31', 'B', 2500)) v(day, account, amount)");
        // All rows are 7000.
        Assert.Equal("2025-01-01 | 4000", company.Ask("--metrics balance --grain month"));
    }

    /// <summary>https://github.com/lightdash/lightdash/pull/20618: the last day of all accounts in place of each one's own, if every account is trusted to have it.</summary>
    [Fact]
    public void An_account_without_a_row_on_the_last_day_is_not_lost()
    {
        using MetricCompany company = new(Yaml, "CREATE TABLE balances AS SELECT * FROM (VALUES (DATE '2025-01-01', 'A', 1000), (DATE '2025-01-20', 'B', 2500), (DATE '2025-01-31', 'A', 1500)) v(day, account, amount)");
        // By the last day of all 1500.
        Assert.Equal("2025-01-01 | 4000", company.Ask("--metrics balance --grain month"));
    }

    /// <summary>https://github.com/dbt-labs/metricflow/issues/241: grouped by its own time a stock shows the last window only, and knows one granularity.</summary>
    [Fact]
    public void Every_period_of_every_grain_has_its_own_last()
    {
        using MetricCompany company = new(Yaml, "CREATE TABLE balances AS SELECT * FROM (VALUES (DATE '2024-01-10', 'a', 100), (DATE '2024-01-31', 'a', 110), (DATE '2024-02-29', 'a', 120), (DATE '2024-03-31', 'a', 130), (DATE '2024-04-30', 'a', 140)) v(day, account, amount)");
        Assert.Equal("2024-01-01 | 110\n2024-02-01 | 120\n2024-03-01 | 130\n2024-04-01 | 140", company.Ask("--metrics balance --grain month"));
        Assert.Equal("2024-01-01 | 130\n2024-04-01 | 140", company.Ask("--metrics balance --grain quarter"));
        Assert.Equal("2024-01-01 | 140", company.Ask("--metrics balance --grain year"));
    }

    /// <summary>https://github.com/TEAMSchools/teamster/issues/4160, of a Cube model: the filter to each pupil's latest row, meant for a stock, also cuts the flow beside it.</summary>
    [Fact]
    public void A_stock_does_not_cut_the_flow_beside_it()
    {
        using MetricCompany company = new("""
            datasets: {attendance: {source: {table: attendance}, time: day}}
            metrics:
              daily_attendance: SUM(attendance.present) / SUM(attendance.enrolled)
              chronically_absent: {formula: SUM(attendance.chronic), stock: {at: last, per: [pupil]}}
            """,
            "CREATE TABLE attendance AS SELECT * FROM (VALUES (DATE '2024-01-08', 1, 1, 1, 0), (DATE '2024-01-09', 1, 0, 1, 0), (DATE '2024-01-10', 1, 1, 1, 1), (DATE '2024-01-08', 2, 1, 1, 1), (DATE '2024-01-09', 2, 1, 1, 0)) v(day, pupil, present, enrolled, chronic)");
        // 4 of 5 days; over the two latest rows it would be 1. Pupil 1 is absent too often by the last row, 2 no longer; all rows are 2.
        Assert.Equal("0.8 | 1", company.Ask("--metrics daily_attendance,chronically_absent"));
    }
}
