namespace Quarterdeck.Metrics.Planning;

/// <summary>Which columns an expression reads.</summary>
internal static class ExpressionColumns
{
    /// <summary>The columns, as often as they stand there.</summary>
    public static IEnumerable<ColumnExpression> Of(Expression? expression) => expression switch
    {
        null or ConstantExpression => [],
        ColumnExpression column => [column],
        OperationExpression operation => operation.Arguments.SelectMany(Of),
        CaseExpression branches => branches.Branches.SelectMany(branch => Of(branch.Condition).Concat(Of(branch.Result))).Concat(Of(branches.Otherwise)),
        InExpression list => Of(list.Operand).Concat(list.Items.SelectMany(Of)),
        CastExpression cast => Of(cast.Operand),
        ShiftExpression shift => Of(shift.Operand),
        PeriodStartExpression start => Of(start.Operand),
        ZoneExpression zone => Of(zone.Operand),
        AggregateExpression aggregate => Of(aggregate.Argument).Concat(Of(aggregate.Filter)),
        ExtremeOverExpression extreme => Of(extreme.Argument).Concat(Of(extreme.Filter)).Concat(extreme.PartitionBy.SelectMany(Of)),
        DistinctOverExpression distinct => Of(distinct.Argument).Concat(Of(distinct.Filter)).Concat(distinct.PartitionBy.SelectMany(Of)),
        RowNumberExpression number => number.PartitionBy.Concat(number.OrderBy).SelectMany(Of),
        EachExpression each => each.Conditions.SelectMany(Of),
        GroupingExpression grouping => grouping.Columns.SelectMany(Of),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "The expression is of no known kind."),
    };
}
