using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>A customer value: which rows are purchases, what they are worth, how far and at which rate is looked ahead.</summary>
internal static class CustomerValueRule
{
    /// <summary>A hundred years: more is no horizon, and no sum of months that anyone waits for.</summary>
    private const int MostMonths = 1200;

    public static void Check(CheckScope scope, MetricDraft draft, Metric metric)
    {
        if (draft.CustomerValue is not { } written || metric.CustomerValue is not { } value)
            return;
        if (draft.StockAt is not null || draft.Active is not null)
            scope.Findings.Error(FindingCodes.ExcludingKeys, draft.Id.Span, $"'{draft.Id.Value}' is a customer value and {(draft.Active is not null ? "a count of what is active" : "a stock")}.", "Keep customer_value: alone.");
        Horizon(scope, written, value);
        if (value.Discount is < 0 or >= 1)
            Wrong(scope, written.Discount ?? written.Purchases, FormattableString.Invariant($"The discount of '{draft.Id.Value}' is {value.Discount} a month; it lies from 0 to below 1."), "Write a month's rate: discount: 1%.");
        Margin(scope, draft, written, value);
        if (value.IsMoney && value.Amount is null && !written.HasAmount)
            scope.Findings.Error(FindingCodes.MissingKey, written.Purchases.Span, $"'{draft.Id.Value}' asks for money and does not say what a purchase is worth.", "Add amount: with a field or expression over one row of the purchases, or answer: purchases.");
        if (PurchaseSide.Of(scope.Company, value) is { } side)
            Purchases(scope, draft, written, side);
        else if (scope.Company.Metrics.ContainsKey(value.Purchases))
            Wrong(scope, written.Purchases, $"'{value.Purchases}' is a metric of more than one aggregate, so it does not say which rows are purchases.", "Name a dataset, or a metric such as COUNT(orders.order_id) FILTER (WHERE ...).");
        else
            scope.Unknown(FindingCodes.UnknownDataset, "dataset or metric", value.Purchases, written.Purchases.Span, scope.Datasets.Keys.Concat(scope.Company.Metrics.Keys));
    }

    private static void Horizon(CheckScope scope, CustomerValueDraft written, CustomerValue value)
    {
        Word place = written.Horizon ?? written.Purchases;
        if (value.IsMoney && value.Months is null)
            Wrong(scope, place, $"Value is counted month by month, and '{value.Horizon.Text}' is no number of months.", "Write horizon: 12 months, or in years or quarters; weeks and days go with answer: purchases.");
        else if (value.Horizon.Count < 1 || value.Months > MostMonths || Grain.TryParse(value.Horizon.Unit) is not { Kind: GrainKind.Day or GrainKind.Week or GrainKind.Month or GrainKind.Quarter or GrainKind.Year })
            Wrong(scope, place, $"'{value.Horizon.Text}' is no horizon.", "Write horizon: 12 months; days, weeks, months, quarters and years are known.");
    }

    private static void Margin(CheckScope scope, MetricDraft draft, CustomerValueDraft written, CustomerValue value)
    {
        if (written.Margin is not { } place)
            return;
        if (!value.IsMoney)
            Wrong(scope, place, "A margin is of money, and no money is asked for.", "Remove margin:, or ask answer: value or total.");
        else if (value.Margin is NumberLiteral { Value: not (> 0 and <= 1) })
            Wrong(scope, place, "The margin is a share from above 0 to 1.", "Write margin: 35%, or the id of a metric that is a share.");
        else if (value.Margin is Name { Parts: [var id] } && !scope.Company.Metrics.TryGetValue(id, out _))
            scope.Unknown(FindingCodes.UnknownMetric, "metric", id, place.Span, scope.Company.Metrics.Keys);
        else if (value.Margin is Name { Parts: [var named] } && scope.Company.Metrics[named].Unit.Kind == UnitKind.Money)
            Wrong(scope, place, $"The margin of '{draft.Id.Value}' is '{named}', an amount of money; it is to be a share.", "Name a metric such as profit / revenue.");
    }

    private static void Purchases(CheckScope scope, MetricDraft draft, CustomerValueDraft written, PurchaseSide side)
    {
        if (scope.Datasets[side.Dataset].Time is null && draft.Time is null)
            scope.Findings.Error(FindingCodes.NoTime, written.Purchases.Span, $"A customer value needs to know when customers buy, but '{side.Dataset}' has no 'time:'.", $"Declare time: at '{side.Dataset}', or at the metric.");
        if (draft.Time is not null && scope.Resolve(draft.Time) is { } path)
            scope.Reaches(side.Dataset, path, draft.Time.Span);
        if (written.Customer.Value.Contains('.', StringComparison.Ordinal))
            Wrong(scope, written.Customer, $"'{written.Customer.Value}' is no field of '{side.Dataset}'.", $"Name the field of '{side.Dataset}' that says who buys, without a dot.");
        if (written.Where is not null)
            RowFormulaRule.CheckCondition(scope, written.Where, side.Dataset, allowsDimensions: true, allowsKeys: true);
        if (side.Amount is null)
            return;
        if (side.Amount.SelfAndDescendants().OfType<Call>().FirstOrDefault(call => FunctionTable.Aggregates.ContainsKey(call.Function) || FunctionTable.Temporal.ContainsKey(call.Function)) is { } aggregate)
            scope.Findings.Error(FindingCodes.WrongPlace, aggregate.Span, $"{aggregate.Function} works on many rows, but amount: is what one purchase row is worth.", "Write a field or an expression over one row.");
        else
            foreach (Name name in side.Amount.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length > 1))
                if (scope.Resolve(name) is { } field)
                    scope.Reaches(side.Dataset, field, name.Span);
    }

    private static void Wrong(CheckScope scope, Word place, string message, string remedy) => scope.Findings.Error(FindingCodes.CustomerValueSetting, place.Span, message, remedy);
}
