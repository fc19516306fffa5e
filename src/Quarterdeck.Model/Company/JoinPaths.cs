using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Company;

/// <summary>Finds to-one paths between datasets.</summary>
/// <remarks>
/// A path never visits a dataset twice, so self joins (a manager, a parent territory) are walked only when they are named.
/// The shortest path is taken when it is the only one of its length; two of the same length are ambiguous, and a longer one never is.
/// </remarks>
public static class JoinPaths
{
    /// <summary>At most so many paths are listed when the way is ambiguous; more would not help a reader.</summary>
    public const int MostCandidates = 8;

    /// <summary>Looks for the to-one path from one dataset to another.</summary>
    /// <param name="datasets">All datasets by name.</param>
    /// <param name="from">The dataset whose rows are kept as they are.</param>
    /// <param name="to">The dataset that is to be reached.</param>
    /// <param name="via">Join names with dots from <paramref name="from"/> on; they may stop before the end when one nearest path leads on. Null: no choice was made.</param>
    public static JoinPathResult Find(IReadOnlyDictionary<string, Dataset> datasets, string from, string to, string? via = null)
    {
        if (string.IsNullOrEmpty(via))
            return Nearest(datasets, new JoinPath(from, []), to);
        JoinPath? start = Follow(datasets, from, via.Split('.'));
        return start is null ? JoinPathResult.None
            : start.To == to ? new JoinPathResult(start, [])
            : Nearest(datasets, start, to);
    }

    /// <summary>Walks joins by their names; null when one of them is not there.</summary>
    /// <param name="datasets">All datasets by name.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="joins">Join names in order.</param>
    public static JoinPath? Follow(IReadOnlyDictionary<string, Dataset> datasets, string from, IEnumerable<string> joins)
    {
        List<JoinStep> steps = [];
        string here = from;
        foreach (string name in joins)
        {
            if (!datasets.TryGetValue(here, out Dataset? dataset) || !dataset.Joins.TryGetValue(name, out Join? join))
                return null;
            steps.Add(new JoinStep(here, join));
            here = join.Target;
        }
        return new JoinPath(from, steps);
    }

    /// <summary>Reads <c>dataset.field</c> or <c>dataset.join.join.field</c>; null when dataset or join is not there, or the name has one part.</summary>
    /// <remarks>Whether the field exists is not asked: columns are known to the engine only.</remarks>
    public static FieldPath? Resolve(IReadOnlyDictionary<string, Dataset> datasets, Name name)
    {
        if (name.Parts.Length < 2 || !datasets.ContainsKey(name.Parts[0]))
            return null;
        JoinPath? path = Follow(datasets, name.Parts[0], name.Parts.Skip(1).Take(name.Parts.Length - 2));
        return path is null ? null : new FieldPath(path, name.Parts[^1]);
    }

    /// <summary>Every dataset that is reached to-one from here, itself first, then by nearness and name.</summary>
    public static IReadOnlyList<string> Reached(IReadOnlyDictionary<string, Dataset> datasets, string from)
    {
        List<string> reached = [from];
        HashSet<string> seen = [from];
        for (int i = 0; i < reached.Count; i++)
        {
            if (!datasets.TryGetValue(reached[i], out Dataset? dataset))
                continue;
            foreach (Join join in dataset.Joins.Values.OrderBy(join => join.Name, StringComparer.Ordinal))
                if (datasets.ContainsKey(join.Target) && seen.Add(join.Target))
                    reached.Add(join.Target);
        }
        return reached;
    }

    /// <summary>Widens the circle by one join at a time and stops at the first circle that holds the goal.</summary>
    private static JoinPathResult Nearest(IReadOnlyDictionary<string, Dataset> datasets, JoinPath start, string to)
    {
        if (start.To == to)
            return new JoinPathResult(start, []);
        Dictionary<string, int> distance = Distances(datasets, start.To);
        if (!distance.TryGetValue(to, out int goal))
            return JoinPathResult.None;

        // Only steps that come one nearer to the goal lie on a shortest path; the width is capped so that a dense model cannot explode.
        List<JoinPath> open = [start];
        for (int length = 1; length <= goal; length++)
        {
            List<JoinPath> next = [];
            foreach (JoinPath path in open)
                foreach (Join join in datasets[path.To].Joins.Values.OrderBy(join => join.Name, StringComparer.Ordinal))
                    if (distance.TryGetValue(join.Target, out int far) && far == length && LeadsTo(datasets, join.Target, to, goal - length))
                        next.Add(new JoinPath(path.From, [.. path.Steps, new JoinStep(path.To, join)]));
            open = next.Count > MostCandidates ? next[..MostCandidates] : next;
        }
        return open.Count == 1 ? new JoinPathResult(open[0], []) : new JoinPathResult(null, open);
    }

    private static bool LeadsTo(IReadOnlyDictionary<string, Dataset> datasets, string from, string to, int length) =>
        Distances(datasets, from).TryGetValue(to, out int far) && far == length;

    private static Dictionary<string, int> Distances(IReadOnlyDictionary<string, Dataset> datasets, string from)
    {
        Dictionary<string, int> distance = new(StringComparer.Ordinal) { [from] = 0 };
        Queue<string> open = new([from]);
        while (open.TryDequeue(out string? here))
        {
            if (!datasets.TryGetValue(here, out Dataset? dataset))
                continue;
            foreach (Join join in dataset.Joins.Values)
                if (datasets.ContainsKey(join.Target) && distance.TryAdd(join.Target, distance[here] + 1))
                    open.Enqueue(join.Target);
        }
        return distance;
    }
}
