using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>What a scan brought, ready to be looked up by group, family and window.</summary>
internal sealed class ScanAnswer
{
    private readonly ScanPlan _plan;
    private readonly Dictionary<GroupKey, SortedList<DateTime, Cell[]>[]> _groups = [];
    private readonly Dictionary<Window, int>[] _positions;

    /// <summary>Sorts a scan's rows.</summary>
    /// <param name="plan">The scan.</param>
    /// <param name="rows">Its rows.</param>
    public ScanAnswer(ScanPlan plan, IEnumerable<ScanRow> rows)
    {
        _plan = plan;
        _positions = [.. plan.Families.Select(family => family.Windows.Select((window, i) => (window, i)).ToDictionary(pair => pair.window, pair => pair.i))];
        foreach (ScanRow row in rows)
        {
            if (!_groups.TryGetValue(row.Group, out SortedList<DateTime, Cell[]>[]? families))
                _groups.Add(row.Group, families = [.. plan.Families.Select(_ => new SortedList<DateTime, Cell[]>())]);
            families[row.Family][row.At] = row.Values;
        }
    }

    /// <summary>The models behind the windows, where the scan is of purchases; empty for any other.</summary>
    public IReadOnlyDictionary<Window, ValuationAt> Fits { get; init; } = new Dictionary<Window, ValuationAt>();

    /// <summary>The groups that have a row.</summary>
    public IEnumerable<GroupKey> Groups => _groups.Keys;

    /// <summary>The atom's value for a group over a window; missing where there is no row.</summary>
    public Cell ValueOf(PlannedAtom atom, GroupKey group, Window window)
    {
        if (!_groups.TryGetValue(group, out SortedList<DateTime, Cell[]>[]? families))
            return Cell.Missing;
        SortedList<DateTime, Cell[]> cells = families[atom.Family];
        if (atom.AddsUp)
            return Sum(atom, Cells(_plan.Families[atom.Family], cells, window.Range));
        Family family = _plan.Families[atom.Family];
        DateTime at = !family.HasKey ? DateTime.MinValue : family.Cells is not null ? window.Range.Start : ScanRow.Numbered(_positions[atom.Family][window]);
        return cells.TryGetValue(at, out Cell[]? values) ? values[atom.Column] : Cell.Missing;
    }

    /// <summary>True when the group has a row in the window, whatever the atom makes of it.</summary>
    public bool HasRow(PlannedAtom atom, GroupKey group, Window window)
    {
        if (!_groups.TryGetValue(group, out SortedList<DateTime, Cell[]>[]? families))
            return false;
        Family family = _plan.Families[atom.Family];
        if (atom.AddsUp)
            return Cells(family, families[atom.Family], window.Range).Any();
        return families[atom.Family].ContainsKey(!family.HasKey ? DateTime.MinValue : family.Cells is not null ? window.Range.Start : ScanRow.Numbered(_positions[atom.Family][window]));
    }

    /// <summary>True when the family holds the window.</summary>
    public bool Holds(PlannedAtom atom, Window window) =>
        atom.AddsUp ? !window.IsAll : atom.Own?.Contains(window) ?? _positions[atom.Family].ContainsKey(window);

    /// <summary>The family's rows inside a run of time, in order.</summary>
    private static IEnumerable<Cell[]> Cells(Family family, SortedList<DateTime, Cell[]> cells, TimeRange range)
    {
        if (family.Cells is null)
        {
            for (int i = 0; i < family.Windows.Count; i++)
                if (range.Contains(family.Windows[i].Range) && cells.TryGetValue(ScanRow.Numbered(i), out Cell[]? values))
                    yield return values;
            yield break;
        }
        for (int i = FirstFrom(cells, range.Start); i < cells.Count && cells.GetKeyAtIndex(i) < range.Next; i++)
            yield return cells.GetValueAtIndex(i);
    }

    private static Cell Sum(PlannedAtom atom, IEnumerable<Cell[]> rows)
    {
        Cell sum = Cell.Missing;
        Cell count = Cell.Missing;
        foreach (Cell[] values in rows)
        {
            sum = Add(atom, sum, values[atom.Column]);
            if (atom.CountColumn >= 0)
                count = Add(atom, count, values[atom.CountColumn]);
        }
        if (atom.CountColumn < 0)
            return sum;
        return sum.IsAbsent || count.IsAbsent ? Cell.Missing : Arithmetic.Apply("/", [sum, count]);
    }

    private static Cell Add(PlannedAtom atom, Cell sum, Cell value) =>
        value.IsAbsent ? sum : sum.IsAbsent ? value : Arithmetic.Fold(atom.Atom.Aggregate.Function, sum, value);

    private static int FirstFrom(SortedList<DateTime, Cell[]> cells, DateTime start)
    {
        int low = 0;
        int high = cells.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (cells.GetKeyAtIndex(middle) < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
