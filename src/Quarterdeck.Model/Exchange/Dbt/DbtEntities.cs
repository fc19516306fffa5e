using Quarterdeck.Model.Company;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Keys and joins of a company as entities: what bears one name on both sides of a join.</summary>
internal sealed class DbtEntities
{
    private readonly CompanyModel _company;
    private readonly Dictionary<string, string> _primary = new(StringComparer.Ordinal);

    public DbtEntities(CompanyModel company)
    {
        _company = company;
        foreach (Dataset dataset in company.Datasets.Values)
            _primary[dataset.Name] = Primary(dataset);
    }

    /// <summary>The name under which rows of a dataset are known; of its key's field, or one that stands for no field.</summary>
    public string PrimaryOf(string dataset) => _primary[dataset];

    /// <summary>The entity of a join; null where dbt has no words for it.</summary>
    public string? Of(Join join) => join is { On: [_], TargetKey: [var key] } && _company.Datasets.TryGetValue(join.Target, out Dataset? target) && target.Source is not DistinctSource
        ? EntityOf(target, key) : null;

    /// <summary>The joins that can be said: one a name, by a single field, as of the metric's own date or not at all.</summary>
    public IEnumerable<Join> JoinsOf(Dataset dataset) => dataset.Joins.Values.OrderBy(join => join.Name, StringComparer.Ordinal)
        .Where(join => Of(join) is not null && IsSaid(join.AsOf) && join.Target != dataset.Name).GroupBy(join => Of(join)!).SelectMany(group => group.Where(join => join.On[0] == group.First().On[0]));

    /// <summary>The joins that cannot.</summary>
    public IEnumerable<Join> LostOf(Dataset dataset) => dataset.Joins.Values.Except(JoinsOf(dataset)).Where(join => _company.Datasets[join.Target].Source is not DistinctSource);

    /// <summary>The entities of a dataset: name, kind and field.</summary>
    public IEnumerable<(string Name, string Type, string Field)> In(Dataset dataset)
    {
        Dictionary<string, (string Name, string Type, string Field)> found = new(StringComparer.Ordinal);
        bool isVersioned = _company.Datasets.Values.SelectMany(other => other.Joins.Values).Any(join => join.Target == dataset.Name && join.AsOf is { } asOf && asOf.From != asOf.To);
        if (KeyOf(dataset) is { } key)
            found.Add(PrimaryOf(dataset.Name), (PrimaryOf(dataset.Name), isVersioned ? "natural" : "primary", key));
        foreach (Join join in _company.Datasets.Values.SelectMany(other => JoinsOf(other).Where(join => join.Target == dataset.Name)))
            found.TryAdd(Of(join)!, (Of(join)!, join.AsOf is { } asOf && asOf.From != asOf.To ? "natural" : "unique", join.TargetKey[0]));
        foreach (Join join in JoinsOf(dataset))
            found.TryAdd(Of(join)!, (Of(join)!, "foreign", join.On[0]));
        return found.Values;
    }

    /// <summary>True for a join without versions, one as of the metric's own date, and one by a partition's day.</summary>
    private static bool IsSaid(AsOf? asOf) => asOf is null || asOf is { At: "time", ToIsLast: false } || asOf.At == asOf.From && asOf.From == asOf.To && asOf.ToIsLast;

    private string EntityOf(Dataset target, string key) =>
        _company.Datasets.Values.SelectMany(other => other.Joins.Values).Where(join => join.Target == target.Name && join.TargetKey.SequenceEqual([key])).All(join => join.On is [var on] && on == key) ? key : target.Name;

    /// <summary>The one field that names a row, a version's or partition's date left out.</summary>
    private string? KeyOf(Dataset dataset)
    {
        AsOf? asOf = _company.Datasets.Values.SelectMany(other => other.Joins.Values).FirstOrDefault(join => join.Target == dataset.Name && join.AsOf is not null)?.AsOf;
        string[] key = [.. dataset.Key.Where(part => asOf is null || part != asOf.From && part != asOf.To)];
        return key.Length == 1 ? key[0] : null;
    }

    /// <summary>A model without a key of one field needs a name all the same: the one under which its dimensions are known, else its own.</summary>
    private string Primary(Dataset dataset) => KeyOf(dataset) is { } key ? EntityOf(dataset, key)
        : _company.Dimensions.Values.Where(dimension => dimension.Field.Parts.Length == 2 && dimension.Field.Parts[0] == dataset.Name && dimension.Name.EndsWith("__" + dimension.Field.Parts[1], StringComparison.Ordinal))
            .Select(dimension => dimension.Name[..^(dimension.Field.Parts[1].Length + 2)])
            .Where(name => name.Length > 0 && !name.Contains("__", StringComparison.Ordinal) && !dataset.Joins.Values.Any(join => join.On.Contains(name))).Order(StringComparer.Ordinal).FirstOrDefault()
        ?? dataset.Name;
}
