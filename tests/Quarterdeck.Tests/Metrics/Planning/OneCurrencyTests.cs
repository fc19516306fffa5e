using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>A company with one currency: rates cost nothing until another one is asked, and amounts without a stated currency are the company's.</summary>
public sealed class OneCurrencyTests
{
    private const string Yaml = """
        datasets:
          rates: {source: {table: rates}, key: [code, day], time: day}
          plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
          orders: {source: {table: orders}, key: id, time: day, joins: {buyer: {to: customers, on: customer}}}
          customers: {source: {table: customers}, key: name, fields: {spent: SUM(orders.amount)}}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          profit: {formula: SUM(orders.profit), unit: money}
          margin: {formula: profit / revenue, unit: percent}
          pieces: SUM(orders.amount)
          spent: {formula: SUM(customers.spent), unit: money}
        """;

    private static readonly string[] Tables = [.. MoneyTables.All, "CREATE TABLE customers AS SELECT 'A' AS name UNION ALL SELECT 'B'"];

    [Fact]
    public void The_statement_is_the_same_with_rates_and_without()
    {
        using MetricCompany with = new($"{MoneyTables.RatesYaml}\n{Yaml}", Tables), without = new(Yaml, Tables);
        const string words = "--metrics revenue,margin,PRIOR(revenue, 1 MONTH) --grain month --by orders.code";
        Assert.Equal(without.Explain(words), with.Explain(words));
        Assert.Equal(without.Explain(words), with.Explain($"{words} --currency EUR"));
        Assert.Null(with.Answered("--metrics revenue").Columns[0].Currency);
    }

    [Fact]
    public void Another_currency_is_given_for_money_and_for_nothing_else()
    {
        using MetricCompany company = new($"{MoneyTables.RatesYaml}\n{Yaml}", Tables);
        // (100 + 50) / 0.90 + 200 / 0.92 and 1010 / 0.80.
        Assert.Equal("2024-01-01 | 384.0579710145 | 350\n2024-02-01 | 1262.5 | 1010", company.Ask("--metrics revenue,pieces --grain month --currency USD"));
        // (10 + 5) / 0.90 + 50 / 0.92, over the revenue above.
        Assert.Equal("2024-01-01 | 0.18490566", company.Ask("--metrics margin --grain month --to 2024-01-31 --currency USD"));
    }

    [Fact]
    public void Rolled_up_amounts_that_do_not_say_their_currency_have_no_day()
    {
        using MetricCompany company = new($"{MoneyTables.RatesYaml}\n{Yaml}", Tables);
        Assert.Equal(FindingCodes.AmountWithoutDay, Assert.Single(company.Table("--metrics spent --currency USD").Findings).Code);
    }

    [Fact]
    public void Without_rates_another_currency_is_refused()
    {
        using MetricCompany company = new(Yaml, Tables);
        Assert.Equal(FindingCodes.NoRates, Assert.Single(company.Table("--metrics revenue --currency USD").Findings).Code);
    }
}
