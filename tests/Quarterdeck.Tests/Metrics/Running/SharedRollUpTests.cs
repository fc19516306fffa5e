namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>A roll-up that several scans of one answer read is aggregated once, and says what it says to each of them alone.</summary>
public sealed class SharedRollUpTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: day
            joins: {customer: {to: customers, on: customer_id}}
          customers:
            source: {distinct: orders}
            key: customer_id
            fields: {first_order: MIN(orders.day)}
        metrics:
          first_amount: {formula: SUM(orders.amount) FILTER (WHERE orders.day = customers.first_order), empty: zero}
          shipped_first: {formula: SUM(orders.amount) FILTER (WHERE orders.day = customers.first_order), time: orders.shipped, empty: zero}
        """,
        """
        CREATE TABLE orders(id INT, day DATE, shipped DATE, customer_id INT, amount INT);
        INSERT INTO orders VALUES (1, '2024-01-05', '2024-02-01', 1, 10), (2, '2024-02-05', '2024-02-10', 1, 20), (3, '2024-02-10', '2024-03-01', 2, 30), (4, '2024-03-10', '2024-03-11', NULL, 40)
        """);

    private const string Months = " --grain month --from 2024-01-01 --to 2024-03-31";

    [Fact]
    public void Two_scans_that_share_one_answer_as_each_alone()
    {
        Assert.Equal(2, _company.Explain("--metrics first_amount,shipped_first" + Months).Count);
        Assert.Equal("2024-01-01 | 10 | 0\n2024-02-01 | 30 | 10\n2024-03-01 | 0 | 30", _company.Ask("--metrics first_amount,shipped_first" + Months));
        Assert.Equal("2024-01-01 | 10\n2024-02-01 | 30\n2024-03-01 | 0", _company.Ask("--metrics first_amount" + Months));
        Assert.Equal("2024-01-01 | 0\n2024-02-01 | 10\n2024-03-01 | 30", _company.Ask("--metrics shipped_first" + Months));
    }

    [Fact]
    public void Asked_again_it_is_aggregated_again()
    {
        string before = _company.Ask("--metrics first_amount,shipped_first" + Months);
        Assert.Equal(before, _company.Ask("--metrics first_amount,shipped_first" + Months));
    }

    public void Dispose() => _company.Dispose();
}
