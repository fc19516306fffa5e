namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>No data is not zero; what is not all there says so (design.md 5).</summary>
public sealed class EmptyTests
{
    private const string Yaml = """
        datasets:
          orders: {source: {table: orders}, time: day, joins: {shop: {to: shops, on: shop_id}}}
          covered: {source: {table: orders}, time: day, covers: {from: 2023-12-01, to: 2024-05-31}}
          late: {source: {table: orders}, time: day, covers: {from: 2024-01-01, to: 2024-04-30}, late_data: 3 days}
          shops: {source: {table: shops}, key: id}
        metrics:
          amount: SUM(orders.amount)
          orders: COUNT(orders.*)
          mean: AVG(orders.amount)
          amount_or_nothing: {formula: SUM(orders.amount), empty: missing}
          orders_or_nothing: {formula: COUNT(orders.*), empty: missing}
          mean_or_zero: {formula: AVG(orders.amount), empty: zero}
          ratio: amount / orders
          ratio_or_nothing: {formula: amount / orders, empty: missing}
          ratio_or_zero: {formula: amount / orders, empty: zero}
          covered: SUM(covered.amount)
          growth: covered - PRIOR(covered)
          late: SUM(late.amount)
          late_change: late - PRIOR(late)
          ripe: {formula: SUM(covered.amount), late_data: 60 days}
          ripe_share: ripe / covered
          shops: COUNT(shops.*)
        """;

    private const string Tables = """
        CREATE TABLE orders AS SELECT * FROM (VALUES (DATE '2024-01-10', 5, 1), (DATE '2024-02-05', 0, 1), (DATE '2024-04-20', 7, 2)) v(day, amount, shop_id);
        CREATE TABLE shops AS SELECT * FROM (VALUES (1, 'a'), (2, 'b'), (3, 'c')) v(id, name)
        """;

    [Fact]
    public void Inside_the_data_a_sum_and_a_count_of_nothing_are_zero_and_a_mean_is_missing()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2024-01-01 | 5 | 1 | 5\n2024-02-01 | 0 | 1 | 0\n2024-03-01 | 0 | 0 | -\n2024-04-01 | 7 | 1 | 7", company.Ask("--metrics amount,orders,mean --grain month"));
    }

    [Fact]
    public void Before_the_first_and_after_the_last_row_flows_are_missing()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2023-12-01 | - | -\n2024-01-01 | 5 | 1", company.Ask("--metrics amount,orders --grain month --from 2023-12-01 --to 2024-01-31"));
        Assert.Equal("2024-04-01 | 7 | 1\n2024-05-01 | - | -", company.Ask("--metrics amount,orders --grain month --from 2024-04-01 --to 2024-05-31"));
    }

    [Fact]
    public void A_company_says_what_its_data_cover()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2023-11-01 | -\n2023-12-01 | 0\n2024-01-01 | 5", company.Ask("--metrics covered --grain month --from 2023-11-01 --to 2024-01-31"));
        Assert.Equal("2024-05-01 | 0\n2024-06-01 | -", company.Ask("--metrics covered --grain month --from 2024-05-01 --to 2024-06-30"));
        Assert.Equal("covered 2023-11: 'covered' covers 2023-12-01 to 2024-05-31", company.Incomplete("--metrics covered --grain month --from 2023-11-01 --to 2024-01-31"));
    }

    [Fact]
    public void A_metric_says_what_no_rows_mean()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2024-03-01 | - | - | 0", company.Ask("--metrics amount_or_nothing,orders_or_nothing,mean_or_zero --grain month --from 2024-03-01 --to 2024-03-31"));
        Assert.Equal("2024-02-01 | 0 | 1", company.Ask("--metrics amount_or_nothing,orders_or_nothing --grain month --from 2024-02-01 --to 2024-02-29"));
    }

    [Fact]
    public void A_metric_over_metrics_says_what_it_is_where_none_has_a_row()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2024-02-01 | 0 | 0 | 0\n2024-03-01 | n/a | - | 0", company.Ask("--metrics ratio,ratio_or_nothing,ratio_or_zero --grain month --from 2024-02-01 --to 2024-03-31"));
    }

    [Fact]
    public void Missing_stays_missing_and_over_zero_is_not_defined()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2024-02-01 | n/a | n/a | 0\n2024-03-01 | n/a | - | 1", company.Ask("--metrics orders / amount,mean / amount,COALESCE(mean, 1) + amount --grain month --from 2024-02-01 --to 2024-03-31"));
    }

    [Fact]
    public void Without_a_grain_a_count_of_nothing_is_zero_and_a_group_without_rows_is_not_shown()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("0", company.Ask("--metrics orders --where orders.amount > 100"));
        Assert.Equal("a | 5 | 2\nb | 7 | 1", company.Ask("--metrics amount,orders --by shops.name"));
        Assert.Equal("a | 5 | 1\nb | 7 | 1\nc | - | 1", company.Ask("--metrics amount_or_nothing,shops --by shops.name"));
    }

    [Fact]
    public void A_group_is_shown_when_it_has_a_row_in_a_window_of_the_question_and_not_between_them()
    {
        using MetricCompany company = new(Yaml, Tables);
        // Shop a has rows in January and February, b in April; from April one looks back to January, over February.
        Assert.Equal("2024-04-01 | a | 0 | 5\n2024-04-01 | b | 7 | 0", company.Ask("--metrics amount,PRIOR(amount, 3 MONTH) --grain month --from 2024-04-01 --to 2024-04-30 --by shops.name"));
        Assert.Equal("2024-04-01 | b | 7 | 0", company.Ask("--metrics amount,PRIOR(amount, 1 MONTH) --grain month --from 2024-04-01 --to 2024-04-30 --by shops.name"));
        string[] questions = ["--metrics amount --by shops.name --from 2024-04-01 --to 2024-04-30", "--metrics amount --by shops.name --grain month"];
        Assert.Equal("b | 7", MetricCompany.Text(company.Layer.Answer([.. questions.Select(company.Question)])[0].Rows));
    }

    [Fact]
    public void Skipping_leaves_out_what_has_no_row_and_keeps_what_adds_up_to_nothing()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2024-01-01 | 5\n2024-02-01 | 0\n2024-04-01 | 7", company.Ask("--metrics amount --grain month --empty skip"));
        Assert.Equal("2024-01-01 | a | 5\n2024-02-01 | a | 0\n2024-04-01 | b | 7", company.Ask("--metrics amount --grain month --by shops.name --empty skip"));
        Assert.Equal(8, company.Ask("--metrics amount --grain month --by shops.name").Split('\n').Length);
    }

    [Fact]
    public void A_comparison_with_an_incomplete_side_is_missing_and_a_plain_value_is_shown_and_listed()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2023-12-01 | 0 | -\n2024-01-01 | 5 | 5\n2024-02-01 | 0 | -5", company.Ask("--metrics covered,growth --grain month --from 2023-12-01 --to 2024-02-29"));
        Assert.Equal("2024-05-01 | 0 | -7\n2024-06-01 | - | -", company.Ask("--metrics covered,growth --grain month --from 2024-05-01 --to 2024-06-30"));
        Assert.Equal("2024-04-01 | 7 | -", company.Ask("--metrics covered,growth --grain month --from 2024-04-01 --to 2024-04-30 --as-of 2024-04-25"));
        Assert.Equal("amount 2024-01: 'orders' covers 2024-01-10 to 2024-04-20\namount 2024-04: 'orders' covers 2024-01-10 to 2024-04-20", company.Incomplete("--metrics amount --grain month"));
    }

    [Fact]
    public void Late_rows_keep_a_period_open()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2024-03-01 | 0 | 0\n2024-04-01 | 7 | -", company.Ask("--metrics late,late_change --grain month --from 2024-03-01"));
        Assert.StartsWith("late 2024-04: rows of 'late' may still come for 3 days", company.Incomplete("--metrics late --grain month --from 2024-03-01"), StringComparison.Ordinal);
        Assert.Equal("late 2024-03: rows of 'late' may still come for 3 days after a period's end", company.Incomplete("--metrics late --grain month --from 2024-03-01 --to 2024-03-31 --as-of 2024-04-02"));
        Assert.Equal("", company.Incomplete("--metrics late --grain month --from 2024-03-01 --to 2024-03-31 --as-of 2024-04-03"));
    }

    [Fact]
    public void A_metric_whose_rows_may_still_change_keeps_its_periods_open_and_those_of_what_is_made_of_it()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2024-04-01 | 7 | 7", company.Ask("--metrics covered,ripe --grain month --from 2024-04-01 --to 2024-04-30"));
        Assert.Equal("ripe 2024-04: what counts may still happen for 60 days after a period's end", company.Incomplete("--metrics covered,ripe --grain month --from 2024-04-01 --to 2024-04-30"));
        Assert.Equal("ripe_share 2024-04: what counts may still happen for 60 days after a period's end", company.Incomplete("--metrics ripe_share --grain month --from 2024-03-01 --to 2024-04-30"));
        Assert.Equal("ripe 2024-02: what counts may still happen for 60 days after a period's end", company.Incomplete("--metrics ripe --grain month --from 2024-02-01 --to 2024-02-29 --as-of 2024-04-28"));
        Assert.Equal("", company.Incomplete("--metrics ripe --grain month --from 2024-02-01 --to 2024-02-29 --as-of 2024-04-29"));
    }

    [Fact]
    public void As_of_hides_later_rows_and_says_which_period_it_opens()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal("2024-01-01 | 5\n2024-02-01 | 0", company.Ask("--metrics amount --grain month --as-of 2024-02-10"));
        Assert.Contains("amount 2024-02: the question looks at the data as of 2024-02-10", company.Incomplete("--metrics amount --grain month --as-of 2024-02-10"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 2, 29), company.Answered("--metrics amount --as-of 2024-02").AsOf);
        Assert.Equal(new DateOnly(2024, 4, 20), company.Answered("--metrics amount").AsOf);
        Assert.Equal("5", company.Ask("--metrics amount --as-of 2024-02"));
    }
}
