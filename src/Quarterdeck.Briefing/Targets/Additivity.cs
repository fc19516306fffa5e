using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Targets;

/// <summary>Tells whether a metric's values add up over time: twelve months make the year.</summary>
/// <remarks>Only sums and plain counts do, and what is added, subtracted or multiplied by a number from them. Distinct counts, rates, balances and windows do not.</remarks>
public static class Additivity
{
    /// <summary>True when the metric's months sum to its year.</summary>
    public static bool AddsUp(CompanyModel company, Metric metric) => AddsUp(company, metric, depth: 0);

    /// <summary>True for rates, averages and balances: a part of a period can be held against the same target as the whole.</summary>
    /// <remarks>A distinct count does not add up either, but grows with the period, so it is no level.</remarks>
    public static bool IsLevel(CompanyModel company, Metric metric) =>
        metric.Stock is not null || metric.Active is not null || metric.Unit.IsRate || (metric.Unit.Kind != UnitKind.Count && !AddsUp(company, metric));

    /// <summary>True where a model of customers stands behind the metric: each period costs a fit, and the fits of neighbouring periods share nearly all their data.</summary>
    /// <remarks>Such values are no independent points, so that natural limits would take the model's slow drift for news.</remarks>
    public static bool IsModelled(CompanyModel company, Metric metric) => IsModelled(company, metric, depth: 0);

    private static bool IsModelled(CompanyModel company, Metric metric, int depth) => metric.CustomerValue is not null || depth < 100 && metric.Formula is { } formula
        && formula.SelfAndDescendants().OfType<Name>().Any(name => name.Parts.Length == 1 && company.Metrics.TryGetValue(name.Parts[0].ToLowerInvariant(), out Metric? inner) && IsModelled(company, inner, depth + 1));

    /// <summary>True where what is counted depends on the grain that is asked: those who come back in the next period, growth on the period before, a balance over a period's amount.</summary>
    /// <remarks>Such a metric has no value to date: January to November against the next such stretch, December to January, share ten months, and nearly everybody would have come back.</remarks>
    public static bool FollowsTheGrain(CompanyModel company, Metric metric) => FollowsTheGrain(company, metric, depth: 0);

    private static bool FollowsTheGrain(CompanyModel company, Metric metric, int depth) =>
        depth < 100 && metric.Formula is { } formula && formula.SelfAndDescendants().Any(part => part switch
        {
            Call { Function: "RETAINED" or "PRIOR", Arguments.Length: 1 } => true,
            // What is open on one day covers a month's quota, and not one of eleven months.
            Binary { Operator: "/", Left: Name { Parts: [var level] } } ratio => company.Metrics.TryGetValue(level.ToLowerInvariant(), out Metric? balance)
                && (balance.Stock is not null || balance.Active is not null) && AddsUp(company, ratio.Right, depth + 1),
            Call { Function: "RETAINED", Arguments: [_, Interval length] } => !length.Unit.Contains("year", StringComparison.OrdinalIgnoreCase),
            Name { Parts.Length: 1 } name => company.Metrics.TryGetValue(name.Parts[0].ToLowerInvariant(), out Metric? inner) && FollowsTheGrain(company, inner, depth + 1),
            _ => false,
        });

    // The checked model has no cycles; the bound only keeps an unchecked one from running for ever.
    private static bool AddsUp(CompanyModel company, Metric metric, int depth) =>
        depth < 100 && metric is { Stock: null, Active: null, Conversion: null, Formula: { } formula } && AddsUp(company, formula, depth + 1);

    private static bool AddsUp(CompanyModel company, Formula formula, int depth) => formula switch
    {
        Name { Parts.Length: 1 } name => company.Metrics.TryGetValue(name.Parts[0].ToLowerInvariant(), out Metric? metric) && AddsUp(company, metric, depth),
        Call { Function: "SUM" or "COUNT", Distinct: false } => true,
        // One of two channels may have no rows: whichever alternative is taken, it adds up.
        Call { Function: "COALESCE" } alternatives => alternatives.Arguments.All(part => part is NumberLiteral { Value: 0 } || AddsUp(company, part, depth)),
        Call { Function: "PLAN" or "FORECAST", Arguments: [var inner] } => AddsUp(company, inner, depth),
        Unary { Operator: "-" } unary => AddsUp(company, unary.Operand, depth),
        Binary { Operator: "+" or "-" } sum => AddsUp(company, sum.Left, depth) && AddsUp(company, sum.Right, depth),
        Binary { Operator: "*", Left: NumberLiteral } product => AddsUp(company, product.Right, depth),
        Binary { Operator: "*" or "/", Right: NumberLiteral } scaled => AddsUp(company, scaled.Left, depth),
        Filtered filtered => AddsUp(company, filtered.Operand, depth),
        _ => false,
    };
}
