using DuckDB.NET.Data;
using Quarterdeck.Intake.Connecting;
using Quarterdeck.Intake.Loading;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Refreshing;

/// <summary>Loads a company's sources of connections, one after the other; one run at a time.</summary>
public sealed class RefreshRun
{
    private readonly CompanyModel _company;
    private readonly RefreshRequest _request;
    private readonly FindingList _findings = new();

    private RefreshRun(CompanyModel company, RefreshRequest request) => (_company, _request) = (company, request);

    /// <summary>Runs a refresh. Whatever fails is among the findings; the last good load of what fails stays.</summary>
    public static RefreshReport Run(CompanyModel company, RefreshRequest request) => new RefreshRun(company, request).Run();

    private RefreshReport Run()
    {
        DateTimeOffset started = _request.Clock.GetUtcNow();
        RefreshReport Report(IReadOnlyList<SourceReport> sources) => new(started, _request.Clock.GetUtcNow(), sources, _findings.Sorted());
        Dataset[] datasets = Asked();
        if (_findings.HasErrors || datasets.Length == 0)
            return Report([]);
        using RefreshLock? held = RefreshLock.Take(_company.Folder);
        if (held is null)
        {
            _findings.Add(new Finding(FindingCodes.AnotherRefresh, _request.IsDueOnly ? Severity.Note : Severity.Error, SourceSpan.None, "Another refresh of this company is running, so this one did nothing.",
                _request.IsDueOnly ? "Nothing; the next call looks again." : "Wait until it has ended, and run it again."));
            return Report([]);
        }
        return Report([.. datasets.Select(Refreshed)]);
    }

    /// <summary>The datasets that were asked for, by name; what cannot be refreshed is told.</summary>
    private Dataset[] Asked()
    {
        Dataset[] live = [.. _company.Datasets.Values.Where(dataset => dataset.Load is not null).OrderBy(dataset => dataset.Name, StringComparer.Ordinal)];
        if (live.Length == 0)
        {
            _findings.Add(new Finding(FindingCodes.NothingToRefresh, _request.Datasets.Count == 0 ? Severity.Note : Severity.Error, SourceSpan.None, "No dataset of this company comes from a connection, so there is nothing to refresh.",
                "Nothing, when all data are files; else give a dataset source: {connection: ..., table: ...}."));
            return [];
        }
        foreach (string name in _request.Datasets.Where(name => !live.Any(dataset => dataset.Name.Equals(name, StringComparison.OrdinalIgnoreCase))))
            _findings.Error(FindingCodes.NothingToRefresh, new SourceSpan("--source", 1, 1, name.Length),
                _company.Datasets.ContainsKey(name) ? $"'{name}' does not come from a connection; its file is read where it lies." : $"There is no dataset '{name}'.{NearestName.DidYouMean(name, live.Select(dataset => dataset.Name))}",
                $"Name one of: {string.Join(", ", live.Select(dataset => dataset.Name))}.");
        return _request.Datasets.Count == 0 ? live : [.. live.Where(dataset => _request.Datasets.Contains(dataset.Name, StringComparer.OrdinalIgnoreCase))];
    }

    private SourceReport Refreshed(Dataset dataset)
    {
        DateTimeOffset started = _request.Clock.GetUtcNow();
        LoadState before = LoadState.Of(_company, dataset);
        string connection = dataset.Source.OfConnection!;
        if (_request.IsDueOnly && !before.IsDue(_company, started))
            return new SourceReport(dataset.Name, connection, SourceStatus.NotDue, 0, started, started, null, before.Manifest, before.Due(_company));
        if (before.Attempt is { Ended: null } broken)
            _findings.Note(FindingCodes.BrokenOff, dataset.Span, FormattableString.Invariant($"The refresh of '{dataset.Name}' that began {broken.Started:yyyy-MM-dd HH:mm:ss}Z was broken off."), "Nothing; this one goes on from it, or begins again.");

        FindingList own = new();
        RefreshHistory.Add(_company.Folder, new HistoryLine { Started = started, Dataset = dataset.Name, Status = "started" });
        before.Folder.Keep(new LoadAttempt { Started = started, Process = Environment.ProcessId });
        (LoadResult? result, int attempts) = Tried(dataset, own);
        Finding? error = own.Sorted().FirstOrDefault(finding => finding.Severity == Severity.Error);
        _findings.AddRange(own.Sorted());
        SourceStatus status = error is null ? SourceStatus.Loaded : error.Code is FindingCodes.ServerUnreachable or FindingCodes.EngineFailed ? SourceStatus.Failed : SourceStatus.Refused;
        DateTimeOffset ended = _request.Clock.GetUtcNow();
        before.Folder.Keep(new LoadAttempt { Started = started, Ended = ended, Code = error?.Code, Message = error?.Message, Process = Environment.ProcessId });
        RefreshHistory.Add(_company.Folder, new HistoryLine
        {
            Started = started, Dataset = dataset.Name, Status = status.ToString().ToLowerInvariant(), Ended = ended, Attempts = attempts,
            Mode = result is null ? null : result.IsIncremental ? "incremental" : "full",
            RowsRead = result?.Read, RowsAdded = result?.New, RowsChanged = result?.Changed, RowsDeleted = result?.Deleted, Rows = result?.Manifest?.Rows, Code = error?.Code, Message = error?.Message,
            Drift = DriftOf(own),
        });
        LoadState after = LoadState.Of(_company, dataset);
        return new SourceReport(dataset.Name, connection, status, attempts, started, ended, error is null ? result : null, after.Manifest, after.Due(_company));
    }

    private static DriftNote[]? DriftOf(FindingList findings)
    {
        DriftNote[] drift = [.. findings.Sorted().Where(static finding => finding.Code is FindingCodes.ColumnAdded or FindingCodes.ColumnRemoved or FindingCodes.ColumnRetyped).Select(static finding => new DriftNote(finding.Code, finding.Message, finding.Remedy))];
        return drift.Length > 0 ? drift : null;
    }

    /// <summary>Tries a load, again after a pause where the server may be back by then; what it has gathered is kept for the next attempt.</summary>
    private (LoadResult? Result, int Attempts) Tried(Dataset dataset, FindingList findings)
    {
        Connection connection = _company.Connections[dataset.Source.OfConnection!];
        if (ServerEngine.Of(connection.Engine) is not { } engine)
        {
            findings.Error(FindingCodes.NoDriver, connection.Span, $"There is no driver for '{connection.Engine}' of the connection '{connection.Name}' in this version{(connection.Engine == "odbc" ? ": the ODBC package was not to be had where it was built" : "")}.",
                "Use postgresql, mysql, mariadb, sqlserver or sqlite, or export the rows to Parquet or CSV.");
            return (null, 0);
        }
        if (ConnectionAddress.Of(connection, _company.DataFolder, _request.Variable, findings) is not { } address)
            return (null, 0);
        LoadRequest load = new(_company, dataset, engine, address, _request.Clock)
        {
            IsFull = _request.IsFull, BatchRows = _request.BatchRows, Reached = (step, rows) => _request.Reached?.Invoke(dataset.Name, step, rows),
        };
        RetryPause pause = new($"{_company.Name} {dataset.Name}");
        for (int attempt = 1; ; attempt++)
            try
            {
                FindingList told = new();
                LoadResult result = SourceLoader.Load(load, told);
                findings.AddRange(told.Sorted());
                return (result, attempt);
            }
            catch (ServerException fault) when (fault.IsTransient && attempt < RetryPause.Attempts)
            {
                _request.Wait(pause.After(attempt));
            }
            catch (ServerException fault)
            {
                findings.Error(fault.Code, dataset.Span, $"'{dataset.Name}' was not loaded{(attempt > 1 ? FormattableString.Invariant($", though it was tried {attempt} times") : "")}: {fault.Message}", fault.Remedy);
                return (null, attempt);
            }
            catch (DuckDBException fault) when (fault.Message.Contains("IO Error", StringComparison.Ordinal) || fault.Message.Contains("Out of Memory", StringComparison.Ordinal))
            {
                findings.Error(FindingCodes.EngineFailed, dataset.Span, $"'{dataset.Name}' was not loaded: {fault.Message.Split('\n')[0]}", "See that there is room on the disk and in memory, and run it again.");
                return (null, attempt);
            }
    }
}
