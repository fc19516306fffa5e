using System.Collections.Immutable;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Company;

/// <summary>The rows that a customer value takes for purchases.</summary>
/// <param name="Dataset">Their dataset.</param>
/// <param name="Filters">Conditions that all must hold.</param>
/// <param name="Amount">What a purchase is worth, every name with its dataset; null where nothing is said.</param>
public sealed record PurchaseSide(string Dataset, ImmutableArray<Formula> Filters, Formula? Amount)
{
    private const int MostNames = 20;

    /// <summary>Finds them; null where <see cref="CustomerValue.Purchases"/> names neither a dataset nor a metric of one aggregate.</summary>
    /// <param name="company">The company.</param>
    /// <param name="value">The customer value.</param>
    public static PurchaseSide? Of(CompanyModel company, CustomerValue value)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(value);
        ImmutableArray<Formula> filters = value.Where is null ? [] : [value.Where];
        if (company.Datasets.TryGetValue(value.Purchases, out Dataset? dataset))
            return new PurchaseSide(dataset.Name, filters, Qualified(value.Amount, dataset.Name));
        return Counted(company, value.Purchases) is { } counted && AtomHome.Find(company.Datasets, counted.Call).Home is { } home
            ? new PurchaseSide(home, counted.Filters.AddRange(filters), Qualified(value.Amount, home)) : null;
    }

    /// <summary>A bare name in the amount is a field of the purchases.</summary>
    private static Formula? Qualified(Formula? amount, string dataset) =>
        amount?.Replace(name => name is { Parts: [var field], IsAllRows: false } && !FunctionTable.Moments.Contains(field) ? new Name([dataset, field]) { Span = name.Span } : null);

    /// <summary>The one aggregate behind a metric, with all its conditions.</summary>
    private static (Call Call, ImmutableArray<Formula> Filters)? Counted(CompanyModel company, string id)
    {
        ImmutableArray<Formula> filters = [];
        Formula formula = new Name([id]);
        for (int depth = 0; depth < MostNames; depth++)
            switch (formula)
            {
                case Filtered filtered:
                    filters = filters.Add(filtered.Condition);
                    formula = filtered.Operand;
                    break;
                case Call call when FunctionTable.Aggregates.ContainsKey(call.Function):
                    return (call with { Filter = null }, call.Filter is null ? filters : filters.Add(call.Filter));
                case Name { Parts: [var word] } when company.Metrics.TryGetValue(word, out Metric? metric) && metric is { Formula: { } inner, Stock: null, Active: null }:
                    formula = inner;
                    break;
                default:
                    return null;
            }
        return null;
    }
}
