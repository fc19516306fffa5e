using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>KPIs of an office from which no formula leads to a KPI of the chief executive.</summary>
/// <remarks>A path is an identity or a formula, of any form; an influence is believed and is none. What stands here may matter all the same: nobody has said how.</remarks>
public static class DisconnectedKpis
{
    /// <summary>By office, in the order of the company's files; KPIs of the chief executive and those shared with that office are connected by themselves.</summary>
    public static IReadOnlyList<(string Office, IReadOnlyList<string> Kpis)> Of(CompanyModel company)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string> open = new(company.Kpis.Where(IsChiefs).Select(kpi => kpi.Metric));
        while (open.TryDequeue(out string? id))
        {
            if (!reached.Add(id) || !company.Metrics.TryGetValue(id, out Metric? metric))
                continue;
            foreach (Formula formula in new[] { company.Drivers.GetValueOrDefault(id)?.Identity, metric.Formula }.OfType<Formula>())
                foreach (string named in KpiOwners.MetricsIn(company, formula))
                    open.Enqueue(named);
        }
        return [.. company.Kpis.Where(kpi => !IsChiefs(kpi) && company.Metrics.ContainsKey(kpi.Metric) && !reached.Contains(kpi.Metric))
            .GroupBy(kpi => kpi.Office, StringComparer.OrdinalIgnoreCase).Select(office => (office.Key, (IReadOnlyList<string>)[.. office.Select(kpi => kpi.Id)]))];
    }

    private static bool IsChiefs(Kpi kpi) => kpi.SharedWith.Prepend(kpi.Office).Any(office => string.Equals(office, "ceo", StringComparison.OrdinalIgnoreCase));
}
