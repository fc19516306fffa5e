namespace Quarterdeck.Intake.Importing;

/// <summary>A total of an import.</summary>
/// <param name="Name">Its name in the profile.</param>
/// <param name="Value">Its value with all digits; null where it is not known.</param>
public sealed record KeptTotal(string Name, string? Value);
