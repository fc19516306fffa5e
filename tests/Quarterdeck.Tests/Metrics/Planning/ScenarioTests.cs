namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Actual, plan and forecast rows in one dataset.</summary>
public sealed class ScenarioTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          ledger: {source: {table: ledger}, time: month, scenario: {field: kind, AC: Actual, PL: Budget, FC: Forecast}}
          orders: {source: {table: ledger}, time: month}
        metrics:
          amount: SUM(ledger.amount)
          rows: COUNT(ledger.*)
          mean: amount / rows
          against_plan: amount - PLAN(amount)
          outlook: COALESCE(amount, FORECAST(amount))
          ordered: SUM(orders.amount)
        """,
        """
        CREATE TABLE ledger AS SELECT * FROM (VALUES (DATE '2024-01-01', 'Actual', 11), (DATE '2024-01-01', 'Budget', 10), (DATE '2024-02-01', 'Actual', 8), (DATE '2024-02-01', 'Actual', 1),
          (DATE '2024-02-01', 'Budget', 10), (DATE '2024-03-01', 'Budget', 20), (DATE '2024-03-01', 'Forecast', 15), (DATE '2024-03-01', 'Other', 1000)) v(month, kind, amount)
        """);

    [Fact]
    public void A_metric_means_actual_rows() => Assert.Equal("2024-01-01 | 11\n2024-02-01 | 9", _company.Ask("--metrics amount --grain month --to 2024-02-29"));

    [Fact]
    public void Plan_rows_are_asked_by_name_and_each_has_its_own_reach() =>
        Assert.Equal("2024-01-01 | 11 | 10 | 1 | 11\n2024-02-01 | 9 | 10 | -1 | 9\n2024-03-01 | - | 20 | - | 15", _company.Ask("--metrics amount,PLAN(amount),against_plan,outlook --grain month"));

    [Fact]
    public void Scenarios_stand_side_by_side()
    {
        Assert.Equal(["period", "amount", "amount@PL", "mean", "mean@PL"], _company.Answered("--metrics amount,mean --grain month --scenario AC,PL").Columns.Select(column => column.Name));
        Assert.Equal("2024-01-01 | 11 | 10 | 11 | 10\n2024-02-01 | 9 | 10 | 4.5 | 10\n2024-03-01 | - | 20 | - | 20", _company.Ask("--metrics amount,mean --grain month --scenario AC,PL"));
    }

    [Fact]
    public void A_dataset_without_scenarios_has_no_plan()
    {
        Assert.StartsWith("error QD3023", _company.Told("--metrics ordered --scenario PL"), StringComparison.Ordinal);
        Assert.StartsWith("error QD3023", _company.Told("--metrics amount --scenario XX"), StringComparison.Ordinal);
    }

    public void Dispose() => _company.Dispose();
}
