using System.Text;

namespace Quarterdeck.Cli.Commands;

/// <summary>Prints rows of text as a table, CSV or Markdown.</summary>
internal static class RowPrinter
{
    private const int WidestCell = 60;   // letters; longer cells are cut in tables for a terminal, never in CSV or Markdown

    /// <summary>Writes a head and its rows.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="format">Table, CSV or Markdown.</param>
    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The rows, each as long as the head.</param>
    /// <param name="wrap">Whether a table breaks long cells over several lines instead of cutting them.</param>
    public static void Write(TextWriter output, OutputFormat format, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows, bool wrap = false)
    {
        switch (format)
        {
            case OutputFormat.Csv:
                output.WriteLine(string.Join(',', head.Select(Quote)));
                foreach (IReadOnlyList<string> row in rows)
                    output.WriteLine(string.Join(',', row.Select(Quote)));
                break;
            case OutputFormat.Md:
                output.WriteLine("| " + string.Join(" | ", head.Select(Bar)) + " |");
                output.WriteLine("|" + string.Concat(head.Select(static _ => " --- |")));
                foreach (IReadOnlyList<string> row in rows)
                    output.WriteLine("| " + string.Join(" | ", row.Select(Bar)) + " |");
                break;
            default:
                WriteTable(output, head, wrap ? [.. rows.SelectMany(Wrapped)] : rows);
                break;
        }
    }

    private static void WriteTable(TextWriter output, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int[] widths = new int[head.Count];
        foreach (IReadOnlyList<string> row in rows.Prepend(head))
            for (int c = 0; c < widths.Length; c++)
                widths[c] = Math.Max(widths[c], Math.Min(WidestCell, WidthOf(row[c])));
        foreach (IReadOnlyList<string> row in rows.Prepend(head))
        {
            StringBuilder line = new();
            for (int c = 0; c < widths.Length; c++)
            {
                string cell = Cut(row[c]);
                line.Append(cell).Append(' ', Math.Max(0, widths[c] - WidthOf(cell)) + 2);
            }
            output.WriteLine(line.ToString().TrimEnd());
            if (ReferenceEquals(row, head))
                output.WriteLine(string.Join("  ", widths.Select(static width => new string('-', width))));
        }
    }

    /// <summary>The lines of one row whose long cells are broken, at a space where there is one.</summary>
    private static List<IReadOnlyList<string>> Wrapped(IReadOnlyList<string> row)
    {
        List<string>[] cells = [.. row.Select(Lines)];
        List<IReadOnlyList<string>> lines = [];
        for (int line = 0; line < cells.Max(static cell => cell.Count); line++)
            lines.Add([.. cells.Select(cell => line < cell.Count ? cell[line] : "")]);
        return lines;
    }

    private static List<string> Lines(string text)
    {
        string plain = Printable(text);
        List<string> lines = [];
        int start = 0, width = 0, space = -1;
        for (int i = 0; i < plain.Length; i++)
        {
            width += IsWide(plain[i]) ? 2 : 1;
            if (plain[i] == ' ')
                space = i;
            if (width <= WidestCell)
                continue;
            int end = space > start ? space : i;
            lines.Add(plain[start..end]);
            start = end == space ? end + 1 : end;
            width = WidthOf(plain[start..(i + 1)]);
        }
        lines.Add(plain[start..]);
        return lines;
    }

    private static string Cut(string text)
    {
        string plain = Printable(text);
        int width = 0;
        for (int i = 0; i < plain.Length; i++)
        {
            width += IsWide(plain[i]) ? 2 : 1;
            if (width > WidestCell)
                return string.Concat(plain.AsSpan(0, i), "…");
        }
        return plain;
    }

    /// <summary>Control characters would move the cursor or colour the terminal; they are shown as spaces.</summary>
    private static string Printable(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Contains('\u007F', StringComparison.Ordinal) || text.Contains('\u202E', StringComparison.Ordinal)
            ? string.Concat(text.Select(static c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? ' ' : c))
            : text;

    private static int WidthOf(string text) => text.Sum(static c => IsWide(c) ? 2 : 1);

    private static bool IsWide(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';

    private static string Quote(string cell)
    {
        // A cell that begins like a formula would be run by a spreadsheet; the apostrophe keeps it text.
        string safe = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static string Bar(string cell) => Printable(cell).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
