using System.Collections.Frozen;
using System.Globalization;
using Quarterdeck.Offices.Files;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;

/// <summary>All that the product knows of offices: names, duties, KPIs, contradictions, each with its source.</summary>
/// <remarks>Read from the data files in this assembly. Immutable and safe to share between threads.</remarks>
public sealed class OfficeCatalogue
{
    private readonly FrozenDictionary<string, Office> _byId;
    private readonly FrozenDictionary<string, Kpi> _kpiById;

    private OfficeCatalogue(
        string version, List<Office> offices, List<Kpi> kpis, List<Conflict> conflicts, List<Sense> senses, List<Acronym> acronyms,
        List<Cue> cues, List<EvidenceTarget> targets)
    {
        Version = version;
        Offices = offices;
        Kpis = kpis;
        Conflicts = conflicts;
        Senses = senses;
        Acronyms = acronyms;
        Cues = cues;
        Targets = targets;
        _byId = offices.ToFrozenDictionary(static office => office.Id, StringComparer.Ordinal);
        _kpiById = kpis.ToFrozenDictionary(static kpi => kpi.Id, StringComparer.Ordinal);
    }

    /// <summary>The version of the data.</summary>
    public string Version { get; }

    /// <summary>All offices, those of the sources first.</summary>
    public IReadOnlyList<Office> Offices { get; }

    /// <summary>All KPIs, in the order of the data files.</summary>
    public IReadOnlyList<Kpi> Kpis { get; }

    /// <summary>Where the sources do not agree.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>What shares an acronym with an office and is none.</summary>
    public IReadOnlyList<Sense> Senses { get; }

    /// <summary>All acronyms, of offices and of other senses.</summary>
    public IReadOnlyList<Acronym> Acronyms { get; }

    /// <summary>The words that speak for one sense of an acronym.</summary>
    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>The studies, records and documents that show duties.</summary>
    public IReadOnlyList<EvidenceTarget> Targets { get; }

    /// <summary>Reads the catalogue from the data files of this assembly.</summary>
    public static OfficeCatalogue Load()
    {
        List<Office> offices = [];
        foreach (string name in EmbeddedText.Names("offices/"))
            offices.Add(OfficeReader.Read(EmbeddedText.Read(name)));
        List<string> order = EntryReader.List(EntryReader.Read(EmbeddedText.Read("catalogue/order.txt"))[1].Field(0), ' ');
        offices.Sort((a, b) => Place(order, a.Id) is int x && Place(order, b.Id) is int y && x != y ? x - y : string.CompareOrdinal(a.Id, b.Id));
        string version = EntryReader.Read(EmbeddedText.Read("catalogue/order.txt"))[0].Field(0);

        List<Acronym> acronyms = [.. offices.SelectMany(static office => office.Acronyms)];
        List<Sense> senses = ReadSenses(acronyms);
        List<EvidenceTarget> targets =
        [
            .. EntryReader.Read(EmbeddedText.Read("catalogue/targets.txt")).Select(static entry =>
                new EvidenceTarget(OfficeReader.Parse<EvidenceKind>(entry.Keyword), entry.Field(0), entry.Field(1), entry.Field(2) == "exists")),
        ];
        return new OfficeCatalogue(version, offices, ReadKpis(offices), ReadConflicts(), senses, acronyms, ReadCues(), targets);
    }

    /// <summary>The office of an id, or null.</summary>
    public Office? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The KPI of an id, or null.</summary>
    public Kpi? FindKpi(string id) => _kpiById.GetValueOrDefault(id);

    /// <summary>The name of an office or of another sense in one language; the id itself where nothing is known of it.</summary>
    public string NameOf(string id, Language language) =>
        Find(id)?.Canonical[language] ?? Senses.FirstOrDefault(sense => sense.Id == id)?.Names[language] ?? id;

    /// <summary>The KPIs in which both offices have a part, in the order of the catalogue.</summary>
    public IReadOnlyList<SharedKpi> SharedKpis(string first, string second)
    {
        List<SharedKpi> shared = [];
        foreach (Kpi kpi in Kpis)
            if (kpi.Roles.FirstOrDefault(role => role.OfficeId == first) is { } a && kpi.Roles.FirstOrDefault(role => role.OfficeId == second) is { } b)
                shared.Add(new SharedKpi(kpi, a, b));
        return shared;
    }

    /// <summary>The contradictions in which an office takes part.</summary>
    public IEnumerable<Conflict> ConflictsOf(string officeId) =>
        Conflicts.Where(conflict => conflict.Statements.Any(statement => statement.OfficeId == officeId));

    /// <summary>Whether what a duty points to can already be asked for.</summary>
    public bool Exists(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Kind switch
        {
            EvidenceKind.Kpi => _kpiById.ContainsKey(evidence.Id),
            EvidenceKind.NotMeasurable => false,
            _ => Targets.Any(target => target.Kind == evidence.Kind && target.Id == evidence.Id && target.Exists),
        };
    }

    private static int Place(List<string> order, string id) => order.IndexOf(id) is int place and >= 0 ? place : order.Count;

    private static List<Sense> ReadSenses(List<Acronym> acronyms)
    {
        List<Sense> senses = [];
        string id = "";
        foreach (Entry entry in EntryReader.Read(EmbeddedText.Read("catalogue/senses.txt")))
            switch (entry.Keyword)
            {
                case "sense":
                    id = entry.Field(0);
                    senses.Add(new Sense(id, new(entry.Texts)));
                    break;
                default:
                    acronyms.Add(OfficeReader.ReadAcronym(entry, id));
                    break;
            }
        return senses;
    }

    private static List<Cue> ReadCues() =>
    [
        .. EntryReader.Read(EmbeddedText.Read("catalogue/cues.txt")).SelectMany(static entry => EntryReader.List(entry.Field(1), ';')
            .Select(phrase => new Cue(entry.Keyword, phrase, int.Parse(entry.Field(0), CultureInfo.InvariantCulture)))),
    ];

    private static List<Kpi> ReadKpis(List<Office> offices)
    {
        Dictionary<string, List<KpiRole>> roles = offices.SelectMany(static office => office.Kpis)
            .GroupBy(static role => role.KpiId, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
        List<Kpi> kpis = [];
        foreach (Entry entry in EntryReader.Read(EmbeddedText.Read("catalogue/kpis.txt")))
        {
            string id = entry.Field(0);
            kpis.Add(new Kpi(id, entry.Field(1), entry.Field(2), OfficeReader.Parse<Direction>(entry.Field(3)), entry.Labelled("formula:"),
                entry.Fields.Contains("vanity"), Half(entry, 0), Half(entry, 1), roles.GetValueOrDefault(id) ?? []));
        }
        return kpis;
    }

    /// <summary>The name (0) or definition (1) of a line "name :: definition".</summary>
    private static LocalText Half(Entry entry, int half) =>
        new(entry.Texts.Select(text => KeyValuePair.Create(text.Key, text.Value.Split("::")[half].Trim())));

    private static List<Conflict> ReadConflicts()
    {
        List<Conflict> conflicts = [];
        List<Statement> statements = [];
        foreach (Entry entry in EntryReader.Read(EmbeddedText.Read("catalogue/conflicts.txt")))
        {
            if (entry.Keyword == "conflict")
            {
                statements = [];
                conflicts.Add(new Conflict(entry.Field(0), new(entry.Texts), statements, entry.Field(1)));
                continue;
            }
            statements.Add(new Statement(entry.Field(0), OfficeReader.Words(entry.Field(1)), new(entry.Texts)));
        }
        return conflicts;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Offices.Count} offices, {Kpis.Count} KPIs, version {Version}");
}
