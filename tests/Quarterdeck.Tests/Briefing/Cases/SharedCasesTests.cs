using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Cases;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Briefing.Cases;

/// <summary>The outside cases: trees with contributions to 30 digits, published decompositions, goals.</summary>
public class SharedCasesTests
{
    private static (JsonElement[] Cases, JsonElement[] Answers) Answer(string file, Func<string, FindingList, IEnumerable<string>> answer)
    {
        string path = RepositoryFolders.Shared($"cases/bridge/{file}");
        FindingList findings = new();
        JsonElement[] answers = [.. answer(path, findings).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(0, findings.Count);
        JsonElement[] cases = [.. JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("cases").EnumerateArray()];
        Assert.Equal(cases.Select(Id), answers.Select(Id));
        return (cases, answers);
    }

    private static string Id(JsonElement one) => one.GetProperty("id").GetString()!;

    private static decimal Number(JsonElement text) => decimal.Parse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("open.json", 66, 3)]
    [InlineData("published.json", 14, 0)]
    public void Every_contribution_is_right_to_a_millionth_of_a_millionth_and_the_undefined_is_refused(string file, int count, int refused)
    {
        (JsonElement[] cases, JsonElement[] answers) = Answer(file, BridgeCases.Answer);
        Assert.Equal((count, refused), (answers.Length, answers.Count(answer => answer.GetProperty("status").GetString() == "undefined")));
        foreach ((JsonElement one, JsonElement answer) in cases.Zip(answers))
        {
            JsonElement expected = one.GetProperty("expected");
            Assert.Equal(expected.GetProperty("status").GetString(), answer.GetProperty("status").GetString());
            if (!one.TryGetProperty("tolerance", out JsonElement tolerance))
                continue;
            decimal near = Number(tolerance.GetProperty("scale")) * 1e-12m;
            foreach (string kind in new[] { "leaf", "node", "owner" })
            {
                if (!expected.TryGetProperty(kind, out JsonElement parts))
                    continue;
                Assert.Equal(parts.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal), answer.GetProperty(kind).EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal));
                foreach (JsonProperty part in parts.EnumerateObject())
                    Assert.True(Math.Abs(Number(part.Value) - Number(answer.GetProperty(kind).GetProperty(part.Name))) <= near, $"{Id(one)} {kind} {part.Name}: {part.Value}, found {answer.GetProperty(kind).GetProperty(part.Name)}");
            }
            Assert.True(Math.Abs(Number(expected.GetProperty("delta")) - answer.GetProperty("leaf").EnumerateObject().Sum(leaf => Number(leaf.Value))) <= near, $"{Id(one)} does not close.");
        }
    }

    [Theory]   // sums of leaves by the first letters of their names, as printed by the authors
    [InlineData("DG5.1-Kitagawa", "w", 1.2269, 0.00005)]
    [InlineData("DG5.1-Kitagawa", "r", 1.7403, 0.00005)]
    [InlineData("DG5.3-Kitagawa", "w", 1.5415096, 0.00000005)]
    [InlineData("DG5.3-Kitagawa", "r", -2.2277254, 0.00000005)]
    [InlineData("DG2.1", "avg_earnings", 4369.913, 0.0005)]
    [InlineData("DG2.2", "birthsw1549", 10.4340333, 0.00000005)]
    [InlineData("DG4.3", "bm", -7.285632, 0.0000005)]
    [InlineData("DG4.3", "mw", -2.720633, 0.0000005)]
    [InlineData("PVM-pongora", "price", 2100, 0)]
    public void What_was_published_comes_out_to_its_last_printed_digit(string id, string leaves, double printed, double lastDigit)
    {
        JsonElement answer = Answer("published.json", BridgeCases.Answer).Answers.Single(one => Id(one) == id);
        double sum = answer.GetProperty("leaf").EnumerateObject().Where(leaf => leaf.Name.StartsWith(leaves, StringComparison.Ordinal)).Sum(leaf => leaf.Value.GetDouble());
        Assert.Equal(printed, sum, lastDigit + 1e-9);
    }

    [Fact]
    public void Every_goal_is_met_with_the_drivers_that_cost_least()
    {
        (JsonElement[] cases, JsonElement[] answers) = Answer("goals_open.json", GoalCases.Answer);
        foreach ((JsonElement one, JsonElement answer) in cases.Zip(answers))
        {
            JsonElement expected = one.GetProperty("expected");
            foreach (JsonProperty target in expected.GetProperty("targets").EnumerateObject())
                Assert.Equal(1, (double)(Number(answer.GetProperty("targets").GetProperty(target.Name)) / Number(target.Value)), 1e-12);
            Assert.Equal(1, (double)(Number(answer.GetProperty("kpi")) / Number(one.GetProperty("target"))), 1e-12);
            Assert.Equal(expected.GetProperty("bounds_active").EnumerateArray().Select(bound => bound.GetString()), answer.GetProperty("bounds_active").EnumerateArray().Select(bound => bound.GetString()));
        }
    }
}
