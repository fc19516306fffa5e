using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Checking;

/// <summary>What lies under a metric's formula, through all metrics that it names.</summary>
internal static class Metrics
{
    /// <summary>Every aggregate under the formula; cycles are walked once.</summary>
    public static IReadOnlyList<Atom> Atoms(CompanyModel company, Formula formula)
    {
        List<Atom> atoms = [];
        foreach ((Formula node, Metric? owner) in Reached(company, formula))
            if (node is Call call && (FunctionTable.Aggregates.ContainsKey(call.Function) || call.Function == "RETAINED"))
                atoms.Add(new Atom(call, owner));
        return atoms;
    }

    /// <summary>True when a metric under the formula reads rows without an aggregate of its own: a conversion or a customer value.</summary>
    public static bool ReadsOtherwise(CompanyModel company, Formula formula) => Named(company, formula).Any(metric => metric.Conversion is not null || metric.CustomerValue is not null);

    /// <summary>The metrics that a formula names itself, in the order of writing; names inside aggregates and conditions are no metrics.</summary>
    public static IEnumerable<(Name Name, Metric Metric)> Direct(CompanyModel company, Formula formula)
    {
        foreach (Formula node in Outside(formula))
            if (node is Name { Parts: [var word] } name && company.Metrics.TryGetValue(word, out Metric? metric))
                yield return (name, metric);
    }

    private static HashSet<Metric> Named(CompanyModel company, Formula formula)
    {
        HashSet<Metric> seen = new(ReferenceEqualityComparer.Instance);
        Queue<Formula> open = new([formula]);
        while (open.TryDequeue(out Formula? next))
            foreach ((_, Metric metric) in Direct(company, next))
                if (seen.Add(metric) && metric.Formula is not null)
                    open.Enqueue(metric.Formula);
        return seen;
    }

    private static IEnumerable<(Formula Node, Metric? Owner)> Reached(CompanyModel company, Formula formula)
    {
        foreach (Formula node in Outside(formula))
            yield return (node, null);
        foreach (Metric metric in Named(company, formula).OrderBy(metric => metric.Id, StringComparer.Ordinal))
            if (metric.Formula is not null)
                foreach (Formula node in Outside(metric.Formula))
                    yield return (node, metric);
    }

    /// <summary>The nodes outside aggregates and conditions, aggregates themselves included.</summary>
    private static IEnumerable<Formula> Outside(Formula formula)
    {
        Stack<Formula> open = new([formula]);
        while (open.TryPop(out Formula? node))
        {
            yield return node;
            IEnumerable<Formula> below = node switch
            {
                Call call when FunctionTable.Aggregates.ContainsKey(call.Function) || call.Function == "RETAINED" => [],
                Filtered filtered => [filtered.Operand],
                _ => node.Children,
            };
            foreach (Formula child in below.Reverse())
                open.Push(child);
        }
    }
}
