using System.Text.Json;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Totals;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Importing;

/// <summary>What is kept of an import beside its clean tables, so that whoever reads a number later sees what the file said, what was left out and what was set aside.</summary>
/// <remarks>It holds no rows and no moment: the same file gives the same record, byte for byte, unless the import before it was of other columns.</remarks>
public sealed record ImportRecord
{
    /// <summary>The form of this file.</summary>
    public const int CurrentFormat = 1;

    /// <summary>How the name of a record ends.</summary>
    public const string Ending = ".import.json";

    /// <summary>A record longer than this is none of ours.</summary>
    private const long MostBytes = 16_000_000;

    /// <summary>The form in which it was written.</summary>
    public int Format { get; init; } = CurrentFormat;
    /// <summary>The name of the file that was imported, without its folder.</summary>
    public required string File { get; init; }
    /// <summary>The fingerprint of its content; empty for an entry of an archive.</summary>
    public required string Fingerprint { get; init; }
    /// <summary>The profile.</summary>
    public required string Profile { get; init; }
    /// <summary>What the profile calls such files.</summary>
    public required string Label { get; init; }
    /// <summary>Rows of the clean tables.</summary>
    public required long RowsRead { get; init; }
    /// <summary>Rows that are no data, by reason.</summary>
    public IReadOnlyList<DroppedRows> RowsDropped { get; init; } = [];
    /// <summary>Rows that were set aside.</summary>
    public long RowsQuarantined { get; init; }
    /// <summary>Totals that the file states, beside those of its rows.</summary>
    public IReadOnlyList<ControlTotal> ControlTotals { get; init; } = [];
    /// <summary>What must be true of the whole table.</summary>
    public IReadOnlyList<KeptCheck> Checks { get; init; } = [];
    /// <summary>The profile's totals.</summary>
    public IReadOnlyList<KeptTotal> Totals { get; init; } = [];
    /// <summary>The first day of the data; null without a time.</summary>
    public DateOnly? First { get; init; }
    /// <summary>The last day of the data.</summary>
    public DateOnly? Last { get; init; }
    /// <summary>The clean tables, beside this record.</summary>
    public IReadOnlyList<KeptTable> Tables { get; init; } = [];
    /// <summary>The file with the rows that were set aside, beside this record; null where there are none.</summary>
    public string? Quarantine { get; init; }
    /// <summary>The columns.</summary>
    public IReadOnlyList<KeptColumn> Columns { get; init; } = [];
    /// <summary>What became of the columns since the import before; null where nothing did, or there was none.</summary>
    public ColumnDrift? Drift { get; init; }

    /// <summary>The record of an import, to be written beside its tables.</summary>
    /// <param name="report">The import.</param>
    /// <param name="before">The record that lies there; null for none.</param>
    internal static ImportRecord Of(ImportedFile report, ImportRecord? before)
    {
        ImportProfile profile = report.Profile!;
        KeptTotal[] totals = [.. report.Totals.Select(static total => new KeptTotal(total.Name, total.Value.IsUnknown ? null : total.Value.ToString()))];
        return new ImportRecord
        {
            File = Path.GetFileName(report.File), Fingerprint = report.Fingerprint, Profile = profile.Id, Label = profile.Label, RowsRead = report.RowsRead,
            RowsDropped = report.RowsDropped, RowsQuarantined = report.RowsQuarantined,
            ControlTotals = report.ControlTotals, Totals = totals, First = report.First, Last = report.Last, Columns = report.Columns,
            Checks = [.. report.Checks.Select(check => new KeptCheck(check.Name, check.Holds, [.. Compared(profile, check.Name).Select(name => totals.FirstOrDefault(total => total.Name == name)).OfType<KeptTotal>()]))],
            Tables = [.. report.Tables.Select(static table => new KeptTable(Path.GetFileName(table), new FileInfo(table).Length))],
            Quarantine = report.QuarantineFile is { } aside ? Path.GetFileName(aside) : null,
            // A file that is imported again says nothing new of its columns.
            Drift = before is null ? null : before.Fingerprint.Length > 0 && before.Fingerprint == report.Fingerprint ? before.Drift : ColumnDrift.Between(before.Columns, report.Columns),
        };
    }

    /// <summary>Reads a record; null where there is none that can be read.</summary>
    /// <param name="path">The file.</param>
    public static ImportRecord? Read(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: <= MostBytes })
                return null;
            ImportRecord? record = JsonSerializer.Deserialize(System.IO.File.ReadAllBytes(path), ImportJson.Default.ImportRecord);
            return record is { Format: CurrentFormat, File: not null, Columns: not null, Tables: not null, ControlTotals: not null, Checks: not null, RowsDropped: not null } ? record : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The record of the import that wrote a clean table; null where there is none, or the table was changed since.</summary>
    /// <param name="table">The file of the table.</param>
    public static ImportRecord? Beside(string table)
    {
        if (Path.GetDirectoryName(table) is not { } folder || !Directory.Exists(folder))
            return null;
        string name = Path.GetFileName(table), stem = name.Split('.')[0];
        // The second table of a file bears the number 2 behind the file's name.
        return Directory.EnumerateFiles(folder, "*" + Ending).Where(file => Path.GetFileName(file).StartsWith(stem, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read).OfType<ImportRecord>()
            .FirstOrDefault(record => record.Tables.Any(kept => kept.File == name && new FileInfo(table) is { Exists: true } there && there.Length == kept.Bytes));
    }

    /// <summary>Writes the record under a temporary name and renames it.</summary>
    internal void Write(string path)
    {
        System.IO.File.WriteAllBytes(path + ".part", JsonSerializer.SerializeToUtf8Bytes(this, ImportJson.Default.ImportRecord));
        System.IO.File.Move(path + ".part", path, overwrite: true);
    }

    private static IEnumerable<string> Compared(ImportProfile profile, string check) =>
        profile.Checks.Where(one => one.Name == check).SelectMany(static one => one.Formula.SelfAndDescendants().OfType<Name>()).Select(static name => name.Dotted).Distinct(StringComparer.Ordinal);
}
