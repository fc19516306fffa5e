namespace Quarterdeck.Briefing.Studies;

/// <summary>Which groups are held back since they would tell of few people.</summary>
public static class SmallGroups
{
    /// <summary>Groups with fewer people are held back.</summary>
    public const int Least = 5;

    /// <summary>Groups of a total that is shown: those with fewer people than <see cref="Least"/>; where that is one alone the next smallest too, since the total would tell it.</summary>
    /// <param name="counts">The people of each group.</param>
    public static bool[] Hidden(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        bool[] hidden = [.. counts.Select(static count => count is > 0 and < Least)];
        if (hidden.Count(static isHidden => isHidden) == 1 && Enumerable.Range(0, counts.Count).Where(i => counts[i] >= Least).ToArray() is { Length: > 0 } others)
            hidden[others.MinBy(i => counts[i])] = true;
        return hidden;
    }

    /// <summary>Cells of a table of which rows and columns may be shown too: no row and no column has exactly one that is held back.</summary>
    /// <param name="counts">The people of each cell.</param>
    public static bool[,] Hidden(int[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int rows = counts.GetLength(0), columns = counts.GetLength(1);
        bool[,] hidden = new bool[rows, columns];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++)
                hidden[r, c] = counts[r, c] is > 0 and < Least;
        for (bool hasChanged = true; hasChanged;)
        {
            hasChanged = false;
            for (int line = 0; line < rows + columns; line++)
            {
                (int Row, int Column)[] cells = line < rows ? [.. Enumerable.Range(0, columns).Select(c => (line, c))] : [.. Enumerable.Range(0, rows).Select(r => (r, line - rows))];
                (int Row, int Column)[] open = [.. cells.Where(cell => counts[cell.Row, cell.Column] >= Least && !hidden[cell.Row, cell.Column])];
                if (open.Length == 0 || cells.Count(cell => hidden[cell.Row, cell.Column]) != 1)
                    continue;
                // A cell that closes a rectangle of four goes first, so that no more than needed is held back; then the smallest.
                int across((int Row, int Column) cell) => line < rows ? Enumerable.Range(0, rows).Count(r => hidden[r, cell.Column]) : Enumerable.Range(0, columns).Count(c => hidden[cell.Row, c]);
                (int row, int column) = open.OrderBy(cell => across(cell) == 1 ? 0 : across(cell) > 1 ? 1 : 2).ThenBy(cell => counts[cell.Row, cell.Column]).First();
                hidden[row, column] = hasChanged = true;
            }
        }
        return hidden;
    }
}
