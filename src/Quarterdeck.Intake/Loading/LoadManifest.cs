namespace Quarterdeck.Intake.Loading;

/// <summary>What questions read of a loaded source: the one file whose renaming makes a load come into being.</summary>
public sealed record LoadManifest
{
    /// <summary>The form of this file.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The form in which it was written.</summary>
    public int Format { get; init; } = CurrentFormat;
    /// <summary>The dataset.</summary>
    public required string Dataset { get; init; }
    /// <summary>How many loads there were, from 1.</summary>
    public required int Generation { get; init; }
    /// <summary>SHA-256 of where the rows come from and how: another definition starts over.</summary>
    public required string Definition { get; init; }
    /// <summary>SHA-256 of which rows the source meant when they were loaded.</summary>
    public required string Source { get; init; }
    /// <summary>The moment whose rows these are: when the snapshot began.</summary>
    public required DateTimeOffset SnapshotAt { get; init; }
    /// <summary>When the load was done.</summary>
    public required DateTimeOffset LoadedAt { get; init; }
    /// <summary>When all rows were last read or compared with the server's.</summary>
    public required DateTimeOffset ComparedAt { get; init; }
    /// <summary>Rows in all files.</summary>
    public required long Rows { get; init; }
    /// <summary>The largest landed cursor that does not lie in the future, as DuckDB writes it; null where there is none.</summary>
    public string? Mark { get; init; }
    /// <summary>The columns, in the server's order.</summary>
    public required IReadOnlyList<LandedColumn> Columns { get; init; }
    /// <summary>The data files; at least one, which then may be empty.</summary>
    public required IReadOnlyList<LandedFile> Files { get; init; }
    /// <summary>Files of earlier loads that may still be read.</summary>
    public IReadOnlyList<RetiredFile> Retired { get; init; } = [];
}
