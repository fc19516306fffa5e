namespace Quarterdeck.Model.Formulas;

/// <summary>The known name that a person most likely meant.</summary>
public static class NearestName
{
    /// <summary>The name with the fewest changed letters; null when none is near.</summary>
    /// <param name="written">As written, compared without regard to case.</param>
    /// <param name="known">The names there are.</param>
    /// <remarks>Near is at most a third of the letters, and at least one: two changes in seven letters are a slip, two in four another word. Ties go to the first in ordinal order.</remarks>
    public static string? Find(string written, IEnumerable<string> known)
    {
        // Longer names are no slips of the finger, and the table of changes grows with the square of the length.
        if (written.Length > 64)
            return null;
        string word = written.ToLowerInvariant();
        int allowed = word.Length < 3 ? 0 : Math.Max(1, word.Length / 3);
        string? best = null;
        int least = int.MaxValue;
        foreach (string name in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(name.Length - word.Length) > allowed)
                continue;
            // In three letters another letter is another word: cfo is no slip of ceo, but coe is.
            if (word.Length == 3 && name.Length == 3 && !word.Order().SequenceEqual(name.ToLowerInvariant().Order()))
                continue;
            int distance = Distance(word, name.ToLowerInvariant());
            if (distance < least && distance <= allowed)
                (best, least) = (name, distance);
        }
        return best ?? known.Where(name => word.Length >= 4 && (name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (name.Length >= 4 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase)))).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>" Did you mean 'x'?" or nothing.</summary>
    public static string DidYouMean(string written, IEnumerable<string> known) =>
        Find(written, known) is { } near ? $" Did you mean '{near}'?" : string.Empty;

    /// <summary>Names for a message, in order, at most twelve of them; "none" when there is none.</summary>
    public static string List(IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? "none"
            : names.Length <= 12 ? string.Join(", ", names)
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(12))} and {names.Length - 12} more");
    }

    /// <summary>Letters to insert, drop, change or swap with their neighbour (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
            for (int j = 1; j <= b.Length; j++)
            {
                int change = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        return cost[a.Length, b.Length];
    }
}
