using System.Text.Json;
using Quarterdeck.Tests.Cli.Commands;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>A goal's targets go into the model's files as a proposal and can be taken over as they are.</summary>
[Collection(nameof(DemoData))]
public sealed class DemoProposalTests(DemoData demo) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proposed").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_proposal_taken_over_keeps_every_comment_passes_the_check_and_gives_the_targets_back()
    {
        foreach (string file in Directory.EnumerateFiles(demo.Folder, "*.yaml"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        string[] goal = ["cascade", _folder, "--data", Path.Combine(demo.Folder, "data"), "--kpi", "revenue", "--target", "+10%", "--period", "2025", "--lock", "leads", "--format", "json"];
        JsonElement asked = Json([.. goal, "--write-proposal"]);
        Dictionary<string, string> before = Directory.EnumerateFiles(_folder, "*.yaml").ToDictionary(file => file, File.ReadAllText);
        Assert.True(JsonElement.DeepEquals(asked.GetProperty("targets"), Json(goal).GetProperty("targets")));    // the company is read without the proposal
        string[] proposals = Directory.GetFiles(_folder, "*.proposal");
        Assert.Contains(proposals, file => Path.GetFileName(file) == "cmo.yaml.proposal");
        foreach (string proposal in proposals)
        {
            string own = proposal[..^".proposal".Length];
            HashSet<string> lines = [.. File.ReadLines(proposal)];
            Assert.All(before[own].Split('\n').Where(line => line.TrimStart().StartsWith('#')), line => Assert.Contains(line, lines));
            File.Move(proposal, own, overwrite: true);
        }
        Assert.True(Json("check", _folder, "--data", Path.Combine(demo.Folder, "data"), "--format", "json").GetProperty("ok").GetBoolean());
        JsonElement[] kpis = [.. Json("scorecard", _folder, "--data", Path.Combine(demo.Folder, "data"), "--office", "cmo", "--period", "2025", "--format", "json").GetProperty("kpis").EnumerateArray()];
        JsonElement spend = kpis.Single(kpi => kpi.GetProperty("id").GetString() == "marketing_spend");
        Assert.Equal(asked.GetProperty("targets").GetProperty("marketing_spend").GetDouble(), spend.GetProperty("target").GetDouble(), 1e-6);
        JsonElement revenue = Json("scorecard", _folder, "--data", Path.Combine(demo.Folder, "data"), "--period", "2025", "--format", "json").GetProperty("kpis").EnumerateArray().Single(kpi => kpi.GetProperty("id").GetString() == "revenue");
        Assert.Equal(asked.GetProperty("target").GetDouble(), revenue.GetProperty("target").GetDouble(), 1e-6);
    }

    private static JsonElement Json(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonDocument.Parse(result.Output).RootElement;
    }
}
