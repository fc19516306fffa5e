using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary><c>--currency</c> and <c>--rates</c> on the command line, on Adventure Works.</summary>
public sealed class CurrencyCommandTests
{
    private static QuarterdeckProcess.Result Run(params string[] arguments)
    {
        RepositoryFolders.Shared("data/adventureworks");
        return QuarterdeckProcess.Run(arguments);
    }

    [Fact]
    public void The_column_names_the_currency_and_the_receipt_the_rates()
    {
        QuarterdeckProcess.Result result = Run("query", "examples/adventureworks", "--metrics", "internet_sales,internet_orders", "--from", "2013", "--to", "2013", "--currency", "eur", "--rates", "constant", "--format", "json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement[] columns = [.. document.RootElement.GetProperty("columns").EnumerateArray()];
        Assert.Equal(("money", "EUR"), (columns[0].GetProperty("unit").GetString(), columns[0].GetProperty("currency").GetString()));
        Assert.False(columns[1].TryGetProperty("currency", out _));
        JsonElement receipt = document.RootElement.GetProperty("receipts")[0];
        Assert.Equal("SUM(internet_sales.amount) in EUR at average rates of 'actual' of 2012-01-01 to 2012-12-31, from USD", receipt.GetProperty("rates")[0].GetString());
        Assert.EndsWith("--currency EUR --rates constant:2012", receipt.GetProperty("command").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_currency_nothing_names_one()
    {
        QuarterdeckProcess.Result result = Run("query", "examples/adventureworks", "--metrics", "internet_sales", "--format", "json");
        Assert.DoesNotContain("currency", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scorecard_is_told_in_the_currency_asked()
    {
        QuarterdeckProcess.Result result = Run("scorecard", "examples/adventureworks", "--office", "cmo", "--period", "2013", "--currency", "EUR", "--rates", "constant", "--lang", "fr");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Ventes en ligne (EUR", result.Output, StringComparison.Ordinal);
        Assert.Contains("+179,9", result.Output, StringComparison.Ordinal);       // the growth in dollars: rates do not move it
    }

    [Theory]
    [InlineData("QD3060", "--currency", "euro")]
    [InlineData("QD3061", "--rates", "plan")]
    [InlineData("QD3602", "--rates", "constant:someday")]
    [InlineData("QD3602", "--rates", "constant")]
    public void What_cannot_be_read_is_told_with_its_place(string code, params string[] words)
    {
        QuarterdeckProcess.Result result = Run(["query", "examples/adventureworks", "--metrics", "internet_sales", .. words]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains($"{code}  error  {words[0]}:1:1", result.Error, StringComparison.Ordinal);
    }
}
