namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>FILTER in every place it may stand, and the question's own condition, held against hand-written SQL.</summary>
public sealed class FilterTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: day
            joins: {customer: {to: customers, on: customer_id}}
            fields: {is_large: amount >= 50}
          customers: {source: {table: customers}, key: id}
        dimensions: {country: customers.country}
        metrics:
          revenue: SUM(orders.amount)
          large: SUM(orders.amount) FILTER (WHERE orders.amount >= 50)
          large_by_field: SUM(orders.amount) FILTER (WHERE orders.is_large)
          french: revenue FILTER (WHERE customers.country = 'FR')
          french_large: large FILTER (WHERE customers.country = 'FR')
          share: revenue FILTER (WHERE customers.country = 'FR') / revenue
          both: (revenue + 2 * large) FILTER (WHERE customers.country <> 'FR')
          since_may: revenue FILTER (WHERE time >= '2024-05-01')
          buyers: COUNT(DISTINCT orders.customer_id) FILTER (WHERE orders.amount >= 50)
          as_case: "SUM(CASE WHEN orders.amount >= 50 THEN orders.amount END)"
        """, Tables);

    /// <summary>2,000 orders over 800 days by 40 customers in 3 countries.</summary>
    internal const string Tables = """
        CREATE TABLE customers AS SELECT i::INT AS id, ['FR', 'DE', 'US'][1 + i % 3] AS country FROM range(40) t(i);
        CREATE TABLE orders AS SELECT i::INT AS id, DATE '2023-01-01' + ((i * 37) % 800)::INT AS day, (((i * 7919) % 10007) / 100)::DECIMAL(12,2) AS amount, ((i * 31) % 40)::INT AS customer_id FROM range(2000) t(i)
        """;

    private const string From = "FROM orders o JOIN customers c ON c.id = o.customer_id";

    [Theory]
    [InlineData("large", "SUM(amount) FILTER (WHERE amount >= 50)")]
    [InlineData("large_by_field", "SUM(amount) FILTER (WHERE amount >= 50)")]
    [InlineData("as_case", "SUM(amount) FILTER (WHERE amount >= 50)")]
    [InlineData("french", "COALESCE(SUM(amount) FILTER (WHERE country = 'FR'), 0)")]
    [InlineData("french_large", "COALESCE(SUM(amount) FILTER (WHERE country = 'FR' AND amount >= 50), 0)")]
    [InlineData("share", "COALESCE(SUM(amount) FILTER (WHERE country = 'FR'), 0) / SUM(amount)")]
    [InlineData("both", "SUM(amount) FILTER (WHERE country <> 'FR') + 2 * SUM(amount) FILTER (WHERE country <> 'FR' AND amount >= 50)")]
    [InlineData("since_may", "COALESCE(SUM(amount) FILTER (WHERE day >= '2024-05-01'), 0)")]
    [InlineData("buyers", "COUNT(DISTINCT customer_id) FILTER (WHERE amount >= 50)")]
    public void A_filter_counts_the_rows_it_says(string metric, string expression)
    {
        _company.AnswersAs($"--metrics {metric} --grain month", $"SELECT date_trunc('month', day)::DATE, {expression} {From} GROUP BY 1 ORDER BY 1");
        _company.AnswersAs($"--metrics {metric}", $"SELECT {expression} {From}");
    }

    [Fact]
    public void The_question_s_condition_comes_on_top() =>
        _company.AnswersAs("--metrics french_large,share --grain quarter --where orders.amount < 80",
            $"SELECT date_trunc('quarter', day)::DATE, SUM(amount) FILTER (WHERE country = 'FR' AND amount >= 50), SUM(amount) FILTER (WHERE country = 'FR') / SUM(amount) {From} WHERE amount < 80 GROUP BY 1 ORDER BY 1");

    [Theory]
    [InlineData("customers.country IN ('FR', 'US')", "country IN ('FR', 'US')")]
    [InlineData("NOT customers.country LIKE 'F%'", "country NOT LIKE 'F%'")]
    [InlineData("orders.amount BETWEEN 10 AND 20", "amount BETWEEN 10 AND 20")]
    [InlineData("country IS NOT NULL AND (orders.amount > 90 OR orders.amount < 5)", "amount > 90 OR amount < 5")]
    [InlineData("EXTRACT(MONTH FROM orders.day) = 2", "month(day) = 2")]
    [InlineData("orders.day + INTERVAL '1' MONTH > DATE '2025-03-01'", "day + INTERVAL 1 MONTH > DATE '2025-03-01'")]
    [InlineData("time >= '2024-06-01'", "day >= '2024-06-01'")]
    [InlineData("COALESCE(NULLIF(country, 'FR'), 'none') = 'none'", "country = 'FR'")]
    public void A_condition_means_what_it_says(string condition, string sql) =>
        _company.AnswersAs($"--metrics revenue --where {condition}", $"SELECT SUM(amount) {From} WHERE {sql}");

    public void Dispose() => _company.Dispose();
}
