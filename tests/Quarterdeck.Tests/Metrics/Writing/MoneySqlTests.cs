using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Metrics.Writing;

/// <summary>The statements that convert money, each headed by what to look for in it.</summary>
public sealed class MoneySqlTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        rates:
          actual: {dataset: rates, from: code, to: EUR, average: mean, closing: last}
          plan: {dataset: plan_rates, from: code, to: EUR, average: rate, valid: month}
          weekdays: {dataset: rates, from: code, to: EUR, average: mean, valid: 3 days}
          pairs: {dataset: rates, from: code, to: other, average: mean}
        datasets:
          rates: {source: {table: rates}, key: [code, day], time: day, fields: {other: LOWER(code)}}
          plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
          orders: {source: {table: orders}, key: id, time: day, currency: code, joins: {buyer: {to: customers, on: customer}}, fields: {listed: {formula: amount, currency: code}}}
          customers: {source: {table: customers}, key: name, fields: {spent: SUM(orders.listed)}}
          contracts: {source: {table: contracts}, key: id, currency: USD}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          orders: COUNT(orders.*)
          spent: {formula: SUM(customers.spent), unit: money}
          fees: {formula: SUM(contracts.fee), unit: money, active: {from: starts, to: ends}}
        """,
        [.. MoneyTables.All, "CREATE TABLE customers(name VARCHAR)", "CREATE TABLE contracts(id INT, starts DATE, ends DATE, fee DECIMAL(10,2))"]);

    [Theory]
    [InlineData("money_of_rows", "one join by currency and day; rows without a rate are counted beside the sum; an amount in the wanted currency stays as it is; a count needs nothing.", "--metrics revenue,orders --grain month --from 2024-01-01 --to 2024-02-29")]
    [InlineData("money_crossed", "over the currency of the table: the row's own price by the price of the currency asked.", "--metrics revenue --currency PLN")]
    [InlineData("money_of_a_month", "a planned rate stands under the first day of its month.", "--metrics revenue --rates plan")]
    [InlineData("money_filled", "each rate stands on three days, and of several on one day the latest counts.", "--metrics revenue --rates weekdays")]
    [InlineData("money_constant", "the mean of the period's rates, over decimals; no day in the join.", "--metrics revenue --rates constant:2024-01")]
    [InlineData("money_of_pairs", "pairs with the company's currency on either side, the direct one first.", "--metrics revenue --rates pairs")]
    [InlineData("money_rolled_up", "the child rows are converted inside the roll-up, each at its own day, and so are those without a rate counted.", "--metrics spent")]
    [InlineData("money_active", "the rate is that of the last day of the window, so it is joined behind the windows.", "--metrics fees --grain month --from 2024-01-01 --to 2024-02-29")]
    public void A_question_is_written_as(string name, string lookFor, string words)
    {
        IReadOnlyList<(string Plan, string Sql)> scans = _company.Explain(words);
        string text = string.Join('\n', scans.Select(scan => $"{string.Concat(scan.Plan.TrimEnd().Split('\n').Select(line => $"-- {line}\n"))}{scan.Sql};\n"));
        Approved.Matches($"-- Look for: {lookFor}\n-- ask {words}\n\n{text}", "Sql/" + name, "sql");
    }

    public void Dispose() => _company.Dispose();
}
