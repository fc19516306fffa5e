using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Metrics as roll-up fields: the same aggregates over the rows that belong to one row of the dataset, over all time.</summary>
internal static class DbtMetricFields
{
    /// <summary>Adds the fields.</summary>
    public static void Add(
        IEnumerable<DbtMetricField> fields, IReadOnlyDictionary<string, Metric> metrics, DbtNames names, DbtDatasets datasets, FindingList findings)
    {
        foreach (DbtMetricField field in fields)
            if (!metrics.TryGetValue(field.Metric, out Metric? metric))
                findings.Error(FindingCodes.UnknownMetric, field.Place.Span, $"There is no metric '{field.Metric}'.", "Correct the name, or declare the metric.");
            else if (metric.Formula is null || Rolled(metric.Formula, null, metrics, names) is not { } formula)
                findings.Error(FindingCodes.DbtNotSaid, field.Place.Span, $"'{field.Metric}' is taken at another time or converts rows, so it has no value for a '{field.Entity}'.", "Filter by a metric of plain aggregates.");
            else
                datasets.AddToEntity(field.Entity, field.Metric, formula, field.Place.Span);
    }

    /// <summary>The formula with metrics written out and every condition put to its aggregates; null when time is in it.</summary>
    private static Formula? Rolled(Formula formula, Formula? condition, IReadOnlyDictionary<string, Metric> metrics, DbtNames names) => formula switch
    {
        Name { Parts.Length: 1 } name when metrics.TryGetValue(name.Parts[0], out Metric? inner) =>
            inner is { Formula: not null, Stock: null } ? Rolled(inner.Formula, condition, metrics, names) : null,
        Filtered filtered => Rolled(filtered.Operand, Both(condition, Pathed(filtered.Condition, names)), metrics, names),
        Call { Function: "CUMULATIVE" } all => Rolled(all.Arguments[0], condition, metrics, names),
        Call call when FunctionTable.Aggregates.ContainsKey(call.Function) => call with { Filter = Both(call.Filter, condition) },
        Call call when FunctionTable.Scalars.ContainsKey(call.Function) =>
            Parts(call.Arguments, condition, metrics, names) is { } parts ? call with { Arguments = [.. parts] } : null,
        Binary binary => Parts([binary.Left, binary.Right], condition, metrics, names) is [var left, var right] ? binary with { Left = left, Right = right } : null,
        Unary unary => Rolled(unary.Operand, condition, metrics, names) is { } operand ? unary with { Operand = operand } : null,
        Call => null,
        _ => formula,
    };

    private static List<Formula>? Parts(IEnumerable<Formula> formulas, Formula? condition, IReadOnlyDictionary<string, Metric> metrics, DbtNames names)
    {
        List<Formula> parts = [];
        foreach (Formula formula in formulas)
        {
            if (Rolled(formula, condition, metrics, names) is not { } part)
                return null;
            parts.Add(part);
        }
        return parts;
    }

    /// <summary>A short name inside a field would mean a field of that dataset, so it is written as dataset.field.</summary>
    private static Formula Pathed(Formula condition, DbtNames names) =>
        condition.Replace(name => name.Parts.Length == 1 && names.Dimensions.TryGetValue(name.Parts[0], out Dimension? dimension) ? dimension.Field : null);

    private static Formula? Both(Formula? one, Formula? other) => one is null ? other : other is null ? one : new Binary("AND", one, other);
}
