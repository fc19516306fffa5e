using System.Collections.Immutable;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    /// <summary>Atoms over dated rows: one pass with a grouping set for each family, and a second one only where windows overlap too much for sets.</summary>
    private IEnumerable<ScanPlan> Plain(Frame frame, (Atom Atom, IReadOnlySet<Window> Windows)[] needs)
    {
        (Atom Atom, IReadOnlySet<Window> Windows)[] joined = [.. needs.Where(need => need.Atom.DependsOnWindow)];
        (Atom Atom, IReadOnlySet<Window> Windows)[] grouped = [.. needs.Where(need => !need.Atom.DependsOnWindow)];
        List<Family> families = [];
        List<(Atom Atom, int Family, IReadOnlySet<Window>? Own, bool AddsUp)> placed = [];

        foreach (Atom atom in grouped.Where(need => need.Windows.Contains(Window.All)).Select(need => need.Atom))
            placed.Add((atom, FamilyOf(families, Family.All), null, false));
        Window[] additive = Sorted(grouped.Where(need => need.Atom.IsAdditive).SelectMany(need => need.Windows).Where(window => !window.IsAll));
        if (additive.Length > 0)
        {
            Family cells = CellsOf(additive);
            placed.AddRange(grouped.Where(need => need.Atom.IsAdditive && need.Windows.Any(window => !window.IsAll))
                .Select(need => (need.Atom, FamilyOf(families, cells), (IReadOnlySet<Window>?)null, true)));
        }
        foreach ((Atom atom, IReadOnlySet<Window> all) in grouped.Where(need => !need.Atom.IsAdditive))
        {
            Window[] windows = Sorted(all.Where(window => !window.IsAll));
            IReadOnlyList<Family> own = Disjoint(windows);
            if (families.Concat(own).Distinct(FamilyComparer.Instance).Count() > MostFamilies)
                joined = [.. joined, (atom, windows.ToHashSet())];
            else
                placed.AddRange(own.Select(family => (atom, FamilyOf(families, family), (IReadOnlySet<Window>?)family.Windows.ToHashSet(), false)));
        }
        if (placed.Count > 0)
            foreach (ScanPlan plan in Grouped(frame, families, placed))
                yield return plan;
        if (joined.Length > 0)
            yield return Joined(frame, joined);
    }

    private IReadOnlyList<ScanPlan> Grouped(Frame frame, List<Family> families, List<(Atom Atom, int Family, IReadOnlySet<Window>? Own, bool AddsUp)> placed)
    {
        Atom first = placed[0].Atom;
        RowScope scope = new(context, first.Home);
        Expression? time = TimeOf(scope, first);
        scope.RateMoment = time;
        Dictionary<string, Expression> words = Words(time);
        ImmutableArray<Expression> dimensions = Dimensions(scope, frame, time, first);
        List<JoinedRelation> windowJoins = [];
        List<Expression> keys = [];
        List<int> keyOf = [];
        foreach (Family family in families)
        {
            keyOf.Add(!family.HasKey ? -1 : dimensions.Length + keys.Count);
            if (family.HasKey)
                keys.Add(KeyOf(family, time!, windowJoins));
        }
        DistinctExpressions<Expression> values = new();
        int groups = frame.By.Count > 0 ? int.MaxValue : families.Sum(family => family.Windows.Count);
        List<PlannedAtom> atoms = [.. placed.Select(place => Place(scope, words, place.Atom, place.Family, place.AddsUp, values, groups) with { Own = place.Own })];
        FilterKeys filterKeys = new(context.MostBits, column => column.Alias == scope.Root.Alias ? context.Columns.ValuesOf(first.Home, column.Column) : null);
        if (filterKeys.Apart(groups, values.Items) is { } apart)
            return [.. placed.Select((place, i) => (place, Word: apart[atoms[i].Column])).GroupBy(one => one.Word).SelectMany(part => Grouped(frame, families, [.. part.Select(one => one.place)]))];
        Expression? where = frame.Where is null ? null : scope.Bind(frame.Where, words);
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select rows = new() { Columns = [], From = from, Joins = joins, Where = [.. new[] { where }.OfType<Expression>(), .. scope.AsOfConditions()] };
        ImmutableArray<Expression> groupBy = [.. dimensions, .. keys];
        (Select Statement, FilterRows? Rows) Statement(Expression? hull) => filterKeys.Rewrite(groups, rows with
        {
            Columns =
            [
                .. dimensions.Select((dimension, i) => (dimension, Numbered("d", i))),
                .. families.Count > 1 && keys.Count > 0 ? [(new GroupingExpression([.. keys]), "g")] : Array.Empty<(Expression, string)>(),
                .. keys.Select((key, i) => (key, Numbered("c", i))),
                .. values.Items.Select((value, i) => (value, Numbered("a", i))),
            ],
            Joins = joins.AddRange(windowJoins),
            Where = hull is null ? rows.Where : [.. rows.Where, hull],
            GroupBy = groupBy,
            GroupingSets = families.Count > 1
                ? [.. keyOf.Select(key => (ImmutableArray<int>)[.. Enumerable.Range(0, dimensions.Length), .. key < 0 ? Array.Empty<int>() : [key]])]
                : [],
        });
        (Select whole, FilterRows? together) = Statement(Hull(families, time));
        ScanPlan plan = new()
        {
            Home = first.Home,
            Frame = frame,
            Atoms = atoms,
            Families = families,
            Read = scope.Read,
            Joined = scope.Joined,
            Rates = scope.Rates,
            Statement = whole,
            Rows = together,
            Shape = time is null || families.Exists(family => !family.HasKey) ? null
                : new ScanShape(time, dimensions, [.. values.Items], rows, ranges => Statement(AnyOf(ranges.Select(range => Between(time, range)))).Statement),
        };
        return [plan];
    }

    private static Expression AnyOf(IEnumerable<Expression> conditions) =>
        conditions.Aggregate((any, condition) => new OperationExpression("OR", [any, condition], ValueKind.Truth));

    /// <summary>Rows joined to every window they lie in: for windows that overlap, and for aggregates in which the asked period itself stands.</summary>
    private ScanPlan Joined(Frame frame, (Atom Atom, IReadOnlySet<Window> Windows)[] needs)
    {
        Window[] windows = Sorted(needs.SelectMany(need => need.Windows));
        Atom first = needs[0].Atom;
        RowScope scope = new(context, first.Home);
        Expression? time = TimeOf(scope, first);
        scope.RateMoment = time;
        Dictionary<string, Expression> words = Words(time);
        words["PERIOD_START"] = new ColumnExpression("w", "first_day", ValueKind.Date);
        words["PERIOD_END"] = new ColumnExpression("w", "last_day", ValueKind.Date);
        ImmutableArray<Expression> dimensions = Dimensions(scope, frame, time, first);
        DistinctExpressions<Expression> values = new();
        List<PlannedAtom> atoms = [.. needs.Select(need => Place(scope, words, need.Atom, 0, addsUp: false, values))];
        Expression? where = frame.Where is null ? null : scope.Bind(frame.Where, words);
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        // An undated dataset's rows lie in every window.
        ImmutableArray<Expression> inside = time is null ? [new ConstantExpression(true, ValueKind.Truth)] : [.. Inside(time, "w")];
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
                From = from,
                Joins = joins.Add(new JoinedRelation(WithPeriods("w", windows), inside, KeepLeft: false)),
                Where = [.. new[] { where }.OfType<Expression>(), .. scope.AsOfConditions()],
                GroupBy = [.. dimensions, WindowColumn("w", "id")],
            },
        };
    }

    /// <summary>The windows with the first and last day of the period that each was asked for, which the question's own days do not cut.</summary>
    private ValuesRelation WithPeriods(string alias, Window[] windows)
    {
        ValuesRelation plain = WindowRows(alias, windows);
        return plain with
        {
            Columns = [.. plain.Columns, "first_day", "last_day"],
            Rows = [.. plain.Rows.Select((row, i) => (ImmutableArray<ConstantExpression>)
                [.. row, Day(windows[i].PeriodOf(context.Calendar).Start), Day(windows[i].PeriodOf(context.Calendar).Next.AddTicks(-1))])],
        };
    }

    private static ConstantExpression Day(DateTime moment) => new(Clamp(moment).Date, ValueKind.Date);

    private static IEnumerable<Expression> Inside(Expression time, string alias)
    {
        yield return new OperationExpression(">=", [time, WindowColumn(alias, "start")], ValueKind.Truth);
        yield return new OperationExpression("<", [time, WindowColumn(alias, "next")], ValueKind.Truth);
    }

    /// <summary>Where rows lie in one of some windows: windows that are whole periods of a grain are met by the period's first day, since hashing it costs a fraction of comparing every row with every bound.</summary>
    private ImmutableArray<Expression> InsideOf(Expression time, string alias, Window[] windows) => AsCells([.. windows]) is { } grain
        ? [new OperationExpression("=", [new PeriodStartExpression(time, Plainest(grain), context.Company.Calendar), WindowColumn(alias, "start")], ValueKind.Truth)]
        : [.. Inside(time, alias)];

    private PlannedAtom Place(RowScope scope, IReadOnlyDictionary<string, Expression> words, Atom atom, int family, bool addsUp, DistinctExpressions<Expression> values, int groups = int.MaxValue)
    {
        AggregateExpression aggregate = AtomBinder.Aggregate(scope, atom, words);
        if (aggregate is { Aggregate: AggregateKind.CountDistinct, Argument: ColumnExpression { Kind: ValueKind.Whole } column } && column.Alias == scope.Root.Alias)
            aggregate = aggregate with { Dense = DenseSpan(atom.Home, column.Column, groups) };
        if (aggregate.Aggregate != AggregateKind.Avg || !addsUp)
            return new PlannedAtom(atom, family, values.PositionOf(aggregate), -1, addsUp);
        // A mean of parts is no mean: its sum and count travel instead.
        return new PlannedAtom(atom, family, values.PositionOf(aggregate with { Aggregate = AggregateKind.Sum }),
            values.PositionOf(aggregate with { Aggregate = AggregateKind.Count }), addsUp);
    }

    /// <summary>
    /// The span of a key that is dense enough for counting bits: a bit for each value and group costs less than hashing every row
    /// (10 million orders, three monthly counts: 2.2 CPU seconds against 6.2), as long as the bits fit and there are rows enough to pay.
    /// </summary>
    private (long Low, long High)? DenseSpan(string dataset, string column, int groups)
    {
        const long LeastRows = 500_000;
        if (groups == int.MaxValue || context.Columns.SpanOf(dataset, column) is not { } span || span.Rows < LeastRows)
            return null;
        long width = span.High - span.Low + 1;
        return width > 0 && width <= 4 * span.Rows && width <= context.MostBits / Math.Max(1, groups) ? (span.Low, span.High) : null;
    }

    private Expression KeyOf(Family family, Expression time, List<JoinedRelation> joins)
    {
        if (family.Cells is { } grain)
            return new PeriodStartExpression(time, grain, context.Company.Calendar);
        if (family.Windows.Count <= MostBranches)
            return new CaseExpression([.. family.Windows.Select((window, i) => (Between(time, window.Range), (Expression)ConstantExpression.Of(i)))], null);
        string alias = Numbered("w", joins.Count);
        joins.Add(new JoinedRelation(WindowRows(alias, family.Windows), [.. Inside(time, alias)], KeepLeft: true));
        return WindowColumn(alias, "id");
    }

    private static Expression? Hull(List<Family> families, Expression? time)
    {
        if (time is null || families.Exists(family => !family.HasKey))
            return null;
        IEnumerable<Window> windows = families.SelectMany(family => family.Windows);
        return Between(time, new TimeRange(windows.Min(window => window.Range.Start), windows.Max(window => window.Range.Next)));
    }

    /// <summary>The coarsest cells from which every window is put together; windows that do not touch each other are their own cells.</summary>
    private Family CellsOf(Window[] windows)
    {
        foreach (Grain grain in Grain.Known.Reverse())
            if (windows.All(window => StartsOn(grain, window.Range.Start) && StartsOn(grain, window.Range.Next)))
                return IsArithmetic(grain) ? new Family(Plainest(grain), windows) : new Family(null, Segments(windows));
        return new Family(Grain.Minute, windows);
    }

    /// <summary>A fiscal grain that is the calendar's own, so that one expression is never two grouping columns.</summary>
    private Grain Plainest(Grain grain) => grain.Kind switch
    {
        GrainKind.FiscalYear when context.Company.Calendar.FiscalYearStartMonth == 1 => Grain.Year,
        GrainKind.FiscalQuarter when context.Company.Calendar.FiscalYearStartMonth % 3 == 1 => Grain.Quarter,
        _ => grain,
    };

    private bool IsArithmetic(Grain grain) => grain.Kind != GrainKind.Custom
        && (context.Company.Calendar.Pattern == CalendarPattern.Months || grain.Kind <= GrainKind.Week);

    private bool StartsOn(Grain grain, DateTime moment) => moment == DateTime.MinValue || moment == DateTime.MaxValue
        || context.Calendar.Containing(grain, moment) is { } period && period.Start == moment;

    /// <summary>The pieces between all the windows' bounds that lie inside a window: no two overlap, and every window is a run of them.</summary>
    private static Window[] Segments(Window[] windows)
    {
        DateTime[] bounds = [.. windows.SelectMany(window => new[] { window.Range.Start, window.Range.Next }).Distinct().Order()];
        return
        [
            .. bounds.Zip(bounds.Skip(1), (start, next) => new TimeRange(start, next))
                .Where(piece => windows.Any(window => window.Range.Contains(piece))).Select(piece => new Window(piece, null)),
        ];
    }

    /// <summary>Splits windows into families in which none overlap: first fit in order of their starts.</summary>
    private List<Family> Disjoint(Window[] windows)
    {
        List<List<Window>> lanes = [];
        foreach (Window window in windows)
        {
            List<Window>? lane = lanes.Find(open => open[^1].Range.Next <= window.Range.Start);
            if (lane is null)
                lanes.Add([window]);
            else
                lane.Add(window);
        }
        return [.. lanes.Select(lane => AsCells(lane) is { } grain ? new Family(Plainest(grain), lane) : new Family(null, lane))];
    }

    /// <summary>The grain of which all windows are single periods, by the date's own arithmetic; null when there is none.</summary>
    private Grain? AsCells(List<Window> windows)
    {
        foreach (Grain grain in Grain.Known.Where(IsArithmetic))
            if (windows.TrueForAll(window => window.IsBounded && context.Calendar.Containing(grain, window.Range.Start) is { } period
                && period.Start == window.Range.Start && period.Next == window.Range.Next))
                return grain;
        return null;
    }

    private static int FamilyOf(List<Family> families, Family family)
    {
        int position = families.FindIndex(existing => FamilyComparer.Instance.Equals(existing, family));
        if (position < 0)
        {
            families.Add(family);
            return families.Count - 1;
        }
        // Cells of one grain serve whoever asks; the windows say only how far the scan must reach.
        if (family.Cells is not null)
            families[position] = families[position] with { Windows = Sorted(families[position].Windows.Concat(family.Windows)) };
        return position;
    }

    /// <summary>Two families are one when they are cells of one grain, or list the same windows.</summary>
    private sealed class FamilyComparer : IEqualityComparer<Family>
    {
        public static FamilyComparer Instance { get; } = new();
        public bool Equals(Family? one, Family? other) => one is not null && other is not null && one.Cells == other.Cells && one.HasKey == other.HasKey
            && (one.Cells is not null || one.Windows.SequenceEqual(other.Windows));
        public int GetHashCode(Family family) => HashCode.Combine(family.Cells, family.Cells is null ? family.Windows.Count : 0);
    }
}
