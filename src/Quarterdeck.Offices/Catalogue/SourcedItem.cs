namespace Quarterdeck.Offices.Catalogue;


/// <summary>A collaborator or a kind of data, with the articles that name it.</summary>
/// <param name="Id">An office id, a department, a party, or a kind of data.</param>
/// <param name="Sources">The articles, or <c>catalog</c>.</param>
public sealed record SourcedItem(string Id, IReadOnlyList<string> Sources);
