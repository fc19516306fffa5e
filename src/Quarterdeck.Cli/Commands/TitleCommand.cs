using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Files;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck title</c>: which offices a title names.</summary>
internal static class TitleCommand
{
    private const int ProgressEvery = 100_000;   // rows: about every half second
    private const int TraceUpTo = 2_000;         // results: a trace in every row of a large file would be most of the answer

    /// <summary>JSON as people read it: accents and Chinese as they are, two spaces.</summary>
    public static JsonWriterOptions Json { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        Argument<string[]> titles = new("TEXT") { Description = "Titles as they are written.", Arity = ArgumentArity.ZeroOrMore };
        Option<FileInfo?> file = new("--file") { Description = "A .csv, .tsv or .xlsx file with a head line." };
        Option<string?> column = new("--column") { Description = "The column of the file; without it, the one named like a title." };
        Option<bool> unresolvedFirst = new("--unresolved-first") { Description = "Put unknown and ambiguous titles before the others." };
        Option<bool> noTrace = new("--no-trace") { Description = "Leave the explanations out." };
        Option<OutputFormat> format = OfficeOptions.Format();
        Option<string> lang = OfficeOptions.Lang();
        Option<string[]> bind = OfficeOptions.Bind();
        Command command = new("title", "Finds the offices that a title names, with the reason.") { titles, file, column, unresolvedFirst, noTrace, format, lang, bind };
        command.SetAction(arguments =>
        {
            List<FileFinding> findings = [];
            List<string>? texts = arguments.GetValue(file) is { } source
                ? TitleTable.Read(source.ToString(), arguments.GetValue(column), null, findings)?.ConvertAll(static row => row.First)
                : [.. arguments.GetValue(titles) ?? []];
            if (texts is { Count: 0 } && findings.Count == 0)
                findings.Add(new FileFinding("QD5008", true, "", 0, 0, "No title was given.", "Give titles as arguments, or a file with --file."));
            CompanyTerms terms = new(new Dictionary<string, string>(), OfficeOptions.Bindings(arguments.GetValue(bind)));
            bool traced = !arguments.GetValue(noTrace) && (texts?.Count ?? 0) <= TraceUpTo;
            List<TitleResult> results = Resolve(texts ?? [], terms, traced ? OfficeOptions.LanguageOf(arguments, lang) : null);
            if (arguments.GetValue(unresolvedFirst))
                results = [.. results.OrderBy(static result => Order(result.Verdict))];
            Print(Console.Out, results, findings, arguments.GetValue(format));
            return Findings.ExitCode(findings);
        });
        return command;
    }

    /// <summary>Prints results; JSON and messages go where design.md 6 puts them.</summary>
    public static void Print(TextWriter output, IReadOnlyList<TitleResult> results, IReadOnlyList<FileFinding> findings, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            output.WriteLine(ToJson(results, findings));
            return;
        }
        Findings.Write(Console.Error, findings);
        if (results.Count == 0)
            return;
        RowPrinter.Write(output, format, ["title", "offices", "verdict", "alternatives", "why"],
        [
            .. results.Select(static result => (IReadOnlyList<string>)
            [
                result.Title,
                string.Join(" + ", result.Offices.Select(static office => office.Modifiers == Modifiers.None ? office.Id : $"{office.Id} ({ModifierNames.Text(office.Modifiers)})")),
                Name(result.Verdict),
                string.Join(", ", result.Alternatives.Select(static other => other.Why == Rule.Ambiguous ? other.Id : $"{other.Id} ({Name(other.Why)})")),
                result.Trace.Count > 0 ? result.Trace[0].Text : "",
            ]),
        ]);
        if (format == OutputFormat.Table)
        {
            if (results.Count == 1)
                foreach (TraceStep step in results[0].Trace.Skip(1))
                    output.WriteLine("  " + step.Text);
            output.WriteLine();
            output.WriteLine(string.Join(", ", Summary(results).Select(static pair => $"{pair.Count.ToString(CultureInfo.InvariantCulture)} {pair.Name}")));
        }
    }

    /// <summary>A verdict, rule or other name as the contract writes it: small letters, words joined by underscores.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Writes alternatives as the contract has them.</summary>
    public static void WriteAlternatives(Utf8JsonWriter json, IReadOnlyList<Alternative> alternatives)
    {
        json.WriteStartArray("alternatives");
        foreach (Alternative other in alternatives)
        {
            json.WriteStartObject();
            json.WriteString("id", other.Id);
            json.WriteString("why", Name(other.Why));
            json.WriteNumber("confidence", other.Confidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes a trace as the contract has it.</summary>
    public static void WriteTrace(Utf8JsonWriter json, IReadOnlyList<TraceStep> trace)
    {
        json.WriteStartArray("trace");
        foreach (TraceStep step in trace)
        {
            json.WriteStartObject();
            json.WriteString("rule", Name(step.Rule));
            json.WriteString("matched", step.Matched);
            if (step.Id.Length > 0)
                json.WriteString("id", step.Id);
            if (step.Source.Length > 0)
                json.WriteString("source", step.Source);
            json.WriteString("text", step.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Text of a JSON document that a function writes.</summary>
    public static string JsonText(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Json))
            write(json);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<TitleResult> Resolve(List<string> texts, CompanyTerms terms, Language? language)
    {
        TitleResolver resolver = new(OfficeCatalogue.Load(), terms);
        List<TitleResult> results = new(texts.Count);
        foreach (string text in texts)
        {
            results.Add(resolver.Resolve(text, language));
            if (results.Count % ProgressEvery == 0)
                Console.Error.WriteLine($"{results.Count.ToString(CultureInfo.InvariantCulture)} of {texts.Count.ToString(CultureInfo.InvariantCulture)} titles");
        }
        return results;
    }

    private static string ToJson(IReadOnlyList<TitleResult> results, IReadOnlyList<FileFinding> findings) => JsonText(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (TitleResult result in results)
        {
            json.WriteStartObject();
            json.WriteString("title", result.Title);
            json.WriteStartArray("offices");
            foreach (OfficeReading office in result.Offices)
            {
                json.WriteStartObject();
                json.WriteString("id", office.Id);
                json.WriteNumber("confidence", office.Confidence);
                json.WriteStartArray("modifiers");
                foreach (string modifier in office.Modifiers.List())
                    json.WriteStringValue(modifier);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteAlternatives(json, result.Alternatives);
            json.WriteString("verdict", Name(result.Verdict));
            WriteTrace(json, result.Trace);
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

    private static (string Name, int Count)[] Summary(IReadOnlyList<TitleResult> results) =>
    [
        ("resolved", results.Count(static result => result.Verdict is Verdict.Certain or Verdict.Likely)),
        ("ambiguous", results.Count(static result => result.Verdict == Verdict.Ambiguous)),
        ("none", results.Count(static result => result.Verdict == Verdict.None)),
        ("unknown", results.Count(static result => result.Verdict == Verdict.Unknown)),
    ];

    private static int Order(Verdict verdict) => verdict switch { Verdict.Unknown => 0, Verdict.Ambiguous => 1, Verdict.None => 3, _ => 2 };
}
