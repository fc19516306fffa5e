using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>A KPI that another one feeds.</summary>
/// <param name="Kpi">Its id.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Office">The office that answers for it.</param>
/// <param name="Change">Its change on the year before, written; empty where it is not split.</param>
/// <param name="Part">What the other KPI adds to that change, written; empty where it is not split, and for a belief.</param>
/// <param name="IsBelieved">True where somebody believes it and no formula says so.</param>
public sealed record KpiParent(string Kpi, string Label, string Office, string Change, string Part, bool IsBelieved)
{
    /// <summary>More are a list of everything that is made of money.</summary>
    private const int Most = 12;

    /// <summary>The KPIs that a KPI feeds, the chief executive's first.</summary>
    public static IReadOnlyList<KpiParent> Of(Kpi kpi, string? label, CompanyAnswers answers, PageState state)
    {
        CompanyModel company = answers.Edition.Company;
        IReadOnlyDictionary<string, string> labels = answers.Labels(state.Language);
        List<KpiParent> parents = [];
        foreach (Kpi other in company.Kpis.Where(other => other.Id != kpi.Id && other.Metric != kpi.Metric && other.Where is null))
        {
            bool isBelieved = company.Drivers.GetValueOrDefault(other.Metric)?.Influences.Any(influence => string.Equals(influence.Metric, kpi.Metric, StringComparison.OrdinalIgnoreCase)) == true;
            if (!Below(company, other.Metric).Contains(kpi.Metric))
            {
                if (isBelieved)
                    parents.Add(new KpiParent(other.Id, labels[other.Id], other.Office, "", "", IsBelieved: true));
                continue;
            }
            (string change, string part) = label is not null && company.Drivers.GetValueOrDefault(other.Metric)?.Identity is not null ? Split(answers.Bridge(other.Id, null, label, null, null, false, state), kpi.Metric) : ("", "");
            parents.Add(new KpiParent(other.Id, labels[other.Id], other.Office, change, part, IsBelieved: false));
        }
        return [.. parents.OrderBy(static parent => parent.Office == "ceo" ? 0 : 1).ThenBy(static parent => parent.IsBelieved).ThenBy(static parent => parent.Part.Length == 0).Take(Most)];
    }

    private static (string Change, string Part) Split(KpiBridge bridge, string metric)
    {
        if (bridge.Change is not { } change || bridge.Tree.FirstOrDefault(line => line.Id == metric) is not { } own)
            return ("", "");
        BridgeNumbers numbers = new(bridge.Language, bridge.Unit, [change, own.Contribution]);
        return (numbers.Said(change, bridge.Currency), numbers.Said(own.Contribution, bridge.Currency));
    }

    /// <summary>The metrics that a metric is made of, by identities and formulas.</summary>
    private static HashSet<string> Below(CompanyModel company, string root)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string> open = new([root]);
        while (open.TryDequeue(out string? id))
            if (reached.Add(id) && company.Metrics.TryGetValue(id, out Metric? metric))
                foreach (Formula formula in new[] { company.Drivers.GetValueOrDefault(id)?.Identity, metric.Formula }.OfType<Formula>())
                    foreach (string named in KpiOwners.MetricsIn(company, formula))
                        open.Enqueue(named);
        return reached;
    }
}
