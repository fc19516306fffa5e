using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

public class BridgeCommandTests
{
    private static (int Exit, JsonElement Root) Json(params string[] arguments)
    {
        RepositoryFolders.Shared("data/adventureworks");
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run([.. arguments, "--format", "json"]);
        Assert.Equal("", result.Error);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static double Sum(JsonElement list) => list.EnumerateArray().Sum(one => one.GetProperty("contribution").GetDouble());

    [Fact]
    public void A_bridge_has_the_contracts_keys_and_adds_up()
    {
        (int exit, JsonElement root) = Json("bridge", "examples/adventureworks", "--kpi", "revenue", "--from", "2012", "--to", "2013");
        Assert.Equal(0, exit);
        string[] keys = [.. root.EnumerateObject().Select(key => key.Name)];
        Assert.Superset(new HashSet<string>(["kpi", "from", "to", "change", "leaves", "nodes", "offices", "residual", "method", "findings"]), keys.ToHashSet());
        Assert.Equal(("2012", 34036116.7273m), (root.GetProperty("from").GetProperty("period").GetString(), root.GetProperty("from").GetProperty("value").GetDecimal()));
        Assert.Equal(["id", "label", "office"], root.GetProperty("leaves")[0].EnumerateObject().Take(3).Select(key => key.Name));
        double change = root.GetProperty("change").GetDouble();
        Assert.Equal(change, Sum(root.GetProperty("leaves")), 1e-6);
        Assert.Equal(change, Sum(root.GetProperty("offices")), 1e-6);
        Assert.Equal(0, root.GetProperty("residual").GetDouble(), 1e-6);
    }

    [Fact]
    public void Errors_are_findings_in_the_document_and_exit_1()
    {
        (int exit, JsonElement root) = Json("bridge", "examples/adventureworks", "--kpi", "revenu", "--from", "2012", "--to", "2013");
        Assert.Equal((1, "QD5111"), (exit, root.GetProperty("findings")[0].GetProperty("code").GetString()));
        Assert.Equal(1, Json("bridge", "examples/adventureworks", "--kpi", "revenue", "--against", "dream").Exit);
        Assert.Equal(1, Json("whatif", "examples/adventureworks", "--kpi", "revenue").Exit);
        Assert.Equal(1, Json("cascade", "examples/adventureworks", "--kpi", "revenue").Exit);
    }

    [Fact]
    public void A_cascade_meets_its_target_and_what_if_of_its_targets_does_too()
    {
        (int exit, JsonElement goal) = Json("cascade", "examples/adventureworks", "--kpi", "revenue", "--target", "55000000", "--period", "2013", "--lock", "active_resellers");
        Assert.Equal((0, "ok"), (exit, goal.GetProperty("status").GetString()));
        Assert.Equal(55_000_000, goal.GetProperty("value").GetDouble(), 1e-4);
        string[] sets = [.. goal.GetProperty("targets").EnumerateObject().SelectMany(driver => new[] { "--set", $"{driver.Name}={driver.Value.GetRawText()}" })];
        (_, JsonElement whatIf) = Json(["whatif", "examples/adventureworks", "--kpi", "revenue", "--period", "2013", .. sets]);
        Assert.Equal(55_000_000, whatIf.GetProperty("to").GetProperty("value").GetDouble(), 1e-3);
    }

    [Fact]
    public void Priorities_have_the_contracts_keys()
    {
        (int exit, JsonElement root) = Json("study", "priorities", "examples/adventureworks", "--kpi", "gross_profit", "--period", "2013");
        Assert.Equal((0, "priorities"), (exit, root.GetProperty("study").GetString()));
        string[] keys = [.. root.GetProperty("rows")[0].EnumerateObject().Select(key => key.Name)];
        Assert.Superset(new HashSet<string>(["kpi", "office", "actual", "target", "gap", "sensitivity", "money_at_stake", "effort", "rank"]), keys.ToHashSet());
        Assert.Equal(JsonValueKind.Array, root.GetProperty("influences").ValueKind);
    }

    [Theory]
    [InlineData("table", "Sum of contributions +15.89 = change +15.89; residual 0.00")]
    [InlineData("csv", "leaf,new_internet_customers,New internet customers,cmo,3225,12523,")]
    [InlineData("md", "| Revenue (USD M) | 34.04 | 49.93 |")]
    public void Every_format_has_the_same_numbers(string format, string expected)
    {
        RepositoryFolders.Shared("data/adventureworks");
        Assert.Contains(expected, QuarterdeckProcess.Run("bridge", "examples/adventureworks", "--kpi", "revenue", "--from", "2012", "--to", "2013", "--format", format).Output, StringComparison.Ordinal);
    }
}
