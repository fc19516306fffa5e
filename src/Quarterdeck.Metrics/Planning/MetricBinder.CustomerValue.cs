using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <content>What customers are expected to bring: sums over customers, and a mean as a quotient of two of them.</content>
internal sealed partial class MetricBinder
{
    private Node BindCustomerValue(Metric metric, Surroundings around, Name asked)
    {
        CustomerValue spec = metric.CustomerValue!;
        PurchaseSide side = PurchaseSide.Of(context.Company, spec) ?? throw new QuestionFault(new Finding(FindingCodes.CustomerValueSetting, Severity.Error, metric.Span,
            $"The customer value '{metric.Id}' names '{spec.Purchases}', which is neither a dataset nor a metric of one aggregate.", "Name a dataset, or a metric such as COUNT(orders.order_id) FILTER (WHERE ...)."));
        if (spec.IsMoney && IsForeign(around.Money))
            throw new QuestionFault(new Finding(FindingCodes.CurrencyAsked, Severity.Error, asked.Span,
                $"'{metric.Id}' is money that is still to come, and there is no rate of those days to {around.Money!.To}.", $"Ask it in {context.Company.Currency}, the company's currency."));
        Name customer = new([side.Dataset, spec.Customer]) { Span = metric.Span };
        Call count = new("COUNT", [customer]) { Distinct = true, Span = metric.Span };
        Call summed = side.Amount is null ? count : new Call("SUM", [side.Amount]) { Span = metric.Span };
        // Conditions around the metric choose among customers; its own say which rows are purchases.
        Atom rows = AtomOf(summed, around with { Metric = metric with { Stock = null, Active = null }, Filters = side.Filters });
        if (rows.Time is null)
            throw new QuestionFault(new Finding(FindingCodes.CustomerValueSetting, Severity.Error, metric.Span, $"The customer value '{metric.Id}' needs to know when a row of '{side.Dataset}' happened.", $"Give '{side.Dataset}' a 'time:'."));
        if (rows.DependsOnWindow || around.Filters.Any(SpeaksOfPeriod))
            throw new QuestionFault(new Finding(FindingCodes.CustomerValueSetting, Severity.Error, asked.Span, $"'{metric.Id}' reads purchases of all time, so PERIOD_START and PERIOD_END stand for nothing in its conditions.", "Leave them out; the period's end is where the model looks from."));
        MoneyTerms? money = side.Amount is null ? null : _money.TermsOf(rows, around.Money, isAmount: rows.IsMoney);
        AtomNode measured(ValueMeasure measure) => new(rows with
        {
            Kind = AtomKind.CustomerValue,
            Aggregate = measure == ValueMeasure.Total ? summed : count,
            Value = new CustomerValuePlan(spec, side.Amount, around.Filters, money, measure),
        }, metric.Empty);
        Node value = spec.Answer switch
        {
            CustomerValueAnswer.Total => measured(ValueMeasure.Total),
            CustomerValueAnswer.Purchases => measured(ValueMeasure.Purchases),
            CustomerValueAnswer.Alive => measured(ValueMeasure.Alive),
            _ => new OperationNode("/", [measured(ValueMeasure.Total), measured(ValueMeasure.Customers)]),
        };
        if (spec.Margin is { } margin)
            value = new OperationNode("*", [value, Bind(margin, around with { IsPlain = true })]);
        else if (value is AtomNode)
            value = new OperationNode("+", [value, new ConstantNode(Cell.Of(0m))]);
        return !around.IsGuarded && _guarded.TryGetValue(side.Dataset, out int least) ? new GuardNode(value, [RowsOf(measured(ValueMeasure.Customers))], least) : value;
    }

    private static bool SpeaksOfPeriod(Formula condition) => condition.SelfAndDescendants().OfType<Name>().Any(name => name.Parts.Length == 1 && FunctionTable.Moments.Contains(name.Parts[0]));
}
