using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>Decides which groups of a question are kept back, so that no answer of few people is shown or told by difference.</summary>
/// <remarks>
/// A group is small when fewer rows than asked for lie behind it, or behind what the question's condition leaves out of it.
/// A single small group could be told from the total less all others: then the next smallest is kept back too, until at least
/// two groups with enough rows together are (primary and complementary cell suppression), in the whole and in every margin.
/// What it cannot see is other questions: periods cut in another way, or other dimensions over the same rows. For totals of the same question see <see cref="TotalRows"/>.
/// </remarks>
/// <param name="lookup">The values.</param>
/// <param name="frame">The question's grouping and condition.</param>
/// <param name="groups">All groups of the question.</param>
internal sealed class SmallGroups(Lookup lookup, Frame frame, IReadOnlyList<GroupKey> groups)
{
    private readonly Dictionary<(string Guard, Window Window), HashSet<GroupKey>> _known = [];

    /// <summary>How many groups were kept back, over all windows.</summary>
    public int Hidden => _known.Values.Sum(hidden => hidden.Count);

    /// <summary>True when a group's value over a window is kept back.</summary>
    public bool Hides(GuardNode guard, Window window, GroupKey group)
    {
        if (!_known.TryGetValue((guard.Key, window), out HashSet<GroupKey>? hidden))
            _known.Add((guard.Key, window), hidden = Find(guard, window));
        return hidden.Contains(group);
    }

    /// <summary>How many rows lie behind a group's value over a window.</summary>
    public double RowsBehind(GuardNode guard, Window window, GroupKey group) => Rows(frame, guard, window, group);

    private HashSet<GroupKey> Find(GuardNode guard, Window window)
    {
        Dictionary<GroupKey, double> rows = groups.ToDictionary(group => group, group => Rows(frame, guard, window, group));
        HashSet<GroupKey> hidden = [.. groups.Where(group => IsFew(rows[group], guard.Least) || (rows[group] > 0 && frame.Others is { } others && IsFew(Rows(others, guard, window, group), guard.Least)))];
        int before;
        do
        {
            before = hidden.Count;
            foreach (IReadOnlyList<GroupKey> line in Lines())
                Complete(line, rows, hidden, guard.Least);
        }
        while (hidden.Count > before);
        return hidden;
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

    private static void Complete(IReadOnlyList<GroupKey> line, Dictionary<GroupKey, double> rows, HashSet<GroupKey> hidden, int least)
    {
        while (true)
        {
            GroupKey[] inside = [.. line.Where(hidden.Contains)];
            if (inside.Length == 0 || (inside.Length > 1 && inside.Sum(group => rows[group]) >= least))
                return;
            GroupKey[] shown = [.. line.Where(group => rows[group] > 0 && !hidden.Contains(group)).OrderBy(group => rows[group]).ThenBy(group => group)];
            if (shown.Length == 0)
                return;
            hidden.Add(shown[0]);
        }
    }

    /// <summary>Rows behind a value: the widest aggregate of a dataset, and of several datasets the one with the fewest.</summary>
    private double Rows(Frame of, GuardNode guard, Window window, GroupKey group) =>
        guard.Rows.GroupBy(row => row.Atom.Home).Select(home => home.Max(row => lookup.Read(of, group, row, window).Cell is { IsNumber: true } cell ? cell.AsDouble() : 0)).DefaultIfEmpty(0).Min();

    private static bool IsFew(double rows, int least) => rows > 0 && rows < least;
}
