namespace Quarterdeck.Intake.Loading;

/// <summary>A data file that the last manifest no longer lists; questions that began before may still read it.</summary>
/// <param name="Name">Its name in the folder <c>data</c>.</param>
/// <param name="At">Since when it is no longer listed.</param>
public sealed record RetiredFile(string Name, DateTimeOffset At);
