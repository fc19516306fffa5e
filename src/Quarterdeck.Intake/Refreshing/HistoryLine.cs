namespace Quarterdeck.Intake.Refreshing;

/// <summary>One line of the history: what a refresh did with one source.</summary>
public sealed record HistoryLine
{
    /// <summary>When the source was begun; with the dataset it names the attempt.</summary>
    public required DateTimeOffset Started { get; init; }
    /// <summary>The dataset.</summary>
    public required string Dataset { get; init; }
    /// <summary><c>started</c>, <c>loaded</c>, <c>refused</c> or <c>failed</c>; read back, an attempt without an end is <c>broken_off</c>.</summary>
    public required string Status { get; init; }
    /// <summary>When it ended; null at its beginning.</summary>
    public DateTimeOffset? Ended { get; init; }
    /// <summary><c>full</c> or <c>incremental</c>; null where it did not come so far.</summary>
    public string? Mode { get; init; }
    /// <summary>How often it was tried; null at its beginning.</summary>
    public int? Attempts { get; init; }
    /// <summary>Rows that came from the server.</summary>
    public long? RowsRead { get; init; }
    /// <summary>New rows.</summary>
    public long? RowsAdded { get; init; }
    /// <summary>Changed rows.</summary>
    public long? RowsChanged { get; init; }
    /// <summary>Deleted rows.</summary>
    public long? RowsDeleted { get; init; }
    /// <summary>Rows in all, afterwards.</summary>
    public long? Rows { get; init; }
    /// <summary>The code of what made it fail.</summary>
    public string? Code { get; init; }
    /// <summary>What made it fail.</summary>
    public string? Message { get; init; }
    /// <summary>What became of the source's columns since the load before; null where nothing did.</summary>
    public IReadOnlyList<DriftNote>? Drift { get; init; }
}
