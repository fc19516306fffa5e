using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>The KPIs on an office's scorecard.</summary>
internal static class OfficeKpis
{
    /// <summary>Those the office answers for, then those shared with it, each in the order of the company's files; none, with an error, where there is no such office or it has none.</summary>
    /// <param name="company">The company.</param>
    /// <param name="office">The office's id.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static List<(Kpi Kpi, Metric Metric)> Of(CompanyModel company, string office, FindingList findings)
    {
        bool Is(string id) => string.Equals(id, office, StringComparison.OrdinalIgnoreCase);
        List<(Kpi, Metric)> kpis =
        [
            .. company.Kpis.Where(kpi => Is(kpi.Office)).Concat(company.Kpis.Where(kpi => !Is(kpi.Office) && kpi.SharedWith.Any(Is)))
                .Select(kpi => (kpi, company.Metrics.GetValueOrDefault(kpi.Metric) ?? company.Computed.GetValueOrDefault(kpi.Metric)!)).Where(kpi => kpi.Item2 is not null),
        ];
        if (kpis.Count > 0)
            return kpis;
        string known = string.Join(", ", company.Kpis.SelectMany(kpi => kpi.SharedWith.Prepend(kpi.Office)).Distinct(StringComparer.OrdinalIgnoreCase));
        bool declared = company.Offices.Any(own => Is(own.Id));
        findings.Error(declared ? FindingCodes.OfficeWithoutKpi : FindingCodes.OfficeAsked, new SourceSpan("--office", 1, 1, office.Length),
            declared ? $"The office '{office}' answers for no KPI. Offices with KPIs: {known}." : $"The company has no office '{office}'. Offices with KPIs: {known}.",
            declared ? $"Give a KPI 'office: {office}' or 'shared_with: [{office}]'." : "Name one of them with --office.");
        return [];
    }
}
