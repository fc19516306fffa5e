using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>The forms in which rates come: priced either way, in pairs, and for how long one holds.</summary>
public sealed class RateTableTests
{
    private const string Orders = "CREATE TABLE orders AS SELECT * FROM (VALUES (1, DATE '2024-01-13', 'USD', 100), (2, DATE '2024-01-13', 'PLN', 1000), (3, DATE '2024-01-13', 'EUR', 7)) v(id, day, code, amount)";

    private static MetricCompany Company(string rates, string table) => new($$"""
        rates:
          actual: {{{rates}}}
        datasets:
          rates: {source: {table: rates}, key: id, time: day}
          orders: {source: {table: orders}, key: id, time: day, currency: code}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
        """, Orders, $"CREATE TABLE rates AS SELECT *, ROW_NUMBER() OVER () AS id FROM (VALUES {table}) v(day, a, b, rate)");

    private static string Asked(string rates, string table, string words = "")
    {
        using MetricCompany company = Company(rates, table);
        return company.Ask($"--metrics revenue --by orders.code {words}");
    }

    [Theory]
    [InlineData("dataset: rates, from: a, to: EUR, average: rate", "(DATE '2024-01-13', 'USD', '', 0.8), (DATE '2024-01-13', 'PLN', '', 0.25)")]
    [InlineData("dataset: rates, from: EUR, to: a, average: rate", "(DATE '2024-01-13', 'USD', '', 1.25), (DATE '2024-01-13', 'PLN', '', 4)")]
    [InlineData("dataset: rates, from: a, average: rate", "(DATE '2024-01-13', 'USD', '', 0.8), (DATE '2024-01-13', 'PLN', '', 0.25)")]
    [InlineData("dataset: rates, from: a, closing: rate", "(DATE '2024-01-13', 'USD', '', 0.8), (DATE '2024-01-13', 'PLN', '', 0.25)")]
    [InlineData("dataset: rates, from: a, to: b, average: rate", "(DATE '2024-01-13', 'USD', 'EUR', 0.8), (DATE '2024-01-13', 'EUR', 'PLN', 4)")]
    public void A_rate_may_price_either_currency(string rates, string table)
    {
        Assert.Equal("EUR | 7\nPLN | 250\nUSD | 80", Asked(rates, table));
        Assert.Equal("EUR | 8.75\nPLN | 312.5\nUSD | 100", Asked(rates, table, "--currency USD"));
    }

    [Fact]
    public void A_table_in_another_currency_than_the_companys_is_crossed() =>
        Assert.Equal("EUR | 7\nPLN | 250\nUSD | 80", Asked("dataset: rates, from: a, to: GBP, average: rate",
            "(DATE '2024-01-13', 'USD', '', 0.4), (DATE '2024-01-13', 'PLN', '', 0.125), (DATE '2024-01-13', 'EUR', '', 0.5)"));

    [Fact]
    public void Of_two_directions_the_one_to_the_companys_currency_is_taken() =>
        Assert.Equal("EUR | 7\nPLN | 200\nUSD | 80", Asked("dataset: rates, from: a, to: b, average: rate",
            "(DATE '2024-01-13', 'USD', 'EUR', 0.8), (DATE '2024-01-13', 'EUR', 'USD', 1.3), (DATE '2024-01-13', 'EUR', 'PLN', 5), (DATE '2024-01-13', 'PLN', 'USD', 9)"));

    [Theory]
    [InlineData("", "2024-01-12", "-")]
    [InlineData(", valid: 2 days", "2024-01-12", "80")]
    [InlineData(", valid: 2 days", "2024-01-11", "-")]
    [InlineData(", valid: 1 week", "2024-01-07", "80")]
    [InlineData(", valid: week", "2024-01-08", "80")]
    [InlineData(", valid: week", "2024-01-07", "-")]
    [InlineData(", valid: month", "2024-01-31", "80")]
    [InlineData(", valid: month", "2023-12-31", "-")]
    [InlineData(", valid: quarter", "2024-03-31", "80")]
    [InlineData(", valid: year", "2024-12-31", "80")]
    [InlineData(", valid: 31 days", "2024-01-14", "-")]
    public void A_rate_holds_as_long_as_it_is_said_to(string valid, string day, string usd) =>
        Assert.Equal(usd, Asked($"dataset: rates, from: a, average: rate{valid}", $"(DATE '{day}', 'USD', '', 0.8)", "--where orders.code = 'USD'").Replace("USD | ", "", StringComparison.Ordinal));

    [Fact]
    public void A_rate_holds_until_the_next_one() =>
        Assert.Equal("USD | 90", Asked("dataset: rates, from: a, average: rate, valid: 7 days", "(DATE '2024-01-08', 'USD', '', 0.8), (DATE '2024-01-12', 'USD', '', 0.9), (DATE '2024-01-15', 'USD', '', 0.7)", "--where orders.code = 'USD'"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("NULL")]
    public void A_rate_that_is_not_above_zero_is_none(string rate) =>
        Assert.Equal("USD | -", Asked("dataset: rates, from: a, average: rate", $"(DATE '2024-01-13', 'USD', '', {rate})", "--where orders.code = 'USD'"));

    [Fact]
    public void As_of_hides_later_rates() =>
        Assert.Equal("USD | -", Asked("dataset: rates, from: a, average: rate, valid: month", "(DATE '2024-01-31', 'USD', '', 0.8)", "--where orders.code = 'USD' --as-of 2024-01-20"));

    [Theory]
    [InlineData("", "(DATE '2024-01-13', 'USD', '', 0.8), (DATE '2024-01-13', 'USD', '', 0.9)")]
    [InlineData(", valid: month", "(DATE '2024-01-13', 'USD', '', 0.8), (DATE '2024-01-20', 'USD', '', 0.8)")]
    [InlineData(", to: b", "(DATE '2024-01-13', 'USD', 'EUR', 0.8), (DATE '2024-01-13', 'USD', 'EUR', 0.9)")]
    public void Two_rates_for_one_day_are_refused(string keys, string table)
    {
        using MetricCompany company = Company($"dataset: rates, from: a, average: rate{keys}", table);
        Finding finding = Assert.Single(company.Table("--metrics revenue").Findings);
        Assert.Equal((FindingCodes.RepeatedRate, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(company.Layer.CheckData().Findings, found => found.Code == FindingCodes.RepeatedRate);
    }
}
