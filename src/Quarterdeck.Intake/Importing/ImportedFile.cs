using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Totals;

namespace Quarterdeck.Intake.Importing;

/// <summary>The report about one file.</summary>
/// <param name="File">The file as it was named; with the entry behind it where it is an archive.</param>
/// <param name="Profile">The profile; null where none fits or the file cannot be read.</param>
public sealed record ImportedFile(string File, ImportProfile? Profile)
{
    /// <summary>Rows of the clean table.</summary>
    public long RowsRead { get; init; }
    /// <summary>Rows that are no data, by reason, in the order in which the reasons came up.</summary>
    public IReadOnlyList<DroppedRows> RowsDropped { get; init; } = [];
    /// <summary>Rows that were set aside.</summary>
    public long RowsQuarantined { get; init; }
    /// <summary>The profile's totals, in its order.</summary>
    public IReadOnlyList<(string Name, CellValue Value)> Totals { get; init; } = [];
    /// <summary>Totals that the file states, beside those of its rows.</summary>
    public IReadOnlyList<ControlTotal> ControlTotals { get; init; } = [];
    /// <summary>What must be true of the whole table, and whether it is.</summary>
    public IReadOnlyList<(string Name, bool? Holds)> Checks { get; init; } = [];
    /// <summary>The encoding; empty for workbooks.</summary>
    public string Encoding { get; init; } = "";
    /// <summary>The first day of the data, where the profile has a time; null elsewhere.</summary>
    public DateOnly? First { get; init; }
    /// <summary>The last day of the data.</summary>
    public DateOnly? Last { get; init; }
    /// <summary>The clean tables that were written: one, or one for each table of the file; none without an output folder.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];
    /// <summary>The file with the rows that were set aside; null where there are none, or nothing is written.</summary>
    public string? QuarantineFile { get; init; }
    /// <summary>The columns of the clean tables, in the file's spelling and ours.</summary>
    public IReadOnlyList<KeptColumn> Columns { get; init; } = [];
    /// <summary>The record that was written beside the tables; null without an output folder.</summary>
    public string? RecordFile { get; init; }
    /// <summary>What stands above the header, a line a row; empty where nothing does.</summary>
    public string Preamble { get; init; } = "";
    /// <summary>The currency that a header names, as EUR in "Amount spent (EUR)"; null where none does.</summary>
    public string? Currency { get; init; }
    /// <summary>The fingerprint of the file's content.</summary>
    public string Fingerprint { get; init; } = "";
}
