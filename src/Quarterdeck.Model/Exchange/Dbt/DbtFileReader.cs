using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>The YAML of a dbt project's semantic layer to records: one document a thing, or lists of them.</summary>
/// <param name="schema">The schema that tables lie in; null: as written.</param>
/// <param name="findings">Gets what is wrong.</param>
internal sealed partial class DbtFileReader(string? schema, FindingList findings)
{
    private static readonly string[] _sidesOfRatio = ["numerator", "denominator"];

    private readonly List<DbtSemanticModel> _models = [];
    private readonly List<DbtMetric> _metrics = [];
    private readonly List<DbtSavedQuery> _savedQueries = [];
    private readonly List<DbtTimeSpine> _spines = [];
    private readonly DbtLosses _losses = new();
    private string? _name;

    /// <summary>Reads every *.yaml and *.yml file under a folder, by name.</summary>
    public DbtProject Read(string folder)
    {
        if (!Directory.Exists(folder))
            findings.Error(FindingCodes.NoCompany, SourceSpan.None, $"There is no folder '{Path.GetFileName(folder)}'.", "Give the folder that holds the dbt project's YAML.");
        else
            foreach (string path in YamlFiles.Below(folder).Where(path => !path.EndsWith(".ossie.yaml", StringComparison.OrdinalIgnoreCase)))
                ReadFile(folder, Path.GetRelativePath(folder, path).Replace('\\', '/'));
        if (_models.Count == 0 && !findings.HasErrors)
            findings.Error(FindingCodes.NoCompany, SourceSpan.None, "The folder holds no semantic model of dbt.", "Give the folder whose YAML declares 'semantic_models:', or models with 'semantic_model:'.");
        foreach (DbtSemanticModel model in _models)
            foreach (DbtMeasure measure in model.Measures.Where(measure => measure.MakesMetric && _metrics.TrueForAll(metric => metric.Name != measure.Name)))
                _metrics.Add(new DbtMetric { Name = measure.Name, Type = "simple", Measure = new DbtInput(measure.Name, null, [], null, null, false, false, measure.Span), Span = measure.Span });
        UseSimpleMetricsAsMeasures();
        _losses.Tell(findings);
        return new DbtProject(_models, _metrics, _savedQueries, _spines) { Name = _name };
    }

    private void ReadFile(string folder, string file)
    {
        if (CompanyFiles.Text(folder, file, findings) is not { } text)
            return;
        // Other files of a project (profiles, sources, tests) may hold Jinja that is no YAML; they are none of ours.
        if (!Semantic().IsMatch(text) && file != "dbt_project.yml")
            return;
        string[] lines = text.Split('\n');
        int start = 0;
        for (int i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !lines[i].StartsWith("---", StringComparison.Ordinal))
                continue;
            // The lines before are kept as empty ones, so that places stay those of the file.
            string document = new string('\n', start) + string.Join('\n', lines[start..i]);
            if (!string.IsNullOrWhiteSpace(document) && new YamlTreeReader(file, document, findings).Read() is YamlMap root)
            {
                if (file == "dbt_project.yml")
                    _name = root.Text("name")?.Value;
                else
                    ReadDocument(root);
            }
            start = i + 1;
        }
    }

    private void ReadDocument(YamlMap root)
    {
        foreach ((YamlText key, YamlNode value) in root.Entries)
            foreach (YamlMap item in value is YamlList list ? list.Items.OfType<YamlMap>() : value is YamlMap one ? [one] : Array.Empty<YamlMap>())
                switch (key.Value)
                {
                    case "semantic_model" or "semantic_models" when IsOn(item, "semantic model"):
                        _losses.NoteModel(item);
                        _models.Add(Model(item));
                        break;
                    case "metric" or "metrics" when IsOn(item, "metric"):
                        _losses.NoteMetric(item);
                        _metrics.Add(Metric(item));
                        break;
                    case "saved_query" or "saved_queries":
                        _losses.Note("saved query", item.Span);
                        _savedQueries.Add(SavedQuery(item));
                        break;
                    case "project_configuration":
                        _spines.AddRange(Maps(item.Find("time_spines")).Select(Spine));
                        break;
                    case "models":
                        if (item.Map("time_spine") is { } spine)
                            _spines.Add(SpineOfModel(item, spine));
                        if (item.Find("semantic_model") is { } semantic && IsOn(item, semantic))
                            ReadModel(item, semantic as YamlMap);
                        break;
                }
    }

    private DbtSemanticModel Model(YamlMap map) => new(
        Name(map), Table(map), map.Map("defaults") is { } defaults ? Lower(defaults, "agg_time_dimension") : null, Lower(map, "primary_entity"),
        [.. Maps(map.Find("entities")).Select(entity => new DbtEntity(Name(entity), Lower(entity, "type") ?? "foreign", Expr(entity), entity.Span))],
        [.. Maps(map.Find("dimensions")).Select(Dimension)],
        [.. Maps(map.Find("measures")).Select(Measure)], map.Span)
    {
        Description = map.Text("description")?.Value ?? "",
    };

    private static DbtDimension Dimension(YamlMap map)
    {
        YamlMap? type = map.Map("type_params");
        YamlMap? validity = type?.Map("validity_params");
        return new DbtDimension(Name(map), Lower(map, "type") == "time", Expr(map), type is null ? "day" : Lower(type, "time_granularity") ?? "day",
            IsTrue(map, "is_partition"), validity is not null && IsTrue(validity, "is_start"), validity is not null && IsTrue(validity, "is_end"), map.Span);
    }

    private static DbtMeasure Measure(YamlMap map)
    {
        YamlMap? parameters = map.Map("agg_params");
        YamlMap? balance = map.Map("non_additive_dimension");
        return new DbtMeasure(Name(map), Lower(map, "agg") ?? "sum", Expr(map),
            parameters?.Text("percentile") is { } text && decimal.TryParse(text.Value, CultureInfo.InvariantCulture, out decimal percentile) ? percentile : 0.5m,
            parameters is not null && IsTrue(parameters, "use_discrete_percentile"), Lower(map, "agg_time_dimension"),
            balance is null ? null : new DbtNonAdditive(Name(balance), Lower(balance, "window_choice") != "max", [.. Texts(balance.Find("window_groupings")).Select(one => one.Value.ToLowerInvariant())]),
            IsTrue(map, "create_metric"), map.Span);
    }

    private DbtMetric Metric(YamlMap map)
    {
        string type = Lower(map, "type") ?? "simple";
        // The newer form has the parameters beside the name, and metrics where the older one has measures.
        YamlMap parameters = map.Map("type_params") ?? map;
        YamlMap cumulative = parameters.Map("cumulative_type_params") ?? parameters;
        List<DbtInput> inputs = [.. _sidesOfRatio.Select(key => Input(parameters.Find(key))).OfType<DbtInput>()];
        inputs.AddRange(Items(parameters.Find("metrics") ?? parameters.Find("input_metrics")).Select(Input).OfType<DbtInput>());
        return new DbtMetric
        {
            Name = Name(map),
            Type = type,
            Measure = Input(parameters.Find("measure") ?? parameters.Find("input_metric")),
            Inputs = inputs,
            Expr = Expr(parameters),
            Window = Length(cumulative.Text("window") ?? parameters.Text("window")),
            GrainToDate = Lower(cumulative, "grain_to_date") ?? Lower(parameters, "grain_to_date"),
            PeriodAggregation = Lower(cumulative, "period_agg") ?? "first",
            Conversion = type == "conversion" ? Conversion(parameters.Map("conversion_type_params") ?? parameters) : null,
            Filters = Filters(map.Find("filter")),
            Granularity = Lower(map, "time_granularity"),
            Label = map.Text("label")?.Value,
            Description = map.Text("description")?.Value,
            Span = map.Span,
        };
    }

    private DbtConversion Conversion(YamlMap map) => new(
        Input(map.Find("base_measure") ?? map.Find("base_metric")) ?? Missing(map, "base_measure"),
        Input(map.Find("conversion_measure") ?? map.Find("conversion_metric")) ?? Missing(map, "conversion_measure"),
        Lower(map, "entity") ?? "", Length(map.Text("window")), Lower(map, "calculation") != "conversions",
        [.. Maps(map.Find("constant_properties")).Select(same => (Lower(same, "base_property") ?? "", Lower(same, "conversion_property") ?? ""))]);

    private DbtInput Missing(YamlMap map, string key)
    {
        findings.Error(FindingCodes.MissingKey, map.Span, $"The key '{key}' is missing.", "Add it.");
        return new DbtInput("", null, [], null, null, false, false, map.Span);
    }

    private DbtInput? Input(YamlNode? node) => node switch
    {
        YamlText name => new DbtInput(name.Value.ToLowerInvariant(), null, [], null, null, false, false, name.Span),
        YamlMap map => new DbtInput(Name(map), Lower(map, "alias"), Filters(map.Find("filter")), Length(map.Text("offset_window")), Lower(map, "offset_to_grain"),
            map.Text("fill_nulls_with") is { Value: "0" }, IsTrue(map, "join_to_timespine"), map.Span),
        _ => null,
    };

    private static DbtSavedQuery SavedQuery(YamlMap map)
    {
        YamlMap query = map.Map("query_params") ?? map;
        return new DbtSavedQuery(Name(map), [.. Texts(query.Find("metrics")).Select(one => one.Value)], [.. Texts(query.Find("group_by")).Select(one => one.Value)],
            Filters(query.Find("where")), [.. Texts(query.Find("order_by")).Select(one => one.Value)],
            query.Text("limit") is { } limit && int.TryParse(limit.Value, CultureInfo.InvariantCulture, out int count) ? count : null);
    }

    private DbtTimeSpine Spine(YamlMap map)
    {
        YamlMap primary = map.Map("primary_column") ?? new YamlMap([], map.Span);
        return new DbtTimeSpine(Table(map), Bare(Table(map)), Lower(primary, "name") ?? "ds", Lower(primary, "time_granularity") ?? "day", CustomGrains(map));
    }

    /// <summary>A time spine as dbt's own model files write it: <c>models: [{name, time_spine: {standard_granularity_column}, columns}]</c>.</summary>
    private DbtTimeSpine SpineOfModel(YamlMap model, YamlMap spine)
    {
        string column = Lower(spine, "standard_granularity_column") ?? "ds";
        YamlMap? described = Maps(model.Find("columns")).FirstOrDefault(one => Name(one) == column);
        return new DbtTimeSpine(InSchema(Name(model)), Name(model), column, described is null ? "day" : Lower(described, "granularity") ?? "day", CustomGrains(spine));
    }

    private static (string, string)[] CustomGrains(YamlMap map) =>
        [.. Maps(map.Find("custom_granularities")).Select(grain => (Name(grain), Lower(grain, "column_name") ?? Name(grain)))];

    private string Table(YamlMap map)
    {
        if (map.Map("node_relation") is { } relation)
        {
            string alias = relation.Text("alias")?.Value ?? relation.Text("relation_name")?.Value ?? "";
            string? own = relation.Text("schema_name")?.Value;
            return own is null or "$source_schema" || schema is not null ? InSchema(alias) : $"{own}.{alias}";
        }
        Match reference = Reference().Match(map.Text("model")?.Value ?? "");
        if (reference.Success)
            return InSchema(reference.Groups[1].Value);
        findings.Error(FindingCodes.MissingKey, map.Span, $"'{Name(map)}' does not say which table it reads.", "Write model: ref('table').");
        return "";
    }

    private string InSchema(string table) => schema is null ? table : $"{schema}.{table}";
    private static string Bare(string table) => table[(table.LastIndexOf('.') + 1)..].ToLowerInvariant();

    private static string Name(YamlMap map) => Lower(map, "name") ?? "";
    private static string? Lower(YamlMap map, string key) => map.Text(key)?.Value.Trim().ToLowerInvariant();
    private static bool IsTrue(YamlMap map, string key) => Lower(map, key) is "true" or "yes";
    private static DbtText? Expr(YamlMap map) => map.Text("expr") is { } text ? new DbtText(text.Value, text.Span) : null;
    private static IEnumerable<YamlNode> Items(YamlNode? node) => node is YamlList list ? list.Items : node is null ? [] : [node];
    private static IEnumerable<YamlMap> Maps(YamlNode? node) => Items(node).OfType<YamlMap>();
    private static IEnumerable<YamlText> Texts(YamlNode? node) => Items(node).OfType<YamlText>();
    private static DbtText[] Filters(YamlNode? node) => [.. Texts(node).Select(text => new DbtText(text.Value, text.Span))];

    private DbtLength? Length(YamlText? text)
    {
        if (text is null)
            return null;
        Match match = LengthText().Match(text.Value);
        if (match.Success && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out int count))
            return new DbtLength(count, Grain.TryParse(match.Groups[2].Value)?.Name ?? match.Groups[2].Value.ToLowerInvariant());
        findings.Error(FindingCodes.NotDuration, text.Span, $"'{text.Value}' is no length of time.", "Write it as 14 days.");
        return null;
    }

    [GeneratedRegex("semantic_model|metric|saved_quer|time_spine|project_configuration")]
    private static partial Regex Semantic();

    [GeneratedRegex(@"ref\(\s*['""]([^'""]+)['""]\s*\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s*([0-9]+)\s+([A-Za-z_]+)\s*$")]
    private static partial Regex LengthText();
}
