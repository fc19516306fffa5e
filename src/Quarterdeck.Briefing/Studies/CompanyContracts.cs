using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Finds the contracts of a company for a study: the rows of a metric that counts what is active.</summary>
/// <param name="company">The company.</param>
/// <param name="read">Reads the contracts behind a formula: the metrics layer.</param>
/// <param name="findings">Receives what is wrong.</param>
public sealed class CompanyContracts(CompanyModel company, Func<Formula, ContractSpans?> read, FindingList findings)
{
    /// <summary>The contracts behind a KPI or metric; null and findings where there are none.</summary>
    /// <param name="id">The KPI or metric.</param>
    public ContractSpans? Of(string id)
    {
        Kpi? kpi = company.Kpis.FirstOrDefault(own => string.Equals(own.Id, id, StringComparison.OrdinalIgnoreCase));
        string[] active = [.. company.Metrics.Values.Where(metric => metric.Active is not null).Select(metric => metric.Id).Order(StringComparer.Ordinal)];
        string known = active.Length == 0 ? "The company has no metric with active: {from, to}." : $"Known: {string.Join(", ", active)}.";
        SourceSpan place = new("--kpi", 1, 1, Math.Max(1, id.Length));
        if (!company.Metrics.TryGetValue(kpi?.Metric ?? id, out Metric? metric))
        {
            findings.Error(FindingCodes.StudyContracts, place, $"The company has no KPI or metric '{id}'.{NearestName.DidYouMean(id, active)} {known}", "Name a KPI or metric with active: {from, to}.");
            return null;
        }
        Formula named = new Name([metric.Id]);
        if (read(kpi?.Where is { } where ? new Filtered(named, where) : named) is { } contracts)
            return contracts;
        if (!findings.HasErrors)
            findings.Error(FindingCodes.StudyContracts, place, $"'{id}' counts nothing that begins and ends: it has no active: {{from, to}}, and none stands in its formula. {known}", "Name a KPI or metric with active: {from, to}, such as subscribers.");
        return null;
    }
}
