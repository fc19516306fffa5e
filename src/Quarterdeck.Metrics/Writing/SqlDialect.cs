using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Writing;

/// <summary>Writes a plan's statements as an engine's SQL; one body for each engine says where it differs.</summary>
/// <remarks>Names are always quoted and literals always written here, so that no text a person wrote is read as SQL, but a source's own SELECT.</remarks>
public abstract class SqlDialect
{
    /// <summary>The engine's name, as in <c>connections:</c>.</summary>
    public abstract string Engine { get; }

    /// <summary>Writes a statement.</summary>
    public string Write(Select select)
    {
        StringBuilder text = new();
        Write(text, select, 0);
        return text.ToString();
    }

    /// <summary>A statement that keeps a SELECT's rows in a table of the engine's own, until it is closed.</summary>
    public virtual string IntoTable(string table, Select select) => $"CREATE OR REPLACE TEMPORARY TABLE {Quoted(table)} AS\n{Write(select)}";

    /// <summary>A statement that throws such a table away, if there is one.</summary>
    public virtual string WithoutTable(string table) => $"DROP TABLE IF EXISTS {Quoted(table)}";

    /// <summary>A statement that writes a SELECT's rows to a file that <see cref="KeptRelation"/> reads.</summary>
    public abstract string IntoFile(string path, Select select);

    /// <summary>A SELECT's columns and their types, as rows of name and type.</summary>
    public virtual string Describe(Select select) => $"DESCRIBE {Write(select)}";

    /// <summary>How rows of a source are read: a table function, a table, or the author's own SELECT in brackets.</summary>
    protected abstract string Source(SourceRelation source);

    /// <summary>How rows are read that were kept in a file.</summary>
    protected abstract string Kept(KeptRelation kept);

    /// <summary>The start of the period that holds a moment.</summary>
    protected abstract string PeriodStart(string moment, Grain grain, CalendarSettings settings);

    /// <summary>A moment in the company's time zone.</summary>
    protected abstract string Zoned(string moment, string? from, string to);

    /// <summary>A moment so many units later.</summary>
    protected abstract string Shifted(string moment, int count, string unit);

    /// <summary>A part of a date: YEAR, MONTH, DAY_OF_WEEK (1 is Monday) ...</summary>
    protected abstract string Part(string part, string moment);

    /// <summary>A function of the formula language over one row; null where its name and arguments stay as they are.</summary>
    protected abstract string? Function(string name, IReadOnlyList<string> arguments);

    /// <summary>An aggregate.</summary>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="argument">Its argument as text; null counts rows.</param>
    /// <param name="filter">Its filter as text, with a space before it; empty for none.</param>
    protected abstract string Aggregate(AggregateExpression aggregate, string? argument, string filter);

    /// <summary>A row for each of some values.</summary>
    protected abstract string Each(IReadOnlyList<string> values);

    /// <summary>A type of the formula language.</summary>
    protected abstract string TypeName(string type, int precision, int scale);

    /// <summary>A quoted name.</summary>
    protected virtual string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text literal.</summary>
    protected virtual string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A day or moment.</summary>
    protected virtual string Literal(DateTime moment) => moment.TimeOfDay == TimeSpan.Zero
        ? string.Create(CultureInfo.InvariantCulture, $"DATE '{moment:yyyy-MM-dd}'")
        : string.Create(CultureInfo.InvariantCulture, $"TIMESTAMP '{moment:yyyy-MM-dd HH:mm:ss.FFFFFF}'");

    /// <summary>A quotient that is missing, and not an error or infinite, over zero.</summary>
    protected virtual string Quotient(string left, string right) => $"({left} / NULLIF({right}, 0))";

    private void Write(StringBuilder text, Select select, int indent)
    {
        string line = "\n" + new string(' ', indent);
        text.Append(select.Distinct ? "SELECT DISTINCT" : "SELECT");
        for (int i = 0; i < select.Columns.Length; i++)
            text.Append(i == 0 ? "" : ",").Append(line).Append("  ").Append(Text(select.Columns[i].Expression)).Append(" AS ").Append(Quoted(select.Columns[i].Name));
        text.Append(line).Append("FROM ");
        Write(text, select.From, indent);
        foreach (JoinedRelation join in select.Joins)
        {
            text.Append(line).Append(join.KeepLeft ? "LEFT JOIN " : "JOIN ");
            Write(text, join.Right, indent);
            text.Append(" ON ").Append(string.Join(" AND ", join.On.Select(Text)));
        }
        if (!select.Where.IsEmpty)
            text.Append(line).Append("WHERE ").Append(string.Join(" AND ", select.Where.Select(Text)));
        if (!select.GroupingSets.IsEmpty)
            text.Append(line).Append("GROUP BY GROUPING SETS (").Append(string.Join(", ", select.GroupingSets.Select(set => $"({string.Join(", ", set.Select(i => Text(select.GroupBy[i])))})"))).Append(')');
        else if (!select.GroupBy.IsEmpty)
            text.Append(line).Append("GROUP BY ").Append(string.Join(", ", select.GroupBy.Select(Text)));
        if (!select.OrderBy.IsEmpty)
            text.Append(line).Append("ORDER BY ").Append(string.Join(", ", select.OrderBy.Select(Text)));
        if (select.Most is { } most)
            text.Append(line).Append(CultureInfo.InvariantCulture, $"LIMIT {most}");
    }

    private void Write(StringBuilder text, Relation relation, int indent)
    {
        switch (relation)
        {
            case SourceRelation source:
                text.Append(Source(source));
                break;
            case KeptRelation kept:
                text.Append(Kept(kept));
                break;
            case OwnRelation own:
                text.Append(Quoted(own.Table));
                break;
            case SelectRelation inner:
                text.Append("(\n").Append(' ', indent + 2);
                Write(text, inner.Select, indent + 2);
                text.Append(')');
                break;
            case ValuesRelation values:
                text.Append("(VALUES ").Append(string.Join(", ", values.Rows.Select(row => $"({string.Join(", ", row.Select(Text))})"))).Append(") AS ")
                    .Append(Quoted(values.Alias)).Append('(').Append(string.Join(", ", values.Columns.Select(Quoted))).Append(')');
                return;
            default:
                throw new ArgumentOutOfRangeException(nameof(relation), relation, "The relation is of no known kind.");
        }
        text.Append(" AS ").Append(Quoted(relation.Alias));
    }

    /// <summary>Writes an expression.</summary>
    internal string Text(Expression expression) => expression switch
    {
        ColumnExpression column => $"{Quoted(column.Alias)}.{Quoted(column.Column)}",
        ConstantExpression constant => Constant(constant.Value),
        OperationExpression operation => Operation(operation),
        CaseExpression branches => $"CASE {string.Join(" ", branches.Branches.Select(one => $"WHEN {Text(one.Condition)} THEN {Text(one.Result)}"))}{(branches.Otherwise is null ? "" : " ELSE " + Text(branches.Otherwise))} END",
        InExpression list => $"({Text(list.Operand)} {(list.Negated ? "NOT IN" : "IN")} ({List(list.Items)}))",
        CastExpression cast => $"CAST({Text(cast.Operand)} AS {TypeName(cast.TypeName, cast.Precision, cast.Scale)})",
        ShiftExpression shift => Shifted(Text(shift.Operand), shift.Count, shift.Unit),
        PeriodStartExpression start => PeriodStart(Text(start.Operand), start.Grain, start.Settings),
        ZoneExpression zone => Zoned(Text(zone.Operand), zone.From, zone.To),
        AggregateExpression aggregate => Aggregate(aggregate, aggregate.Argument is null ? null : Text(aggregate.Argument), Filter(aggregate.Filter)),
        ExtremeOverExpression extreme => $"{(extreme.Largest ? "MAX" : "MIN")}({Text(extreme.Argument)}){Filter(extreme.Filter)} OVER ({Partition(extreme.PartitionBy)})",
        DistinctOverExpression distinct => $"COUNT(DISTINCT {Text(distinct.Argument)}){Filter(distinct.Filter)} OVER ({Partition(distinct.PartitionBy)})",
        RowNumberExpression number => $"ROW_NUMBER() OVER ({Partition(number.PartitionBy)}{(number.OrderBy.IsEmpty ? "" : " ORDER BY " + string.Join(", ", number.OrderBy.Select(one => Text(one) + (number.IsAscending ? "" : " DESC"))))})",
        EachExpression each => Each([.. each.Conditions.Select((condition, i) => condition is null ? Constant((decimal)i) : $"CASE WHEN {Text(condition)} THEN {Constant((decimal)i)} END")]),
        GroupingExpression grouping => $"GROUPING({List(grouping.Columns)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "The expression is of no known kind."),
    };

    private string Operation(OperationExpression operation)
    {
        string[] arguments = [.. operation.Arguments.Select(Text)];
        string name = operation.Operation;
        switch (name)
        {
            case "+" or "-" or "*" or "=" or "<>" or "<" or "<=" or ">" or ">=" or "AND" or "OR" or "||" or "LIKE" or "NOT LIKE" or "ILIKE" or "NOT ILIKE":
                return $"({arguments[0]} {name} {arguments[1]})";
            case "/":
                return Quotient(arguments[0], arguments[1]);
            case "%":
                return Function("MOD", arguments) ?? $"MOD({arguments[0]}, NULLIF({arguments[1]}, 0))";
            case "NEGATE":
                return $"(-{arguments[0]})";
            case "NOT":
                return $"(NOT {arguments[0]})";
            case "IS NULL" or "IS NOT NULL":
                return $"({arguments[0]} {name})";
        }
        if (name.StartsWith("EXTRACT:", StringComparison.Ordinal))
            return Part(name["EXTRACT:".Length..], arguments[0]);
        if (name is "YEAR" or "QUARTER" or "MONTH" or "WEEK" or "DAY" or "DAY_OF_WEEK" or "DAY_OF_YEAR" or "HOUR" or "MINUTE")
            return Part(name, arguments[0]);
        return Function(name, arguments) ?? $"{name}({string.Join(", ", arguments)})";
    }

    private string Constant(object? value) => value switch
    {
        null => "NULL",
        string text => Literal(text),
        bool truth => truth ? "TRUE" : "FALSE",
        decimal number => number < 0 ? $"({number.ToString(CultureInfo.InvariantCulture)})" : number.ToString(CultureInfo.InvariantCulture),
        DateTime moment => Literal(moment),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A constant of this type cannot be written."),
    };

    private string Filter(Expression? filter) => filter is null ? "" : $" FILTER (WHERE {Text(filter)})";

    private string Partition(ImmutableArray<Expression> by) => by.IsEmpty ? "" : $"PARTITION BY {List(by)}";

    private string List(ImmutableArray<Expression> items) => string.Join(", ", items.Select(Text));
}
