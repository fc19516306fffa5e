using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>What a holder of the office must be able to do.</summary>
/// <param name="Text">The competence in five languages.</param>
/// <param name="Sources">The articles that ask for it.</param>
public sealed record Competence(LocalText Text, IReadOnlyList<string> Sources);
