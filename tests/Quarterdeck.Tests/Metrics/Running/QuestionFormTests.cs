using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>What a question may ask beside numbers: several facts, parts of the date, order, limit, distinct values; and what is told where it cannot.</summary>
public sealed class QuestionFormTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders: {source: {table: orders}, key: id, time: day, joins: {customer: {to: customers, on: customer_id}}}
          visits: {source: {table: visits}, key: id, time: day, joins: {customer: {to: customers, on: customer_id}}}
          customers: {source: {table: customers}, key: id}
          rates: {source: {table: rates}, key: id}
        dimensions: {country: customers.country}
        metrics:
          revenue: SUM(orders.amount)
          visit_count: COUNT(visits.*)
          revenue_per_visit: revenue / visit_count
          customer_count: COUNT(customers.*)
          rate_count: COUNT(rates.*)
        """, FilterTests.Tables, """
        CREATE TABLE visits AS SELECT i::INT AS id, DATE '2023-06-01' + ((i * 53) % 400)::INT AS day, ((i * 17) % 50)::INT AS customer_id FROM range(900) t(i);
        CREATE TABLE rates AS SELECT 1 AS id
        """);

    [Fact]
    public void Several_datasets_meet_on_period_and_dimension() => _company.AnswersAs("--metrics revenue,visit_count,revenue_per_visit --grain quarter --by country --from 2023-07-01 --to 2024-06-30 --order period,country", """
        WITH o AS (SELECT date_trunc('quarter', day)::DATE AS p, country, SUM(amount) AS r FROM orders JOIN customers c ON c.id = customer_id GROUP BY 1, 2),
        v AS (SELECT date_trunc('quarter', day)::DATE AS p, country, COUNT(*) AS n FROM visits LEFT JOIN customers c ON c.id = customer_id GROUP BY 1, 2)
        SELECT p, v.country, CASE WHEN v.country IS NULL THEN 0 ELSE r END, n, CASE WHEN v.country IS NULL THEN 0 ELSE r END / n
        FROM v LEFT JOIN o USING (p, country) WHERE p BETWEEN '2023-07-01' AND '2024-06-30' ORDER BY 1, 2 NULLS LAST
        """);

    [Theory]
    [InlineData("month_of_year", "month(day)")]
    [InlineData("quarter_of_year", "quarter(day)")]
    [InlineData("week_of_year", "week(day)")]
    [InlineData("day_of_week", "isodow(day)")]
    [InlineData("day_of_month", "day(day)")]
    [InlineData("day_of_year", "dayofyear(day)")]
    [InlineData("calendar_year", "year(day)")]
    public void A_part_of_the_date_cuts_by_the_metric_s_own_date(string part, string sql) =>
        _company.AnswersAs($"--metrics revenue --by {part}", $"SELECT {sql}, SUM(amount) FROM orders GROUP BY 1 ORDER BY 1");

    [Theory]
    [InlineData("month_of_year = 2", "month(day) = 2")]
    [InlineData("day_of_week IN (6, 7) AND calendar_year = 2024", "isodow(day) IN (6, 7) AND year(day) = 2024")]
    [InlineData("week_of_year < 10", "week(day) < 10")]
    public void A_part_of_the_date_is_a_condition_too(string where, string sql) =>
        _company.AnswersAs($"--metrics revenue --by country --where {where}", $"SELECT country, SUM(amount) FROM orders JOIN customers c ON c.id = customer_id WHERE {sql} GROUP BY 1 ORDER BY 1");

    [Fact]
    public void Rows_are_sorted_and_cut_off()
    {
        _company.AnswersAs("--metrics revenue --by orders.customer_id --order revenue:desc --limit 5", "SELECT customer_id, SUM(amount) FROM orders GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5");
        _company.AnswersAs("--metrics revenue --grain quarter --by country --order country:desc,period:desc", "SELECT date_trunc('quarter', day)::DATE, country, SUM(amount) FROM orders JOIN customers c ON c.id = customer_id GROUP BY 1, 2 ORDER BY 2 DESC, 1 DESC");
    }

    [Fact]
    public void What_is_missing_comes_last_whichever_way_one_sorts()
    {
        Assert.EndsWith("- | 180", _company.Ask("--metrics visit_count --by country --order country"), StringComparison.Ordinal);
        Assert.EndsWith("- | 180", _company.Ask("--metrics visit_count --by country --order country:desc"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_metrics_the_values_are_listed()
    {
        Assert.Equal("DE\nFR\nUS", _company.Ask("--by country"));
        Assert.Equal("US\nFR", _company.Ask("--by country --order country:desc --limit 2"));
        _company.AnswersAs("--by orders.customer_id,country --where orders.amount > 99", "SELECT DISTINCT customer_id, country FROM orders JOIN customers c ON c.id = customer_id WHERE amount > 99 ORDER BY 1, 2");
        Assert.StartsWith("error QD3035", _company.Told("--by country --order revenue"), StringComparison.Ordinal);
        Assert.StartsWith("error QD3036", _company.Told("--limit 3"), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_are_asked_like_metrics() =>
        _company.AnswersAs("--metrics ROUND(revenue / 1000, 1),GREATEST(revenue, 41000) --grain year", "SELECT date_trunc('year', day)::DATE, ROUND(SUM(amount) / 1000, 1), GREATEST(SUM(amount), 41000) FROM orders GROUP BY 1 ORDER BY 1");

    [Theory]
    [InlineData("--metrics revenu")]
    [InlineData("--metrics orders.amount")]
    [InlineData("--metrics revenue --by contry")]
    [InlineData("--metrics revenue --by customer.country")]
    [InlineData("--metrics revenue --by orders.custmer.country")]
    [InlineData("--metrics revenue --by customers.contry")]
    [InlineData("--metrics revenue --where ordres.amount > 1")]
    [InlineData("--metrics customer_count,visit_count --by orders.amount")]
    [InlineData("--metrics rate_count --grain month")]
    [InlineData("--metrics rate_count --by month_of_year")]
    [InlineData("--metrics rate_count --where month_of_year = 2")]
    [InlineData("--by month_of_year")]
    [InlineData("--metrics revenue --order revenu")]
    [InlineData("--metrics revenue --from 2024-02-01 --to 2024-01-01")]
    [InlineData("--metrics revenue --limit 0")]
    [InlineData("--metrics PRIOR(revenue, 1 SEASON)")]
    [InlineData("--metrics RETAINED(revenue)")]
    [InlineData("--metrics SUM(orders.amount + visits.id)")]
    [InlineData("--metrics SUM(nothing.amount)")]
    [InlineData("--metrics revenue --where PERIOD_END > DATE '2024-01-01'")]
    [InlineData("--metrics revenue --where revenue > 5")]
    [InlineData("--metrics revenue --where SUM(orders.amount) > 5")]
    [InlineData("--metrics PLAN(revenue)")]
    [InlineData("--metrics revenue --where orders.amount > 'a lot'")]
    [InlineData("--metrics SUM(customers.country)")]
    public void What_cannot_be_asked_is_told_with_the_way_out(string words)
    {
        string told = _company.Told(words);
        Assert.StartsWith("error QD", told, StringComparison.Ordinal);
        Approved.Matches($"{words}\n{told}", "Mistakes/" + string.Concat(words["--".Length..].Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')));
    }

    public void Dispose() => _company.Dispose();
}
