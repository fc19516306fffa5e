using System.Data.Common;
using System.Globalization;
using Quarterdeck.Intake.Connecting;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Loading;

/// <summary>Loads one source: rows of one snapshot into batches, held against the server's totals, merged, and made to hold by renaming one file.</summary>
/// <remarks>May end at any moment; what it leaves then is in <c>docs/refresh.md</c>. Whoever runs it holds the refresh's lock.</remarks>
public sealed class SourceLoader
{
    private readonly LoadRequest _request;
    private readonly FindingList _findings;
    private readonly LoadFolder _folder;
    private readonly Dataset _dataset;
    private readonly string _definition;
    private readonly DateTimeOffset _snapshotAt;
    private readonly LoadManifest? _before;
    private IReadOnlyList<ServerColumn> _columns = [];
    private IReadOnlyList<string> _key = [];
    private LoadCursor? _cursor;
    private string? _mark;
    private long _read;
    private long _ahead;

    private SourceLoader(LoadRequest request, FindingList findings)
    {
        (_request, _findings, _dataset) = (request, findings, request.Dataset);
        _folder = new LoadFolder(request.Company.Folder, _dataset.Name);
        _definition = LoadFolder.DefinitionOf(_dataset);
        // Before the snapshot begins, so that no row is thought to be in it that came later.
        _snapshotAt = request.Clock.GetUtcNow();
        _before = _folder.Manifest();
    }

    private bool IsIncremental => _dataset.Load!.IsIncremental;

    /// <summary>Loads it.</summary>
    /// <param name="request">What is to be loaded.</param>
    /// <param name="findings">Gets what a person should know; with an error the load is refused and the last one stays.</param>
    /// <exception cref="ServerException">The server fails or refuses, or a value cannot be held.</exception>
    public static LoadResult Load(LoadRequest request, FindingList findings) => new SourceLoader(request, findings).Run();

    private LoadResult Run()
    {
        _folder.Tidy(_before, _snapshotAt);
        using ServerSession session = ServerSession.Open(_request.Engine, _request.Address);
        Reached(LoadStep.Connected);
        string from = session.From(_dataset.Source);
        _columns = session.Columns(from);
        LoadManifest? basis = _before?.Definition == _definition ? _before : null;
        bool hasNewColumns = ResolveColumns() && basis is not null && SchemaDrift.Tell(_request.Company, _dataset, basis.Columns, _columns, _request.IsFull, _findings);
        if (_findings.HasErrors)
            return new LoadResult();
        bool isWhole = !IsIncremental || basis is null || _request.IsFull || hasNewColumns;
        using LoadEngine engine = new(_folder.Staging);
        LoadMerge merge = new(engine, _folder, _dataset, _key, [.. _cursor is null ? [] : new[] { _cursor.Name }, .. _key]);

        List<IReadOnlyList<LoadPart>> snapshots = Gathered(isWhole, basis);
        bool isResumed = snapshots.Count > 0;
        _mark ??= isWhole ? null : basis!.Mark;
        (string rows, object[] values) = Rows(session, engine, from, _mark);
        List<LoadPart> came = ReadBatches(session, engine, rows, values, snapshots, isWhole, basis);
        if (Compare(session, engine, rows, values, came) is not { } totals)
            return new LoadResult();
        Reached(LoadStep.TotalsAgree);

        IReadOnlyList<LoadPart> live = isWhole ? [] : [.. basis!.Files.Select(file => new LoadPart(_folder.PathOf(file), file, IsStaged: false))];
        if (!IsIncremental)
            live = came;
        else
            foreach (IReadOnlyList<LoadPart> snapshot in snapshots.Append(came))
            {
                if (!merge.HasUniqueKeys(snapshot, _findings))
                {
                    _folder.ClearStaging([]);
                    return new LoadResult();
                }
                live = merge.Over(live, snapshot);
            }
        // Batches of an earlier snapshot were held against no totals, so after a resumed load everything is compared.
        bool isCompared = isWhole && !isResumed;
        if (IsIncremental && !isCompared && (isResumed || _snapshotAt - basis!.ComparedAt >= _dataset.Load!.FullCompare))
        {
            (live, totals) = FullCompare(session, engine, merge, from, live, isResumed);
            if (_findings.HasErrors)
                return new LoadResult();
            isCompared = true;
        }
        TellAhead();
        LoadManifest manifest = Commit(engine, merge, live, isCompared, basis);
        return new LoadResult
        {
            Manifest = manifest, IsIncremental = !isWhole, IsResumed = isResumed, IsCompared = isCompared, Read = _read,
            New = IsIncremental ? merge.New : manifest.Rows, Changed = merge.Changed, Deleted = merge.Deleted, Server = totals.Server, Landed = totals.Landed,
        };
    }

    /// <summary>Finds the columns that the load names; what is not there is told.</summary>
    private bool ResolveColumns()
    {
        if (_columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twins)
            _findings.Error(FindingCodes.LoadColumn, _dataset.Span, $"The source of '{_dataset.Name}' has several columns '{twins.Key}', which differ at most by capital letters.", "Name the columns in sql: and give each a name of its own.");
        if (!IsIncremental)
            return true;
        ServerColumn? Find(string name)
        {
            ServerColumn? found = _columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
                _findings.Error(FindingCodes.LoadColumn, _dataset.Span, $"The source of '{_dataset.Name}' has no column '{name}'.{NearestName.DidYouMean(name, _columns.Select(column => column.Name))} Known: {NearestName.List(_columns.Select(column => column.Name))}.", "Name one of them in cursor: or key: of the source.");
            return found;
        }
        ServerColumn? cursor = Find(_dataset.Load!.Cursor!);
        _key = [.. _dataset.Load.Key.Select(Find).OfType<ServerColumn>().Select(column => column.Name)];
        if (cursor is not null && !LoadCursor.Fits(cursor))
            _findings.Error(FindingCodes.LoadColumn, _dataset.Span, $"The cursor '{cursor.Name}' of '{_dataset.Name}' is {cursor.Type}; only a time, a date or a number grows.", "Name a column such as updated_at, or write load: full.");
        else if (cursor is not null)
            _cursor = new LoadCursor(cursor, _dataset.Load, _snapshotAt);
        return true;
    }

    /// <summary>The batches of a load of the same kind that was broken off; none where it was another, or there was none.</summary>
    private List<IReadOnlyList<LoadPart>> Gathered(bool isWhole, LoadManifest? basis)
    {
        StagingProgress? progress = IsIncremental ? _folder.Progress() : null;
        bool fits = progress is not null && progress.Definition == _definition && progress.Generation == (basis?.Generation ?? 0) && progress.IsWhole == isWhole && progress.Columns.SequenceEqual(Landed())
            && progress.Snapshots.SelectMany(batches => batches).All(file => new FileInfo(Path.Combine(_folder.Staging, file.Name)) is { Exists: true } there && there.Length == file.Bytes);
        if (!fits)
        {
            _folder.ClearStaging([]);
            return [];
        }
        _folder.ClearStaging(progress!.Snapshots.SelectMany(batches => batches).Select(file => file.Name));
        _mark = progress.Mark;
        return [.. progress.Snapshots.Where(batches => batches.Count > 0).Select(batches => (IReadOnlyList<LoadPart>)[.. batches.Select(Staged)])];
    }

    /// <summary>What stands behind FROM: all rows, or those from the mark on; rows without a cursor are always among them.</summary>
    private (string Rows, object[] Values) Rows(ServerSession session, LoadEngine engine, string from, string? mark)
    {
        if (_cursor is null || mark is null)
            return (from, []);
        string name = session.Engine.Quoted(_cursor.Name);
        return ($"{from} WHERE ({name} >= @p0 OR {name} IS NULL)", [session.Engine.ParameterOf(_cursor.From(engine, mark))]);
    }

    private List<LoadPart> ReadBatches(ServerSession session, LoadEngine engine, string rows, object[] values, List<IReadOnlyList<LoadPart>> earlier, bool isWhole, LoadManifest? basis)
    {
        string order = _cursor is null ? "" : $" ORDER BY {session.Engine.Quoted(_cursor.Name)}";
        List<LoadPart> batches = [];
        engine.CreateTable("batch", _columns.Select(column => (column.Name, column.Type)));
        ValueReader[] readers = [.. _columns.Select(column => new ValueReader(column))];
        using DbDataReader reader = session.Read($"SELECT {string.Join(", ", _columns.Select(column => Selected(session.Engine, column)))} FROM {rows}{order}", values);
        while (engine.Fill("batch", readers, reader, _request.BatchRows, () => session.Guarded(reader.Read)) is > 0 and int count)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"batch-{earlier.Count + 1:000}-{batches.Count + 1:000000}.parquet");
            engine.Copy("SELECT * FROM batch", Path.Combine(_folder.Staging, name));
            batches.Add(Staged(_folder.Landed(name, count)));
            _read += count;
            Reached(LoadStep.BatchWritten);
            if (_cursor is not null)
            {
                (_mark, long ahead) = _cursor.After(engine, _mark, "batch");
                _ahead += ahead;
                _folder.Keep(new StagingProgress
                {
                    Definition = _definition, Generation = basis?.Generation ?? 0, Columns = Landed(), IsWhole = isWhole, Mark = _mark,
                    Snapshots = [.. earlier.Append(batches).Select(parts => (IReadOnlyList<LandedFile>)[.. parts.Select(part => part.File)])],
                });
                Reached(LoadStep.BatchNoted);
            }
            engine.Run("TRUNCATE batch");
        }
        return batches;
    }

    /// <summary>Holds rows against the server's totals in the same snapshot; null, with a finding, where they differ.</summary>
    private (ControlTotals Server, ControlTotals Landed)? Compare(ServerSession session, LoadEngine engine, string rows, object[] values, IReadOnlyList<LoadPart> parts)
    {
        ControlTotals server = ControlTotals.OfServer(session, _columns, rows, values);
        ControlTotals landed = ControlTotals.OfRows(engine, _columns, RowsOf(engine, parts));
        IReadOnlyList<string> differences = ControlTotals.Differences(server, landed, _columns, session.Engine.AddsExactly);
        if (differences.Count == 0)
            return (server, landed);
        _findings.Error(FindingCodes.TotalsDiffer, _dataset.Span, $"The control totals of '{_dataset.Name}' differ: {Shown(differences)}. The last good rows stay.",
            "Run it again. Where the tables are not transactional (MyISAM), load them while nobody writes; where it stays so, tell us.");
        _folder.ClearStaging([]);
        return null;
    }

    /// <summary>Reads all keys, takes out deleted rows and holds everything against the server; where rows were missed, all are read anew.</summary>
    private (IReadOnlyList<LoadPart> Live, (ControlTotals, ControlTotals) Totals) FullCompare(ServerSession session, LoadEngine engine, LoadMerge merge, string from, IReadOnlyList<LoadPart> live, bool isResumed)
    {
        (IReadOnlyList<LoadPart> compared, long missing) = merge.Compared(live, ReadKeys(session, engine, from));
        ControlTotals server = ControlTotals.OfServer(session, _columns, from, []);
        ControlTotals landed = ControlTotals.OfRows(engine, _columns, RowsOf(engine, compared));
        IReadOnlyList<string> differences = ControlTotals.Differences(server, landed, _columns, session.Engine.AddsExactly);
        if (missing == 0 && differences.Count == 0)
            return (compared, (server, landed));
        // Between two snapshots of a load that was broken off a row may have changed without its cursor, or come late; that is no fault of the cursor.
        if (!isResumed)
            _findings.Warning(FindingCodes.CursorMissed, _dataset.Span, $"A full compare of '{_dataset.Name}' found what its cursor '{_cursor!.Name}' had not told: {Shown([.. missing > 0 ? [FormattableString.Invariant($"{missing:N0} rows were never read")] : Array.Empty<string>(), .. differences])}. All rows were loaded anew.",
                "Take a cursor that moves whenever a row is written, a longer look_back:, or load: full.");
        _folder.ClearStaging([]);
        List<LoadPart> all = ReadBatches(session, engine, from, [], [], isWhole: true, basis: null);
        if (!merge.HasUniqueKeys(all, _findings) || Compare(session, engine, from, [], all) is not { } totals)
            return (live, (server, landed));
        return (all, totals);
    }

    private List<LoadPart> ReadKeys(ServerSession session, LoadEngine engine, string from)
    {
        ServerColumn[] keys = [.. _key.Select(name => _columns.First(column => column.Name == name))];
        ValueReader[] readers = [.. keys.Select(column => new ValueReader(column))];
        engine.CreateTable("server_keys", keys.Select(column => (column.Name, column.Type)));
        List<LoadPart> parts = [];
        using DbDataReader reader = session.Read($"SELECT {string.Join(", ", keys.Select(column => Selected(session.Engine, column)))} FROM {from}");
        while (engine.Fill("server_keys", readers, reader, 10 * _request.BatchRows, () => session.Guarded(reader.Read)) is > 0 and int count)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"keys-{parts.Count + 1:000000}.parquet");
            engine.Copy("SELECT * FROM server_keys", Path.Combine(_folder.Staging, name));
            parts.Add(Staged(new LandedFile(name, count, 0, "")));
            engine.Run("TRUNCATE server_keys");
        }
        return parts;
    }

    private void TellAhead()
    {
        if (_ahead > 0)
            _findings.Warning(FindingCodes.CursorAhead, _dataset.Span, FormattableString.Invariant($"{_ahead:N0} {(_ahead == 1 ? "row" : "rows")} of '{_dataset.Name}' {(_ahead == 1 ? "has" : "have")} a cursor '{_cursor!.Name}' in the future. They are landed, and do not move the mark from which the next load reads."),
                "Correct these rows at their source.");
    }

    private LoadManifest Commit(LoadEngine engine, LoadMerge merge, IReadOnlyList<LoadPart> live, bool isCompared, LoadManifest? basis)
    {
        IReadOnlyList<LoadPart> parts = merge.Packed(live);
        if (parts.Count == 0)
        {
            engine.CreateTable("nothing", _columns.Select(column => (column.Name, column.Type)));
            parts = [merge.Write("SELECT * FROM nothing")];
        }
        Reached(LoadStep.Merged);
        HashSet<string> taken = [.. parts.Where(part => !part.IsStaged).Select(part => part.File.Name)];
        List<LandedFile> files = [];
        foreach (LoadPart part in parts)
        {
            LandedFile file = part.IsStaged ? _folder.Move(part.File, taken) : part.File;
            taken.Add(file.Name);
            files.Add(file);
        }
        Reached(LoadStep.FilesMoved);
        DateTimeOffset now = _request.Clock.GetUtcNow();
        LoadManifest manifest = new()
        {
            Dataset = _dataset.Name,
            Generation = (_before?.Generation ?? 0) + 1,
            Definition = _definition,
            Source = LoadFolder.RowsOf(_dataset),
            SnapshotAt = _snapshotAt,
            LoadedAt = now,
            ComparedAt = isCompared ? _snapshotAt : basis!.ComparedAt,
            Rows = files.Sum(file => file.Rows),
            Mark = _cursor is null ? null : _mark,
            Columns = Landed(),
            Files = files,
            Retired = LoadFolder.Retired(_before, files, now),
        };
        _folder.Keep(manifest);
        Reached(LoadStep.Done);
        _folder.ClearStaging([]);
        return manifest;
    }

    private static string Selected(ServerEngine engine, ServerColumn column) =>
        column.ValueOf(engine) is var value && value == engine.Quoted(column.Name) ? value : $"{value} AS {engine.Quoted(column.Name)}";

    private string RowsOf(LoadEngine engine, IReadOnlyList<LoadPart> parts)
    {
        if (parts.Count > 0)
            return LoadEngine.Files(parts.Select(part => part.Path));
        engine.CreateTable("nothing", _columns.Select(column => (column.Name, column.Type)));
        return "nothing";
    }

    private LandedColumn[] Landed() => [.. _columns.Select(column => new LandedColumn(column.Name, column.Type))];

    private LoadPart Staged(LandedFile file) => new(Path.Combine(_folder.Staging, file.Name), file, IsStaged: true);

    private void Reached(LoadStep step) => _request.Reached?.Invoke(step, _read);

    private static string Shown(IReadOnlyList<string> differences) => string.Join("; ", differences.Take(4)) + (differences.Count > 4 ? FormattableString.Invariant($"; and {differences.Count - 4} more") : "");
}
