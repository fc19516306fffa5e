using System.CommandLine;
using System.Globalization;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Files;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck acronym</c>: what an acronym means in a text.</summary>
internal static class AcronymCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        Option<string?> text = new("--text") { Description = "A sentence or paragraph." };
        Option<string?> acronym = new("--acronym") { Description = "The acronym; without it, the first known one in the text." };
        Option<FileInfo?> file = new("--file") { Description = "A .csv, .tsv or .xlsx file with a head line." };
        Option<string?> column = new("--column") { Description = "The column of the texts (default sentence)." };
        Option<string?> acronymColumn = new("--acronym-column") { Description = "The column of the acronyms (default acronym, where there is one)." };
        Option<OutputFormat> format = OfficeOptions.Format();
        Option<string> lang = OfficeOptions.Lang();
        Option<string[]> bind = OfficeOptions.Bind();
        Command command = new("acronym", "Says what an acronym such as CMO or CCO means in a text.") { text, acronym, file, column, acronymColumn, format, lang, bind };
        command.SetAction(arguments =>
        {
            List<FileFinding> findings = [];
            List<(string Text, string Acronym)>? rows = arguments.GetValue(file) is { } source
                ? TitleTable.Read(source.ToString(), arguments.GetValue(column), arguments.GetValue(acronymColumn), findings)
                : arguments.GetValue(text) is { } given ? [(given, arguments.GetValue(acronym) ?? "")] : [];
            if (rows is { Count: 0 } && findings.Count == 0)
                findings.Add(new FileFinding("QD5008", true, "", 0, 0, "No text was given.", "Give a text with --text, or a file with --file."));
            CompanyTerms terms = new(new Dictionary<string, string>(), OfficeOptions.Bindings(arguments.GetValue(bind)));
            AcronymResolver resolver = new(OfficeCatalogue.Load(), terms);
            Language language = OfficeOptions.LanguageOf(arguments, lang);
            List<AcronymResult> results = (rows ?? []).ConvertAll(row => resolver.Resolve(row.Text, row.Acronym.Trim().Length == 0 ? null : row.Acronym, language));
            Print(Console.Out, results, findings, arguments.GetValue(format));
            return Findings.ExitCode(findings);
        });
        return command;
    }

    private static void Print(TextWriter output, List<AcronymResult> results, List<FileFinding> findings, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            output.WriteLine(ToJson(results, findings));
            return;
        }
        Findings.Write(Console.Error, findings);
        if (results.Count == 0)
            return;
        RowPrinter.Write(output, format, ["acronym", "sense", "verdict", "alternatives", "text"],
        [
            .. results.Select(static result => (IReadOnlyList<string>)
            [
                result.Acronym, result.Sense ?? "", TitleCommand.Name(result.Verdict), string.Join(", ", result.Alternatives.Take(4).Select(static other => other.Id)), result.Text,
            ]),
        ]);
        if (format == OutputFormat.Table && results.Count == 1)
            foreach (TraceStep step in results[0].Trace)
                output.WriteLine("  " + step.Text);
        if (format == OutputFormat.Table)
            output.WriteLine(string.Join(", ", Summary(results).Select(static pair => $"{pair.Count.ToString(CultureInfo.InvariantCulture)} {pair.Name}")));
    }

    private static string ToJson(List<AcronymResult> results, List<FileFinding> findings) => TitleCommand.JsonText(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (AcronymResult result in results)
        {
            json.WriteStartObject();
            json.WriteString("text", result.Text);
            json.WriteString("acronym", result.Acronym);
            json.WriteString("sense", result.Sense);
            json.WriteString("verdict", TitleCommand.Name(result.Verdict));
            TitleCommand.WriteAlternatives(json, result.Alternatives);
            TitleCommand.WriteTrace(json, result.Trace);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("summary");
        foreach ((string name, int count) in Summary(results))
            json.WriteNumber(name, count);
        json.WriteEndObject();
        Findings.Write(json, findings);
        json.WriteEndObject();
    });

    private static (string Name, int Count)[] Summary(List<AcronymResult> results) =>
    [
        ("resolved", results.Count(static result => result.Verdict is Verdict.Certain or Verdict.Likely)),
        ("ambiguous", results.Count(static result => result.Verdict == Verdict.Ambiguous)),
        ("none", results.Count(static result => result.Verdict == Verdict.None)),
        ("unknown", results.Count(static result => result.Verdict == Verdict.Unknown)),
    ];
}
