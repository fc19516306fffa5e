using System.Collections.Immutable;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    /// <summary>
    /// The window in which a retained entity is looked for again; null where the calendar has none, and where it follows the grain over several
    /// periods of it: of those who came from January to June nearly all come from February to July too, and that says nothing.
    /// </summary>
    public TimeRange? LaterOf(Atom atom, Window window)
    {
        if (!window.IsBounded || (atom.Later is null && window.IsLongerThanItsGrain(context.Calendar)))
            return null;
        Grain? unit = atom.Later is { } later ? context.Calendar.FindGrain(later.Unit) : window.Grain;
        return unit is null ? null : context.Calendar.Shift(window.Range, atom.Later?.Count ?? 1, unit.Value);
    }

    /// <summary>
    /// Distinct entities with a row in a window and one in its later window. Dimensions are those of the earlier row; the later one may be
    /// anywhere that meets the conditions.
    /// </summary>
    private ScanPlan Retained(Frame frame, Atom atom, IReadOnlySet<Window> asked)
    {
        Window[] windows = [.. Sorted(asked).Where(window => LaterOf(atom, window) is not null)];
        Window[] laters = [.. windows.Select(window => new Window(LaterOf(atom, window)!.Value, window.Grain))];
        RowScope scope = new(context, atom.Home);
        Expression time = TimeOf(scope, atom)!;
        Dictionary<string, Expression> words = Words(time);
        ImmutableArray<Expression> dimensions = Dimensions(scope, frame, time, atom);
        Expression entity = AtomBinder.Argument(scope, atom.Aggregate, words)!;
        Expression? where = AtomBinder.Condition(scope, frame.Where is null ? atom.Filters : [.. atom.Filters, frame.Where], words);
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        RowScope again = new(context, atom.Home, "l");
        Expression laterTime = TimeOf(again, atom)!;
        Dictionary<string, Expression> laterWords = Words(laterTime);
        Expression laterEntity = AtomBinder.Argument(again, atom.Aggregate, laterWords)!;
        Expression? laterWhere = AtomBinder.Condition(again, frame.Where is null ? atom.Filters : [.. atom.Filters, frame.Where], laterWords);
        (Relation laterFrom, ImmutableArray<JoinedRelation> laterJoins) = again.Relations();
        Select seen = new()
        {
            Columns = [(WindowColumn("v", "id"), "id"), (laterEntity, "e")],
            From = laterFrom,
            Joins = laterJoins.Add(new JoinedRelation(WindowRows("v", laters), InsideOf(laterTime, "v", laters), KeepLeft: false)),
            Where = [.. new[] { laterWhere }.OfType<Expression>(), .. again.AsOfConditions()],
            Distinct = true,
        };
        ImmutableArray<Expression> meets =
        [
            new OperationExpression("=", [new ColumnExpression("b", "id", ValueKind.Whole), WindowColumn("w", "id")], ValueKind.Truth),
            new OperationExpression("=", [new ColumnExpression("b", "e", laterEntity.Kind), entity], ValueKind.Truth),
        ];
        return new ScanPlan
        {
            Home = atom.Home,
            Frame = frame,
            Atoms = [new PlannedAtom(atom, 0, 0, -1, AddsUp: false)],
            Families = [new Family(null, windows)],
            Read = [.. Both(scope.Read, again.Read)],
            Joined = [.. Both(scope.Joined, again.Joined)],
            Statement = new Select
            {
                Columns =
                [
                    .. dimensions.Select((dimension, i) => (dimension, Numbered("d", i))), (WindowColumn("w", "id"), "c0"),
                    (new AggregateExpression(AggregateKind.CountDistinct, new ColumnExpression("b", "e", laterEntity.Kind), null), "a0"),
                ],
                From = from,
                // Left, so that a group with rows and nobody retained is 0 and not missing.
                Joins = joins.Add(new JoinedRelation(WindowRows("w", windows), InsideOf(time, "w", windows), KeepLeft: false))
                    .Add(new JoinedRelation(new SelectRelation("b", seen), meets, KeepLeft: true)),
                Where = [.. new[] { where }.OfType<Expression>(), .. scope.AsOfConditions()],
                GroupBy = [.. dimensions, WindowColumn("w", "id")],
            },
        };
    }
}
