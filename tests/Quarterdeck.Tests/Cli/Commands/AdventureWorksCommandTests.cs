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
        Assert.Equal(["office", "holder", "period", "message", "kpis", "findings"], document.RootElement.EnumerateObject().Select(key => key.Name));
        Assert.True(document.RootElement.GetProperty("period").GetProperty("complete").GetBoolean());
        JsonElement revenue = document.RootElement.GetProperty("kpis").EnumerateArray().First(kpi => kpi.GetProperty("id").GetString() == "revenue");
        Assert.Equal(
            ["id", "label", "unit", "better", "group", "actual", "target", "prior_period", "prior_year", "to_date", "to_date_prior_year", "status", "signal", "note", "receipt"],
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
