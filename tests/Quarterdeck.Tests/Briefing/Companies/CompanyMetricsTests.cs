using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>The product's answers about the example companies, held against hand-written SQL and published values.</summary>
public class CompanyMetricsTests(OpenTables open) : IClassFixture<OpenTables>
{
    public static TheoryData<string> Written { get; } =
        [.. ExampleCompanies.All.SelectMany(WrittenQuestion.Of).Select(w => w.Id)];

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
    [MemberData(nameof(ExampleCompanies.Rows), MemberType = typeof(ExampleCompanies))]
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

    // No cost: no margin. No date of leaving: no turnover. No history of stock: no stock turns. No visits, only their number: no conversion.
    [Theory]
    [InlineData("online-retail", "gross_margin", "order_lines.cost_amount")]
    [InlineData("northwind", "gross_margin", "order_lines.cost_amount")]
    [InlineData("northwind", "employee_turnover", "employees.left_date")]
    [InlineData("northwind", "stock_turns", "inventory.stock_value")]
    [InlineData("robyn_mmm", "return_on_ad_spend", "orders.campaign_id")]
    [InlineData("robyn_mmm", "cac", "customers.created_date")]
    [InlineData("ga_sessions", "conversion_rate", "sessions.ordered")]
    [InlineData("federal_it_projects", "cost_performance_index", "project_progress.earned_value")]
    [InlineData("federal_it_projects", "availability", "uptime.minutes_down")]
    public async Task What_the_data_cannot_carry_is_refused_and_what_is_missing_is_named(string company, string metric, string missing)
    {
        MetricTable table = await CompanyEngine.Table(new(company) { Metrics = [metric] });
        Finding refusal = Assert.Single(table.Findings, f => f.Severity == Severity.Error);
        Assert.Contains(missing, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(table.Rows);
    }

    [Fact]
    public async Task Stock_has_no_period_where_the_table_has_no_day()
    {
        MetricTable table = await CompanyEngine.Table(new("northwind") { Metrics = ["units_in_stock"], Grain = "month" });
        Assert.Contains(table.Findings, f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("adventureworks", "revenue", "2010-01-01")]
    [InlineData("adventureworks", "revenue", "2014-01-01")]
    [InlineData("adventureworks", "internet_retained_customers", "2013-01-01")]
    [InlineData("adventureworks", "quota_attainment", "2013-01-01")]
    [InlineData("northwind", "revenue", "1996-01-01")]
    [InlineData("northwind", "revenue", "1998-01-01")]
    [InlineData("robyn_mmm", "revenue", "2019-01-01")]
    [InlineData("federal_it_projects", "finished_projects", "2012-01-01")]
    public async Task Torn_years_are_listed_as_incomplete(string company, string metric, string year)
    {
        MetricTable table = await CompanyEngine.Table(new(company) { Metrics = [metric], Grain = "year" });
        Assert.Contains(table.Incomplete, i => i.Metric == metric && i.Period!.Value.FirstDay == DateOnly.ParseExact(year, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
