using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Checking;

/// <summary>Packs of the catalogue in small companies: what switches on, what is said of the rest, and that the company's own wins.</summary>
public sealed class CatalogueRuleTests
{
    private const string Shop = """
        format: 1
        company: Shop
        include: [ceo, cmo]
        datasets:
          order_lines:
            source: order_lines.csv
            key: [order_id, line_number]
            time: order_date
        """;

    private const string Lines = "order_id,line_number,order_date,net_amount,quantity\n1,1,2025-01-02,10,1\n2,1,2025-01-03,30,2\n";

    [Fact]
    public void What_is_declared_switches_on_and_the_rest_says_what_it_needs()
    {
        using CompanyFolder folder = Folder(Shop);
        ReadResult read = CompanyReader.Read(folder.Path);
        Assert.All(read.Findings, finding => Assert.Equal((FindingCodes.PackNeeds, Severity.Note), (finding.Code, finding.Severity)));
        Assert.Equal(["revenue", "revenue_growth", "gross_margin", "average_order_value", "realised_price", "discount_share"], read.Company!.Kpis.Select(kpi => kpi.Id));
        Finding cac = Assert.Single(read.Findings, finding => finding.Message.Contains("'cac'", StringComparison.Ordinal));
        Assert.Equal("The catalogue's KPI 'cac' is off; needs: customers.created_date, customers.customer_id, marketing_spend.amount.", cac.Message);
        Assert.Equal((3, 16), (cac.Place.Line, cac.Place.Column));
    }

    [Fact]
    public void Columns_that_are_not_in_the_source_switch_off_what_needs_them()
    {
        using CompanyFolder folder = Folder(Shop);
        CompanyModel company = CompanyReader.Read(folder.Path).Company!;
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions());
        Assert.Equal(["revenue", "revenue_growth", "average_order_value", "realised_price"], layer.Company.Kpis.Select(kpi => kpi.Id));
        Assert.Equal(["The catalogue's KPI 'gross_margin' is off; needs: order_lines.cost_amount.", "The catalogue's KPI 'discount_share' is off; needs: order_lines.discount_amount, order_lines.list_amount."],
            layer.Notes.Select(note => note.Message));
    }

    [Fact]
    public void Targets_met_is_on_as_soon_as_a_KPI_has_a_target()
    {
        Assert.Contains("The catalogue's KPI 'targets_met' is off; needs: a KPI with a target.", Read(Shop).Findings.Select(finding => finding.Message));
        CompanyModel company = Read(Shop + "\nkpis: {revenue: {target: {growth: 5%}}}\n").Company!;
        Assert.Contains(company.Kpis, kpi => kpi is { Id: "targets_met", Office: "ceo" });
        // It is no metric: a question cannot ask it, and no formula can name it.
        Assert.False(company.Metrics.ContainsKey("targets_met"));
        Assert.Equal("Objectifs atteints", company.Computed["targets_met"].Label("fr"));
    }

    [Theory]
    [InlineData("{target: {growth: 5%}}")]
    [InlineData("{target: {metric: revenue}}")]
    [InlineData("{where: order_lines.quantity > 1}")]
    public void Targets_met_takes_only_targets_that_ask_no_data(string kpi) =>
        Assert.Equal(FindingCodes.ComputedKpi, Assert.Single(Read($"{Shop}\nkpis: {{revenue: {{target: {{growth: 5%}}}}, targets_met: {kpi}}}\n").Findings, finding => finding.Severity == Severity.Error).Code);

    [Fact]
    public void A_metric_of_the_companys_own_takes_the_place_of_what_is_counted()
    {
        CompanyModel company = Read(Shop + "\nmetrics: {targets_met: SUM(order_lines.net_amount)}\n").Company!;
        Assert.Empty(company.Computed);
        Assert.Equal(Unit.Parse("percent"), company.Metrics["targets_met"].Unit);
        Assert.Contains(company.Kpis, one => one is { Id: "targets_met", Pack: null });
    }

    [Fact]
    public void Groups_and_units_bear_the_names_of_the_catalogue_unless_the_company_has_its_own()
    {
        CompanyModel company = Read(Shop + "\ngroups: {result: {en: Sales result, fr: Ventes}}\n").Company!;
        Assert.Equal(("Ventes", "客户", "mies."), (company.Groups["result"]["fr"], company.Groups["customers"]["zh"], company.Units["months"]["pl"]));
    }

    [Fact]
    public void An_included_pack_brings_its_office() =>
        Assert.Equal(["ceo", "cmo"], Read(Shop).Company!.Offices.Select(office => office.Id));

    [Fact]
    public void A_shared_KPI_comes_with_the_pack_of_an_office_that_shares_it()
    {
        Kpi revenue = Read(Shop.Replace("[ceo, cmo]", "cmo", StringComparison.Ordinal)).Company!.Kpis.Single(kpi => kpi.Id == "revenue");
        Assert.Equal("cmo", revenue.Office);
        Assert.Empty(revenue.SharedWith);
    }

    [Fact]
    public void Targets_of_the_company_meet_the_KPIs_of_the_catalogue()
    {
        ReadResult read = Read(Shop + "\nkpis: {revenue: {target: {growth: 5%}, label: Sales}, cac: {target: {value: 300}}}\n");
        Assert.DoesNotContain(read.Findings, finding => finding.Severity != Severity.Note);
        Kpi revenue = read.Company!.Kpis.Single(kpi => kpi.Id == "revenue");
        Assert.Equal(("ceo", "result", "Sales", "ceo"), (revenue.Office, revenue.Group, revenue.Labels["en"], revenue.Pack));
        Assert.IsType<GrowthTarget>(revenue.Target);
        Assert.DoesNotContain(read.Company.Kpis, kpi => kpi.Id == "cac");
    }

    [Fact]
    public void A_metric_of_the_companys_own_wins_and_says_so()
    {
        ReadResult read = Read(Shop + "\nmetrics: {revenue: SUM(order_lines.net_amount) * 2}\n");
        Finding note = Assert.Single(read.Findings, finding => finding.Code == FindingCodes.OwnWins);
        Assert.Equal(Severity.Note, note.Severity);
        Assert.Equal("(SUM(order_lines.net_amount) * 2)", read.Company!.Metrics["revenue"].Formula!.Text);
        Assert.Null(read.Company.Metrics["revenue"].Pack);
        Assert.Equal((Unit.Parse("money"), Direction.Up, "Chiffre d'affaires"), (read.Company.Metrics["revenue"].Unit, read.Company.Metrics["revenue"].Better, read.Company.Metrics["revenue"].Label("fr")));
        Assert.Contains(read.Company.Kpis, kpi => kpi.Id == "revenue" && kpi.Office == "ceo");
    }

    [Fact]
    public void A_KPI_of_another_metric_wins_and_says_so()
    {
        ReadResult read = Read(Shop + "\nmetrics: {billed: {formula: SUM(order_lines.net_amount), unit: money, better: up}}\nkpis: {revenue: {metric: billed}}\n");
        Assert.Contains("'billed'", Assert.Single(read.Findings, finding => finding.Code == FindingCodes.OwnWins).Message, StringComparison.Ordinal);
        Assert.Equal("billed", read.Company!.Kpis.Single(kpi => kpi.Id == "revenue").Metric);
    }

    [Fact]
    public void A_field_that_follows_from_others_is_added_unless_the_company_declares_it()
    {
        string shop = Shop + """

              orders: {source: order_lines.csv, key: order_id, time: order_date, joins: {customer: {to: customers, on: customer_id}}}
              customers: {source: order_lines.csv, key: customer_id, time: created_date}
            """;
        Assert.True(Read(shop).Company!.Datasets["customers"].Fields["lifetime_revenue"].IsRollUp);
        string own = shop.Replace("time: created_date}", "time: created_date, fields: {lifetime_revenue: total}}", StringComparison.Ordinal);
        Assert.Equal("total", Read(own).Company!.Datasets["customers"].Fields["lifetime_revenue"].Formula.Text);
    }

    [Fact]
    public void A_join_that_is_missing_is_named()
    {
        ReadResult read = Read(Shop + "\n  products: {source: order_lines.csv, key: order_id}\n");
        Assert.Contains("one join from order_lines to products", Assert.Single(read.Findings, finding => finding.Message.Contains("'new_product_share'", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_pack_is_found_with_the_nearest()
    {
        Finding finding = Assert.Single(Read(Shop.Replace("cmo", "cmoo", StringComparison.Ordinal)).Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal((FindingCodes.UnknownPack, "Write 'cmo'."), (finding.Code, finding.Remedy));
    }

    [Fact]
    public void An_identity_of_the_companys_own_is_not_turned_round()
    {
        ReadResult read = Read(Shop + "\ndrivers: {average_order_value: revenue / orders}\n");
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error);
        Assert.False(read.Company!.Drivers.ContainsKey("revenue"));
    }

    [Fact]
    public void Least_takes_a_whole_number_from_two_on() =>
        Assert.Contains(Read(Shop + "\nmetrics: {few: {formula: COUNT(order_lines.order_id), least: 1}}\n").Findings, finding => finding.Code == FindingCodes.NotNumber);

    private static ReadResult Read(string yaml)
    {
        using CompanyFolder folder = Folder(yaml);
        return CompanyReader.Read(folder.Path);
    }

    private static CompanyFolder Folder(string yaml) => new(("company.yaml", yaml), ("order_lines.csv", Lines));
}
