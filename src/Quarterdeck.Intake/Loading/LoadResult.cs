namespace Quarterdeck.Intake.Loading;

/// <summary>What a load did.</summary>
public sealed record LoadResult
{
    /// <summary>The manifest that holds now; null where the load was refused, and the last one stays.</summary>
    public LoadManifest? Manifest { get; init; }
    /// <summary>True when only rows from the mark on were read.</summary>
    public bool IsIncremental { get; init; }
    /// <summary>True when it went on where another had been broken off.</summary>
    public bool IsResumed { get; init; }
    /// <summary>True when all keys and totals were compared with the server's.</summary>
    public bool IsCompared { get; init; }
    /// <summary>Rows that came from the server.</summary>
    public long Read { get; init; }
    /// <summary>Rows that were not there before; of a full load all of them.</summary>
    public long New { get; init; }
    /// <summary>Rows that were there otherwise.</summary>
    public long Changed { get; init; }
    /// <summary>Rows that the server no longer has.</summary>
    public long Deleted { get; init; }
    /// <summary>The server's totals over the rows that were read, or over all rows where all were compared.</summary>
    public ControlTotals? Server { get; init; }
    /// <summary>The landed totals over the same rows.</summary>
    public ControlTotals? Landed { get; init; }
}
