namespace Quarterdeck.Briefing.Studies;

/// <summary>The columns of a file of conversions, one row a conversion.</summary>
/// <param name="Entity">Who converted.</param>
/// <param name="Time">The moment.</param>
/// <param name="Count">How many conversions a row is; null where each is one.</param>
/// <param name="Value">What it was worth; null where that is not known.</param>
public sealed record ConversionColumns(string Entity, string Time, string? Count, string? Value);
