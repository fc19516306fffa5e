namespace Quarterdeck.Intake.Tables;

/// <summary>What becomes of a row of a file.</summary>
public enum RowOutcome
{
    /// <summary>It is a row of the clean table.</summary>
    Kept,
    /// <summary>It is no data: a total, a footer, the header again.</summary>
    Dropped,
    /// <summary>It should be data and cannot be read; it is set aside with the reason.</summary>
    Quarantined,
    /// <summary>There is nothing on it.</summary>
    Blank,
}
