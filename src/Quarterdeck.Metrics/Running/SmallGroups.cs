using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>Decides which values of a question are kept back, so that no answer of few people is shown or told by difference.</summary>
/// <remarks>
/// A value is small when fewer rows than asked for lie behind it, or behind what the question's condition leaves out of it.
/// A single small group could be told from the total less all others: then the next smallest is kept back too, until at least
/// two groups with enough rows together are (primary and complementary cell suppression), in the whole and in every margin.
/// A run of time could be told from longer and shorter ones (<see cref="KnownSpans"/>), and a cut by a filter from the column without it:
/// then one of the two is kept back as well. For totals of the same question see <see cref="TotalRows"/>.
/// What it cannot see is other questions: periods cut in another way, other dimensions over the same rows, filters that overlap.
/// </remarks>
/// <param name="lookup">The values.</param>
/// <param name="frame">The question's grouping and condition.</param>
/// <param name="groups">All groups of the question.</param>
/// <param name="asked">All guarded values of the question, with the runs of time that they are asked for.</param>
internal sealed class SmallGroups(Lookup lookup, Frame frame, IReadOnlyList<GroupKey> groups, IReadOnlyCollection<(GuardNode Guard, Window Window)> asked)
{
    private sealed record Entry(GuardNode Guard, Window Window, Dictionary<GroupKey, double> Rows, HashSet<GroupKey> Hidden);

    private Dictionary<(string Guard, Window Window), Entry>? _known;

    /// <summary>How many values were kept back.</summary>
    public int Hidden => _known?.Values.Sum(entry => entry.Hidden.Count) ?? 0;

    /// <summary>True when a group's value over a window is kept back.</summary>
    public bool Hides(GuardNode guard, Window window, GroupKey group) =>
        (_known ??= Decide()).TryGetValue((guard.Key, window), out Entry? entry) ? entry.Hidden.Contains(group) : Small(guard, window).Hidden.Contains(group);

    private Dictionary<(string Guard, Window Window), Entry> Decide()
    {
        Dictionary<(string Guard, Window Window), Entry> entries = [];
        foreach ((GuardNode guard, Window window) in asked)
            entries.TryAdd((guard.Key, window), Small(guard, window));
        bool changed;
        do
        {
            changed = false;
            foreach (IGrouping<string, Entry> like in entries.Values.GroupBy(entry => SameRows(entry.Guard)))
                foreach (GroupKey group in groups)
                    changed |= HideSpans([.. like], group);
            foreach (IGrouping<Window, Entry> like in entries.Values.GroupBy(entry => entry.Window))
                changed |= HideCuts([.. like]);
            if (changed)
                foreach (Entry entry in entries.Values)
                    Complete(entry);
        }
        while (changed);
        return entries;
    }

    /// <summary>How many rows lie behind a group's value over a window.</summary>
    public double RowsBehind(GuardNode guard, Window window, GroupKey group) => Rows(frame, guard, window, group);

    /// <summary>The groups of one value that are small by themselves, and those that go with them.</summary>
    private Entry Small(GuardNode guard, Window window)
    {
        Dictionary<GroupKey, double> rows = groups.ToDictionary(group => group, group => Rows(frame, guard, window, group));
        Entry entry = new(guard, window, rows, [.. groups.Where(group => IsFew(rows[group], guard.Least) || (rows[group] > 0 && frame.Others is { } others && IsFew(Rows(others, guard, window, group), guard.Least)))]);
        Complete(entry);
        return entry;
    }

    /// <summary>Keeps runs of time back that would tell others of few rows; the short ones are shown first.</summary>
    private static bool HideSpans(Entry[] entries, GroupKey group)
    {
        bool changed = false;
        KnownSpans known = new(entries.Max(entry => entry.Guard.Least));
        foreach (Entry entry in entries.Where(entry => entry.Rows[group] > 0 && !entry.Hidden.Contains(group)).OrderBy(entry => entry.Window.Range.Next - entry.Window.Range.Start).ThenBy(entry => entry.Window.Range.Start))
            if (!known.TryShow(entry.Window.Range, entry.Rows[group]))
                changed |= entry.Hidden.Add(group);
        return changed;
    }

    /// <summary>Keeps cuts by a filter back of which the column with fewer filters leaves few rows.</summary>
    private static bool HideCuts(Entry[] entries)
    {
        bool changed = false;
        foreach (Entry whole in entries)
            foreach (Entry cut in entries.Where(cut => IsCutOf(cut.Guard, whole.Guard)))
                foreach (GroupKey group in whole.Rows.Keys.Where(group => !whole.Hidden.Contains(group) && IsFew(whole.Rows[group] - cut.Rows[group], whole.Guard.Least)))
                    changed |= cut.Hidden.Add(group);
        return changed;
    }

    private void Complete(Entry entry)
    {
        int before;
        do
        {
            before = entry.Hidden.Count;
            foreach (IReadOnlyList<GroupKey> line in Lines())
                Complete(line, entry);
        }
        while (entry.Hidden.Count > before);
    }

    /// <summary>Groups that some total is the sum of: those that agree in any part of their dimensions.</summary>
    private IEnumerable<IReadOnlyList<GroupKey>> Lines()
    {
        int dimensions = frame.By.Count;
        for (int kept = 0; kept < (1 << dimensions) - 1; kept++)
        {
            int mask = kept;
            foreach (IGrouping<GroupKey, GroupKey> line in groups.GroupBy(group => new GroupKey([.. group.Values.Where((_, i) => (mask & (1 << i)) != 0)])))
                yield return [.. line];
        }
    }

    private static void Complete(IReadOnlyList<GroupKey> line, Entry entry)
    {
        while (true)
        {
            GroupKey[] inside = [.. line.Where(entry.Hidden.Contains)];
            if (inside.Length == 0 || (inside.Length > 1 && inside.Sum(group => entry.Rows[group]) >= entry.Guard.Least))
                return;
            GroupKey[] shown = [.. line.Where(group => entry.Rows[group] > 0 && !entry.Hidden.Contains(group)).OrderBy(group => entry.Rows[group]).ThenBy(group => group)];
            if (shown.Length == 0)
                return;
            entry.Hidden.Add(shown[0]);
        }
    }

    /// <summary>Rows behind a value: the widest aggregate of a dataset, and of several datasets the one with the fewest.</summary>
    private double Rows(Frame of, GuardNode guard, Window window, GroupKey group) =>
        guard.Rows.GroupBy(row => row.Atom.Home).Select(home => home.Max(row => lookup.Read(of, group, row, window).Cell is { IsNumber: true } cell ? cell.AsDouble() : 0)).DefaultIfEmpty(0).Min();

    private static bool IsFew(double rows, int least) => rows > 0 && rows < least;

    /// <summary>The text that is the same for all values over the same rows, whatever is done with them.</summary>
    private static string SameRows(GuardNode guard) =>
        string.Join('|', guard.Rows.Select(row => $"{row.Atom.Home} {row.Atom.Time?.Dotted} {row.Atom.Scenario} {string.Join(" AND ", FiltersOf(row).Order(StringComparer.Ordinal))}").Distinct().Order(StringComparer.Ordinal));

    /// <summary>True when the rows of one are those of the other under further filters.</summary>
    private static bool IsCutOf(GuardNode cut, GuardNode whole) =>
        cut.Rows is [var one, ..] && whole.Rows is [var other, ..] && cut.Rows.Concat(whole.Rows).All(row => row.Atom.Home == one.Atom.Home && row.Atom.Scenario == one.Atom.Scenario)
        && FiltersOf(one).Length > FiltersOf(other).Length && !FiltersOf(other).Except(FiltersOf(one)).Any();

    private static string[] FiltersOf(AtomNode row) => [.. row.Atom.Filters.Select(filter => filter.Text).Distinct()];
}
