using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Charts;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Cli.Printing;

/// <summary>A company's chart as text: solid lines where somebody stated them, dashed ones where the catalogue assumes them.</summary>
/// <param name="chart">The chart.</param>
public sealed class ChartScreen(CompanyChart chart)
{
    private const string Board = "board", Solid = "──", Dashed = "╌╌";

    private static readonly PageColumn[] _columns =
    [
        new("office", false, 0), new("name", false, 0), new("holder", false, 0), new("title", false, 0), new("reports_to", false, 0),
        new("line", false, 0), new("line_by", false, 0), new("own_word", false, 0), new("people_below", true, 0), new("kpis", false, 0),
    ];

    private readonly ChartWords _words = ChartWords.For(chart.Language);

    /// <summary>The chart as rows, for CSV and Markdown.</summary>
    public string Rows(OutputFormat format, Screen screen) => RowText.Write(format, _columns,
    [
        .. chart.Offices.Select(office => (IReadOnlyList<string>)
        [
            office.Id, office.Name, string.Join(", ", office.Holders), office.Title ?? "", office.ReportsTo ?? "", office.IsStated ? "stated" : "assumed",
            Briefing.Packs.PlainWord.Of(office.Line), office.IsOwnWord ? "yes" : "", office.Reports?.ToString(CultureInfo.InvariantCulture) ?? "", string.Join(' ', office.Kpis),
        ]),
    ], screen);

    /// <summary>The chart as a tree, what is to be known about it, and the people who lead others.</summary>
    public string Tree(bool hasColor)
    {
        Paint paint = new(hasColor);
        StringBuilder text = new();
        text.Append(paint.Strong(RowText.Printable(chart.Company))).Append('\n');
        text.AppendFormat(CultureInfo.InvariantCulture, _words.Counts, chart.Offices.Count, chart.Offices.Count(office => office.Holders.Count == 0));
        if (chart.People.Count > 0)
            text.Append(", ").AppendFormat(CultureInfo.InvariantCulture, _words.People, chart.People.Count);
        text.Append("\n\n");
        ILookup<string, ChartOffice> below = chart.Offices.ToLookup(office => office.ReportsTo ?? "", StringComparer.Ordinal);
        HashSet<string> drawn = [];
        if (below[Board].Any())
        {
            text.Append(_words.Board).Append('\n');
            Offices(text, paint, below, Board, "", drawn);
        }
        // Those that report to nobody, or are caught in a circle.
        foreach (ChartOffice office in chart.Offices)
            if (drawn.Add(office.Id))
            {
                text.Append(Line(office, paint)).Append('\n');
                Offices(text, paint, below, office.Id, "", drawn);
            }
        text.Append(CultureInfo.InvariantCulture, $"\n{paint.Faint($"{Solid} {_words.Stated}   {Dashed} {_words.Assumed}")}\n");
        foreach (string note in Notes())
            text.Append(RowText.Printable(note)).Append('\n');
        if (chart.People.Count > 0)
            People(text, paint);
        return text.ToString();
    }

    private void Offices(StringBuilder text, Paint paint, ILookup<string, ChartOffice> below, string above, string indent, HashSet<string> drawn)
    {
        ChartOffice[] reports = [.. below[above].Where(office => drawn.Add(office.Id))];
        for (int i = 0; i < reports.Length; i++)
        {
            bool isLast = i == reports.Length - 1;
            text.Append(CultureInfo.InvariantCulture, $"{indent}{(isLast ? "└" : "├")}{(reports[i].IsStated ? Solid : Dashed)} {Line(reports[i], paint)}\n");
            Offices(text, paint, below, reports[i].Id, indent + (isLast ? "    " : "│   "), drawn);
        }
    }

    private string Line(ChartOffice office, Paint paint)
    {
        string holder = office.Holders.Count == 0 ? paint.Faint($"({_words.Vacant})") : paint.Strong(RowText.Printable(string.Join(", ", office.Holders)));
        string title = office.Title is { } own && !string.Equals(own, office.Name, StringComparison.OrdinalIgnoreCase) ? $", {RowText.Printable(own)}" : "";
        return $"{office.Id}  {office.Name}: {holder}{title}";
    }

    private IEnumerable<string> Notes()
    {
        foreach (ChartOffice office in chart.Offices.Where(office => office.IsOwnWord))
            yield return string.Format(CultureInfo.InvariantCulture, _words.OwnWord, office.Title, office.Id,
                office.Reading!.Offices.Count > 0 ? string.Join(", ", office.Reading.Offices.Select(reading => reading.Id)) : _words.NoOffice);
        foreach (ChartOffice office in chart.Offices.Where(office => office.Acronyms.Count > 0))
            yield return string.Format(CultureInfo.InvariantCulture, _words.Acronyms, string.Join(", ", office.Acronyms), office.Id);
    }

    private void People(StringBuilder text, Paint paint)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{paint.Strong(_words.Leading)}\n");
        foreach (ChartPerson person in chart.People.Where(person => person.DirectReports > 0))
        {
            string offices = person.Reading.Offices.Count > 0 ? $" [{string.Join(", ", person.Reading.Offices.Select(office => office.Id))}]" : "";
            text.Append(' ', person.Level * 2)
                .Append(RowText.Printable($"{person.Name}, {person.Title}")).Append(offices)
                .Append(paint.Faint("  " + string.Format(CultureInfo.InvariantCulture, _words.Reports, person.DirectReports, person.AllReports))).Append('\n');
        }
    }
}
