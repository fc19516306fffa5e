namespace Quarterdeck.Intake.Profiles;

/// <summary>Rows between two dates, as employees between hiring and leaving.</summary>
/// <param name="From">The column of the first day.</param>
/// <param name="To">The column of the day from which a row no longer counts.</param>
/// <param name="AtStart">True for the month's first day, false for its last.</param>
/// <param name="Value">The column that is added up; null to count rows.</param>
public sealed record ActiveTotal(string From, string To, bool AtStart, string? Value);
