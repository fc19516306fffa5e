using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck acronym</c>: what an acronym means in a text.</summary>
public static class AcronymCommand
{
    private static readonly string[] _usualColumns = ["sentence", "text", "paragraph", "phrase", "zdanie", "câu", "句子"];

    private static readonly PageColumn[] _columns =
        [new("acronym", false, 0), new("sense", false, 0), new("verdict", false, 0), new("alternatives", false, 0), new("text", false, 0)];

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Option<string?> text = new("--text") { Description = "a sentence or paragraph", HelpName = "T" };
        Option<string?> acronym = new("--acronym") { Description = "the acronym; without it, the first known one in the text", HelpName = "A" };
        Option<string?> column = new("--column") { Description = "the column of the texts (default sentence)", HelpName = "C" };
        Option<string?> acronymColumn = new("--acronym-column") { Description = "the column of the acronyms (default acronym, where there is one)", HelpName = "C" };
        OfficeOptions options = new();
        Command command = new("acronym", "Says what an acronym such as CMO or CCO means in a text.") { text, acronym, column, acronymColumn };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            OfficeCatalogue catalogue = OfficeCatalogue.Load();
            CompanyTerms terms = options.Terms(parsed, door.Options, catalogue, findings);
            IReadOnlyList<(string Text, string Acronym)> rows = parsed.GetValue(options.File) is { } file
                ? Rows(file, parsed.GetValue(column), parsed.GetValue(acronymColumn), parsed.GetValue(acronym) ?? "", findings)
                : parsed.GetValue(text) is { } given ? [(given, parsed.GetValue(acronym) ?? "")] : [];
            if (rows.Count == 0 && !findings.HasErrors)
                findings.Error(FindingCodes.NothingGiven, SourceSpan.None, "No text was given.", "Give a text with --text, or a file with --file.");
            List<AcronymResult> results = [];
            if (!findings.HasErrors)
            {
                Language? traces = options.Traces(parsed, door.Options, rows.Count, findings);
                AcronymResolver resolver = new(catalogue, terms);
                results = OfficeOptions.Each(rows, door.Screen, row => resolver.Resolve(row.Text, string.IsNullOrWhiteSpace(row.Acronym) ? null : row.Acronym.Trim(), traces));
            }
            if (parsed.GetValue(options.UnresolvedFirst))
                results = [.. results.OrderBy(static result => OfficeOptions.Order(result.Verdict))];
            IReadOnlyList<Finding> all = findings.Sorted();
            return door.Answer(parsed, Text(door, parsed, results, all), all);
        });
        return command;
    }

    private static IReadOnlyList<(string Text, string Acronym)> Rows(string file, string? asked, string? askedAcronym, string acronym, FindingList findings)
    {
        if (TableFile.Read(file, findings) is not { } table)
            return [];
        int text = OfficeOptions.ColumnOf(table, asked, _usualColumns, findings);
        int acronyms = askedAcronym is not null ? table.Find(askedAcronym, findings)
            : acronym.Length > 0 ? -1
            : table.Head.ToList().FindIndex(static name => string.Equals(name.Trim(), "acronym", StringComparison.OrdinalIgnoreCase));
        if (findings.HasErrors)
            return [];
        IReadOnlyList<string> texts = table.Column(text, findings);
        return acronyms < 0 ? [.. texts.Select(one => (one, acronym))] : [.. texts.Zip(table.Column(acronyms, findings))];
    }

    private static string Text(Door door, ParseResult parsed, List<AcronymResult> results, IReadOnlyList<Finding> findings)
    {
        OutputFormat format = door.Options.Format(parsed);
        if (format == OutputFormat.Json)
            return ResolutionJson.Write(results, findings);
        if (results.Count == 0)
            return "";
        string text = RowText.Write(format, _columns,
            [.. results.Select(static result => (IReadOnlyList<string>)[result.Acronym, result.Sense ?? "", PlainWord.Of(result.Verdict), string.Join(", ", result.Alternatives.Select(static other => other.Id)), result.Text])],
            door.Screen);
        if (format != OutputFormat.Table)
            return text;
        if (results.Count == 1)
            text += string.Concat(results[0].Trace.Select(static step => $"  {RowText.Printable(step.Text)}\n"));
        return text + OfficeOptions.Summary(results.Select(static result => result.Verdict));
    }
}
