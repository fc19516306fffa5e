namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Joins: two ways to one dataset, a dataset to itself, the version that was valid.</summary>
public sealed class JoinTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: day
            joins:
              bill_territory: {to: territories, on: bill_territory_id}
              ship_territory: {to: territories, on: ship_territory_id}
              price: {to: prices, on: product_id, as_of: {at: day, from: valid_from, to: valid_to}}
              list_price: {to: list_prices, on: product_id, as_of: {at: day, from: first_day, to: {last: last_day}}}
          territories:
            source: {table: territories}
            key: id
            joins:
              parent: {to: territories, on: parent_id}
          prices: {source: {table: prices}, key: [product_id, valid_from]}
          list_prices: {source: {table: list_prices}, key: [product_id, first_day]}
        dimensions:
          ship_to: {field: territories.name, via: {orders: ship_territory}}
        metrics:
          quantity: SUM(orders.quantity)
          order_count: COUNT(orders.*)
          value: SUM(orders.quantity * prices.price)
          list_value: SUM(orders.quantity * list_prices.price)
          territory_count: COUNT(territories.*)
        """,
        """
        CREATE TABLE territories(id INT, name VARCHAR, parent_id INT);
        INSERT INTO territories VALUES (1, 'World', NULL), (2, 'Europe', 1), (3, 'France', 2), (4, 'America', 1);
        CREATE TABLE orders(id INT, day DATE, product_id INT, quantity INT, bill_territory_id INT, ship_territory_id INT);
        INSERT INTO orders VALUES (1, '2024-01-31', 7, 1, 3, 4), (2, '2024-02-01', 7, 10, 3, 3), (3, '2024-02-29', 7, 100, 4, 3), (4, '2024-03-01', 7, 1000, 2, NULL), (5, '2023-12-31', 7, 10000, 2, 2);
        CREATE TABLE prices(product_id INT, valid_from DATE, valid_to DATE, price DECIMAL(10,2));
        INSERT INTO prices VALUES (7, '2024-01-01', '2024-02-01', 2), (7, '2024-02-01', '2024-03-01', 3), (7, '2024-03-01', NULL, 5);
        CREATE TABLE list_prices(product_id INT, first_day DATE, last_day DATE, price DECIMAL(10,2));
        INSERT INTO list_prices VALUES (7, '2024-01-01', '2024-01-31', 2), (7, '2024-02-01', '2024-02-29', 3), (7, '2024-03-01', NULL, 5)
        """);

    [Fact]
    public void Each_join_of_two_to_one_dataset_is_a_way_of_its_own()
    {
        Assert.Equal("America | 1\nEurope | 10000\nFrance | 110\n- | 1000", _company.Ask("--metrics quantity --by orders.ship_territory.name"));
        Assert.Equal("America | 100\nEurope | 11000\nFrance | 11", _company.Ask("--metrics quantity --by orders.bill_territory.name"));
    }

    [Fact]
    public void Both_ways_in_one_question_are_two_joins() =>
        Assert.Equal("100", _company.Ask("--metrics quantity --where orders.ship_territory.name = 'France' AND orders.bill_territory.name = 'America'"));

    [Fact]
    public void A_dimension_says_which_way_it_goes() =>
        Assert.Equal(_company.Ask("--metrics quantity --by orders.ship_territory.name"), _company.Ask("--metrics quantity --by ship_to"));

    [Fact]
    public void Without_a_name_both_ways_are_listed()
    {
        string told = _company.Told("--metrics quantity --by territories.parent_id");
        Assert.Contains("QD3003", told, StringComparison.Ordinal);
        Assert.Contains("bill_territory", told, StringComparison.Ordinal);
        Assert.Contains("ship_territory", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_is_joined_to_itself_where_that_is_named()
    {
        Assert.Equal("Europe | 1\nWorld | 2\n- | 1", _company.Ask("--metrics territory_count --by territories.parent.name"));
        Assert.Equal("Europe | 110\nWorld | 10001\n- | 1000", _company.Ask("--metrics quantity --by orders.ship_territory.parent.name"));
    }

    [Fact]
    public void A_subtree_is_a_list_of_codes() => Assert.Equal("10110", _company.Ask("--metrics quantity --where orders.ship_territory_id IN (2, 3)"));

    [Fact]
    public void The_version_is_the_one_that_was_valid_and_its_end_is_outside() =>
        // 31 January at 2, 1 and 29 February at 3, 1 March at 5, nothing before the first version.
        Assert.Equal("2023-12-01 | 0 | 10000\n2024-01-01 | 2 | 1\n2024-02-01 | 330 | 110\n2024-03-01 | 5000 | 1000", _company.Ask("--metrics value,quantity --grain month"));

    [Fact]
    public void An_end_that_is_the_last_valid_day_is_inside() =>
        Assert.Equal(_company.Ask("--metrics value --grain day --empty skip"), _company.Ask("--metrics list_value --grain day --empty skip"));

    [Fact]
    public void A_key_that_stands_twice_is_refused_before_it_counts_twice()
    {
        using MetricCompany twice = new("""
            datasets:
              orders: {source: {table: orders}, key: id, joins: {customer: {to: customers, on: customer_id}}}
              customers: {source: {table: customers}, key: id}
            metrics: {amount: SUM(orders.amount)}
            """,
            "CREATE TABLE orders AS SELECT 1 AS id, 5 AS amount, 1 AS customer_id; CREATE TABLE customers AS SELECT * FROM (VALUES (1, 'a'), (1, 'b'), (2, 'c')) v(id, name)");
        Assert.Equal("5", twice.Ask("--metrics amount"));
        Assert.StartsWith("error QD2501  In 'customers' 1 key stands in more than one row", twice.Told("--metrics amount --by customers.name"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DATE '2024-02-02'", "2024-02-01")]
    [InlineData("CAST(NULL AS DATE)", "2024-02-01")]
    [InlineData("DATE '2024-02-01'", "2024-01-01")]
    public void Versions_that_overlap_are_refused_before_they_count_twice(string firstEnds, string secondBegins)
    {
        using MetricCompany company = new("""
            datasets:
              orders: {source: {table: orders}, key: id, joins: {price: {to: prices, on: product_id, as_of: {at: day, from: valid_from, to: valid_to}}}}
              prices: {source: {table: prices}, key: [product_id, valid_from]}
            metrics: {orders: COUNT(orders.*), value: SUM(prices.price)}
            """, "CREATE TABLE orders AS SELECT 1 AS id, DATE '2024-02-01' AS day, 1 AS product_id",
            $"CREATE TABLE prices AS SELECT * FROM (VALUES (1, DATE '2024-01-01', {firstEnds}, 2), (1, DATE '{secondBegins}', NULL, 3)) v(product_id, valid_from, valid_to, price)");
        Assert.Equal("1", company.Ask("--metrics orders"));
        Assert.Contains(secondBegins == "2024-01-01" ? "QD2501" : "QD2111", company.Told("--metrics orders --by orders.price.price"), StringComparison.Ordinal);
    }

    public void Dispose() => _company.Dispose();
}
