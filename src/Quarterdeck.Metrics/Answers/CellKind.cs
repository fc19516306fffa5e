namespace Quarterdeck.Metrics.Answers;

/// <summary>What a cell of an answer holds.</summary>
public enum CellKind
{
    /// <summary>Nothing: there is no data. The default; never the same as zero.</summary>
    Missing,
    /// <summary>Not defined: a division by zero. Shown as <c>n/a</c>, null in JSON.</summary>
    Undefined,
    /// <summary>An exact number, with all its digits.</summary>
    Exact,
    /// <summary>A floating-point number.</summary>
    Real,
    /// <summary>A text.</summary>
    Text,
    /// <summary>True or false.</summary>
    Truth,
    /// <summary>A day or a moment.</summary>
    Moment,
}
