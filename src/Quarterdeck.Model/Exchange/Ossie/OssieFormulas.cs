using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Exchange.Ossie;

/// <summary>Formulas as one expression over fields, as far as others can read them: metrics written out, conditions put to their aggregates.</summary>
internal sealed class OssieFormulas(CompanyModel company)
{
    private readonly Dictionary<string, Formula?> _metrics = new(StringComparer.Ordinal);

    /// <summary>True for a dataset that others can read: it has a table of its own.</summary>
    public bool IsSaid(string dataset) => company.Datasets.TryGetValue(dataset, out Dataset? known) && known.Source is not DistinctSource;

    /// <summary>True for a field over one row of its own dataset.</summary>
    public static bool IsSaid(Field field) => !field.IsRollUp && field.TimeZone is null && field.Formula.SelfAndDescendants().All(node => node is not Name name || name.Parts.Length == 1);

    /// <summary>A metric as one expression; null where it means more than an expression can say: time, balances, activity, conversions, roll-ups.</summary>
    public Formula? Of(Metric metric)
    {
        if (_metrics.TryGetValue(metric.Id, out Formula? known))
            return known;
        _metrics[metric.Id] = null;
        return _metrics[metric.Id] = metric is { Formula: { } formula, Stock: null, Active: null, Conversion: null } ? Out(formula, null) : null;
    }

    private Formula? Out(Formula formula, Formula? condition)
    {
        switch (formula)
        {
            case Name { Parts: [var word] }:
                return company.Metrics.TryGetValue(word, out Metric? metric) && Of(metric) is not null ? Out(metric.Formula!, condition) : null;
            case Filtered filtered:
                return Rows(filtered.Condition) is { } more ? Out(filtered.Operand, Both(condition, more)) : null;
            case Call call when FunctionTable.Aggregates.ContainsKey(call.Function):
                return Aggregate(call, condition);
            case Call call when FunctionTable.Scalars.ContainsKey(call.Function):
                Formula?[] arguments = [.. call.Arguments.Select(argument => Out(argument, condition))];
                return Array.Exists(arguments, one => one is null) ? null : call with { Arguments = [.. arguments!] };
            case Binary binary:
                return Out(binary.Left, condition) is { } left && Out(binary.Right, condition) is { } right ? binary with { Left = left, Right = right } : null;
            case Unary unary:
                return Out(unary.Operand, condition) is { } operand ? unary with { Operand = operand } : null;
            case NumberLiteral or NullLiteral:
                return formula;
            default:
                return null;
        }
    }

    private Call? Aggregate(Call call, Formula? condition)
    {
        if (AtomHome.Find(company.Datasets, call).Home is not { } home || !IsSaid(home))
            return null;
        List<Formula> arguments = [];
        foreach (Formula argument in call.Arguments)
        {
            // COUNT(orders.*) counts the rows, and so does a column of the key, which is never missing.
            if (argument is Name { IsAllRows: true } && company.Datasets[home].Key is [var key, ..])
                arguments.Add(new Name([home, key]));
            else if (Rows(argument) is { } read && argument is not Name { IsAllRows: true })
                arguments.Add(read);
            else
                return null;
        }
        Formula? own = null;
        if (call.Filter is not null && (own = Rows(call.Filter)) is null)
            return null;
        // Beside a plan, a metric means the actual rows; others would add both.
        Formula? actual = company.Datasets[home].Scenario is { } scenario && scenario.Values.TryGetValue("AC", out string? text)
            ? new Binary("=", new Name([home, scenario.Field]), new TextLiteral(text)) : null;
        return call with { Arguments = [.. arguments], Filter = Both(Both(own, condition), actual) };
    }

    /// <summary>A formula over rows with every name as dataset.field; null where a name is none that others know.</summary>
    private Formula? Rows(Formula formula)
    {
        bool isSaid = true;
        Formula read = formula.Replace(name =>
        {
            Name whole = name.Parts is [var word] && company.Dimensions.TryGetValue(word, out Dimension? dimension) ? dimension.Field : name;
            if (JoinPaths.Resolve(company.Datasets, whole) is not { } path || !IsSaid(path.Owner) || path.Path.Steps.Any(step => !IsSaid(step.Join))
                || (company.Datasets[path.Owner].Fields.TryGetValue(path.Field, out Field? field) && !IsSaid(field)))
            {
                isSaid = false;
                return null;
            }
            return new Name([path.Owner, path.Field]);
        });
        return isSaid ? read : null;
    }

    /// <summary>True for a join that a relationship can say: to a table of its own, and not by date.</summary>
    public bool IsSaid(Join join) => join.AsOf is null && IsSaid(join.Target);

    private static Formula? Both(Formula? one, Formula? other) => one is null ? other : other is null ? one : new Binary("AND", one, other);
}
