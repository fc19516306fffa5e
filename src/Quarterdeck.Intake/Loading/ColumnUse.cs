using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Loading;

/// <summary>Which columns of a source the company's formulas may read. Rather too many than too few.</summary>
internal static class ColumnUse
{
    /// <summary>Names of columns, compared without regard to case.</summary>
    public static IReadOnlySet<string> Of(CompanyModel company, Dataset dataset)
    {
        HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);
        foreach (Field field in dataset.Fields.Values)
            used.UnionWith(Names(field.Formula).Where(name => name.Parts.Length == 1).Select(name => name.Parts[0]));
        string?[] direct = [.. dataset.Key, dataset.Time, dataset.Scenario?.Field, dataset.Load?.Cursor, .. dataset.Load?.Key ?? [], .. dataset.Joins.Values.SelectMany(join => join.On.Append(join.AsOf?.At))];
        IEnumerable<Join> arriving = company.Datasets.Values.SelectMany(other => other.Joins.Values).Where(join => join.Target == dataset.Name);
        IEnumerable<Formula?> formulas =
        [
            .. company.Metrics.Values.SelectMany(metric => new[] { metric.Formula, metric.Time }), .. company.Kpis.Select(kpi => kpi.Where), .. company.Dimensions.Values.Select(dimension => dimension.Field),
            .. company.Datasets.Values.SelectMany(other => other.Fields.Values).Select(field => field.Formula),
        ];
        IEnumerable<string?> named = direct.Concat(arriving.SelectMany(join => join.TargetKey.Append(join.AsOf?.From).Append(join.AsOf?.To)))
            .Concat(formulas.OfType<Formula>().SelectMany(Names).Where(name => name.Parts.Length > 1).Select(name => name.Parts[^1]))
            .Concat(company.Metrics.Values.SelectMany(metric => new[] { metric.Active?.From, metric.Active?.To, metric.Conversion?.Entity }.Concat(metric.Stock?.Per ?? [])));
        // What a field declares is read through its formula, which is counted above.
        used.UnionWith(named.OfType<string>().Where(name => !dataset.Fields.ContainsKey(name)));
        return used;
    }

    private static IEnumerable<Name> Names(Formula formula) => formula.SelfAndDescendants().OfType<Name>();
}
