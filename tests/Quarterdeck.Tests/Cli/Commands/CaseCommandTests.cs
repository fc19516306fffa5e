using System.Text.Json;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Cli.Commands;

public class CaseCommandTests
{
    private const string Product = """{"op": "mul", "id": "y", "args": [{"op": "leaf", "id": "a"}, {"op": "leaf", "id": "b"}]}""";
    private const string Ratio = """{"op": "div", "id": "y", "args": [{"op": "leaf", "id": "a"}, {"op": "leaf", "id": "b"}]}""";

    private static QuarterdeckProcess.Result Run(string command, string json, params string[] more)
    {
        using CompanyFolder folder = new(("cases.json", json));
        return QuarterdeckProcess.RunIn(folder.Path, [command, "--cases", "cases.json", .. more]);
    }

    private static JsonElement[] Lines(QuarterdeckProcess.Result result) => [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Bridge(string tree, string leaves, string id = "X") => $$"""{"cases": [{"id": "{{id}}", "tree": {{tree}}, "leaves": {{leaves}}}]}""";

    private static string Goal(string members) => $$"""{"cases": [{"id": "G", "tree": {{Product}}, {{members}}}]}""";

    [Fact]
    public void A_bridge_is_a_line_with_the_contracts_keys_and_all_digits()
    {
        QuarterdeckProcess.Result result = Run("bridge", Bridge(Ratio, """{"a": {"t0": 100, "t1": 160, "owner": "cmo"}, "b": {"t0": "40", "t1": 50}}"""));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        JsonElement line = Assert.Single(Lines(result));
        Assert.Equal(["id", "status", "leaf", "node", "owner"], line.EnumerateObject().Select(key => key.Name).Take(5));
        Assert.Equal("ok", line.GetProperty("status").GetString());
        // 6 ln 1.25 to the last digit of a double
        Assert.Equal(1.3388613078852586, line.GetProperty("owner").GetProperty("cmo").GetDouble(), 3e-16);
        Assert.Equal(0.7, line.GetProperty("node").GetProperty("y").GetDouble(), 2e-16);
    }

    [Fact]
    public void A_refusal_is_a_result_and_shows_both_sides()
    {
        QuarterdeckProcess.Result result = Run("bridge", Bridge(Ratio, """{"a": {"t0": 50, "t1": 55}, "b": {"t0": -2, "t1": 3}}"""), "--format", "json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        JsonElement line = Assert.Single(Lines(result));
        Assert.Equal(("undefined", "b"), (line.GetProperty("status").GetString(), line.GetProperty("denominator").GetString()));
        Assert.Empty(line.GetProperty("leaf").EnumerateObject());
        Assert.Equal(5, line.GetProperty("numerator_bridge").GetProperty("leaf").GetProperty("a").GetDouble());
        Assert.Equal(5, line.GetProperty("denominator_bridge").GetProperty("change").GetDouble());
    }

    [Fact]
    public void One_bad_case_stops_no_other_and_every_fault_has_its_line()
    {
        QuarterdeckProcess.Result result = Run("bridge", """
            {"cases": [
              {"id": "good", "tree": PRODUCT, "leaves": {"a": {"t0": 1, "t1": 2}, "b": {"t0": 1, "t1": 3}}},
              {"id": "bad", "tree": {"op": "mull", "args": []},
               "leaves": {"a": {"t0": "one", "t1": 2}, "b": {"t0": null, "t1": null}}},
              {"id": "after", "tree": PRODUCT, "leaves": {"a": {"t0": 1, "t1": 2}, "b": {"t0": 1, "t1": 3}}}
            ]}
            """.Replace("PRODUCT", Product, StringComparison.Ordinal));
        Assert.Equal(1, result.ExitCode);
        JsonElement[] lines = Lines(result);
        Assert.Equal(["ok", "error", "ok"], lines.Select(line => line.GetProperty("status").GetString()));
        Assert.Equal([3, 4, 4], lines[1].GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("line").GetInt32()));
        Assert.Contains("cases.json:3:32  'mull' is no operation of a tree. Did you mean 'mul'?", result.Error, StringComparison.Ordinal);
        Assert.Contains("3 errors.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QD5101", "{\"cases\": [")]
    [InlineData("QD5101", "{\"cases\": [}]}")]
    [InlineData("QD5101", "name,value\n1,2\n")]
    [InlineData("QD5006", "")]
    [InlineData("QD5102", "{}")]
    [InlineData("QD5102", "{\"cases\": 5}")]
    [InlineData("QD5102", "[5]")]
    [InlineData("QD5102", "[{\"id\": \"X\"}]")]
    [InlineData("QD5102", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}}]""")]
    [InlineData("QD5102", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "leaves": {"a": 5}}]""")]
    [InlineData("QD5102", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "leaves": {"a": {"t0": 1, "t1": 2, "owner": 5}}}]""")]
    [InlineData("QD5103", """[{"id": "X", "tree": {"id": "a"}, "leaves": {}}]""")]
    [InlineData("QD5103", """[{"id": "X", "tree": {"op": "leaf"}, "leaves": {}}]""")]
    [InlineData("QD5103", """[{"id": "X", "tree": {"op": "wmean", "args": [{"weight": 5}]}, "leaves": {}}]""")]
    [InlineData("QD5103", """[{"id": "X", "tree": {"op": "wmean"}, "leaves": {}}]""")]
    [InlineData("QD5103", """[{"id": "X", "tree": {"op": "div", "args": [{"op": "const", "value": 1}]}, "leaves": {}}]""")]
    [InlineData("QD5103", """[{"id": "X", "tree": {"op": "add", "args": [5]}, "leaves": {}}]""")]
    [InlineData("QD5104", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "leaves": {}}]""")]
    [InlineData("QD5104", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "leaves": {"a": {"t0": 1, "t1": 2}, "a": {"t0": 1, "t1": 2}}}]""")]
    [InlineData("QD5105", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "leaves": {"a": {"t0": 1e999, "t1": 2}}}]""")]
    [InlineData("QD5105", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "leaves": {"a": {"t1": 2}}}]""")]
    [InlineData("QD5105", """[{"id": "X", "tree": {"op": "const", "value": true}, "leaves": {}}]""")]
    [InlineData("QD5107", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "current": {"a": 1}, "reach": {"a": 0}, "target": 2, "locked": []}]""", "cascade")]
    [InlineData("QD5107", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "current": {"a": 1}, "reach": {"a": 1}, "target": 2, "locked": ["aa"]}]""", "cascade")]
    [InlineData("QD5107", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "current": {"a": 1}, "reach": {"a": 1}, "target": 2, "min": {"a": 3}, "max": {"a": 2}}]""", "cascade")]
    [InlineData("QD5107", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "current": {"a": 1}, "reach": {"a": 1}, "target": 2, "max": {"a": 0}}]""", "cascade")]
    [InlineData("QD5104", """[{"id": "X", "tree": {"op": "leaf", "id": "b"}, "current": {"a": 1}, "reach": {"a": 1}, "target": 2}]""", "cascade")]
    [InlineData("QD5105", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "current": {"a": 1}, "reach": {"a": 1}, "target": null}]""", "cascade")]
    [InlineData("QD5102", """[{"id": "X", "tree": {"op": "leaf", "id": "a"}, "reach": {"a": 1}, "target": 2}]""", "cascade")]
    public void What_cannot_be_read_is_a_finding_at_its_place(string code, string json, string command = "bridge")
    {
        QuarterdeckProcess.Result result = Run(command, json);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(code, result.Error, StringComparison.Ordinal);
        Assert.Contains("cases.json", result.Error, StringComparison.Ordinal);
        Assert.Contains("Do: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("our fault", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_missing_where_there_is_weight_is_a_warning_and_a_missing_weight_an_error()
    {
        const string Mean = """{"op": "wmean", "id": "R", "args": [{"key": "k", "weight": {"op": "leaf", "id": "v"}, "rate": {"op": "leaf", "id": "r"}}]}""";
        QuarterdeckProcess.Result warned = Run("bridge", Bridge(Mean, """{"v": {"t0": 5, "t1": 6}, "r": {"t0": null, "t1": 0.5}}"""));
        Assert.Equal((0, "ok"), (warned.ExitCode, Lines(warned)[0].GetProperty("status").GetString()));
        Assert.StartsWith("QD5106  warning", warned.Error, StringComparison.Ordinal);
        QuarterdeckProcess.Result refused = Run("bridge", Bridge(Mean, """{"v": {"t0": null, "t1": 6}, "r": {"t0": 0.4, "t1": 0.5}}"""));
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("QD5104  error", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_of_any_depth_is_answered_or_refused_and_never_breaks_the_program()
    {
        static string Chain(int levels) => string.Concat(Enumerable.Repeat("""{"op": "neg", "args": [""", levels)) + """{"op": "leaf", "id": "a"}""" + string.Concat(Enumerable.Repeat("]}", levels));
        const string Leaves = """{"a": {"t0": 1, "t1": 2}}""";
        Assert.Equal(1, Lines(Run("bridge", Bridge(Chain(900), Leaves)))[0].GetProperty("leaf").GetProperty("a").GetDouble());
        Assert.StartsWith("QD5103", Run("bridge", Bridge(Chain(1500), Leaves)).Error, StringComparison.Ordinal);
        Assert.StartsWith("QD5101", Run("bridge", Bridge(Chain(9000), Leaves)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_goal_is_a_line_with_the_contracts_keys()
    {
        QuarterdeckProcess.Result result = Run("cascade", Goal(""" "current": {"a": 100, "b": 10}, "reach": {"a": 0.1, "b": 0.1}, "target": 1210, "locked": [], "min": {}, "max": {}"""));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        JsonElement line = Assert.Single(Lines(result));
        Assert.Equal(["id", "status", "targets", "kpi", "bounds_active", "cost", "stretched"], line.EnumerateObject().Select(key => key.Name));
        Assert.Equal((110, 11), (line.GetProperty("targets").GetProperty("a").GetDouble(), line.GetProperty("targets").GetProperty("b").GetDouble()), (x, y) => Math.Abs(x.Item1 - y.Item1) < 1e-10 && Math.Abs(x.Item2 - y.Item2) < 1e-11);
    }

    [Fact]
    public void What_is_out_of_reach_is_a_result_with_the_best_and_the_bound()
    {
        QuarterdeckProcess.Result result = Run("cascade", Goal(""" "current": {"a": 100, "b": 10}, "reach": {"a": 0.1}, "target": 1210, "locked": ["b"], "max": {"a": 105}"""));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        JsonElement line = Assert.Single(Lines(result));
        Assert.Equal(("infeasible", 1050, "[\"a\"]"), (line.GetProperty("status").GetString(), line.GetProperty("kpi").GetDouble(), line.GetProperty("blocked_by").ToString()));
    }

    [Theory]
    [InlineData("bridge", "acme", "--kpi", "revenue", "--from", "2013-01", "--to", "2013-02")]
    [InlineData("cascade", "acme", "--kpi", "revenue", "--target", "5", "--lock", "a", "--lock", "b")]
    public void Of_a_company_it_says_that_this_comes_later_and_what_shows_the_change_today(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run([.. arguments, "--format", "json"]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        JsonElement finding = Assert.Single(JsonDocument.Parse(result.Output).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("QD3604", finding.GetProperty("code").GetString());
        Assert.Contains("quarterdeck query acme --metrics revenue --grain month --compare prior_period", finding.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, QuarterdeckProcess.Run(arguments[0]).ExitCode);
        Assert.StartsWith("QD5001", QuarterdeckProcess.Run(arguments[0], "--cases", "nowhere.json").Error, StringComparison.Ordinal);
    }
}
