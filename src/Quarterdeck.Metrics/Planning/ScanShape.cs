using System.Collections.Immutable;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>A scan whose windows can be fetched apart: what its rows are, and the same scan over less time.</summary>
/// <param name="Time">The moment that a row belongs to.</param>
/// <param name="Dimensions">The grouping values.</param>
/// <param name="Values">The aggregates, in the order of the statement's columns.</param>
/// <param name="Rows">The rows themselves: relations and conditions, without any window and without columns.</param>
/// <param name="Over">The scan's statement over some runs of time only; its columns are those of the whole.</param>
internal sealed record ScanShape(
    Expression Time, ImmutableArray<Expression> Dimensions, ImmutableArray<Expression> Values, Select Rows, Func<IReadOnlyList<TimeRange>, Select> Over);
