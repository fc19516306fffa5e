using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>Which metrics are plain arithmetic over others, so that they can be taken apart.</summary>
internal static class PlainFormula
{
    /// <summary>The metric's own formula where it is + - x / over metrics and aggregates; null where the metric is to be taken as a whole.</summary>
    /// <remarks>
    /// A balance, a count of what is active, a conversion, and a metric with a date or a least number of rows of its own say how all that stands in them is to be read;
    /// so do the unit and the empty policy of what an aggregate in the formula itself reads.
    /// </remarks>
    public static Formula? Of(CompanyModel company, Metric metric)
    {
        if (metric is not { Formula: { } formula, Stock: null, Active: null, Conversion: null, Time: null, Least: 0 } || !IsArithmetic(formula))
            return null;
        bool hasOwn = Pieces(formula).Any(piece => piece is not (NumberLiteral or Name { Parts.Length: 1 }) && !KpiOwners.MetricsIn(company, piece).Any());
        return hasOwn && (metric.Unit.Kind == UnitKind.Money || metric.Empty != EmptyPolicy.ByAggregate) ? null : formula;
    }

    /// <summary>True for an operator of the four, a minus, a default of 0 and another metric's name.</summary>
    private static bool IsArithmetic(Formula formula) => formula is Binary { Operator: "+" or "-" or "*" or "/" } or Unary { Operator: "-" } or Name { Parts.Length: 1 } || WithZero(formula) is not null;

    /// <summary>The x of <c>COALESCE(x, 0)</c>; null for anything else.</summary>
    public static Formula? WithZero(Formula formula) => formula is Call { Function: "COALESCE", Arguments: [var inner, NumberLiteral { Value: 0 }] } ? inner : null;

    /// <summary>What lies below the arithmetic.</summary>
    private static IEnumerable<Formula> Pieces(Formula formula) => formula switch
    {
        Binary { Operator: "+" or "-" or "*" or "/" } binary => Pieces(binary.Left).Concat(Pieces(binary.Right)),
        Unary { Operator: "-" } minus => Pieces(minus.Operand),
        _ when WithZero(formula) is { } inner => Pieces(inner),
        _ => [formula],
    };
}
