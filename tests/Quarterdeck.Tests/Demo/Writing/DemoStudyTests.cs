using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Links;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>What was planted in the demo company is found by the studies, and the decoys are not.</summary>
[Collection(nameof(DemoData))]
public sealed class DemoStudyTests(DemoData demo)
{
    [Theory]
    [InlineData("on_time_delivery", "2024-07")]         // supplier failure
    [InlineData("stock_out_rate", "2024-07")]
    [InlineData("complaint_rate", "2024-07")]
    [InlineData("first_reply_time", "2024-12")]         // support backlog
    [InlineData("sla_attainment", "2024-12")]
    [InlineData("csat", "2025-01")]
    [InlineData("availability", "2025-10")]             // site outage
    public void A_planted_event_is_a_signal_in_its_month(string kpi, string month)
    {
        StudySeries series = Studied(study => study.History(kpi, null))!;
        SignalReport report = SignalFinder.Find(series.Values, new SignalOptions { Season = series.UsualSeason, SeasonIfThere = true });
        SignalPoint point = report.Points[series.Labels.ToList().IndexOf(month)];
        Assert.True((point.Signals & (SignalKind.Outside | SignalKind.MovingRange)) != 0, $"{kpi} in {month}: {point.Score}");
        Assert.InRange(report.Points.Count(other => (other.Signals & (SignalKind.Outside | SignalKind.MovingRange)) != 0), 1, 5);
    }

    [Fact]
    public void Qualified_leads_lead_revenue_by_two_months_and_no_decoy_leads_it()
    {
        (StudySeries outcome, IReadOnlyList<StudySeries> candidates) = Studied(study => study.Histories("revenue", null, null))!.Value;
        LinkStudy links = LinkStudy.Make(outcome, candidates, null, new LinkOptions(), "en", new FindingList())!;
        Link lead = links.Links[links.Candidates.ToList().IndexOf("qualified_leads")];
        Assert.Equal((LinkVerdict.Leads, 2), (lead.Verdict, lead.Lag));
        foreach (string decoy in (string[])["media_mentions", "training_hours", "headcount", "automated_send_share", "employee_engagement"])
            Assert.NotEqual(LinkVerdict.Leads, links.Links[links.Candidates.ToList().IndexOf(decoy)].Verdict);
    }

    [Fact]
    public void The_scorecard_says_which_movement_is_news()
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        ScorecardMaker maker = new(layer.Company, layer.Calendar, questions => layer.Answer(questions));
        KpiSignal signal(string period) => maker.Make(new ScorecardRequest("coo", period, null, "en")).Kpis.Single(kpi => kpi.Id == "on_time_delivery").Signal;
        Assert.Equal(KpiSignal.Outside, signal("2024-07"));
        Assert.Equal(KpiSignal.None, signal("2025-09"));
        Assert.Equal(KpiSignal.NotEnoughData, signal("2023-04"));
    }

    // The parts of the change that are named and what is left are the change of the KPI itself.
    [Fact]
    public void Causes_of_a_months_revenue_add_up_to_its_change()
    {
        CauseRows rows = Studied(study => study.Segments("revenue", "2025-06", null))!;
        CauseStudy causes = CauseStudy.Make("revenue", rows, 20, "en", new FindingList())!;
        double change = demo.Number("SELECT SUM(CASE WHEN order_date::DATE >= DATE '2025-06-01' THEN net_amount ELSE -net_amount END) FROM orders WHERE order_date::DATE BETWEEN DATE '2025-06-01' AND DATE '2025-06-30' OR order_date::DATE BETWEEN DATE '2024-06-01' AND DATE '2024-06-30'");
        Assert.Equal(change, causes.Report.Change, 0.01);
        Assert.Equal(change, causes.Report.Causes.Sum(cause => cause.Contribution) + causes.Report.Unexplained, 0.01);
    }

    private T? Studied<T>(Func<KpiStudy, T?> ask)
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        FindingList findings = new();
        T? result = ask(new KpiStudy(layer.Company, layer.Calendar, questions => layer.Answer(questions), null, findings));
        Assert.DoesNotContain(findings.Sorted(), finding => finding.Severity == Severity.Error);
        return result;
    }
}
