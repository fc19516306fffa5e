using System.Globalization;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Landing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Intake.Tables;
using Quarterdeck.Intake.Texts;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Importing;

/// <summary>Imports one file: finds its profile, reads its rows, lands the clean table, reports.</summary>
/// <param name="options">How.</param>
/// <param name="findings">Receives what is wrong or was decided.</param>
internal sealed class FileImporter(ImportOptions options, FindingList findings)
{
    /// <summary>A header wider than this is no table that a company works with; Excel's own limit is 16,384.</summary>
    private const int MostColumns = 20_000;

    private readonly List<DroppedRows> _dropped = [];
    private readonly Dictionary<string, (long Line, long Rows)> _aside = new(StringComparer.Ordinal);
    private readonly List<TableRun> _tables = [];
    private long _quarantined;

    /// <summary>Imports a file; its profile is null where it cannot be read, with an error among the findings.</summary>
    /// <param name="file">The content.</param>
    /// <param name="stem">The beginning of the names of written files.</param>
    public ImportedFile Import(PackedFile file, string stem)
    {
        ImportedFile nothing = new(file.Name, null);
        SourceSpan place = new(file.Name, 0, 0);
        try
        {
            string before = Files.Fingerprint.StateOf(file.Path);
            IReadOnlyList<ImportProfile> profiles = options.Profile is { } asked ? [asked] : options.Profiles.All;
            if (new SourceOpening(profiles, findings).Open(file) is not { } source)
                return nothing;
            if (source.Table.Header.Count >= MostColumns)
            {
                findings.Error(FindingCodes.TooWide, place, string.Create(CultureInfo.InvariantCulture, $"The header has {source.Table.Header.Count:N0} cells or more; {MostColumns:N0} columns are the most."), "Export fewer columns, or with rows and columns exchanged.");
                return nothing;
            }
            return Read(source, stem, before);
        }
        catch (PackingRefusedException bomb)
        {
            findings.Error(FindingCodes.PackedTooMuch, place, $"The content is refused as a possible bomb: {bomb.Message}.", "Unpack it yourself and import that file, if you trust it.");
        }
        catch (InvalidDataException)
        {
            findings.Error(FindingCodes.BrokenPacking, place, "The packed file is damaged or cut off and cannot be read to its end.", "Fetch it again.");
        }
        catch (System.Text.DecoderFallbackException)
        {
            findings.Error(FindingCodes.BinaryGiven, place, "The file holds bytes that are no text.", "Export the table as CSV, XLSX or JSON.");
        }
        return nothing;
    }

    private ImportedFile Read(FileSource source, string stem, string before)
    {
        string? folder = options.OutputFolder;
        using QuarantineFile? quarantine = folder is null ? null : new QuarantineFile(Path.Combine(folder, stem + ".quarantine.csv"), source.Table.Header);
        try
        {
            Rows(source, number => folder is null ? null : Path.Combine(folder, number == 1 ? stem + ".parquet" : string.Create(CultureInfo.InvariantCulture, $"{stem}.{number}.parquet")), quarantine);
            if (Files.Fingerprint.StateOf(source.File.Path) != before)
            {
                findings.Error(FindingCodes.ChangedWhileRead, new SourceSpan(source.File.Name, 0, 0), "The file changed while it was read; nothing of it is kept.", "Wait until it is written whole and import it again.");
                return new ImportedFile(source.File.Name, null);
            }
            foreach (TableRun table in _tables)
                table.Complete();
            return Report(source, quarantine?.Complete());
        }
        finally
        {
            foreach (TableRun table in _tables)
                table.Dispose();
        }
    }

    private void Rows(FileSource source, Func<int, string?> target, QuarantineFile? quarantine)
    {
        ImportProfile profile = source.Table.Profile;
        HashSet<long>? latest = profile.Latest is null ? null : LatestRows.Of(source);
        using IRowReader rows = source.Open();
        TableRun? table = null;
        DateTime? firstDay = source.FirstDay;
        long read = 0;
        if (!profile.HasSections)
        {
            for (int i = 0; i <= source.Table.HeaderRow && rows.Read(); i++) { }
            table = Begin(source, source.Table.Header, source.Table.Sample.Select(static row => row.Cells), firstDay, target, quarantine);
        }
        while (rows.Read())
        {
            if (++read % 200_000 == 0)
                options.Progress?.Report(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(source.File.Name)}: {read:N0} rows read"));
            if (profile.HasSections && Section(rows, ref table, ref firstDay))
                continue;
            if (table is null)
            {
                string[] header = new string[rows.Count];
                for (int i = 0; i < header.Length; i++)
                    header[i] = rows.Cell(i).ToString();
                table = Begin(source, header, [], firstDay, target, quarantine);
                continue;
            }
            if (latest is not null && !latest.Contains(rows.Line))
            {
                Drop(profile.Latest!.Reason);
                continue;
            }
            RowOutcome outcome = table.Take(rows);
            if (outcome == RowOutcome.Dropped)
                Drop(table.LastReason);
            else if (outcome == RowOutcome.Quarantined)
                SetAside(rows.Line, table.LastReason);
        }
    }

    /// <summary>True for a row between two tables of one file; a blank one ends a table, comments stand before the next.</summary>
    private static bool Section(IRowReader rows, ref TableRun? table, ref DateTime? firstDay)
    {
        ReadOnlySpan<char> cell = rows.Cell(0).Trim();
        if (cell.Length > 0 && cell[0] == '#' && !(rows.Count > 2))
        {
            if (SourceOpening.StartDate().Match(cell.ToString()) is { Success: true } start && DateText.TryRead(start.Groups[1].Value, DateOrder.DayFirst, out DateTime day, out _))
                firstDay = day;
            table = null;
            return true;
        }
        if (rows.Count == 1 && cell.Length == 0)
        {
            table = null;
            return true;
        }
        return false;
    }

    private TableRun Begin(FileSource source, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> sample, DateTime? firstDay, Func<int, string?> target, QuarantineFile? quarantine)
    {
        ColumnMap map = ColumnMap.Of(source.Table.Profile, header, [.. sample]);
        string? file = target(_tables.Count + 1);
        TableRun table = new(source, header, map, firstDay, file, quarantine);
        _tables.Add(table);
        return table;
    }

    private void Drop(string reason)
    {
        int known = _dropped.FindIndex(dropped => dropped.Reason == reason);
        if (known < 0)
            _dropped.Add(new DroppedRows(reason, 1));
        else
            _dropped[known] = new DroppedRows(reason, _dropped[known].Rows + 1);
    }

    /// <summary>Reasons are told by kind, so that a million bad rows are one sentence with the first of them.</summary>
    private void SetAside(long line, string reason)
    {
        _quarantined++;
        int value = reason.IndexOf('\'', StringComparison.Ordinal);
        string kind = value < 0 ? reason : reason[..value];
        if (_aside.TryGetValue(kind, out (long Line, long Rows) known))
            _aside[kind] = (known.Line, known.Rows + 1);
        else if (_aside.Count < 20)
        {
            _aside[kind] = (line, 1);
            _firstReasons[kind] = reason;
        }
    }

    private readonly Dictionary<string, string> _firstReasons = new(StringComparer.Ordinal);

    private ImportedFile Report(FileSource source, string? quarantine)
    {
        ImportProfile profile = source.Table.Profile;
        List<(string Name, CellValue Value)> totals = [];
        foreach (TableRun table in _tables)
            foreach ((string name, CellValue value) in table.Totals.Results(_tables.Count))
                if (!totals.Exists(total => total.Name == name))
                    totals.Add((name, value));
        // A table says what it can: the first that has a total's columns gives it, and the profile's order stays.
        ImportedFile report = new(source.File.Name, profile)
        {
            RowsRead = _tables.Sum(static table => table.Kept),
            RowsDropped = _dropped,
            RowsQuarantined = _quarantined,
            Totals = totals,
            ControlTotals = [.. _tables.SelectMany(static table => table.Controls.Results())],
            Checks = [.. _tables.SelectMany(table => table.Totals.Checks(totals)).DistinctBy(static check => check.Name)],
            Encoding = source.Encoding,
            First = _tables.Min(static table => table.First) is { } first ? DateOnly.FromDateTime(first) : null,
            Last = _tables.Max(static table => table.Last) is { } last ? DateOnly.FromDateTime(last) : null,
            Tables = [.. _tables.Select(static table => table.Target).OfType<string>()],
            QuarantineFile = quarantine,
            Columns = [.. _tables.SelectMany(static table => table.Map.Columns).DistinctBy(static column => column.Header)
                .Select(static column => new KeptColumn(column.Column.Id, column.Header, column.Column.Type.ToString().ToLowerInvariant(), column.Column.Privacy != Privacy.Kept))],
            Preamble = source.Table.Preamble,
            Currency = _tables.Select(static table => table.Map.Currency).FirstOrDefault(static code => code is not null),
            Fingerprint = source.File.Entry.Length == 0 ? Files.Fingerprint.Of(source.File.Path) : "",
        };
        new ImportFindings(report, _tables, findings).Add([.. _aside.Select(pair => (pair.Value.Line, pair.Value.Rows, _firstReasons[pair.Key]))]);
        return report;
    }
}
