using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Briefing.Scorecards;

/// <summary>The trajectory of targets and what is expected next, worked by hand over a year of 10 a month in 2024 and 11 a month in 2025 to September.</summary>
public sealed class KpiOutlookTests : IDisposable
{
    private const string Yaml = """
        format: 1
        company: Shop
        currency: EUR
        offices: {ceo: Ann}
        datasets:
          sales: {source: sales.csv, key: [day], time: day, covers: {from: 2024-01-01, to: 2025-09-30}, scenario: {field: kind, AC: AC, FC: FC}}
        metrics:
          step: {formula: SUM(sales.amount), unit: number, better: up, label: Step}
          linear: {formula: SUM(sales.amount), unit: number, better: up, label: Linear}
          seasonal: {formula: SUM(sales.amount), unit: number, better: up, label: Seasonal}
          points: {formula: SUM(sales.amount), unit: number, better: up, label: Points}
          growth: {formula: SUM(sales.amount), unit: number, better: up, label: Growth}
          free: {formula: SUM(sales.amount), unit: number, better: up, label: Free}
        kpis:
          step: {office: ceo, target: {monthly: 12, shape: step}}
          linear: {office: ceo, target: {yearly: 365, shape: linear}}
          seasonal: {office: ceo, target: {yearly: 240, shape: seasonal}}
          points: {office: ceo, target: {points: {2025-08: 13, 2025-10: 14}}}
          growth: {office: ceo, target: {growth: 20%}}
          free: {office: ceo}

        """;

    private readonly CompanyFolder _folder = new(("company.yaml", Yaml), ("sales.csv", "day,kind,amount\n" + string.Concat(
        Enumerable.Range(0, 21).Select(month => $"{2024 + month / 12}-{month % 12 + 1:00}-15,AC,{(month < 12 ? 10 : 11)}\n")) + "2025-10-15,FC,17\n2025-11-15,FC,18\n2025-12-15,FC,19\n"));

    [Theory]
    [InlineData("step", "2025-02", 12)]
    [InlineData("step", "2025-12", 12)]
    [InlineData("linear", "2025-02", 28)]
    [InlineData("linear", "2025-10", 31)]
    [InlineData("seasonal", "2025-03", 20)]
    [InlineData("points", "2025-08", 13)]
    [InlineData("points", "2025-10", 14)]
    [InlineData("growth", "2025-08", 12)]
    [InlineData("growth", "2025-11", 12)]
    public void A_target_has_a_value_for_each_period_past_and_to_come(string kpi, string period, double expected) =>
        Assert.Equal(expected, Outlook(kpi).Outlook.Targets[period], 3);

    [Fact]
    public void A_period_that_the_target_does_not_name_has_none() => Assert.False(Outlook("points").Outlook.Targets.ContainsKey("2025-09"));

    [Fact]
    public void Without_a_target_there_is_no_trajectory() => Assert.Empty(Outlook("free").Outlook.Targets);

    [Fact]
    public void The_companys_own_forecast_stands_before_a_computed_one()
    {
        KpiOutlook outlook = Outlook("free").Outlook;
        Assert.True(outlook.IsOwn);
        Assert.Equal([("2025-10", 17.0), ("2025-11", 18.0), ("2025-12", 19.0)], outlook.Ahead);
    }

    [Fact]
    public void Where_nobody_forecast_the_past_goes_on()
    {
        KpiOutlook outlook = Outlook("free", "2025-06").Outlook;
        Assert.False(outlook.IsOwn);
        Assert.Equal(["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"], outlook.Ahead.Select(point => point.Period));
        Assert.All(outlook.Ahead, point => Assert.InRange(point.Value, 9, 13));
    }

    [Fact]
    public void The_target_of_the_shown_period_is_that_of_the_scorecard()
    {
        foreach (string kpi in (string[])["step", "linear", "seasonal", "growth"])
        {
            (KpiOutlook outlook, ScorecardKpi row) = Outlook(kpi);
            Assert.Equal(row.Target.AsDouble(), outlook.Targets["2025-09"], 9);
        }
    }

    [Fact]
    public void In_one_chart_stand_what_was_what_was_due_and_what_is_expected()
    {
        (KpiOutlook outlook, ScorecardKpi row) = Outlook("step");
        IReadOnlyList<ChartPoint> points = KpiSeries.Of(row, "EUR", "2025-09", outlook).Series.Points;
        Assert.Equal((11, 12, null), (points.Single(point => point.Label == "2025-09").Actual!.Value, points.Single(point => point.Label == "2025-09").Plan!.Value, (double?)null));
        ChartPoint ahead = points.Single(point => point.Label == "2025-11");
        Assert.Equal((null, 12.0, 18.0), (ahead.Actual, ahead.Plan!.Value, ahead.Forecast!.Value));
    }

    public void Dispose() => _folder.Dispose();

    private (KpiOutlook Outlook, ScorecardKpi Row) Outlook(string kpi, string period = "2025-09")
    {
        ReadResult read = CompanyReader.Read(_folder.Path);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error);
        using MetricLayer layer = MetricLayer.Open(read.Company!, new LayerOptions());
        ScorecardRequest request = new("ceo", period, null, "en");
        Scorecard card = new ScorecardMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions)).Make(request);
        ScorecardKpi row = card.Kpis.Single(one => one.Id == kpi);
        return (new KpiOutlookMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions)).Make(row, card.Period!.Period, request), row);
    }
}
