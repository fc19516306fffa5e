using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Conditions as dbt writes them: SQL with its names in Jinja.</summary>
internal sealed class DbtConditions(CompanyModel company, DbtEntities entities)
{
    private readonly HashSet<(string Dataset, string Field)> _used = [];

    /// <summary>Fields that conditions name: they must be dimensions of their models.</summary>
    public IReadOnlyCollection<(string Dataset, string Field)> Used => _used;

    /// <summary>Notes fields that are named without a condition.</summary>
    public void Use(string dataset, IEnumerable<string> fields) => _used.UnionWith(fields.Select(field => (dataset, field)));

    /// <summary>The condition; null where a name in it has no words in dbt.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="home">The dataset whose rows it is about; null where there are several.</param>
    public string? Write(Formula condition, string? home)
    {
        List<string> calls = [];
        bool isSaid = true;
        Formula marked = condition.Replace(name =>
        {
            if (Call(name, home) is not { } call)
            {
                isSaid = false;
                return null;
            }
            calls.Add(call);
            return new Name([Mark(calls.Count - 1)]);
        });
        if (!isSaid)
            return null;
        string text = AnsiText.Of(marked);
        for (int i = calls.Count - 1; i >= 0; i--)
            text = text.Replace(Mark(i), "{{ " + calls[i] + " }}", StringComparison.Ordinal);
        return text;
    }

    private static string Mark(int i) => string.Create(CultureInfo.InvariantCulture, $"dbt_call_{i}_");

    private string? Call(Name name, string? home)
    {
        switch (name.Parts)
        {
            case ["time"]:
                return "TimeDimension('metric_time', 'day')";
            case ["time", var grain]:
                return IsGrain(grain) ? $"TimeDimension('metric_time', '{grain}')" : null;
            case [var word] when company.Dimensions.TryGetValue(word, out Dimension? dimension):
                return Known(dimension) is { } known ? $"Dimension('{known}')" : null;
            case [var word, var grain] when company.Dimensions.TryGetValue(word, out Dimension? dimension) && !company.Datasets.ContainsKey(word):
                return IsGrain(grain) && Known(dimension) is { } time ? $"TimeDimension('{time}', '{grain}')" : null;
            case [var word]:
                return company.Datasets.Values.Any(dataset => entities.In(dataset).Any(entity => entity.Name == word)) ? $"Entity('{word}')" : null;
            case [var dataset, var metric] when company.Datasets.TryGetValue(dataset, out Dataset? keys) && keys is { Source: DistinctSource, Key: [var entity] }:
                return company.Metrics.ContainsKey(metric) && keys.Fields.ContainsKey(metric) ? $"Metric('{metric}', ['{entity}'])" : null;
            default:
                return Path(name, home) is { } path ? $"Dimension('{path}')" : null;
        }
    }

    private bool IsGrain(string word) => Grain.TryParse(word) is not null || company.Calendar.Grains.Any(grain => grain.Name == word);

    /// <summary>A short name keeps its name where that is dbt's; else it is said by its field.</summary>
    private string? Known(Dimension dimension)
    {
        if (dimension.Field.Parts is not [var dataset, var field])
            return null;
        if (!dimension.Name.EndsWith("__" + field, StringComparison.Ordinal))
            return Path(dimension.Field, null);
        _used.Add((dataset, field));
        return dimension.Name;
    }

    private string? Path(Name name, string? home)
    {
        if (JoinPaths.Resolve(company.Datasets, name) is not { } path || (company.Datasets[path.Owner].Fields.TryGetValue(path.Field, out Field? field) && field.IsRollUp))
            return null;
        JoinPath? way = path.Path.Steps.Count > 0 || home is null || home == path.Owner ? path.Path : JoinPaths.Find(company.Datasets, home, path.Owner).Path;
        if (way is null || way.Steps.Count > 2 || way.Steps.Any(step => !entities.JoinsOf(company.Datasets[step.From]).Contains(step.Join)))
            return null;
        _used.Add((path.Owner, path.Field));
        // The rows' own fields are known by their own entity, those over a join by the join's.
        return way.Steps.Count == 0 ? $"{entities.PrimaryOf(path.Owner)}__{path.Field}" : $"{string.Join("__", way.Steps.Select(step => entities.Of(step.Join)))}__{path.Field}";
    }
}
