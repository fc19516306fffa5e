using System.Collections.Frozen;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Reads the semantic files of a dbt project (semantic models, metrics, time spines, saved queries) as they are into a company.</summary>
/// <remarks>
/// Entities become keys and joins, dimensions short names such as <c>listing__country</c>, measures atoms, metrics formulas.
/// No rows mean no data, as they do there, unless a metric fills with 0.
/// </remarks>
public static class DbtReader
{
    /// <summary>Reads every YAML file of a folder and the folders in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="schema">The schema that the tables lie in; stands for <c>$source_schema</c> too. Null: as written.</param>
    /// <param name="questions">Conditions of questions that will be asked: the roll-up fields that their <c>Metric()</c> calls need are made too.</param>
    /// <param name="dataFolder">The folder in which the tables lie as files; null: the folder itself.</param>
    public static DbtReadResult Read(string folder, string? schema = null, IReadOnlyList<DbtText>? questions = null, string? dataFolder = null)
    {
        FindingList findings = new();
        DbtProject project = new DbtFileReader(schema, findings).Read(Path.GetFullPath(folder));
        DbtNames names = DbtNames.Of(project);
        CompanyModel? company = findings.HasErrors ? null : Make(project, names, Path.GetFullPath(folder), dataFolder is null ? null : Path.GetFullPath(dataFolder), questions ?? [], findings);
        return new DbtReadResult(findings.HasErrors ? null : company, project, names, findings.Sorted());
    }

    /// <summary>A dimension with the ways that there are: a partition is not joined from where no day chooses its row.</summary>
    private static Dimension WithJoins(Dimension dimension, FrozenDictionary<string, Dataset> datasets) => dimension with
    {
        Via = dimension.Via.Where(via => JoinPaths.Follow(datasets, via.Key, via.Value.Split('.')) is not null).ToDictionary(via => via.Key, via => via.Value, StringComparer.Ordinal),
    };

    private static CompanyModel Make(DbtProject project, DbtNames names, string folder, string? dataFolder, IReadOnlyList<DbtText> questions, FindingList findings)
    {
        DbtDatasets datasets = new(project, findings);
        DbtFilter filters = new(names, findings);
        DbtMetrics metrics = new(project, filters, datasets, findings);
        FrozenDictionary<string, Metric> made = metrics.Make().ToFrozenDictionary(metric => metric.Id, StringComparer.OrdinalIgnoreCase);
        foreach (DbtText question in questions)
            filters.Read(question);
        // Conditions with Metric() name roll-up fields, which come in once all metrics stand.
        DbtMetricFields.Add(filters.MetricFields, made, names, datasets, findings);
        FrozenDictionary<string, Dataset> tables = datasets.Make();
        return new CompanyModel
        {
            Name = project.Name ?? Path.GetFileName(folder.TrimEnd('/', '\\')),
            Folder = folder,
            DataFolder = dataFolder ?? folder,
            Calendar = new CalendarSettings { Grains = [.. names.CustomGrains] },
            Datasets = tables,
            Dimensions = names.Dimensions.Values.Select(dimension => WithJoins(dimension, tables)).ToFrozenDictionary(dimension => dimension.Name, StringComparer.OrdinalIgnoreCase),
            Metrics = made,
            Kpis = [],
            Offices = [],
        };
    }
}
