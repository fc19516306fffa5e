using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>What is said of an office on one of the five axes.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Text">The statement in five languages.</param>
/// <param name="Sources">The articles that state it, or <c>catalog</c>.</param>
public sealed record AxisStatement(Axis Axis, LocalText Text, IReadOnlyList<string> Sources);
