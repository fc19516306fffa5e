namespace Quarterdeck.Metrics.Planning;

/// <summary>The aggregates.</summary>
public enum AggregateKind
{
    /// <summary>SUM.</summary>
    Sum,
    /// <summary>COUNT of rows, or of values that are there.</summary>
    Count,
    /// <summary>COUNT(DISTINCT x).</summary>
    CountDistinct,
    /// <summary>The mean of the values that are there.</summary>
    Avg,
    /// <summary>The smallest.</summary>
    Min,
    /// <summary>The largest.</summary>
    Max,
    /// <summary>The middle value.</summary>
    Median,
    /// <summary>A percentile, between two values where need be.</summary>
    PercentileCont,
    /// <summary>A percentile that is one of the values.</summary>
    PercentileDisc,
    /// <summary>The sample standard deviation.</summary>
    StdDev,
    /// <summary>The set of the whole numbers that occur, as bits between <see cref="AggregateExpression.Dense"/>'s bounds.</summary>
    KeySet,
    /// <summary>How many numbers lie in the union of such sets; 0 for none.</summary>
    KeySetSize,
}
