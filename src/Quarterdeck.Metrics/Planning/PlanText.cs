using System.Collections.Immutable;
using System.Globalization;

namespace Quarterdeck.Metrics.Planning;

/// <summary>An expression as text for people and for telling expressions apart; never sent to an engine.</summary>
internal static class PlanText
{
    /// <summary>The text of an expression.</summary>
    public static string Of(Expression? expression) => expression switch
    {
        null => "",
        ColumnExpression column => $"{column.Alias}.{column.Column}",
        ConstantExpression { Value: string text } => $"'{text}'",
        ConstantExpression { Value: DateTime moment } => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        ConstantExpression constant => Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "NULL",
        OperationExpression operation => $"{operation.Operation}({List(operation.Arguments)})",
        CaseExpression branches => $"CASE({string.Join("; ", branches.Branches.Select(one => $"{Of(one.Condition)}: {Of(one.Result)}"))}; {Of(branches.Otherwise)})",
        InExpression list => $"{(list.Negated ? "NOT IN" : "IN")}({Of(list.Operand)}; {List(list.Items)})",
        CastExpression cast => FormattableString.Invariant($"CAST({Of(cast.Operand)} AS {cast.TypeName} {cast.Precision},{cast.Scale})"),
        ShiftExpression shift => FormattableString.Invariant($"({Of(shift.Operand)} + {shift.Count} {shift.Unit})"),
        PeriodStartExpression start => $"START({start.Grain}, {Of(start.Operand)})",
        ZoneExpression zone => $"ZONE({Of(zone.Operand)}, {zone.From}, {zone.To})",
        AggregateExpression aggregate => FormattableString.Invariant($"{aggregate.Aggregate}({Of(aggregate.Argument)}, {aggregate.Percentile}) WHERE {Of(aggregate.Filter)}"),
        ExtremeOverExpression extreme => $"{(extreme.Largest ? "MAX" : "MIN")}({Of(extreme.Argument)}) WHERE {Of(extreme.Filter)} OVER ({List(extreme.PartitionBy)})",
        DistinctOverExpression distinct => $"DISTINCT({Of(distinct.Argument)}) WHERE {Of(distinct.Filter)} OVER ({List(distinct.PartitionBy)})",
        RowNumberExpression number => $"ROW({List(number.PartitionBy)}; {List(number.OrderBy)}{(number.IsAscending ? " UP" : "")})",
        EachExpression each => $"EACH({string.Join("; ", each.Conditions.Select(Of))})",
        GroupingExpression grouping => $"GROUPING({List(grouping.Columns)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "The expression is of no known kind."),
    };

    private static string List(ImmutableArray<Expression> items) => string.Join(", ", items.Select(Of));
}
