using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The rows of one dataset with everything that is reached from them to-one, while a SELECT over them is put together.</summary>
/// <remarks>
/// Binding a formula adds the joins and roll-ups that it needs; nothing else is joined, and no join can multiply a row.
/// A scope belongs to one plan and one thread.
/// </remarks>
internal sealed partial class RowScope
{
    private readonly PlanContext _context;
    private readonly Dictionary<string, RowInstance> _instances = new(StringComparer.Ordinal);
    private readonly List<RowInstance> _order = [];
    private readonly string _prefix;

    /// <summary>Opens the scope over a dataset.</summary>
    /// <param name="context">The company, its sources' columns and the question's as-of.</param>
    /// <param name="dataset">The home dataset.</param>
    /// <param name="prefix">Put before aliases, so that a SELECT within a SELECT stays readable.</param>
    public RowScope(PlanContext context, string dataset, string prefix = "")
    {
        _context = context;
        _prefix = prefix;
        Root = Add("", new RowInstance(prefix + "t0", context.Dataset(dataset), "", null, null));
    }

    /// <summary>The home dataset's own rows.</summary>
    public RowInstance Root { get; }

    /// <summary>Datasets whose dates decide whether a number is complete: home, and those that roll-ups read.</summary>
    public SortedSet<string> Dated { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of further columns of the home dataset's own rows: the file, where it has any, and the row in it; null: none.</summary>
    public (string File, string Row)? Places { get; init; }

    /// <summary>Datasets read in any way.</summary>
    public SortedSet<string> Read { get; } = new(StringComparer.Ordinal);

    /// <summary>Datasets reached by a join, whose keys must therefore be unique.</summary>
    public SortedSet<string> Joined { get; } = new(StringComparer.Ordinal);

    /// <summary>The FROM clause as far as it has grown.</summary>
    /// <param name="windows">Windows that the rows are joined to; rates stand behind them, since a row's rate may be that of its window's end.</param>
    public (Relation From, ImmutableArray<JoinedRelation> Joins) Relations(params IReadOnlyList<JoinedRelation> windows)
    {
        // A join's condition may itself read an instance that nothing else reads, so conditions are bound until no more come in.
        Dictionary<RowInstance, ImmutableArray<Expression>> conditions = [];
        while (_order.FindLast(instance => instance.Join is not null && instance.IsRead && !conditions.ContainsKey(instance)) is { } open)
            conditions.Add(open, [.. JoinConditions(open)]);
        ImmutableArray<JoinedRelation>.Builder joins = ImmutableArray.CreateBuilder<JoinedRelation>();
        foreach (RowInstance instance in _order)
        {
            if (conditions.TryGetValue(instance, out ImmutableArray<Expression> on))
                joins.Add(new JoinedRelation(SourceOf(instance), on, KeepLeft: true));
            foreach (RollUp rollUp in instance.RollUps)
                joins.Add(new JoinedRelation(rollUp.Relation(), [.. rollUp.Conditions], KeepLeft: true));
        }
        joins.AddRange(windows);
        joins.AddRange(_rates.Select(rate => rate.Join));
        return (SourceOf(Root), joins.ToImmutable());
    }

    /// <summary>Hides rows after as-of, where there is one and the dataset is dated.</summary>
    public IEnumerable<Expression> AsOfConditions()
    {
        if (_context.AsOf is DateOnly asOf && Root.Dataset.Time is string time)
            yield return new OperationExpression("<", [FieldOf(Root, time), ConstantExpression.Of(asOf.AddDays(1).ToDateTime(TimeOnly.MinValue))], ValueKind.Truth);
    }

    /// <summary>Binds a formula over one row of the home dataset.</summary>
    /// <param name="formula">The formula; names are <c>dataset.field</c>, paths or dimensions.</param>
    /// <param name="words">What words without a dot stand for besides dimensions: <c>time</c>, PERIOD_END.</param>
    /// <exception cref="QuestionFault">A name does not exist, or is not reached to-one.</exception>
    public Expression Bind(Formula formula, IReadOnlyDictionary<string, Expression>? words = null) =>
        new RowBinder(this, Root, null, words).Bind(formula);

    /// <summary>Binds a dimension, a path or a field.</summary>
    public Expression BindName(Name name) => new RowBinder(this, Root, null, null).Bind(name);

    /// <summary>The value of a field or column of an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="name">The field or column.</param>
    /// <param name="span">Where it is named.</param>
    /// <param name="money">How its money is wanted; null: as it is stored.</param>
    public Expression FieldOf(RowInstance instance, string name, SourceSpan span = default, MoneyUse? money = null)
    {
        if (instance.Dataset.Fields.TryGetValue(name, out Field? field))
            return money is null ? FieldValue(instance, field, null) : MoneyValue(instance, field, money);
        Expression column = ColumnOf(instance, name, span);
        if (ValueKinds.IsNumber(column.Kind))
            money?.Numbers.Add(instance.Dataset.Name);
        return column;
    }

    /// <summary>A column of the source, without looking at declared fields.</summary>
    public Expression ColumnOf(RowInstance instance, string column, SourceSpan span)
    {
        if (instance.Dataset.Source is DistinctSource)
        {
            int position = IndexOfKey(instance.Dataset, column);
            if (position < 0)
                throw Unknown(instance.Dataset, column, span);
            if (instance.Join is not null)
                return FieldOf(instance.Parent!, instance.Join.On[position], instance.Join.Span);
            return new ColumnExpression(instance.Alias, instance.Dataset.Key[position], ValueKind.Unknown);
        }
        (string Column, ValueKind Kind) found = _context.Columns.Find(instance.Dataset.Name, column) ?? throw Unknown(instance.Dataset, column, span);
        instance.IsRead = true;
        Read.Add(instance.Dataset.Name);
        ColumnExpression value = new(instance.Alias, found.Column, found.Kind);
        // A time that knows its zone belongs to the company's day, wherever it was written (design.md 5, Time).
        return found.Kind == ValueKind.ZonedTimestamp ? new ZoneExpression(value, null, _context.Company.Calendar.TimeZone) : value;
    }

    /// <summary>The instance that a path of joins leads to, joined when it is first asked for.</summary>
    public RowInstance Reach(RowInstance from, IReadOnlyList<JoinStep> steps)
    {
        RowInstance here = from;
        foreach (JoinStep step in steps)
        {
            string path = here.Path.Length == 0 ? step.Join.Name : $"{here.Path}.{step.Join.Name}";
            if (!_instances.TryGetValue(path, out RowInstance? next))
            {
                Dataset target = _context.Dataset(step.Join.Target);
                string alias = string.Create(CultureInfo.InvariantCulture, $"{_prefix}t{_instances.Count}");
                next = Add(path, new RowInstance(alias, target, path, here, step.Join));
                if (target.Source is not DistinctSource)
                    Joined.Add(target.Name);
            }
            here = next;
        }
        return here;
    }

    /// <summary>The value of an aggregate over a child dataset, for one row of an instance: joined as a SELECT grouped by that row's key.</summary>
    public Expression RollUpOf(RowInstance instance, Call aggregate, MoneyUse? money = null)
    {
        string child = ChildOf(instance.Dataset, aggregate);
        RollUp? rollUp = instance.RollUps.Find(existing => existing.Child == child);
        if (rollUp is null)
        {
            JoinPathResult path = JoinPaths.Find(_context.Company.Datasets, child, instance.Dataset.Name);
            if (path.Path is null)
                throw new QuestionFault(new Finding(FindingCodes.RollUpUnreached, Severity.Error, aggregate.Span,
                    path.IsAmbiguous
                        ? $"'{child}' reaches '{instance.Dataset.Name}' by {path.Candidates.Count} joins ({string.Join(", ", path.Candidates.Select(one => one.Via))}), and nobody said which."
                        : $"'{child}' does not reach '{instance.Dataset.Name}' to-one, so it cannot be rolled up there.",
                    path.IsAmbiguous ? "Keep one of the joins, or make a dataset of its own for the other." : $"Declare a join from '{child}' to '{instance.Dataset.Name}'."));
            string alias = string.Create(CultureInfo.InvariantCulture, $"{instance.Alias}_r{instance.RollUps.Count}");
            rollUp = new RollUp(_context, alias, child, path.Path);
            rollUp.Conditions.AddRange(instance.Dataset.Key.Select((key, i) => (Expression)new OperationExpression(
                "=", [FieldOf(instance, key, instance.Dataset.Span), rollUp.KeyColumn(i)], ValueKind.Truth)));
            instance.RollUps.Add(rollUp);
            Read.UnionWith(rollUp.Scope.Read);
        }
        Expression value = rollUp.Add(aggregate, money);
        Rates.UnionWith(rollUp.Scope.Rates);
        Read.UnionWith(rollUp.Scope.Read);
        Joined.UnionWith(rollUp.Scope.Joined);
        Dated.UnionWith(rollUp.Scope.Dated);
        if (_context.Dataset(child).IsDated)
            Dated.Add(child);
        return value;
    }

    /// <summary>The dataset that an instance of a dotted name lies in, and the name of the field there.</summary>
    /// <param name="from">Where the way starts.</param>
    /// <param name="name">The name.</param>
    /// <param name="via">The joins to take, with dots; null: as a dimension over this field says, else the nearest way.</param>
    /// <exception cref="QuestionFault">There is no such dataset or join, or no one way.</exception>
    public (RowInstance Instance, string Field) Locate(RowInstance from, Name name, string? via = null)
    {
        FieldPath path = JoinPaths.Resolve(_context.Company.Datasets, name) ?? throw UnknownName(name);
        JoinPathResult way = JoinPaths.Find(_context.Company.Datasets, from.Dataset.Name, name.Parts[0], via ?? ViaOf(from, name));
        if (way.Path is null)
            throw Unreached(from.Dataset, name, way);
        return (Reach(Reach(from, way.Path.Steps), path.Path.Steps), path.Field);
    }

    /// <summary>The dimension of that name; null when there is none.</summary>
    public Dimension? DimensionOf(string word) => _context.Company.Dimensions.GetValueOrDefault(word);

    /// <summary>The company's calendar settings.</summary>
    public CalendarSettings Calendar => _context.Company.Calendar;

    /// <summary>The company's calendar with its own grains.</summary>
    public CompanyCalendar CompanyCalendar => _context.Calendar;

    /// <summary>The company's datasets.</summary>
    public IReadOnlyDictionary<string, Dataset> Datasets => _context.Company.Datasets;

    /// <summary>True when the instance's dataset has a field or column of that name.</summary>
    public bool HasField(RowInstance instance, string name) => instance.Dataset.Fields.ContainsKey(name)
        || (instance.Dataset.Source is DistinctSource ? IndexOfKey(instance.Dataset, name) >= 0 : _context.Columns.Find(instance.Dataset.Name, name) is not null);

    /// <summary>A word of a question that is nothing here.</summary>
    public QuestionFault UnknownWord(RowInstance instance, Name name)
    {
        if (_context.Company.Metrics.ContainsKey(name.Dotted))
            return new QuestionFault(new Finding(FindingCodes.FieldAsked, Severity.Error, name.Span,
                $"'{name.Dotted}' is a metric, and a row of '{instance.Dataset.Name}' has no value of it.", $"Roll it up into a field of the dataset that has one row for each, or name a field of '{instance.Dataset.Name}'."));
        string[] known = [.. _context.Company.Dimensions.Keys, .. DateParts.All.Keys, .. NamesOf(instance.Dataset)];
        return new QuestionFault(new Finding(FindingCodes.FieldAsked, Severity.Error, name.Span,
            $"'{name.Dotted}' is no dimension, and no field of '{instance.Dataset.Name}'.{NearestName.DidYouMean(name.Dotted, known)}",
            $"Write dataset.field, a part of the date such as month_of_year, or a dimension: {NearestName.List(_context.Company.Dimensions.Keys)}."));
    }

    private IEnumerable<string> NamesOf(Dataset dataset) => dataset.Fields.Keys
        .Concat(dataset.Source is DistinctSource ? dataset.Key : _context.Columns.Of(dataset.Name).Select(one => one.Column)).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>A field's value in the wanted currency. It is bound anew each time, since the rows without a rate are told to whoever asks.</summary>
    private Expression MoneyValue(RowInstance instance, Field field, MoneyUse money)
    {
        if (field.Currency is not { } currency)
            return FieldValue(instance, field, money);
        money.HasOwn = true;
        return Converted(instance, FieldValue(instance, field, null), currency, money, new Name([instance.Dataset.Name, field.Name]) { Span = field.Span });
    }

    private Expression FieldValue(RowInstance instance, Field field, MoneyUse? money)
    {
        if (money is null && instance.Values.TryGetValue(field.Name, out Expression? known))
            return known;
        if (!instance.Open.Add(field.Name))
            throw new QuestionFault(new Finding(FindingCodes.FieldOfItself, Severity.Error, field.Span,
                $"The field '{instance.Dataset.Name}.{field.Name}' is made of itself.", "Write it over columns of the source or over other fields."));
        Expression value = new RowBinder(this, instance, field.Name, null, money).Bind(field.Formula);
        if (field.TimeZone is string zone)
            value = new ZoneExpression(value is ZoneExpression { From: null } own ? own.Operand : value, zone == "offset" ? null : zone, Calendar.TimeZone);
        instance.Open.Remove(field.Name);
        if (money is null)
            instance.Values.Add(field.Name, value);
        return value;
    }

    private IEnumerable<Expression> JoinConditions(RowInstance instance)
    {
        Join join = instance.Join!;
        for (int i = 0; i < join.On.Count; i++)
            yield return new OperationExpression("=",
                [FieldOf(instance.Parent!, join.On[i], join.Span), FieldOf(instance, join.TargetKey[i], join.Span)], ValueKind.Truth);
        if (join.AsOf is not { } asOf)
            yield break;
        Expression at = MomentOf(instance, asOf);
        Expression from = FieldOf(instance, asOf.From, join.Span);
        Expression to = FieldOf(instance, asOf.To, join.Span);
        yield return new OperationExpression("<=", [from, at], ValueKind.Truth);
        yield return new OperationExpression("OR",
        [
            new OperationExpression("IS NULL", [to], ValueKind.Truth),
            new OperationExpression("<", [at, asOf.ToIsLast ? new ShiftExpression(to, 1, "day") : to], ValueKind.Truth),
        ], ValueKind.Truth);
    }

    /// <summary>
    /// The moment at which a slowly changing row is looked at: the field of the nearest dataset on the way there that has it; <c>time</c>, where
    /// none has a field of that name, is the nearest dataset's own date.
    /// </summary>
    private Expression MomentOf(RowInstance instance, AsOf asOf)
    {
        for (RowInstance? here = instance.Parent; here is not null; here = here.Parent)
            if (here.Dataset.Fields.ContainsKey(asOf.At) || here.Dataset.Source is not DistinctSource && _context.Columns.Find(here.Dataset.Name, asOf.At) is not null)
                return FieldOf(here, asOf.At, instance.Join!.Span);
            else if (asOf.At == "time" && here.Dataset.Time is { } time)
                return FieldOf(here, time, instance.Join!.Span);
        throw new QuestionFault(new Finding(FindingCodes.VersionWithoutDate, Severity.Error, instance.Join!.Span,
            $"'{instance.Dataset.Name}' holds several versions of a row, and nothing on the way there ({instance.Path}) has the date '{asOf.At}' that chooses one.",
            $"Start from a dataset that has '{asOf.At}', or leave '{instance.Dataset.Name}' out."));
    }

    private Relation SourceOf(RowInstance instance)
    {
        if (instance.Dataset.Source is not DistinctSource distinct)
        {
            Read.Add(instance.Dataset.Name);
            return instance == Root && Places is { } places
                ? new SourceRelation(instance.Alias, instance.Dataset) { FileColumn = instance.Dataset.Source.HasFiles ? places.File : null, RowColumn = places.Row }
                : new SourceRelation(instance.Alias, instance.Dataset);
        }
        RowScope scope = new(_context, distinct.Dataset, instance.Alias + "_");
        ImmutableArray<Expression> keys = [.. instance.Dataset.Key.Select(key => scope.FieldOf(scope.Root, key, instance.Dataset.Span))];
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Read.UnionWith(scope.Read);
        return new SelectRelation(instance.Alias, new Select
        {
            Columns = [.. keys.Select((key, i) => (key, instance.Dataset.Key[i]))],
            From = from,
            Joins = joins,
            // A row without a key is no entity.
            Where = [.. keys.Select(key => (Expression)new OperationExpression("IS NOT NULL", [key], ValueKind.Truth)), .. scope.AsOfConditions()],
            Distinct = true,
        });
    }

    private string ChildOf(Dataset parent, Call aggregate)
    {
        List<string> named = [.. aggregate.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length > 1).Select(name => name.Parts[0]).Distinct()];
        foreach (string candidate in named)
            if (candidate != parent.Name && named.TrueForAll(other => JoinPaths.Find(_context.Company.Datasets, candidate, other).Path is not null))
                return candidate;
        throw new QuestionFault(new Finding(FindingCodes.RollUpWithoutChild, Severity.Error, aggregate.Span,
            $"'{aggregate.Text}' is a roll-up in '{parent.Name}', but names no dataset from which the others are reached to-one.",
            $"Aggregate a field of a dataset that has a join to '{parent.Name}', written dataset.field."));
    }

    private string? ViaOf(RowInstance from, Name name)
    {
        foreach (Dimension dimension in _context.Company.Dimensions.Values)
            if (dimension.Field.Equals(name) && dimension.Via.TryGetValue(from.Dataset.Name, out string? via))
                return via;
        return null;
    }

    private QuestionFault UnknownName(Name name)
    {
        bool isDataset = name.Parts.Length > 1 && _context.Company.Datasets.TryGetValue(name.Parts[0], out _);
        string what = !isDataset ? $"there is no dataset '{name.Parts[0]}'.{NearestName.DidYouMean(name.Parts[0], _context.Company.Datasets.Keys)}"
            : $"from '{name.Parts[0]}' no such joins lead on.{NearestName.DidYouMean(name.Parts[1], _context.Dataset(name.Parts[0]).Joins.Keys)}";
        string known = isDataset ? $"joins of '{name.Parts[0]}': {NearestName.List(_context.Dataset(name.Parts[0]).Joins.Keys)}" : $"known datasets: {NearestName.List(_context.Company.Datasets.Keys)}";
        return new QuestionFault(new Finding(FindingCodes.FieldAsked, Severity.Error, name.Span, $"'{name.Dotted}' is not a field: {what}", $"Write dataset.field or dataset.join.field; {known}."));
    }

    private QuestionFault Unknown(Dataset dataset, string column, SourceSpan span) => new(new Finding(FindingCodes.ColumnAsked, Severity.Error, span,
        $"'{dataset.Name}' has no field or column '{column}'.{NearestName.DidYouMean(column, NamesOf(dataset))}", $"Write one of: {NearestName.List(NamesOf(dataset))}."));

    private static QuestionFault Unreached(Dataset home, Name name, JoinPathResult way) => new(way.IsAmbiguous
        ? new Finding(FindingCodes.AmbiguousWay, Severity.Error, name.Span,
            $"From '{home.Name}' several joins lead to '{name.Parts[0]}': {string.Join(", ", way.Candidates.Select(one => one.ToString()))}.",
            $"Name the way, e.g. '{way.Candidates[0]}.{name.Parts[^1]}', or declare a dimension with 'via: {{{home.Name}: {way.Candidates[0].Via}}}'.")
        : new Finding(FindingCodes.UnreachedField, Severity.Error, name.Span,
            $"'{name.Dotted}' cannot be used here: no join leads to-one from '{home.Name}' to '{name.Parts[0]}', so each row of '{home.Name}' may have several.",
            $"Use a metric at home in a dataset that reaches '{name.Parts[0]}', or roll the value up into a field of '{home.Name}'."));

    private static int IndexOfKey(Dataset dataset, string column)
    {
        for (int i = 0; i < dataset.Key.Count; i++)
            if (string.Equals(dataset.Key[i], column, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    private RowInstance Add(string path, RowInstance instance)
    {
        _instances.Add(path, instance);
        _order.Add(instance);
        if (path.Length == 0)
        {
            Read.Add(instance.Dataset.Name);
            if (instance.Dataset.IsDated)
                Dated.Add(instance.Dataset.Name);
        }
        return instance;
    }
}
