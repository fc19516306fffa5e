namespace Quarterdeck.Metrics.Planning;

/// <summary>What kind of value an expression gives, as far as the plan needs to know.</summary>
public enum ValueKind
{
    /// <summary>Not known.</summary>
    Unknown,
    /// <summary>A whole number.</summary>
    Whole,
    /// <summary>An exact number with decimals.</summary>
    Exact,
    /// <summary>A floating-point number.</summary>
    Real,
    /// <summary>A text.</summary>
    Text,
    /// <summary>True or false.</summary>
    Truth,
    /// <summary>A day.</summary>
    Date,
    /// <summary>A moment without a zone.</summary>
    Timestamp,
    /// <summary>A moment that knows its zone.</summary>
    ZonedTimestamp,
}
