using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Metrics.Time;

/// <summary>RETAINED: entities with a row in the period and in a later one, counted in the earlier (design.md 4).</summary>
public sealed class RetainedTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: day
            joins: {customer: {to: customers, on: customer_id}}
          customers: {source: {table: customers}, key: id}
        metrics:
          kept: {formula: RETAINED(orders.customer_id)}
          kept_year: {formula: "RETAINED(orders.customer_id, 1 YEAR)"}
          buyers: COUNT(DISTINCT orders.customer_id)
          rate: kept / buyers
          kept_french: kept FILTER (WHERE customers.country = 'FR')
        """, FilterTests.Tables.Replace("FROM range(2000)", "FROM range(400)", StringComparison.Ordinal));

    private static string Kept(string lag, string dimension = "", string where = "TRUE") => $"""
        WITH a AS (SELECT DISTINCT date_trunc('month', day) AS p, customer_id AS e{(dimension.Length > 0 ? ", " + dimension + " AS d" : "")} FROM orders o JOIN customers c ON c.id = o.customer_id WHERE {where}),
        b AS (SELECT DISTINCT date_trunc('month', day) AS p, customer_id AS e FROM orders o JOIN customers c ON c.id = o.customer_id WHERE {where})
        SELECT a.p::DATE{(dimension.Length > 0 ? ", a.d" : "")}, COUNT(DISTINCT b.e) AS n FROM a LEFT JOIN b ON b.e = a.e AND b.p = a.p + INTERVAL {lag}
        """;

    [Fact]
    public void Counts_those_who_come_again_in_the_next_period() =>
        _company.AnswersAs("--metrics kept --grain month", Kept("1 MONTH") + " GROUP BY 1 ORDER BY 1");

    [Fact]
    public void Counts_those_who_come_again_in_the_same_period_a_year_later() =>
        _company.AnswersAs("--metrics kept_year --grain month --to 2024-03-31", Kept("1 YEAR") + " WHERE a.p < '2024-04-01' GROUP BY 1 ORDER BY 1");

    [Fact]
    public void A_filter_holds_on_both_sides() =>
        _company.AnswersAs("--metrics kept_french --grain month --to 2025-02-28", Kept("1 MONTH", where: "country = 'FR'") + " GROUP BY 1 ORDER BY 1");

    [Fact]
    public void A_dimension_is_that_of_the_earlier_row() =>
        _company.AnswersAs("--metrics kept --grain month --by customers.country --empty skip --order period,customers.country",
            $"SELECT * FROM ({Kept("1 MONTH", "country")} GROUP BY 1, 2) WHERE n > 0 ORDER BY 1, 2");

    [Fact]
    public void A_rate_is_those_kept_of_all() =>
        _company.AnswersAs("--metrics rate --grain month --to 2025-01-31",
            "SELECT a.p, k / n FROM (" + Kept("1 MONTH").Replace("COUNT(DISTINCT b.e) AS n", "COUNT(DISTINCT b.e) AS k, COUNT(DISTINCT a.e) AS n", StringComparison.Ordinal) + " GROUP BY 1) a(p, k, n) WHERE a.p < '2025-02-01' ORDER BY 1");

    [Fact]
    public void A_period_whose_later_one_is_open_is_shown_and_listed() =>
        Assert.Contains("kept 2025-02: the later period ends 2025-03-31", _company.Incomplete("--metrics kept --grain month"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_period_there_is_nothing_to_be_kept_over()
    {
        Assert.Equal("-", _company.Ask("--metrics kept"));
        Assert.Contains("QD3037", _company.Told("--metrics kept"), StringComparison.Ordinal);
    }

    public void Dispose() => _company.Dispose();
}
