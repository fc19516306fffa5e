using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;

namespace Quarterdeck.Cli.Printing;

/// <summary>Rows of text as a table, CSV or Markdown; long cells of a table go on over several lines, so that nothing is cut off.</summary>
public static class RowText
{
    /// <summary>Columns up to this width keep it; the wider ones share what is left of the screen.</summary>
    private const int Narrow = 24;
    /// <summary>A wide column is never made narrower: a word of most languages still fits.</summary>
    private const int Least = 20;
    private const int Gap = 2;

    /// <summary>The text.</summary>
    /// <param name="format">Table, CSV or Markdown.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, each as long as there are columns.</param>
    /// <param name="screen">Where a table is to fit in.</param>
    public static string Write(OutputFormat format, IReadOnlyList<PageColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, Screen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        return format switch
        {
            OutputFormat.Csv => CsvText.Lines(columns.Select(column => column.Head), rows.Select(row => row.Select(NoFormula))),
            OutputFormat.Markdown => MarkdownText.Table(columns, rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Printable)])),
            _ => Table(columns, [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Printable)])], screen),
        };
    }

    /// <summary>Control characters and marks of writing direction would move the cursor or turn a line around; they are shown as spaces.</summary>
    public static string Printable(string text) =>
        text.Any(IsUnprintable) ? string.Concat(text.Select(static letter => IsUnprintable(letter) ? ' ' : letter)) : text;

    private static bool IsUnprintable(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';

    private static string Table(IReadOnlyList<PageColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, Screen screen)
    {
        int[] widths = [.. columns.Select((column, i) => rows.Select(row => TextWidth.Of(row[i])).Append(TextWidth.Of(column.Head)).Max())];
        int wide = widths.Count(width => width > Narrow);
        int room = screen.Width - widths.Where(width => width <= Narrow).Sum() - Gap * (columns.Count - 1);
        if (wide > 0 && widths.Where(width => width > Narrow).Sum() > room)
            widths = Share(widths, Math.Max(room, wide * Least));
        List<IReadOnlyList<string>> lines = [];
        foreach (IReadOnlyList<string> row in rows)
        {
            IReadOnlyList<string>[] cells = [.. row.Select((cell, i) => Broken(cell, widths[i]))];
            for (int line = 0; line < cells.Max(cell => cell.Count); line++)
                lines.Add([.. cells.Select(cell => line < cell.Count ? cell[line] : "")]);
        }
        TextTable table = new(columns, lines, int.MaxValue);
        Paint paint = new(screen.HasColor);
        return paint.Faint(table.Head()) + "\n" + paint.Faint(new string('─', table.Total())) + "\n"
            + string.Concat(lines.Select(line => table.Row(line, static (_, cell) => cell) + "\n"));
    }

    /// <summary>Gives the wide columns equal parts of the room; what one does not need goes to the others.</summary>
    private static int[] Share(int[] widths, int room)
    {
        int[] shared = [.. widths];
        List<int> open = [.. Enumerable.Range(0, widths.Length).Where(i => widths[i] > Narrow).OrderBy(i => widths[i])];
        while (open.Count > 0)
        {
            int i = open[0];
            shared[i] = Math.Min(widths[i], room / open.Count);
            room -= shared[i];
            open.RemoveAt(0);
        }
        return shared;
    }

    /// <summary>The lines of a cell, broken at a space where there is one.</summary>
    private static List<string> Broken(string text, int columns)
    {
        List<string> lines = [];
        while (TextWidth.Of(text) > columns)
        {
            int end = 0, space = -1, width = 0;
            while (end < text.Length)
            {
                int length = char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
                width += TextWidth.Of(text.Substring(end, length));
                if (width > columns)
                    break;
                if (text[end] == ' ' && text.AsSpan(0, end).ContainsAnyExcept(' '))
                    space = end;
                end += length;
            }
            if (end == 0)
                break;
            int cut = end < text.Length && text[end] == ' ' ? end : space > 0 ? space : end;
            lines.Add(text[..cut].TrimEnd());
            // What goes on is set in as far as the first line was.
            string rest = text[cut..].TrimStart();
            int indent = lines.Count == 1 ? text.Length - text.TrimStart().Length : 0;
            text = new string(' ', Math.Min(indent, columns / 2)) + rest;
        }
        lines.Add(text);
        return lines;
    }

    /// <summary>A cell that begins like a formula would be run by a spreadsheet; the apostrophe keeps it text.</summary>
    private static string NoFormula(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
}
