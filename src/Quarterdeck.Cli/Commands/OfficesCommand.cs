using System.CommandLine;
using Quarterdeck.Briefing.Charts;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck offices</c>: the catalogue, one office, two side by side, or a company's chart.</summary>
public static class OfficesCommand
{
    private static readonly PageColumn[] _allColumns =
    [
        new("id", false, 0), new("name", false, 0), new("acronyms", false, 0), new("reports to", false, 0), new("decides", false, 0), new("duties", true, 0), new("kpis", true, 0),
    ];

    private static readonly PageColumn[] _oneColumns = [new("part", false, 0), new("what", false, 0), new("source", false, 0)];

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string?> what = new("ID|COMPANY") { Description = "an office, for example cmo or cco.customer; or a company's folder, for its chart", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> compare = new("--compare") { Description = "two offices to be shown side by side", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        Command command = new("offices", "Shows the catalogue of offices, one office, two side by side, or a company's chart.") { what, compare };
        command.SetAction(parsed =>
        {
            string? asked = parsed.GetValue(what);
            string[] pair = parsed.GetValue(compare) ?? [];
            return pair.Length == 0 && asked is not null && IsFolder(asked) ? Chart(door, parsed, asked) : Catalogue(door, parsed, pair.Length == 2 ? pair : asked is null ? [] : [asked]);
        });
        return command;
    }

    /// <summary>An office's id is never taken for a folder of the same name; <c>./cmo</c> is the folder.</summary>
    private static bool IsFolder(string asked) =>
        !OfficeIds.All.Contains(asked, StringComparer.Ordinal)
        && (Directory.Exists(asked) || asked.AsSpan().ContainsAny('/', '\\') || asked.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));

    private static int Catalogue(Door door, ParseResult parsed, string[] asked)
    {
        OfficeCatalogue catalogue = OfficeCatalogue.Load();
        Language language = OfficeOptions.LanguageOf(parsed, door.Options);
        FindingList list = new();
        Office[] offices = [.. asked.Select(id => Find(catalogue, id, list)).OfType<Office>()];
        IReadOnlyList<Finding> findings = list.Sorted();
        if (findings.Count > 0)
            return door.Refuse(parsed, findings);
        OutputFormat format = door.Options.Format(parsed);
        if (format == OutputFormat.Json)
            return door.Answer(parsed, offices switch
            {
                [var first, var second] => OfficeJson.Write(catalogue, first, second, language, findings),
                [var one] => OfficeJson.Write(catalogue, one, language, findings),
                _ => OfficeJson.Write(catalogue, language, findings),
            }, findings);
        return door.Answer(parsed, offices switch
        {
            [var first, var second] => RowText.Write(format, [new("", false, 0), new(first.Id, false, 0), new(second.Id, false, 0)], OfficeRows.Pair(catalogue, first, second, language), door.Screen),
            [var one] => RowText.Write(format, _oneColumns, OfficeRows.Of(catalogue, one, language), door.Screen),
            _ => RowText.Write(format, _allColumns, OfficeRows.All(catalogue, language), door.Screen),
        }, findings);
    }

    private static Office? Find(OfficeCatalogue catalogue, string asked, FindingList findings)
    {
        string id = asked.Trim().ToLowerInvariant();
        if (catalogue.Find(id) is { } office)
            return office;
        string[] senses = [.. catalogue.Acronyms.Where(acronym => string.Equals(acronym.Text, id, StringComparison.OrdinalIgnoreCase)).Select(acronym => acronym.SenseId).Distinct()];
        string known = senses.Length > 0 ? $" These letters stand for {string.Join(", ", senses)}."
            : $"{NearestName.DidYouMean(id, OfficeIds.All)} Known offices: {string.Join(", ", catalogue.Offices.Select(one => one.Id))}.";
        findings.Error(FindingCodes.UnknownCatalogueOffice, SourceSpan.None, $"There is no office and no company's folder '{asked}'.{known}", "Give one of these ids, or the folder of a company.");
        return null;
    }

    private static int Chart(Door door, ParseResult parsed, string folder)
    {
        FindingList findings = new();
        CompanyChart? chart = CompanyOpening.Read(parsed, door.Options, folder, findings) is { } company ? Make(door, parsed, company, findings) : null;
        IReadOnlyList<Finding> all = findings.Sorted();
        OutputFormat format = door.Options.Format(parsed);
        return door.Answer(parsed, format switch
        {
            OutputFormat.Json => ChartJson.Write(chart, all),
            _ when chart is null => "",
            OutputFormat.Table => new ChartScreen(chart).Tree(door.Screen.HasColor),
            _ => new ChartScreen(chart).Rows(format, door.Screen),
        }, all);
    }

    /// <summary>The chart of a company; its findings go to the list. The engine is opened only for a table of people.</summary>
    internal static CompanyChart? Make(Door door, ParseResult parsed, CompanyModel company, FindingList findings)
    {
        OfficeCatalogue catalogue = OfficeCatalogue.Load();
        DateOnly? asOf = new QueryReader(company, new CompanyCalendar(company.Calendar), findings).AsOf(parsed, door.Options);
        if (findings.HasErrors)
            return null;
        string language = door.Options.Language(parsed);
        CompanyChart chart;
        if (company.OfficesFrom is null)
            chart = new ChartMaker(company, catalogue, static _ => throw new InvalidOperationException("A company without a table of people asks nothing.")).Make(language, asOf);
        else
            using (MetricLayer layer = MetricLayer.Open(company, new LayerOptions()))
                // The layer's company: without what the catalogue would say of the table of people if it had more columns.
                chart = new ChartMaker(layer.Company, catalogue, question => layer.Answer([question], door.Screen.Progress())[0]).Make(language, asOf);
        door.Screen.ClearProgress();
        findings.AddRange(chart.Findings);
        return chart;
    }
}
