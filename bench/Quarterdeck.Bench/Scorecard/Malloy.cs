using System.Diagnostics;
using System.Text.Json;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>The same scorecard by Malloy, from npm, in a process of its own (see <c>bench/peers</c>).</summary>
internal static class Malloy
{
    private static string Peers => Path.Combine(BenchFolders.Root, "bench", "peers");

    /// <summary>True where <c>npm install</c> was run in <c>bench/peers</c>.</summary>
    public static bool IsThere => Directory.Exists(Path.Combine(Peers, "node_modules", "@malloydata"));

    /// <summary>Asks, and compares with the expected answer. What Malloy answers otherwise on purpose (empty sums are 0) counts as differing.</summary>
    public static Cost Run()
    {
        ProcessStartInfo start = new("node", [Path.Combine(Peers, "malloy.mjs"), Path.Combine(BenchFolders.Case, "model.malloy")])
        {
            WorkingDirectory = BenchFolders.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        Stopwatch clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> told = process.StandardError.ReadToEndAsync();
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double wall = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(told.GetAwaiter().GetResult());
        using JsonDocument answer = JsonDocument.Parse(line);
        Dictionary<(string, string), double?> cells = [];
        foreach (JsonElement row in answer.RootElement.GetProperty("rows").EnumerateArray())
            foreach (JsonProperty cell in row.EnumerateObject().Where(cell => cell.Name != "month"))
                cells.Add((row.GetProperty("month").GetString()!, cell.Name), cell.Value.ValueKind == JsonValueKind.Null ? null : cell.Value.GetDouble());
        return new Cost("malloy", answer.RootElement.GetProperty("cpu").GetDouble(), wall, answer.RootElement.GetProperty("peak").GetDouble(), cells.Count, Expected.Wrong(cells));
    }
}
