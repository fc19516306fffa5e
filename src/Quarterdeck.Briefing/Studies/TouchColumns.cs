namespace Quarterdeck.Briefing.Studies;

/// <summary>The columns of a table of touches.</summary>
/// <param name="Entity">Who was touched.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Time">The moment.</param>
/// <param name="Conversion">Whether, or how often, the touch converted; null where conversions stand in a file of their own.</param>
/// <param name="Value">What the conversion was worth; null where that is not known.</param>
/// <param name="Events">The words of <paramref name="Conversion"/> that mean a conversion, <c>any</c> for every cell that is filled; empty for counts, and yes and no.</param>
public sealed record TouchColumns(string Entity, string Channel, string Time, string? Conversion, string? Value, IReadOnlyList<string> Events);
