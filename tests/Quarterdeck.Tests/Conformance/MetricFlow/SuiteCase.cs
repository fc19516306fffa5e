using System.IO.Compression;
using System.Text.Json;

namespace Quarterdeck.Tests.Conformance.MetricFlow;

/// <summary>One case of the peer's suites: its request as written, and the rows it expects.</summary>
internal sealed class SuiteCase(JsonElement written)
{
    public string Id { get; } = written.GetProperty("id").GetString()!;
    public string Manifest { get; } = written.GetProperty("manifest").GetString()!;
    public string? Skip { get; } = Text(written, "skip");
    public string? SavedQuery { get; } = Text(written, "saved_query_name");
    public int? Limit { get; } = written.TryGetProperty("limit", out JsonElement limit) && limit.ValueKind == JsonValueKind.Number ? limit.GetInt32() : null;
    public bool IsMinMax { get; } = IsTrue(written, "min_max_only");
    public bool ChecksOrder { get; } = IsTrue(written, "check_order");
    public bool AppliesGroupBy { get; } = !written.TryGetProperty("apply_group_by", out JsonElement apply) || apply.ValueKind != JsonValueKind.False;
    public bool IsSnapshot { get; } = written.GetProperty("id").GetString()!.StartsWith("snapshot/", StringComparison.Ordinal);
    public IReadOnlyList<(string Name, string? Alias)> Metrics { get; } = [.. Items(written, "metrics").Select(item => (NameOf(item), Text(item, "alias")))];
    public IReadOnlyList<SuiteItem> GroupBy { get; } = [.. Items(written, "group_bys").Concat(Items(written, "group_by_objs")).Select(SuiteItem.Of)];
    public IReadOnlyList<string> Where { get; } = [.. new[] { Text(written, "where_filter") }.OfType<string>(), .. Items(written, "where_filters").Select(item => item.GetString()!)];
    public (DateTime? From, DateTime? To) Time { get; } = TimeOf(written);
    public IReadOnlyList<(SuiteItem Item, bool Descending)> Order { get; } = [.. Items(written, "order_bys").Select(OrderOf)];
    public IReadOnlyList<string> Columns { get; } = [.. Items(written, "expected_columns").Select(item => item.GetString()!)];
    public IReadOnlyList<JsonElement[]> Rows { get; } = [.. Items(written, "expected_rows").Select(row => row.EnumerateArray().ToArray())];

    /// <summary>Both suites, the skipped ones included, by id.</summary>
    public static IReadOnlyDictionary<string, SuiteCase> All { get; } = Load();

    private static Dictionary<string, SuiteCase> Load()
    {
        string folder = Path.GetFullPath(Path.Combine(RepositoryFolders.Root, "..", "shared", "cases", "metricflow"));
        Dictionary<string, SuiteCase> cases = new(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return cases;
        using FileStream packed = File.OpenRead(Path.Combine(folder, "cases.jsonl.gz"));
        using GZipStream unpacked = new(packed, CompressionMode.Decompress);
        using StreamReader reader = new(unpacked);
        foreach (string line in Lines(reader).Concat(File.ReadLines(Path.Combine(folder, "snapshots.jsonl"))))
        {
            SuiteCase one = new(JsonDocument.Parse(line).RootElement);
            cases.Add(one.Id, one);
        }
        return cases;
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static (SuiteItem, bool) OrderOf(JsonElement item)
    {
        SuiteItem read = SuiteItem.Of(item);
        return read.Name.StartsWith('-') ? (read with { Name = read.Name[1..] }, true) : (read, false);
    }

    private static (DateTime?, DateTime?) TimeOf(JsonElement written)
    {
        JsonElement[] bounds = [.. Items(written, "time_constraint")];
        return bounds.Length == 2 ? (Moment(bounds[0]), Moment(bounds[1])) : (null, null);
    }

    private static DateTime? Moment(JsonElement bound) =>
        bound.GetString() is { } text ? DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static JsonElement[] Items(JsonElement written, string key) =>
        written.TryGetProperty(key, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static bool IsTrue(JsonElement written, string key) => written.TryGetProperty(key, out JsonElement truth) && truth.ValueKind == JsonValueKind.True;

    private static string NameOf(JsonElement item) => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetProperty("name").GetString()!;

    internal static string? Text(JsonElement written, string key) =>
        written.ValueKind == JsonValueKind.Object && written.TryGetProperty(key, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}

/// <summary>A dimension or entity by which a case groups or sorts.</summary>
internal sealed record SuiteItem(string Name, string? Grain, string? Part, string? Alias)
{
    public static SuiteItem Of(JsonElement item) => item.ValueKind == JsonValueKind.String
        ? new SuiteItem(item.GetString()!, null, null, null)
        : new SuiteItem(item.GetProperty("name").GetString()!, SuiteCase.Text(item, "grain"), SuiteCase.Text(item, "date_part"), SuiteCase.Text(item, "alias"));
}
