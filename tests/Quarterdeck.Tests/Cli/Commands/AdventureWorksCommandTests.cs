using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

public class AdventureWorksCommandTests
{
    private static QuarterdeckProcess.Result Run(params string[] arguments)
    {
        RepositoryFolders.Shared("data/adventureworks");
        return QuarterdeckProcess.Run(arguments);
    }

    [Fact]   // Internet sales of the calendar years, as every AdventureWorks tutorial shows them
    public void A_query_gives_the_published_sums_with_all_their_digits()
    {
        QuarterdeckProcess.Result result = Run(
            "query", "examples/adventureworks", "--metrics", "internet_sales", "--grain", "year", "--from", "2011", "--to", "2013", "--format", "csv");
        Assert.Equal(0, result.ExitCode);
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("period,internet_sales", lines[0]);
        Assert.Equal(["2011-01-01", "2012-01-01", "2013-01-01"], lines[1..].Select(line => line.Split(',')[0]));
        Assert.Equal([7075525.93m, 5842485.20m, 16351550.34m],
            lines[1..].Select(line => Math.Round(decimal.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture), 2)));
    }

    [Fact]
    public void A_scorecard_has_the_contracts_keys_in_their_order()
    {
        QuarterdeckProcess.Result result = Run("scorecard", "examples/adventureworks", "--office", "ceo", "--period", "2013-11", "--format", "json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Equal(["office", "holder", "period", "message", "headline", "kpis", "findings"], document.RootElement.EnumerateObject().Select(key => key.Name));
        Assert.True(document.RootElement.GetProperty("period").GetProperty("complete").GetBoolean());
        JsonElement revenue = document.RootElement.GetProperty("kpis").EnumerateArray().First(kpi => kpi.GetProperty("id").GetString() == "revenue");
        Assert.Equal(
            ["id", "label", "unit", "better", "group", "group_label", "actual", "target", "prior_period", "prior_year", "to_date", "to_date_prior_year", "status", "signal", "message", "limits_since", "note", "definition", "pitfalls", "forecast", "receipt"],
            revenue.EnumerateObject().Select(key => key.Name));
        // The target is the prior year's value and ten per cent.
        Assert.Equal(Math.Round(revenue.GetProperty("prior_year").GetDecimal() * 1.1m, 2, MidpointRounding.AwayFromZero), revenue.GetProperty("target").GetDecimal());
    }

    [Fact]
    public void Part_of_a_period_is_not_judged_against_the_whole()
    {
        QuarterdeckProcess.Result result = Run("scorecard", "examples/adventureworks", "--period", "FY2013", "--format", "json");
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.False(document.RootElement.GetProperty("period").GetProperty("complete").GetBoolean());
        JsonElement sales = document.RootElement.GetProperty("kpis").EnumerateArray().First(kpi => kpi.GetProperty("id").GetString() == "reseller_sales");
        Assert.Equal("no_data", sales.GetProperty("status").GetString());
        Assert.Contains("covers", sales.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_question_prints_no_heads_over_nothing()
    {
        QuarterdeckProcess.Result result = Run("query", "examples/adventureworks", "--metrics", "internet_sales", "--by", "sales_reason");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("internet_sales_by_reason", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_without_a_complete_month_sees_the_last_one_with_data()
    {
        using JsonDocument document = JsonDocument.Parse(Run("scorecard", "examples/adventureworks", "--office", "cio", "--format", "json").Output);
        JsonElement period = document.RootElement.GetProperty("period");
        Assert.Equal(("2014-05", false), (period.GetProperty("label").GetString(), period.GetProperty("complete").GetBoolean()));
    }

    [Fact]   // of those who bought from January to October nearly all bought from February to November too: a stretch shares nine months with the next one
    public void What_follows_the_grain_has_no_value_to_date()
    {
        RepositoryFolders.Shared("data/online_retail");
        using JsonDocument document = JsonDocument.Parse(QuarterdeckProcess.Run("scorecard", "examples/online-retail", "--period", "2011-10", "--format", "json").Output);
        Dictionary<string, JsonElement> kpis = document.RootElement.GetProperty("kpis").EnumerateArray().ToDictionary(kpi => kpi.GetProperty("id").GetString()!);
        Assert.Equal(JsonValueKind.Null, kpis["retention"].GetProperty("to_date").ValueKind);
        Assert.Equal(JsonValueKind.Null, kpis["revenue_growth"].GetProperty("to_date").ValueKind);
        Assert.Equal(JsonValueKind.Number, kpis["revenue"].GetProperty("to_date").ValueKind);
        // What is missing is named: the year before, not the month that is shown.
        Assert.Contains("2010-10", kpis["revenue"].GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scorecard", "examples/adventureworks", "--office", "chef")]
    [InlineData("scorecard", "examples/adventureworks", "--period", "June")]
    [InlineData("query", "examples/adventureworks", "--metrics", "internet_sale")]
    [InlineData("query", "examples/adventureworks", "--metrics", "SUM(")]
    [InlineData("query", "examples/adventureworks", "--metrics", "internet_sales", "--grain", "moon")]
    [InlineData("query", "examples/adventureworks", "--metrics", "internet_sales", "--from", "2013-02-30")]
    [InlineData("query", "examples/adventureworks")]
    public void A_question_that_cannot_be_answered_gets_a_finding_with_a_remedy(params string[] arguments)
    {
        QuarterdeckProcess.Result result = Run([.. arguments, "--format", "json"]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Contains(document.RootElement.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("severity").GetString() == "error" && finding.GetProperty("remedy").GetString() is { Length: > 0 });
    }
}
