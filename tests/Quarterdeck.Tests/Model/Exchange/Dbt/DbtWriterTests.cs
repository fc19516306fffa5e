using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Exchange.Dbt;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Exchange.Dbt;

/// <summary>A company as dbt's semantic models, and what of it is lost.</summary>
public sealed class DbtWriterTests
{
    private const string Shop = """
        format: 1
        company: Shop Ltd
        offices: {ceo: Ann}
        datasets:
          orders:
            source: orders.parquet
            key: id
            time: day
            fields: {day: CAST(created AS DATE), net: amount - discount}
            joins: {customer: {to: customers, on: customer_id}, payer: {to: customers, on: payer_id}}
          customers:
            source: {table: shop.customers}
            key: customer_id
            fields: {is_eu: "country IN ('FR', 'DE')", visit_count: COUNT(visits.*)}
          visits: {source: visits.csv, key: visit_id, joins: {customer: {to: customers, on: customer_id}}}
          ledger: {source: ledger.csv, time: day, scenario: {field: scenario_name, AC: Actual, PL: Budget}}
          balances: {source: balances.csv, time: day}
        dimensions: {country: {field: customers.country, via: {orders: customer}}}
        metrics:
          revenue: {formula: SUM(orders.net), unit: money, better: up, label: {en: Revenue, fr: Ventes}}
          orders: COUNT(orders.*)
          basket: revenue / orders
          french: revenue FILTER (WHERE country = 'FR')
          large: COUNT(orders.*) FILTER (WHERE orders.net > 100 AND orders.customer.is_eu)
          growth: revenue / PRIOR(revenue, 1 YEAR) - 1
          since_january: TO_DATE(SUM(orders.net), YEAR)
          last_year: TRAILING(revenue, 12 MONTH)
          cash: {formula: SUM(balances.amount), stock: {at: last, per: [account]}}
          costs: SUM(ledger.amount) FILTER (WHERE ledger.kind = 'cost' OR ledger.kind = 'fee')
          buyers: COUNT(DISTINCT orders.customer_id)
          p90: PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY orders.net)
          comebacks: RETAINED(orders.customer_id)
          comeback_share: comebacks / buyers
          regulars: COUNT(customers.customer_id) FILTER (WHERE customers.visit_count > 2)
        kpis: {revenue: {office: ceo}}
        """;

    [Fact]
    public void A_company_in_dbt_s_words()
    {
        using CompanyFolder folder = new(("company.yaml", Shop));
        ConvertedModel made = ModelConversion.Convert(folder.Path, null, ModelFormat.Dbt);
        Approved.Matches(made.Text + "\n" + string.Concat(folder.Told(made.Findings).Split('\n').Select(line => $"# {line}\n")), extension: "yaml");
    }

    [Theory]
    [InlineData("revenue", "SUM(orders.revenue__value)")]
    [InlineData("orders", "COUNT(orders.*)")]
    [InlineData("basket", "(revenue / orders)")]
    [InlineData("growth", "((revenue / PRIOR(revenue, 1 YEAR)) - 1)")]
    [InlineData("since_january", "TO_DATE(SUM(orders.since_january__value), YEAR)")]
    [InlineData("last_year", "TRAILING(SUM(orders.last_year__value), 12 MONTH)")]
    [InlineData("costs", "SUM(ledger.amount) FILTER (WHERE (ledger__scenario_name = 'Actual')) FILTER (WHERE ((ledger__kind = 'cost') OR (ledger__kind = 'fee')))")]
    [InlineData("buyers", "COUNT(DISTINCT orders.customer_id)")]
    public void What_was_written_reads_back_as_it_was_meant(string metric, string formula)
    {
        CompanyModel company = RoundTrip();
        Assert.Equal(formula, company.Metrics[metric].Formula!.Text);
        Assert.Equal("(amount - discount)", company.Datasets["orders"].Fields["revenue__value"].Formula.Text);
        Assert.Equal((StockPosition.Last, "account"), (company.Metrics["cash"].Stock!.At, Assert.Single(company.Metrics["cash"].Stock!.Per)));
    }

    [Fact]
    public void Metrics_that_dbt_cannot_say_are_named_with_those_that_hang_on_them()
    {
        using CompanyFolder folder = new(("company.yaml", Shop));
        IReadOnlyList<Finding> findings = ModelConversion.Convert(folder.Path, null, ModelFormat.Dbt).Findings;
        Assert.All(findings, finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.Equal(["comeback_share", "comebacks", "regulars"], findings.Where(finding => finding.Message.StartsWith("The metric '", StringComparison.Ordinal)).Select(finding => finding.Message.Split('\'')[1]).Order());
    }

    private static CompanyModel RoundTrip()
    {
        using CompanyFolder folder = new(("company.yaml", Shop));
        ConvertedModel made = ModelConversion.Convert(folder.Path, null, ModelFormat.Dbt);
        using CompanyFolder written = new((made.File, made.Text));
        DbtReadResult read = DbtReader.Read(written.Path);
        Assert.True(read.IsOk, written.Told(read.Findings.Where(finding => finding.Severity == Severity.Error)));
        return read.Company!;
    }
}
