namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Distinct counts, medians, percentiles and deviations are recounted from rows at every grain.</summary>
public sealed class StatisticTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders: {source: {table: orders}, key: id, time: day, joins: {customer: {to: customers, on: customer_id}}}
          customers: {source: {table: customers}, key: id}
        metrics:
          buyers: COUNT(DISTINCT orders.customer_id)
          middle: MEDIAN(orders.amount)
          high: PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY orders.amount)
          high_row: PERCENTILE_DISC(0.9) WITHIN GROUP (ORDER BY orders.amount)
          spread: STDDEV(orders.amount)
          mean: AVG(orders.amount)
          smallest: MIN(orders.amount)
        """, FilterTests.Tables);

    private const string Values = "COUNT(DISTINCT customer_id), median(amount::DOUBLE), quantile_cont(amount::DOUBLE, 0.9), quantile_disc(amount, 0.9), stddev_samp(amount), AVG(amount), MIN(amount)";
    private const string Asked = "buyers,middle,high,high_row,spread,mean,smallest";

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("month")]
    [InlineData("quarter")]
    [InlineData("year")]
    public void At_every_grain_they_are_those_of_the_rows(string grain) =>
        _company.AnswersAs($"--metrics {Asked} --grain {grain}", $"SELECT date_trunc('{grain}', day)::DATE, {Values} FROM orders GROUP BY 1 ORDER BY 1");

    [Fact]
    public void Without_a_grain_and_by_group_too()
    {
        _company.AnswersAs($"--metrics {Asked}", $"SELECT {Values} FROM orders");
        _company.AnswersAs($"--metrics {Asked} --by customers.country", $"SELECT country, {Values} FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY 1 ORDER BY 1");
    }

    [Fact]
    public void A_median_between_two_cents_is_not_rounded_to_one()
    {
        using MetricCompany cents = new("""
            datasets: {orders: {source: {table: orders}}}
            metrics: {middle: MEDIAN(orders.amount), high: PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY orders.amount)}
            """, "CREATE TABLE orders AS SELECT * FROM (VALUES (1.00::DECIMAL(10,2)), (1.01::DECIMAL(10,2))) v(amount)");
        Assert.Equal("1.005 | 1.0025", cents.Ask("--metrics middle,high"));
    }

    [Theory]
    [InlineData("month", "year")]
    [InlineData("day", "quarter")]
    public void Overlapping_windows_of_distinct_counts_are_recounted(string grain, string unit) =>
        _company.AnswersAs($"--metrics buyers,TO_DATE(buyers, {unit.ToUpperInvariant()}),PRIOR(middle, 1 {grain.ToUpperInvariant()}),TRAILING(middle, 2 {grain.ToUpperInvariant()}) --grain {grain} --from 2024-01-01 --to 2024-12-31", $"""
            SELECT p::DATE, (SELECT COUNT(DISTINCT customer_id) FROM orders WHERE day >= p AND day < p + INTERVAL 1 {grain}),
              (SELECT COUNT(DISTINCT customer_id) FROM orders WHERE day >= date_trunc('{unit}', p) AND day < p + INTERVAL 1 {grain}),
              (SELECT median(amount::DOUBLE) FROM orders WHERE day >= p - INTERVAL 1 {grain} AND day < p),
              (SELECT median(amount::DOUBLE) FROM orders WHERE day >= p - INTERVAL 1 {grain} AND day < p + INTERVAL 1 {grain})
            FROM (SELECT DISTINCT date_trunc('{grain}', day) AS p FROM orders) WHERE year(p) = 2024 ORDER BY 1
            """);

    public void Dispose() => _company.Dispose();
}
