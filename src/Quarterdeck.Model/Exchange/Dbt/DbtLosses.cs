using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>What a dbt project says and a company does not: one note a kind, at its first place, with how often it stands.</summary>
internal sealed class DbtLosses
{
    private static readonly HashSet<string>
        Model = ["name", "model", "node_relation", "defaults", "primary_entity", "entities", "dimensions", "measures", "description"],
        Entity = ["name", "type", "expr"],
        Dimension = ["name", "type", "expr", "type_params", "is_partition"],
        LatestDimension = ["name", "type", "expr", "granularity", "is_partition", "validity_params"],
        Measure = ["name", "agg", "expr", "agg_params", "agg_time_dimension", "non_additive_dimension", "create_metric"],
        Metric = ["name", "type", "type_params", "filter", "label", "description", "agg", "expr", "percentile", "percentile_type", "agg_time_dimension", "non_additive_dimension",
            "fill_nulls_with", "join_to_timespine", "numerator", "denominator", "metrics", "input_metrics", "input_metric", "measure", "window", "grain_to_date", "period_agg", "entity",
            "calculation", "base_metric", "conversion_metric", "constant_properties"];

    private readonly Dictionary<string, (SourceSpan Place, int Count)> _found = new(StringComparer.Ordinal);

    /// <summary>Notes one thing that is not carried over.</summary>
    /// <param name="what">What it is, in words that follow "a".</param>
    /// <param name="place">Where it stands.</param>
    public void Note(string what, SourceSpan place) =>
        _found[what] = _found.TryGetValue(what, out (SourceSpan Place, int Count) known) ? (known.Place, known.Count + 1) : (place, 1);

    /// <summary>Looks through a semantic model of the older form.</summary>
    public void NoteModel(YamlMap map)
    {
        Keys(map, Model, "semantic model");
        Each(map, "entities", Entity, "entity");
        Each(map, "dimensions", Dimension, "dimension");
        Each(map, "measures", Measure, "measure");
        Partitions(map.Find("dimensions"));
    }

    /// <summary>Looks through a model of the newer form; what concerns its columns and tests is dbt's own business.</summary>
    public void NoteLatestModel(YamlMap map, YamlMap? semantic)
    {
        if (semantic is not null)
            Keys(semantic, ["enabled", "name"], "semantic model");
        foreach (YamlMap column in (map.Find("columns") as YamlList)?.Items.OfType<YamlMap>() ?? [])
        {
            if (column.Map("entity") is { } entity)
                Keys(entity, Entity, "entity");
            if (column.Map("dimension") is { } dimension)
                Keys(dimension, LatestDimension, "dimension");
        }
        Partitions((map.Find("columns") as YamlList)?.Items.OfType<YamlMap>().Select(column => column.Map("dimension")).OfType<YamlMap>() ?? []);
        if (map.Map("derived_semantics") is not { } derived)
            return;
        Each(derived, "entities", Entity, "entity");
        Each(derived, "dimensions", LatestDimension, "dimension");
    }

    /// <summary>Looks through a metric.</summary>
    public void NoteMetric(YamlMap map)
    {
        Keys(map, Metric, "metric");
        foreach (YamlMap input in Inputs(map))
            if (input.Text("fill_nulls_with") is { Value: not "0" } fill)
                Note("'fill_nulls_with' of another value than 0", fill.Span);
    }

    /// <summary>Tells what was noted.</summary>
    public void Tell(FindingList findings)
    {
        foreach ((string what, (SourceSpan place, int count)) in _found.OrderBy(found => found.Key, StringComparer.Ordinal))
            findings.Note(FindingCodes.DbtLost, place, string.Create(CultureInfo.InvariantCulture, $"Not carried over from dbt: {what}{(count == 1 ? "" : $" ({count} times)")}."),
                "Nothing, where numbers do not hang on it; else say it in the company's own YAML after `quarterdeck convert`.");
    }

    private static IEnumerable<YamlMap> Inputs(YamlMap map)
    {
        yield return map;
        if (map.Map("type_params") is { } parameters && parameters.Map("measure") is { } measure)
            yield return measure;
    }

    private void Partitions(YamlNode? dimensions) => Partitions((dimensions as YamlList)?.Items.OfType<YamlMap>() ?? []);

    private void Partitions(IEnumerable<YamlMap> dimensions)
    {
        foreach (YamlMap dimension in dimensions)
            if (dimension.Text("is_partition") is { Value: "true" or "True" } partition)
                Note("a partition, whose rows are met on their own day only and not for a range of days", partition.Span);
    }

    private void Each(YamlMap map, string list, HashSet<string> known, string what)
    {
        foreach (YamlMap item in (map.Find(list) as YamlList)?.Items.OfType<YamlMap>() ?? [])
            Keys(item, known, what);
    }

    private void Keys(YamlMap map, HashSet<string> known, string what)
    {
        foreach ((YamlText key, YamlNode value) in map.Entries)
            if (!known.Contains(key.Value) && value is not YamlText { IsNothing: true })
                Note($"'{key.Value}' of a {what}", key.Span);
    }
}
