namespace Quarterdeck.Model.Editing;

/// <summary>Two texts compared line by line, as a person reads a change: what goes, what comes, and a few lines around.</summary>
public static class TextDiff
{
    /// <summary>Lines of both texts that stand around a change.</summary>
    private const int Around = 3;

    /// <summary>A longest common part of two stretches takes a table of their lengths; beyond this they are shown as replaced whole.</summary>
    private const long MostCells = 4_000_000;

    /// <summary>The lines to show; none where the texts are equal.</summary>
    /// <param name="before">The earlier text; empty for a new file.</param>
    /// <param name="after">The later one.</param>
    public static IReadOnlyList<DiffLine> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        string[] old = Lines(before), now = Lines(after);
        int start = 0, end = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
            start++;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        List<DiffLine> lines = [.. Enumerable.Range(0, start).Select(at => new DiffLine(DiffKind.Same, at + 1, now[at]))];
        Middle(old, now, start, end, lines);
        lines.AddRange(Enumerable.Range(now.Length - end, end).Select(at => new DiffLine(DiffKind.Same, at + 1, now[at])));
        return Near(lines);
    }

    private static void Middle(string[] old, string[] now, int start, int end, List<DiffLine> lines)
    {
        int n = old.Length - end - start, m = now.Length - end - start;
        if ((long)n * m > MostCells)
        {
            lines.AddRange(Enumerable.Range(start, n).Select(at => new DiffLine(DiffKind.Removed, at + 1, old[at])));
            lines.AddRange(Enumerable.Range(start, m).Select(at => new DiffLine(DiffKind.Added, at + 1, now[at])));
            return;
        }
        int[,] common = new int[n + 1, m + 1];
        for (int i = n - 1; i >= 0; i--)
            for (int j = m - 1; j >= 0; j--)
                common[i, j] = old[start + i] == now[start + j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        for (int i = 0, j = 0; i < n || j < m;)
            if (i < n && j < m && old[start + i] == now[start + j])
            {
                lines.Add(new DiffLine(DiffKind.Same, start + j + 1, now[start + j]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < n && (j == m || common[i + 1, j] >= common[i, j + 1]))
                lines.Add(new DiffLine(DiffKind.Removed, start + i + 1, old[start + i++]));
            else
                lines.Add(new DiffLine(DiffKind.Added, start + j + 1, now[start + j++]));
    }

    /// <summary>The changes and what stands near them; a gap where lines are left out.</summary>
    private static List<DiffLine> Near(List<DiffLine> lines)
    {
        bool[] shown = new bool[lines.Count];
        for (int at = 0; at < lines.Count; at++)
            if (lines[at].Kind != DiffKind.Same)
                for (int near = Math.Max(0, at - Around); near <= Math.Min(lines.Count - 1, at + Around); near++)
                    shown[near] = true;
        List<DiffLine> kept = [];
        for (int at = 0; at < lines.Count; at++)
            if (shown[at])
            {
                if (at > 0 && !shown[at - 1])
                    kept.Add(new DiffLine(DiffKind.Gap, lines[at].Line, ""));
                kept.Add(lines[at]);
            }
        return kept;
    }

    private static string[] Lines(string text)
    {
        if (text.Length == 0)
            return [];
        string[] lines = text.Split('\n');
        // A text that ends with a line end has no further line.
        return [.. (lines[^1].Length == 0 ? lines[..^1] : lines).Select(static line => line.TrimEnd('\r'))];
    }
}
