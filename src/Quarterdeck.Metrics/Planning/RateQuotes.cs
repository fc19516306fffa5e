using System.Collections.Immutable;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>A table of rates as rows of currency, day and rate, all priced in one currency: what amounts are joined to.</summary>
/// <remarks>A rate that is not above zero is none. As-of hides later rates of the actual table; plans were known before.</remarks>
/// <param name="context">The plan.</param>
/// <param name="table">The table.</param>
internal sealed class RateQuotes(PlanContext context, RateTable table)
{
    /// <summary>The currency in which all rates are: the stated one of the table, or the company's where it holds pairs.</summary>
    public string Base { get; } = table.To.Code ?? table.From.Code ?? context.Company.Currency;

    /// <summary>Datasets that are read, known once <see cref="Relation"/> was made.</summary>
    public SortedSet<string> Read { get; } = new(StringComparer.Ordinal);

    /// <summary>Datasets that are joined for the codes.</summary>
    public SortedSet<string> Joined { get; } = new(StringComparer.Ordinal);

    /// <summary>The day or period under which the rate of a moment stands.</summary>
    public Expression KeyOf(Expression moment) => table.Valid.Grain == Grain.Day
        ? moment.Kind == ValueKind.Date ? moment : new CastExpression(moment, "DATE")
        : new PeriodStartExpression(moment, table.Valid.Grain, context.Company.Calendar);

    /// <summary>The rows: <c>currency</c>, <c>day</c> (none where rates are constant) and <c>rate</c>, each key once.</summary>
    public SelectRelation Relation(string alias, TimeRange? constant, bool isClosing)
    {
        Select rows = Rows(alias + "_", constant, isClosing, isCounted: false);
        if (table.HoldsPairs)
            rows = First(alias + "_p", rows, [Column(alias + "_p", "currency"), Column(alias + "_p", "day")], [Column(alias + "_p", "direct")], ["currency", "day", "rate"]);
        if (constant is not null)
            return new SelectRelation(alias, isClosing ? LastOf(alias + "_c", rows) : MeanOf(alias + "_c", rows));
        return new SelectRelation(alias, table.Valid.Days > 1 ? Filled(alias + "_f", rows) : rows);
    }

    /// <summary>How many keys of the table have more than one rate, as a statement.</summary>
    public Select Repeated()
    {
        Select rows = Rows("q_", null, isClosing: false, isCounted: true);
        Select counted = new()
        {
            Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n")],
            From = new SelectRelation("q", rows),
            GroupBy = table.HoldsPairs ? [Column("q", "currency"), Column("q", "day"), Column("q", "direct")] : [Column("q", "currency"), Column("q", "day")],
        };
        return new Select
        {
            Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n")],
            From = new SelectRelation("s", counted),
            Where = [new OperationExpression(">", [new ColumnExpression("s", "n", ValueKind.Whole), ConstantExpression.Of(1)], ValueKind.Truth)],
        };
    }

    /// <summary>The table's own rows, each rate turned so that it prices its currency in <see cref="Base"/>.</summary>
    private Select Rows(string prefix, TimeRange? constant, bool isClosing, bool isCounted)
    {
        RowScope scope = new(context, table.Dataset, prefix);
        Expression rate = new CastExpression(scope.FieldOf(scope.Root, isClosing ? table.Closing : table.Average, table.Span), "DOUBLE");
        Expression date = scope.FieldOf(scope.Root, table.Day, table.Span);
        Expression inverse = new OperationExpression("/", [new CastExpression(ConstantExpression.Of(1), "DOUBLE"), rate], ValueKind.Real);
        List<Expression> where = [new OperationExpression(">", [rate, ConstantExpression.Of(0)], ValueKind.Truth)];
        List<(Expression, string)> columns;
        if (table.HoldsPairs)
        {
            Expression from = scope.FieldOf(scope.Root, table.From.Field!, table.Span), to = scope.FieldOf(scope.Root, table.To.Field!, table.Span);
            Expression isDirect = Equal(to, ConstantExpression.Of(Base)), isInverse = Equal(from, ConstantExpression.Of(Base));
            where.Add(new OperationExpression("OR", [isDirect, isInverse], ValueKind.Truth));
            columns =
            [
                (new CaseExpression([(isDirect, from)], to), "currency"), (KeyOf(date), "day"), (new CaseExpression([(isDirect, rate)], inverse), "rate"),
                (new CaseExpression([(isDirect, ConstantExpression.Of(1))], ConstantExpression.Of(0)), "direct"),
            ];
        }
        else
        {
            Expression currency = scope.FieldOf(scope.Root, (table.From.Field ?? table.To.Field)!, table.Span);
            columns = [(currency, "currency"), (KeyOf(date), "day"), (table.From.Field is null ? inverse : rate, "rate")];
        }
        if (!isCounted && context.AsOf is { } asOf && table.Name == RateTable.Actual)
            where.Add(Before(date, asOf.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        if (constant is { } range)
            where.AddRange([Before(date, range.Next), new OperationExpression(">=", [date, ConstantExpression.Of(range.Start)], ValueKind.Truth)]);
        (Relation source, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Read.UnionWith(scope.Read);
        Joined.UnionWith(scope.Joined);
        return new Select { Columns = [.. columns], From = source, Joins = joins, Where = [.. where] };
    }

    /// <summary>The plain mean of the days' rates; over decimals, since a mean of floating numbers depends on their order.</summary>
    private static Select MeanOf(string alias, Select rows) => new()
    {
        Columns = [(Column(alias, "currency"), "currency"), (new AggregateExpression(AggregateKind.Avg, new CastExpression(Column(alias, "rate"), "DECIMAL", 38, 16), null), "rate")],
        From = new SelectRelation(alias, rows),
        GroupBy = [Column(alias, "currency")],
    };

    private static Select LastOf(string alias, Select rows) =>
        First(alias, rows, [Column(alias, "currency")], [Column(alias, "day")], ["currency", "rate"]);

    /// <summary>Each rate stands on the days that follow too, until the next one or for so many days.</summary>
    private Select Filled(string alias, Select rows)
    {
        Expression later = new ColumnExpression("k", "later", ValueKind.Whole);
        Expression day = new OperationExpression("+", [Column(alias, "day"), later], ValueKind.Date);
        Select spread = new()
        {
            Columns = [(Column(alias, "currency"), "currency"), (day, "day"), (Column(alias, "rate"), "rate"), (Column(alias, "day"), "quoted")],
            From = new SelectRelation(alias, rows),
            Joins =
            [
                new JoinedRelation(new ValuesRelation("k", ["later"], [.. Enumerable.Range(0, table.Valid.Days).Select(i => (ImmutableArray<ConstantExpression>)[ConstantExpression.Of(i)])]),
                    [new ConstantExpression(true, ValueKind.Truth)], KeepLeft: false),
            ],
        };
        string outer = alias + "s";
        return First(outer, spread, [Column(outer, "currency"), Column(outer, "day")], [Column(outer, "quoted")], ["currency", "day", "rate"]);
    }

    /// <summary>Of the rows that share a key the first in descending order.</summary>
    private static Select First(string alias, Select rows, ImmutableArray<Expression> key, ImmutableArray<Expression> order, string[] columns)
    {
        Select numbered = new()
        {
            Columns = [.. columns.Select(column => ((Expression)Column(alias, column), column)), (new RowNumberExpression(key, order), "n")],
            From = new SelectRelation(alias, rows),
        };
        string outer = alias + "n";
        return new Select
        {
            Columns = [.. columns.Select(column => ((Expression)Column(outer, column), column))],
            From = new SelectRelation(outer, numbered),
            Where = [Equal(new ColumnExpression(outer, "n", ValueKind.Whole), ConstantExpression.Of(1))],
        };
    }

    private static ColumnExpression Column(string alias, string name) =>
        new(alias, name, name switch { "currency" => ValueKind.Text, "rate" => ValueKind.Real, "direct" => ValueKind.Whole, _ => ValueKind.Date });

    private static OperationExpression Equal(Expression one, Expression other) => new("=", [one, other], ValueKind.Truth);

    private static OperationExpression Before(Expression date, DateTime moment) => new("<", [date, ConstantExpression.Of(moment)], ValueKind.Truth);
}
