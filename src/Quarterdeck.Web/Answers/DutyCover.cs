using Quarterdeck.Model.Company;
using Quarterdeck.Offices.Catalogue;

namespace Quarterdeck.Web.Answers;

/// <summary>A duty of an office, and what in this company shows that it is done.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Kpis">KPIs of the company that serve it, by id.</param>
/// <param name="IsMeasurable">False where the catalogue says that nothing can show it.</param>
public sealed record DutyCover(Duty Duty, IReadOnlyList<string> Kpis, bool IsMeasurable)
{
    /// <summary>True where it could be shown and nothing does.</summary>
    public bool IsUncovered => IsMeasurable && Kpis.Count == 0;

    /// <summary>The duties of an office with their KPIs: those that say that they serve it, and those that the catalogue names for it.</summary>
    public static IReadOnlyList<DutyCover> Of(Office office, CompanyModel company)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(company);
        return
        [
            .. office.Duties.Select(duty => new DutyCover(duty,
                [.. company.Kpis.Where(kpi => Serves(kpi, duty, company)).Select(kpi => kpi.Id)],
                duty.ShownBy.Any(evidence => evidence.Kind != EvidenceKind.NotMeasurable))),
        ];
    }

    /// <summary>KPIs of an office that serve none of its duties.</summary>
    public static IReadOnlyList<string> Orphans(string office, IReadOnlyList<DutyCover> duties, CompanyModel company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return [.. company.Kpis.Where(kpi => kpi.Office == office && !duties.Any(duty => duty.Kpis.Contains(kpi.Id))).Select(kpi => kpi.Id)];
    }

    private static bool Serves(Model.Company.Kpi kpi, Duty duty, CompanyModel company)
    {
        Metric? metric = company.Metrics.GetValueOrDefault(kpi.Metric) ?? company.Computed.GetValueOrDefault(kpi.Metric);
        return metric?.Serves.Contains(duty.Id) == true
            || duty.ShownBy.Any(evidence => evidence.Kind == EvidenceKind.Kpi && (evidence.Id == kpi.Id || evidence.Id == kpi.Metric));
    }
}
