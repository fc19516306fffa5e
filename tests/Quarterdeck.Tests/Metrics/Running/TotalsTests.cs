using Quarterdeck.Metrics.Answers;
using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>Totals are those of SQL's ROLLUP: worked out from the rows of the data, whatever is shown of the answer.</summary>
public sealed class TotalsTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2023-01-01, to: 2025-03-31}, joins: {customer: {to: customers, on: customer_id}}}
          customers: {source: {table: customers}, key: id}
          rates: {source: {table: rates}, key: [desk, day], time: day}
        dimensions: {country: customers.country}
        metrics:
          revenue: SUM(orders.amount)
          buyers: COUNT(DISTINCT orders.customer_id)
          middle: MEDIAN(orders.amount)
          per_buyer: revenue / buyers
          kept: RETAINED(orders.customer_id)
          kept_year: "RETAINED(orders.customer_id, 1 YEAR)"
          rate: {formula: SUM(rates.rate), stock: {at: last, per: [desk]}}
        """, FilterTests.Tables, """
        CREATE TABLE rates(desk VARCHAR, day DATE, rate INT);
        INSERT INTO rates VALUES ('a', '2024-01-10', 1), ('a', '2024-02-10', 2), ('b', '2024-01-20', 10), ('b', '2024-02-20', 20), ('c', '2024-01-15', 100)
        """);

    private const string From = "FROM orders o JOIN customers c ON c.id = o.customer_id WHERE day BETWEEN '2024-01-01' AND '2024-06-30'";
    private const string Asked = "--metrics revenue,buyers,middle,per_buyer --from 2024-01 --to 2024-06";
    private const string Values = "SUM(amount), COUNT(DISTINCT customer_id), MEDIAN(amount::DOUBLE), SUM(amount) / COUNT(DISTINCT customer_id)";

    [Fact]
    public void Without_dimensions_the_total_is_over_all_periods() =>
        Same(_company.Totals($"{Asked} --grain month"), $"SELECT NULL, {Values} {From}");

    [Fact]
    public void A_dimension_has_a_total_for_each_period_and_one_for_all() =>
        Same(_company.Totals($"{Asked} --grain month --by country"),
            $"SELECT date_trunc('month', day)::DATE AS p, NULL, {Values} {From} GROUP BY ROLLUP (p) ORDER BY GROUPING(p), 1");

    [Fact]
    public void Several_dimensions_have_totals_of_the_leading_ones() =>
        Same(_company.Totals($"{Asked} --by country,month_of_year,orders.customer_id"),
            $"SELECT country, month(day) AS m, NULL, {Values} {From} GROUP BY ROLLUP (country, m) ORDER BY GROUPING(country), GROUPING(m), 1, 2");

    [Fact]
    public void A_total_says_by_what_it_is_still_cut()
    {
        MetricTable table = _company.Answered("--metrics revenue --grain quarter --by country,orders.customer_id --from 2024-01 --to 2024-03 --totals");
        Assert.Equal(["period+country", "period+country", "period+country", "period", ""], table.Totals!.Select(total => string.Join('+', total.By)));
        Assert.Null(_company.Answered("--metrics revenue").Totals);
        Assert.Empty(_company.Answered("--metrics revenue --totals").Totals!);
    }

    [Fact]
    public void Order_limit_and_condition_leave_totals_as_they_are_or_cut_them_like_the_rows()
    {
        const string words = "--metrics revenue,buyers --grain quarter --by country --from 2024-01 --to 2024-06";
        Assert.Equal(_company.Totals(words), _company.Totals(words + " --order buyers:desc --limit 1"));
        Same(_company.Totals("--metrics buyers --by country --where orders.amount > 90"), "SELECT NULL, COUNT(DISTINCT customer_id) FROM orders WHERE amount > 90");
    }

    [Fact]   // the desk without a rate in February counts with its last one of the half-year
    public void A_balance_is_that_of_the_end_of_the_whole_span() =>
        Assert.Equal("- | 122", _company.Totals("--metrics rate --grain month --from 2024-01 --to 2024-02"));

    [Fact]
    public void What_is_moved_or_runs_to_date_is_moved_and_ends_as_the_rows_do()
    {
        MetricTable table = _company.Answered("--metrics revenue,PRIOR(revenue),PRIOR(revenue, 1 YEAR),TO_DATE(revenue, YEAR),TRAILING(revenue, 2 MONTH) --grain month --from 2024-02 --to 2024-05 --totals");
        IReadOnlyList<Cell> total = Assert.Single(table.Totals!).Cells;
        for (int column = 1; column <= 3; column++)
            Assert.Equal(table.Rows.Sum(row => row[column].AsDecimal()), total[column].AsDecimal());
        Assert.Equal(table.Rows[^1].Skip(4), total.Skip(4));
    }

    [Fact]
    public void A_change_is_that_of_the_totals_and_not_a_sum_of_changes()
    {
        IReadOnlyList<Cell> total = Assert.Single(_company.Answered("--metrics buyers --grain month --from 2024-01 --to 2024-06 --compare prior_year --totals").Totals!).Cells;
        string both = _company.Ask("--metrics buyers,PRIOR(buyers, 1 YEAR) --from 2024-01-01 --to 2024-06-30");
        Assert.Equal(both, $"{total[1]} | {total[2]}");
        Assert.Equal(total[1].AsDecimal() - total[2].AsDecimal(), total[3].AsDecimal());
        Assert.Equal(total[3].AsDouble() / total[2].AsDouble(), total[4].AsDouble(), 12);
    }

    [Fact]   // of those who bought from January to June nearly all bought from February to July
    public void Retention_from_one_period_to_the_next_has_no_value_over_several() =>
        Assert.Equal($"- | - | {_company.Ask("--metrics kept_year --from 2023-01-01 --to 2023-06-30")}", _company.Totals("--metrics kept,kept_year --grain month --from 2023-01 --to 2023-06"));

    [Fact]
    public void The_total_over_all_periods_is_listed_as_incomplete_under_its_own_name()
    {
        string told = _company.Incomplete("--metrics revenue --grain quarter --from 2024-10 --to 2025-06 --totals");
        Assert.Equal("revenue 2025-Q2: 'orders' covers 2023-01-01 to 2025-03-31\nrevenue total: 'orders' covers 2023-01-01 to 2025-03-31", told);
    }

    [Fact]   // there is no season before the first, so both together have no prior
    public void Hours_and_the_company_s_own_periods_are_compared_and_totalled()
    {
        using MetricCompany company = new("""
            calendar: {grains: {season: {table: seasons, day: day, label: season}}}
            datasets:
              calls: {source: {table: calls}, key: id, time: happened, covers: {from: 2024-01-01, to: 2024-12-31}}
              seasons: {source: {table: seasons}, key: day}
            metrics: {people: COUNT(DISTINCT calls.person), calls: COUNT(calls.*)}
            """, """
            CREATE TABLE seasons AS SELECT d::DATE AS day, CASE WHEN month(d) < 7 THEN 'winter' ELSE 'summer' END AS season FROM generate_series(DATE '2024-01-01', DATE '2024-12-31', INTERVAL 1 DAY) s(d);
            CREATE TABLE calls AS SELECT * FROM (VALUES (1, TIMESTAMP '2024-02-01 09:10:00', 'a'), (2, TIMESTAMP '2024-02-01 09:50:00', 'b'), (3, TIMESTAMP '2024-02-01 10:00:00', 'a'),
                (4, TIMESTAMP '2024-08-01 10:00:00', 'a'), (5, TIMESTAMP '2024-08-02 11:30:00', 'c')) v(id, happened, person)
            """);
        const string Hours = "--metrics people,calls --grain hour --from 2024-02-01 --to 2024-02-01 --compare prior_hour --empty skip";
        Assert.Equal("2024-02-01 09:00:00 | 2 | 0 | 2 | n/a | 2 | 0 | 2 | n/a\n2024-02-01 10:00:00 | 1 | 2 | -1 | -0.5 | 1 | 2 | -1 | -0.5\n2024-02-01 11:00:00 | 0 | 1 | -1 | -1 | 0 | 1 | -1 | -1", company.Ask(Hours));
        Assert.Equal("- | 2 | 2 | 0 | 0 | 3 | 3 | 0 | 0", company.Totals(Hours));
        const string Seasons = "--metrics people --grain season --from 2024-01-01 --to 2024-12-31 --compare prior_season --to-date season";
        Assert.Equal("2024-01-01 | 2 | - | - | - | 2 | - | - | -\n2024-07-01 | 2 | 2 | 0 | 0 | 2 | 2 | 0 | 0", company.Ask(Seasons));
        Assert.Equal("- | 3 | - | - | - | 2 | - | - | -", company.Totals(Seasons));
    }

    [Fact]
    public void Totals_of_no_metric_are_refused() =>
        Assert.StartsWith("error QD3043", _company.Told("--by country --totals"), StringComparison.Ordinal);

    public void Dispose() => _company.Dispose();

    private void Same(string totals, string sql)
    {
        string expected = _company.Sql(sql);
        Assert.NotEqual("", expected);
        Assert.Equal(expected, totals, ignoreLineEndingDifferences: true);
    }
}
