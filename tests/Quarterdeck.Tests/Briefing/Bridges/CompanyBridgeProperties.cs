using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Tests.Demo.Writing;

namespace Quarterdeck.Tests.Briefing.Bridges;

/// <summary>On whole companies: what leaves, offices and segments add is the change, for every KPI.</summary>
[Collection(nameof(DemoData))]
public sealed class CompanyBridgeProperties(DemoData demo)
{
    /// <summary>Of the larger value: what the sum of the parts may miss of the change; products of billions end in the last digit of a double.</summary>
    private const double Tolerance = 1e-9;

    private static MetricLayer Example(string name) => MetricLayer.Open(
        CompanyReader.Read(Path.Combine(RepositoryFolders.Root, "examples", name), RepositoryFolders.Shared($"data/{name.Replace('-', '_')}")).Company!, new LayerOptions());

    private static KpiBridge Make(MetricLayer layer, string kpi, string from, string to, string? by = null) =>
        new KpiBridgeMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions)).Make(new BridgeRequest(kpi, from, to, null, by is null ? [] : [new Name([by])], false, null, "en"));

    private static void Closes(KpiBridge bridge)
    {
        if (bridge.Leaves.Count == 0)
        {
            Assert.True(bridge.Refusal is not null || bridge.Findings.Any(finding => finding.Severity == Severity.Error), $"{bridge.Kpi} has neither parts nor a reason");
            return;
        }
        double scale = bridge.Leaves.Select(leaf => Math.Abs(leaf.Contribution)).Append(Math.Abs(bridge.From!.Value.AsDouble())).Append(Math.Abs(bridge.To!.Value.AsDouble())).Max();
        Assert.True(Math.Abs(bridge.Leaves.Sum(leaf => leaf.Contribution) - bridge.Change!.Value) <= Tolerance * scale + 1e-12, $"{bridge.Kpi} {bridge.From.Period}: leaves miss the change by {bridge.Residual}");
        Assert.True(Math.Abs(bridge.Offices.Sum(office => office.Contribution) - bridge.Change.Value) <= Tolerance * scale + 1e-12, $"{bridge.Kpi}: offices");
        Assert.DoesNotContain(bridge.Findings, finding => finding.Code == FindingCodes.BridgeResidual);
    }

    [Theory]
    [InlineData("adventureworks", "2012", "2013")]
    [InlineData("adventureworks", "2013-10", "2013-11")]
    [InlineData("adventureworks", "2011-Q4", "2013-Q2")]
    [InlineData("online-retail", "2011-03", "2011-11")]
    public void Every_KPI_of_an_example_comes_apart_exactly(string company, string from, string to)
    {
        using MetricLayer layer = Example(company);
        KpiBridge[] bridges = [.. layer.Company.Kpis.Select(kpi => Make(layer, kpi.Id, from, to))];
        Assert.All(bridges, Closes);
        Assert.True(bridges.Count(bridge => bridge.Leaves.Count > 0) > bridges.Length / 3);
    }

    [Fact]
    public void Every_KPI_of_the_demo_company_comes_apart_exactly()
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        foreach (string kpi in layer.Company.Kpis.Where(kpi => layer.Company.Metrics.ContainsKey(kpi.Metric)).Select(kpi => kpi.Id))
            Closes(Make(layer, kpi, "2024", "2025"));
    }

    [Theory]
    [InlineData("revenue", "category")]
    [InlineData("revenue", "country")]
    [InlineData("internet_sales", "promotion_type")]
    [InlineData("gross_profit", "category")]
    [InlineData("gross_margin", "category")]
    [InlineData("internet_gross_margin", "territory_group")]
    [InlineData("reseller_discount_share", "business_type")]
    [InlineData("revenue_growth", "country")]
    public void Segments_of_any_dimension_add_up(string kpi, string by)
    {
        using MetricLayer layer = Example("adventureworks");
        KpiBridge bridge = Make(layer, kpi, "2012", "2013", by);
        Assert.NotEmpty(bridge.Leaves);
        Closes(bridge);
    }

    [Fact]   // spend -> reach -> visits -> orders -> revenue and leads -> customers -> revenue, all of it with an office
    public void In_the_demo_company_revenue_reaches_marketing_money_and_every_part_has_an_office()
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        foreach (string kpi in new[] { "revenue", "gross_margin", "operating_margin", "net_margin", "revenue_growth" })
        {
            KpiBridge bridge = Make(layer, kpi, "2024", "2025");
            Assert.Superset(new HashSet<string>(["marketing_spend", "leads", "orders_per_session"]), bridge.Leaves.Select(leaf => leaf.Id).ToHashSet());
            Assert.DoesNotContain(bridge.Offices, office => office.Office == "unowned");
        }
    }

    // Robyn's weeks are the calendar's and the planned costs the agencies': nobody's KPI, and said so. The ledger's net income is what its two sides are.
    [Theory]
    [InlineData("adventureworks", "revenue", "2012", "2013", "cco.customer cmo cso.sales")]
    [InlineData("adventureworks", "gross_profit", "2012", "2013", "cco.customer cmo coo cso.sales")]
    [InlineData("adventureworks", "net_income", "2012", "2013", "cfo")]
    [InlineData("online-retail", "revenue", "2011-03", "2011-11", "cfo cmo")]
    [InlineData("northwind", "revenue", "1997-03", "1998-03", "cfo")]
    [InlineData("robyn_mmm", "revenue", "2017", "2018", "ceo unowned")]
    [InlineData("federal_it_projects", "cost_overrun", "2011", "2012", "cfo unowned")]
    [InlineData("ga_sessions", "sessions", "2016-10", "2016-12", "cmo unowned")]
    public void On_real_companies_the_whole_change_reaches_a_named_office_or_unowned(string company, string kpi, string from, string to, string offices)
    {
        using MetricLayer layer = Example(company);
        KpiBridge bridge = Make(layer, kpi, from, to);
        Assert.Equal(offices.Split(' '), bridge.Offices.Select(office => office.Office).Order(StringComparer.Ordinal));
        Assert.NotEqual(0, bridge.Change);
        Closes(bridge);
    }
}
