using System.Collections.Immutable;
using Quarterdeck.Intake.Files;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Metrics.Storing;
using Quarterdeck.Metrics.Writing;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>A scan over a dataset of several files, whose windows are kept one by one: after new files only the windows that they touch are computed.</summary>
/// <remarks>
/// A window depends on the files that have rows in it, and on everything else that the scan reads. Nothing is put together from stored parts but what
/// a window's own rows say, so distinct counts, medians and sums are treated alike.
/// </remarks>
internal sealed class WindowedScan
{
    /// <summary>Finer windows than so many are answered together and kept by statement.</summary>
    private const int MostWindows = 4000;

    /// <summary>More values than this are not kept window by window, but as the rows of one statement: thousands of groups, each with many values.</summary>
    private const int MostValues = 1_000_000;

    /// <summary>More runs of time than this are read as one.</summary>
    private const int MostRuns = 8;

    /// <summary>A window of the scan, with what its rows depend on.</summary>
    private sealed record AskedWindow(int Family, DateTime At, TimeRange Range, string Digest);

    private readonly ScanPlan _plan;
    private readonly ScanShape _shape;
    private readonly SourceFiles _files;
    private readonly List<AskedWindow> _windows;
    private readonly Func<TimeRange, IEnumerable<SourceFile>> _touching;
    private readonly IReadOnlyDictionary<string, RollUpTable> _rollUps;

    private WindowedScan(ScanPlan plan, ScanShape shape, SourceFiles files, List<AskedWindow> windows,
        Func<TimeRange, IEnumerable<SourceFile>> touching, IReadOnlyDictionary<string, RollUpTable> rollUps)
    {
        _plan = plan;
        _shape = shape;
        _files = files;
        _windows = windows;
        _touching = touching;
        _rollUps = rollUps;
    }

    /// <summary>The windows of a scan with what each depends on; null where the scan cannot be split.</summary>
    public static WindowedScan? Of(ScanPlan plan, ScanShape shape, KeptAnswers answers, SourceFiles files, CompanyCalendar calendar, RollUpTables rollUps)
    {
        if (shape.Rows.From is not SourceRelation { Dataset.Source.HasFiles: true } root || ExpressionColumns.Of(shape.Time).Any(column => column.Alias != root.Alias))
            return null;
        Dictionary<string, RollUpTable> kept = new(StringComparer.Ordinal);
        List<string> others = [];
        foreach (Relation joined in shape.Rows.Joins.Select(join => join.Right))
        {
            if (joined is SelectRelation { IsRollUp: true } rollUp && rollUps.Of(rollUp) is { } table)
            {
                kept.Add(rollUp.Alias, table);
                if (RollUpTables.LeavesOldRows(rollUp, root, shape))
                {
                    others.Add(table.Lineage);
                    continue;
                }
            }
            IEnumerable<Relation> inner = joined is SelectRelation select ? select.Select.Relations() : [joined];
            others.AddRange(inner.OfType<SourceRelation>().Select(source => files.FingerprintOf(source.Dataset.Name)));
        }
        if (others.Contains(""))
            return null;
        Select spans = new()
        {
            // The same that is asked of a dataset's span (FactBook), so that each file is looked at once.
            Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n"), (new AggregateExpression(AggregateKind.Min, shape.Time, null), "first"), (new AggregateExpression(AggregateKind.Max, shape.Time, null), "last")],
            From = root,
        };
        IReadOnlyDictionary<string, Cell[]> said = answers.OfFiles(spans, root.Dataset.Name);
        (SourceFile File, DateTime First, DateTime Last)[] dated = [.. files.Of(root.Dataset.Name)
            .Where(file => said[file.Fingerprint][1].AsMoment() is not null)
            .Select(file => (file, said[file.Fingerprint][1].AsMoment()!.Value, said[file.Fingerprint][2].AsMoment()!.Value))];
        if (dated.Length == 0)
            return null;
        TimeRange all = new(dated.Min(file => file.First), dated.Max(file => file.Last).AddTicks(1));
        IEnumerable<SourceFile> Touching(TimeRange range) => dated.Where(file => file.First < range.Next && file.Last >= range.Start).Select(file => file.File);
        List<AskedWindow> windows = [];
        for (int i = 0; i < plan.Families.Count; i++)
        {
            if (Cells(plan.Families[i], calendar, all) is not { } cells || windows.Count + cells.Count > MostWindows)
                return null;
            foreach ((DateTime at, TimeRange range) in cells)
                windows.Add(new AskedWindow(i, at, range, AnswerStore.KeyOf("window", Touching(range).Select(file => file.Fingerprint).Concat(others))));
        }
        return new WindowedScan(plan, shape, files, windows, Touching, kept);
    }

    /// <summary>The rows of all windows: kept ones, and those of the statement over the others.</summary>
    /// <param name="windowsOf">The windows kept of a value under a key; true writes them anew.</param>
    /// <param name="version">The engine's.</param>
    /// <param name="dialect">Writes what tells values apart.</param>
    /// <param name="run">Runs a statement.</param>
    /// <param name="keepWhole">Keeps the rows of the whole statement.</param>
    public IEnumerable<ScanRow> Rows(
        Func<string, bool, KeptWindows> windowsOf, string version, SqlDialect dialect, Func<Select, IReadOnlyList<Cell[]>> run, Action<IReadOnlyList<Cell[]>> keepWhole)
    {
        string[] keys = [.. _shape.Values.Select(value => AnswerStore.KeyOf($"windows\n{version}\n{dialect.Write(Telling(value))}", []))];
        KeptWindows[] kept = [.. keys.Select(key => windowsOf(key, false))];
        List<ScanRow> rows = [];
        List<AskedWindow> open = [];
        foreach (AskedWindow window in _windows)
            if (Together(window.Family, window.At, [.. kept.Select(one => one.Find(window.Range, window.Digest))]) is { } known)
                rows.AddRange(known);
            else
                open.Add(window);
        if (open.Count == 0)
            return rows;
        IReadOnlyList<Cell[]> answered = run(Over(open));
        ILookup<(int, DateTime), ScanRow> found = ScanRow.Read(_plan, answered).ToLookup(row => (row.Family, row.At));
        if ((long)answered.Count * kept.Length > MostValues)
        {
            if (open.Count == _windows.Count)
                keepWhole(answered);
            return ScanRow.Read(_plan, answered).Concat(rows);
        }
        rows.AddRange(open.SelectMany(window => found[(window.Family, window.At)]));
        if (_files.AreUnchanged(_plan.Read))
            for (int i = 0; i < kept.Length; i++)
            {
                foreach (AskedWindow window in open)
                    kept[i].Add(window.Range, window.Digest, [.. found[(window.Family, window.At)].Select(row => (Cell[])[.. row.Group.Values, row.Values[i]])]);
                windowsOf(keys[i], true);
            }
        return rows;
    }

    /// <summary>The scan's statement over the open windows, reading only the files that have rows in them.</summary>
    private Select Over(List<AskedWindow> open)
    {
        SourceRelation root = (SourceRelation)_shape.Rows.From;
        List<TimeRange> runs = Runs(open.Select(window => window.Range));
        SourceFile[] read = [.. runs.SelectMany(_touching).Distinct()];
        // The first file says what the columns are, whichever are read.
        ImmutableArray<string> touched = [.. read.Select(file => file.Path).Prepend(_files.Of(root.Dataset.Name)[0].Path).Distinct().Order(StringComparer.Ordinal)];
        long bytes = read.Sum(file => file.Bytes);
        return _shape.Over(runs).Over(relation => relation switch
        {
            SourceRelation source when source.Alias == root.Alias => source with { Files = touched },
            SelectRelation { IsRollUp: true } rollUp when _rollUps.TryGetValue(rollUp.Alias, out RollUpTable? table) => table.Over(rollUp.Alias, bytes < table.Bytes),
            _ => relation,
        });
    }

    /// <summary>What tells one value from another, whatever else is asked beside it and however dense its keys are today.</summary>
    private Select Telling(Expression value) => _shape.Rows with
    {
        Columns =
        [
            .. _shape.Dimensions.Select(dimension => (dimension, "d")), (_shape.Time, "t"),
            (value is AggregateExpression { Dense: not null } dense ? dense with { Dense = null } : value, "v"),
        ],
    };

    /// <summary>The rows of a window from those of its values; null when one of them is not known, or knows other groups.</summary>
    private List<ScanRow>? Together(int family, DateTime at, IReadOnlyList<Cell[]>?[] values)
    {
        if (values.Contains(null))
            return null;
        int dimensions = _shape.Dimensions.Length;
        Dictionary<GroupKey, Cell[]> groups = [];
        foreach (Cell[] row in values[0]!)
            groups[new GroupKey(ImmutableArray.Create(row, 0, dimensions))] = new Cell[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i]!.Count != groups.Count)
                return null;
            foreach (Cell[] row in values[i]!)
                if (groups.TryGetValue(new GroupKey(ImmutableArray.Create(row, 0, dimensions)), out Cell[]? group))
                    group[i] = row[dimensions];
                else
                    return null;
        }
        return [.. groups.Select(group => new ScanRow(family, at, group.Key, group.Value))];
    }

    /// <summary>The windows that a family's column tells apart, as far as there are rows; null for too many.</summary>
    private static List<(DateTime At, TimeRange Range)>? Cells(Family family, CompanyCalendar calendar, TimeRange data)
    {
        if (family.Cells is not { } grain)
            return [.. family.Windows.Select((window, i) => (ScanRow.Numbered(i), window.Range))];
        SortedDictionary<DateTime, TimeRange> cells = [];
        foreach (TimeRange range in family.Windows.Select(window => window.Range))
        {
            DateTime start = range.Start > data.Start ? range.Start : data.Start;
            DateTime next = range.Next < data.Next ? range.Next : data.Next;
            if (next <= start)
                continue;
            if (grain.IsWithinDay && (next - start).TotalMinutes > MostWindows)
                return null;
            foreach (Period period in calendar.Covering(grain, start, next.AddTicks(-1)))
                cells[period.Start] = new TimeRange(period.Start, period.Next);
        }
        return [.. cells.Select(cell => (cell.Key, cell.Value))];
    }

    private static List<TimeRange> Runs(IEnumerable<TimeRange> ranges)
    {
        List<TimeRange> runs = [];
        foreach (TimeRange range in ranges.OrderBy(range => range.Start))
            if (runs.Count > 0 && range.Start <= runs[^1].Next)
                runs[^1] = runs[^1] with { Next = range.Next > runs[^1].Next ? range.Next : runs[^1].Next };
            else
                runs.Add(range);
        return runs.Count <= MostRuns ? runs : [new TimeRange(runs[0].Start, runs[^1].Next)];
    }
}
