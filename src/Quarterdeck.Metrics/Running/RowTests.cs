using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Running;

/// <summary>Data tests that look at a dataset's rows one by one: unique, not null, accepted values. They see all rows, whatever as-of is.</summary>
/// <param name="context">The company and its sources' columns.</param>
/// <param name="query">Asks a statement that reads some datasets.</param>
internal sealed class RowTests(PlanContext context, Func<Select, IEnumerable<string>, IReadOnlyList<Cell[]>> query)
{
    /// <summary>Values longer than this are cut in messages.</summary>
    private const int LongestValue = 40;

    /// <summary>Values that stand in several rows; null when there is none.</summary>
    public Finding? Unique(Dataset dataset, UniqueExpectation test)
    {
        RowScope scope = new(context, dataset.Name);
        ImmutableArray<Expression> keys = [.. test.Fields.Select(field => scope.FieldOf(scope.Root, field, test.Span))];
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select counted = new()
        {
            Columns = [(Rows(), "n"), .. keys.Select((key, i) => (AsText(key), Key(i)))],
            From = from,
            Joins = joins,
            Where = [.. keys.Select(key => (Expression)new OperationExpression("IS NOT NULL", [key], ValueKind.Truth))],
            GroupBy = keys,
        };
        Select repeated = new()
        {
            Columns = [(Rows(), "n"), .. keys.Select((_, i) => ((Expression)new AggregateExpression(AggregateKind.Min, new ColumnExpression("s", Key(i), ValueKind.Text), null), Key(i)))],
            From = new SelectRelation("s", counted),
            Where = [new OperationExpression(">", [new ColumnExpression("s", "n", ValueKind.Whole), ConstantExpression.Of(1)], ValueKind.Truth)],
        };
        Cell[] row = query(repeated, scope.Read)[0];
        if (Whole(row[0]) is not (> 0 and var many))
            return null;
        // Of several fields the smallest values need not stand in one row, so no example is given.
        string example = keys.Length == 1 ? $", such as {Said(row[1])}" : "";
        return Failure(test, FindingCodes.TestUnique,
            string.Create(CultureInfo.InvariantCulture, $"In '{dataset.Name}' {many:N0} {(many == 1 ? "value" : "values")} of {string.Join(", ", test.Fields)} {(many == 1 ? "stands" : "stand")} in more than one row{example}, and should stand once."),
            "Remove what was loaded twice, or correct unique:.");
    }

    /// <summary>Rows in which a field is empty; null when there is none.</summary>
    public Finding? NotNull(Dataset dataset, NotNullExpectation test)
    {
        RowScope scope = new(context, dataset.Name);
        Expression value = scope.FieldOf(scope.Root, test.Field, test.Span);
        Expression isEmpty = new OperationExpression("IS NULL", [value], ValueKind.Truth);
        Expression? key = dataset.Key is [var only] ? scope.FieldOf(scope.Root, only, dataset.Span) : null;
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Cell[] row = query(new Select
        {
            Columns = [(Rows(), "n"), (new AggregateExpression(AggregateKind.Count, value, null), "filled"), (key is null ? ConstantExpression.Null : new AggregateExpression(AggregateKind.Min, AsText(key), isEmpty), "example")],
            From = from,
            Joins = joins,
        }, scope.Read)[0];
        long rows = Whole(row[0]), empty = rows - Whole(row[1]);
        if (empty == 0)
            return null;
        string example = row[2].IsAbsent ? "" : $", such as that of {dataset.Key[0]} {Said(row[2])}";
        return Failure(test, FindingCodes.TestNotNull,
            string.Create(CultureInfo.InvariantCulture, $"{empty:N0} of {rows:N0} rows of '{dataset.Name}' {(empty == 1 ? "has" : "have")} no {test.Field}{example}, and every row should."),
            "Bring the missing values, or correct not_null:.");
    }

    /// <summary>Rows in which a field holds another value than those accepted; null when there is none.</summary>
    public Finding? Accepted(Dataset dataset, AcceptedExpectation test)
    {
        RowScope scope = new(context, dataset.Name);
        Expression value = scope.FieldOf(scope.Root, test.Field, test.Span);
        decimal?[] numbers = [.. test.Values.Select(text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : (decimal?)null)];
        bool areNumbers = ValueKinds.IsNumber(value.Kind) && numbers.All(number => number is not null);
        Expression others = areNumbers ? new InExpression(value, [.. numbers.Select(number => (Expression)ConstantExpression.Of(number!.Value))], Negated: true)
            : new InExpression(AsText(value), [.. test.Values.Select(text => (Expression)ConstantExpression.Of(value.Kind == ValueKind.Truth ? text.ToLowerInvariant() : text))], Negated: true);
        Expression isOther = new OperationExpression("AND", [new OperationExpression("IS NOT NULL", [value], ValueKind.Truth), others], ValueKind.Truth);
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Cell[] row = query(new Select
        {
            Columns =
            [
                (Rows(), "n"), (new AggregateExpression(AggregateKind.Count, null, isOther), "others"), (new AggregateExpression(AggregateKind.CountDistinct, AsText(value), isOther), "kinds"),
                (new AggregateExpression(AggregateKind.Min, AsText(value), isOther), "first"), (new AggregateExpression(AggregateKind.Max, AsText(value), isOther), "last"),
            ],
            From = from,
            Joins = joins,
        }, scope.Read)[0];
        long rows = Whole(row[0]), wrong = Whole(row[1]), kinds = Whole(row[2]);
        if (wrong == 0)
            return null;
        string which = kinds switch { 1 => Said(row[3]), 2 => $"{Said(row[3])} and {Said(row[4])}", _ => string.Create(CultureInfo.InvariantCulture, $"{kinds:N0} values from {Said(row[3])} to {Said(row[4])}") };
        return Failure(test, FindingCodes.TestAccepted,
            string.Create(CultureInfo.InvariantCulture, $"{wrong:N0} of {rows:N0} rows of '{dataset.Name}' {(wrong == 1 ? "holds" : "hold")} {which} as {test.Field}; accepted {(test.Values.Count == 1 ? "is" : "are")} {NearestName.List(test.Values)}."),
            "Correct the rows, or add the value to accepted:.");
    }

    /// <summary>A finding about a failed test, as grave as its author wants it.</summary>
    public static Finding Failure(Expectation test, string code, string message, string remedy) =>
        new(code, test.IsError ? Severity.Error : Severity.Warning, test.Span, message, remedy);

    private static AggregateExpression Rows() => new(AggregateKind.Count, null, null);

    private static string Key(int position) => string.Create(CultureInfo.InvariantCulture, $"k{position}");

    private static CastExpression AsText(Expression value) => new(value, "VARCHAR");

    private static long Whole(Cell cell) => (long)cell.AsDecimal();

    private static string Said(Cell cell)
    {
        string text = cell.AsText() ?? "";
        return $"'{(text.Length <= LongestValue ? text : text[..(LongestValue - 3)] + "...")}'";
    }
}
