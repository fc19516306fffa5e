namespace Quarterdeck.Intake.Connecting;

/// <summary>How a value is taken from a driver.</summary>
public enum ValueForm
{
    /// <summary>True or false.</summary>
    Truth,
    /// <summary>A whole number of up to 64 bits with a sign.</summary>
    Whole,
    /// <summary>A whole number of 64 bits without a sign.</summary>
    LargeWhole,
    /// <summary>A decimal number with a fixed number of digits after the point.</summary>
    Exact,
    /// <summary>A decimal number by its declaration, which the database holds in floating point or text (SQLite).</summary>
    LooseExact,
    /// <summary>A floating number.</summary>
    Real,
    /// <summary>Text.</summary>
    Text,
    /// <summary>A date.</summary>
    Day,
    /// <summary>Date and time of nobody knows which zone.</summary>
    Moment,
    /// <summary>Date and time as an instant, which has a zone.</summary>
    Instant,
    /// <summary>A time of day.</summary>
    TimeOfDay,
    /// <summary>Bytes.</summary>
    Bytes,
}
