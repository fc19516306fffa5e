using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>Tells how a metric is made of what stands directly below it.</summary>
public static class DriverEdges
{
    /// <summary>The kind of the edges below a metric; fixed factors and divisors are no parts.</summary>
    /// <param name="company">The company.</param>
    /// <param name="metric">The metric's id; <see cref="EdgeKind.None"/> for one that the company does not have.</param>
    public static EdgeKind KindOf(CompanyModel company, string metric)
    {
        ArgumentNullException.ThrowIfNull(company);
        Formula? formula = company.Metrics.TryGetValue(metric, out Metric? own) ? DriverTreeMaker.MadeOf(company, own) : null;
        while (formula is Binary { Operator: "*" or "/" } scaled && (scaled.Right is NumberLiteral || scaled is { Operator: "*", Left: NumberLiteral }))
            formula = scaled.Right is NumberLiteral ? scaled.Left : scaled.Right;
        return formula switch
        {
            Binary { Operator: "+" or "-" } => EdgeKind.Sum,
            Binary { Operator: "*" } => EdgeKind.Product,
            Binary { Operator: "/" } => EdgeKind.Ratio,
            Unary { Operator: "-" } or Name => EdgeKind.Sum,
            _ => EdgeKind.None,
        };
    }
}
