namespace Quarterdeck.Intake.Profiles;

/// <summary>What happens to a column that tells of a person.</summary>
public enum Privacy
{
    /// <summary>It tells of nobody and is kept.</summary>
    Kept,
    /// <summary>It is left out.</summary>
    Dropped,
    /// <summary>Its text becomes the first 16 hexadecimal digits of its SHA-256, so that one person stays one.</summary>
    Hashed,
}
