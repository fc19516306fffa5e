using System.Text;
using Quarterdeck.Briefing.Pages;

namespace Quarterdeck.Cli.Printing;

/// <summary>A page of tables in a terminal.</summary>
public static class PageScreen
{
    /// <summary>The text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">How many columns the terminal has.</param>
    /// <param name="hasColor">True where it shows colours.</param>
    public static string Write(TablePage page, int width, bool hasColor)
    {
        Paint paint = new(hasColor);
        StringBuilder text = new();
        text.Append(paint.Strong(page.Title)).Append('\n');
        if (page.Subtitle.Length > 0)
            text.Append(page.Subtitle).Append('\n');
        if (page.Message.Length > 0)
            text.Append('\n').Append(paint.Strong(ScorecardScreen.Wrapped(page.Message, width, indent: 0))).Append('\n');
        foreach (PageTable table in page.Tables)
        {
            TextTable laid = new(table.Columns, table.Rows, width);
            text.Append('\n');
            if (table.Head.Length > 0)
                text.Append(paint.Strong(table.Head)).Append('\n');
            text.Append(paint.Faint(laid.Head())).Append('\n').Append(paint.Faint(new string('─', Math.Min(laid.Total(), width)))).Append('\n');
            foreach (IReadOnlyList<string> row in table.Rows)
                text.Append(laid.Row(row, static (_, cell) => cell)).Append('\n');
        }
        if (page.Notes.Count > 0)
            text.Append('\n');
        foreach (string note in page.Notes)
            text.Append(ScorecardScreen.Wrapped(note, width, indent: 2)).Append('\n');
        return text.ToString();
    }
}
