using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Finds where an aggregate lives, and turns it into an expression over that dataset's rows.</summary>
internal static class AtomBinder
{
    /// <summary>The dataset an aggregate lives at.</summary>
    /// <exception cref="QuestionFault">There is none, or nothing is named.</exception>
    public static string HomeOf(PlanContext context, Call aggregate)
    {
        AtomHome home = AtomHome.Find(context.Company.Datasets, aggregate);
        if (home.Home is not null)
            return home.Home;
        throw new QuestionFault(home.Named.Count == 0
            ? new Finding(FindingCodes.HomelessAggregate, Severity.Error, aggregate.Span, $"'{aggregate.Text}' names no dataset that the company has.",
                $"Write what is aggregated as dataset.field; known datasets: {string.Join(", ", context.Company.Datasets.Keys.Order(StringComparer.Ordinal))}.")
            : new Finding(FindingCodes.MixedAggregate, Severity.Error, aggregate.Span,
                $"'{aggregate.Text}' mixes {string.Join(" and ", home.Named.Select(name => $"'{name}'"))}, and from none of them the others are reached to-one.",
                "Roll one up into a field of the other, or make each a metric of its own and calculate with the metrics."));
    }

    /// <summary>The condition that leaves plan and forecast rows out; null where all rows are actual.</summary>
    public static Formula? ActualOnly(Dataset dataset) => ScenarioOnly(dataset, "AC");

    /// <summary>The condition that keeps one scenario's rows; null where the dataset has no such column.</summary>
    public static Formula? ScenarioOnly(Dataset dataset, string scenario) =>
        dataset.Scenario is { } column && column.Values.TryGetValue(scenario, out string? value)
            ? new Binary("=", new Name([dataset.Name, column.Field]), new TextLiteral(value)) : null;

    /// <summary>Binds an aggregate with its filters.</summary>
    /// <param name="scope">The home dataset's rows.</param>
    /// <param name="aggregate">The aggregate; its own filter counts too.</param>
    /// <param name="filters">Further conditions.</param>
    /// <param name="words">What <c>time</c> and PERIOD_END stand for; null for nothing.</param>
    /// <param name="isMoney">True when floating-point amounts are to be made exact before they are summed.</param>
    /// <param name="money">How money is wanted; null: as it is stored.</param>
    public static AggregateExpression Aggregate(
        RowScope scope, Call aggregate, IEnumerable<Formula> filters, IReadOnlyDictionary<string, Expression>? words, bool isMoney = false, MoneyUse? money = null)
    {
        Expression? argument = Argument(scope, aggregate, words, money);
        // 14 digits before the point and 4 after: cents and their hundredths, up to a hundred trillion.
        if (isMoney && argument is { Kind: ValueKind.Real } && aggregate.Function is "SUM" or "AVG")
            argument = new CastExpression(argument, "DECIMAL", 18, 4);
        // An engine keeps a decimal's digits between two of its values, and the middle of 1.00 and 1.01 would be one of them.
        if (argument is { Kind: ValueKind.Exact } && aggregate.Function is "MEDIAN" or "PERCENTILE_CONT")
            argument = new CastExpression(argument!, "DOUBLE");
        return new AggregateExpression(KindOf(aggregate), argument, Condition(scope, aggregate.Filter is null ? filters : filters.Append(aggregate.Filter), words), PercentileOf(aggregate));
    }

    /// <summary>Binds an atom's aggregate; for a count of rows without a rate, that count.</summary>
    /// <param name="scope">The home dataset's rows.</param>
    /// <param name="atom">The atom.</param>
    /// <param name="words">What <c>time</c> and PERIOD_END stand for.</param>
    public static AggregateExpression Aggregate(RowScope scope, Atom atom, IReadOnlyDictionary<string, Expression>? words)
    {
        if (atom.Money is null)
            return Aggregate(scope, atom.Aggregate, atom.Filters, words, atom.IsMoney);
        MoneyUse money = new(atom.Money);
        AggregateExpression value = Aggregate(scope, atom.Aggregate, atom.Filters, words, atom.IsMoney, money);
        if (!atom.CountsUnrated)
            return value;
        Expression unrated = money.AnyUnrated ?? new ConstantExpression(false, ValueKind.Truth);
        return value with { Aggregate = AggregateKind.Count, Argument = new CaseExpression([(unrated, ConstantExpression.Of(1))], null), Percentile = 0 };
    }

    /// <summary>The argument of an aggregate; null for a count of rows.</summary>
    public static Expression? Argument(RowScope scope, Call aggregate, IReadOnlyDictionary<string, Expression>? words, MoneyUse? money = null)
    {
        Formula argument = aggregate.Function is "PERCENTILE_CONT" or "PERCENTILE_DISC" ? aggregate.Arguments[1] : aggregate.Arguments[0];
        return argument is Name { IsAllRows: true } ? null : money is null ? scope.Bind(argument, words) : scope.Bind(argument, words, money);
    }

    /// <summary>All conditions in one; null for none.</summary>
    public static Expression? Condition(RowScope scope, IEnumerable<Formula> filters, IReadOnlyDictionary<string, Expression>? words)
    {
        Expression? all = null;
        foreach (Formula filter in filters)
        {
            Expression one = scope.Bind(filter, words);
            all = all is null ? one : new OperationExpression("AND", [all, one], ValueKind.Truth);
        }
        return all;
    }

    /// <summary>Which aggregate a call is.</summary>
    public static AggregateKind KindOf(Call aggregate) => aggregate.Function switch
    {
        "SUM" => AggregateKind.Sum,
        "COUNT" when aggregate.Distinct => AggregateKind.CountDistinct,
        "COUNT" => AggregateKind.Count,
        "AVG" => AggregateKind.Avg,
        "MIN" => AggregateKind.Min,
        "MAX" => AggregateKind.Max,
        "MEDIAN" => AggregateKind.Median,
        "PERCENTILE_CONT" => AggregateKind.PercentileCont,
        "PERCENTILE_DISC" => AggregateKind.PercentileDisc,
        "STDDEV" => AggregateKind.StdDev,
        _ => throw new ArgumentOutOfRangeException(nameof(aggregate), aggregate.Function, "The function is no aggregate."),
    };

    private static decimal PercentileOf(Call aggregate) =>
        aggregate.Function is "PERCENTILE_CONT" or "PERCENTILE_DISC" && aggregate.Arguments[0] is NumberLiteral number ? number.Value : 0;

    /// <summary>True when the field is a date that <c>time</c> may stand for.</summary>
    public static Name? TimeOf(Dataset dataset) => dataset.Time is null ? null : new Name([dataset.Name, dataset.Time]) { Span = dataset.Span };
}
