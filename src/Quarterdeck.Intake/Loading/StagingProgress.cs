namespace Quarterdeck.Intake.Loading;

/// <summary>Which batches of an incremental load have come in, so that a load that was broken off goes on behind them.</summary>
public sealed record StagingProgress
{
    /// <summary>The definition of the source (<see cref="LoadManifest.Definition"/>).</summary>
    public required string Definition { get; init; }
    /// <summary>The load that this one goes on from; 0 for the first.</summary>
    public required int Generation { get; init; }
    /// <summary>The columns of all batches.</summary>
    public required IReadOnlyList<LandedColumn> Columns { get; init; }
    /// <summary>True when all rows are read, whatever their cursor.</summary>
    public required bool IsWhole { get; init; }
    /// <summary>The batches, snapshot by snapshot; of a row that stands in several the later snapshot counts.</summary>
    public required IReadOnlyList<IReadOnlyList<LandedFile>> Snapshots { get; init; }
    /// <summary>The largest cursor of the batches, as DuckDB writes it; null where there is none.</summary>
    public string? Mark { get; init; }
}
