using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>Works out leaves from what the data answer.</summary>
/// <remarks>
/// A leaf that is arithmetic itself, as an average order value is, is worked out here to 32 digits from the aggregates it is made of: the layer divides in floating
/// point, and a product with a rounded average would miss the total by its last digits.
/// </remarks>
/// <param name="company">The company.</param>
public sealed class LeafReader(CompanyModel company)
{
    /// <summary>What has to be asked for a formula.</summary>
    public IEnumerable<Formula> Asked(Formula formula)
    {
        switch (formula)
        {
            case NumberLiteral:
                return [];
            case Unary { Operator: "-" } minus:
                return Asked(minus.Operand);
            case Binary { Operator: "+" or "-" or "*" or "/" } binary:
                return Asked(binary.Left).Concat(Asked(binary.Right));
            case Name { Parts: [var word] } when company.Metrics.TryGetValue(word.ToLowerInvariant(), out Metric? metric) && PlainFormula.Of(company, metric) is { } own:
                return Asked(own);
            default:
                return PlainFormula.WithZero(formula) is { } inner ? Asked(inner) : [formula];
        }
    }

    /// <summary>The value of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="answer">The answer to each formula of <see cref="Asked"/>.</param>
    public LeafValue Read(Formula formula, Func<Formula, Cell> answer)
    {
        switch (formula)
        {
            case NumberLiteral number:
                return new((DoubleDouble)number.Value, false);
            case Unary { Operator: "-" } minus:
                LeafValue operand = Read(minus.Operand, answer);
                return operand.Number is { } value ? new(-value, false) : operand;
            case Binary { Operator: "+" or "-" or "*" or "/" } binary:
                return Calculated(binary.Operator, Read(binary.Left, answer), Read(binary.Right, answer));
            case Name { Parts: [var word] } when company.Metrics.TryGetValue(word.ToLowerInvariant(), out Metric? metric) && PlainFormula.Of(company, metric) is { } own:
                return Read(own, answer);
            default:
                return PlainFormula.WithZero(formula) is not { } inner ? LeafValue.Of(answer(formula))
                    : Read(inner, answer) is { Number: not null } found ? found : new(DoubleDouble.Zero, false);
        }
    }

    private static LeafValue Calculated(string sign, LeafValue left, LeafValue right)
    {
        if (left.Number is not { } one || right.Number is not { } other)
            return new(null, left.IsUndefined || right.IsUndefined);
        return sign switch
        {
            "+" => new(one + other, false),
            "-" => new(one - other, false),
            "*" => new(one * other, false),
            _ => other == DoubleDouble.Zero ? new(null, true) : new(one / other, false),
        };
    }
}
