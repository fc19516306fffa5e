namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Fields that aggregate a child dataset, and datasets of distinct keys.</summary>
public sealed class RollUpTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          regions:
            source: {table: regions}
            key: id
            fields:
              customer_count: COUNT(customers.*)
              best_customer: MAX(customers.order_count)
              first_order: MIN(orders.day)
          customers:
            source: {table: customers}
            key: id
            joins: {region: {to: regions, on: region_id}}
            fields:
              first_order: MIN(orders.day)
              order_count: COUNT(orders.*)
              big_orders: COUNT(orders.*) FILTER (WHERE orders.amount >= 20)
              spent: SUM(orders.amount)
              first_touch: LEAST(MIN(orders.day), MIN(visits.day))
              is_regular: CASE WHEN order_count >= 2 THEN 'regular' ELSE 'other' END
          orders:
            source: {table: orders}
            key: id
            time: day
            joins: {customer: {to: customers, on: customer_id}}
          visits:
            source: {table: visits}
            key: id
            time: day
            joins: {customer: {to: customers, on: customer_id}}
          products:
            source: {distinct: orders}
            key: [product]
        metrics:
          customer_count: COUNT(customers.*)
          new_customers: {formula: COUNT(customers.*), time: customers.first_order}
          new_people: {formula: COUNT(customers.*), time: customers.first_touch}
          repeat_customers: COUNT(customers.*) FILTER (WHERE customers.order_count >= 2)
          never_bought: COUNT(customers.*) FILTER (WHERE customers.order_count = 0)
          average_spent: AVG(customers.spent)
          big_orders: SUM(customers.big_orders)
          revenue: SUM(orders.amount)
          product_count: COUNT(products.*)
          region_count: COUNT(regions.*)
        """,
        """
        CREATE TABLE regions(id INT, name VARCHAR); INSERT INTO regions VALUES (1, 'north'), (2, 'south'), (3, 'empty');
        CREATE TABLE customers(id INT, region_id INT); INSERT INTO customers VALUES (1, 1), (2, 1), (3, 2), (4, 2);
        CREATE TABLE orders(id INT, day DATE, customer_id INT, amount DECIMAL(10,2), product VARCHAR);
        INSERT INTO orders VALUES (1, '2024-01-05', 1, 10, 'a'), (2, '2024-02-05', 1, 20, 'b'), (3, '2024-02-10', 2, 30, 'a'), (4, '2024-03-01', 3, 40, 'a'), (5, '2024-03-02', 1, 50, NULL);
        CREATE TABLE visits(id INT, day DATE, customer_id INT);
        INSERT INTO visits VALUES (1, '2024-01-20', 2), (2, '2024-02-20', 4), (3, '2024-03-20', 3)
        """);

    [Fact]
    public void A_metric_is_dated_by_its_roll_up() =>
        Assert.Equal("2024-01-01 | 1\n2024-02-01 | 1\n2024-03-01 | 1", _company.Ask("--metrics new_customers --grain month"));

    [Fact]
    public void A_mixed_roll_up_leaves_missing_sides_out() =>
        // Customer 1 on 5 January, 2 on 20 January by a visit, 4 on 20 February by a visit only, 3 on 1 March.
        Assert.Equal("2024-01-01 | 2\n2024-02-01 | 1\n2024-03-01 | 1", _company.Ask("--metrics new_people --grain month"));

    [Fact]
    public void A_count_of_no_rows_is_zero_and_a_sum_is_missing() =>
        Assert.Equal("1 | 1 | 50", _company.Ask("--metrics repeat_customers,never_bought,average_spent"));

    [Fact]
    public void A_filter_stands_inside_a_roll_up() => Assert.Equal("4", _company.Ask("--metrics big_orders"));

    [Fact]
    public void Roll_ups_nest_and_reach_over_several_joins() =>
        Assert.Equal("0 | - | - | 1\n2 | 1 | 2024-03-01 | 1\n2 | 3 | 2024-01-05 | 1",
            _company.Ask("--metrics region_count --by regions.customer_count,regions.best_customer,regions.first_order"));

    [Fact]
    public void A_roll_up_cuts_another_dataset() =>
        Assert.Equal("other | 70\nregular | 80", _company.Ask("--metrics revenue --by customers.is_regular"));

    [Fact]
    public void A_roll_up_does_not_see_the_question_s_period_or_condition() =>
        Assert.Equal("regular | 20", _company.Ask("--metrics revenue --by customers.is_regular --from 2024-02-01 --to 2024-02-07 --where orders.product = 'b'"));

    [Fact]
    public void A_roll_up_sees_nothing_after_as_of()
    {
        Assert.Equal("1 | 2", _company.Ask("--metrics repeat_customers,never_bought --as-of 2024-02-29"));
        Assert.Equal("0 | 3", _company.Ask("--metrics repeat_customers,never_bought --as-of 2024-01-31"));
    }

    [Fact]
    public void A_dataset_of_distinct_keys_has_a_row_for_each_and_none_for_no_key() => Assert.Equal("2", _company.Ask("--metrics product_count"));

    [Fact]
    public void Distinct_datasets_and_facts_stand_side_by_side() =>
        Assert.Equal("150 | 2", _company.Ask("--metrics revenue,product_count"));

    public void Dispose() => _company.Dispose();
}
