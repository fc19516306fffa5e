namespace Quarterdeck.Intake.Refreshing;

/// <summary>What a refresh told of the columns of a source, kept in its history.</summary>
/// <param name="Code">The finding's code: a new column, one that is gone, one of another type.</param>
/// <param name="Message">What was found.</param>
/// <param name="Remedy">What to do, with the line of YAML where there is one.</param>
public sealed record DriftNote(string Code, string Message, string Remedy);
