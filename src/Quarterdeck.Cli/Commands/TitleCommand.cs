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

/// <summary><c>quarterdeck title</c>: which offices a title names.</summary>
public static class TitleCommand
{
    private static readonly string[] _usualColumns = ["title", "job_title", "job title", "jobtitle", "position", "role", "fonction", "poste", "stanowisko", "chức danh", "职位", "职务"];

    private static readonly PageColumn[] _columns =
        [new("title", false, 0), new("offices", false, 0), new("verdict", false, 0), new("alternatives", false, 0), new("why", false, 0)];

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string[]> titles = new("TEXT") { Description = "titles as they are written", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> column = new("--column") { Description = "the column of the file; without it, the one named like a title", HelpName = "C" };
        OfficeOptions options = new();
        Command command = new("title", "Finds the offices that a title names, with the reason.") { titles, column };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            OfficeCatalogue catalogue = OfficeCatalogue.Load();
            CompanyTerms terms = options.Terms(parsed, door.Options, catalogue, findings);
            IReadOnlyList<string> texts = parsed.GetValue(options.File) is { } file
                ? Column(file, parsed.GetValue(column), findings)
                : parsed.GetValue(titles) ?? [];
            if (texts.Count == 0 && !findings.HasErrors)
                findings.Error(FindingCodes.NothingGiven, SourceSpan.None, "No title was given.", "Give titles as arguments, or a file with --file.");
            List<TitleResult> results = [];
            if (!findings.HasErrors)
            {
                Language? traces = options.Traces(parsed, door.Options, texts.Count, findings);
                TitleResolver resolver = new(catalogue, terms);
                results = OfficeOptions.Each(texts, door.Screen, text => resolver.Resolve(text, traces));
            }
            if (parsed.GetValue(options.UnresolvedFirst))
                results = [.. results.OrderBy(static result => OfficeOptions.Order(result.Verdict))];
            IReadOnlyList<Finding> all = findings.Sorted();
            return door.Answer(parsed, Text(door, parsed, results, all), all);
        });
        return command;
    }

    private static IReadOnlyList<string> Column(string file, string? asked, FindingList findings) =>
        TableFile.Read(file, findings) is { } table && OfficeOptions.ColumnOf(table, asked, _usualColumns, findings) is >= 0 and int column
            ? table.Column(column, findings)
            : [];

    private static string Text(Door door, ParseResult parsed, List<TitleResult> results, IReadOnlyList<Finding> findings)
    {
        OutputFormat format = door.Options.Format(parsed);
        if (format == OutputFormat.Json)
            return ResolutionJson.Write(results, findings);
        if (results.Count == 0)
            return "";
        string text = RowText.Write(format, _columns, [.. results.Select(Row)], door.Screen);
        if (format != OutputFormat.Table)
            return text;
        if (results.Count == 1)
            text += string.Concat(results[0].Trace.Skip(1).Select(static step => $"  {RowText.Printable(step.Text)}\n"));
        return text + OfficeOptions.Summary(results.Select(static result => result.Verdict));
    }

    private static IReadOnlyList<string> Row(TitleResult result) =>
    [
        result.Title,
        string.Join(" + ", result.Offices.Select(static office => office.Modifiers == Modifiers.None ? office.Id : $"{office.Id} ({ModifierNames.Text(office.Modifiers)})")),
        PlainWord.Of(result.Verdict),
        OfficeOptions.Others(result.Alternatives),
        result.Trace.Count > 0 ? result.Trace[0].Text : "",
    ];
}
