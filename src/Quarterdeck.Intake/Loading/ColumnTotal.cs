namespace Quarterdeck.Intake.Loading;

/// <summary>What one column adds up to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">How many rows have a value in it.</param>
/// <param name="Sum">The sum of its numbers with all digits; null where it holds none, or no row has one.</param>
public sealed record ColumnTotal(string Column, long Values, string? Sum);
