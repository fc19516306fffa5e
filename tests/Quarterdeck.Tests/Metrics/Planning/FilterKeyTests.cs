using CsCheck;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Many filtered aggregates asked together are put together from the ways of meeting their filters; each alone is filtered row by row. Both are one number.</summary>
public sealed class FilterKeyTests
{
    private const string Yaml = """
        datasets:
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2024-01-01, to: 2024-06-30}}
        """;

    private const string Rows = """
        CREATE TABLE orders AS SELECT i AS id, DATE '2024-01-01' + CAST(i % 182 AS INTEGER) AS day, CAST(1 + (i * 7919) % 2500 AS INTEGER) AS customer_id,
          CASE i % 5 WHEN 0 THEN 'paid' WHEN 1 THEN 'open' WHEN 2 THEN 'void' WHEN 3 THEN NULL ELSE 'lost' END AS status,
          CASE WHEN i % 11 = 0 THEN NULL ELSE CAST(i % 4 AS INTEGER) END AS channel,
          CASE WHEN i % 13 = 0 THEN NULL ELSE CAST((i * 31 % 1000) AS DECIMAL(10,2)) / 4 END AS amount
        FROM range(ROWS) t(i)
        """;

    private static readonly string[] Conditions =
    [
        "orders.status = 'paid'", "orders.status <> 'paid'", "NOT orders.status = 'open'", "orders.status IN ('paid', 'void')", "orders.status NOT IN ('open', 'lost')",
        "orders.status IS NULL", "orders.channel = 1", "orders.channel <> 1.0", "orders.channel IN (0, 2, 3)", "NOT (orders.channel = 2 OR orders.status = 'paid')",
        "orders.amount > 100", "orders.amount > 100 AND orders.channel = 3", "orders.status = 'none'", "TRUE",
    ];

    private static readonly string[] Aggregates =
    [
        "SUM(orders.amount)", "COUNT(orders.*)", "COUNT(orders.amount)", "MIN(orders.amount)", "MAX(orders.day)", "AVG(orders.amount)", "COUNT(DISTINCT orders.customer_id)",
    ];

    private static readonly Gen<string[]> Metrics = Gen.Select(Gen.Int[0, Aggregates.Length - 1].Select(i => Aggregates[i]), Gen.Int[0, Conditions.Length - 1].Select(i => Conditions[i]), (aggregate, condition) => $"{aggregate} FILTER (WHERE {condition})").Array[12, 30];

    [Theory]
    [InlineData(900)]      // few rows: distinct counts are hashed, and such a scan stays as it is
    [InlineData(500_000)]  // enough rows for counting bits
    public void Together_and_alone_they_are_the_same(int rows)
    {
        using MetricCompany company = new(Yaml, Rows.Replace("ROWS", rows.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Dictionary<string, string[]> alone = new(StringComparer.Ordinal);
        Metrics.Sample(drawn =>
        {
            // Without distinct counts too, so that few rows take both ways.
            foreach (string[] asked in new[] { drawn, [.. drawn.Where(metric => !metric.StartsWith("COUNT(DISTINCT", StringComparison.Ordinal))] })
            {
                MetricTable together = company.Answered($"--metrics {string.Join(",", asked)} --grain month --from 2024-01-01 --to 2024-06-30");
                for (int i = 0; i < asked.Length; i++)
                {
                    if (!alone.TryGetValue(asked[i], out string[]? values))
                        alone.Add(asked[i], values = Column(company.Answered($"--metrics {asked[i]} --grain month --from 2024-01-01 --to 2024-06-30"), 0));
                    Assert.Equal(values, Column(together, i));
                }
            }
        }, iter: rows > 1000 ? 3 : 10, threads: 1, seed: "0000KzIrkDp4");
    }

    [Fact]
    public void A_thousand_metrics_over_few_conditions_are_few_sums()
    {
        using MetricCompany company = new(Yaml, Rows.Replace("ROWS", "900", StringComparison.Ordinal));
        string[] metrics = [.. Aggregates[..5].SelectMany(aggregate => Conditions.Select(condition => $"{aggregate} FILTER (WHERE {condition})"))];
        string sql = Assert.Single(company.Explain($"--metrics {string.Join(",", metrics)} --grain month --from 2024-01-01 --to 2024-06-30")).Sql;
        string inner = sql[sql.LastIndexOf("FROM (", StringComparison.Ordinal)..];
        Assert.Equal(5, inner.Split(" AS \"s").Length - 1);
    }

    [Fact]
    public void Hundreds_of_metrics_are_put_together_filter_by_filter_to_the_same_numbers()
    {
        using MetricCompany company = new(Yaml, Rows.Replace("ROWS", "500000", StringComparison.Ordinal));
        string[] metrics = [.. Aggregates.SelectMany(aggregate => Conditions.Select(condition => $"{aggregate} FILTER (WHERE {condition})"))];
        MetricTable together = company.Answered($"--metrics {string.Join(",", metrics)} --grain month --from 2024-01-01 --to 2024-06-30");
        for (int i = 0; i < metrics.Length; i += 5)
            Assert.Equal(Column(company.Answered($"--metrics {metrics[i]} --grain month --from 2024-01-01 --to 2024-06-30"), 0), Column(together, i));
    }

    [Fact]
    public void A_column_that_is_compared_with_many_constants_is_grouped_by_itself()
    {
        using MetricCompany company = new(Yaml, Rows.Replace("ROWS", "900", StringComparison.Ordinal));
        string[] metrics = [.. Enumerable.Range(1, 9).SelectMany(customer => new[] { "SUM(orders.amount)", "COUNT(orders.*)" }.Select(aggregate =>
            FormattableString.Invariant($"{aggregate} FILTER (WHERE orders.customer_id = {customer * 20} OR orders.status IN ('paid', 'void'))")))];
        string asked = $"--metrics {string.Join(",", metrics)} --grain month --from 2024-01-01 --to 2024-06-30";
        string sql = Assert.Single(company.Explain(asked)).Sql;
        Assert.Contains("\"t0\".\"customer_id\" AS \"k0\"", sql, StringComparison.Ordinal);
        MetricTable together = company.Answered(asked);
        for (int i = 0; i < metrics.Length; i++)
            Assert.Equal(Column(company.Answered($"--metrics {metrics[i]} --grain month --from 2024-01-01 --to 2024-06-30"), 0), Column(together, i));
    }

    private static string[] Column(MetricTable table, int metric) => [.. table.Rows.Select(row => row[1 + metric].ToString())];
}
