using System.Collections.Immutable;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    /// <summary>
    /// Rows of one kind that follow rows of another: each is credited to the latest earlier row of its entity inside the window of the
    /// conversion, and counted in that row's period and dimensions.
    /// </summary>
    private ScanPlan Converted(Frame frame, Atom atom, IReadOnlySet<Window> asked)
    {
        ConversionPlan plan = atom.Conversion!;
        Window[] windows = Sorted(asked);
        RowScope scope = new(context, atom.Home);
        Expression time = TimeOf(scope, atom)!;
        Dictionary<string, Expression> words = Words(time);
        ImmutableArray<Expression> dimensions = Dimensions(scope, frame, time, atom);
        Expression entity = scope.FieldOf(scope.Root, plan.Spec.Entity);
        ImmutableArray<Expression> same = [.. plan.Spec.Same.Select(field => scope.FieldOf(scope.Root, field))];
        // The metric's and the question's conditions are on the earlier row; it is found among those that meet them.
        Expression? where = AtomBinder.Condition(scope, frame.Where is null ? atom.Filters : [.. atom.Filters, frame.Where], words);
        ImmutableArray<Expression> tie = [.. scope.Root.Dataset.Key.Select(key => scope.FieldOf(scope.Root, key))];
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();

        RowScope target = new(context, plan.To, "l");
        Expression targetTime = target.BindName(plan.ToTime);
        Dictionary<string, Expression> targetWords = Words(targetTime);
        AggregateExpression count = AtomBinder.Aggregate(target, plan.ToCount, plan.ToFilters, targetWords);
        ImmutableArray<Expression> targetSame = [.. plan.Spec.Same.Select(field => target.FieldOf(target.Root, field))];
        Expression targetEntity = target.FieldOf(target.Root, plan.Spec.Entity);
        (Relation targetFrom, ImmutableArray<JoinedRelation> targetJoins) = target.Relations();
        Select follows = new()
        {
            Columns =
            [
                (new RowNumberExpression([], []), "n"), (targetEntity, "e"), (targetTime, "t"), (count.Argument ?? ConstantExpression.Of(1), "v"),
                .. targetSame.Select((field, i) => (field, Numbered("s", i))),
            ],
            From = targetFrom,
            Joins = targetJoins,
            Where = [.. new[] { count.Filter }.OfType<Expression>(), .. target.AsOfConditions()],
        };

        ColumnExpression followed = new("b", "t", targetTime.Kind);
        List<Expression> meets =
        [
            new OperationExpression("=", [new ColumnExpression("b", "e", targetEntity.Kind), entity], ValueKind.Truth),
            new OperationExpression("<=", [time, followed], ValueKind.Truth),
            .. same.Select((field, i) => new OperationExpression("=", [new ColumnExpression("b", Numbered("s", i), targetSame[i].Kind), field], ValueKind.Truth)),
        ];
        if (plan.Spec.WithinCount is { } within)
            meets.Add(new OperationExpression(">", [time, new ShiftExpression(followed, -within, plan.Spec.WithinUnit)], ValueKind.Truth));
        Select pairs = new()
        {
            Columns =
            [
                .. dimensions.Select((dimension, i) => (dimension, Numbered("d", i))), (time, "t"), (new ColumnExpression("b", "v", count.Kind), "v"),
                (new RowNumberExpression([new ColumnExpression("b", "n", ValueKind.Whole)], [time, .. tie]), "r"),
            ],
            From = from,
            Joins = joins.Add(new JoinedRelation(new SelectRelation("b", follows), [.. meets], KeepLeft: false)),
            Where = [.. new[] { where }.OfType<Expression>(), .. scope.AsOfConditions()],
        };
        ColumnExpression pairTime = new("p", "t", time.Kind);
        ImmutableArray<Expression> outer = [.. dimensions.Select((dimension, i) => new ColumnExpression("p", Numbered("d", i), dimension.Kind))];
        return new ScanPlan
        {
            Home = atom.Home,
            Frame = frame,
            Atoms = [new PlannedAtom(atom, 0, 0, -1, AddsUp: false)],
            Families = [new Family(null, windows)],
            Read = [.. Both(scope.Read, target.Read)],
            Joined = [.. Both(scope.Joined, target.Joined)],
            Statement = new Select
            {
                Columns =
                [
                    .. outer.Select((dimension, i) => (dimension, Numbered("d", i))), (WindowColumn("w", "id"), "c0"),
                    (count with { Argument = count.Argument is null ? null : new ColumnExpression("p", "v", count.Argument.Kind), Filter = null }, "a0"),
                ],
                From = new SelectRelation("p", pairs),
                Joins = [new JoinedRelation(WindowRows("w", windows), [.. Inside(pairTime, "w")], KeepLeft: false)],
                Where = [new OperationExpression("=", [new ColumnExpression("p", "r", ValueKind.Whole), ConstantExpression.Of(1)], ValueKind.Truth)],
                GroupBy = [.. outer, WindowColumn("w", "id")],
            },
        };
    }
}
