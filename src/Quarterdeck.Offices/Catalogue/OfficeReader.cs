using System.Globalization;
using Quarterdeck.Offices.Files;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;

/// <summary>Reads one office's data file.</summary>
internal static class OfficeReader
{
    /// <summary>The office of a file.</summary>
    public static Office Read(string text)
    {
        List<OfficeName> names = [];
        List<Acronym> acronyms = [];
        List<FunctionName> functions = [];
        List<Duty> duties = [];
        List<AxisStatement> axes = [];
        List<Competence> competences = [];
        List<SourcedItem> works = [], data = [];
        List<KpiRole> kpis = [];
        ReportingLine line = new("ceo", [], Basis.Assumed, ["catalog"]);
        DecisionLevel level = DecisionLevel.Domain;
        Entry head = new("", [], [], 0);
        foreach (Entry entry in EntryReader.Read(text))
        {
            string id = head.Field(0);
            switch (entry.Keyword)
            {
                case "office": head = entry; break;
                case "name": names.Add(Name(entry)); break;
                case "acronym": acronyms.Add(ReadAcronym(entry, id)); break;
                case "function": AddFunctions(entry, id, functions); break;
                case "duty": duties.Add(ReadDuty(entry)); break;
                case "axis": axes.Add(new(Parse<Axis>(entry.Field(0)), new(entry.Texts), Words(entry.Field(1)))); break;
                case "level": level = Parse<DecisionLevel>(entry.Field(0)); break;
                case "competence": competences.Add(new(new(entry.Texts), Words(entry.Field(1)))); break;
                case "works": AddItems(entry, works); break;
                case "data": AddItems(entry, data); break;
                case "reports": line = new(entry.Field(0), Words(entry.Field(1)), Parse<Basis>(entry.Field(2)), Words(entry.Field(3))); break;
                case "kpi": kpis.Add(Role(entry, id)); break;
                default: throw new InvalidDataException($"The catalogue has an unknown keyword '{entry.Keyword}' at line {entry.Line} of office '{id}'.");
            }
        }
        return new Office
        {
            Id = head.Field(0),
            Kind = Parse<OfficeKind>(head.Field(1)),
            IsFull = head.Field(2) == "full",
            Canonical = new(head.Texts),
            Names = names,
            Acronyms = acronyms,
            Functions = functions,
            Duties = duties,
            ReportsTo = line,
            Axes = axes,
            DecisionLevel = level,
            Competences = competences,
            Collaborators = works,
            DataNeeds = data,
            Kpis = kpis,
        };
    }

    /// <summary>An acronym line: letters, prior, sources.</summary>
    public static Acronym ReadAcronym(Entry entry, string senseId) =>
        new(entry.Field(0), senseId, double.Parse(entry.Field(1), CultureInfo.InvariantCulture), Words(entry.Field(2)));

    /// <summary>Words between spaces.</summary>
    public static List<string> Words(string text) => EntryReader.List(text, ' ');

    /// <summary>The value of an enumeration, written without capitals or hyphens in the data.</summary>
    public static T Parse<T>(string text) where T : struct, Enum =>
        Enum.TryParse(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T value)
            ? value
            : throw new InvalidDataException($"The catalogue has '{text}' where one of {string.Join(", ", Enum.GetNames<T>())} belongs.");

    private static OfficeName Name(Entry entry)
    {
        if (!LanguageCode.TryParse(entry.Field(0), out Language language))
            throw new InvalidDataException($"The name at line {entry.Line} has no language.");
        NameStatus status = NameStatus.Preferred;
        Gender gender = Gender.None;
        bool plural = false;
        string region = "";
        foreach (string mark in Words(entry.Field(2)))
            switch (mark)
            {
                case "m": gender = Gender.Masculine; break;
                case "f": gender = Gender.Feminine; break;
                case "both": gender = Gender.Both; break;
                case "plural": plural = true; break;
                case { Length: 2 } place: region = place; break;
                default: status = Parse<NameStatus>(mark); break;
            }
        return new OfficeName(entry.Field(1), language, status, gender, plural, region, Words(entry.Field(3)));
    }

    private static void AddFunctions(Entry entry, string id, List<FunctionName> functions)
    {
        string use = entry.Field(0);
        double weight = entry.Field(1).Length == 0 ? 1 : double.Parse(entry.Field(1), CultureInfo.InvariantCulture);
        foreach (string phrase in EntryReader.List(entry.Field(2), ';'))
            functions.Add(new FunctionName(phrase, id, use.Contains("chief", StringComparison.Ordinal), use.Contains("director", StringComparison.Ordinal), weight));
    }

    private static void AddItems(Entry entry, List<SourcedItem> items)
    {
        foreach (string item in EntryReader.List(entry.Field(0), ','))
            items.Add(new SourcedItem(item, Words(entry.Field(1))));
    }

    private static Duty ReadDuty(Entry entry)
    {
        List<Evidence> evidence = [];
        foreach (string target in EntryReader.List(entry.Labelled("shown:"), ';'))
        {
            int colon = target.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                throw new InvalidDataException($"The duty '{entry.Field(0)}' is shown by '{target}', which does not say of what kind it is.");
            evidence.Add(new Evidence(Parse<EvidenceKind>(target[..colon].Replace(" ", "", StringComparison.Ordinal)), target[(colon + 1)..].Trim()));
        }
        return new Duty(entry.Field(0), new(entry.Texts), entry.Field(1), Words(entry.Field(2)), evidence,
            Words(entry.Labelled("shared:")), entry.Labelled("conflict:"));
    }

    private static KpiRole Role(Entry entry, string id) =>
        new(entry.Field(0), id, Parse<KpiPart>(entry.Field(1)), Parse<Basis>(entry.Field(2)), Words(entry.Field(3)));
}
