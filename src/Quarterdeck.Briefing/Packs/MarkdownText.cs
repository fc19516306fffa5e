using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Pages;

namespace Quarterdeck.Briefing.Packs;

/// <summary>Pages and tables as Markdown.</summary>
public static class MarkdownText
{
    /// <summary>A scorecard's page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="explains">True to write what each KPI means below the notes.</param>
    public static string Write(ScorecardPage page, bool explains = false)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(page.Title)}\n\n{Escape(page.Subtitle)}\n\n{Escape(page.Message)}\n");
        foreach (IGrouping<string, PageRow> group in page.Rows.GroupBy(row => row.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"{(group.Key.Length > 0 ? $"\n## {Escape(group.Key)}\n" : "")}\n");
            text.Append(Table(page.Columns, group.Select(row => row.Cells)));
        }
        if (page.Notes.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n## {page.NotesHead}\n\n{string.Concat(page.Notes.Select(note => $"- {Escape(note)}\n"))}");
        if (explains && page.Definitions.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n## {page.DefinitionsHead}\n\n{string.Concat(page.Definitions.Select(definition => $"- {Escape(definition)}\n"))}");
        return text.ToString();
    }

    /// <summary>A page of tables.</summary>
    public static string Write(TablePage page)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(page.Title)}\n\n{(page.Subtitle.Length > 0 ? Escape(page.Subtitle) + "\n\n" : "")}{Escape(page.Message)}\n");
        foreach (PageTable table in page.Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(table.Head.Length > 0 ? $"\n## {Escape(table.Head)}\n" : "")}\n");
            // Plain spaces at the start of a cell are lost in Markdown.
            text.Append(Table(table.Columns, table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, i) => i == 0 ? Indented(cell) : cell)])));
        }
        return page.Notes.Count == 0 ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"\n{string.Concat(page.Notes.Select(note => $"- {Escape(note)}\n"))}").ToString();
    }

    private static string Indented(string cell) => string.Concat(Enumerable.Repeat("\u00a0", cell.Length - cell.TrimStart(' ').Length)) + cell.TrimStart(' ');

    /// <summary>A table.</summary>
    public static string Table(IReadOnlyList<PageColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", columns.Select(column => Escape(column.Head)))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"|{string.Concat(columns.Select(column => column.IsNumber ? "---:|" : "---|"))}\n");
        foreach (IReadOnlyList<string> row in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Escape))} |\n");
        return text.ToString();
    }

    private static string Escape(string value) =>
        value.Replace("|", "\\|", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
