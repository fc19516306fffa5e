using System.Globalization;
using System.Text.Json;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Ossie;

/// <summary>Reads an Ossie file as it is into the tree of a company's own YAML, which keeps the places of the file.</summary>
/// <remarks>So every rule of a company's own files holds for it, and findings point into the Ossie file.</remarks>
internal sealed class OssieReader
{
    private readonly FindingList _findings;
    private readonly OssieExpressions _expressions;
    private readonly SortedDictionary<string, (SourceSpan Place, int Count)> _lost = new(StringComparer.Ordinal);

    private OssieReader(FindingList findings)
    {
        _findings = findings;
        _expressions = new OssieExpressions(findings);
    }

    /// <summary>Reads a file: a tree for each of its models; none, with findings, where it is no semantic model of a known version.</summary>
    /// <param name="folder">The folder that places are told from.</param>
    /// <param name="file">The file, relative to the folder.</param>
    /// <param name="isAlone">True where the file is the whole company: then the model's name is the company's.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public static IReadOnlyList<YamlMap> Read(string folder, string file, bool isAlone, FindingList findings)
    {
        if (CompanyFiles.Text(folder, file, findings) is not { } text || new YamlTreeReader(file, text, findings).Read() is not { } root)
            return [];
        if (root is not YamlMap map || !Version(map, findings))
            return [];
        int before = findings.Count;
        new ShapeCheck(findings).Check(map, OssieKeys.File, "an Ossie file");
        if (findings.Count > before)
            return [];
        OssieReader reader = new(findings);
        YamlMap[] models = [.. Maps(map.Find("semantic_model")).Select((model, i) => reader.Model(model, isAlone && i == 0))];
        reader._expressions.Tell();
        foreach ((string what, (SourceSpan place, int count)) in reader._lost)
            findings.Note(FindingCodes.OssieLost, place, string.Create(CultureInfo.InvariantCulture, $"Not carried over from Ossie: {what}{(count == 1 ? "" : $" ({count} times)")}."), "Nothing, where numbers do not hang on it.");
        return models;
    }

    private static bool Version(YamlMap map, FindingList findings)
    {
        if (map.Find("ontology") is { } ontology && map.Find("semantic_model") is null)
        {
            findings.Error(FindingCodes.OssieVersion, ontology.Span, "The file is an ontology of Ossie, which declares concepts and no datasets or metrics.", "Give a file with 'semantic_model:'.");
            return false;
        }
        string? version = map.Text("version")?.Value;
        if (version == OssieKeys.OlderVersion)
            findings.Warning(FindingCodes.OssieOlder, map.Text("version")!.Span, $"The file is of version {version}; it is read as {OssieKeys.Version}.", $"Write version: \"{OssieKeys.Version}\" once the file is known to fit.");
        else if (version is not null && version != OssieKeys.Version)
        {
            findings.Error(FindingCodes.OssieVersion, map.Text("version")!.Span, $"The version '{(version.Length <= 40 ? version : version[..37] + "...")}' is not known; {OssieKeys.Version} is read, and {OssieKeys.OlderVersion} as that.", "Convert the file with Ossie's own tools, or take a newer version of quarterdeck.");
            return false;
        }
        return true;
    }

    private YamlMap Model(YamlMap model, bool isCompany)
    {
        YamlMap own = Extension(model, "model");
        YamlMap[] datasets = [.. Maps(model.Find("datasets"))], relationships = [.. Maps(model.Find("relationships"))];
        Lose(model, "model", "ai_context");
        string[] names = [.. datasets.Select(Name)];
        ILookup<string, string> owners = datasets.SelectMany(dataset => Maps(dataset.Find("fields")).Select(field => (Field: Name(field), Dataset: Name(dataset)))).ToLookup(one => one.Field, one => one.Dataset, StringComparer.Ordinal);
        // In a star of one fact its columns are often written bare; the fact is where no relationship leads to.
        string[] facts = [.. names.Where(name => relationships.All(one => Lower(one, "to") != name || Lower(one, "from") == name))];
        string? fact = names.Length == 1 ? names[0] : facts.Length == 1 ? facts[0] : null;
        Dictionary<string, YamlMap> joins = Joins(relationships, datasets);
        List<(string, YamlNode?)> tables = [.. datasets.Select(dataset => (Name(dataset), (YamlNode?)Dataset(dataset, joins.GetValueOrDefault(Name(dataset)))))];
        List<(string, YamlNode?)> metrics = [.. Maps(model.Find("metrics")).Select(metric => (Name(metric), (YamlNode?)Metric(metric, owners, fact)))];
        YamlMap made = NodeMaking.Map(model.Span,
            ("company", isCompany && own.Find("company") is null ? model.Text("name") : null),
            ("datasets", Named(tables, datasets, own.Map("datasets"), "dataset")),
            ("metrics", Named(metrics, [.. Maps(model.Find("metrics"))], own.Map("metrics"), "metric")));
        return NodeMaking.Map(own.Span, own.Entries.Where(entry => entry.Key.Value is not ("datasets" or "metrics")).Select(entry => (entry.Key.Value, (YamlNode?)entry.Value))).Over(made);
    }

    /// <summary>A section: what the file declares, then what only the extension has. A name that stands twice is found.</summary>
    private YamlMap? Named(List<(string Name, YamlNode? Node)> made, YamlMap[] written, YamlMap? extension, string what)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < made.Count; i++)
            if (!seen.Add(made[i].Name))
                _findings.Error(FindingCodes.DuplicateName, written[i].Span, $"The {what} '{made[i].Name}' is declared twice.", "Rename or remove one of the two.");
        (YamlText, YamlNode)[] entries = [.. made.Zip(written).Where(one => one.First.Node is not null).DistinctBy(one => one.First.Name)
            .Select(one => (NodeMaking.Text(one.First.Name, one.Second.Text("name")!.Span), one.First.Node!)), .. extension?.Entries ?? []];
        return entries.Length == 0 ? null : new YamlMap(entries, entries[0].Item1.Span);
    }

    private YamlMap Dataset(YamlMap map, YamlMap? joins)
    {
        YamlMap own = Extension(map, "dataset");
        Lose(map, "dataset", "ai_context");
        string name = Name(map);
        YamlText source = map.Text("source")!;
        string[][] unique = [.. Items(map.Find("unique_keys")).Select(key => Columns(key))];
        string[] key = map.Find("primary_key") is { } primary ? Columns(primary) : unique.Length > 0 ? unique[0] : [];
        List<(string, YamlNode?)> fields = [];
        foreach (YamlMap field in Maps(map.Find("fields")))
        {
            YamlMap ownField = Extension(field, "field");
            Lose(field, "field", "label", "description", "ai_context");
            string word = Name(field);
            if (ownField.Entries.Count > 0)
                fields.Add((word, ownField));
            else if (_expressions.Read(field, $"the field '{word}'", null) is { } read)
            {
                Formula formula = OssieExpressions.Bare(read.Formula, name);
                // A field that is nothing but its column needs no declaring, and may be missing from the data until it is asked for.
                if (formula is not Name { Parts: [var column] } || column != word)
                    fields.Add((word, NodeMaking.Text(formula.Text, read.Place)));
            }
        }
        return own.Over(NodeMaking.Map(map.Span,
            ("source", OssieSource.Read(source.Value) switch
            {
                Company.SqlSource sql => NodeMaking.Map(source.Span, ("sql", NodeMaking.Text(sql.Sql, source.Span))),
                Company.TableSource table => NodeMaking.Map(source.Span, ("table", NodeMaking.Text(table.Table, source.Span))),
                _ => NodeMaking.Text(source.Value.Trim(), source.Span),
            }),
            ("key", key.Length == 0 ? null : NodeMaking.List(key, (map.Find("primary_key") ?? map.Find("unique_keys"))!.Span)),
            ("time", own.Entries.Count > 0 ? null : Time(map, name)),
            ("description", map.Text("description")),
            ("fields", fields.Count == 0 ? null : NodeMaking.Map(map.Span, fields)),
            ("joins", joins)));
    }

    /// <summary>The field that dates a row, where only one can.</summary>
    private YamlText? Time(YamlMap map, string name)
    {
        YamlMap[] times = [.. Maps(map.Find("fields")).Where(field => field.Text("datatype")?.Value.ToUpperInvariant() is "DATE" or "DATETIME" or "DATETIMETZ"
            ? field.Map("dimension")?.Text("is_time") is not { Value: "false" } : field.Find("datatype") is null && field.Map("dimension")?.Text("is_time") is { Value: "true" })];
        // A year or the name of a month may be marked as a time too; one that has the type of a date speaks louder.
        if (Array.FindAll(times, field => field.Find("datatype") is not null) is [var dated])
            times = [dated];
        if (times.Length > 1)
            _findings.Note(FindingCodes.OssieChoice, map.Span, $"'{name}' has several times ({string.Join(", ", times.Select(Name))}), and the file does not say which dates a row; none is taken.",
                "Convert the file to the company's own YAML and say time:.");
        return times.Length == 1 ? NodeMaking.Text(Name(times[0]), times[0].Text("name")!.Span) : null;
    }

    private YamlMap? Metric(YamlMap map, ILookup<string, string> owners, string? fact)
    {
        YamlMap own = Extension(map, "metric");
        // A metric of a pack of the catalogue comes with its pack.
        if (own.Find("pack") is not null)
            return null;
        List<(string, YamlNode?)> made = [];
        if (own.Find("formula") is null && own.Find("conversion") is null)
        {
            if (_expressions.Read(map, $"the metric '{Name(map)}'", fact) is not { } read)
                return null;
            made.Add(("formula", NodeMaking.Text(OssieExpressions.Qualified(read.Formula, owners, fact).Text, read.Place)));
        }
        YamlMap? context = map.Map("ai_context");
        made.Add(("description", map.Text("description")));
        made.Add(("aliases", context?.Find("synonyms") is YamlList { Items.Count: > 0 } synonyms ? synonyms : null));
        if (map.Text("ai_context") is { } told)
            Lose("'ai_context' of a metric", told.Span);
        foreach ((YamlText key, YamlNode _) in context?.Entries.Where(entry => entry.Key.Value != "synonyms") ?? [])
            Lose($"'{key.Value}' of a metric", key.Span);
        return own.Over(NodeMaking.Map(map.Span, made));
    }

    private Dictionary<string, YamlMap> Joins(YamlMap[] relationships, YamlMap[] datasets)
    {
        Dictionary<string, List<(string, YamlNode?)>> joins = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (YamlMap one in relationships)
        {
            YamlMap own = Extension(one, "relationship");
            Lose(one, "relationship", "ai_context");
            string from = Lower(one, "from")!, to = Lower(one, "to")!;
            string[] on = Columns(one.Find("from_columns")), key = Columns(one.Find("to_columns"));
            if (!seen.Add(Name(one)))
                _findings.Error(FindingCodes.DuplicateName, one.Span, $"The relationship '{Name(one)}' is declared twice.", "Rename or remove one of the two.");
            string[] known = [.. datasets.Select(Name)];
            foreach ((string name, string side) in new[] { (from, "from"), (to, "to") })
                if (!known.Contains(name))
                    _findings.Error(FindingCodes.UnknownDataset, one.Text(side)!.Span, $"There is no dataset '{name}', which the relationship '{Name(one)}' names.{NearestName.DidYouMean(name, known)} Known: {NearestName.List(known)}.", "Use one of the known names.");
            if (on.Length != key.Length)
                _findings.Error(FindingCodes.JoinKey, one.Span, $"The relationship '{Name(one)}' pairs {on.Length} columns with {key.Length}.", "Name as many columns on both sides.");
            if (!known.Contains(from) || !known.Contains(to) || on.Length != key.Length || !IsKey(one, datasets.First(dataset => Name(dataset) == to), key, out string[] primary))
                continue;
            // Columns may stand in another order than in the key; ours stand in the key's.
            string[] pairs = key.Order(StringComparer.Ordinal).SequenceEqual(primary.Order(StringComparer.Ordinal)) ? [.. primary.Select(part => on[Array.IndexOf(key, part)])] : on;
            if (!joins.TryGetValue(from, out List<(string, YamlNode?)>? list))
                joins.Add(from, list = []);
            bool isPrimary = pairs != on || key.SequenceEqual(primary);
            list.Add((own.Text("name")?.Value ?? Name(one), NodeMaking.Map(one.Span, ("to", NodeMaking.Text(to, one.Text("to")!.Span)), ("on", NodeMaking.List(pairs, one.Find("from_columns")!.Span)),
                ("key", isPrimary ? null : NodeMaking.List(key, one.Find("to_columns")!.Span)))));
        }
        return joins.ToDictionary(one => one.Key, one => NodeMaking.Map(SourceSpan.None, one.Value), StringComparer.Ordinal);
    }

    /// <summary>A relationship leads to a declared key; where no key is declared at all, its columns are taken as one, and the data must bear it out.</summary>
    private bool IsKey(YamlMap relationship, YamlMap target, string[] key, out string[] primary)
    {
        string[][] keys = [.. new[] { target.Find("primary_key") }.OfType<YamlNode>().Concat(Items(target.Find("unique_keys"))).Select(Columns)];
        primary = keys.Length > 0 ? keys[0] : [];
        if (keys.Length == 0)
            _findings.Warning(FindingCodes.OssieKey, relationship.Find("to_columns")!.Span, $"'{Name(target)}' declares no key; the relationship '{Name(relationship)}' is taken to meet at most one row of it by {string.Join(", ", key)}, which is counted in the data.",
                $"Declare primary_key at '{Name(target)}'.");
        else if (!Array.Exists(keys, one => one.Order(StringComparer.Ordinal).SequenceEqual(key.Order(StringComparer.Ordinal))))
        {
            _findings.Error(FindingCodes.OssieKey, relationship.Find("to_columns")!.Span, $"The relationship '{Name(relationship)}' leads to {string.Join(", ", key)} of '{Name(target)}', which is no key of it: {string.Join("; ", keys.Select(one => string.Join(", ", one)))}.",
                "Lead it to a key, or declare the columns among unique_keys.");
            return false;
        }
        return true;
    }

    /// <summary>Our own keys in a thing's extensions; those of other vendors are lost.</summary>
    private YamlMap Extension(YamlMap map, string what)
    {
        YamlMap own = new([], map.Span);
        foreach (YamlMap extension in Maps(map.Find("custom_extensions")))
        {
            YamlText data = extension.Text("data")!;
            if (extension.Text("vendor_name")!.Value != OssieKeys.Vendor)
            {
                Lose($"the extension of {extension.Text("vendor_name")!.Value} of a {what}", data.Span);
                continue;
            }
            try
            {
                if (NodeMaking.Json(data.Value, data.Span) is YamlMap read)
                    own = read.Over(own);
                else
                    _findings.Error(FindingCodes.WrongKind, data.Span, $"The extension of {OssieKeys.Vendor} holds no JSON object.", "Write the file anew with `quarterdeck convert`.");
            }
            catch (JsonException broken)
            {
                _findings.Error(FindingCodes.BrokenYaml, data.Span, $"The extension of {OssieKeys.Vendor} is no JSON: {broken.Message.Split('.')[0]}.", "Write the file anew with `quarterdeck convert`.");
            }
        }
        return own;
    }

    private void Lose(YamlMap map, string what, params string[] keys)
    {
        foreach (string key in keys)
            if (map.Find(key) is { } node)
                Lose($"'{key}' of a {what}", node.Span);
    }

    private void Lose(string what, SourceSpan place) =>
        _lost[what] = _lost.TryGetValue(what, out (SourceSpan Place, int Count) known) ? (known.Place, known.Count + 1) : (place, 1);

    private static string Name(YamlMap map) => Lower(map, "name") ?? "";
    private static string? Lower(YamlMap map, string key) => map.Text(key)?.Value.Trim().ToLowerInvariant();
    private static IEnumerable<YamlNode> Items(YamlNode? node) => node is YamlList list ? list.Items : node is null ? [] : [node];
    private static IEnumerable<YamlMap> Maps(YamlNode? node) => Items(node).OfType<YamlMap>();
    private static string[] Columns(YamlNode? node) => [.. Items(node).OfType<YamlText>().Select(text => text.Value.Trim().ToLowerInvariant())];
}
