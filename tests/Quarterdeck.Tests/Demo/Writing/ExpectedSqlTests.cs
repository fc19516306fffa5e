using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>The hand-written statements beside the tests: one a metric, month and value.</summary>
[Collection(nameof(DemoData))]
public sealed class ExpectedSqlTests(DemoData demo)
{
    [Fact]
    public void Every_KPI_has_one()
    {
        var written = ExpectedStatements.All.Select(s => s.Metric).ToHashSet();
        CompanyModel company = CompanyReader.Read(demo.Folder).Company!;
        // What is counted from statuses has no statement; DemoScorecardTests counts it anew.
        string[] kpis = [.. company.Kpis.Select(kpi => kpi.Metric).Where(company.Metrics.ContainsKey)];
        Assert.Equal(kpis.Length + 1, company.Kpis.Count);
        Assert.True(kpis.Length > 120);
        // What a model expects is no statement; DemoCustomerValueTests holds it against the planted customers.
        Assert.Equal(["cltv_expected", "cltv_expected_to_cac"], kpis.Except(written));
        Assert.Equal(written.Count, ExpectedStatements.All.Count);
    }

    // A month may be missing only where the metric looks back (12 months, one month) or ahead, or counts what is rare.
    [Fact]
    public void Every_one_gives_a_finite_value_a_month()
    {
        foreach ((string metric, string sql) in ExpectedStatements.All)
        {
            List<object?[]> rows = demo.Rows($"SELECT COUNT(*), COUNT(DISTINCT month), COUNT(*) FILTER (WHERE value IS NOT NULL AND isfinite(value::DOUBLE)), MIN(month), MAX(month) FROM ({sql})");
            Assert.True(rows[0][0]!.Equals(rows[0][1]), $"{metric}: a month stands twice");
            Assert.True((long)rows[0][2]! >= 20, $"{metric}: {rows[0][2]} values");
            Assert.True((DateOnly)rows[0][3]! >= new DateOnly(2023, 1, 1) && (DateOnly)rows[0][4]! <= new DateOnly(2025, 12, 1), $"{metric}: {rows[0][3]} to {rows[0][4]}");
        }
    }
}
