namespace Quarterdeck.Intake.Loading;

/// <summary>The last attempt to load a source.</summary>
public sealed record LoadAttempt
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }
    /// <summary>When it ended; null while it runs, or where it was broken off.</summary>
    public DateTimeOffset? Ended { get; init; }
    /// <summary>The code of what made it fail; null where it did not.</summary>
    public string? Code { get; init; }
    /// <summary>What made it fail, in words.</summary>
    public string? Message { get; init; }
    /// <summary>The process that made it.</summary>
    public int Process { get; init; }
}
