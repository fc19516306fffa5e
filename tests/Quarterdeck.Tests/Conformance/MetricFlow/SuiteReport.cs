using System.Collections.Concurrent;
using System.Text.Json;

namespace Quarterdeck.Tests.Conformance.MetricFlow;

/// <summary>Counts what became of each case and writes it beside the runner's own reports when the suite is through.</summary>
public sealed class SuiteReport : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly ConcurrentDictionary<string, (string Outcome, string Why)> _outcomes = new(StringComparer.Ordinal);

    /// <summary>Notes one case: <c>passed</c>, <c>different</c> or <c>failed</c>.</summary>
    public void Add(string id, string outcome, string why) => _outcomes[id] = (outcome, why);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_outcomes.IsEmpty)
            return;
        string folder = Path.Combine(RepositoryFolders.Root, "artifacts", "conformance");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "metricflow-duckdb.json"), JsonSerializer.Serialize(new
        {
            total = _outcomes.Count,
            passed = _outcomes.Count(one => one.Value.Outcome == "passed"),
            different = Listed("different"),
            failed = Listed("failed"),
        }, Indented) + "\n");
    }

    private object[] Listed(string outcome) =>
        [.. _outcomes.Where(one => one.Value.Outcome == outcome).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new { id = one.Key, why = one.Value.Why })];
}
