namespace Quarterdeck.Intake.Importing;

/// <summary>A column that bears another header than in the import before.</summary>
/// <param name="From">The header before.</param>
/// <param name="To">The header now.</param>
/// <param name="IsSure">True where the profile knows both headers as one column; false where only type and place suggest it.</param>
public sealed record RenamedColumn(string From, string To, bool IsSure);
