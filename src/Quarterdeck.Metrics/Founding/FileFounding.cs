using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Learning;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Looks at one file of a company's data folder as <c>init</c> looks at those of a folder: profile or learned profile, clean table, columns, key, time.</summary>
public static class FileFounding
{
    private const int MostSamples = 5, FirstRows = 20;

    /// <summary>Looks at a file.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="file">The file, relative to it.</param>
    /// <param name="landing">An empty folder for its clean table.</param>
    /// <param name="profiles">The profiles that may be recognised.</param>
    /// <param name="taken">Names of the company's datasets.</param>
    /// <param name="metrics">Names of its metrics.</param>
    /// <param name="currency">The company's currency.</param>
    /// <param name="language">The language of notes.</param>
    /// <param name="findings">Receives what was decided, is open or is wrong.</param>
    /// <returns>Null where the file is no table; then a warning or error says why.</returns>
    public static FoundTable? Look(string dataFolder, string file, string landing, ProfileCatalogue profiles, IReadOnlyCollection<string> taken, IReadOnlyCollection<string> metrics, string currency, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        string path = Path.Combine(dataFolder, file);
        using TableSurvey survey = new();
        ImportOptions options = new(profiles) { OutputFolder = landing };
        (ImportedFile Report, ProfileProposal? Profile)? imported = Recognised(path, file, options, findings);
        SurveyedTable? table = null;
        bool isTable = FolderFiles.Ending(file) is ".csv" or ".tsv" or ".parquet";
        if (imported is null && isTable && !FoundingFiles.IsForeign(path))
            table = survey.Of(file, file, path);
        // A workbook, JSON, a text in another encoding or with words for unknown becomes a clean table first.
        if (imported is null && (table is null || (FolderFiles.Ending(file) != ".parquet" && survey.HasWordsForUnknown(table))))
        {
            FindingList told = new();
            (ProfileProposal Profile, ImportedFile Report)? learned = FolderFiles.Ending(file) == ".parquet" ? null : FoundingFiles.Learn(path, file, options, told);
            if (learned is not null || table is null)
                findings.AddRange(told.Sorted());
            if (learned is not null)
                imported = (learned.Value.Report, learned.Value.Profile);
        }
        string? clean = imported?.Report.Tables[0];
        if (clean is not null)
            table = survey.Of(file, Path.GetFileName(clean), clean);
        if (table is null)
        {
            if (findings.Count == 0)
                findings.Warning(FindingCodes.FileLeftOut, new SourceSpan(file, 0, 0), "The engine cannot read the file as a table.", "Export it as CSV with a header line, or leave it out.");
            return null;
        }
        if (imported is { Report.Tables.Count: > 1 } several)
            findings.Note(FindingCodes.FileLeftOut, new SourceSpan(file, 0, 0), $"The file holds {several.Report.Tables.Count} tables; the first is looked at here.", "Import the others with `quarterdeck import`.");
        FoundingWords words = new(language);
        (List<YamlEntry> entries, bool isFed) = imported is { Profile: null } known ? Fed(known.Report, dataFolder, landing, survey, words) : ([], false);
        // A feed may write days that stand above the table beside its rows, so the table is looked at again.
        if (isFed)
            table = survey.Of(file, Path.GetFileName(clean!), clean!) ?? table;
        // As where two files feed one name: all that this one feeds bears a word before it.
        if (isFed && entries.Exists(entry => (entry.Section == "datasets" && taken.Contains(entry.Name)) || (entry.Section == "metrics" && metrics.Contains(entry.Name))))
            entries = [.. Feed.Renamed(entries, imported!.Value.Report.Profile!.Id.Split('_')[0])];
        PlainTable plain = PlainTables.Of([table], survey, taken) is [{ } one] ? one : new PlainTable(table, SurveyedColumn.Snake(Path.GetFileName(file).Split('.')[0]), []);
        if (!isFed && table.Rows > 0)
            entries = [.. PlainYaml.Of([plain], words, metrics).Entries.Select(entry => entry with { Lines = [.. entry.Lines.Select(line => line == $"    source: \"{table.Source}\"" ? $"    source: \"@HERE\"" : line)] })];
        (CompanyModel? made, IReadOnlyList<string> packs) = entries.Count == 0 ? (null, []) : Made(entries, currency, language, words, landing, clean ?? path);
        return Found(file, path, table, plain, clean, imported, survey, words) with { Made = made, MadePacks = packs, IsFed = isFed };
    }

    /// <summary>The entries of a known export's feed; none where it has no feed, or states no days.</summary>
    private static (List<YamlEntry> Entries, bool IsFed) Fed(ImportedFile report, string dataFolder, string landing, TableSurvey survey, FoundingWords words)
    {
        (List<YamlEntry> entries, _, _) = FeedEntries.Of([report], dataFolder, landing, survey, [], [], words, new FindingList());
        return (entries, entries.Count > 0);
    }

    /// <summary>The entries tried as a company of their own, without what their own rows refuse.</summary>
    private static (CompanyModel? Company, IReadOnlyList<string> Packs) Made(List<YamlEntry> entries, string currency, string language, FoundingWords words, string landing, string table)
    {
        string Placed(string text) => text.Replace("@LANDED/", landing.Replace('\\', '/') + "/", StringComparison.Ordinal).Replace("@HERE", table.Replace('\\', '/'), StringComparison.Ordinal);
        string[] packs = [.. KpiCatalogue.Read().Packs.Select(static pack => pack.Office)];
        List<string> head = CompanyHead.Write("-", currency.Length == 3 ? currency : "USD", "", language, words, packs, ["ceo"], []);
        (_, CompanyModel? company, _) = FoundingTrial.Run(new YamlBook(head, entries), Path.Combine(landing, "trial"), Placed, words, new FindingList());
        return company is null ? (null, []) : (company, FoundingTrial.Packs(company with { Kpis = [.. company.Kpis.Where(static kpi => !kpi.IsAsInPack)] }));
    }

    private static (ImportedFile Report, ProfileProposal? Profile)? Recognised(string path, string file, ImportOptions options, FindingList findings)
    {
        if (FolderFiles.Ending(file) == ".parquet")
            return null;
        FindingList told = new();
        ImportedFile? report = FileImports.Run([path], options, told).FirstOrDefault(static one => one.Profile is not null && one.Tables.Count > 0);
        if (report is not null)
            findings.AddRange(told.Sorted().Select(finding => finding.Place.File == path ? finding with { Place = finding.Place with { File = file } } : finding));
        return report is null ? null : (report, null);
    }

    private static FoundTable Found(string file, string path, SurveyedTable table, PlainTable plain, string? clean, (ImportedFile Report, ProfileProposal? Profile)? imported, TableSurvey survey, FoundingWords words)
    {
        FoundColumn[] columns = [.. table.Columns.Select(column => new FoundColumn(column.Name, column.Type, PlainYaml.FieldOf(plain, column), PlainYaml.Formula(column), column.Filled, column.Distinct,
            [.. survey.Values(table.Relation, column.Name).Take(MostSamples)], column.IsNumber && !ColumnWords.IsCode(column) && !ColumnWords.IsRate(column) && !ColumnWords.IsMean(column) ? survey.Sum(table, column) : null))];
        HashSet<string> own = new(columns.Select(static column => column.Field), StringComparer.OrdinalIgnoreCase);
        return new FoundTable
        {
            File = file, Report = imported?.Report, Learned = imported?.Profile, Clean = clean, Table = clean ?? path, Rows = table.Rows, Columns = columns, First = survey.First(table, FirstRows),
            Dataset = plain.Dataset, Key = [.. plain.Key.Select(column => PlainYaml.FieldOf(plain, column))], Time = plain.Time is null ? "" : PlainYaml.TimeField(plain),
            More = [.. PlainYaml.FieldsOf(plain, words).Where(field => !own.Contains(field.Name)).Select(static field => (field.Name, field.Formula))],
        };
    }
}
