using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Reports;

/// <summary>Writes a report as one HTML file: style and charts in it, no script, nothing asked of anybody. The same report gives the same bytes.</summary>
public static class ReportHtml
{
    private const double ChartWidth = 680;
    private const int MostRows = 300;

    /// <summary>The file.</summary>
    public static string Write(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReportFrame frame = report.Frame;
        ReportWords words = ReportWords.For(frame.Language);
        StringBuilder text = new();
        string title = report.Subject.Length == 0 ? report.Texts.Title : $"{report.Texts.Title}{ScorecardWords.For(frame.Language).Colon}{report.Subject}";
        text.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{frame.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            // Whatever a name or a cell holds, a reader's browser runs nothing and asks nobody.
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Safe(title)}</title>\n<style>\n{ReportSheet.Css}\n{SceneSheet.Css}</style>\n</head>\n<body>\n<main>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p class=\"kind\">{Safe(frame.Company.Length == 0 ? title : $"{frame.Company} · {title}")}</p>\n<h1>{Safe(report.Answer)}</h1>\n");
        Section(text, words.Asked, [string.Format(CultureInfo.InvariantCulture, report.Texts.Question, report.Subject)]);
        for (int i = 0; i < report.Plots.Count; i++)
            Chart(text, report.Plots[i](new ChartLook(frame.Language, ChartWidth)), string.Create(CultureInfo.InvariantCulture, $"c{i + 1}"), words);
        if (report.Tables.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(words.Table)}</h2>\n");
        foreach (PageTable table in report.Tables)
            Table(text, table.Head, [.. table.Columns.Select(static column => (column.Head, column.IsNumber))], table.Rows, words);
        foreach (string note in report.Notes)
            text.Append(CultureInfo.InvariantCulture, $"<p>{Safe(note)}</p>\n");
        text.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(words.Data)}</h2>\n");
        bool hasRows = frame.Sources.Any(static source => source.Rows is not null);
        Table(text, "", hasRows ? [(words.Source, false), (words.Rows, true), (words.Fingerprint, false)] : [(words.Source, false), (words.Fingerprint, false)],
            [.. frame.Sources.Select(source => (IReadOnlyList<string>)(hasRows ? [source.Name, source.Rows?.ToString("N0", ReaderLanguage.Numbers(frame.Language)) ?? "", source.Fingerprint] : [source.Name, source.Fingerprint]))], words);
        List(text, words.Assumptions, report.Texts.Assumptions);
        List(text, words.Limits, report.Texts.Limits);
        if (frame.Findings.Count > 0)
            Cautions(text, words.Cautions, frame);
        text.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(words.Receipt)}</h2>\n<p>{Safe(words.Reproduce)}</p>\n<p><code>{Safe(frame.Command)}</code></p>\n<p>Quarterdeck {Safe(frame.Version)}{(frame.DefinitionHash.Length > 0 ? $" · {Safe(words.Definition)} <code>{Safe(frame.DefinitionHash)}</code>" : "")}</p>\n");
        return text.Append(CultureInfo.InvariantCulture, $"</main>\n<footer><p>{Safe(words.Notation)}</p></footer>\n</body>\n</html>\n").ToString();
    }

    private static void Section(StringBuilder text, string head, IReadOnlyList<string> paragraphs)
    {
        text.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(head)}</h2>\n");
        foreach (string paragraph in paragraphs)
            text.Append(CultureInfo.InvariantCulture, $"<p>{Safe(paragraph)}</p>\n");
    }

    private static void List(StringBuilder text, string head, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(head)}</h2>\n<ul>\n");
        foreach (string item in items)
            text.Append(CultureInfo.InvariantCulture, $"<li>{Safe(item)}</li>\n");
        text.Append("</ul>\n");
    }

    private static void Chart(StringBuilder text, Scene scene, string prefix, ReportWords words)
    {
        text.Append("<div class=\"chart\">").Append(SceneSvg.Write(scene, new SvgOptions(prefix))).Append("</div>\n");
        if (scene.Table.Rows.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"<details><summary>{Safe(words.Behind)}</summary>\n");
        Table(text, "", [.. scene.Table.Columns.Select(static (head, i) => (head, i > 0))], scene.Table.Rows, words);
        text.Append("</details>\n");
    }

    private static void Table(StringBuilder text, string head, IReadOnlyList<(string Head, bool IsNumber)> columns, IReadOnlyList<IReadOnlyList<string>> rows, ReportWords words)
    {
        if (rows.Count == 0)
            return;
        if (head.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"<p>{Safe(head)}</p>\n");
        text.Append("<div class=\"wide\"><table><thead><tr>");
        foreach ((string name, bool isNumber) in columns)
            text.Append(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Append(Safe(name)).Append("</th>");
        text.Append("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<string> row in rows.Take(MostRows))
        {
            text.Append("<tr>");
            for (int i = 0; i < row.Count; i++)
                text.Append(i < columns.Count && columns[i].IsNumber ? "<td class=\"n\">" : "<td>").Append(Safe(row[i])).Append("</td>");
            text.Append("</tr>\n");
        }
        text.Append("</tbody></table></div>\n");
        if (rows.Count > MostRows)
            text.Append(CultureInfo.InvariantCulture, $"<p>{Safe(string.Format(CultureInfo.InvariantCulture, words.More, rows.Count - MostRows))}</p>\n");
    }

    private static void Cautions(StringBuilder text, string head, ReportFrame frame)
    {
        string colon = FindingWords.For(frame.Language).Colon;
        text.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(head)}</h2>\n<ul>\n");
        foreach (Finding finding in frame.Findings)
        {
            ToldFinding told = ToldFinding.Of(finding, frame.Language);
            (string Text, string Language)[] parts = [(told.Says, told.Language), (told.Detail, "en"), (told.Remedy, told.RemedyLanguage), (told.RemedyDetail, "en")];
            text.Append(CultureInfo.InvariantCulture, $"<li>{Safe(finding.Code)}{Safe(colon)}")
                .AppendJoin(' ', parts.Where(static part => part.Text.Length > 0).Select(part => part.Language == frame.Language ? Safe(part.Text) : $"<span lang=\"{part.Language}\">{Safe(part.Text)}</span>"))
                .Append("</li>\n");
        }
        text.Append("</ul>\n");
    }

    private static string Safe(string text) => SceneSvg.Escaped(text);
}
