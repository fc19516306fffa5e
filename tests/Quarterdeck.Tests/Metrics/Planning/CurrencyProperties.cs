using System.Globalization;
using CsCheck;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>What holds for any amounts and rates.</summary>
public sealed class CurrencyProperties
{
    private const string Rates = "rates: {actual: {dataset: rates, from: code, to: EUR, average: rate}}";
    private const string Quoted = "rates: {source: {table: rates}, key: [code, day], time: day}";

    /// <summary>Rates of 1 to 9999 ten-thousandths for 60 days, and orders: day, amount in cents.</summary>
    private static readonly Gen<(int[] Rates, (int Day, int Cents)[] Orders)> Data =
        Gen.Select(Gen.Int[1, 99999].Array[60], Gen.Select(Gen.Int[0, 59], Gen.Int[-100000, 9999999]).Array[1, 30]);

    private static void Holds(Action<int[], (int Day, int Cents)[]> property) =>
        Data.Sample((rates, orders) => property(rates, orders), iter: 15, threads: 1, seed: "0000KzIrkDp4");

    /// <summary>Equal to a billionth of a size.</summary>
    private static void Near(decimal expected, decimal actual, decimal size) => Assert.InRange(Math.Abs(expected - actual), 0, 1e-9m * size);

    private static string RateTable(int[] rates) => "CREATE TABLE rates AS SELECT * FROM (VALUES "
        + string.Join(", ", rates.Select((rate, i) => string.Create(CultureInfo.InvariantCulture, $"(DATE '2024-01-01' + {i}, 'USD', {rate} / 10000.0::DOUBLE)"))) + ") v(day, code, rate)";

    private static string OrderTable(IEnumerable<(int Day, decimal Amount)> orders) => "CREATE TABLE orders AS SELECT * FROM (VALUES "
        + string.Join(", ", orders.Select((order, i) => string.Create(CultureInfo.InvariantCulture, $"({i}, DATE '2024-01-01' + {order.Day}, {order.Amount}::DECIMAL(38,10))"))) + ") v(id, day, amount)";

    private static MetricCompany Company(string currency, int[] rates, IEnumerable<(int Day, decimal Amount)> orders) => new($$"""
        {{Rates}}
        datasets:
          {{Quoted}}
          orders: {source: {table: orders}, key: id, time: day, currency: {{currency}}}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
        """, RateTable(rates), OrderTable(orders));

    [Fact]
    public void To_another_currency_and_back_is_the_same_amount() => Holds((rates, orders) =>
    {
        using MetricCompany there = Company("EUR", rates, orders.Select(order => (order.Day, order.Cents / 100m)));
        decimal[] dollars = [.. there.Answered("--metrics revenue --by orders.id --currency USD").Rows.Select(row => row[1].AsDecimal())];
        using MetricCompany back = Company("USD", rates, orders.Select((order, i) => (order.Day, dollars[i])));
        MetricTable euros = back.Answered("--metrics revenue --by orders.id");
        for (int i = 0; i < orders.Length; i++)
            Near(orders[i].Cents / 100m, euros.Rows[i][1].AsDecimal(), Math.Max(1, Math.Abs(dollars[i])));
    });

    [Fact]
    public void At_constant_rates_the_parts_add_up_to_the_rate_times_the_whole() => Holds((rates, orders) =>
    {
        using MetricCompany company = Company("USD", rates, orders.Select(order => (order.Day, order.Cents / 100m)));
        decimal whole = orders.Sum(order => order.Cents) / 100m, rate = rates.Take(31).Sum(one => one / 10000m) / 31;
        MetricTable days = company.Answered("--metrics revenue --grain day --rates constant:2024-01");
        decimal parts = days.Rows.Where(row => row[1].IsNumber).Sum(row => row[1].AsDecimal());
        Assert.Equal(company.Answered("--metrics revenue --rates constant:2024-01").Rows[0][0].AsDecimal(), parts);
        Near(rate * whole, parts, Math.Max(orders.Length, Math.Abs(rate * whole)));
    });

    [Fact]
    public void Groups_add_up_to_the_total_to_the_last_digit() => Holds((rates, orders) =>
    {
        using MetricCompany company = Company("USD", rates, orders.Select(order => (order.Day, order.Cents / 100m)));
        Assert.Equal(company.Answered("--metrics revenue").Rows[0][0].AsDecimal(), company.Answered("--metrics revenue --by orders.id").Rows.Sum(row => row[1].AsDecimal()));
    });

    [Fact]
    public void The_number_of_threads_does_not_show()
    {
        string[] tables =
        [
            "CREATE TABLE rates AS SELECT DATE '2024-01-01' + i::INT AS day, 'USD' AS code, 1 / (7.0::DOUBLE + i) AS rate FROM range(366) t(i)",
            "CREATE TABLE orders AS SELECT i AS id, DATE '2024-01-01' + ((i * 37) % 366)::INT AS day, ((i * 7919) % 100003) / 100.0::DOUBLE AS amount FROM range(200000) t(i)",
        ];
        string Asked(int threads, string words)
        {
            using MetricCompany company = new($$"""
                {{Rates}}
                datasets:
                  {{Quoted}}
                  orders: {source: {table: orders}, key: id, time: day, currency: USD}
                metrics:
                  revenue: {formula: SUM(orders.amount), unit: money}
                  mean_order: {formula: AVG(orders.amount), unit: money}
                """, threads, tables);
            return string.Join('\n', company.Answered($"--metrics revenue,mean_order {words}").Rows.Select(row => string.Join(' ', row)));
        }
        foreach (string words in new[] { "--grain month", "--rates constant:2024", "--currency USD" })
            Assert.Equal(Asked(1, words), Asked(8, words));
    }
}
