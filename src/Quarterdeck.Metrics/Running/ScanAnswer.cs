using System.Collections.Immutable;
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
    /// <param name="rows">Its statement's rows.</param>
    public ScanAnswer(ScanPlan plan, IReadOnlyList<Cell[]> rows)
    {
        _plan = plan;
        _positions = [.. plan.Families.Select(family => family.Windows.Select((window, i) => (window, i)).ToDictionary(pair => pair.window, pair => pair.i))];
        int dimensions = plan.Frame.By.Count;
        int[] keyed = [.. Enumerable.Range(0, plan.Families.Count).Where(i => plan.Families[i].HasKey)];
        int marker = plan.HasSets && keyed.Length > 0 ? 1 : 0;
        int firstKey = dimensions + marker;
        foreach (Cell[] row in rows)
        {
            int family = marker == 1 ? FamilyOf((long)row[dimensions].AsDecimal(), keyed) : 0;
            int key = Array.IndexOf(keyed, family);
            if (key >= 0 && row[firstKey + key].IsAbsent)
                continue;   // a row outside the family's windows
            DateTime at = key < 0 ? DateTime.MinValue : MomentOf(row[firstKey + key], family);
            GroupKey group = new(ImmutableArray.Create(row, 0, dimensions));
            if (!_groups.TryGetValue(group, out SortedList<DateTime, Cell[]>[]? families))
                _groups.Add(group, families = [.. plan.Families.Select(_ => new SortedList<DateTime, Cell[]>())]);
            families[family][at] = row[(firstKey + keyed.Length)..];
        }
    }

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
        DateTime at = !family.HasKey ? DateTime.MinValue : family.Cells is not null ? window.Range.Start : Numbered(_positions[atom.Family][window]);
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
        return families[atom.Family].ContainsKey(!family.HasKey ? DateTime.MinValue : family.Cells is not null ? window.Range.Start : Numbered(_positions[atom.Family][window]));
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
                if (range.Contains(family.Windows[i].Range) && cells.TryGetValue(Numbered(i), out Cell[]? values))
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

    /// <summary>GROUPING counts the columns that are rolled away as bits, the first highest: a family's row lacks all keys but its own.</summary>
    private int FamilyOf(long grouping, int[] keyed)
    {
        for (int i = 0; i < keyed.Length; i++)
            if ((grouping & (1L << (keyed.Length - 1 - i))) == 0)
                return keyed[i];
        return Enumerable.Range(0, _plan.Families.Count).First(i => !_plan.Families[i].HasKey);
    }

    private DateTime MomentOf(Cell key, int family) =>
        _plan.Families[family].Cells is not null ? key.AsMoment()!.Value : Numbered((int)key.AsDecimal());

    /// <summary>Listed windows may begin together, so they are kept by number: as so many ticks after the beginning of time.</summary>
    private static DateTime Numbered(int position) => new(position);
}
