using System.Text;
using Quarterdeck.Briefing.Pages;

namespace Quarterdeck.Cli.Printing;

/// <summary>Lays a table out in columns of text, leaving out what there is no room for.</summary>
public sealed class TextTable
{
    private const string Gap = "  ";
    private const int LeastLabel = 18;

    private readonly List<int> _shown;
    private readonly int[] _widths;
    private readonly IReadOnlyList<PageColumn> _columns;

    /// <summary>Fits the columns.</summary>
    /// <param name="columns">The columns; where there is no room, those of the highest rank are left out first, then the first one is cut.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="width">Columns of text that there are.</param>
    public TextTable(IReadOnlyList<PageColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        _columns = columns;
        _widths = [.. columns.Select((column, i) => rows.Select(row => TextWidth.Of(row[i])).Concat(column.Head.Split('\n').Select(TextWidth.Of)).Max())];
        // A column in which no row has anything is only noise.
        _shown = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Rank == 0 || rows.Any(row => row[i].Length > 0))];
        while (Total() > width && _shown.Max(i => columns[i].Rank) is > 0 and var rank)
            _shown.Remove(_shown.Last(i => columns[i].Rank == rank));
        if (Total() > width && _shown.Count > 0)
            _widths[_shown[0]] = Math.Min(_widths[_shown[0]], Math.Max(LeastLabel, _widths[_shown[0]] - (Total() - width)));
    }

    /// <summary>How wide the laid-out table is.</summary>
    public int Total() => _shown.Sum(i => _widths[i]) + Gap.Length * Math.Max(0, _shown.Count - 1);

    /// <summary>The heads, those of several lines ending on the last.</summary>
    public string Head()
    {
        string[][] heads = [.. _columns.Select(column => column.Head.Split('\n'))];
        int lines = heads.Max(head => head.Length);
        return string.Join('\n', Enumerable.Range(0, lines).Select(line => Row([.. heads.Select(head => line < lines - head.Length ? "" : head[line - lines + head.Length])], static (_, text) => text)));
    }

    /// <summary>One row.</summary>
    /// <param name="cells">A text for each column.</param>
    /// <param name="paint">Colours a cell, given its column and its padded text.</param>
    public string Row(IReadOnlyList<string> cells, Func<int, string, string> paint)
    {
        StringBuilder line = new();
        foreach (int i in _shown)
        {
            if (line.Length > 0)
                line.Append(Gap);
            line.Append(paint(i, TextWidth.Pad(TextWidth.Cut(cells[i], _widths[i]), _widths[i], toRight: _columns[i].IsNumber)));
        }
        return line.ToString().TrimEnd();
    }
}
