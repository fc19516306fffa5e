namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>Balances: the last, first or mean one of a period, per key or of the last day that has any (metrics.md 4, Arithmetic).</summary>
public sealed class StockTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          balances: {source: {table: balances}, time: day, fields: {kind: "CASE WHEN account IN ('a', 'b') THEN 'bank' ELSE 'till' END"}}
        metrics:
          cash: {formula: SUM(balances.amount), stock: {at: last, per: [account]}}
          cash_by_day: {formula: SUM(balances.amount), stock: last}
          opening: {formula: SUM(balances.amount), stock: {at: first, per: [account]}}
          opening_by_day: {formula: SUM(balances.amount), stock: first}
          mean_cash: {formula: SUM(balances.amount), stock: {at: average, per: [account]}}
          carried: {formula: SUM(balances.amount), stock: {at: last, per: [account], carry: true}}
          opening_carried: {formula: SUM(balances.amount), stock: {at: first, per: [account], carry: true}}
          mean_carried: {formula: SUM(balances.amount), stock: {at: average, per: [account], carry: true}}
          bank: {formula: "SUM(balances.amount) FILTER (WHERE balances.account <> 'c')", stock: {at: last, per: [account]}}
          accounts: {formula: COUNT(balances.account), stock: {at: last, per: [account]}}
        """,
        """
        CREATE TABLE balances AS SELECT * FROM (VALUES
          (DATE '2024-01-10', 'a', 100), (DATE '2024-01-31', 'a', 110), (DATE '2024-02-15', 'a', 120), (DATE '2024-04-30', 'a', 150),
          (DATE '2024-01-20', 'b', 10), (DATE '2024-01-25', 'b', 20), (DATE '2024-03-05', 'b', 30),
          (DATE '2024-01-31', 'c', 1), (DATE '2024-02-29', 'c', 2)) v(day, account, amount)
        """);

    [Fact]
    public void With_keys_each_key_has_its_own_last_row()
    {
        // January 110 + 20 + 1, February 120 + 2, March 30, April 150.
        Assert.Equal("2024-01-01 | 131\n2024-02-01 | 122\n2024-03-01 | 30\n2024-04-01 | 150", _company.Ask("--metrics cash --grain month"));
    }

    [Fact]
    public void Asked_coarser_it_is_again_the_last_of_each_key_and_never_a_sum() =>
        Assert.Equal("2024-01-01 | 152\n2024-04-01 | 150", _company.Ask("--metrics cash --grain quarter"));

    [Fact]
    public void Without_keys_it_is_the_last_day_that_has_any()
    {
        Assert.Equal("2024-01-01 | 111\n2024-02-01 | 2\n2024-03-01 | 30\n2024-04-01 | 150", _company.Ask("--metrics cash_by_day --grain month"));
        Assert.Equal("2024-01-01 | 100\n2024-02-01 | 120\n2024-03-01 | 30\n2024-04-01 | 150", _company.Ask("--metrics opening_by_day --grain month"));
    }

    [Fact]
    public void The_first_is_the_first_of_each_key() =>
        Assert.Equal("2024-01-01 | 111\n2024-02-01 | 122\n2024-03-01 | 30\n2024-04-01 | 150", _company.Ask("--metrics opening --grain month"));

    [Fact]
    public void The_mean_is_over_each_key_s_own_days() =>
        // January (100 + 110) / 2 + (10 + 20) / 2 + 1.
        Assert.Equal("2024-01-01 | 121\n2024-02-01 | 122\n2024-03-01 | 30\n2024-04-01 | 150", _company.Ask("--metrics mean_cash --grain month"));

    [Fact]
    public void A_carried_balance_is_the_last_earlier_one() =>
        // b has no row in February and April, a none in March, c none after February.
        Assert.Equal("2024-01-01 | 131\n2024-02-01 | 142\n2024-03-01 | 152\n2024-04-01 | 182", _company.Ask("--metrics carried --grain month"));

    [Fact]
    public void A_carried_first_or_mean_takes_the_earlier_one_only_where_the_period_has_none()
    {
        Assert.Equal("2024-01-01 | 111\n2024-02-01 | 142\n2024-03-01 | 152\n2024-04-01 | 182", _company.Ask("--metrics opening_carried --grain month"));
        Assert.Equal("2024-01-01 | 121\n2024-02-01 | 142\n2024-03-01 | 152\n2024-04-01 | 182", _company.Ask("--metrics mean_carried --grain month"));
    }

    [Fact]
    public void A_period_of_which_no_key_has_a_row_is_missing()
    {
        using MetricCompany gap = new("""
            datasets: {balances: {source: {table: balances}, time: day}}
            metrics: {cash: {formula: SUM(balances.amount), stock: {at: last}}, kept: {formula: SUM(balances.amount), stock: {at: last, carry: true}}}
            """, "CREATE TABLE balances AS SELECT * FROM (VALUES (DATE '2024-01-10', 5), (DATE '2024-03-10', 7)) v(day, amount)");
        Assert.Equal("2024-01-01 | 5 | 5\n2024-02-01 | - | 5\n2024-03-01 | 7 | 7", gap.Ask("--metrics cash,kept --grain month"));
    }

    [Fact]
    public void A_dimension_does_not_change_which_row_counts()
    {
        Assert.Equal("2024-01-01 | bank | 130\n2024-02-01 | bank | 120\n2024-01-01 | till | 1\n2024-02-01 | till | 2",
            _company.Ask("--metrics cash --grain month --to 2024-02-29 --by balances.kind --order balances.kind,period"));
        // By day the last day of February is 29th, on which only the till has a row.
        Assert.Equal("bank | - | 110\ntill | 2 | 1", _company.Ask("--metrics cash_by_day,PRIOR(cash_by_day, 1 MONTH) --from 2024-02-01 --to 2024-02-29 --by balances.kind"));
    }

    [Fact]
    public void A_question_s_condition_cuts_after_the_balance_is_found()
    {
        Assert.Equal("2024-02-01 | -", _company.Ask("--metrics cash_by_day --grain month --from 2024-02-01 --to 2024-02-29 --where balances.account = 'a'"));
        Assert.Equal("2024-02-01 | 120", _company.Ask("--metrics cash --grain month --from 2024-02-01 --to 2024-02-29 --where balances.account = 'a'"));
    }

    [Fact]
    public void A_filter_of_the_metric_decides_which_rows_are_balances() =>
        Assert.Equal("2024-01-01 | 130\n2024-02-01 | 120\n2024-03-01 | 30\n2024-04-01 | 150", _company.Ask("--metrics bank --grain month"));

    [Fact]
    public void Balances_are_counted_moved_and_bounded()
    {
        Assert.Equal("2024-02-01 | 2 | 131", _company.Ask("--metrics accounts,PRIOR(cash) --grain month --from 2024-02-01 --to 2024-02-29"));
        Assert.Equal("2024-04-01 | 131", _company.Ask("--metrics PRIOR(cash, 3 MONTH) --grain month --from 2024-04-01"));
        Assert.Equal("182", _company.Ask("--metrics cash"));
        Assert.Equal("142", _company.Ask("--metrics cash --as-of 2024-02-29"));
        Assert.Equal("141", _company.Ask("--metrics carried --to 2024-02-20"));
    }

    public void Dispose() => _company.Dispose();
}
