namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>Rows that stand for a whole quarter: asked by quarters and what quarters make up they have values, asked finer they have none.</summary>
public sealed class WholePeriodTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          quotas: {source: {table: quotas}, key: id, time: day, rows_for: quarter, covers: {from: 2023-01-01, to: 2024-12-31}}
          sales: {source: {table: sales}, key: id, time: day, covers: {from: 2023-01-01, to: 2024-12-31}}
        metrics:
          quota: {formula: SUM(quotas.amount), unit: money}
          sold: {formula: SUM(sales.amount), unit: money}
          attainment: {formula: sold / quota, unit: percent}
        """,
        "CREATE TABLE quotas AS SELECT i AS id, DATE '2023-03-31' + INTERVAL (3 * i) MONTH AS day, 100 AS amount FROM range(8) t(i)",
        "CREATE TABLE sales AS SELECT i AS id, DATE '2023-01-01' + INTERVAL (i) MONTH AS day, 30 AS amount FROM range(24) t(i)");

    [Fact]
    public void Quarters_and_what_they_make_up_have_values()
    {
        Assert.Equal("2024-01-01 | 100 | 0.9\n2024-04-01 | 100 | 0.9\n2024-07-01 | 100 | 0.9\n2024-10-01 | 100 | 0.9", _company.Ask("--metrics quota,attainment --grain quarter --from 2024-01-01"));
        Assert.Equal("2024-01-01 | 400 | 0.9", _company.Ask("--metrics quota,attainment --grain year --from 2024-01-01"));
        Assert.Equal("800", _company.Ask("--metrics quota"));
        Assert.Equal("2024-04-01 | 200", _company.Ask("--metrics TO_DATE(quota, YEAR) --grain quarter --from 2024-04-01 --to 2024-06-30"));
    }

    [Fact]
    public void A_month_of_a_quarter_has_none_and_says_why()
    {
        Assert.Equal("2024-03-01 | - | 30 | -", _company.Ask("--metrics quota,sold,attainment --grain month --from 2024-03-01 --to 2024-03-31"));
        Assert.Equal("quota 2024-03: a row of 'quotas' stands for a whole quarter\nattainment 2024-03: a row of 'quotas' stands for a whole quarter",
            _company.Incomplete("--metrics quota,sold,attainment --grain month --from 2024-03-01 --to 2024-03-31"));
        Assert.Equal("-", _company.Ask("--metrics quota --from 2024-01-01 --to 2024-02-29"));
    }

    [Fact]
    public void Windows_are_whole_quarters_or_nothing()
    {
        Assert.Equal("2024-05-01 | -\n2024-06-01 | 200", _company.Ask("--metrics TO_DATE(quota, YEAR) --grain month --from 2024-05-01 --to 2024-06-30"));
        Assert.Equal("2024-05-01 | -\n2024-06-01 | 100", _company.Ask("--metrics TRAILING(quota, 3 MONTH) --grain month --from 2024-05-01 --to 2024-06-30"));
        Assert.Equal("2024-04-01 | 100", _company.Ask("--metrics PRIOR(quota) --grain quarter --from 2024-04-01 --to 2024-06-30"));
    }

    public void Dispose() => _company.Dispose();
}
