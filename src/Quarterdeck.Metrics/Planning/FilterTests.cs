using System.Collections.Immutable;

namespace Quarterdeck.Metrics.Planning;

/// <summary>What a set of filters tests of a row, as few values: a truth for each condition, and one number for all constants that one expression is compared with, or the column itself where it has few values.</summary>
/// <remarks>A filter can be answered from these values alone, with what SQL says of missing ones.</remarks>
internal sealed class FilterTests
{
    /// <summary>Comparing with more constants than this, one after the other, costs more than grouping by the column itself.</summary>
    private const int MostConstants = 7;

    /// <summary>A column of more values than this is compared all the same.</summary>
    public const int MostValues = 1000;

    private readonly Dictionary<string, int> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Key, List<ConstantExpression>? Constants)> _choices = new(StringComparer.Ordinal);
    private readonly List<Expression> _keys = [];

    /// <summary>Takes the filters apart.</summary>
    /// <param name="filters">The filters.</param>
    /// <param name="valuesOf">How many values a column has, if they are no more than <see cref="MostValues"/>; else some larger number; null where nobody knows.</param>
    public FilterTests(IEnumerable<Expression> filters, Func<ColumnExpression, long?> valuesOf)
    {
        Dictionary<string, (Expression Operand, List<ConstantExpression> Constants)> compared = new(StringComparer.Ordinal);
        List<Expression> leaves = [.. filters.SelectMany(Leaves)];
        foreach (Expression leaf in leaves)
            if (ChoiceOf(leaf) is { } choice)
            {
                string text = PlanText.Of(choice.Operand);
                if (!compared.TryGetValue(text, out (Expression Operand, List<ConstantExpression> Constants) known))
                    compared.Add(text, known = (choice.Operand, []));
                known.Constants.AddRange(choice.Constants.Where(constant => !known.Constants.Exists(one => Equals(one.Value, constant.Value))));
            }
        foreach ((string text, (Expression operand, List<ConstantExpression> constants)) in compared)
        {
            long? values = constants.Count > MostConstants && operand is ColumnExpression column && valuesOf(column) is { } many and <= MostValues ? many : null;
            _choices.Add(text, (_keys.Count, values is null ? constants : null));
            _keys.Add(values is null ? NumberOf(operand, constants) : operand);
            Ways = (int)Math.Min(int.MaxValue, Ways * (values + 1 ?? constants.Count + 2));
        }
        foreach (Expression leaf in leaves)
            if (ChoiceOf(leaf) is null && _conditions.TryAdd(PlanText.Of(leaf), _keys.Count))
            {
                _keys.Add(leaf);
                Ways = (int)Math.Min(int.MaxValue, (long)Ways * 3);
            }
    }

    /// <summary>The values, each an expression over a row.</summary>
    public IReadOnlyList<Expression> Keys => _keys;

    /// <summary>What is tested: expressions and conditions, in order.</summary>
    public IEnumerable<string> Tested => _choices.Keys.Concat(_conditions.Keys).Order(StringComparer.Ordinal);

    /// <summary>In how many ways a row can meet them at most, missing values among them.</summary>
    public int Ways { get; private set; } = 1;

    /// <summary>A filter over the values instead of over rows.</summary>
    /// <param name="filter">One of the filters.</param>
    /// <param name="key">Where a value, by its position, stands.</param>
    public Expression Over(Expression filter, Func<int, Expression> key)
    {
        if (filter is OperationExpression { Operation: "AND" or "OR" or "NOT" } operation)
            return operation with { Arguments = [.. operation.Arguments.Select(argument => Over(argument, key))] };
        if (ChoiceOf(filter) is not { } choice)
            return key(_conditions[PlanText.Of(filter)]);
        (int position, List<ConstantExpression>? constants) = _choices[PlanText.Of(choice.Operand)];
        if (constants is null)
            return filter is InExpression list ? list with { Operand = key(position) } : (OperationExpression)filter with { Arguments = [key(position), choice.Constants[0]] };
        ImmutableArray<Expression> numbers = [.. choice.Constants.Select(constant => (Expression)ConstantExpression.Of(1 + constants.FindIndex(one => Equals(one.Value, constant.Value))))];
        return numbers.Length == 1
            ? new OperationExpression(choice.Negated ? "<>" : "=", [key(position), numbers[0]], ValueKind.Truth)
            : new InExpression(key(position), numbers, choice.Negated);
    }

    private static IEnumerable<Expression> Leaves(Expression filter) =>
        filter is OperationExpression { Operation: "AND" or "OR" or "NOT" } operation ? operation.Arguments.SelectMany(Leaves) : [filter];

    /// <summary>A comparison of an expression with constants of its own kind, which are therefore equal only when they are the same.</summary>
    private static (Expression Operand, IReadOnlyList<ConstantExpression> Constants, bool Negated)? ChoiceOf(Expression leaf) => leaf switch
    {
        OperationExpression { Operation: "=" or "<>", Arguments: [var operand, ConstantExpression constant] } test when IsOwn(operand, constant) => (operand, [constant], test.Operation == "<>"),
        InExpression list when list.Items.Length > 0 && list.Items.All(item => item is ConstantExpression constant && IsOwn(list.Operand, constant)) =>
            (list.Operand, [.. list.Items.Cast<ConstantExpression>()], list.Negated),
        _ => null,
    };

    private static bool IsOwn(Expression operand, ConstantExpression constant) => operand is not ConstantExpression
        && (constant.Value is string && operand.Kind == ValueKind.Text || constant.Value is decimal && operand.Kind is ValueKind.Whole or ValueKind.Exact);

    /// <summary>1 for the first constant, 2 for the second ..., 0 for none of them, missing for a missing value.</summary>
    private static CaseExpression NumberOf(Expression operand, List<ConstantExpression> constants) => new(
    [
        .. constants.Select((constant, i) => ((Expression)new OperationExpression("=", [operand, constant], ValueKind.Truth), (Expression)ConstantExpression.Of(i + 1))),
        (new OperationExpression("IS NOT NULL", [operand], ValueKind.Truth), ConstantExpression.Of(0)),
    ], null);
}
