using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Briefing.Studies;

/// <summary>A KPI by segment, over three months of sales that can be counted by hand.</summary>
public sealed class KpiPanelsTests : IDisposable
{
    private const string Yaml = """
        format: 1
        company: Shop
        currency: EUR
        offices: {ceo: Ann}
        datasets:
          sales: {source: sales.csv, key: [id], time: day, covers: {from: 2025-01-01, to: 2025-03-31}}
        dimensions: {country: sales.country, channel: sales.channel, id: sales.id, one: sales.one}
        metrics:
          revenue: {formula: SUM(sales.amount), unit: money, better: up, label: Revenue}
        kpis:
          revenue: {office: ceo}

        """;

    private const string Sales = """
        id,day,country,channel,one,amount
        1,2025-01-10,FR,web,x,10
        2,2025-02-10,FR,shop,x,20
        3,2025-02-11,PL,web,x,5
        4,2025-03-10,FR,web,x,30
        5,2025-03-11,PL,shop,x,7
        6,2025-03-12,VN,web,x,1

        """;

    private readonly CompanyFolder _folder = new(("company.yaml", Yaml), ("sales.csv", Sales));

    [Fact]
    public void Dimensions_of_a_readable_number_of_segments_come_first_and_those_of_one_segment_never() =>
        Assert.Equal(["country", "id", "channel"], Ask(study => study.Cuts("revenue", "2025-03")));

    [Fact]
    public void Each_segment_has_a_value_for_each_period_and_a_sum_without_rows_is_nothing()
    {
        KpiSegments panels = Ask(study => study.Panels("revenue", "2025-03", "country", 3))!;
        Assert.Equal(["2025-01", "2025-02", "2025-03"], panels.Periods);
        Assert.Equal([("FR", "10 20 30"), ("PL", "0 5 7"), ("VN", "0 0 1")],
            panels.Segments.OrderBy(segment => segment.Name, StringComparer.Ordinal).Select(segment => (segment.Name, string.Join(' ', segment.Values.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))))));
        Assert.DoesNotContain(true, panels.IsOpen);
    }

    [Fact]
    public void Segments_of_a_sum_make_the_whole()
    {
        KpiSegments panels = Ask(study => study.Panels("revenue", "2025-03", "channel", 3))!;
        Assert.Equal([10.0, 25.0, 38.0], Enumerable.Range(0, 3).Select(i => panels.Segments.Sum(segment => double.IsFinite(segment.Values[i]) ? segment.Values[i] : 0)));
    }

    [Fact]
    public void What_cannot_be_asked_says_so()
    {
        FindingList findings = new();
        Assert.Null(Ask(study => study.Panels("revenue", "2025-03", "nothing", 3), findings));
        Assert.True(findings.HasErrors);
    }

    public void Dispose() => _folder.Dispose();

    private T Ask<T>(Func<KpiStudy, T> ask, FindingList? findings = null)
    {
        ReadResult read = CompanyReader.Read(_folder.Path);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error);
        using MetricLayer layer = MetricLayer.Open(read.Company!, new LayerOptions());
        return ask(new KpiStudy(layer.Company, layer.Calendar, questions => layer.Answer(questions), null, findings ?? new FindingList()));
    }
}
