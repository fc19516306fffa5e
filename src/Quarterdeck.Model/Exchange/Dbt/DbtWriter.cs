using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>A company as dbt's semantic models and metrics, in the form that every version of MetricFlow reads; what is lost is found.</summary>
internal static class DbtWriter
{
    private const string SpineName = "metric_time";

    /// <summary>Writes the file's tree.</summary>
    public static OutMap Write(CompanyModel company, FindingList findings)
    {
        DbtEntities entities = new(company);
        DbtConditions conditions = new(company, entities);
        DbtMeasures measures = new(company);
        OutMap[] metrics = [.. new DbtMetricWriter(company, measures, conditions, findings).Write()];
        measures.KeepNamed(metrics);
        string[] spines = [.. company.Dimensions.Values.Where(IsSpine).Select(dimension => dimension.Field.Parts[0]).Concat(company.Calendar.Grains.Select(grain => grain.Dataset)).Distinct()];
        Dataset[] models = [.. CompanyTree.Ordered(company.Datasets.Values.Where(dataset => dataset.Source is not DistinctSource && !spines.Contains(dataset.Name)), one => one.Span, one => one.Name)];
        Lost(company, models, entities, findings);
        return OutMap.Of(
            ("models", spines.Length == 0 ? null : new OutList([.. spines.Select(spine => Spine(company, spine))])),
            ("semantic_models", new OutList([.. models.Select(model => Model(company, model, entities, conditions, measures, findings))])),
            ("metrics", metrics.Length == 0 ? null : new OutList(metrics)));
    }

    private static bool IsSpine(Dimension dimension) => dimension.Name == SpineName || dimension.Name.StartsWith(SpineName + "__", StringComparison.Ordinal);

    private static OutMap Spine(CompanyModel company, string name)
    {
        Dimension? time = company.Dimensions.Values.FirstOrDefault(dimension => IsSpine(dimension) && dimension.Field.Parts[0] == name);
        CustomGrainTable[] grains = [.. company.Calendar.Grains.Where(grain => grain.Dataset == name)];
        string column = time?.Field.Parts[^1] ?? grains[0].DayField;
        string grain = time is null || time.Name == SpineName ? "day" : time.Name[(SpineName.Length + 2)..];
        return OutMap.Of(
            ("name", new OutText(Table(company.Datasets[name]))),
            ("time_spine", OutMap.Of(("standard_granularity_column", new OutText(column)),
                ("custom_granularities", grains.Length == 0 ? null : new OutList([.. grains.Select(one => OutMap.Of(("name", new OutText(one.Name)), ("column_name", new OutText(one.LabelField))))])))),
            ("columns", new OutList([OutMap.Of(("name", new OutText(column)), ("granularity", new OutText(grain)))])));
    }

    /// <summary>The dbt model of a dataset: its table without schemas, or the file's name without its ending.</summary>
    private static string Table(Dataset dataset) => dataset.Source switch
    {
        TableSource table => table.Table[(table.Table.LastIndexOf('.') + 1)..],
        FileSource { Path: var path } when !path.Contains('*', StringComparison.Ordinal) => Path.GetFileName(path).Split('.')[0],
        _ => dataset.Name,
    };

    private static OutMap Model(CompanyModel company, Dataset dataset, DbtEntities entities, DbtConditions conditions, DbtMeasures measures, FindingList findings)
    {
        (string Name, string Type, string Field)[] keys = [.. entities.In(dataset)];
        AsOf[] versions = [.. company.Datasets.Values.SelectMany(entities.JoinsOf).Where(join => join.Target == dataset.Name).Select(join => join.AsOf).OfType<AsOf>()];
        HashSet<string> times = [.. new[] { dataset.Time }.OfType<string>(), .. versions.SelectMany(asOf => new[] { asOf.From, asOf.To }), .. measures.Times.Where(time => time.Dataset == dataset.Name).Select(time => time.Field)];
        SortedSet<string> fields = new(times, StringComparer.Ordinal);
        fields.UnionWith(company.Dimensions.Values.Where(dimension => dimension.Field.Parts.Length == 2 && dimension.Field.Parts[0] == dataset.Name).Select(dimension => dimension.Field.Parts[1]));
        fields.UnionWith(conditions.Used.Where(used => used.Dataset == dataset.Name).Select(used => used.Field));
        // An entity is a column already, unless a question of sameness names it as a dimension.
        fields.ExceptWith(keys.Select(key => key.Name).Where(name => !times.Contains(name) && !conditions.Used.Contains((dataset.Name, name))));
        List<OutNode> dimensions = [];
        foreach (string field in fields)
            if (Expression(dataset, field) is { } expr)
                dimensions.Add(Dimension(field, expr, times.Contains(field), versions));
            else
                findings.Note(FindingCodes.LostInExport, dataset.Span, $"The field '{dataset.Name}.{field}' is left out: it is worked out over other rows, and dbt has no words for that.", "Make it a column of the dbt model.");
        bool hasColumn = keys.Any(key => key.Name == entities.PrimaryOf(dataset.Name) && key.Type is "primary" or "natural");
        return OutMap.Of(
            ("name", new OutText(dataset.Name)), ("model", new OutText($"ref('{Table(dataset)}')")), ("description", CompanyTree.Text(dataset.Description)),
            ("defaults", dataset.Time is null ? null : OutMap.Of(("agg_time_dimension", new OutText(dataset.Time)))),
            ("primary_entity", hasColumn ? null : new OutText(entities.PrimaryOf(dataset.Name))),
            ("entities", keys.Length == 0 ? null : new OutList([.. keys.Select(key => OutMap.Of(("name", new OutText(key.Name)), ("type", new OutText(key.Type)),
                ("expr", Expression(dataset, key.Field) is { } expr && expr != key.Name ? new OutText(expr) : null)))])),
            ("dimensions", dimensions.Count == 0 ? null : new OutList(dimensions)),
            ("measures", measures.Of(dataset.Name).Count == 0 ? null : new OutList([.. measures.Of(dataset.Name)])));
    }

    private static OutMap Dimension(string field, string expr, bool isTime, AsOf[] versions)
    {
        bool isStart = versions.Any(asOf => asOf.From == field && asOf.From != asOf.To), isEnd = versions.Any(asOf => asOf.To == field && asOf.From != asOf.To);
        return OutMap.Of(
            ("name", new OutText(field)), ("type", new OutText(isTime ? "time" : "categorical")), ("expr", expr == field ? null : new OutText(expr)),
            ("is_partition", versions.Any(asOf => asOf.From == field && asOf.From == asOf.To) ? new OutText("true", IsPlain: true) : null),
            ("type_params", !isTime ? null : OutMap.Of(("time_granularity", new OutText("day")),
                ("validity_params", isStart ? OutMap.Of(("is_start", new OutText("true", IsPlain: true))) : isEnd ? OutMap.Of(("is_end", new OutText("true", IsPlain: true))) : null))));
    }

    private static string? Expression(Dataset dataset, string field) => DbtMeasures.Row(new Name([field]), dataset) is { } row ? AnsiText.Of(row) : null;

    /// <summary>What a dbt project has no place for, one note a kind.</summary>
    private static void Lost(CompanyModel company, Dataset[] models, DbtEntities entities, FindingList findings)
    {
        void Note(SourceSpan place, string what) => findings.Note(FindingCodes.LostInExport, place, $"dbt has no place for {what}; {(what.StartsWith("the ", StringComparison.Ordinal) ? "it is" : "they are")} left out.", "Keep the company's own YAML beside the dbt project.");
        foreach (Dataset model in models)
            foreach (Join join in entities.LostOf(model))
                Note(join.Span, $"the join '{join.Name}' of '{model.Name}', which is by several fields, a second one to the same dataset, to the dataset itself, or as of another date");
        foreach ((int count, SourceSpan place, string what) in new (int, SourceSpan, string)[]
        {
            (company.Kpis.Count, company.Kpis.Select(kpi => kpi.Span).FirstOrDefault(), "KPIs with their targets"),
            (company.Offices.Count, company.Offices.Select(office => office.Span).FirstOrDefault(), "offices"),
            (company.Drivers.Count, company.Drivers.Values.Select(driver => driver.Span).FirstOrDefault(), "drivers"),
            (company.Studies.Count, default, "declared studies"),
            (company.Events.Count, company.Events.Select(happened => happened.Span).FirstOrDefault(), "events"),
            (company.Metrics.Values.Count(metric => metric.Unit != default || metric.Better != Direction.Unsaid), default, "units and directions of metrics"),
            (company.Metrics.Values.Count(metric => metric.Labels.Keys.Concat(metric.Descriptions.Keys).Any(language => language != "en")), default, "labels and descriptions in other languages than English"),
            (company.Metrics.Values.Count(metric => metric.Aliases.Count + metric.Pitfalls.Count + metric.Serves.Count > 0), default, "other names, pitfalls and duties of metrics"),
            (company.Metrics.Values.Count(metric => metric.Least > 0), default, "metrics' guards of small groups ('least')"),
            (company.Metrics.Values.Count(metric => metric.LateDays > 0), default, "metrics' late days ('late_data')"),
            (models.Count(model => model.Covers is not null || model.LateDays > 0 || model.RowsFor is not null || model.Scenario is not null), default, "datasets' spans, late days, rows for whole periods and scenarios"),
            (models.Count(model => model.Expectations.Count > 0), default, "data tests"),
            (models.Count(model => model.Currency is not null || model.Fields.Values.Any(field => field.Currency is not null)), default, "currencies of datasets, without which amounts are added up as they are stored"),
            (models.Count(model => model.Load is not null), models.Where(model => model.Load is not null).Select(model => model.Span).FirstOrDefault(), "connections of datasets and how their rows are loaded"),
            (company.Rates.Count, company.Rates.Values.Select(rates => rates.Span).FirstOrDefault(), "exchange rates"),
            (company.Calendar.Pattern != CalendarPattern.Months || company.Calendar.FiscalYearStartMonth != 1 ? 1 : 0, default, "fiscal years and calendar patterns"),
        })
            if (count > 0)
                Note(place, string.Create(CultureInfo.InvariantCulture, $"{what} ({count})"));
    }
}
