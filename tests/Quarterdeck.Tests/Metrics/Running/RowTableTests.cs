using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>Rows for studies: each once, with values reached to-one, sorted, with a receipt.</summary>
public sealed class RowTableTests
{
    private const string Shop = """
        datasets:
          touches: {source: {table: touches}, key: id, time: day, joins: {visit: {to: visits, on: visit_id}}}
          visits: {source: {table: visits}, key: id}
          staff: {source: {table: staff}, key: id}
        metrics: {mood: {formula: AVG(staff.mood), least: 5}}
        """;

    private static MetricCompany Company() => new(Shop,
        "CREATE TABLE touches AS SELECT * FROM (VALUES (1, 7, DATE '2025-01-02', 'b'), (2, 8, DATE '2025-01-01', 'a'), (3, NULL, DATE '2025-02-01', 'a')) t(id, visit_id, day, who)",
        "CREATE TABLE visits AS SELECT * FROM (VALUES (7, 'search'), (8, 'social')) t(id, source)",
        "CREATE TABLE staff AS SELECT 1 AS id, 3 AS mood");

    private static Formula Of(string text) => FormulaParser.Parse(text, SourceSpan.None, new FindingList())!;

    private static RowTable Asked(MetricCompany company, string dataset, string? where, DateOnly? asOf, params string[] columns) =>
        company.Layer.Rows(new RowQuestion(dataset, [.. columns.Select(column => new MetricColumn(column, Of(column)))]) { Where = where is null ? null : Of(where), AsOf = asOf });

    [Fact]
    public void Rows_come_sorted_with_what_they_reach_and_missing_stays_missing()
    {
        using MetricCompany company = Company();
        RowTable table = Asked(company, "touches", null, null, "touches.who", "visits.source", "touches.day");
        Assert.Equal(["a,social,2025-01-01", "a,,2025-02-01", "b,search,2025-01-02"], table.Rows.Select(row => string.Join(',', row)));
        Assert.Equal("rows of touches", table.Receipt!.Metric);
        Assert.Single(table.Receipt.Sql);
    }

    [Fact]
    public void Condition_and_as_of_leave_rows_out()
    {
        using MetricCompany company = Company();
        Assert.Equal(["2"], Asked(company, "touches", "touches.who = 'a'", new DateOnly(2025, 1, 31), "touches.id").Rows.Select(row => row[0].ToString()));
    }

    [Fact]
    public void All_names_that_are_not_there_are_told_at_once_and_the_nearest_is_named()
    {
        using MetricCompany company = Company();
        RowTable table = Asked(company, "touches", null, null, "touches.whom", "visits.sorce");
        Assert.Empty(table.Rows);
        Assert.Null(table.Receipt);
        Assert.Equal(2, table.Findings.Count(finding => finding.Severity == Severity.Error));
        Assert.Contains(table.Findings, finding => finding.Message.Contains("'who'", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_of_people_who_must_not_be_known_are_refused()
    {
        using MetricCompany company = Company();
        Assert.Contains(Asked(company, "staff", null, null, "staff.mood").Findings, finding => finding.Code == FindingCodes.KeptBack && finding.Severity == Severity.Error);
    }
}
