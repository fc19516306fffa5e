using System.Collections.Immutable;
using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Intake.Files;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Metrics.Storing;
using Quarterdeck.Metrics.Writing;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>The rows of statements: kept ones where the same was asked of the same data, else the engine's.</summary>
/// <remarks>
/// Three things are kept: the rows of a statement under its text and the fingerprints of all it reads; what each file says of itself (rows, smallest,
/// largest), so that a further file alone is looked at; and the windows of a scan, so that only those are computed in which a file changed.
/// </remarks>
/// <param name="store">Where they are kept; null: nowhere.</param>
/// <param name="files">The files behind the datasets.</param>
/// <param name="dialect">Writes statements.</param>
/// <param name="engine">The engine, opened when the first statement needs it: an answer that is kept needs none.</param>
/// <param name="from">Datasets of fewer bytes are not split by window and file.</param>
internal sealed class KeptAnswers(AnswerStore? store, SourceFiles files, SqlDialect dialect, Func<DuckDbEngine> engine, long from)
{
    /// <summary>Another engine may round or order otherwise, so its version is part of what was asked.</summary>
    private static readonly string _version = typeof(DuckDBConnection).Assembly.GetName().Version?.ToString() ?? "";

    private readonly Dictionary<string, KeptWindows> _windows = new(StringComparer.Ordinal);
    private SharedRollUps? _shared;

    private readonly RollUpTables? _rollUps = store is null ? null : new RollUpTables(store, files, dialect, engine, _version);

    /// <summary>Lets statements share the roll-ups that several of them read, until they are forgotten.</summary>
    public void ShareRollUps(IEnumerable<Select> statements) => _shared = new SharedRollUps(statements, dialect, engine);

    /// <summary>Throws shared roll-ups away.</summary>
    public void ForgetRollUps()
    {
        _shared?.Forget();
        _shared = null;
    }

    /// <summary>The rows of a statement.</summary>
    /// <param name="select">The statement.</param>
    /// <param name="read">All datasets that it reads.</param>
    public IReadOnlyList<Cell[]> Ask(Select select, IEnumerable<string> read) =>
        ByFile(select) ?? Ask(dialect.Write(select), read, () => engine().Query(dialect.Write(WithRollUps(select, read))));

    /// <summary>The rows of a statement that is no SELECT of a plan.</summary>
    public IReadOnlyList<Cell[]> Ask(string sql, IEnumerable<string> read) => Ask(sql, read, () => engine().Query(sql));

    /// <summary>The rows of a scan.</summary>
    public IEnumerable<ScanRow> Ask(ScanPlan scan, CompanyCalendar calendar)
    {
        if (store is not null && scan.Shape is { } shape && AreMany(scan.Home) && WindowedScan.Of(scan, shape, this, files, calendar, _rollUps!) is { } windowed)
        {
            string key = KeyOf(dialect.Write(scan.Statement), scan.Read);
            return store.Find(key) is { } whole ? ScanRow.Read(scan, whole)
                : windowed.Rows(WindowsOf, _version, dialect, select => Together(scan, engine().Query(dialect.Write(select))), rows => KeepUnder(key, scan.Read, rows));
        }
        return ScanRow.Read(scan, Together(scan, Ask(scan.Statement, scan.Read)));
    }

    /// <summary>Rows that were kept under words of their own; null where there are none, or nothing is kept of these data.</summary>
    /// <param name="what">What was asked, to the letter.</param>
    /// <param name="read">All datasets that it rests on.</param>
    public IReadOnlyList<Cell[]>? Find(string what, IEnumerable<string> read) =>
        store is null || read.Any(dataset => files.FingerprintOf(dataset).Length == 0) ? null : store.Find(KeyOf(what, read));

    /// <summary>Keeps rows under words of their own.</summary>
    /// <param name="what">What was asked, to the letter.</param>
    /// <param name="read">All datasets that it rests on.</param>
    /// <param name="rows">The rows.</param>
    public void Keep(string what, IEnumerable<string> read, IReadOnlyList<Cell[]> rows)
    {
        if (store is not null && !read.Any(dataset => files.FingerprintOf(dataset).Length == 0))
            KeepUnder(KeyOf(what, read), read, rows);
    }

    /// <summary>Hands out the rows of a statement of many rows; they are not kept.</summary>
    /// <param name="select">The statement.</param>
    /// <param name="read">All datasets that it reads.</param>
    /// <param name="row">Given the reader at each row.</param>
    public void Read(Select select, IEnumerable<string> read, Action<DuckDBDataReader> row) => engine().Read(dialect.Write(WithRollUps(select, read)), row);

    /// <summary>The windows kept of a value, read once and then remembered; written anew where they are changed.</summary>
    private KeptWindows WindowsOf(string key, bool isChanged)
    {
        if (!_windows.TryGetValue(key, out KeptWindows? windows))
            _windows.Add(key, windows = KeptWindows.Of(store!, key));
        if (isChanged)
            windows.Keep(store!, key);
        return windows;
    }

    private static IReadOnlyList<Cell[]> Together(ScanPlan scan, IReadOnlyList<Cell[]> rows) => scan.Rows?.Together(rows) ?? rows;

    /// <summary>What each file of a dataset says of itself, by its fingerprint: the values of aggregates that follow from those of parts.</summary>
    /// <param name="select">Aggregates over one dataset's own rows, without groups.</param>
    /// <param name="dataset">The dataset.</param>
    /// <returns>The values in the order of the columns.</returns>
    public IReadOnlyDictionary<string, Cell[]> OfFiles(Select select, string dataset)
    {
        string key = AnswerStore.KeyOf($"files\n{_version}\n{dialect.Write(select)}", []);
        IReadOnlyList<SourceFile> all = files.Of(dataset);
        Dictionary<string, Cell[]> known = (store?.Find(key) ?? []).Where(row => row.Length == select.Columns.Length + 1)
            .ToDictionary(row => row[0].AsText()!, row => row[1..], StringComparer.Ordinal);
        SourceFile[] unknown = [.. all.Where(file => !known.ContainsKey(file.Fingerprint))];
        if (unknown.Length == 0)
            return known;
        ColumnExpression file = new(select.From.Alias, FewFiles.Column, ValueKind.Text);
        Select each = FewFiles.Of(select with { Columns = [(file, "file"), .. select.Columns], GroupBy = [file] }, all[0], unknown);
        Dictionary<string, Cell[]> found = engine().Query(dialect.Write(each)).ToDictionary(row => Path.GetFullPath(row[0].AsText()!), row => row[1..], StringComparer.Ordinal);
        foreach (SourceFile one in unknown)
            known[one.Fingerprint] = found.GetValueOrDefault(Path.GetFullPath(one.Path))
                ?? [.. select.Columns.Select(column => column.Expression is AggregateExpression { Aggregate: AggregateKind.Count } ? Cell.Of(0m) : Cell.Missing)];
        if (files.AreUnchanged([dataset]))
            store?.Keep(key, [.. all.Select(one => one.Fingerprint).Distinct().Select(print => (Cell[])[Cell.Of(print), .. known[print]])]);
        return known;
    }

    private IReadOnlyList<Cell[]> Ask(string sql, IEnumerable<string> read, Func<IReadOnlyList<Cell[]>> run)
    {
        // A table of a database has no fingerprint, so what is asked of it is not kept.
        if (store is null || read.Any(dataset => files.FingerprintOf(dataset).Length == 0))
            return run();
        string key = KeyOf(sql, read);
        if (store.Find(key) is { } kept)
            return kept;
        IReadOnlyList<Cell[]> rows = run();
        KeepUnder(key, read, rows);
        return rows;
    }

    private string KeyOf(string sql, IEnumerable<string> read) => AnswerStore.KeyOf($"{_version}\n{sql}", read.Order(StringComparer.Ordinal).Select(files.FingerprintOf));

    /// <summary>Keeps the rows of a statement, unless a file changed since it was fingerprinted: it may have given rows of both states.</summary>
    private void KeepUnder(string key, IEnumerable<string> read, IReadOnlyList<Cell[]> rows)
    {
        if (files.AreUnchanged(read))
            store!.Keep(key, rows);
    }

    /// <summary>The statement over roll-ups that are there already: kept ones where a dataset has many files, else those that other statements share.</summary>
    private Select WithRollUps(Select select, IEnumerable<string> read)
    {
        RollUpTables? kept = read.Any(AreMany) ? _rollUps : null;
        return kept is null && _shared is null ? select : select.Over(relation => relation is not SelectRelation { IsRollUp: true } rollUp ? relation
            : kept?.Of(rollUp)?.Over(rollUp.Alias) ?? (Relation?)_shared?.Of(rollUp) ?? relation);
    }

    private bool AreMany(string dataset) => files.Of(dataset) is { Count: > 1 } parts && parts.Sum(file => file.Bytes) >= from;

    /// <summary>Counts, smallest and largest over one dataset of several files, put together from what each file says; null for any other statement.</summary>
    private List<Cell[]>? ByFile(Select select)
    {
        if (store is null || select.From is not SourceRelation { Dataset: { Source.HasFiles: true } dataset } || !select.Joins.IsEmpty || !select.GroupBy.IsEmpty || select.Distinct
            || !select.Columns.All(column => column.Expression is AggregateExpression { Aggregate: AggregateKind.Count or AggregateKind.Min or AggregateKind.Max } or ConstantExpression { Value: null })
            || !select.Columns.Any(column => column.Expression is AggregateExpression) || !AreMany(dataset.Name))
            return null;
        IReadOnlyDictionary<string, Cell[]> each = OfFiles(select, dataset.Name);
        Cell[] sum = [.. select.Columns.Select(_ => Cell.Missing)];
        foreach (SourceFile file in files.Of(dataset.Name))
            for (int i = 0; i < sum.Length; i++)
                if (select.Columns[i].Expression is AggregateExpression aggregate && each[file.Fingerprint][i] is { IsAbsent: false } value)
                    sum[i] = sum[i].IsAbsent ? value : Arithmetic.Fold(aggregate.Aggregate.ToString().ToUpper(CultureInfo.InvariantCulture), sum[i], value);
        return [sum];
    }
}
