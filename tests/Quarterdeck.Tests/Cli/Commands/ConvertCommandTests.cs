using System.Text.Json;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary><c>quarterdeck convert</c>, as a user runs it.</summary>
public sealed class ConvertCommandTests
{
    private const string Company = "format: 1\ncompany: Shop Ltd\ndatasets:\n  orders: {source: orders.csv, key: id, time: day}\nmetrics: {revenue: SUM(orders.amount), growth: \"revenue / PRIOR(revenue, 1 YEAR)\"}\n";

    [Fact]
    public void A_company_is_written_for_Ossie_and_asked_from_there()
    {
        using CompanyFolder folder = Folder();
        QuarterdeckProcess.Result made = QuarterdeckProcess.RunIn(folder.Path, "convert", "shop", "--to", "ossie", "-o", "out");
        Assert.Equal((0, $"wrote {Path.Combine("out", "shop_ltd.ossie.yaml")}\n"), (made.ExitCode, made.Output));
        Assert.Contains("QD2621  note  company.yaml:5:40  The metric 'growth' travels in the extension of QUARTERDECK only", made.Error, StringComparison.Ordinal);
        QuarterdeckProcess.Result asked = QuarterdeckProcess.RunIn(folder.Path, "query", "out/shop_ltd.ossie.yaml", "--metrics", "revenue", "--grain", "month", "--format", "csv");
        Assert.Equal((0, "period,revenue\n2024-01-01,15\n2024-02-01,20\n"), (asked.ExitCode, asked.Output));
        // The file is there now, and nothing is written over it.
        QuarterdeckProcess.Result again = QuarterdeckProcess.RunIn(folder.Path, "convert", "shop", "--to", "ossie", "-o", "out");
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("QD2623  error", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_the_text_and_the_findings()
    {
        using CompanyFolder folder = Folder();
        using JsonDocument made = JsonDocument.Parse(QuarterdeckProcess.RunIn(folder.Path, "convert", "shop", "--to", "dbt", "--format", "json").Output);
        Assert.True(made.RootElement.GetProperty("ok").GetBoolean());
        JsonElement file = made.RootElement.GetProperty("files")[0];
        Assert.Equal("semantic_models.yml", file.GetProperty("file").GetString());
        Assert.Contains("{name: revenue, agg: sum, expr: amount}", file.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, made.RootElement.GetProperty("findings").ValueKind);
    }

    [Theory]
    [InlineData("QD3603", "convert", "nothing", "--to", "dbt")]
    [InlineData("QD3601", "convert", "shop", "--to", "cube")]
    [InlineData("QD3601", "convert", "shop")]
    [InlineData("QD1001", "convert", "shop", "--from", "dbt", "--to", "ossie")]
    public void A_wrong_command_line_is_told(string code, params string[] arguments)
    {
        using CompanyFolder folder = Folder();
        QuarterdeckProcess.Result made = QuarterdeckProcess.RunIn(folder.Path, arguments);
        Assert.Equal((1, ""), (made.ExitCode, made.Output));
        Assert.Contains(code, made.Error, StringComparison.Ordinal);
    }

    private static CompanyFolder Folder()
    {
        CompanyFolder folder = new(("shop/company.yaml", Company));
        return folder.Write("shop/orders.csv", "id,day,amount\n1,2024-01-05,10\n2,2024-01-09,5\n3,2024-02-10,20\n"u8.ToArray());
    }
}
