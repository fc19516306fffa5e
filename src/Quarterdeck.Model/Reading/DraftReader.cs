using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <summary>The files of a folder to one draft: concise forms become full ones, files are merged, what is said twice is found.</summary>
internal sealed partial class DraftReader(FindingList findings)
{
    private readonly CompanyDraft _draft = new();
    private readonly Dictionary<(string Section, string Name), SourceSpan> _declared = [];

    /// <summary>Reads every YAML file of the folder; null when at least one could not be read, since everything missing from it would be said to be unknown.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="others">Trees of the same keys that were made of files in other words.</param>
    /// <param name="isOthersOnly">True where the folder's own files are left aside.</param>
    /// <param name="proposed">Texts by file name that are read in the place of the folder's, as if they were written already; null for none.</param>
    public CompanyDraft? Read(string folder, IReadOnlyList<YamlMap> others, bool isOthersOnly, IReadOnlyDictionary<string, string>? proposed = null)
    {
        if (!Directory.Exists(folder))
        {
            findings.Error(FindingCodes.NoCompany, SourceSpan.None, $"There is no folder '{folder}'.", "Give the folder that holds the company's YAML.");
            return null;
        }
        IReadOnlyList<string> files = isOthersOnly ? [] : CompanyFiles.List(folder, findings, notesOssie: others.Count == 0);
        if (proposed is not null)
            files = [.. files.Union(proposed.Keys).Order(StringComparer.Ordinal)];
        if (files.Count == 0 && !isOthersOnly)
        {
            string[] below = [.. Directory.EnumerateDirectories(folder).Where(CompanyFiles.IsCompany).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).Take(12)];
            findings.Error(FindingCodes.NoCompany, SourceSpan.None, $"No *.yaml file lies in '{folder}'.{(below.Length == 0 ? "" : $" Companies lie in its folders {string.Join(", ", below)}.")}",
                below.Length == 0 ? "Give the folder that holds the company's YAML, or write one with `quarterdeck init`." : $"Give one of these, such as {Path.Combine(folder, below[0])}.");
            return null;
        }
        List<YamlMap> roots = [.. files.Select(file => Root(folder, file, proposed)).OfType<YamlMap>()];
        if (findings.HasErrors)
            return null;
        if (!isOthersOnly && !Format(roots, files))
            return null;
        roots.AddRange(others);
        ShapeCheck shapes = new(findings);
        foreach (YamlMap root in roots)
        {
            shapes.Check(root, CompanyKeys.File, string.Empty);
            Sections(root);
        }
        // Everything in a section whose name is misspelt would be said to be unknown.
        return shapes.HasUnknownSection ? null : _draft;
    }

    /// <summary>Reads every pack of the catalogue into one draft, whose items know their pack.</summary>
    public CompanyDraft ReadPacks()
    {
        ShapeCheck shapes = new(findings);
        foreach (string pack in CataloguePacks.Ids)
        {
            if (new YamlTreeReader(CataloguePacks.FileOf(pack), CataloguePacks.Text(pack), findings).Read() is not YamlMap root)
                continue;
            shapes.Check(root, CompanyKeys.Pack, string.Empty);
            Sections(root);
            _draft.PackHeads.Add((pack, root.Labels("pack"), root.Text("about")?.Value ?? ""));
            foreach ((YamlText dataset, YamlNode fields) in root.Map("fields")?.Entries ?? [])
                foreach ((YamlText field, YamlNode formula) in (fields as YamlMap)?.Entries ?? [])
                    _draft.PackFields.Add((dataset.Value, Field(field, formula)));
            foreach ((Word id, YamlNode node) in Declared(root, "computed"))
                _draft.Computed.Add((Kpi(id, node) with { Pack = pack }, Metric(id, node) with { Pack = pack }));
        }
        return _draft;
    }

    private YamlMap? Root(string folder, string file, IReadOnlyDictionary<string, string>? proposed)
    {
        if ((proposed?.GetValueOrDefault(file) ?? CompanyFiles.Text(folder, file, findings)) is not { } text || new YamlTreeReader(file, text, findings).Read() is not { } root)
            return null;
        if (root is YamlMap map)
            return map;
        if (root is not YamlText { IsNothing: true })
            findings.Error(FindingCodes.WrongKind, root.Span, $"A company's file is a map of keys, but {root.Kind} stands here.", "Start with keys such as datasets: or metrics:.");
        return null;
    }

    /// <summary>Format 1 is the only one so far; a file without it is read as 1 and says so.</summary>
    private bool Format(List<YamlMap> roots, IReadOnlyList<string> files)
    {
        YamlNode[] given = [.. roots.Select(root => root.Find("format")).OfType<YamlNode>()];
        foreach (YamlNode format in given)
            if (format is not YamlText { Value: "1" })
                findings.Error(FindingCodes.FormatUnknown, format.Span, $"The format '{(format is YamlText text ? text.Value : format.Kind)}' is not known; this version reads format 1.",
                    "Run `quarterdeck upgrade --dry-run` to see what it would change, or take a newer version of quarterdeck.");
        if (roots.All(root => root.Find("company") is null))
            findings.Error(FindingCodes.MissingKey, new SourceSpan(files[0], 1, 1), "No file says 'company:', the company's name.", "Add company: with its name.");
        if (given.Length == 0)
        {
            YamlMap? head = roots.FirstOrDefault(root => root.Find("company") is not null);
            findings.Warning(FindingCodes.FormatMissing, new SourceSpan(head?.Span.File ?? files[0], 1, 1), "No file says in which format the company is written; format 1 is taken.",
                "Write `format: 1` at the top, or run `quarterdeck upgrade`.");
        }
        return given.All(format => format is YamlText { Value: "1" });
    }

    private void Sections(YamlMap root)
    {
        if (Once(root, "company") is YamlText name)
            _draft.Name = new Word(name.Value, name.Span);
        if (Once(root, "currency") is YamlText currency)
            (_draft.Currency, _draft.CurrencyPlace) = (currency.Value.Trim().ToUpperInvariant(), currency.Span);
        if (Once(root, "calendar") is YamlMap calendar)
            Calendar(calendar);
        if (Once(root, "data") is YamlText data)
            _draft.Data = new Word(data.Value, data.Span);
        _draft.Languages.AddRange(NodeValues.Texts(Once(root, "languages")).Select(text => text.Value));
        _draft.Includes.AddRange(NodeValues.Texts(root.Find("include")).Select(text => text.Name()));
        if (Once(root, "offices_from") is YamlMap from && from.Name("dataset") is { } people && from.Name("title") is { } title)
            _draft.OfficesFrom = new OfficesFrom(people.Value, title.Value, from.Name("reports_to")?.Value, from.Name("holder")?.Value, from.Name("person")?.Value, Active(from.Map("active")), people.Span);
        if (Once(root, "refresh") is YamlText refresh)
            _draft.Schedule = new Word(refresh.Value, refresh.Span);
        foreach ((Word id, YamlNode node) in Declared(root, "connections"))
            if (node is YamlMap map && map.Text("engine") is { } engine)
                _draft.Connections.Add(Connection(id, engine.Value.ToLowerInvariant(), map));
        foreach ((Word id, YamlNode node) in Declared(root, "offices"))
            _draft.Offices.Add(Office(id, node));
        foreach ((Word id, YamlNode node) in Declared(root, "datasets"))
            if (node is YamlMap map)
                _draft.Datasets.Add(Dataset(id, map));
        foreach ((Word id, YamlNode node) in Declared(root, "rates"))
            if (node is YamlMap map)
                _draft.Rates.Add(Rates(id, map));
        foreach ((Word id, YamlNode node) in Declared(root, "dimensions"))
            _draft.Dimensions.Add(Dimension(id, node));
        foreach ((Word id, YamlNode node) in Declared(root, "metrics"))
            _draft.Metrics.Add(Metric(id, node) with { Pack = CataloguePacks.Of(id.Span) });
        foreach ((Word id, YamlNode node) in Declared(root, "kpis"))
            _draft.Kpis.Add(Kpi(id, node) with { Pack = CataloguePacks.Of(id.Span) });
        foreach ((Word id, YamlNode node) in Declared(root, "drivers"))
            _draft.Drivers.Add(Driver(id, node));
        foreach ((Word id, YamlNode node) in Declared(root, "groups"))
            _draft.Groups[id.Value] = node.Labels();
        foreach ((Word id, YamlNode node) in Declared(root, "units"))
            _draft.Units[id.Value] = node.Labels();
        foreach ((Word id, YamlNode node) in Declared(root, "studies"))
            if (node is YamlMap map)
                Study(id, map);
        foreach ((Word id, YamlNode node) in Declared(root, "events"))
            if (Event(id, node) is { } happened)
                _draft.Events.Add(happened);
    }

    /// <summary>An event; null where it has no day that can be read, which was said already.</summary>
    private static EventDraft? Event(Word id, YamlNode node) => node switch
    {
        YamlText day when Written.Date(day.Value) is { } on => new EventDraft(id, on, null, null),
        YamlMap map when map.Text("day") is { } day && Written.Date(day.Value) is { } on => new EventDraft(id, on, map.Word("to"), map.Text("to") is { } last ? Written.Date(last.Value) : null)
        {
            Labels = map.Labels("label"), Offices = map.Names("office"), Kpis = map.Names("kpi"),
        },
        _ => null,
    };

    /// <summary>A setting that only one file may give.</summary>
    private YamlNode? Once(YamlMap root, string key)
    {
        if (root.Find(key) is not { } node)
            return null;
        if (_declared.TryAdd(("", key), node.Span))
            return node;
        findings.Error(FindingCodes.DuplicateSetting, node.Span, $"'{key}' is given here and at {_declared[("", key)]}.", "Keep one of the two.");
        return null;
    }

    /// <summary>The names of a section; one that another file declares already is found and left out.</summary>
    private IEnumerable<(Word Name, YamlNode Node)> Declared(YamlMap root, string section)
    {
        if (root.Map(section) is not { } map)
            yield break;
        foreach ((YamlText key, YamlNode node) in map.Entries)
        {
            Word name = new(key.Value, key.Span);
            if (_declared.TryAdd((section, Folded(name)), name.Span))
                yield return (name, node);
            else
                findings.Error(FindingCodes.DuplicateName, name.Span, $"'{name.Value}' is declared in '{section}' here and at {_declared[(section, Folded(name))]}.", "Rename or remove one of the two.");
        }
    }

    private static string Folded(Word name) => name.Value.ToLowerInvariant();

    private void Calendar(YamlMap map)
    {
        string? starts = map.Text("fiscal_year_starts")?.Value.ToLowerInvariant();
        int month = Array.IndexOf(CompanyKeys.Months, starts) + 1;
        if (month == 0)
            month = int.TryParse(starts, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 12 ? number : 1;
        int day = Array.IndexOf(CompanyKeys.Days, map.Text("week_starts")?.Value.ToLowerInvariant());
        _draft.TimeZone = map.Word("time_zone");
        _draft.Calendar = new CalendarSettings
        {
            FiscalYearStartMonth = month,
            FiscalYearNamedByStart = string.Equals(map.Text("fiscal_year_named")?.Value, "start", StringComparison.OrdinalIgnoreCase),
            WeekStarts = day < 0 ? DayOfWeek.Monday : (DayOfWeek)day,
            Pattern = map.Text("pattern")?.Value switch
            {
                "4-4-5" => CalendarPattern.FourFourFive,
                "4-5-4" => CalendarPattern.FourFiveFour,
                "5-4-4" => CalendarPattern.FiveFourFour,
                _ => CalendarPattern.Months,
            },
            TimeZone = map.Text("time_zone")?.Value ?? "UTC",
            Grains = [.. map.Map("grains")?.Entries.Select(CustomGrain).OfType<CustomGrainTable>() ?? []],
        };
    }

    private static CustomGrainTable? CustomGrain((YamlText Key, YamlNode Value) entry) =>
        entry.Value is YamlMap map && map.Name("table") is { } table && map.Name("day") is { } day && map.Name("label") is { } label
            ? new CustomGrainTable(entry.Key.Name().Value, table.Value, day.Value, label.Value, entry.Key.Span)
            : null;

    private static Active? Active(YamlMap? map) =>
        map?.Name("from") is { } start && map.Until("to") is { } until ? new Active(start.Value, until.Field.Value, until.IsLast) : null;

    private static OfficeDraft Office(Word id, YamlNode node) => node switch
    {
        YamlMap map => new OfficeDraft(id, map.Text("holder")?.Value, map.Text("title")?.Value, map.Name("reports_to"), [.. NodeValues.Texts(map.Find("acronyms")).Select(text => text.Value)]),
        YamlText { IsNothing: false } holder => new OfficeDraft(id, holder.Value, null, null, []),
        _ => new OfficeDraft(id, null, null, null, []),
    };
}
