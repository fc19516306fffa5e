using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>TRAILING, TO_DATE and CUMULATIVE, held against sums over the same days.</summary>
public sealed class WindowTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders: {source: {table: orders}, key: id, time: day}
        metrics:
          revenue: SUM(orders.amount)
          buyers: COUNT(DISTINCT orders.customer_id) FILTER (WHERE orders.amount > 95)
          mean: AVG(orders.amount)
          largest: MAX(orders.amount)
          trailing_first: {formula: "TRAILING(revenue, 2 MONTH)", regrain: first}
          trailing_mean: {formula: "TRAILING(revenue, 2 MONTH)", regrain: average}
          month_to_date_mean: {formula: "TO_DATE(revenue, MONTH)", regrain: average}
          month_to_date_first: {formula: "TO_DATE(revenue, MONTH)", regrain: first}
        """, FilterTests.Tables);

    private static string Over(string trunc, string from, string to, string value = "SUM(amount)", string where = "p >= '2023-01-01'") => $"""
        SELECT p::DATE, (SELECT {value} FROM orders WHERE day >= {from} AND day < {to})
        FROM (SELECT DISTINCT date_trunc('{trunc}', day) AS p FROM orders) WHERE {where} ORDER BY 1
        """;

    [Theory]
    [InlineData("revenue", "SUM(amount)")]
    [InlineData("buyers", "COUNT(DISTINCT customer_id) FILTER (WHERE amount > 95)")]
    [InlineData("mean", "AVG(amount)")]
    [InlineData("largest", "MAX(amount)")]
    public void Trailing_months_end_with_the_asked_one(string metric, string value) =>
        _company.AnswersAs($"--metrics TRAILING({metric}, 3 MONTH) --grain month", Over("month", "p - INTERVAL 2 MONTH", "p + INTERVAL 1 MONTH", value));

    [Fact]   // the sums share the months that the counts are recounted in, and none of their longer windows is one of those
    public void A_count_to_date_is_recounted_beside_a_sum_to_date() =>
        _company.AnswersAs("--metrics buyers,TO_DATE(buyers, YEAR),revenue,TO_DATE(revenue, YEAR) --grain month --from 2024-01-01 --to 2024-12-31", """
            SELECT p::DATE, (SELECT COUNT(DISTINCT customer_id) FILTER (WHERE amount > 95) FROM orders WHERE date_trunc('month', day) = p),
                (SELECT COUNT(DISTINCT customer_id) FILTER (WHERE amount > 95) FROM orders WHERE day >= '2024-01-01' AND day < p + INTERVAL 1 MONTH),
                (SELECT SUM(amount) FROM orders WHERE date_trunc('month', day) = p), (SELECT SUM(amount) FROM orders WHERE day >= '2024-01-01' AND day < p + INTERVAL 1 MONTH)
            FROM (SELECT DISTINCT date_trunc('month', day) AS p FROM orders) WHERE year(p) = 2024 ORDER BY 1
            """);

    [Fact]
    public void Seven_days_of_a_day_are_whole_days() =>
        _company.AnswersAs("--metrics TRAILING(revenue, 7 DAY) --grain day", Over("day", "p - INTERVAL 6 DAY", "p + INTERVAL 1 DAY"));

    [Fact]
    public void A_month_by_day_rolls_with_the_day() =>
        _company.AnswersAs("--metrics TRAILING(revenue, 1 MONTH) --grain day --from 2024-02-01 --to 2024-04-30",
            Over("day", "p - INTERVAL 1 MONTH + INTERVAL 1 DAY", "p + INTERVAL 1 DAY", where: "p BETWEEN '2024-02-01' AND '2024-04-30'"));

    [Fact]
    public void Asked_coarser_a_window_is_that_of_its_last_unit_or_as_the_metric_says()
    {
        string where = "p < '2025-01-01'";
        _company.AnswersAs("--metrics TRAILING(revenue, 2 MONTH) --grain quarter --to 2024-12-31", Over("quarter", "p + INTERVAL 1 MONTH", "p + INTERVAL 3 MONTH", where: where));
        _company.AnswersAs("--metrics trailing_first --grain quarter --to 2024-12-31", Over("quarter", "p - INTERVAL 1 MONTH", "p + INTERVAL 1 MONTH", where: where));
        _company.AnswersAs("--metrics trailing_mean --grain quarter --to 2024-12-31", $"""
            WITH m AS (SELECT p, (SELECT SUM(amount) FROM orders WHERE day >= p - INTERVAL 1 MONTH AND day < p + INTERVAL 1 MONTH) AS v FROM (SELECT DISTINCT date_trunc('month', day) AS p FROM orders))
            SELECT date_trunc('quarter', p)::DATE, AVG(v) FROM m WHERE {where} GROUP BY 1 ORDER BY 1
            """);
    }

    [Fact]
    public void To_date_runs_from_the_start_of_the_enclosing_period()
    {
        _company.AnswersAs("--metrics TO_DATE(revenue, YEAR),TO_DATE(buyers, YEAR) --grain month", """
            SELECT p::DATE, (SELECT SUM(amount) FROM orders WHERE day >= date_trunc('year', p) AND day < p + INTERVAL 1 MONTH),
              (SELECT COUNT(DISTINCT customer_id) FROM orders WHERE amount > 95 AND day >= date_trunc('year', p) AND day < p + INTERVAL 1 MONTH)
            FROM (SELECT DISTINCT date_trunc('month', day) AS p FROM orders) ORDER BY 1
            """);
        _company.AnswersAs("--metrics TO_DATE(revenue, MONTH) --grain day", Over("day", "date_trunc('month', p)", "p + INTERVAL 1 DAY"));
    }

    [Fact]
    public void To_date_asked_coarser_is_that_of_the_last_unit_or_as_the_metric_says()
    {
        _company.AnswersAs("--metrics TO_DATE(revenue, MONTH),month_to_date_first,month_to_date_mean --grain quarter --to 2024-12-31", """
            WITH m AS (SELECT date_trunc('month', day) AS p, SUM(amount) AS v FROM orders WHERE day < '2025-01-01' GROUP BY 1)
            SELECT date_trunc('quarter', p)::DATE AS q, arg_max(v, p), arg_min(v, p), AVG(v) FROM m GROUP BY 1 ORDER BY 1
            """);
    }

    [Fact]
    public void An_open_period_is_compared_like_for_like()
    {
        // The data end on 10 March 2025: its year to date is held against 1 January to 10 March 2024.
        foreach (string formula in new[] { "PRIOR(TO_DATE(revenue, YEAR), 1 YEAR)", "TO_DATE(PRIOR(revenue, 1 YEAR), YEAR)" })
            _company.AnswersAs($"--metrics TO_DATE(revenue, YEAR),{formula} --grain month --from 2025-01-01 --to 2025-03-31", """
                SELECT p, (SELECT SUM(amount) FROM orders WHERE day >= '2025-01-01' AND day < p + INTERVAL 1 MONTH),
                  (SELECT SUM(amount) FROM orders WHERE day >= '2024-01-01' AND day <= CASE WHEN p = '2025-03-01' THEN DATE '2024-03-10' ELSE last_day(p - INTERVAL 1 YEAR) END)
                FROM (VALUES (DATE '2025-01-01'), (DATE '2025-02-01'), (DATE '2025-03-01')) m(p)
                """);
        Assert.DoesNotContain(" | -", _company.Ask("--metrics TO_DATE(revenue, YEAR) / PRIOR(TO_DATE(revenue, YEAR), 1 YEAR) --grain month --from 2025-01-01 --to 2025-03-31"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cumulative_runs_from_the_beginning()
    {
        _company.AnswersAs("--metrics CUMULATIVE(revenue) --grain month", Over("month", "DATE '0001-01-01'", "p + INTERVAL 1 MONTH"));
        _company.AnswersAs("--metrics CUMULATIVE(buyers) --grain month", Over("month", "DATE '0001-01-01'", "p + INTERVAL 1 MONTH", "COUNT(DISTINCT customer_id) FILTER (WHERE amount > 95)"));
        _company.AnswersAs("--metrics CUMULATIVE(revenue)", "SELECT SUM(amount) FROM orders");
    }

    [Fact]
    public void A_window_never_reaches_beyond_the_asked_last_day()
    {
        _company.AnswersAs("--metrics TRAILING(revenue, 2 MONTH) --from 2024-01-01 --to 2024-06-15", "SELECT SUM(amount) FROM orders WHERE day BETWEEN '2024-05-01' AND '2024-06-15'");
        _company.AnswersAs("--metrics TRAILING(revenue, 2 MONTH) --grain month --from 2024-06-01 --to 2024-06-15", "SELECT DATE '2024-06-01', SUM(amount) FROM orders WHERE day BETWEEN '2024-05-01' AND '2024-06-15'");
        _company.AnswersAs("--metrics TO_DATE(revenue, YEAR) --from 2024-01-01 --to 2024-06-15", "SELECT SUM(amount) FROM orders WHERE day BETWEEN '2024-01-01' AND '2024-06-15'");
    }

    public void Dispose() => _company.Dispose();
}
