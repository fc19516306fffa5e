using System.Globalization;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>The same question on the same data gives the same bytes: money is exact, floating results have 12 digits, threads do not show.</summary>
public sealed class ExactnessTests
{
    private const string Yaml = """
        datasets:
          orders: {source: {table: orders}, key: id, time: day}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          mean_order: {formula: AVG(orders.amount), unit: money}
          balance: {formula: SUM(orders.amount), unit: money, stock: last}
          weight: SUM(orders.weight)
          mean_weight: AVG(orders.weight)
          spread: STDDEV(orders.weight)
          buyers: COUNT(DISTINCT orders.customer)
          mix: revenue * weight / (buyers + 1)
        """;

    /// <summary>200,000 orders with cents kept as DOUBLE and weights that no binary number holds.</summary>
    private const string Tables = """
        CREATE TABLE orders AS SELECT i AS id, DATE '2023-01-01' + ((i * 37) % 730)::INT AS day, ((i * 7919) % 100003) / 100.0::DOUBLE AS amount, ((i * 104729) % 999983)::DOUBLE / 7 AS weight, (i * 31) % 5003 AS customer FROM range(200000) t(i)
        """;

    [Fact]
    public void Money_in_floating_columns_is_summed_to_the_cent()
    {
        using MetricCompany company = new(Yaml, "CREATE TABLE orders AS SELECT i AS id, DATE '2024-01-01' AS day, 0.1::DOUBLE AS amount, 0.1::DOUBLE AS weight, 1 AS customer FROM range(1000003) t(i)");
        Cell revenue = company.Answered("--metrics revenue").Rows[0][0];
        Assert.Equal(CellKind.Exact, revenue.Kind);
        Assert.Equal(100000.3m, revenue.AsDecimal());
        Assert.Equal(CellKind.Exact, company.Answered("--metrics balance").Rows[0][0].Kind);
        Assert.Equal(CellKind.Real, company.Answered("--metrics weight").Rows[0][0].Kind);
    }

    [Fact]
    public void A_floating_result_has_twelve_significant_digits()
    {
        using MetricCompany company = new(Yaml, Tables);
        foreach (IReadOnlyList<Cell> row in company.Answered("--metrics weight,spread --grain month").Rows)
            foreach (Cell cell in row.Skip(1))
                Assert.Equal(double.Parse(cell.AsDouble().ToString("E11", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), cell.AsDouble());
    }

    [Theory]
    [InlineData("--metrics revenue,mean_order,weight,mean_weight,spread,buyers,mix --grain month")]
    [InlineData("--metrics balance,TO_DATE(weight, YEAR),TRAILING(mean_weight, 3 MONTH),PRIOR(spread) --grain month")]
    [InlineData("--metrics weight,mean_weight,mix --by orders.customer --order weight:desc --limit 50")]
    [InlineData("--metrics weight,spread,mix")]
    public void The_number_of_threads_does_not_show(string words)
    {
        string[] answers = [.. new[] { 1, 2, 8 }.Select(threads =>
        {
            using MetricCompany company = new(Yaml, threads, Tables);
            return string.Join('\n', company.Answered(words).Rows.Select(row => string.Join('|', row)));
        })];
        Assert.NotEmpty(answers[0]);
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
    }
}
