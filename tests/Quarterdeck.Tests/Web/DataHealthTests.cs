using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Model;
using Quarterdeck.Web.Answers;

namespace Quarterdeck.Tests.Web;

/// <summary>What the page of the data says of files, tests and loads.</summary>
public sealed class DataHealthTests : IDisposable
{
    private const string Yaml = """
        format: 1
        company: Shop
        currency: EUR
        offices: {ceo: Ann, cmo: Bob}
        connections:
          live: {engine: sqlite, file: live.db}
        datasets:
          sales: {source: sales.csv, key: [id], time: day, expect: {unique: id, not_null: [amount]}}
          refunds: {source: sales.csv, key: [id], time: day}
          orders: {source: {connection: live, table: orders, load: full}, key: [id], time: day, covers: {from: 2025-01-01}}
        metrics:
          revenue: {formula: SUM(sales.amount), unit: money, better: up, label: Revenue}
          sales_count: {formula: COUNT(sales.id), unit: count, better: up, label: Sales}
        kpis:
          revenue: {office: ceo}
          sales_count: {office: cmo}

        """;

    private readonly CompanyFolder _folder = new(("company.yaml", Yaml), ("sales.csv", "id,day,amount\n1,2025-01-10,10\n"));

    [Fact]
    public void A_file_stands_over_all_datasets_that_read_it_and_counts_each_number_once()
    {
        DatasetHealth set(string name, string source, params string[] kpis) => new(name, source, "1", "", "", "", kpis);
        IReadOnlyList<LineageRow> rows = LineageRow.Of([set("orders", "live.orders"), set("refunds", "sales.csv", "revenue"), set("sales", "sales.csv", "revenue", "sales_count")], Company());
        Assert.Equal(["sales.csv", "live.orders"], rows.Select(row => row.Source));
        Assert.Equal((2, 0), (rows[0].Numbers, rows[1].Numbers));
        Assert.Equal([("ceo", "revenue"), ("cmo", "sales_count")], rows[0].Offices.Select(office => (office.Office, string.Join(' ', office.Kpis))));
    }

    [Fact]
    public void A_test_that_a_finding_points_at_fails_and_comes_first()
    {
        CompanyModel company = Company();
        Expectation second = company.Datasets["sales"].Expectations[1];
        Assert.All(DataTestResult.Of(company, [], "en"), test => Assert.True(test.Holds));
        IReadOnlyList<DataTestResult> tests = DataTestResult.Of(company, [new Finding("QD6102", Severity.Warning, second.Span, "One row has none.", "Look.")], "en");
        // Both stand in one line of the file; the column tells them apart.
        Assert.Equal([("never empty: amount", (bool?)false), ("unique: id", true)], tests.Select(test => (test.Text, test.Holds)));
        Assert.Contains(null, DataTestResult.Of(company, [new Finding(FindingCodes.TestNotRun, Severity.Note, second.Span, "It was not run.", "Run it.")], "en").Select(test => test.Holds));
        Assert.Contains("jamais vide : amount", DataTestResult.Of(company, [], "fr").Select(test => test.Text));
    }

    [Fact]
    public void Each_of_the_last_thirty_days_shows_the_worst_of_its_loads()
    {
        _folder.Write(".quarterdeck/loads/history.jsonl", """
            {"started":"2026-11-20T05:00:00+00:00","dataset":"orders","status":"loaded","ended":"2026-11-20T05:01:00+00:00"}
            {"started":"2026-11-20T09:00:00+00:00","dataset":"orders","status":"failed","ended":"2026-11-20T09:01:00+00:00"}
            {"started":"2026-11-22T05:00:00+00:00","dataset":"orders","status":"loaded","ended":"2026-11-22T05:01:00+00:00"}

            """u8.ToArray());
        LoadStrip strip = Assert.Single(LoadStrip.Of(Company(), new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)));
        Assert.Equal((30, new DateOnly(2026, 11, 23)), (strip.Days.Count, strip.Days[^1].Day));
        Assert.Equal(["failed", null, "loaded", null], strip.Days.TakeLast(4).Select(day => day.Status));
    }

    public void Dispose() => _folder.Dispose();

    private CompanyModel Company()
    {
        ReadResult read = CompanyReader.Read(_folder.Path);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error && finding.Code != FindingCodes.DataMissing);
        return read.Company!;
    }
}
