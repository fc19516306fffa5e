using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Company;

/// <summary>Which fields hold money although they do not say so: those that a metric of money aggregates.</summary>
public static class AmountFields
{
    /// <summary>The fields that metrics of money aggregate, as <c>dataset.field</c>.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<Metric> metrics) =>
        metrics.Where(metric => metric.Unit.Kind == Values.UnitKind.Money && metric.Formula is not null)
            .SelectMany(metric => metric.Formula!.SelfAndDescendants()).OfType<Call>().SelectMany(Aggregated).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first field that an aggregate adds up as a plain number although it is money whose currency each row names; null when there is none.</summary>
    /// <param name="company">The company.</param>
    /// <param name="amounts">The fields that hold money.</param>
    /// <param name="aggregate">The aggregate.</param>
    public static string? Mixed(CompanyModel company, IReadOnlySet<string> amounts, Call aggregate)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(amounts);
        return AtomHome.Find(company.Datasets, aggregate).Home is { } home && company.Datasets[home] is { Currency.Field: not null } dataset
            ? Aggregated(aggregate).FirstOrDefault(field => amounts.Contains(field) && dataset.Fields.GetValueOrDefault(field.Split('.')[^1])?.Currency is null) : null;
    }

    private static IEnumerable<string> Aggregated(Call call) => FunctionTable.Aggregates.ContainsKey(call.Function) && call.Function != "COUNT"
        ? call.Arguments.SelectMany(argument => argument.SelfAndDescendants()).OfType<Name>().Select(name => name.Dotted) : [];
}
