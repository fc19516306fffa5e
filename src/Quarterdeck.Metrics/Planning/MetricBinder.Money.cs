using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <content>Which numbers of a formula are amounts: what stands below a division line, beside a product or in a condition is none.</content>
internal sealed partial class MetricBinder
{
    /// <summary>An aggregate of money that is converted, beside the count of its rows that have no rate.</summary>
    private Node Rated(AtomNode node, Surroundings around)
    {
        if (_money.TermsOf(node.Atom, around.Money, isAmount: node.Atom.IsMoney && !around.IsPlain) is not { } terms)
            return node;
        Atom amount = node.Atom with { Money = terms };
        Call rows = new("COUNT", [amount.Aggregate.Arguments[^1]]) { Span = amount.Aggregate.Span };
        return new RatedNode(node with { Atom = amount }, new AtomNode(amount with { Aggregate = rows, CountsUnrated = true }, EmptyPolicy.Zero));
    }

    private OperationNode BindBinary(Binary binary, Surroundings around)
    {
        switch (binary.Operator)
        {
            case "/":
                // Money per piece is money, and the pieces are not.
                return new OperationNode("/", [Bind(binary.Left, around), Bind(binary.Right, around with { IsPlain = true })]);
            case "*":
                return BindProduct(binary, around);
            case "=" or "<>" or "<" or "<=" or ">" or ">=":
                return new OperationNode(binary.Operator, [Bind(binary.Left, Compared(around)), Bind(binary.Right, Compared(around))]);
            default:
                return WithoutFixed(new OperationNode(binary.Operator, [Bind(binary.Left, around), Bind(binary.Right, around)]), binary, around);
        }
    }

    /// <summary>Of the two sides of a product one is money: the one whose fields say so, or the only one that is aggregated.</summary>
    private OperationNode BindProduct(Binary product, Surroundings around)
    {
        Node left = Bind(product.Left, around), right = Bind(product.Right, around);
        if (IsRated(left) && IsRated(right) && !around.IsPlain)
        {
            bool saysLeft = SaysOwn(left), saysRight = SaysOwn(right);
            if (saysLeft == saysRight)
                throw new QuestionFault(new Finding(FindingCodes.MixedCurrencies, Severity.Error, product.Span,
                    $"Both sides of '{product.Text}' could be the money in it, so it cannot be told which one is to be converted.", "Make each side a metric of its own with its unit, or state the currency at the field that is an amount."));
            left = saysLeft ? left : Bind(product.Left, around with { IsPlain = true });
            right = saysRight ? right : Bind(product.Right, around with { IsPlain = true });
        }
        return new OperationNode("*", [left, right]);
    }

    /// <summary>A comparison is made in the company's own currency, so that the currency of a question changes no truth.</summary>
    private Surroundings Compared(Surroundings around) =>
        around.Money is null ? around : around with { Money = _money.Wanted(new MetricQuery { Columns = [] }, new FindingList()) };

    /// <summary>A fixed number beside an amount is in the company's currency and has no day, so it cannot be converted with it.</summary>
    private OperationNode WithoutFixed(OperationNode node, Formula said, Surroundings around)
    {
        if (IsForeign(around.Money) && around.Metric?.Unit.Kind == UnitKind.Money && !around.IsPlain
            && node.Operation is "+" or "-" or "COALESCE" or "LEAST" or "GREATEST"
            && node.Arguments.Any(argument => argument is ConstantNode { Value: { IsNumber: true } value } && value.AsDouble() != 0))
            throw Fixed(said.Text, said.Span, around.Money!.To);
        return node;
    }

    /// <summary>Money that is made of counts and fixed numbers only is in the company's currency, and in no other.</summary>
    private void CheckAmount(Metric metric, Node node, MoneyWanted? wanted, Name asked)
    {
        if (IsForeign(wanted) && metric.Unit.Kind == UnitKind.Money && node.Atoms().Any() && node.Atoms().All(atom => atom.Atom.Aggregate.Function == "COUNT"))
            throw Fixed(metric.Id, asked.Span, wanted!.To);
    }

    private bool IsForeign(MoneyWanted? wanted) => wanted is not null && wanted.To != context.Company.Currency;

    private static bool IsRated(Node node) => node.SelfAndDescendants().Any(one => one is RatedNode);

    private static bool SaysOwn(Node node) => node.SelfAndDescendants().Any(one => one is RatedNode { Amount.Atom.Money.Whole: null });

    private static QuestionFault Fixed(string text, SourceSpan place, string to) => new(new Finding(FindingCodes.CurrencyAsked, Severity.Error, place,
        $"'{text}' holds a fixed amount of money, which has no day and so no rate to {to}.", "Ask it in the company's currency, or bring the amount as rows of a dataset."));
}
