namespace Quarterdeck.Offices.Catalogue;


/// <summary>To whom an office reports.</summary>
/// <param name="To">The default superior: an office id, <c>board</c>, or empty for nobody inside the firm.</param>
/// <param name="Alternatives">Other superiors that occur.</param>
/// <param name="Basis">Stated by a source, or assumed by us; the two must look different wherever they are shown.</param>
/// <param name="Sources">The articles that state it, or <c>catalog</c>.</param>
public sealed record ReportingLine(string To, IReadOnlyList<string> Alternatives, Basis Basis, IReadOnlyList<string> Sources);
