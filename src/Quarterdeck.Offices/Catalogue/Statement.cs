using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>One side of a contradiction between the sources.</summary>
/// <param name="OfficeId">The office of which the source speaks.</param>
/// <param name="Sources">The articles.</param>
/// <param name="Text">What they say, in our own words, in five languages.</param>
public sealed record Statement(string OfficeId, IReadOnlyList<string> Sources, LocalText Text);
