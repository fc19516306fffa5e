namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>Rows and names at the edge: no date, no rows at all, quotes in texts, one thing asked twice.</summary>
public sealed class EdgeTests
{
    private const string Yaml = """
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: day
            joins: {customer: {to: customers, on: customer_id}}
            fields: {week: "DATE_TRUNC('week', day)"}
          customers: {source: {table: customers}, key: id}
        metrics:
          revenue: SUM(orders.amount)
          orders: COUNT(orders.*)
          buyers: COUNT(DISTINCT orders.customer_id)
          middle: MEDIAN(orders.amount)
          first_name: MIN(customers.name)
          wrapped_by_signup: {formula: revenue / orders, time: customers.signed_up}
          by_signup: {formula: SUM(orders.amount), time: customers.signed_up}
        """;

    private const string Tables = """
        CREATE TABLE customers AS SELECT * FROM (VALUES (1, 'O''Hara', DATE '2023-05-01'), (2, 'say "hi"; --', DATE '2023-07-01')) v(id, name, signed_up);
        CREATE TABLE orders AS SELECT * FROM (VALUES (1, DATE '2024-01-01', 1, 10, 1), (2, NULL, 2, 20, 2), (3, DATE '2024-02-29', NULL, 30, 1), (4, DATE '2024-02-29', 9, NULL, 2)) v(id, day, customer_id, amount, "line no")
        """;

    private static MetricCompany Company(string tables = Tables) => new(Yaml, tables);

    [Fact]
    public void Rows_without_a_date_count_only_without_a_period()
    {
        using MetricCompany company = Company();
        Assert.Equal("60 | 4 | 3", company.Ask("--metrics revenue,orders,buyers"));
        Assert.Equal("40 | 3 | 2", company.Ask("--metrics revenue,orders,buyers --from 2024-01-01 --to 2024-12-31"));
        Assert.Equal("2024-01-01 | 40 | 3 | 2", company.Ask("--metrics revenue,orders,buyers --grain year"));
        Assert.Equal("2024-01-01 | 10 | 10\n2024-02-01 | 30 | 30", company.Ask("--metrics revenue,middle --grain month"));
    }

    [Fact]
    public void Rows_whose_join_leads_nowhere_are_a_group_of_their_own()
    {
        using MetricCompany company = Company();
        Assert.Equal("O'Hara | 10 | 1\nsay \"hi\"; -- | 20 | 1\n- | 30 | 2", company.Ask("--metrics revenue,orders --by customers.name"));
    }

    [Fact]
    public void Texts_are_never_read_as_sql()
    {
        using MetricCompany company = Company();
        Assert.Equal("10", company.Ask("--metrics revenue --where customers.name = 'O''Hara'"));
        Assert.Equal("0", company.Ask("--metrics orders --where customers.name = '''; DROP TABLE orders; '"));
        Assert.Equal("1 | 40\n2 | 20", company.Ask("--metrics revenue --by orders.line no"));
    }

    [Fact]
    public void A_metric_may_be_dated_by_a_joined_dataset()
    {
        using MetricCompany company = Company();
        Assert.Equal("2023-04-01 | 10\n2023-07-01 | 20", company.Ask("--metrics by_signup --grain quarter --from 2023-04-01 --to 2023-09-30"));
    }

    [Fact]
    public void A_metric_s_date_holds_for_the_metrics_it_is_made_of()
    {
        using MetricCompany company = Company();
        Assert.Equal("2023-04-01 | 10\n2023-07-01 | 20", company.Ask("--metrics wrapped_by_signup --grain quarter --from 2023-04-01 --to 2023-09-30"));
    }

    [Theory]
    [InlineData("ABS(first_name)")]
    [InlineData("-first_name")]
    [InlineData("ROUND(first_name, 2)")]
    [InlineData("POWER(2, first_name)")]
    [InlineData("first_name * 2")]
    [InlineData("SQRT(0 - orders)")]
    public void Arithmetic_with_what_is_no_number_is_not_defined(string formula)
    {
        using MetricCompany company = Company();
        Assert.Equal("n/a", company.Ask($"--metrics {formula}"));
    }

    [Fact]
    public void Asked_twice_is_answered_twice()
    {
        using MetricCompany company = Company();
        Assert.Equal("10 | 10 | O'Hara | O'Hara", string.Join(" | ", company.Answered("--metrics revenue,revenue --by customers.name,customers.name").Rows[0].Reverse()));
    }

    [Fact]
    public void A_dataset_without_rows_has_no_periods_and_no_data()
    {
        using MetricCompany company = Company(Tables + "; DELETE FROM orders");
        Assert.Equal("", company.Ask("--metrics revenue,orders --grain month"));
        Assert.Equal("- | 0 | 0 | -", company.Ask("--metrics revenue,orders,buyers,middle"));
        Assert.Equal("2024-01-01 | - | 0", company.Ask("--metrics revenue,orders --grain year --from 2024-01-01 --to 2024-12-31"));
        Assert.Equal("", company.Ask("--metrics revenue --by customers.name"));
    }

    [Fact]
    public void The_weeks_of_a_formula_are_the_company_s()
    {
        using MetricCompany monday = Company();
        Assert.Equal("2024-01-01 | 10\n2024-02-26 | 30\n- | 20", monday.Ask("--metrics revenue --by orders.week"));
        using MetricCompany sunday = new("calendar: {week_starts: sunday}\n" + Yaml, Tables);
        Assert.Equal("2023-12-31 | 10\n2024-02-25 | 30\n- | 20", sunday.Ask("--metrics revenue --by orders.week"));
    }
}
