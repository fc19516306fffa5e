using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Files;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck offices</c>: the catalogue, one office, or two side by side.</summary>
internal static class OfficesCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        Argument<string?> id = new("ID") { Description = "An office, for example cmo or cco.customer.", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> compare = new("--compare") { Description = "Two offices to be shown side by side.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        Option<OutputFormat> format = OfficeOptions.Format();
        Option<string> lang = OfficeOptions.Lang();
        Command command = new("offices", "Shows the catalogue of offices, one office, or two side by side.") { id, compare, format, lang };
        command.SetAction(arguments =>
        {
            OfficeCatalogue catalogue = OfficeCatalogue.Load();
            Language language = OfficeOptions.LanguageOf(arguments, lang);
            string[] pair = arguments.GetValue(compare) ?? [];
            List<FileFinding> findings = [];
            string[] asked = pair.Length == 2 ? pair : arguments.GetValue(id) is { } one ? [one] : [];
            List<Office> offices = [.. asked.Select(name => Find(catalogue, name, findings)).OfType<Office>()];
            OutputFormat how = arguments.GetValue(format);
            if (findings.Count > 0)
                Refuse(how, findings);
            else if (pair.Length == 2)
                OfficeComparison.Print(Console.Out, catalogue, offices[0], offices[1], language, how);
            else if (offices.Count == 1)
                OfficePage.Print(Console.Out, catalogue, offices[0], language, how);
            else
                PrintAll(Console.Out, catalogue, language, how);
            return Findings.ExitCode(findings);
        });
        return command;
    }

    private static void Refuse(OutputFormat format, List<FileFinding> findings)
    {
        if (format != OutputFormat.Json)
        {
            Findings.Write(Console.Error, findings);
            return;
        }
        Console.Out.WriteLine(TitleCommand.JsonText(json =>
        {
            json.WriteStartObject();
            Findings.Write(json, findings);
            json.WriteEndObject();
        }));
    }

    private static Office? Find(OfficeCatalogue catalogue, string id, List<FileFinding> findings)
    {
        if (catalogue.Find(id.Trim().ToLowerInvariant()) is { } office)
            return office;
        string[] byAcronym = [.. catalogue.Acronyms.Where(acronym => string.Equals(acronym.Text, id.Trim(), StringComparison.OrdinalIgnoreCase)).Select(static acronym => acronym.SenseId)];
        string known = byAcronym.Length > 0 ? $"These letters stand for {string.Join(", ", byAcronym)}." : $"Known offices: {string.Join(", ", catalogue.Offices.Select(static known => known.Id))}.";
        findings.Add(new FileFinding("QD5009", true, "", 0, 0, $"There is no office '{id}'. {known}", "Give one of these ids."));
        return null;
    }

    private static void PrintAll(TextWriter output, OfficeCatalogue catalogue, Language language, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            output.WriteLine(TitleCommand.JsonText(json => WriteAll(json, catalogue, language)));
            return;
        }
        RowPrinter.Write(output, format, ["id", "name", "acronyms", "reports to", "decides", "duties", "kpis"],
        [
            .. catalogue.Offices.Select(office => (IReadOnlyList<string>)
            [
                office.Id, office.Canonical[language], string.Join(" ", office.Acronyms.Select(static acronym => acronym.Text)),
                office.IsFull ? OfficePage.Line(office) : "", office.IsFull ? TitleCommand.Name(office.DecisionLevel) : "",
                office.Duties.Count.ToString(CultureInfo.InvariantCulture), office.Kpis.Count.ToString(CultureInfo.InvariantCulture),
            ]),
        ]);
    }

    private static void WriteAll(Utf8JsonWriter json, OfficeCatalogue catalogue, Language language)
    {
        json.WriteStartObject();
        json.WriteString("version", catalogue.Version);
        json.WriteStartArray("offices");
        foreach (Office office in catalogue.Offices)
            OfficePage.Write(json, catalogue, office, language);
        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (Conflict conflict in catalogue.Conflicts)
            OfficePage.Write(json, conflict, language);
        json.WriteEndArray();
        Findings.Write(json, []);
        json.WriteEndObject();
    }
}
