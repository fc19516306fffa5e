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
}
