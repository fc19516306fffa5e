using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>The product's answers about the two example companies, held against hand-written SQL and published values.</summary>
public class CompanyMetricsTests(OpenTables open) : IClassFixture<OpenTables>
{
    public static TheoryData<string> Written { get; } =
        [.. WrittenQuestion.Of("adventureworks").Concat(WrittenQuestion.Of("online-retail")).Select(w => w.Id)];

    [Theory]
    [MemberData(nameof(Written))]
    public async Task An_answer_equals_hand_written_sql(string id)
    {
        string company = id.Split('/')[0];
        WrittenQuestion written = WrittenQuestion.Of(company).Single(w => w.Id == id);
        CompanyAnswer expected = open.Of(company).Answer(written);
        string[] asked = [.. expected.Metrics.Where(m => !m.Contains('@', StringComparison.Ordinal))];
        CompanyAnswer answer = await CompanyEngine.Ask(written.Question with { Metrics = asked });

        foreach ((string row, IReadOnlyDictionary<string, object?> values) in expected.Rows)
            foreach (string metric in expected.Metrics)
            {
                object? actual = Assert.Contains(row, answer.Rows)[metric];
                Assert.True(CompanyAnswer.Same(values[metric], actual), $"{id}: {metric} of '{row}' is {actual ?? "missing"}, hand-written SQL says {values[metric] ?? "missing"}.");
            }
        foreach ((string row, IReadOnlyDictionary<string, object?> values) in answer.Rows.Where(r => !expected.Rows.ContainsKey(r.Key)))
            foreach (string metric in expected.Metrics)
                Assert.True(values[metric] is null || (!written.OthersAreMissing && CompanyAnswer.Same(values[metric], 0m)),
                    $"{id}: {metric} of '{row}' is {values[metric]}, hand-written SQL has no such row.");
    }

    [Theory]
    [InlineData("adventureworks")]
    [InlineData("online-retail")]
    public async Task Every_open_expected_value_comes_out(string company)
    {
        Dictionary<string, CompanyAnswer> answers = [];
        foreach (ExpectedValue value in ExpectedValue.Of(company))
            foreach (ExpectedCell cell in ExpectedCells.Of(value))
            {
                string question = $"{cell.Question.Grain}|{string.Join(',', cell.Question.By)}|{cell.Question.Where}|{cell.Question.From}|{cell.Question.To}|{string.Join(',', cell.Question.Scenarios)}|{string.Join(',', cell.Question.Metrics)}";
                if (!answers.TryGetValue(question, out CompanyAnswer? answer))
                    answers.Add(question, answer = await CompanyEngine.Ask(cell.Question));
                cell.AssertIn(answer, value.Id);
            }
    }

    [Fact]
    public async Task Sales_are_not_cut_by_reasons_and_the_way_out_is_named()
    {
        MetricTable table = await CompanyEngine.Table(new("adventureworks") { Metrics = ["internet_sales"], By = ["sales_reason"] });
        Finding refusal = Assert.Single(table.Findings, f => f.Severity == Severity.Error);
        Assert.Contains("internet_sales_by_reason", refusal.Message + refusal.Remedy, StringComparison.Ordinal);
        Assert.Empty(table.Rows);
    }

    [Fact]
    public async Task Repeat_customers_have_no_period()
    {
        MetricTable table = await CompanyEngine.Table(new("adventureworks") { Metrics = ["repeat_customers"], Grain = "year" });
        Assert.Contains(table.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public async Task A_margin_is_refused_where_there_is_no_cost()
    {
        MetricTable table = await CompanyEngine.Table(new("online-retail") { Metrics = ["gross_margin"] });
        Assert.Contains(table.Findings, f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("revenue", "2010-01-01")]
    [InlineData("revenue", "2014-01-01")]
    [InlineData("internet_retained_customers", "2013-01-01")]
    [InlineData("quota_attainment", "2013-01-01")]
    public async Task Torn_years_are_listed_as_incomplete(string metric, string year)
    {
        MetricTable table = await CompanyEngine.Table(new("adventureworks") { Metrics = [metric], Grain = "year" });
        Assert.Contains(table.Incomplete, i => i.Metric == metric && i.Period!.Value.FirstDay == DateOnly.ParseExact(year, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
