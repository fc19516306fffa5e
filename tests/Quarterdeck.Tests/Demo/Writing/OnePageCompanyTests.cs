using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>A company of one page of YAML over the demo's files (<c>examples/one-page</c>), as a new user writes it.</summary>
[Collection(nameof(DemoData))]
public sealed class OnePageCompanyTests(DemoData demo)
{
    [Fact]
    public void It_has_no_error_and_says_of_every_other_KPI_what_it_needs()
    {
        ReadResult read = Read();
        Assert.DoesNotContain(read.Findings, finding => finding.Severity != Severity.Note);
        Assert.Equal(27, read.Company!.Kpis.Count);
        Assert.All(read.Findings, note => Assert.Matches("^The catalogue's KPI '[a-z_]+' is off; needs: ([a-z_]+\\.[a-z_]+(, |\\.$))+$", note.Message));
    }

    [Fact]
    public void Its_KPIs_are_those_of_the_demo_company()
    {
        ReadResult read = Read();
        using MetricLayer layer = MetricLayer.Open(read.Company!, new LayerOptions());
        string[] metrics = [.. layer.Company.Kpis.Select(kpi => kpi.Metric).Where(layer.Company.Metrics.ContainsKey)];
        MetricTable table = layer.Answer([new MetricQuery { Columns = [.. metrics.Select(MetricColumn.Of)], Grain = Grain.Month, From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31) }])[0];
        foreach (string metric in metrics)
        {
            Dictionary<DateOnly, object> expected = ExpectedStatements.Values(demo, ExpectedStatements.All.Single(one => one.Metric == metric).Sql);
            foreach (IReadOnlyList<Cell> row in table.Rows)
                Assert.Equal(Convert.ToDouble(expected[DateOnly.FromDateTime(row[0].AsMoment()!.Value)], CultureInfo.InvariantCulture), row[table.IndexOf(metric)].AsDouble(), 1e-6);
        }
    }

    [Fact]
    public void Acquisition_cost_and_return_by_channel_are_those_of_hand_written_sql()
    {
        using MetricLayer layer = MetricLayer.Open(Read().Company!, new LayerOptions());
        MetricTable table = layer.Answer([new MetricQuery
        {
            Columns = [MetricColumn.Of("cac"), MetricColumn.Of("campaign_return")],
            By = [new Name(["marketing_channel"])],
            From = new DateOnly(2024, 1, 1),
            To = new DateOnly(2024, 12, 31),
        }])[0];
        List<object?[]> expected = demo.Rows("""
            WITH s AS (SELECT g.channel, SUM(amount) AS spend FROM marketing_spend m JOIN campaigns g USING (campaign_id) WHERE year(spend_date) = 2024 GROUP BY 1),
            o AS (SELECT customer_id, SUM(net_amount - cost_amount) AS margin FROM orders GROUP BY 1),
            c AS (SELECT g.channel, COUNT(*) AS won, SUM(margin) AS margin FROM customers c JOIN campaigns g ON g.campaign_id = c.acquisition_campaign_id LEFT JOIN o USING (customer_id) WHERE year(created_date) = 2024 GROUP BY 1)
            SELECT channel, spend / won, margin / spend - 1 FROM s JOIN c USING (channel) ORDER BY 1
            """);
        Assert.Equal(6, expected.Count);
        foreach (object?[] row in expected)
        {
            IReadOnlyList<Cell> answer = table.Rows.Single(one => one[0].AsText() == (string)row[0]!);
            Assert.Equal(Convert.ToDouble(row[1], CultureInfo.InvariantCulture), answer[1].AsDouble(), 1e-6);
            Assert.Equal(Convert.ToDouble(row[2], CultureInfo.InvariantCulture), answer[2].AsDouble(), 1e-6);
        }
    }

    private ReadResult Read() => CompanyReader.Read(Path.Combine(RepositoryFolders.Root, "examples", "one-page"), Path.Combine(demo.Folder, "data"));
}
