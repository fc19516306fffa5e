using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Short names for every dimension and entity that is reached over at most two entities, as dbt allows.</summary>
internal static class DbtDimensions
{
    /// <summary>Makes them; where one name means two fields, the first model that has it wins.</summary>
    public static IEnumerable<Dimension> Of(DbtProject project)
    {
        Dictionary<string, (Name Field, SourceSpan Span, Dictionary<string, string> Via)> found = new(StringComparer.Ordinal);
        foreach (DbtSemanticModel owner in project.Models)
            foreach (string key in owner.Keys)
            {
                foreach ((string name, SourceSpan span) in Values(owner, key))
                    Add(found, $"{key}__{name}", owner, name, span, DbtDatasets.Sources(project, owner, key).Select(source => (source.Name, DbtDatasets.JoinName(project, source, key, owner))));
                // One entity further: listing__user__home_state starts at whoever has a listing, or at the listings themselves.
                foreach (DbtSemanticModel middle in DbtDatasets.Sources(project, owner, key))
                    foreach (string first in middle.Keys.Where(first => first != key))
                        foreach ((string name, SourceSpan span) in Values(owner, key))
                            Add(found, $"{first}__{key}__{name}", owner, name, span,
                                [.. DbtDatasets.Sources(project, middle, first).Where(source => source != owner)
                                    .Select(source => (source.Name, $"{DbtDatasets.JoinName(project, source, first, middle)}.{DbtDatasets.JoinName(project, middle, key, owner)}")),
                                (middle.Name, DbtDatasets.JoinName(project, middle, key, owner))]);
            }
        foreach (DbtTimeSpine spine in project.TimeSpines)
            found.TryAdd(spine.Granularity == "day" ? "metric_time" : $"metric_time__{spine.Granularity}", (new Name([spine.Name, spine.Column]), SourceSpan.None, []));
        return found.Select(one => new Dimension(one.Key, one.Value.Field, one.Value.Via, new Dictionary<string, string>(), one.Value.Span));
    }

    private static void Add(
        Dictionary<string, (Name Field, SourceSpan Span, Dictionary<string, string> Via)> found, string name, DbtSemanticModel owner, string field, SourceSpan span,
        IEnumerable<(string Home, string Joins)> via)
    {
        Name target = new([owner.Name, field]);
        if (!found.TryGetValue(name, out (Name Field, SourceSpan Span, Dictionary<string, string> Via) known))
            found.Add(name, known = (target, span, new Dictionary<string, string>(StringComparer.Ordinal)));
        if (known.Field.Equals(target))
            foreach ((string home, string joins) in via)
                known.Via.TryAdd(home, joins);
    }

    private static IEnumerable<(string Name, SourceSpan Span)> Values(DbtSemanticModel model, string key) =>
        model.Dimensions.Select(dimension => (dimension.Name, dimension.Span))
            .Concat(model.Entities.Where(entity => entity.Name != key).Select(entity => (entity.Name, entity.Span)));
}
