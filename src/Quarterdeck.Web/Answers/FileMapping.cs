using System.Collections.Frozen;
using System.Globalization;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Metrics.Founding;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Editing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Answers;

/// <summary>A file that no dataset reads, mapped to a dataset: what is known of it, what the form says, what would be written.</summary>
public sealed record FileMapping
{
    /// <summary>The folder below the data folder into which clean tables go.</summary>
    private const string CleanFolder = "clean";

    /// <summary>The file as <c>init</c> sees it; null where it is no table or was not looked at.</summary>
    public FoundTable? Table { get; init; }
    /// <summary>True where all that <c>init</c> would make of the file is wanted; false where its columns are mapped.</summary>
    public bool IsMade { get; init; }
    /// <summary>The dataset's name.</summary>
    public string Dataset { get; init; } = "";
    /// <summary>The fields that name one row, with commas between.</summary>
    public string Key { get; init; } = "";
    /// <summary>The field that dates a row; empty for none.</summary>
    public string Time { get; init; } = "";
    /// <summary>The first day on which the rows are all there; empty where nobody said.</summary>
    public string From { get; init; } = "";
    /// <summary>The last such day.</summary>
    public string To { get; init; } = "";
    /// <summary>The field of each column, in the order of columns; empty for its own name.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
    /// <summary>Fields made of several columns: name, formula, and whether they are wanted.</summary>
    public IReadOnlyList<(string Field, string Formula, bool IsWanted)> More { get; init; } = [];
    /// <summary>Joins that could be made: name, target, field, and whether they are wanted.</summary>
    public IReadOnlyList<(string Name, string Target, string On, bool IsWanted)> Joins { get; init; } = [];
    /// <summary>The files that would change or be new.</summary>
    public IReadOnlyList<UpgradedFile> Files { get; init; } = [];
    /// <summary>Clean tables that would be written: where each lies now, and its path in the company's folder.</summary>
    public IReadOnlyList<(string From, string To)> Moves { get; init; } = [];
    /// <summary>KPIs that would be switched on: id and name.</summary>
    public IReadOnlyList<(string Id, string Label)> NewKpis { get; init; } = [];
    /// <summary>What is wrong or noteworthy.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    /// <summary>The dataset that is told to have been written.</summary>
    public string Written => IsMade ? Table!.Made!.Datasets.Values.OrderBy(static dataset => dataset.Span.Line).Select(static dataset => dataset.Name).FirstOrDefault("") : Dataset;
    /// <summary>True where it can be accepted.</summary>
    public bool CanAccept => Files.Count > 0 && !Findings.Any(static finding => finding.Severity == Severity.Error);

    /// <summary>Looks at a file.</summary>
    /// <param name="file">The file, one of those that no dataset reads.</param>
    /// <param name="form">What stands in the form, by name; nothing for what <c>init</c> would make of it.</param>
    /// <param name="landing">An empty folder for clean tables, which lives as long as the answer is used.</param>
    /// <param name="edition">The company.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="state">The reader.</param>
    public static FileMapping Of(UnreadFile file, Func<string, string?> form, string landing, CompanyEdition edition, ServeOptions options, PageState state)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(state);
        FindingList findings = new();
        if (file.Bytes > UnreadFile.LargestLooked)
        {
            findings.Error(FindingCodes.SetupTooLarge, new SourceSpan(file.Path, 0, 0), string.Create(CultureInfo.InvariantCulture, $"The file has {file.Bytes:N0} bytes, and at most {UnreadFile.LargestLooked:N0} are looked at while a page waits."),
                "Run `quarterdeck import` on it, and name its clean table as a source.");
            return new FileMapping { Findings = findings.Sorted() };
        }
        CompanyModel company = edition.Company;
        string own = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "quarterdeck", "profiles");
        ProfileCatalogue profiles = ProfileCatalogue.With([Path.Combine(company.Folder, "profiles"), own], findings);
        return FileFounding.Look(company.DataFolder, file.Path, landing, profiles, [.. company.Datasets.Keys], [.. company.Metrics.Keys], company.Currency, state.Language, findings) is { } table
            ? Filled(table, form, company).Proposed(edition, options, state, findings) : new FileMapping { Findings = findings.Sorted() };
    }

    /// <summary>The form: as sent, or where it was not as <c>init</c> would fill it in.</summary>
    private static FileMapping Filled(FoundTable table, Func<string, string?> form, CompanyModel company)
    {
        bool isSent = form("go") is not null;
        string Sent(string name, string guess) => (isSent ? form(name) ?? "" : guess).Trim();
        string dataset = Sent("dataset", table.Dataset).ToLowerInvariant();
        string[] fields = [.. table.Columns.Select((column, at) => Sent(string.Create(CultureInfo.InvariantCulture, $"m.{at}"), column.Field).ToLowerInvariant())];
        HashSet<string> named = [.. fields.Where(static field => field.Length > 0), .. table.Columns.Where((_, at) => fields[at].Length == 0).Select(static column => column.Name.ToLowerInvariant())];
        return new FileMapping
        {
            Table = table, IsMade = table.Made is not null && (isSent ? form("how") == "init" : table.IsFed && !table.Made.Datasets.Keys.Any(company.Datasets.ContainsKey)), Dataset = dataset, Key = Sent("key", string.Join(", ", table.Key)), Time = Sent("time", table.Time).ToLowerInvariant(), From = Sent("from", ""), To = Sent("to", ""), Fields = fields,
            More = [.. table.More.Where(more => !named.Contains(more.Field)).Select(more => (more.Field, more.Formula, !isSent || form("x." + more.Field) is not null))],
            Joins = [.. (CanonicalDataset.Find(dataset)?.Joins ?? []).Select(join => (join.Name, join.Target, On: company.Datasets.GetValueOrDefault(join.Target) is { Key: [var key] } ? key : ""))
                .Where(join => named.Contains(join.On)).Select(join => (join.Name, join.Target, join.On, !isSent || form("j." + join.Name) is not null))],
        };
    }

    private FileMapping Proposed(CompanyEdition edition, ServeOptions options, PageState state, FindingList findings)
    {
        CompanyModel company = edition.Company;
        foreach (IGrouping<string, string> twice in (IsMade ? [] : Fields).Where(static field => field.Length > 0).GroupBy(static field => field).Where(static field => field.Count() > 1))
            findings.Error(FindingCodes.SetupMappedTwice, SourceSpan.None, $"{twice.Count()} columns are mapped to the field '{twice.Key}'.", "Map each field once, and leave the other columns by their own names.");
        string source = Table!.Clean is { } clean ? $"{CleanFolder}/{Path.GetFileName(clean)}" : Table.File;
        DatasetSettings settings = Settings(source);
        IReadOnlyList<UpgradedFile> Put(string path, FindingList told) => IsMade ? CompanyProposal.Write(company, Table.Made!, Table.MadePacks, _ => path, told) : DatasetProposal.Write(company.Folder, settings with { Source = path }, told);
        IReadOnlyList<UpgradedFile> files = Put(source, findings);
        (string From, string To)[] moves = [.. new[] { Table.Clean, Table.Report?.QuarantineFile, Table.Clean is null ? null : Table.Report?.RecordFile }.OfType<string>().Select(from => (from, Relative(company, $"{CleanFolder}/{Path.GetFileName(from)}")))];
        foreach ((_, string to) in moves)
            if (to.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(to))
                findings.Error(FindingCodes.SetupOutside, SourceSpan.None, "The data folder lies outside the company's folder, and a clean table is written into the company's folder alone.", "Run `quarterdeck import FILE --out DIR` into the data folder, and name its clean table here.");
            else if (Path.Exists(Path.Combine(company.Folder, to)))
                findings.Error(FindingCodes.SetupInTheWay, new SourceSpan(to, 0, 0), "A clean table of this name is there already.", "Rename the file that it is made of, or name the clean table that is there.");
        FileMapping mapping = this with { Files = Table.Learned is { } learned ? [.. files, new UpgradedFile($"profiles/{learned.Id}.yaml", "", learned.Yaml)] : files, Moves = moves };
        if (findings.HasErrors)
            return mapping with { Findings = findings.Sorted() };
        // The clean table lies elsewhere until it is accepted, so it is tried there.
        Candidate candidate = Candidate.Of(edition, options, Table.Clean is null ? files : Put(Table.Clean, new FindingList()));
        findings.AddRange(candidate.Findings);
        if (candidate.Layer is not { } layer)
            return mapping with { Findings = findings.Sorted() };
        using (layer)
        {
            // What init makes has been held against its rows already.
            if (!IsMade)
                findings.AddRange(Held(layer.Company, settings));
            return mapping with
            {
                Findings = findings.Sorted(),
                NewKpis = [.. layer.Company.Kpis.Where(kpi => company.Kpis.All(known => known.Id != kpi.Id)).Select(kpi => (kpi.Id, layer.Company.Metrics.GetValueOrDefault(kpi.Metric)?.Label(state.Language) ?? kpi.Id))],
            };
        }
    }

    private DatasetSettings Settings(string source) => new(Dataset, source)
    {
        Key = [.. Key.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static field => field.ToLowerInvariant())], Time = Time, CoversFrom = From, CoversTo = To,
        Fields =
        [
            .. Table!.Columns.Zip(Fields).Where(static one => one.Second.Length > 0 && !(one.First.IsPlain && string.Equals(one.First.Name, one.Second, StringComparison.OrdinalIgnoreCase))).Select(static one => (one.Second, one.First.Formula)).DistinctBy(static one => one.Second),
            .. More.Where(static more => more.IsWanted).Select(static more => (more.Field, more.Formula)),
        ],
        Joins = [.. Joins.Where(static join => join.IsWanted).Select(static join => (join.Name, join.Target, join.On))],
    };

    /// <summary>What the rows say against the dataset: columns that are not there, a key that names two rows, days outside what it covers. The dataset is held against its own rows alone.</summary>
    private static IReadOnlyList<Finding> Held(CompanyModel company, DatasetSettings settings)
    {
        if (!company.Datasets.TryGetValue(settings.Name, out Dataset? dataset))
            return [new Finding(FindingCodes.SetupName, Severity.Error, SourceSpan.None, $"'{settings.Name}' cannot be the name of a dataset.", "Give it a name of letters, digits and _.")];
        CompanyModel alone = company with
        {
            Datasets = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(dataset.Name, dataset with
            {
                Joins = FrozenDictionary<string, Join>.Empty,
                Fields = dataset.Fields.Where(field => settings.Fields.Any(one => string.Equals(one.Field, field.Key, StringComparison.OrdinalIgnoreCase))).ToFrozenDictionary(static field => field.Key, static field => field.Value, StringComparer.OrdinalIgnoreCase),
            })], StringComparer.OrdinalIgnoreCase),
            Metrics = FrozenDictionary<string, Metric>.Empty,
            Computed = FrozenDictionary<string, Metric>.Empty,
            Dimensions = FrozenDictionary<string, Dimension>.Empty,
            Drivers = FrozenDictionary<string, Driver>.Empty,
            Rates = FrozenDictionary<string, RateTable>.Empty,
            Kpis = [],
            OfficesFrom = null,
            Calendar = company.Calendar with { Grains = [] },
        };
        using MetricLayer layer = MetricLayer.Open(alone, new LayerOptions());
        return layer.CheckData().Findings;
    }

    private static string Relative(CompanyModel company, string inData) => Path.GetRelativePath(company.Folder, Path.Combine(company.DataFolder, inData)).Replace('\\', '/');
}
