using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>The scorecards of the demo company's nine offices.</summary>
[Collection(nameof(DemoData))]
public sealed class DemoScorecardTests(DemoData demo)
{
    [Theory]
    [InlineData(null)]
    [InlineData("2024-07")]
    [InlineData("2024")]
    public void No_office_has_a_KPI_without_data(string? period)
    {
        ReadResult read = CompanyReader.Read(demo.Folder);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error);
        using MetricLayer layer = MetricLayer.Open(read.Company!, new LayerOptions());
        Assert.Empty(layer.Notes);
        Assert.Equal(9, read.Company!.Offices.Count);
        ScorecardMaker maker = new(layer.Company, layer.Calendar, questions => layer.Answer(questions));
        foreach (string office in read.Company.Offices.Select(office => office.Id))
        {
            Scorecard card = maker.Make(new ScorecardRequest(office, period, null, "en"));
            Assert.DoesNotContain(card.Findings, finding => finding.Severity == Severity.Error);
            Assert.True(card.Kpis.Count >= 6, $"{office} has {card.Kpis.Count} KPIs");
            Assert.DoesNotContain(card.Kpis, kpi => kpi.Actual.IsAbsent);
        }
    }

    [Theory]
    [InlineData("2025-12", "2025-11", "2024-12")]
    [InlineData("2024-Q3", "2024-Q2", "2023-Q3")]
    [InlineData("2025", "2024", "2024")]
    public void Targets_met_are_those_that_the_nine_scorecards_show(string period, string before, string yearBefore)
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        ScorecardMaker maker = new(layer.Company, layer.Calendar, questions => layer.Answer(questions));
        Dictionary<string, string> officeOf = layer.Company.Kpis.ToDictionary(kpi => kpi.Id, kpi => kpi.Office);
        decimal Counted(string label)
        {
            KpiStatus[] statuses =
            [
                .. layer.Company.Offices.SelectMany(office => maker.Make(new ScorecardRequest(office.Id, label, null, "en")).Kpis.Where(kpi => officeOf[kpi.Id] == office.Id))
                    .Where(kpi => kpi.Id != "targets_met").Select(kpi => kpi.Status).Where(status => status >= KpiStatus.Behind),
            ];
            return (decimal)statuses.Count(status => status >= KpiStatus.OnTrack) / statuses.Length;
        }
        ScorecardKpi met = maker.Make(new ScorecardRequest("ceo", period, null, "en")).Kpis.Single(kpi => kpi.Id == "targets_met");
        Assert.Equal((Counted(period), Counted(before), Counted(yearBefore)), (met.Actual.AsDecimal(), met.PriorPeriod.AsDecimal(), met.PriorYear.AsDecimal()));
        Assert.Equal(9, met.Offices.Count);
    }
}
