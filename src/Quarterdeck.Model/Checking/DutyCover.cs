using Quarterdeck.Model.Company;
using Quarterdeck.Offices.Catalogue;

namespace Quarterdeck.Model.Checking;

/// <summary>A duty of an office, and which KPIs of a company show that it is done.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Shown">KPIs that the catalogue names for it; empty where something else shows it, or nothing can.</param>
/// <param name="Kpis">KPIs of the company among them, and those that say themselves that they serve it; by id, in the order of the company's files.</param>
public sealed record DutyCover(Duty Duty, IReadOnlyList<string> Shown, IReadOnlyList<string> Kpis)
{
    /// <summary>True where a KPI could show it and none of the company does.</summary>
    public bool IsUncovered => Shown.Count > 0 && Kpis.Count == 0;

    /// <summary>The duties of an office, in the order of the catalogue.</summary>
    /// <param name="office">The office.</param>
    /// <param name="company">The company.</param>
    public static IReadOnlyList<DutyCover> Of(Office office, CompanyModel company)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(company);
        return [.. office.Duties.Select(duty => (duty, Shown: KpisOf(duty))).Select(pair => new DutyCover(pair.duty, pair.Shown,
            [.. company.Kpis.Where(kpi => pair.Shown.Contains(kpi.Id) || pair.Shown.Contains(kpi.Metric) || ServedBy(kpi, company).Contains(pair.duty.Id)).Select(kpi => kpi.Id)]))];
    }

    /// <summary>KPIs of a company that serve no duty which the catalogue knows, and that the catalogue does not know either.</summary>
    /// <param name="company">The company.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static IReadOnlyList<Company.Kpi> WithoutDuty(CompanyModel company, OfficeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(catalogue);
        // A KPI of the catalogue has offices that own, watch or move it, whether or not a single duty points to it.
        HashSet<string> serving = [.. catalogue.Offices.SelectMany(office => office.Duties).SelectMany(KpisOf), .. catalogue.Kpis.Select(kpi => kpi.Id)];
        return [.. company.Kpis.Where(kpi => !serving.Contains(kpi.Id) && !serving.Contains(kpi.Metric) && ServedBy(kpi, company).Count == 0)];
    }

    private static IReadOnlyList<string> ServedBy(Company.Kpi kpi, CompanyModel company) =>
        (company.Metrics.GetValueOrDefault(kpi.Metric) ?? company.Computed.GetValueOrDefault(kpi.Metric))?.Serves ?? [];

    private static string[] KpisOf(Duty duty) => [.. duty.ShownBy.Where(evidence => evidence.Kind == EvidenceKind.Kpi).Select(evidence => evidence.Id)];
}
