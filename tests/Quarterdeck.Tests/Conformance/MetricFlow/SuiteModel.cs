using System.Collections.Concurrent;
using System.Text.Json;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Dbt;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Conformance.MetricFlow;

/// <summary>A manifest of the peer's, read as it is, over the peer's tables in one engine in memory.</summary>
internal sealed class SuiteModel
{
    private static readonly ConcurrentDictionary<string, Lazy<SuiteModel>> Opened = new();

    private SuiteModel(DbtReadResult read, MetricLayer layer)
    {
        Read = read;
        Layer = layer;
    }

    public DbtReadResult Read { get; }
    public DbtProject Project => Read.Project;
    public MetricLayer Layer { get; }

    /// <summary>Opens a manifest once; the conditions of all its cases are read with it, since those with Metric() need roll-up fields.</summary>
    public static SuiteModel Open(string manifest) => Opened.GetOrAdd(manifest, name => new Lazy<SuiteModel>(() => Make(name, company => company))).Value;

    /// <summary>Opens a manifest once more with its company written and read anew.</summary>
    public static SuiteModel Open(string manifest, string way, Func<CompanyModel, CompanyModel> rewritten) =>
        Opened.GetOrAdd($"{manifest} {way}", _ => new Lazy<SuiteModel>(() => Make(manifest, rewritten))).Value;

    /// <summary>The conditions of all cases of a manifest.</summary>
    public static DbtText[] Conditions(string manifest) =>
        [.. SuiteCase.All.Values.Where(one => one.Manifest == manifest).SelectMany(one => one.Where).Distinct().Select(text => new DbtText(text, new SourceSpan("--where", 1, 1)))];

    private static SuiteModel Make(string manifest, Func<CompanyModel, CompanyModel> rewritten)
    {
        string folder = RepositoryFolders.Shared("cases/metricflow");
        DbtText[] conditions = Conditions(manifest);
        DbtReadResult read = DbtReader.Read(Path.Combine(folder, "manifests", manifest), "mf", conditions);
        Assert.True(read.Company is not null, string.Join('\n', read.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Place} {finding.Code} {finding.Message}")));
        return new SuiteModel(read, MetricLayer.Open(rewritten(read.Company!), new LayerOptions { Prepare = [.. Tables(folder)] }));
    }

    private static IEnumerable<string> Tables(string folder)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "schema.json")));
        yield return "CREATE SCHEMA mf";
        foreach (JsonElement table in schema.RootElement.GetProperty("tables").EnumerateArray())
        {
            string columns = string.Join(", ", table.GetProperty("columns").EnumerateArray().Select(column => $"'{column.GetProperty("name").GetString()}': '{column.GetProperty("type").GetString()}'"));
            string path = Path.Combine(folder, table.GetProperty("file").GetString()!).Replace("'", "''", StringComparison.Ordinal);
            yield return $"CREATE TABLE mf.{table.GetProperty("table").GetString()} AS SELECT * FROM read_csv('{path}', header = true, nullstr = '\\N', columns = {{{columns}}})";
        }
    }
}
