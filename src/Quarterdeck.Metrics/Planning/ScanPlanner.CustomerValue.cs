using System.Collections.Immutable;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    private static readonly DateTime _dayZero = new(2000, 1, 1);

    /// <summary>The number of a day in a scan of purchases: days since 2000.</summary>
    public static int DayNumber(DateTime day) => (day.Date - _dayZero).Days;

    /// <summary>The day of such a number.</summary>
    public static DateOnly DayOf(int number) => DateOnly.FromDateTime(_dayZero).AddDays(number);

    /// <summary>All purchases by customer and day, up to the last window's end: one scan, from which the histories at every window's end follow.</summary>
    private ScanPlan CustomerValues(Frame frame, (Atom Atom, IReadOnlySet<Window> Windows)[] needs)
    {
        Window[] windows = Sorted(needs.SelectMany(need => need.Windows));
        Atom first = needs[0].Atom;
        RowScope scope = new(context, first.Home);
        Select statement = Purchases(scope, first, frame);
        RowScope plain = new(context, first.Home);
        Frame none = new([], null);
        bool isPlain = frame.By.Count == 0 && frame.Where is null && first.Value!.Among.IsEmpty;
        return new ScanPlan
        {
            Home = first.Home,
            Frame = frame,
            Atoms = [.. needs.Select(need => new PlannedAtom(need.Atom, 0, (int)need.Atom.Value!.Measure, -1, AddsUp: false))],
            Families = [new Family(null, windows)],
            Read = scope.Read,
            Joined = scope.Joined,
            Rates = scope.Rates,
            Statement = statement,
            Value = new ValueScan(first.Value!, isPlain ? statement : Purchases(plain, first with { Value = first.Value! with { Among = [] } }, none)),
        };
    }

    private static Select Purchases(RowScope scope, Atom atom, Frame frame)
    {
        CustomerValuePlan plan = atom.Value!;
        Expression time = TimeOf(scope, atom)!;
        Dictionary<string, Expression> words = Words(time);
        scope.RateMoment = time;
        Expression customer = scope.FieldOf(scope.Root, plan.Spec.Customer, atom.Aggregate.Span);
        MoneyUse? money = plan.Money is null ? null : new MoneyUse(plan.Money);
        Expression? amount = plan.Amount is null ? null : money is null ? scope.Bind(plan.Amount, words) : scope.Bind(plan.Amount, words, money);
        // Floating money is made exact before it is summed, so that the order of rows never shows.
        if (amount is { Kind: ValueKind.Real } && atom.IsMoney)
            amount = new CastExpression(amount, "DECIMAL", 18, 4);
        Expression? isPurchase = AtomBinder.Condition(scope, atom.Filters, words);
        Formula[] conditions = [.. plan.Among, .. frame.Where is null ? [] : new[] { frame.Where }];
        Expression? isAsked = AtomBinder.Condition(scope, conditions, words);
        ImmutableArray<Expression> dimensions = Dimensions(scope, frame, time, atom);
        // Without a key nothing says which of two rows of one moment comes first; then they are put in order by what is read of them, so that it does not matter.
        ImmutableArray<Expression> order = [time, .. scope.Root.Dataset.Key.Count > 0 ? scope.Root.Dataset.Key.Select(key => scope.FieldOf(scope.Root, key)) : dimensions.Concat(isAsked is null ? [] : [isAsked])];
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        bool choosesFirst = isAsked is not null || !dimensions.IsEmpty;
        Expression zero = ConstantExpression.Of(0);
        Select rows = new()
        {
            Columns =
            [
                (customer, "c"), (DayOf(time), "t"), (amount ?? zero, "v"),
                (money?.AnyUnrated is { } unrated ? new CaseExpression([(unrated, ConstantExpression.Of(1))], zero) : zero, "u"),
                (isAsked is null ? new ConstantExpression(true, ValueKind.Truth) : isAsked, "w"),
                .. choosesFirst ? [(new RowNumberExpression([customer], order) { IsAscending = true }, "r")] : Array.Empty<(Expression, string)>(),
                .. dimensions.Select((dimension, i) => (dimension, Numbered("d", i))),
            ],
            From = from,
            Joins = joins,
            Where =
            [
                .. new[] { isPurchase }.OfType<Expression>(), .. scope.AsOfConditions(),
                new OperationExpression("IS NOT NULL", [customer], ValueKind.Truth), new OperationExpression("IS NOT NULL", [time], ValueKind.Truth),
            ],
        };
        ColumnExpression who = new("p", "c", customer.Kind), day = new("p", "t", ValueKind.Whole), value = new("p", "v", amount?.Kind ?? ValueKind.Whole);
        Expression unusable = new OperationExpression("OR",
            [new OperationExpression("IS NULL", [value], ValueKind.Truth), new OperationExpression("<", [value, zero], ValueKind.Truth)], ValueKind.Truth);
        Expression isFirst = new OperationExpression("=", [new ColumnExpression("p", "r", ValueKind.Whole), ConstantExpression.Of(1)], ValueKind.Truth);
        Expression ofFirst(Expression one) => new AggregateExpression(AggregateKind.Max, one, choosesFirst ? isFirst : null);
        return new Select
        {
            Columns =
            [
                (who, "c"), (day, "t"),
                (new CastExpression(new AggregateExpression(AggregateKind.Sum, value, null), "DOUBLE"), "v"),
                (Whole(amount is null ? zero : new AggregateExpression(AggregateKind.Count, new CaseExpression([(unusable, ConstantExpression.Of(1))], null), null)), "f"),
                (Whole(money is null ? zero : new AggregateExpression(AggregateKind.Sum, new ColumnExpression("p", "u", ValueKind.Whole), null)), "u"),
                (Whole(isAsked is null ? ConstantExpression.Of(1) : ofFirst(new CaseExpression([(new ColumnExpression("p", "w", ValueKind.Truth), ConstantExpression.Of(1))], zero))), "w"),
                .. dimensions.Select((dimension, i) => (ofFirst(new ColumnExpression("p", Numbered("d", i), dimension.Kind)), Numbered("d", i))),
            ],
            From = new SelectRelation("p", rows),
            GroupBy = [who, day],
            OrderBy = [who, day],
        };
    }

    private static CastExpression Whole(Expression value) => new(value, "BIGINT");

    private static OperationExpression DayOf(Expression time) =>
        new("DATE_DIFF:DAY", [ConstantExpression.Of(_dayZero), new CastExpression(time, "DATE")], ValueKind.Whole);
}
