namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>Models that two conforming readers answer differently: here there is one answer, or a refusal that says why.</summary>
public sealed class InterchangeTests
{
    /// <summary>https://github.com/apache/ossie/issues/290: the specification does not say what a sum of customers is by a field of orders; the model is that of the issue.</summary>
    [Fact]
    public void A_customer_s_lifetime_value_is_not_cut_by_the_state_of_orders()
    {
        using MetricCompany company = new("""
            datasets:
              orders: {source: {table: orders}, key: id, joins: {orders_to_customers: {to: customers, on: customer_id}}}
              customers: {source: {table: customers}, key: id}
            metrics: {total_lifetime_value: SUM(customers.lifetime_value), order_count: COUNT(orders.*)}
            """,
            """
            CREATE TABLE customers AS SELECT * FROM (VALUES (1, 'north', 100), (2, 'north', 50)) v(id, region, lifetime_value);
            CREATE TABLE orders AS SELECT * FROM (VALUES (1, 1, 'open'), (2, 1, 'open'), (3, 1, 'paid'), (4, 2, 'paid')) v(id, customer_id, status)
            """);
        // Summed over the joined rows open is 200 and paid 150; with each customer once a status 100 and 150: both more than there is.
        Assert.Empty(company.Table("--metrics total_lifetime_value --by orders.status").Rows);
        Assert.StartsWith("error QD3032", company.Told("--metrics total_lifetime_value --by orders.status"), StringComparison.Ordinal);
        Assert.Equal("north | 150 | 4", company.Ask("--metrics total_lifetime_value,order_count --by customers.region"));
    }

    /// <summary>https://github.com/Datus-ai/Datus-agent/issues/1426: an adapter of the format sums at the joined rows; orders, lines and right answer are those of the issue.</summary>
    [Fact]
    public void Orders_with_several_lines_are_summed_once()
    {
        using MetricCompany company = new("""
            datasets:
              orders: {source: {table: orders}, key: id}
              order_lines: {source: {table: order_lines}, joins: {order: {to: orders, on: order_id}}}
            metrics: {orders_total: SUM(orders.amount), lines_total: SUM(order_lines.amount)}
            """,
            """
            CREATE TABLE orders AS SELECT * FROM (VALUES (1, 'NA', 100), (2, 'NA', 200), (3, 'EMEA', 400)) v(id, region, amount);
            CREATE TABLE order_lines AS SELECT * FROM (VALUES (1, 20), (1, 30), (1, 50), (2, 80), (2, 120), (3, 400)) v(order_id, amount)
            """);
        // There NA is 700 and the total 1100.
        Assert.Equal("EMEA | 400 | 400\nNA | 300 | 300", company.Ask("--metrics orders_total,lines_total --by orders.region"));
        Assert.Equal("700 | 700", company.Ask("--metrics orders_total,lines_total"));
    }
}
