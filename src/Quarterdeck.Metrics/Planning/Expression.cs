using System.Collections.Immutable;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>An expression over the columns of a plan's relations: what a formula becomes when its names are resolved.</summary>
/// <remarks>It knows no dialect; <c>Writing</c> turns it into an engine's text. Nothing a person wrote is in it but literals, which are quoted there.</remarks>
public abstract record Expression
{
    /// <summary>What kind of value it gives, as far as the sources' columns tell.</summary>
    public abstract ValueKind Kind { get; }
}

/// <summary>A column of a relation.</summary>
/// <param name="Alias">The relation.</param>
/// <param name="Column">The column's name as the source has it.</param>
/// <param name="Type">What it holds.</param>
public sealed record ColumnExpression(string Alias, string Column, ValueKind Type) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => Type;
}

/// <summary>A value that the formula states.</summary>
/// <param name="Value">A decimal, string, bool, DateTime or null.</param>
/// <param name="Type">What it is; a DateTime is a date or a timestamp.</param>
public sealed record ConstantExpression(object? Value, ValueKind Type) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => Type;
    /// <summary>NULL.</summary>
    public static ConstantExpression Null { get; } = new(null, ValueKind.Unknown);
    /// <summary>A number.</summary>
    public static ConstantExpression Of(decimal value) =>
        new(value, value == decimal.Truncate(value) ? ValueKind.Whole : ValueKind.Exact);
    /// <summary>A text.</summary>
    public static ConstantExpression Of(string value) => new(value, ValueKind.Text);
    /// <summary>A day, or a moment when it is not midnight.</summary>
    public static ConstantExpression Of(DateTime value) =>
        new(value, value.TimeOfDay == TimeSpan.Zero ? ValueKind.Date : ValueKind.Timestamp);
}

/// <summary>An operator or function of the formula language over its operands.</summary>
/// <param name="Operation">The operator (<c>+</c>, <c>AND</c>, <c>NOT</c>, <c>NEGATE</c>) or the function's name in upper case.</param>
/// <param name="Arguments">The operands in order.</param>
/// <param name="Type">What it gives.</param>
public sealed record OperationExpression(string Operation, ImmutableArray<Expression> Arguments, ValueKind Type) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => Type;
}

/// <summary>A searched CASE.</summary>
/// <param name="Branches">Conditions and results in order.</param>
/// <param name="Otherwise">The result of ELSE; null for none.</param>
public sealed record CaseExpression(ImmutableArray<(Expression Condition, Expression Result)> Branches, Expression? Otherwise) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => Branches.Select(branch => branch.Result.Kind)
        .Append(Otherwise?.Kind ?? ValueKind.Unknown).Aggregate(ValueKinds.Wider);
}

/// <summary><c>IN</c> with a list.</summary>
/// <param name="Operand">What is looked for.</param>
/// <param name="Items">The list.</param>
/// <param name="Negated">True for NOT IN.</param>
public sealed record InExpression(Expression Operand, ImmutableArray<Expression> Items, bool Negated) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Truth;
}

/// <summary>A conversion.</summary>
/// <param name="Operand">What is converted.</param>
/// <param name="TypeName">The formula language's type in upper case.</param>
/// <param name="Precision">Digits in all, for DECIMAL; 0 where not said.</param>
/// <param name="Scale">Digits after the point.</param>
public sealed record CastExpression(Expression Operand, string TypeName, int Precision = 0, int Scale = 0) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKinds.OfFormulaType(TypeName);
}

/// <summary>A moment moved by calendar time.</summary>
/// <param name="Operand">The moment.</param>
/// <param name="Count">How many units later; negative is earlier.</param>
/// <param name="Unit">minute, hour, day, week, month, quarter or year.</param>
public sealed record ShiftExpression(Expression Operand, int Count, string Unit) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => Operand.Kind;
}

/// <summary>The start of the calendar's period that holds a moment, for grains that follow from the date by arithmetic.</summary>
/// <param name="Operand">The moment, in the company's time.</param>
/// <param name="Grain">The grain.</param>
/// <param name="Settings">First day of the week, first month of the fiscal year.</param>
public sealed record PeriodStartExpression(Expression Operand, Grain Grain, CalendarSettings Settings) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => Grain.IsWithinDay ? ValueKind.Timestamp : ValueKind.Date;
}

/// <summary>A moment brought into the company's time zone.</summary>
/// <param name="Operand">A time with a zone, or one without that was written in <paramref name="From"/>.</param>
/// <param name="From">The zone it was written in; null where the value knows its own.</param>
/// <param name="To">The company's zone.</param>
public sealed record ZoneExpression(Expression Operand, string? From, string To) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Timestamp;
}

/// <summary>An aggregate over the rows of a relation.</summary>
/// <param name="Aggregate">Which.</param>
/// <param name="Argument">What is aggregated; null counts rows.</param>
/// <param name="Filter">Only rows that meet it count; null for all.</param>
/// <param name="Percentile">From 0 to 1, for percentiles.</param>
public sealed record AggregateExpression(AggregateKind Aggregate, Expression? Argument, Expression? Filter, decimal Percentile = 0) : Expression
{
    /// <summary>For a distinct count over whole numbers that lie close together: the smallest and largest; an engine may then count bits instead of hashing.</summary>
    public (long Low, long High)? Dense { get; init; }

    /// <inheritdoc/>
    public override ValueKind Kind => Aggregate switch
    {
        AggregateKind.Count or AggregateKind.CountDistinct or AggregateKind.KeySetSize => ValueKind.Whole,
        AggregateKind.Min or AggregateKind.Max or AggregateKind.PercentileDisc or AggregateKind.Sum => Argument?.Kind ?? ValueKind.Unknown,
        _ => ValueKind.Real,
    };
}

/// <summary>The largest or smallest value over the rows that share some values: MAX(x) FILTER (WHERE c) OVER (PARTITION BY ...).</summary>
/// <param name="Largest">True for MAX, false for MIN.</param>
/// <param name="Argument">What is compared.</param>
/// <param name="Filter">Only rows that meet it count; null for all.</param>
/// <param name="PartitionBy">The values that must be equal; may be empty.</param>
public sealed record ExtremeOverExpression(bool Largest, Expression Argument, Expression? Filter, ImmutableArray<Expression> PartitionBy) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => Argument.Kind;
}

/// <summary>Which grouping set a row belongs to: the bits of the columns that are rolled away, first column highest.</summary>
/// <param name="Columns">The grouping columns.</param>
public sealed record GroupingExpression(ImmutableArray<Expression> Columns) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Whole;
}

/// <summary>A row for each of some conditions: its position where it holds, no value where it does not.</summary>
/// <param name="Conditions">The conditions; null always holds.</param>
public sealed record EachExpression(ImmutableArray<Expression?> Conditions) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Whole;
}

/// <summary>How many different values stand in the rows that share some others: COUNT(DISTINCT x) FILTER (WHERE c) OVER (PARTITION BY ...).</summary>
/// <param name="Argument">What is counted.</param>
/// <param name="Filter">Only rows that meet it count; null for all.</param>
/// <param name="PartitionBy">The values that must be equal; may be empty.</param>
public sealed record DistinctOverExpression(Expression Argument, Expression? Filter, ImmutableArray<Expression> PartitionBy) : Expression
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Whole;
}

/// <summary>The number of a row among those that share some values, in an order: ROW_NUMBER() OVER (PARTITION BY ... ORDER BY ... DESC).</summary>
/// <param name="PartitionBy">The values that must be equal; may be empty.</param>
/// <param name="OrderBy">The order; empty: any.</param>
public sealed record RowNumberExpression(ImmutableArray<Expression> PartitionBy, ImmutableArray<Expression> OrderBy) : Expression
{
    /// <summary>True where all of the order ascends; false, the default, where all of it descends.</summary>
    public bool IsAscending { get; init; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Whole;
}
