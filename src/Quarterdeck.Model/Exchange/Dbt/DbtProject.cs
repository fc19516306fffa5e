namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>The semantic files of a dbt project as written, before they become a company.</summary>
/// <param name="Models">Semantic models in the order of reading.</param>
/// <param name="Metrics">Metrics in the order of reading; those that a measure makes by <c>create_metric</c> are among them.</param>
/// <param name="SavedQueries">Saved queries.</param>
/// <param name="TimeSpines">Tables of days, hours and so on.</param>
public sealed record DbtProject(
    IReadOnlyList<DbtSemanticModel> Models, IReadOnlyList<DbtMetric> Metrics, IReadOnlyList<DbtSavedQuery> SavedQueries, IReadOnlyList<DbtTimeSpine> TimeSpines)
{
    /// <summary>The project's name, from <c>dbt_project.yml</c>; null where there is none.</summary>
    public string? Name { get; init; }

    /// <summary>A metric by name; null when there is none.</summary>
    public DbtMetric? Metric(string name) => Metrics.FirstOrDefault(metric => metric.Name == name);

    /// <summary>A measure with its model, by name; null when there is none.</summary>
    public (DbtSemanticModel Model, DbtMeasure Measure)? Measure(string name)
    {
        foreach (DbtSemanticModel model in Models)
            foreach (DbtMeasure measure in model.Measures)
                if (measure.Name == name)
                    return (model, measure);
        return null;
    }

    /// <summary>Every measure that a metric rests on, with the uses of it, through ratios and derived metrics.</summary>
    public IEnumerable<DbtInput> MeasuresOf(DbtMetric metric)
    {
        if (metric.Measure is { } measure)
            yield return measure;
        if (metric.Conversion is { } conversion)
        {
            yield return conversion.From;
            yield return conversion.To;
        }
        foreach (DbtInput input in metric.Inputs)
            if (Metric(input.Name) is { } inner && inner.Name != metric.Name)
                foreach (DbtInput below in MeasuresOf(inner))
                    yield return below;
    }

    /// <summary>The time dimension that dates a measure.</summary>
    public DbtDimension? TimeOf(string measure) =>
        Measure(measure) is { } found ? found.Model.Dimensions.FirstOrDefault(dimension => dimension.Name == (found.Measure.Time ?? found.Model.DefaultTime)) : null;
}

/// <summary>A question that a dbt project keeps.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Metrics">Metrics; may be empty.</param>
/// <param name="GroupBy">Dimensions, as Jinja calls without braces.</param>
/// <param name="Where">Conditions.</param>
/// <param name="OrderBy">What it is sorted by, as Jinja calls.</param>
/// <param name="Limit">At most so many rows; null for all.</param>
public sealed record DbtSavedQuery(
    string Name, IReadOnlyList<string> Metrics, IReadOnlyList<string> GroupBy, IReadOnlyList<DbtText> Where, IReadOnlyList<string> OrderBy, int? Limit);

/// <summary>A table with one row for each day, hour and so on.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The table without its schema.</param>
/// <param name="Column">The column with the moment.</param>
/// <param name="Granularity">What one row is.</param>
/// <param name="CustomGrains">Grains of the project's own: name, and column of their label.</param>
public sealed record DbtTimeSpine(string Table, string Name, string Column, string Granularity, IReadOnlyList<(string Name, string Column)> CustomGrains);
