using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Briefing.Scorecards;

/// <summary>Targets met, counted by hand over three KPIs of two offices and three months.</summary>
/// <remarks>
/// Revenue (target 100, CEO), costs (50, CMO, shared with the CEO), units (10, CMO): January 2024 all met; December 2024 only costs;
/// January 2025 revenue 120 ahead, costs 60 behind, units 10 on track.
/// </remarks>
public sealed class TargetsMetTests : IDisposable
{
    private const string Yaml = """
        format: 1
        company: Shop
        currency: EUR
        include: ceo
        offices: {ceo: Ann, cmo: Bob}
        datasets:
          order_lines: {source: order_lines.csv, key: [order_id, line_number], time: order_date, covers: {from: 2024-01-01, to: 2025-01-31}}
        metrics:
          costs: {formula: SUM(order_lines.cost), unit: money, better: down, label: Costs}
          units: {formula: SUM(order_lines.quantity), unit: count, better: up, label: Units}
          idle: {formula: COUNT(order_lines.order_id), unit: count, better: up, label: Idle}
        kpis:
          revenue: {target: {monthly: 100}}
          costs: {office: cmo, shared_with: [ceo], target: {monthly: 50}}
          units: {office: cmo, target: {growth: 0%}}
          idle: {office: cmo}
          targets_met: {target: {value: 0.5}, tolerance: {at_risk: 2pp, behind: 10pp}}

        """;

    private const string Lines = """
        order_id,line_number,order_date,net_amount,cost,quantity
        1,1,2024-01-10,100,50,10
        2,1,2024-12-10,90,40,5
        3,1,2025-01-10,120,60,10

        """;

    private readonly CompanyFolder _folder = new(("company.yaml", Yaml.Replace("{growth: 0%}", "{monthly: 10}", StringComparison.Ordinal)), ("order_lines.csv", Lines));

    [Fact]
    public void It_is_the_share_of_the_judged_KPIs_that_are_on_track_or_ahead_over_all_offices()
    {
        ScorecardKpi met = Met(Card(_folder, "2025-01"));
        Assert.Equal((2m / 3, 1m / 3, 1m, 0.5m), (met.Actual.AsDecimal(), met.PriorPeriod.AsDecimal(), met.PriorYear.AsDecimal(), met.Target.AsDecimal()));
        Assert.Equal(KpiStatus.Ahead, met.Status);
        Assert.Equal("management", met.Group);
        // A shared KPI counts once, where it is answered for; one without a target is not counted, nor does it count itself.
        Assert.Equal([("ceo", 1, 1, ""), ("cmo", 1, 2, "costs")], met.Offices.Select(office => (office.Office, office.Met, office.Judged, string.Join(' ', office.Missed))));
        Assert.Equal(13, met.History.Count);
        Assert.Equal(Cell.Of(1m), met.History[0]);
    }

    [Fact]
    public void It_stands_on_every_page_with_its_offices()
    {
        Scorecard card = Card(_folder, "2025-01", "fr");
        Assert.Contains("Objectifs atteints : atteints sur évalués, par fonction : CEO 1/1, CMO 1/2", string.Join('\n', ScorecardPage.Of(card).Notes), StringComparison.Ordinal);
        Assert.Contains("""{"office": "cmo", "met": 1, "judged": 2, "missed": ["costs"]}""", Flat(ScorecardJson.Write(card, withSql: false)), StringComparison.Ordinal);
        Assert.Contains("ceo,2025-01,targets_met,Objectifs atteints,percent,up,management,0.666", CsvText.Write(card), StringComparison.Ordinal);
        Assert.Contains("Objectifs atteints", MarkdownText.Write(ScorecardPage.Of(card)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_status_there_is_no_data()
    {
        // Nothing is known of February, so nothing is judged.
        ScorecardKpi met = Met(Card(_folder, "2025-02"));
        Assert.Equal((KpiStatus.NoData, true, 0), (met.Status, met.Actual.IsAbsent, met.Offices.Count));
        Assert.Equal("None of 3 KPIs could be judged against a target", met.Note);
        Assert.Equal(2m / 3, met.PriorPeriod.AsDecimal());
    }

    [Fact]
    public void A_status_against_the_year_before_counts_too()
    {
        using CompanyFolder folder = new(("company.yaml", Yaml), ("order_lines.csv", Lines));
        // Units 10 against 10 a year before are on track; in January 2024 there is no year before to grow from.
        ScorecardKpi met = Met(Card(folder, "2025-01"));
        Assert.Equal((2m / 3, 1m), (met.Actual.AsDecimal(), met.PriorYear.AsDecimal()));
    }

    public void Dispose() => _folder.Dispose();

    private static ScorecardKpi Met(Scorecard card) => card.Kpis.Single(kpi => kpi.Id == "targets_met");

    private static Scorecard Card(CompanyFolder folder, string period, string language = "en")
    {
        ReadResult read = CompanyReader.Read(folder.Path);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error);
        using MetricLayer layer = MetricLayer.Open(read.Company!, new LayerOptions());
        return new ScorecardMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions)).Make(new ScorecardRequest("ceo", period, null, language));
    }

    private static string Flat(string json) => string.Join(' ', json.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal).Replace("[ ", "[", StringComparison.Ordinal).Replace(" ]", "]", StringComparison.Ordinal);
}
