using System.Collections.Immutable;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    /// <summary>
    /// Balances. Rows are joined to the windows; for each window (and key) the moment of the balance is found first, among the rows that meet
    /// the metric's own conditions; only then the question's dimensions and condition come in, so that no cut changes which balance counts.
    /// </summary>
    private ScanPlan Stock(Frame frame, (Atom Atom, IReadOnlySet<Window> Windows)[] needs)
    {
        Window[] windows = Sorted(needs.SelectMany(need => need.Windows));
        Atom first = needs[0].Atom;
        Stock stock = first.Stock!;
        RowScope scope = new(context, first.Home);
        Expression time = TimeOf(scope, first)!;
        scope.RateMoment = time;
        Dictionary<string, Expression> words = Words(time);
        ImmutableArray<Expression> dimensions = Dimensions(scope, frame, time, first);
        ImmutableArray<Expression> partition = [WindowColumn("w", "id"), .. stock.Per.Select(key => PerKey(scope, key))];

        List<(Expression, string)> inner = [.. dimensions.Select((dimension, i) => (dimension, Numbered("d", i))), (WindowColumn("w", "id"), "c0"), (time, "t")];
        List<Expression> values = [];
        List<PlannedAtom> atoms = [];
        for (int i = 0; i < needs.Length; i++)
        {
            Atom atom = needs[i].Atom;
            AggregateExpression aggregate = AtomBinder.Aggregate(scope, atom, words);
            inner.Add((aggregate.Argument ?? ConstantExpression.Of(1), Numbered("v", i)));
            (Expression counts, Expression mark) = Chosen(stock, time, aggregate.Filter, partition);
            inner.Add((counts, Numbered("f", i)));
            inner.Add((mark, Numbered("x", i)));
            atoms.Add(new PlannedAtom(atom, 0, values.Count, -1, AddsUp: false));
            values.Add(StockValue(aggregate, stock.At, i));
        }
        Expression? where = frame.Where is null ? null : scope.Bind(frame.Where, words);
        if (where is not null)
            inner.Add((where, "q"));
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        // A carried balance may be older than its window, so its window has no beginning.
        ImmutableArray<Expression> inside = stock.Carry ? [Inside(time, "w").Last()] : [.. Inside(time, "w")];
        Select rows = new()
        {
            Columns = [.. inner],
            From = from,
            Joins = joins.Add(new JoinedRelation(WindowRows("w", windows), inside, KeepLeft: false)),
            Where = [.. scope.AsOfConditions()],
        };
        ImmutableArray<Expression> outer = [.. dimensions.Select((dimension, i) => new ColumnExpression("s", Numbered("d", i), dimension.Kind))];
        ColumnExpression key = new("s", "c0", ValueKind.Whole);
        return new ScanPlan
        {
            Home = first.Home,
            Frame = frame,
            Atoms = atoms,
            Families = [new Family(null, windows)],
            Read = scope.Read,
            Joined = scope.Joined,
            Rates = scope.Rates,
            Statement = new Select
            {
                Columns = [.. outer.Select((dimension, i) => (dimension, Numbered("d", i))), (key, "c0"), .. values.Select((value, i) => (value, Numbered("a", i)))],
                From = new SelectRelation("s", rows),
                Where = where is null ? [] : [new ColumnExpression("s", "q", ValueKind.Truth)],
                GroupBy = [.. outer, key],
            },
        };
    }

    /// <summary>Which rows of a window may be the balance, and the mark that picks it: its moment, or for a mean the number of moments.</summary>
    private static (Expression Counts, Expression Mark) Chosen(Stock stock, Expression time, Expression? filter, ImmutableArray<Expression> partition)
    {
        Expression counts = filter ?? new ConstantExpression(true, ValueKind.Truth);
        ExtremeOverExpression last = new(Largest: true, time, filter, partition);
        if (stock.At == StockPosition.Last)
            return (counts, last);
        if (!stock.Carry)
            return (counts, stock.At == StockPosition.First ? new ExtremeOverExpression(Largest: false, time, filter, partition) : new DistinctOverExpression(time, filter, partition));
        // The window of a carried balance has no beginning; its own rows go first, and the last earlier one counts where there are none.
        Expression inside = new OperationExpression(">=", [time, WindowColumn("w", "start")], ValueKind.Truth);
        Expression own = All(filter, inside)!;
        if (stock.At == StockPosition.First)
            return (counts, new OperationExpression("COALESCE", [new ExtremeOverExpression(Largest: false, time, own, partition), last], time.Kind));
        Expression moments = new DistinctOverExpression(time, own, partition);
        Expression carried = All(new OperationExpression("=", [moments, ConstantExpression.Of(0)], ValueKind.Truth), new OperationExpression("=", [time, last], ValueKind.Truth))!;
        return (All(counts, new OperationExpression("OR", [inside, carried], ValueKind.Truth))!,
            new OperationExpression("GREATEST", [moments, ConstantExpression.Of(1)], ValueKind.Whole));
    }

    private static Expression PerKey(RowScope scope, string key) =>
        key.Contains('.', StringComparison.Ordinal) || scope.DimensionOf(key) is not null
            ? scope.BindName(new Model.Formulas.Name([.. key.Split('.')]))
            : scope.FieldOf(scope.Root, key);

    private static AggregateExpression StockValue(AggregateExpression aggregate, StockPosition at, int i)
    {
        ColumnExpression value = new("s", Numbered("v", i), aggregate.Argument?.Kind ?? ValueKind.Whole);
        ColumnExpression mark = new("s", Numbered("x", i), ValueKind.Unknown);
        ColumnExpression meets = new("s", Numbered("f", i), ValueKind.Truth);
        if (at == StockPosition.Average)
            return aggregate with { Argument = new OperationExpression("/", [value, mark], ValueKind.Real), Filter = meets, Aggregate = AggregateKind.Sum };
        Expression isIt = new OperationExpression("AND", [meets, new OperationExpression("=", [new ColumnExpression("s", "t", ValueKind.Timestamp), mark], ValueKind.Truth)], ValueKind.Truth);
        return aggregate with { Argument = aggregate.Argument is null ? null : value, Filter = isIt };
    }
}
