namespace Quarterdeck.Model.Company;

/// <summary>How rows come from a connection into the files that questions read.</summary>
/// <remarks>Only datasets whose source is a table or statement of a connection have one. Immutable.</remarks>
public sealed record Load
{
    /// <summary>True when only rows at or after the largest landed <see cref="Cursor"/> are read; false: all rows each time.</summary>
    public bool IsIncremental { get; init; }
    /// <summary>The column that grows whenever a row is written; null for a full load.</summary>
    public string? Cursor { get; init; }
    /// <summary>How far behind the largest landed time an incremental load begins; default one day.</summary>
    public TimeSpan LookBack { get; init; } = TimeSpan.FromDays(1);
    /// <summary>The same for a cursor that is a number, from 0; default 0.</summary>
    public decimal LookBackSteps { get; init; }
    /// <summary>The source's columns that together name one row; empty where nobody said.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];
    /// <summary>After how long all keys and totals are compared with the server; default seven days, zero: at every load.</summary>
    public TimeSpan FullCompare { get; init; } = TimeSpan.FromDays(7);
    /// <summary>When it is to be loaded: cron of five fields in the company's time zone; null where the company's own schedule holds.</summary>
    public string? Schedule { get; init; }
    /// <summary>How long after its time a load may be missing before its numbers are stale; default one hour.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromHours(1);
}
