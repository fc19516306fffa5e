using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Which KPIs a formula joins to the chief executive's, and what each is part of.</summary>
/// <param name="company">The company.</param>
/// <param name="shape">Its figures.</param>
internal sealed class KpiPaths(CompanyModel company, KpiShape shape)
{
    private readonly HashSet<string> _disconnected = [.. DisconnectedKpis.Of(company).SelectMany(office => office.Kpis)];

    /// <summary>True where the company has a KPI of the chief executive, so that a path to one can be looked for.</summary>
    public bool HasChief => company.Kpis.Any(IsChiefs);

    /// <summary>The first KPI that the chief executive answers for; null for none.</summary>
    public Kpi? First => company.Kpis.FirstOrDefault(kpi => IsChief(kpi.Office) && company.Metrics.ContainsKey(kpi.Metric));

    /// <summary>True for a KPI of the chief executive, or one that is shared with that office.</summary>
    public static bool IsChiefs(Kpi kpi) => kpi.SharedWith.Prepend(kpi.Office).Any(IsChief);

    /// <summary>True where a formula leads from it to a KPI of the chief executive; of one of these, where a formula joins it to another of them.</summary>
    public bool HasPath(Kpi kpi)
    {
        if (!IsChiefs(kpi))
            return !_disconnected.Contains(kpi.Id);
        // Money is a result by itself.
        if (company.Metrics.TryGetValue(kpi.Metric, out Metric? metric) && metric.Unit.Kind == UnitKind.Money)
            return true;
        HashSet<string> own = Parts(kpi);
        return company.Kpis.Any(other => other.Id != kpi.Id && other.Metric != kpi.Metric && IsChiefs(other) && Parts(other).Overlaps(own));
    }

    /// <summary>The chief executive's KPI that a KPI only reaches from below the line of a ratio; null where it reaches one in another way, or none.</summary>
    public Kpi? OnlyDivides(Kpi kpi)
    {
        if (IsChiefs(kpi) || _disconnected.Contains(kpi.Id))
            return null;
        Kpi? divided = null;
        foreach (Kpi chiefs in company.Kpis.Where(other => IsChiefs(other) && company.Metrics.ContainsKey(other.Metric)))
            if (shape.Below(company.Metrics[chiefs.Metric], aboveTheLine: true).Any(part => part.Id == kpi.Metric))
                return null;
            else if (divided is null && shape.Below(company.Metrics[chiefs.Metric]).Any(part => part.Id == kpi.Metric))
                divided = chiefs;
        return divided;
    }

    /// <summary>What a KPI is believed to move that has a path; null where nobody holds such a belief.</summary>
    public Metric? Belief(Kpi kpi)
    {
        HashSet<string> reached = new(company.Kpis.Where(IsChiefs).Where(chiefs => chiefs.Id != kpi.Id && company.Metrics.ContainsKey(chiefs.Metric)).SelectMany(chiefs => shape.Below(company.Metrics[chiefs.Metric])).Select(metric => metric.Id), StringComparer.OrdinalIgnoreCase);
        foreach ((string moved, Driver driver) in company.Drivers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (reached.Contains(moved) && driver.Influences.Any(influence => string.Equals(influence.Metric, kpi.Metric, StringComparison.OrdinalIgnoreCase)) && company.Metrics.TryGetValue(moved, out Metric? metric))
                return metric;
        return null;
    }

    /// <summary>The KPIs next above in the formulas, of which somebody said which way is better; without a condition of their own.</summary>
    public IReadOnlyList<Kpi> Parents(Kpi kpi)
    {
        if (kpi.Where is not null)
            return [];
        Dictionary<string, Metric[]> above = company.Metrics.Values.SelectMany(metric => shape.Named(metric).Select(part => (Part: part, Metric: metric)))
            .GroupBy(pair => pair.Part, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Select(pair => pair.Metric).ToArray(), StringComparer.OrdinalIgnoreCase);
        HashSet<string> met = new(StringComparer.OrdinalIgnoreCase) { kpi.Metric };
        List<Kpi> parents = [];
        Queue<string> open = new([kpi.Metric]);
        while (open.TryDequeue(out string? id))
            foreach (Metric metric in above.GetValueOrDefault(id, []).OrderBy(metric => metric.Id, StringComparer.Ordinal))
                // What is divided by a figure falls when the figure rises: only what it is added to, or multiplied into, is its parent.
                if (met.Add(metric.Id) && shape.IsVolume(metric))
                {
                    if (KpiOwners.KpiOf(company, metric.Id) is { } parent && metric.Better is Direction.Up or Direction.Down)
                        parents.Add(parent);
                    else
                        open.Enqueue(metric.Id);
                }
        return parents;
    }

    private static bool IsChief(string office) => string.Equals(office, "ceo", StringComparison.OrdinalIgnoreCase);

    /// <summary>The metrics and aggregates that a KPI is made of.</summary>
    private HashSet<string> Parts(Kpi kpi)
    {
        HashSet<string> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (Metric metric in company.Metrics.TryGetValue(kpi.Metric, out Metric? own) ? shape.Below(own) : [])
        {
            parts.Add(metric.Id);
            if (metric.Formula is { } formula)
                parts.UnionWith(formula.SelfAndDescendants().Where(part => part is Call { Function: "SUM" or "COUNT" or "AVG" or "MIN" or "MAX" }).Select(part => part.Text));
        }
        return parts;
    }
}
