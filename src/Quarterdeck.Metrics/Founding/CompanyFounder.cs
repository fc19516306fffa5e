using System.Globalization;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Makes a company of a folder of files: imports, maps, guesses, tries, writes.</summary>
public static class CompanyFounder
{

    /// <summary>Makes a company; nothing is written into the folder before everything is known to hold.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="profiles">The profiles that may be recognised.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="findings">Receives what was decided, what is open and what is wrong.</param>
    /// <returns>Null where there is no company to make; then an error is among the findings.</returns>
    public static FoundedCompany? Found(FoundingRequest request, ProfileCatalogue profiles, IProgress<string>? progress, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(findings);
        string folder = Path.GetFullPath(request.Folder);
        foreach (string yaml in Directory.EnumerateFiles(folder, "*.y*ml").Order(StringComparer.Ordinal))
            findings.Error(FindingCodes.YamlInTheWay, new SourceSpan(Path.GetFileName(yaml), 0, 0), "The folder holds this YAML already, and it is not written over.", "Move it away, or give a folder that holds data alone.");
        if (findings.HasErrors)
            return null;
        string work = Directory.CreateTempSubdirectory("quarterdeck-init-").FullName;
        try
        {
            return Found(request, folder, work, profiles, progress, findings);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static FoundedCompany? Found(FoundingRequest request, string folder, string work, ProfileCatalogue profiles, IProgress<string>? progress, FindingList findings)
    {
        string landing = Path.Combine(work, "data");
        FoundingFiles files = FoundingFiles.Of(folder, landing, profiles, progress, findings);
        using TableSurvey survey = new();
        FoundingWords words = new(request.Language);
        List<(string, string?, string?, long)> told = [];
        List<(string Name, string File, string Instead)> fedTwice = [];
        (List<YamlEntry> entries, CurrencyEvidence currency, string? name) = FeedEntries.Of(files.Imported, folder, landing, survey, told, fedTwice, words, findings);
        List<SurveyedTable> surveyed = [];
        foreach ((string path, string source, string file) in files.Plain.Concat(FeedEntries.Unfed(files.Imported, folder, landing)))
        {
            progress?.Report(path);
            SurveyedTable? table = survey.Of(path, source, file);
            // A text in another encoding, or with words for unknown, becomes a clean table first.
            if (FolderFiles.Ending(file) is ".csv" or ".tsv" && (table is null || survey.HasWordsForUnknown(table)))
            {
                FindingList learned = new();
                (string Path, string Source, string File)[] clean = [.. FoundingFiles.Learned(file, path, landing, new ImportOptions(profiles) { OutputFolder = landing, Progress = progress }, learned)];
                if (clean.Length > 0 && survey.Of(clean[0].Path, clean[0].Source, clean[0].File) is { } cleaned)
                {
                    findings.AddRange(learned.Sorted());
                    table = cleaned;
                }
            }
            if (table is not null)
                surveyed.Add(table);
            else
                findings.Warning(FindingCodes.FileLeftOut, new SourceSpan(path, 0, 0), "The engine cannot read the file as a table.", "Export it as CSV with a header line, or leave it out.");
        }
        IReadOnlyList<PlainTable> plain = PlainTables.Of(surveyed, survey, [.. entries.Where(static entry => entry.Section == "datasets").Select(static entry => entry.Name)]);
        (IReadOnlyList<YamlEntry> guessed, bool hasMoney) = PlainYaml.Of(plain, words, entries.Where(static entry => entry.Section == "metrics").Select(static entry => entry.Name));
        foreach (YamlEntry entry in guessed)
            if (!entries.Exists(other => other.Section == entry.Section && other.Name == entry.Name))
                entries.Add(entry);
        told.AddRange(plain.Select(static table => (table.Survey.Path, (string?)null, (string?)table.Dataset, table.Survey.Rows)));
        if (entries.Count == 0)
        {
            findings.Error(FindingCodes.NoTables, new SourceSpan(request.Folder, 0, 0), "The folder holds no table that can be read.", "Put exports or tables (CSV, Parquet, XLSX) into it.");
            return null;
        }
        currency = currency.With(plain, survey);
        string code = request.Currency ?? currency.Code ?? "USD";
        string company = request.Name ?? name ?? Spoken(Path.GetFileName(folder.TrimEnd('/', '\\')));
        KpiCatalogue catalogue = KpiCatalogue.Read();
        List<string> Head(IEnumerable<string> packs, IEnumerable<string> offices, IReadOnlyList<(string Id, string Office, string Lacks)> off) =>
            CompanyHead.Write(company, code, request.Currency is null ? currency.Reason(words) : words.Of("given"), request.Language, words, packs, offices, off);
        string Placed(string text) => text.Replace("@LANDED/", landing + "/", StringComparison.Ordinal).Replace("@ROOT/", folder + "/", StringComparison.Ordinal);

        string trial = Path.Combine(work, "trial");
        (YamlBook book, CompanyModel? model, IReadOnlyList<Finding> off) = FoundingTrial.Run(new YamlBook(Head(catalogue.Packs.Select(static pack => pack.Office), ["ceo"], []), entries), trial, Placed, words, findings);
        if (model is null)
            return null;
        IReadOnlyList<(string Id, string Office, string Lacks)> lacking = Lacking(catalogue, off);
        IReadOnlyList<string> packs = FoundingTrial.Packs(model);
        string[] offices = [.. model.Kpis.Select(static kpi => kpi.Office).Concat(["ceo"]).Distinct().Order(StringComparer.Ordinal)];
        (book, model, _) = FoundingTrial.Run(book with { Head = Head(packs, offices, lacking) }, trial, Placed, words, findings);
        if (model is null)
            return null;
        (string File, string Text)[] yaml = [.. book.Write(words).Select(static file => (file.File, file.Text.Replace("@LANDED/", "data/", StringComparison.Ordinal).Replace("@ROOT/", "", StringComparison.Ordinal)))];
        foreach ((string twice, string file, string instead) in fedTwice)
            findings.Note(FindingCodes.FedTwice, Line(yaml, "datasets.yaml", "", $"  {instead}:"), $"'{twice}' is fed by another file already; what {file} holds is called '{instead}', and its metrics likewise.", "Nothing; rename them, if other names say more.");
        Open(request, plain, survey, yaml, hasMoney || entries.Exists(static entry => entry.Section == "metrics" && entry.Lines.Any(static line => line.Contains("unit: money", StringComparison.Ordinal))), currency, findings);
        if (!request.IsDryRun)
            Write(folder, landing, yaml);
        return new FoundedCompany(company, code, told, yaml, [.. model.Kpis.Select(static kpi => (kpi.Id, kpi.Office))], lacking);
    }

    /// <summary>What stays open, with the line that decides it.</summary>
    private static void Open(FoundingRequest request, IReadOnlyList<PlainTable> plain, TableSurvey survey, IReadOnlyList<(string File, string Text)> yaml, bool hasMoney, CurrencyEvidence currency, FindingList findings)
    {
        if (request.Currency is null && currency.Code is null && hasMoney)
            findings.Warning(FindingCodes.CurrencyOpen, Line(yaml, "company.yaml", "", "currency:"), $"{currency.Reason(new FoundingWords("en"))}; amounts are shown as USD.", "Edit this line, or give --currency.");
        foreach (PlainTable table in plain.Where(static table => table.Order is not null))
            foreach (SurveyedColumn column in table.Survey.Columns.Where(static column => column.Type == "VARCHAR" && ColumnWords.Of(column.Role).Contains("status")))
                if (survey.Undone(table.Survey, column) is { Count: > 0 } words)
                    findings.Warning(FindingCodes.StatusOpen, Line(yaml, "datasets.yaml", "", $"  {table.Dataset}:"),
                        $"Rows of '{table.Dataset}' with {column.Name} {string.Join(", ", words.Select(static word => $"'{word}'"))} count like all others, in orders and in revenue.", $"Where they should not, write FILTER (WHERE {table.Dataset}.{column.Field} NOT IN (...)) behind the aggregates in metrics.yaml.");
        foreach (PlainTable table in plain.Where(static table => table.OtherTimes.Count > 0))
            findings.Warning(FindingCodes.TimeOpen, Line(yaml, "datasets.yaml", $"  {table.Dataset}:", "    time:"),
                $"Rows of '{table.Dataset}' are dated by {table.Time!.Name}; {string.Join(", ", table.OtherTimes.Select(static other => other.Name))} could date them as well.", "Edit this line, if it is another.");
    }

    private static SourceSpan Line(IReadOnlyList<(string File, string Text)> yaml, string file, string below, string start)
    {
        string[] lines = yaml.First(one => one.File == file).Text.Split('\n');
        int from = below.Length == 0 ? 0 : Math.Max(0, Array.IndexOf(lines, below));
        int at = Array.FindIndex(lines, from, line => line.StartsWith(start, StringComparison.Ordinal));
        return new SourceSpan(file, at + 1, at < 0 ? 0 : 1);
    }

    private static void Write(string folder, string landing, IReadOnlyList<(string File, string Text)> yaml)
    {
        if (Directory.Exists(landing))
            foreach (string file in Directory.EnumerateFiles(landing, "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(folder, "data", Path.GetRelativePath(landing, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(file, target, overwrite: false);
            }
        foreach ((string file, string text) in yaml)
            File.WriteAllText(Path.Combine(folder, file), text);
    }

    private static List<(string Id, string Office, string Lacks)> Lacking(KpiCatalogue catalogue, IReadOnlyList<Finding> off)
    {
        Dictionary<string, string> offices = catalogue.Packs.SelectMany(static pack => pack.Kpis.Concat(pack.Computed)).GroupBy(static kpi => kpi.Id).ToDictionary(static kpis => kpis.Key, static kpis => kpis.First().Office, StringComparer.Ordinal);
        return
        [
            .. off.Select(CatalogueFit.Lacking).OfType<(string Kpi, IReadOnlyList<string> Needs)>()
                .Select(lacking => (Id: lacking.Kpi, Office: offices.GetValueOrDefault(lacking.Kpi, ""), Lacks: string.Join(", ", lacking.Needs)))
                .DistinctBy(static one => one.Id).OrderBy(static one => one.Office, StringComparer.Ordinal).ThenBy(static one => one.Id, StringComparer.Ordinal),
        ];
    }

    private static string Spoken(string folder)
    {
        string words = folder.Replace('_', ' ').Replace('-', ' ').Trim();
        return words.Length == 0 ? "My company" : string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(words[0])}{words[1..]}");
    }
}
