namespace Quarterdeck.Intake.Loading;

/// <summary>Where a load stands; a load may end at any of them without loss.</summary>
public enum LoadStep
{
    /// <summary>The snapshot has begun.</summary>
    Connected,
    /// <summary>A batch is in its file, and not noted yet.</summary>
    BatchWritten,
    /// <summary>A batch is noted.</summary>
    BatchNoted,
    /// <summary>Counts and sums agree.</summary>
    TotalsAgree,
    /// <summary>Older rows and new ones are put together.</summary>
    Merged,
    /// <summary>The new files lie beside the old ones.</summary>
    FilesMoved,
    /// <summary>The manifest is renamed.</summary>
    Done,
}
