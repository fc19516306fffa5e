using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Which numbers of a formula are money: prices, products, fixed amounts and comparisons in another currency than the company's.</summary>
public sealed class MoneyFormulaTests : IDisposable
{
    private readonly MetricCompany _company = new(MoneyTables.RatesYaml + """

        datasets:
          rates: {source: {table: rates}, key: [code, day], time: day}
          plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
          orders: {source: {table: orders}, key: id, time: day, currency: USD, fields: {sold: {formula: amount, currency: USD}}}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          orders: {formula: COUNT(orders.*), unit: count}
          pieces: {formula: SUM(orders.profit), unit: count}
          price: {formula: SUM(orders.amount) / SUM(orders.profit), unit: money}
          mean: {formula: revenue / orders, unit: money}
          product: {formula: SUM(orders.amount) * SUM(orders.profit), unit: money}
          said: {formula: SUM(orders.sold) * SUM(orders.profit), unit: money}
          named: {formula: revenue * pieces, unit: money}
          share: {formula: revenue / CUMULATIVE(revenue), unit: percent}
          rest: {formula: revenue - 100, unit: money}
          at_least: {formula: "GREATEST(revenue, 100)", unit: money}
          filled: {formula: "COALESCE(revenue, 0) + 0", unit: money}
          flat: {formula: COUNT(orders.*) * 25, unit: money}
          good: {formula: CASE WHEN revenue > 300 THEN revenue ELSE 0 END, unit: money}
        """, MoneyTables.Rates,
        "CREATE TABLE orders AS SELECT * FROM (VALUES (1, DATE '2024-01-10', 100, 4), (2, DATE '2024-01-20', 300, 6)) v(id, day, amount, profit)");

    [Theory]
    [InlineData("price", "36.6")]       // (90 + 276) / 10
    [InlineData("mean", "183")]
    [InlineData("said", "3660")]
    [InlineData("named", "3660")]
    [InlineData("share", "1")]
    [InlineData("filled", "366")]
    [InlineData("good", "366")]
    [InlineData("rest", "266")]
    [InlineData("at_least", "366")]
    [InlineData("flat", "50")]
    public void In_the_companys_currency(string metric, string value) => Assert.Equal(value, _company.Ask($"--metrics {metric}"));

    [Theory]
    [InlineData("price", "156")]        // (90/0.25 + 276/0.23) / 10
    [InlineData("mean", "780")]
    [InlineData("said", "15600")]
    [InlineData("good", "1560")]        // 366 EUR is more than 300, and 1,560 PLN is what it is worth
    public void In_another_one(string metric, string value) => Assert.Equal(value, _company.Ask($"--metrics {metric} --currency PLN"));

    [Theory]
    [InlineData("product", "", FindingCodes.MixedCurrencies)]
    [InlineData("rest", "--currency PLN", FindingCodes.CurrencyAsked)]
    [InlineData("at_least", "--currency PLN", FindingCodes.CurrencyAsked)]
    [InlineData("flat", "--currency PLN", FindingCodes.CurrencyAsked)]
    public void What_cannot_be_told_or_has_no_day_is_refused(string metric, string words, string code)
    {
        Finding finding = Assert.Single(_company.Table($"--metrics {metric} {words}").Findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
    }

    public void Dispose() => _company.Dispose();
}
