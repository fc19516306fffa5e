using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>Something that shares an acronym with an office and is none.</summary>
/// <param name="Id">For example <c>finance.collateralized_debt_obligation</c>.</param>
/// <param name="Names">Its name in five languages.</param>
public sealed record Sense(string Id, LocalText Names);
