using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>A value with what is known of how it came about.</summary>
/// <param name="Cell">The value.</param>
/// <param name="HasRow">True when at least one row lies behind it.</param>
/// <param name="Anchor">The run of time it speaks of; null for constants.</param>
/// <param name="Incomplete">Why its data are not all there; null when they are.</param>
internal readonly record struct Reading(Cell Cell, bool HasRow, TimeRange? Anchor, DataGap? Incomplete)
{
    /// <summary>No value, no row.</summary>
    public static Reading Nothing => default;

    /// <summary>A value that no data lie behind.</summary>
    public static Reading Of(Cell cell) => new(cell, false, null, null);
}
