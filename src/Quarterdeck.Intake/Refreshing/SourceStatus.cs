namespace Quarterdeck.Intake.Refreshing;

/// <summary>How the refresh of a source ended.</summary>
public enum SourceStatus
{
    /// <summary>It is loaded.</summary>
    Loaded,
    /// <summary>It was not due.</summary>
    NotDue,
    /// <summary>It was refused: a person has to mend something; the last good load stays.</summary>
    Refused,
    /// <summary>The world failed; the last good load stays.</summary>
    Failed,
}
