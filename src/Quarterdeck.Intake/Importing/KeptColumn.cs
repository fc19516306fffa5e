namespace Quarterdeck.Intake.Importing;

/// <summary>A column of a clean table, as the record of its import knows it.</summary>
/// <param name="Name">Its name in the clean table.</param>
/// <param name="Header">The header as the file had it.</param>
/// <param name="Type">The type of its cells, lower case.</param>
/// <param name="IsPrivate">True where its cells were hashed or dropped, so that nobody is shown them as they stood.</param>
public sealed record KeptColumn(string Name, string Header, string Type, bool IsPrivate);
