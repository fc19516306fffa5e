using Quarterdeck.Model.Company;

namespace Quarterdeck.Model.Catalogue;

/// <summary>The KPIs that the catalogue has for an office.</summary>
/// <param name="Office">The office; also the pack's name in <c>include:</c>.</param>
/// <param name="Names">The office's names by language.</param>
/// <param name="About">What a reader should know before using its KPIs; may be empty.</param>
/// <param name="Kpis">Its KPIs in the order of the scorecard.</param>
/// <param name="Computed">KPIs that are worked out from statuses and have no formula.</param>
public sealed record CataloguePack(
    string Office, IReadOnlyDictionary<string, string> Names, string About, IReadOnlyList<Kpi> Kpis, IReadOnlyList<Kpi> Computed);
