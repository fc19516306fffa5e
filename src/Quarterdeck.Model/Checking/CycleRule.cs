using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>Metrics that name each other in a circle, and fields that do.</summary>
internal static class CycleRule
{
    /// <summary>Finds circles of metrics; each is told once, from its first member in order.</summary>
    public static bool CheckMetrics(CompanyModel company, FindingList findings) => Check(
        company.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal).Select(metric => (metric.Id, metric.Span)),
        id => company.Metrics.TryGetValue(id, out Metric? metric) && (metric.Formula ?? metric.CustomerValue?.Margin) is { } formula ? Metrics.Direct(company, formula).Select(named => named.Metric.Id) : [],
        FindingCodes.MetricCycle, "Metrics", findings);

    /// <summary>Finds circles of fields, roll-ups over several datasets included.</summary>
    public static bool CheckFields(CompanyModel company, FindingList findings)
    {
        IEnumerable<(string, SourceSpan)> all = company.Datasets.Values.OrderBy(dataset => dataset.Name, StringComparer.Ordinal)
            .SelectMany(dataset => dataset.Fields.Values.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => ($"{dataset.Name}.{field.Name}", field.Span)));
        return Check(all, id => Named(company, id), FindingCodes.FieldCycle, "Fields", findings);
    }

    /// <summary>The fields that a field's formula uses; its own bare name is the column.</summary>
    private static IEnumerable<string> Named(CompanyModel company, string id)
    {
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        // A dataset whose name holds a dot was told already and is not found here.
        if (!company.Datasets.TryGetValue(id[..dot], out Dataset? dataset) || !dataset.Fields.TryGetValue(id[(dot + 1)..], out Field? field))
            yield break;
        foreach (Name name in field.Formula.SelfAndDescendants().OfType<Name>())
        {
            if (name.Parts is [var bare])
            {
                if (bare != field.Name && dataset.Fields.ContainsKey(bare))
                    yield return $"{dataset.Name}.{bare}";
            }
            else if (JoinPaths.Resolve(company.Datasets, name) is { } path && company.Datasets[path.Owner].Fields.ContainsKey(path.Field))
                yield return $"{path.Owner}.{path.Field}";
        }
    }

    private static bool Check(IEnumerable<(string Id, SourceSpan Span)> all, Func<string, IEnumerable<string>> named, string code, string what, FindingList findings)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        bool clean = true;
        foreach ((string id, SourceSpan span) in all)
        {
            if (done.Contains(id))
                continue;
            // Depth first with the way on a stack of our own: a chain of thousands of metrics must not exhaust the machine's.
            List<(string Id, IEnumerator<string> Next)> way = [(id, named(id).GetEnumerator())];
            while (way.Count > 0)
            {
                (string here, IEnumerator<string> next) = way[^1];
                if (!next.MoveNext())
                {
                    done.Add(here);
                    way.RemoveAt(way.Count - 1);
                    continue;
                }
                int at = way.FindIndex(step => step.Id == next.Current);
                if (at >= 0)
                {
                    findings.Error(code, span, $"{what} go in a circle: {string.Join(" -> ", way.Skip(at).Select(step => step.Id))} -> {next.Current}.", $"Break the circle: one of them must do without the next.");
                    clean = false;
                    done.UnionWith(way.Skip(at).Select(step => step.Id));
                }
                else if (!done.Contains(next.Current))
                    way.Add((next.Current, named(next.Current).GetEnumerator()));
            }
        }
        return clean;
    }
}
