using System.Collections.Immutable;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    private const string FileColumn = "qd_file", RowColumn = "qd_row";

    /// <summary>The rows that an atom is made of in a run of time, before they are aggregated: the same binding, conditions and as-of as the number's own.</summary>
    /// <remarks>Of a balance all rows of the run are given, of which the last counts; of what is retained or converted those of the first kind.</remarks>
    /// <param name="atom">The atom.</param>
    /// <param name="where">A further condition; null for none.</param>
    /// <param name="range">The run of time.</param>
    /// <param name="columns">The columns of the home dataset's source, in order.</param>
    /// <param name="most">At most so many rows.</param>
    /// <returns>The rows, how many there are, and the datasets read.</returns>
    public (Select Rows, Select Count, IEnumerable<string> Read) RowsOf(Atom atom, Formula? where, TimeRange range, IReadOnlyList<string> columns, int most)
    {
        RowScope scope = new(context, atom.Home) { Places = (FileColumn, RowColumn) };
        Expression? time = TimeOf(scope, atom);
        if (atom.Active is { } active)
            time ??= scope.FieldOf(scope.Root, active.From);
        Dictionary<string, Expression> words = Words(time);
        words["PERIOD_START"] = Day(range.Start);
        words["PERIOD_END"] = Day(range.Next.AddTicks(-1));
        scope.RateMoment = time;
        AggregateExpression aggregate = AtomBinder.Aggregate(scope, atom, words);
        List<Expression> conditions = [.. new[] { aggregate.Filter, where is null ? null : scope.Bind(where, words) }.OfType<Expression>(), .. scope.AsOfConditions()];
        if (atom.Active is { } span)
        {
            Expression to = scope.FieldOf(scope.Root, span.To), next = Moment(range.Next);
            conditions.Add(new OperationExpression("<", [scope.FieldOf(scope.Root, span.From), next], ValueKind.Truth));
            conditions.Add(new OperationExpression("OR",
                [new OperationExpression("IS NULL", [to], ValueKind.Truth), new OperationExpression(">=", [span.ToIsLast ? new ShiftExpression(to, 1, "day") : to, next], ValueKind.Truth)], ValueKind.Truth));
        }
        else if (time is not null)
            // What customers will bring rests on all that they bought before.
            conditions.Add(Between(time, atom.Value is null ? range : range with { Start = DateTime.MinValue }));
        // A row that brings nothing to the aggregate is none of those behind the number.
        if (aggregate.Argument is { } value)
            conditions.Add(new OperationExpression("IS NOT NULL", [value], ValueKind.Truth));
        string alias = scope.Root.Alias;
        bool hasFiles = scope.Root.Dataset.Source.HasFiles;
        Expression file = hasFiles ? new ColumnExpression(alias, FileColumn, ValueKind.Text) : new ConstantExpression("", ValueKind.Text), row = new ColumnExpression(alias, RowColumn, ValueKind.Whole);
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select counted = new() { Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n")], From = from, Joins = joins, Where = [.. conditions] };
        Select rows = counted with
        {
            Columns = [(file, "file"), (row, "row"), (aggregate.Argument ?? ConstantExpression.Null, "value"), .. columns.Select(column => ((Expression)new ColumnExpression(alias, column, ValueKind.Unknown), column))],
            OrderBy = [file, row],
            Most = most,
        };
        return (rows, counted, scope.Read);
    }
}
