using System.Text;
using Quarterdeck.Briefing.Pages;

namespace Quarterdeck.Cli.Printing;

/// <summary>A scorecard's page in a terminal.</summary>
public static class ScorecardScreen
{
    /// <summary>The text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">How many columns the terminal has.</param>
    /// <param name="hasColor">True where it shows colours.</param>
    /// <param name="explains">True to print what each KPI means below the notes.</param>
    public static string Write(ScorecardPage page, int width, bool hasColor, bool explains = false)
    {
        Paint paint = new(hasColor);
        TextTable table = new(page.Columns, [.. page.Rows.Select(row => row.Cells)], width);
        StringBuilder text = new();
        text.Append(paint.Strong(page.Title)).Append('\n').Append(page.Subtitle).Append("\n\n");
        text.Append(paint.Strong(Wrapped(page.Message, width, indent: 0))).Append("\n\n");
        text.Append(paint.Faint(table.Head())).Append('\n').Append(paint.Faint(new string('─', Math.Min(table.Total(), width)))).Append('\n');
        string group = "";
        foreach (PageRow row in page.Rows)
        {
            if (row.Group != group)
                text.Append(paint.Strong(row.Group.ToUpperInvariant())).Append('\n');
            group = row.Group;
            text.Append(table.Row(row.Cells, (column, cell) => column == page.StatusColumn ? paint.Status(row.Status, cell) : cell)).Append('\n');
        }
        if (page.Notes.Count > 0)
        {
            text.Append('\n').Append(paint.Faint(page.NotesHead)).Append('\n');
            foreach (string note in page.Notes)
                text.Append(Wrapped(note, width, indent: 4)).Append('\n');
        }
        if (explains && page.Definitions.Count > 0)
        {
            text.Append('\n').Append(paint.Faint(page.DefinitionsHead)).Append('\n');
            foreach (string definition in page.Definitions)
                text.Append(Wrapped(definition, width, indent: 4)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A long text over several lines, those after the first set in.</summary>
    public static string Wrapped(string text, int width, int indent)
    {
        StringBuilder lines = new();
        int used = 0;
        foreach (string word in text.Split(' '))
        {
            int length = TextWidth.Of(word);
            if (used > 0 && used + 1 + length > width)
            {
                lines.Append('\n').Append(' ', indent);
                used = indent;
            }
            else if (used > 0)
            {
                lines.Append(' ');
                used++;
            }
            lines.Append(word);
            used += length;
        }
        return lines.ToString();
    }
}
