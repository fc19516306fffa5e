namespace Quarterdeck.Offices.Resolving;

/// <summary>How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another.</summary>
/// <remarks>Optimal string alignment: no part is edited twice. Words of up to 30 letters.</remarks>
internal static class EditDistance
{
    private const int Longest = 30;

    /// <summary>The distance, or any number not below <paramref name="limit"/> once it is known to reach it.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (a.Length > Longest || b.Length > Longest || Math.Abs(a.Length - b.Length) >= limit)
            return limit;
        Span<int> before = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (int j = 0; j <= b.Length; j++)
            last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int edits = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.Min(least, edits);
            }
            if (least >= limit)
                return limit;
            Span<int> spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }
}
