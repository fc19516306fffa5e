using DuckDB.NET.Data;
using Quarterdeck.Intake.Files;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Metrics.Storing;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Running;

public sealed partial class MetricLayer
{
    /// <summary>Another engine may round or order otherwise, so its version is part of what was asked.</summary>
    private static readonly string _engineVersion = typeof(DuckDBConnection).Assembly.GetName().Version?.ToString() ?? "";

    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private DuckDbEngine? _engine;

    /// <summary>The engine, opened when the first statement needs it: an answer that is kept needs none.</summary>
    private DuckDbEngine Engine => _engine ??= new DuckDbEngine(_options);

    private IReadOnlyList<Cell[]> Ask(Select select, IEnumerable<string> read) => Ask(_dialect.Write(select), read);

    /// <summary>The rows of a statement: kept ones where the same was asked of the same data, else the engine's.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="read">All datasets that it reads.</param>
    private IReadOnlyList<Cell[]> Ask(string sql, IEnumerable<string> read)
    {
        string[] datasets = [.. read.Order(StringComparer.Ordinal)];
        if (_store is null || Fingerprints(datasets) is not { } before)
            return Engine.Query(sql);
        string key = AnswerStore.KeyOf($"{_engineVersion}\n{sql}", before);
        if (_store.Find(key) is { } kept)
            return kept;
        IReadOnlyList<Cell[]> rows = Engine.Query(sql);
        // A file that changed since it was fingerprinted may have given rows of both states: such an answer is not kept.
        if (datasets.All(IsAsFingerprinted))
            _store.Keep(key, rows);
        return rows;
    }

    /// <summary>The fingerprints of all sources; null when one of them has none, as a table of a database has not.</summary>
    private List<string>? Fingerprints(string[] datasets)
    {
        List<string> fingerprints = [];
        foreach (string name in datasets)
        {
            if (FingerprintOf(Underlying(name)) is not { Length: > 0 } fingerprint)
                return null;
            fingerprints.Add(fingerprint);
        }
        return fingerprints;
    }

    private Source Underlying(string name)
    {
        Source source = Company.Datasets[name].Source;
        while (source is DistinctSource distinct)
            source = Company.Datasets[distinct.Dataset].Source;
        return source;
    }

    private bool IsAsFingerprinted(string name) =>
        Underlying(name) is FileSource file && _states.TryGetValue(PathOf(file), out string? state) && state == Fingerprint.StateOf(PathOf(file));

    private string PathOf(FileSource file) => Path.Combine(Company.DataFolder, file.Path);
}
