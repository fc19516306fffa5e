namespace Quarterdeck.Intake.Profiles;

/// <summary>Where a key stands in several rows, the latest counts and the others are dropped.</summary>
/// <param name="Key">The columns of the key.</param>
/// <param name="By">The column by which rows are earlier or later.</param>
/// <param name="Reason">Why the others are dropped, for the report.</param>
public sealed record LatestRule(IReadOnlyList<string> Key, string By, string Reason);
