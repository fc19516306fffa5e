using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>What the data say of the datasets, asked once each: rows, first and last day, and whether keys are unique.</summary>
internal sealed class FactBook(PlanContext context, Func<Select, IEnumerable<string>, IReadOnlyList<Cell[]>> query)
{
    private readonly Dictionary<string, DatasetFacts> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _repeated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AtomFacts> _atoms = new(StringComparer.Ordinal);

    /// <summary>Rows and dates of a dataset.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="scenario">Only this scenario's rows, where the dataset tells them apart.</param>
    public DatasetFacts Of(string dataset, string scenario = "AC")
    {
        Dataset described = context.Dataset(dataset);
        string key = described.Scenario is null ? dataset : $"{dataset}@{scenario}";
        if (_facts.TryGetValue(key, out DatasetFacts? known))
            return known;
        RowScope scope = new(context with { AsOf = null }, dataset);
        Expression? time = described.Time is null ? null : scope.FieldOf(scope.Root, described.Time, described.Span);
        Formula? only = AtomBinder.ScenarioOnly(described, scenario);
        Cell[] row = Ask(scope, time, time, only is null ? null : scope.Bind(only));
        return _facts[key] = new DatasetFacts((long)row[0].AsDecimal(), Day(row[1]), Day(row[2]));
    }

    /// <summary>How many keys of a dataset stand in more than one row.</summary>
    public long RepeatedKeys(string dataset)
    {
        Dataset described = context.Dataset(dataset);
        return described.Source is DistinctSource ? 0 : Repeated(described, described.Key);
    }

    /// <summary>How many values of the fields that a join meets stand in more than one row; 0 where it meets its target's key, which is counted by itself.</summary>
    public long RepeatedKeys(Join join)
    {
        Dataset target = context.Dataset(join.Target);
        return join.AsOf is not null || target.Source is DistinctSource || join.TargetKey.SequenceEqual(target.Key) ? 0 : Repeated(target, join.TargetKey);
    }

    /// <summary>How many versions of a slowly changing target of a join lie over another version of the same key.</summary>
    public long OverlappingVersions(Join join)
    {
        string name = $"{join.Target} {string.Join(',', join.TargetKey)} {join.AsOf}";
        if (_repeated.TryGetValue(name, out long known))
            return known;
        Dataset target = context.Dataset(join.Target);
        long same = Repeated(target, [.. join.TargetKey, join.AsOf!.From]);
        RowScope one = new(context with { AsOf = null }, join.Target), later = new(context with { AsOf = null }, join.Target, "l");
        Expression to = one.FieldOf(one.Root, join.AsOf.To, join.Span);
        Expression begins = later.FieldOf(later.Root, join.AsOf.From, join.Span);
        List<Expression> meets =
        [
            .. join.TargetKey.Select(key => new OperationExpression("=", [one.FieldOf(one.Root, key, join.Span), later.FieldOf(later.Root, key, join.Span)], ValueKind.Truth)),
            new OperationExpression("<", [one.FieldOf(one.Root, join.AsOf.From, join.Span), begins], ValueKind.Truth),
            new OperationExpression("OR", [new OperationExpression("IS NULL", [to], ValueKind.Truth),
                new OperationExpression("<", [begins, join.AsOf.ToIsLast ? new ShiftExpression(to, 1, "day") : to], ValueKind.Truth)], ValueKind.Truth),
        ];
        (Relation from, ImmutableArray<JoinedRelation> joins) = one.Relations();
        (Relation other, ImmutableArray<JoinedRelation> otherJoins) = later.Relations();
        // Versions over columns of their own source only; what a field reads through further joins would have to be nested.
        if (!joins.IsEmpty || !otherJoins.IsEmpty)
            return _repeated[name] = same;
        Select pairs = new() { Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n")], From = from, Joins = [new JoinedRelation(other, [.. meets], KeepLeft: false)] };
        return _repeated[name] = same + (long)query(pairs, one.Read.Union(later.Read))[0][0].AsDecimal();
    }

    /// <summary>How many currencies of a table of rates have more than one rate for one day or period.</summary>
    public long RepeatedRates(RateTable rates)
    {
        string name = $"rates {rates.Name}";
        if (_repeated.TryGetValue(name, out long known))
            return known;
        RateQuotes quotes = new(context with { AsOf = null }, rates);
        Select repeated = quotes.Repeated();
        return _repeated[name] = (long)query(repeated, quotes.Read)[0][0].AsDecimal();
    }

    private long Repeated(Dataset described, IReadOnlyList<string> fields)
    {
        string name = $"{described.Name} {string.Join(',', fields)}";
        if (_repeated.TryGetValue(name, out long known))
            return known;
        if (fields.Count == 0)
            return 0;
        RowScope scope = new(context with { AsOf = null }, described.Name);
        ImmutableArray<Expression> keys = [.. fields.Select(key => scope.FieldOf(scope.Root, key, described.Span))];
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select counted = new()
        {
            Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n")],
            From = from,
            Joins = joins,
            Where = [.. keys.Select(key => (Expression)new OperationExpression("IS NOT NULL", [key], ValueKind.Truth))],
            GroupBy = keys,
        };
        Select repeated = new()
        {
            Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n")],
            From = new SelectRelation("s", counted),
            Where = [new OperationExpression(">", [new ColumnExpression("s", "n", ValueKind.Whole), ConstantExpression.Of(1)], ValueKind.Truth)],
        };
        return _repeated[name] = (long)query(repeated, scope.Read)[0][0].AsDecimal();
    }

    /// <summary>How many rows of a dataset name a row of a join's target that is not there; rows that name none are not counted.</summary>
    public long LostRows(string dataset, Join join)
    {
        RowScope scope = new(context with { AsOf = null }, dataset);
        if (context.Dataset(join.Target).Source is DistinctSource)
            return 0;
        RowInstance target = scope.Reach(scope.Root, [new JoinStep(dataset, join)]);
        ImmutableArray<Expression> on = [.. join.On.Select(field => scope.FieldOf(scope.Root, field, join.Span))];
        Expression there = scope.FieldOf(target, join.TargetKey[0], join.Span);
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select lost = new()
        {
            Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n")],
            From = from,
            Joins = joins,
            Where =
            [
                .. on.Select(field => (Expression)new OperationExpression("IS NOT NULL", [field], ValueKind.Truth)),
                new OperationExpression("IS NULL", [there], ValueKind.Truth),
            ],
        };
        return (long)query(lost, scope.Read)[0][0].AsDecimal();
    }

    /// <summary>The span of an atom's data.</summary>
    /// <param name="atom">The atom.</param>
    /// <param name="dated">The dated datasets that it rests on.</param>
    public AtomFacts Of(Atom atom, Func<IReadOnlyCollection<string>> dated)
    {
        if (_atoms.TryGetValue(atom.Key, out AtomFacts? known))
            return known;
        List<(string, TimeRange)> covers = [];
        TimeRange? data = null;
        int late = 0;
        foreach (string name in dated())
        {
            Dataset dataset = context.Dataset(name);
            string scenario = name == atom.Home ? atom.Scenario : "AC";
            late = Math.Max(late, dataset.LateDays);
            if (dataset.Time is not null)
                data = Union(data, Range(Of(name, scenario)));
            if (CoversOf(dataset, scenario) is { } range)
                covers.Add((name, range));
        }
        if (data is null && atom.Active is { } active)
            data = Range(ActiveFacts(atom.Home, active));
        return _atoms[atom.Key] = new AtomFacts(data, covers, late, context.Dataset(atom.Home).RowsFor is { } grain ? (atom.Home, grain) : null);
    }

    /// <summary>First to last of the date that an atom has of its own (<c>time:</c> of its metric); null where that is its dataset's time, or a roll-up of dated rows.</summary>
    /// <remarks>Days beyond 1700 and 2260 mean that there is no day (see <see cref="ScanPlanner"/>) and are left out: a row a day up to the year 9999 is nothing to read.</remarks>
    public TimeRange? OwnDates(Atom atom)
    {
        if (atom.Time is not { } time || atom.Active is not null || JoinPaths.Resolve(context.Company.Datasets, time) is not { } path)
            return null;
        Dataset owner = context.Dataset(path.Owner);
        if (path.Owner == atom.Home && string.Equals(path.Field, owner.Time, StringComparison.OrdinalIgnoreCase) || owner.Fields.TryGetValue(path.Field, out Field? field) && field.IsRollUp)
            return null;
        string key = $"{atom.Home} by {time.Dotted}";
        if (!_facts.TryGetValue(key, out DatasetFacts? facts))
        {
            RowScope scope = new(context with { AsOf = null }, atom.Home);
            Expression day = scope.BindName(time);
            Expression Bound(string comparison, int year) => new OperationExpression(comparison, [day, ConstantExpression.Of(new DateTime(year, 1, 1))], ValueKind.Truth);
            Cell[] row = Ask(scope, day, day, new OperationExpression("AND", [Bound(">=", 1700), Bound("<", 2260)], ValueKind.Truth));
            _facts.Add(key, facts = new DatasetFacts((long)row[0].AsDecimal(), Day(row[1]), Day(row[2])));
        }
        return Range(facts);
    }

    private TimeRange? CoversOf(Dataset dataset, string scenario)
    {
        bool declared = scenario == "AC" && dataset.Covers is not null;
        if (declared && dataset.Covers is { From: { } from, To: { } to })
            return Range(from, to);
        if (dataset.Time is null)
            return null;
        DatasetFacts facts = Of(dataset.Name, scenario);
        return Range(declared ? dataset.Covers!.From ?? facts.First : facts.First, declared ? dataset.Covers!.To ?? facts.Last : facts.Last);
    }

    private DatasetFacts ActiveFacts(string dataset, Active active)
    {
        RowScope scope = new(context with { AsOf = null }, dataset);
        Cell[] row = Ask(scope, scope.FieldOf(scope.Root, active.From), scope.FieldOf(scope.Root, active.From), null);
        return new DatasetFacts((long)row[0].AsDecimal(), Day(row[1]), Day(row[2]));
    }

    private Cell[] Ask(RowScope scope, Expression? first, Expression? last, Expression? where)
    {
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select facts = new()
        {
            Columns =
            [
                (new AggregateExpression(AggregateKind.Count, null, null), "n"),
                (first is null ? ConstantExpression.Null : new AggregateExpression(AggregateKind.Min, first, null), "first"),
                (last is null ? ConstantExpression.Null : new AggregateExpression(AggregateKind.Max, last, null), "last"),
            ],
            From = from,
            Joins = joins,
            Where = where is null ? [] : [where],
        };
        return query(facts, scope.Read)[0];
    }

    private static DateOnly? Day(Cell cell) => cell.AsMoment() is { } moment ? DateOnly.FromDateTime(moment) : null;

    private static TimeRange? Range(DatasetFacts facts) => Range(facts.First, facts.Last);

    private static TimeRange? Range(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } to ? new TimeRange(from.ToDateTime(TimeOnly.MinValue), to.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null;

    private static TimeRange? Union(TimeRange? one, TimeRange? other) =>
        one is null ? other : other is null ? one
        : new TimeRange(one.Value.Start < other.Value.Start ? one.Value.Start : other.Value.Start, one.Value.Next > other.Value.Next ? one.Value.Next : other.Value.Next);
}
