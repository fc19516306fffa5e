using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>What a metric of the catalogue needs and a company does not have: datasets, fields, joins, dates, scenarios.</summary>
/// <param name="company">The company with the packs in it.</param>
/// <param name="columns">The columns of a dataset's source; null for a dataset, or for all, where nobody has looked.</param>
internal sealed class CatalogueNeeds(CompanyModel company, Func<string, IReadOnlyList<(string Column, string Type)>?>? columns)
{
    private readonly Dictionary<string, SortedSet<string>> _known = new(StringComparer.Ordinal);

    /// <summary>What a metric lacks, itself or through the metrics that it names; empty when it can be asked.</summary>
    public IReadOnlyCollection<string> Of(Metric metric)
    {
        if (_known.TryGetValue(metric.Id, out SortedSet<string>? known))
            return known;
        SortedSet<string> needs = _known[metric.Id] = new(StringComparer.Ordinal);
        // What the company wrote itself is judged elsewhere, and as an error.
        if (metric.Pack is null || metric.Formula is null)
            return needs;
        Walk(metric.Formula, metric, needs);
        if (metric.Time is not null)
            Field(metric.Time, needs);
        return needs;
    }

    /// <summary>What a field named in full lacks.</summary>
    public IReadOnlyCollection<string> Of(Name field)
    {
        SortedSet<string> needs = new(StringComparer.Ordinal);
        Field(field, needs);
        return needs;
    }

    /// <summary>What a field that a pack adds to a dataset lacks.</summary>
    public IReadOnlyCollection<string> Of(Dataset dataset, Field field)
    {
        SortedSet<string> needs = new(StringComparer.Ordinal);
        Derived(dataset, field, needs);
        return needs;
    }

    private void Walk(Formula node, Metric metric, SortedSet<string> needs)
    {
        switch (node)
        {
            case Name { Parts: [var word] }:
                if (company.Metrics.TryGetValue(word, out Metric? other))
                    needs.UnionWith(Of(other));
                else if (!FunctionTable.Moments.Contains(word))
                    needs.Add($"the metric {word}");
                break;
            case Call call when FunctionTable.Aggregates.ContainsKey(call.Function) || call.Function == "RETAINED":
                Aggregate(call, metric, needs);
                break;
            case Call { Function: "PLAN" or "FORECAST" } call:
                Walk(call.Arguments[0], metric, needs);
                Scenario(call, needs);
                break;
            case Filtered filtered:
                Walk(filtered.Operand, metric, needs);
                Fields(filtered.Condition, needs);
                break;
            default:
                foreach (Formula child in node.Children)
                    Walk(child, metric, needs);
                break;
        }
    }

    private void Aggregate(Call call, Metric metric, SortedSet<string> needs)
    {
        Fields(call, needs);
        string[] named = [.. Dotted(call).Select(name => name.Parts[0]).Distinct()];
        if (named.Any(dataset => !company.Datasets.ContainsKey(dataset)))
        {
            if (metric.Active is { } span)
                Fields(named[0], [span.From, span.To], needs);
            return;
        }
        if (AtomHome.Find(company.Datasets, call).Home is not { } home)
        {
            needs.Add($"a join between {string.Join(" and ", named)}");
            return;
        }
        foreach (string target in named.Where(target => !JoinPaths.Find(company.Datasets, home, target).IsFound))
            needs.Add($"one join from {home} to {target}");
        if (metric.Active is { } active)
            Fields(home, [active.From, active.To], needs);
        if (metric.Stock is { } stock)
            Fields(home, stock.Per, needs);
        if (metric.Time is null && metric.Active is null && company.Datasets[home].Time is null)
            needs.Add($"time: of {home}");
    }

    private void Scenario(Call call, SortedSet<string> needs)
    {
        string scenario = call.Function == "PLAN" ? "PL" : "FC";
        foreach (string home in Metrics.Atoms(company, call.Arguments[0]).Select(atom => AtomHome.Find(company.Datasets, atom.Call).Home).OfType<string>().Distinct(StringComparer.Ordinal))
            if (company.Datasets[home].Scenario is not { } column || !column.Values.ContainsKey(scenario))
                needs.Add($"{scenario} in scenario: of {home}");
    }

    private void Fields(Formula formula, SortedSet<string> needs)
    {
        foreach (Name name in Dotted(formula))
            Field(name, needs);
    }

    private void Fields(string dataset, IEnumerable<string> fields, SortedSet<string> needs)
    {
        foreach (string field in fields)
            Field(new Name([dataset, field]), needs);
    }

    private void Field(Name name, SortedSet<string> needs)
    {
        if (!company.Datasets.ContainsKey(name.Parts[0]))
            needs.Add(name.Dotted);
        else if (JoinPaths.Resolve(company.Datasets, name) is not { } path)
            needs.Add($"the join {string.Join('.', name.Parts.Take(name.Parts.Length - 1))}");
        else if (name.IsAllRows)
            return;
        else if (company.Datasets[path.Owner].Fields.TryGetValue(path.Field, out Field? field))
            Derived(company.Datasets[path.Owner], field, needs);
        else
            Column(path.Owner, path.Field, needs);
    }

    private void Derived(Dataset dataset, Field field, SortedSet<string> needs)
    {
        if (CataloguePacks.Of(field.Span) is null)
            return;
        Fields(field.Formula, needs);
        foreach (Call call in field.Formula.SelfAndDescendants().OfType<Call>().Where(call => FunctionTable.Aggregates.ContainsKey(call.Function)))
            if (AtomHome.Find(company.Datasets, call).Home is { } home && !JoinPaths.Find(company.Datasets, home, dataset.Name).IsFound)
                needs.Add($"one join from {home} to {dataset.Name}");
    }

    private void Column(string dataset, string column, SortedSet<string> needs)
    {
        if (columns?.Invoke(dataset) is { } there && !there.Any(one => string.Equals(one.Column, column, StringComparison.OrdinalIgnoreCase)))
            needs.Add($"{dataset}.{column}");
    }

    private static IEnumerable<Name> Dotted(Formula formula) => formula.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length > 1);
}
