using System.Collections.Frozen;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>How dbt's names (<c>listing__user__home_state</c>, <c>metric_time__month</c>) are said in the company.</summary>
/// <remarks>
/// A dimension keeps its name, entities before it included, and becomes a short name of the company; a grain or date part follows after a dot:
/// <c>listing__ds.month</c>. <c>metric_time</c> is <c>time</c>, the date of each metric's own rows. An entity is a field of each dataset that has it.
/// </remarks>
public sealed class DbtNames
{
    private static readonly FrozenDictionary<string, string> Parts = new Dictionary<string, string>
    {
        ["year"] = "calendar_year", ["quarter"] = "quarter_of_year", ["month"] = "month_of_year", ["week"] = "week_of_year", ["day"] = "day_of_month",
        ["dow"] = "day_of_week", ["doy"] = "day_of_year", ["hour"] = "hour_of_day", ["minute"] = "minute_of_hour",
    }.ToFrozenDictionary();

    private static readonly string[] FineGrains = ["nanosecond", "microsecond", "millisecond", "second"];

    private readonly DbtProject _project;

    private DbtNames(DbtProject project, FrozenDictionary<string, Dimension> dimensions, IReadOnlyList<CustomGrainTable> grains)
    {
        _project = project;
        Dimensions = dimensions;
        CustomGrains = grains;
    }

    /// <summary>The short names.</summary>
    public FrozenDictionary<string, Dimension> Dimensions { get; }

    /// <summary>The grains of the project's own, with the time spine that they are read from.</summary>
    public IReadOnlyList<CustomGrainTable> CustomGrains { get; }

    /// <summary>Finds the names of a project.</summary>
    public static DbtNames Of(DbtProject project)
    {
        CustomGrainTable[] grains = [.. project.TimeSpines.SelectMany(spine => spine.CustomGrains.Select(grain =>
            new CustomGrainTable(grain.Name, spine.Name, spine.Column, grain.Column, SourceSpan.None)))];
        return new DbtNames(project, DbtDimensions.Of(project).ToFrozenDictionary(dimension => dimension.Name, StringComparer.OrdinalIgnoreCase), grains);
    }

    /// <summary>A name as dbt writes it, as the company says it: a short name, a field, or <c>time</c>; with a grain or date part after a dot.</summary>
    /// <param name="name">With or without its grain: <c>metric_time__month</c>.</param>
    /// <param name="grain">The grain, where it stands beside the name; null for none.</param>
    /// <param name="part">The date part, such as <c>dow</c>; null for none.</param>
    public Name Reference(string name, string? grain = null, string? part = null)
    {
        string bare = name.Trim().ToLowerInvariant();
        if (grain is null && part is null && !IsKnown(bare) && bare.LastIndexOf("__", StringComparison.Ordinal) is > 0 and int cut)
        {
            string last = bare[(cut + 2)..];
            if (last.StartsWith("extract_", StringComparison.Ordinal))
                (bare, part) = (bare[..cut], last["extract_".Length..]);
            else if (IsGrain(last))
                (bare, grain) = (bare[..cut], last);
        }
        string head = bare == "metric_time" ? "time" : bare;
        if (part is not null)
            return new Name([head, Parts.GetValueOrDefault(part.ToLowerInvariant(), part.ToLowerInvariant())]);
        // A time that is asked at its own finest grain is the value itself.
        return grain is null || DimensionOf(bare) is { } dimension && string.Equals(dimension.Granularity, grain, StringComparison.OrdinalIgnoreCase) ? new Name([head]) : new Name([head, grain.ToLowerInvariant()]);
    }

    /// <summary>True for a known grain, one of the project's own, or one finer than ours that a dimension may have.</summary>
    public bool IsGrain(string word) => Grain.TryParse(word) is not null || FineGrains.Contains(word) || CustomGrains.Any(grain => grain.Name == word);

    /// <summary>The dbt dimension behind a name; null for entities and <c>metric_time</c>.</summary>
    public DbtDimension? DimensionOf(string name)
    {
        if (!Dimensions.TryGetValue(name, out Dimension? dimension))
            return null;
        return _project.Models.FirstOrDefault(model => model.Name == dimension.Field.Parts[0])?.Dimensions.FirstOrDefault(one => one.Name == dimension.Field.Parts[^1]);
    }

    /// <summary>True when a semantic model has the entity in a column.</summary>
    public bool HasEntity(string entity) => _project.Models.Any(model => model.Entities.Any(one => one.Name == entity));

    private bool IsKnown(string name) => name == "metric_time" || Dimensions.ContainsKey(name);
}
