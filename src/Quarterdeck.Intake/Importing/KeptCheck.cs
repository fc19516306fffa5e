namespace Quarterdeck.Intake.Importing;

/// <summary>Something that must be true of a whole table, such as debit = credit.</summary>
/// <param name="Name">Its name in the profile.</param>
/// <param name="Holds">Whether it is; null where it could not be told.</param>
/// <param name="Totals">The totals that it compares, with their values as text.</param>
public sealed record KeptCheck(string Name, bool? Holds, IReadOnlyList<KeptTotal> Totals);
