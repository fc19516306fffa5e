namespace Quarterdeck.Metrics.Answers;

/// <summary>Whether a column says how much something changed, so that people see its sign.</summary>
public enum ChangeKind
{
    /// <summary>It is a value of its own. The default.</summary>
    None,
    /// <summary>A difference in the metric's unit; of rates in points.</summary>
    Difference,
    /// <summary>A difference as a share of the value that is compared with; a fraction.</summary>
    Share,
}
