using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Metrics.Planning;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>A missing rate is a finding: never 1, and never a sum of the rest.</summary>
public sealed class MissingRateTests : IDisposable
{
    private readonly MetricCompany _company = new(MoneyTables.RatesYaml + """

        datasets:
          rates: {source: {table: rates}, key: [code, day], time: day}
          plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2024-01-01, to: 2024-03-31}, currency: code, fields: {listed: {formula: amount, currency: code}}, joins: {buyer: {to: customers, on: customer}}}
          customers: {source: {table: customers}, key: name, fields: {spent: SUM(orders.listed)}}
          stores: {source: {table: stores}, key: id, currency: USD}
          lines: {source: {table: lines}, key: id, time: day, currency: EUR, joins: {order: {to: orders, on: id}}}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          zero: {formula: SUM(orders.amount), unit: money, empty: zero}
          filled: {formula: "SUM(COALESCE(orders.listed, 0))", unit: money}
          orders: COUNT(orders.*)
          buyers: COUNT(DISTINCT orders.amount)
          spent: {formula: SUM(customers.spent), unit: money}
          rent: {formula: SUM(stores.rent), unit: money}
          mixed: {formula: SUM(lines.quantity * orders.amount), unit: money}
          average: revenue / orders
        """,
        [.. MoneyTables.All, "INSERT INTO orders VALUES (6, DATE '2024-02-11', 'USD', 5, 1, 'A'), (7, DATE '2024-02-12', NULL, 5, 1, 'B'), (8, DATE '2024-02-12', 'GBP', NULL, 1, 'B')",
            "CREATE TABLE customers AS SELECT * FROM (VALUES ('A'), ('B')) v(name)", "CREATE TABLE stores AS SELECT 1 AS id, 100 AS rent", "CREATE TABLE lines AS SELECT 1 AS id, DATE '2024-01-10' AS day, 2 AS quantity"]);

    [Fact]
    public void Only_the_periods_that_count_such_a_row_are_missing() =>
        Assert.Equal("2024-01-01 | 324 | 324 | 324 | 3 | 108\n2024-02-01 | - | - | - | 5 | -\n2024-03-01 | 0 | 0 | 0 | 0 | n/a",
            _company.Ask("--metrics revenue,zero,filled,orders,average --grain month --to 2024-03-31"));

    [Fact]
    public void The_finding_says_what_is_missing_since_when_and_how_many_rows_need_it() => Assert.Equal(
        """
        warning QD3064  'revenue' is missing where it counts rows without a rate: 1 row of 'orders' has no average rate of 'actual' to EUR, the first on 2024-02-12.
                Do: See that each row of 'orders' names its currency, and bring the rates to 'rates'.
        warning QD3064  'revenue' is missing where it counts rows without a rate: 1 row of 'orders' in USD has no average rate of 'actual' to EUR, the first on 2024-02-11.
                Do: Bring the rates of USD (and of EUR) to 'rates', or let a rate hold longer with valid:.
        """, _company.Told("--metrics revenue"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Groups_without_such_a_row_have_their_numbers() =>
        Assert.Equal("- | -\nEUR | 50\nGBP | 0\nPLN | 200\nUSD | -", string.Join('\n', _company.Ask("--metrics revenue --by orders.code --from 2024-01-01 --to 2024-03-31").Split('\n').Order(StringComparer.Ordinal)));

    [Fact]
    public void A_condition_may_leave_such_rows_out() =>
        Assert.Equal("532", _company.Ask("--metrics revenue --where orders.day < DATE '2024-02-11'"));

    [Fact]
    public void Counts_need_no_rate() => Assert.Equal("8 | 6", _company.Ask("--metrics orders,buyers"));

    [Fact]
    public void A_rolled_up_amount_is_missing_where_one_of_its_rows_has_no_rate() =>
        Assert.Equal("A | -\nB | -", _company.Ask("--metrics spent --by customers.name"));

    [Fact]
    public void At_rates_of_a_month_without_any_all_foreign_amounts_are_missing() =>
        Assert.Equal("2024-01-01 | -", _company.Ask("--metrics revenue --grain month --to 2024-01-31 --rates constant:2022-01"));

    [Fact]
    public void A_comparison_with_a_missing_side_is_missing() =>
        Assert.Equal("2024-03-01 | -", _company.Ask("--metrics revenue - PRIOR(revenue, 1 MONTH) --grain month --from 2024-03-01 --to 2024-03-31"));

    [Theory]
    [InlineData("rent", FindingCodes.AmountWithoutDay)]
    [InlineData("mixed", FindingCodes.MixedCurrencies)]
    [InlineData("revenue --currency eur", FindingCodes.CurrencyAsked)]
    [InlineData("revenue --rates budget", FindingCodes.RatesAsked)]
    public void What_cannot_be_converted_is_refused(string words, string code)
    {
        Finding finding = Assert.Single(_company.Table($"--metrics {words}").Findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Without_a_day_constant_rates_still_convert() => Assert.Equal("92", _company.Ask("--metrics rent --rates constant:2024-01"));

    [Fact]
    public void The_check_of_the_data_tells_the_gaps_before_anybody_asks()
    {
        string[] told = [.. _company.Layer.CheckData().Findings.Where(finding => finding.Code is FindingCodes.RateGap or FindingCodes.CurrencyWithoutRate).Select(finding => $"{finding.Severity} {finding.Message}").Order(StringComparer.Ordinal)];
        Assert.Equal(
        [
            "Error 1 row of 'orders' are in GBP, and 'rates' has no rate from GBP to EUR at all: where they count, money is missing.",
            "Warning 1 row of 'orders' in USD are dated on days without a rate to EUR, the first on 2024-02-11: where they count, money is missing.",
            "Warning 1 row of 'orders' name no currency, the first on 2024-02-12: where they count, money is missing.",
        ], told);
    }

    public void Dispose() => _company.Dispose();
}
