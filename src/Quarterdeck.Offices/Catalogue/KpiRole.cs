namespace Quarterdeck.Offices.Catalogue;


/// <summary>One office's part in one KPI.</summary>
/// <param name="KpiId">The KPI.</param>
/// <param name="OfficeId">The office.</param>
/// <param name="Part">Owner, watcher or contributor.</param>
/// <param name="Basis">Stated by a source, or derived from several.</param>
/// <param name="Sources">The articles, or <c>catalog</c>.</param>
public sealed record KpiRole(string KpiId, string OfficeId, KpiPart Part, Basis Basis, IReadOnlyList<string> Sources);
