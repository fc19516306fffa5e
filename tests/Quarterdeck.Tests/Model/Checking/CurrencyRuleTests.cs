using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Checking;

/// <summary>Currencies and tables of rates as people write them, rightly and wrongly.</summary>
public sealed class CurrencyRuleTests
{
    private const string Right = """
        format: 1
        company: Acme
        currency: EUR
        rates:
          actual: {dataset: rates, from: code, average: mean, closing: last, valid: 7 days}
          plan: {dataset: rates, from: EUR, to: code, average: mean, valid: month}
        datasets:
          rates: {source: {table: rates}, key: [code, day], time: day}
          orders: {source: {table: orders}, key: id, time: day, currency: currency_code, fields: {fee: {formula: fee, currency: USD}}}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}

        """;

    private static IReadOnlyList<Finding> Found(string from, string to)
    {
        Assert.Contains(from, Right, StringComparison.Ordinal);
        using CompanyFolder folder = new(("company.yaml", Right.Replace(from, to, StringComparison.Ordinal)));
        return CompanyReader.Read(folder.Path).Findings;
    }

    [Fact]
    public void A_code_is_three_capitals_and_anything_else_is_a_field()
    {
        using CompanyFolder folder = new(("company.yaml", Right));
        ReadResult read = CompanyReader.Read(folder.Path);
        Assert.Equal("", folder.Told(read.Findings));
        CompanyModel company = read.Company!;
        Assert.Equal(new AmountCurrency(null, "currency_code"), company.Datasets["orders"].Currency);
        Assert.Equal(AmountCurrency.Of("USD"), company.Datasets["orders"].Fields["fee"].Currency);
        RateTable actual = company.Rates["actual"];
        Assert.Equal((AmountCurrency.Of("EUR"), "day", 7), (actual.To, actual.Day, actual.Valid.Days));
        Assert.Equal(("mean", "month"), (company.Rates["plan"].Closing, company.Rates["plan"].Valid.Grain.Name));
        Assert.True(company.HasOtherCurrencies);
    }

    [Theory]
    [InlineData("currency: USD}", "currency: EURO}", FindingCodes.CurrencyWord)]
    [InlineData("currency: EUR\n", "currency: euros\n", FindingCodes.CurrencyWord)]
    [InlineData("from: code, average: mean, closing", "from: USD, average: mean, closing", FindingCodes.RateTableForm)]
    [InlineData("from: code, average: mean, closing: last, valid", "from: code, valid", FindingCodes.RateTableForm)]
    [InlineData("valid: 7 days", "valid: 32 days", FindingCodes.RateTableForm)]
    [InlineData("valid: 7 days", "valid: hour", FindingCodes.RateTableForm)]
    [InlineData("valid: 7 days", "valid: forever", FindingCodes.RateTableForm)]
    [InlineData("key: [code, day], time: day}", "key: [code, day]}", FindingCodes.RateTableForm)]
    [InlineData("  plan: {", "  constant: {", FindingCodes.RateTableForm)]
    [InlineData("actual: {dataset: rates,", "actual: {dataset: ratse,", FindingCodes.UnknownDataset)]
    [InlineData("actual: {dataset: rates,", "actual: {", FindingCodes.MissingKey)]
    [InlineData("  actual: {", "  budget: {", FindingCodes.NoRates)]
    [InlineData("currency: EUR\n", "", FindingCodes.NoRates)]
    [InlineData("fields: {fee: {formula: fee, currency: USD}}", "fields: {fee: {formula: SUM(rates.mean), currency: USD}}", FindingCodes.CurrencyPlace)]
    [InlineData("metrics:\n", "metrics:\n  share: {formula: SUM(orders.amount) / COUNT(orders.*), unit: number}\n", FindingCodes.AmountAsStored)]
    public void What_does_not_stand_together_is_told_where_it_stands(string from, string to, string code)
    {
        Finding finding = Found(from, to).First(finding => finding.Code == code);
        Assert.True(finding.Place.Line > 0, finding.Message);
        Assert.NotEmpty(finding.Remedy);
    }
}
