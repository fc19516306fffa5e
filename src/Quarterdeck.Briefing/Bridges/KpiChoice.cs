using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>Finds the KPI and the periods that a command names; what is wrong goes to the findings.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="findings">Takes what is wrong.</param>
public sealed class KpiChoice(CompanyModel company, CompanyCalendar calendar, FindingList findings)
{
    /// <summary>The metric and its KPI, by a KPI's id or a metric's; null where there is neither.</summary>
    public (Metric Metric, Kpi? Kpi)? Find(string id)
    {
        Kpi? kpi = company.Kpis.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase));
        if (company.Metrics.TryGetValue(kpi?.Metric ?? id.ToLowerInvariant(), out Metric? metric))
            return (metric, kpi ?? Drivers.KpiOwners.KpiOf(company, metric.Id));
        IEnumerable<string> known = company.Kpis.Where(one => company.Metrics.ContainsKey(one.Metric)).Select(one => one.Id).Concat(company.Metrics.Keys).Distinct(StringComparer.Ordinal);
        SourceSpan place = new("--kpi", 1, 1, id.Length);
        if (kpi is not null)
            findings.Error(FindingCodes.BridgeKpi, place, $"'{id}' is counted from the statuses of other KPIs and has no drivers.", "Name a KPI with a formula; the scorecard shows what this one is made of.");
        else
            findings.Error(FindingCodes.BridgeKpi, place, $"There is no KPI '{id}'.{NearestName.DidYouMean(id, known)}", $"Use one of: {NearestName.List(company.Kpis.Select(one => one.Id))}.");
        return null;
    }

    /// <summary>Reads a period.</summary>
    public Period? Read(string label, string option)
    {
        if (calendar.Parse(label) is { } period)
            return period;
        findings.Error(FindingCodes.PeriodAsked, new SourceSpan(option, 1, 1, label.Length), $"'{label}' is no period of this company's calendar.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013, FY2013-Q1 or 2013-06-05.");
        return null;
    }

    /// <summary>The last period of a grain whose data of the KPI are all there; null, with a finding, where there is none.</summary>
    public Period? LastComplete(Metric metric, Kpi? kpi, Grain grain, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, DateOnly? asOf)
    {
        Formula formula = kpi?.Where is { } where ? new Filtered(new Name([metric.Id]), where) : new Name([metric.Id]);
        MetricTable table = ask([new MetricQuery { Columns = [new MetricColumn("value", formula)], Grain = grain, AsOf = asOf }])[0];
        findings.AddRange(table.Findings.Where(finding => finding.Severity == Severity.Error));
        foreach ((DateTime start, Cell value) in KpiAnswers.Series(table, "value").Reverse())
            if (value.IsNumber && calendar.Containing(grain, start) is { } period && KpiAnswers.Incomplete(table, "value", period) is null)
                return period;
        if (!findings.HasErrors)
            findings.Error(FindingCodes.BridgeNoValue, SourceSpan.None, $"'{kpi?.Id ?? metric.Id}' has no {grain.Name} whose data are all there.", "Name the periods, or see with 'query' which have data.");
        return null;
    }
}
