using System.Globalization;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Tables;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Totals;

/// <summary>The totals of a profile while the rows of a table go by.</summary>
public sealed class TotalsRun
{
    private readonly List<State> _states = [];
    private readonly ImportProfile _profile;
    private readonly ColumnMap _map;

    /// <summary>One total with its groups.</summary>
    private sealed record State(ProfileTotal Total, GroupKey Key, bool HasRows, ActiveCount? Active, RowFormula? Where)
    {
        public SortedDictionary<string, Group> Groups { get; } = new(StringComparer.Ordinal);
    }

    private sealed record Group(IReadOnlyList<Accumulator> Accumulators, RowFormula Result);

    /// <summary>Begins.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="map">Where its columns are.</param>
    public TotalsRun(ImportProfile profile, ColumnMap map)
    {
        _profile = profile;
        _map = map;
        foreach (ProfileTotal total in profile.Totals)
        {
            bool hasRows = total.Formula?.SelfAndDescendants().Any(static node => node is Call call && FunctionTable.Aggregates.ContainsKey(call.Function)) ?? false;
            State state = new(total, new GroupKey(total, map), hasRows, total.Active is { } active ? new ActiveCount(active, map) : null,
                total.Where is { } where ? new RowFormulaCompiler(Place).Compile(where) : null);
            _states.Add(state);
            if (hasRows && !state.Key.HasGroups)
                state.Groups[""] = NewGroup(state, "");
        }
    }

    /// <summary>True where the file has every column that the total reads, itself or by the totals that it is made of.</summary>
    private bool HasColumnsOf(ProfileTotal total) => total.Formula is null || total.Formula.SelfAndDescendants().OfType<Name>().Where(static name => !name.IsAllRows).All(name =>
        _states.TakeWhile(state => state.Total != total).LastOrDefault(state => state.Total.Reference == name.Dotted) is { } earlier ? HasColumnsOf(earlier.Total)
        : !_profile.Columns.Any(column => column.Id == name.Dotted) || _map.IndexOf(name.Dotted) >= 0);

    /// <summary>Takes all rows of a batch.</summary>
    public void Add(RowBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (State state in _states)
        {
            if (state.Active is { } active)
                for (int row = 0; row < batch.Rows; row++)
                    active.Add(batch, row);
            if (!state.HasRows)
                continue;
            if (!state.Key.HasGroups)
            {
                foreach (Accumulator accumulator in state.Groups[""].Accumulators)
                    accumulator.Add(batch);
                continue;
            }
            for (int row = 0; row < batch.Rows; row++)
            {
                if ((state.Where is { } where && where(batch, row).Truth is not true) || state.Key.Of(batch, row) is not { } key)
                    continue;
                if (!state.Groups.TryGetValue(key, out Group? group))
                    state.Groups[key] = group = NewGroup(state, key);
                foreach (Accumulator accumulator in group.Accumulators)
                    accumulator.Add(batch, row);
            }
        }
    }

    /// <summary>The totals by name, in the profile's order; those of a group that has no rows are not there.</summary>
    /// <param name="sections">Tables of the file.</param>
    public IReadOnlyList<(string Name, CellValue Value)> Results(int sections = 1)
    {
        Dictionary<string, CellValue> results = new(StringComparer.Ordinal);
        List<string> order = [];
        void Put(string name, CellValue value)
        {
            if (!results.ContainsKey(name))
                order.Add(name);
            results[name] = value;
        }
        IReadOnlyList<string> months = ActiveMonths();
        foreach (State state in _states)
        {
            if (state.Total.IsSections)
                Put(state.Total.Name, CellValue.Of((decimal)sections));
            else if (state.Total.NotAdditive is { } column)
                Put(state.Total.Name, CellValue.Of(_profile.Columns.Any(other => other.Id == column && !other.IsAdditive)));
            else if (!HasColumnsOf(state.Total))
                continue;
            else
                foreach (string key in KeysOf(state, months))
                    Put(state.Key.Name(key), ValueOf(state, key));
        }
        return [.. order.Select(name => (name, results[name]))];
    }

    /// <summary>What the profile checks of the whole table, by name: true, false or unknown.</summary>
    public IReadOnlyList<(string Name, bool? Holds)> Checks(IReadOnlyList<(string Name, CellValue Value)> results)
    {
        Dictionary<string, CellValue> named = results.ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal);
        RowBatch none = new(0);
        return
        [
            .. _profile.Checks.Where(check => check.Formula.SelfAndDescendants().OfType<Name>().All(name => named.ContainsKey(name.Dotted)))
                .Select(check => (check.Name, new RowFormulaCompiler(static _ => null, null, name => named.TryGetValue(name, out CellValue value) ? () => value : null).Compile(check.Formula)(none, 0).Truth)),
        ];
    }

    private IEnumerable<string> KeysOf(State state, IReadOnlyList<string> months)
    {
        if (state.Active is not null)
            return months;
        if (state.Total.IsLastMonth)
            return LastMonth(months) is { } last ? [last] : [];
        if (!state.HasRows && state.Total.Formula is { } formula)
        {
            // A formula over earlier totals has the groups that those have.
            State[] used = [.. formula.SelfAndDescendants().OfType<Name>().SelectMany(name => _states.Where(other => other.Total.Reference == name.Dotted))];
            State? grouped = Array.Find(used, static other => other.Key.HasGroups || other.Active is not null);
            return grouped is null ? [""] : [.. KeysOf(grouped, months)];
        }
        if (state.Key.LacksYear && months.Count > 0)
            return months;
        return state.Groups.Keys;
    }

    /// <summary>The months of the last twelve in which a row begins or ends.</summary>
    private IReadOnlyList<string> ActiveMonths()
    {
        SortedSet<string> months = new(_states.Where(static state => state.Active is not null).SelectMany(static state => state.Active!.Months), StringComparer.Ordinal);
        if (months.Max is not { } last)
            return [];
        string first = DateTime.ParseExact(last, "yyyy-MM", CultureInfo.InvariantCulture).AddMonths(-11).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return [.. months.Where(month => string.CompareOrdinal(month, first) >= 0)];
    }

    /// <summary>The last month in which a grouped total has rows of its own (somebody left), else the last in which anything happened.</summary>
    private string? LastMonth(IReadOnlyList<string> months) =>
        months.LastOrDefault(month => _states.Exists(state => state.HasRows && state.Key.LacksYear && state.Groups.ContainsKey(month))) ?? (months.Count > 0 ? months[^1] : null);

    private CellValue ValueOf(State state, string key)
    {
        if (state.Active is { } active)
            return CellValue.Of(active.At(key));
        if (!state.Groups.TryGetValue(key, out Group? group))
            group = NewGroup(state, key);
        return group.Result(new RowBatch(0), 0);
    }

    private Group NewGroup(State state, string key)
    {
        List<Accumulator> accumulators = [];
        RowFormulaCompiler rows = new(Place);
        RowFormula result = new RowFormulaCompiler(static _ => null, call =>
        {
            RowFormula? argument = call.Arguments[0] is Name { IsAllRows: true } ? null : rows.Compile(call.Arguments[0]);
            Accumulator accumulator = new(call.Function, argument, call.Filter is { } filter ? rows.Compile(filter) : null, call.Distinct);
            accumulators.Add(accumulator);
            return (_, _) => accumulator.Result();
        }, name => Earlier(state, name, key)).Compile(state.Total.Formula!);
        return new Group(accumulators, result);
    }

    private int? Place(string name) => _map.IndexOf(name) is >= 0 and int place ? place : _profile.Columns.Any(column => column.Id == name) ? -1 : null;

    /// <summary>An earlier total of the same group, or one that has no groups.</summary>
    private Func<CellValue>? Earlier(State state, string name, string key)
    {
        State? other = _states.TakeWhile(earlier => earlier != state).LastOrDefault(earlier => earlier.Total.Reference == name);
        return other is null ? null : () => ValueOf(other, other.Key.HasGroups || other.Active is not null ? key : "");
    }
}
