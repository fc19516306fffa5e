using System.Collections.Immutable;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    /// <summary>Rows that are active at each window's end: begun before it, and not over at its last moment.</summary>
    private ScanPlan Active(Frame frame, (Atom Atom, IReadOnlySet<Window> Windows)[] needs)
    {
        Window[] windows = Sorted(needs.SelectMany(need => need.Windows));
        Atom first = needs[0].Atom;
        Active active = first.Active!;
        RowScope scope = new(context, first.Home);
        Expression? time = TimeOf(scope, first);
        // What is active at a window's end is worth what its last day, or as-of, says.
        Expression last = new ShiftExpression(WindowColumn("w", "next"), -1, "day");
        scope.RateMoment = context.AsOf is { } asOf ? new OperationExpression("LEAST", [last, new ConstantExpression(asOf.ToDateTime(TimeOnly.MinValue), ValueKind.Timestamp)], ValueKind.Timestamp) : last;
        Dictionary<string, Expression> words = Words(time ?? scope.FieldOf(scope.Root, active.From));
        ImmutableArray<Expression> dimensions = Dimensions(scope, frame, words["time"], first);
        DistinctExpressions<Expression> values = new();
        List<PlannedAtom> atoms = [.. needs.Select(need => Place(scope, words, need.Atom, 0, addsUp: false, values))];
        Expression from = scope.FieldOf(scope.Root, active.From);
        Expression to = scope.FieldOf(scope.Root, active.To);
        Expression next = WindowColumn("w", "next");
        // Half-open: someone whose last day lies after the window's end, or who has none. With whole days 'to > last day' is 'to >= next'.
        ImmutableArray<Expression> isActive =
        [
            new OperationExpression("<", [from, next], ValueKind.Truth),
            new OperationExpression("OR",
            [
                new OperationExpression("IS NULL", [to], ValueKind.Truth),
                new OperationExpression(">=", [active.ToIsLast ? new ShiftExpression(to, 1, "day") : to, next], ValueKind.Truth),
            ], ValueKind.Truth),
        ];
        Expression? where = frame.Where is null ? null : scope.Bind(frame.Where, words);
        (Relation relation, ImmutableArray<JoinedRelation> joins) = scope.Relations(new JoinedRelation(WindowRows("w", windows), isActive, KeepLeft: false));
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
                Columns = [.. dimensions.Select((dimension, i) => (dimension, Numbered("d", i))), (WindowColumn("w", "id"), "c0"), .. values.Items.Select((value, i) => (value, Numbered("a", i)))],
                From = relation,
                Joins = joins,
                Where = [.. new[] { where, BegunBy(from, context.AsOf) }.OfType<Expression>(), .. scope.AsOfConditions()],
                GroupBy = [.. dimensions, WindowColumn("w", "id")],
            },
        };
    }

    /// <summary>As-of hides what begins after it, also where the dataset has no time of its own.</summary>
    private static OperationExpression? BegunBy(Expression from, DateOnly? asOf) => asOf is not { } day ? null
        : new OperationExpression("<", [from, ConstantExpression.Of(day.AddDays(1).ToDateTime(TimeOnly.MinValue))], ValueKind.Truth);
}
