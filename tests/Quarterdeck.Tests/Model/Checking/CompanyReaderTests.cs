using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Checking;

public sealed class CompanyReaderTests
{
    private static readonly string Design = Path.Combine(RepositoryFolders.Root, "tests", "Quarterdeck.Tests", "Model", "Checking", "design");

    [Fact]
    public void The_company_of_the_design_is_read_without_a_finding()
    {
        ReadResult result = CompanyReader.Read(Design);
        // The design includes packs without mapping the datasets that they need, and has metrics of the same names: both is said and no more.
        Assert.All(result.Findings, finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.NotNull(result.Company);
    }

    [Fact]
    public void Concise_forms_are_read_into_full_ones()
    {
        CompanyModel company = CompanyReader.Read(Design).Company!;
        Assert.Equal("Adventure Works Cycles", company.Name);
        Assert.Equal(7, company.Calendar.FiscalYearStartMonth);
        Assert.Equal(["en", "fr"], company.Languages);
        Assert.Equal("season", Assert.Single(company.Calendar.Grains).Name);
        Assert.Equal("COUNT(DISTINCT internet_sales.order_number)", company.Metrics["ORDERS"].Formula!.Text);
        Dataset sales = company.Datasets["internet_sales"];
        Assert.Equal(["salesordernumber", "salesorderlinenumber"], sales.Key);
        Assert.Equal(new Covers(new DateOnly(2011, 1, 1), new DateOnly(2013, 12, 31)), sales.Covers);
        Assert.Equal(["customer_id"], sales.Joins["customer"].TargetKey);
        Assert.True(company.Datasets["customers"].Fields["first_order"].IsRollUp);
        Assert.False(sales.Fields["amount"].IsRollUp);
        Assert.Equal("Europe/Paris", company.Datasets["employees"].Fields["hired"].TimeZone);
        Assert.Equal(new DistinctSource("products"), company.Datasets["models"].Source);
        Assert.Equal(3, company.Datasets["ledger"].LateDays);
        Assert.Equal("Budget", company.Datasets["ledger"].Scenario!.Values["PL"]);
        Join price = company.Datasets["orders"].Joins["last_price"];
        Assert.Equal(["product_id"], price.TargetKey);
        Assert.Equal(new AsOf("order_date", "valid_from", "valid_to", true), price.AsOf);
        Conversion conversion = company.Metrics["buys_after_visit"].Conversion!;
        Assert.Equal((7, "day", true), (conversion.WithinCount, conversion.WithinUnit, conversion.IsRate));
        Assert.Equal(["organization"], company.Metrics["cash"].Stock!.Per);
        Assert.Equal(new Active("hired", "left", false), company.Metrics["headcount"].Active);
        Assert.Equal("internet_sales FILTER (WHERE (time >= (PERIOD_END - 18 MONTH)))", company.Metrics["recent"].Formula!.Text);
        Kpi kpi = company.Kpis.Single(one => one.Id == "internet_sales");
        Assert.Equal(new AmountTarget(15000000, Grain.Year, TargetShape.Seasonal), (AmountTarget)kpi.Target! with { Span = default });
        Assert.Equal(new Tolerance(0.02m, 0.05m, false), kpi.Tolerance);
        Assert.Equal("Ventes en ligne", company.Metrics["internet_sales"].Label("fr"));
        Assert.Equal("(orders * average_order_value)", company.Drivers["internet_sales"].Identity!.Text);
        Assert.Equal("territory", company.Dimensions["territory_group"].Via["internet_sales"]);
    }

    [Fact]
    public void The_data_folder_may_be_given_from_outside()
    {
        ReadResult result = CompanyReader.Read(Design, Path.Combine(Design, "nowhere"));
        Assert.Equal(FindingCodes.DataMissing, Assert.Single(result.Findings, finding => finding.Severity != Severity.Note).Code);
        Assert.NotNull(result.Company);
        Assert.Equal(Path.Combine(Design, "nowhere"), result.Company.DataFolder);
    }

    [Fact]
    public void Formulas_in_blocks_and_quotes_keep_their_places()
    {
        CompanyModel company = CompanyReader.Read(Design).Company!;
        string[] lines = File.ReadAllLines(Path.Combine(Design, "datasets.yaml"));
        foreach (string id in (string[])["recent", "matched_revenue", "cash", "retained_customers"])
            foreach (Quarterdeck.Model.Formulas.Call call in company.Metrics[id].Formula!.SelfAndDescendants().OfType<Quarterdeck.Model.Formulas.Call>())
                Assert.StartsWith(call.Function, lines[call.Span.Line - 1][(call.Span.Column - 1)..], StringComparison.Ordinal);
        Quarterdeck.Model.Formulas.Filtered recent = Assert.IsType<Quarterdeck.Model.Formulas.Filtered>(company.Metrics["recent"].Formula);
        Assert.StartsWith("time >=", lines[recent.Condition.Span.Line - 1][(recent.Condition.Span.Column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_that_a_dimension_names_serves_formulas_over_its_field_too()
    {
        const string Two = """
            format: 1
            company: Acme
            datasets:
              orders:
                source: {table: orders}
                key: id
                joins: {bill: {to: places, on: bill_id}, ship: {to: places, on: ship_id}}
              places: {source: {table: places}, key: id}
            dimensions:
              country: {field: places.country, via: {orders: ship}}
            metrics:
              french: COUNT(orders.*) FILTER (WHERE places.country = 'FR')

            """;
        using CompanyFolder clear = new(("company.yaml", Two));
        Assert.Empty(CompanyReader.Read(clear.Path).Findings);
        using CompanyFolder open = new(("company.yaml", Two.Replace(", via: {orders: ship}", "", StringComparison.Ordinal)));
        Assert.Equal(FindingCodes.AmbiguousPath, Assert.Single(CompanyReader.Read(open.Path).Findings).Code);
    }
}
