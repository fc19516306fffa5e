using System.Globalization;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <content>
/// The form of dbt 1.12 and later: a semantic model is said at its model, entities and dimensions at its columns, and simple metrics take
/// the place of measures.
/// </content>
internal sealed partial class DbtFileReader
{
    /// <summary>Things are on unless <c>enabled: false</c> says otherwise; what is off is noted.</summary>
    private bool IsOn(YamlMap map, string what)
    {
        if (map.Map("config") is not { } config || Lower(config, "enabled") != "false")
            return true;
        _losses.Note($"{what} with enabled: false", map.Span);
        return false;
    }

    private bool IsOn(YamlMap model, YamlNode semantic)
    {
        bool isOff = semantic is YamlText { Value: "false" } || semantic is YamlMap map && Lower(map, "enabled") == "false";
        if (isOff)
            _losses.Note("semantic model with enabled: false", model.Span);
        return !isOff;
    }

    private void ReadModel(YamlMap model, YamlMap? semantic)
    {
        _losses.NoteLatestModel(model, semantic);
        string name = semantic is null ? Name(model) : Lower(semantic, "name") ?? Name(model);
        YamlMap[] columns = [.. Maps(model.Find("columns"))];
        YamlMap? derived = model.Map("derived_semantics");
        YamlMap[] metrics = [.. Maps(model.Find("metrics")).Where(metric => IsOn(metric, "metric"))];
        foreach (YamlMap metric in metrics)
        {
            _losses.NoteMetric(metric);
            _metrics.Add(Metric(metric) is { Type: "simple", Measure: null } simple ? simple with { Measure = OwnMeasure(metric) } : Metric(metric));
        }
        _models.Add(new DbtSemanticModel(
            name, InSchema((model.Map("config")?.Text("alias") ?? model.Text("alias"))?.Value ?? Name(model)), Lower(model, "agg_time_dimension"), Lower(model, "primary_entity"),
            [.. columns.Select(EntityOf).OfType<DbtEntity>(), .. Maps(derived?.Find("entities")).Select(entity => new DbtEntity(Name(entity), Lower(entity, "type") ?? "foreign", Expr(entity), entity.Span))],
            [.. columns.Select(DimensionOf).OfType<DbtDimension>(), .. Maps(derived?.Find("dimensions")).Select(dimension => TimeOrNot(dimension, dimension, Name(dimension), Expr(dimension)))],
            [.. metrics.Where(metric => Lower(metric, "type") is null or "simple").Select(LatestMeasure)], model.Span)
        {
            Description = model.Text("description")?.Value ?? "",
        });
    }

    private static DbtEntity? EntityOf(YamlMap column) => column.Find("entity") switch
    {
        YamlText { IsNothing: false } type => new DbtEntity(Name(column), type.Value.Trim().ToLowerInvariant(), null, column.Span),
        YamlMap map => new DbtEntity(Lower(map, "name") ?? Name(column), Lower(map, "type") ?? "foreign", Column(column), map.Span),
        _ => null,
    };

    private static DbtDimension? DimensionOf(YamlMap column) => column.Find("dimension") switch
    {
        YamlText { IsNothing: false } type => new DbtDimension(Name(column), type.Value.Trim() == "time", null, Lower(column, "granularity") ?? "day", false, false, false, column.Span),
        YamlMap map => TimeOrNot(map, column, Lower(map, "name") ?? Name(column), Column(column)),
        _ => null,
    };

    private static DbtDimension TimeOrNot(YamlMap map, YamlMap column, string name, DbtText? expr) =>
        new(name, Lower(map, "type") == "time", expr, Lower(column, "granularity") ?? Lower(map, "granularity") ?? "day", IsTrue(map, "is_partition"),
            map.Map("validity_params") is { } start && IsTrue(start, "is_start"), map.Map("validity_params") is { } end && IsTrue(end, "is_end"), map.Span);

    private static DbtText? Column(YamlMap column) => column.Text("name") is { } text ? new DbtText(text.Value, text.Span) : null;

    /// <summary>A simple metric aggregates by itself: a measure of its own name.</summary>
    private static DbtMeasure LatestMeasure(YamlMap map)
    {
        YamlMap? balance = map.Map("non_additive_dimension");
        return new DbtMeasure(Name(map), Lower(map, "agg") ?? "sum", Expr(map),
            map.Text("percentile") is { } text && decimal.TryParse(text.Value, CultureInfo.InvariantCulture, out decimal percentile) ? percentile : 0.5m,
            Lower(map, "percentile_type") == "discrete", Lower(map, "agg_time_dimension"),
            balance is null ? null : new DbtNonAdditive(Name(balance), (Lower(balance, "window_agg") ?? Lower(balance, "window_choice")) != "max",
                [.. Texts(balance.Find("group_by") ?? balance.Find("window_groupings")).Select(one => one.Value.ToLowerInvariant())]),
            MakesMetric: false, map.Span);
    }

    private static DbtInput OwnMeasure(YamlMap map) =>
        new(Name(map), null, [], null, null, map.Text("fill_nulls_with") is { Value: "0" }, IsTrue(map, "join_to_timespine"), map.Span);

    /// <summary>Where a metric names a simple metric in a measure's place, the simple metric's conditions and filling go with it.</summary>
    private void UseSimpleMetricsAsMeasures()
    {
        Dictionary<string, DbtMetric> simple = _metrics.Where(metric => metric is { Type: "simple", Measure: not null } && metric.Measure.Name == metric.Name)
            .DistinctBy(metric => metric.Name).ToDictionary(metric => metric.Name, StringComparer.Ordinal);
        DbtInput Merged(DbtInput input) => simple.TryGetValue(input.Name, out DbtMetric? metric)
            ? input with { Filters = [.. metric.Filters, .. input.Filters], FillsWithZero = input.FillsWithZero || metric.Measure!.FillsWithZero }
            : input;
        for (int i = 0; i < _metrics.Count; i++)
            _metrics[i] = _metrics[i] switch
            {
                { Type: "cumulative", Measure: { } measure } metric => metric with { Measure = Merged(measure) },
                { Type: "conversion", Conversion: { } conversion } metric => metric with { Conversion = conversion with { From = Merged(conversion.From), To = Merged(conversion.To) } },
                { } metric => metric,
            };
    }
}
