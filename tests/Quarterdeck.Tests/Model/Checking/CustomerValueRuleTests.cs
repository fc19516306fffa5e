using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Tests.Model.Checking;

/// <summary>Customer values as people write them, rightly and wrongly.</summary>
public sealed class CustomerValueRuleTests
{
    private const string Right = """
        format: 1
        company: Acme
        currency: EUR
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: day
            fields: {net: amount}
            joins: {customer: {to: customers, on: customer_id}}
          customers: {source: {table: customers}, key: customer_id}
          things: {source: {table: things}, key: id}
        metrics:
          paid: COUNT(orders.*) FILTER (WHERE orders.status = 'paid')
          share: {formula: SUM(orders.profit) / SUM(orders.net), unit: percent}
          profit: {formula: SUM(orders.profit), unit: money}
          worth: {customer_value: {purchases: paid, customer: customer_id, amount: net - orders.cost, model: mbg-nbd, of: all, horizon: 2 years, discount: 1%, margin: share, answer: total}, unit: money, better: up}
          buys: {customer_value: {purchases: orders, customer: customer_id, where: orders.net > 0, horizon: 39 weeks, answer: purchases}, unit: count, better: up}

        """;

    private static IReadOnlyList<Finding> Found(string from, string to)
    {
        Assert.Contains(from, Right, StringComparison.Ordinal);
        using CompanyFolder folder = new(("company.yaml", Right.Replace(from, to, StringComparison.Ordinal)));
        return CompanyReader.Read(folder.Path).Findings;
    }

    [Fact]
    public void What_is_written_is_read_and_what_is_not_has_its_default()
    {
        using CompanyFolder folder = new(("company.yaml", Right));
        ReadResult read = CompanyReader.Read(folder.Path);
        Assert.Equal("", folder.Told(read.Findings));
        CustomerValue worth = read.Company!.Metrics["worth"].CustomerValue!, buys = read.Company.Metrics["buys"].CustomerValue!;
        Assert.Equal((PurchaseModel.MbgNbd, true, 24, 0.01m, CustomerValueAnswer.Total), (worth.Model, worth.OfAll, worth.Months, worth.Discount, worth.Answer));
        Assert.Equal("share", Assert.IsType<Name>(worth.Margin).Dotted);
        PurchaseSide side = PurchaseSide.Of(read.Company, worth)!;
        Assert.Equal(("orders", "(orders.net - orders.cost)", "(orders.status = 'paid')"), (side.Dataset, side.Amount!.Text, Assert.Single(side.Filters).Text));
        Assert.Equal((PurchaseModel.BgNbd, false, (int?)null, 0m, CustomerValueAnswer.Purchases), (buys.Model, buys.OfAll, buys.Months, buys.Discount, buys.Answer));
        Assert.Equal("(orders.net > 0)", Assert.Single(PurchaseSide.Of(read.Company, buys)!.Filters).Text);
    }

    [Theory]
    [InlineData("purchases: paid", "purchases: payed", FindingCodes.UnknownDataset, "no dataset or metric 'payed'")]
    [InlineData("purchases: paid", "purchases: share", FindingCodes.CustomerValueSetting, "more than one aggregate")]
    [InlineData("purchases: orders, customer", "purchases: things, customer", FindingCodes.NoTime, "'things' has no 'time:'")]
    [InlineData("amount: net - orders.cost, ", "", FindingCodes.MissingKey, "does not say what a purchase is worth")]
    [InlineData("amount: net - orders.cost", "amount: SUM(orders.net)", FindingCodes.WrongPlace, "SUM works on many rows")]
    [InlineData("amount: net - orders.cost", "amount: things.price", FindingCodes.NoPath, "things.price")]
    [InlineData("horizon: 2 years", "horizon: 100 days", FindingCodes.CustomerValueSetting, "Value is counted month by month")]
    [InlineData("horizon: 39 weeks", "horizon: 0 weeks", FindingCodes.CustomerValueSetting, "no horizon")]
    [InlineData("discount: 1%", "discount: 120%", FindingCodes.CustomerValueSetting, "from 0 to below 1")]
    [InlineData("margin: share", "margin: 140%", FindingCodes.CustomerValueSetting, "a share from above 0 to 1")]
    [InlineData("margin: share", "margin: profit", FindingCodes.CustomerValueSetting, "an amount of money")]
    [InlineData("margin: share", "margin: shore", FindingCodes.UnknownMetric, "'shore'")]
    [InlineData("margin: share", "margin: worth", FindingCodes.MetricCycle, "worth -> worth")]
    [InlineData("answer: purchases", "margin: 30%, answer: purchases", FindingCodes.CustomerValueSetting, "no money is asked for")]
    [InlineData("model: mbg-nbd", "model: bgnbd", FindingCodes.UnknownWord, "'bgnbd' is no value of 'model'")]
    [InlineData("customer: customer_id, where", "customer: customer.customer_id, where", FindingCodes.CustomerValueSetting, "no field of 'orders'")]
    [InlineData("answer: total}, unit", "answer: total}, stock: last, unit", FindingCodes.ExcludingKeys, "customer value and a stock")]
    [InlineData("answer: total}, unit", "answer: total}, formula: COUNT(orders.*), unit", FindingCodes.ExcludingKeys, "exclude each other")]
    [InlineData("where: orders.net > 0", "where: net > 0", FindingCodes.BareField, "'net'")]
    public void A_mistake_is_told_where_it_stands(string from, string to, string code, string says)
    {
        Finding found = Assert.Single(Found(from, to), finding => finding.Code == code);
        Assert.Contains(says, found.Message, StringComparison.Ordinal);
        Assert.True(found.Place.Line > 0);
        Assert.NotEqual("", found.Remedy);
    }

    [Fact]
    public void It_is_written_out_as_it_is_read()
    {
        using CompanyFolder folder = new(("company.yaml", Right));
        CompanyModel company = CompanyReader.Read(folder.Path).Company!;
        ConvertedModel written = ModelConversion.Write(company, ModelFormat.Quarterdeck);
        using CompanyFolder copy = new((written.File, written.Text));
        ReadResult again = CompanyReader.Read(copy.Path);
        Assert.Equal("", copy.Told(again.Findings));
        foreach (string id in new[] { "worth", "buys" })
        {
            CustomerValue one = company.Metrics[id].CustomerValue!, other = again.Company!.Metrics[id].CustomerValue!;
            Assert.Equal((one.Purchases, one.Customer, one.Amount?.Text, one.Where?.Text, one.Model, one.OfAll, one.Horizon.Text, one.Discount, one.Margin?.Text, one.Answer),
                (other.Purchases, other.Customer, other.Amount?.Text, other.Where?.Text, other.Model, other.OfAll, other.Horizon.Text, other.Discount, other.Margin?.Text, other.Answer));
        }
    }
}
