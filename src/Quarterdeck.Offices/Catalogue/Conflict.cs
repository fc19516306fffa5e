using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>Sources that do not agree. All sides are kept; none is picked in silence.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Subject">What they disagree about, in five languages.</param>
/// <param name="Statements">What each says.</param>
/// <param name="Resolution"><c>keep-both</c>, or <c>override-by-company</c> where a company settles it for itself.</param>
public sealed record Conflict(string Id, LocalText Subject, IReadOnlyList<Statement> Statements, string Resolution);
