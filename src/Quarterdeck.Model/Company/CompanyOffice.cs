using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>An office as this company fills it.</summary>
/// <param name="Id">The office, e.g. <c>cmo</c> or <c>cco.customer</c>.</param>
/// <param name="Holder">Who holds it; null when vacant or unknown.</param>
/// <param name="Title">The holder's own title, in any language; null for the office's name.</param>
/// <param name="ReportsTo">The office it reports to; null: the catalogue's default.</param>
/// <param name="Acronyms">Acronyms that mean this office here (<c>CCO</c>); may be empty.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record CompanyOffice(
    string Id, string? Holder, string? Title, string? ReportsTo, IReadOnlyList<string> Acronyms, SourceSpan Span);
