using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>A dbt semantic model as written: a table with entities, dimensions and measures.</summary>
/// <param name="Name">Its name, lower case.</param>
/// <param name="Table">The table, with its schema where it has one.</param>
/// <param name="DefaultTime">The dimension that dates its measures; null when none is given.</param>
/// <param name="PrimaryEntity">The entity that has no column of its own; null where a column is the primary entity.</param>
/// <param name="Entities">Its entities.</param>
/// <param name="Dimensions">Its dimensions.</param>
/// <param name="Measures">Its measures.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record DbtSemanticModel(
    string Name, string Table, string? DefaultTime, string? PrimaryEntity, IReadOnlyList<DbtEntity> Entities,
    IReadOnlyList<DbtDimension> Dimensions, IReadOnlyList<DbtMeasure> Measures, SourceSpan Span)
{
    /// <summary>What one row is, in the author's words; empty when nobody said.</summary>
    public string Description { get; init; } = "";

    /// <summary>The names under which other models reach a row of this one: its primary, unique and natural entities.</summary>
    public IEnumerable<string> Keys => Entities.Where(entity => entity.IsKey).Select(entity => entity.Name)
        .Concat(PrimaryEntity is null ? [] : [PrimaryEntity]).Distinct();

    /// <summary>The dimension that says from when a row of a slowly changing table is valid; null for other tables.</summary>
    public DbtDimension? ValidFrom => Dimensions.FirstOrDefault(dimension => dimension.IsValidityStart);

    /// <summary>The dimension that says until when, the day itself left out; null for other tables.</summary>
    public DbtDimension? ValidTo => Dimensions.FirstOrDefault(dimension => dimension.IsValidityEnd);

    /// <summary>The dimension by whose days the table is partitioned; null for other tables.</summary>
    public DbtDimension? Partition => Dimensions.FirstOrDefault(dimension => dimension.IsPartition);
}

/// <summary>An entity of a semantic model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>primary</c>, <c>unique</c>, <c>foreign</c> or <c>natural</c>.</param>
/// <param name="Expr">The column or expression; null when it is the name.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record DbtEntity(string Name, string Type, DbtText? Expr, SourceSpan Span)
{
    /// <summary>True when a row is found by it.</summary>
    public bool IsKey => Type is "primary" or "unique" or "natural";
}

/// <summary>A dimension of a semantic model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsTime">True for <c>type: time</c>.</param>
/// <param name="Expr">The column or expression; null when it is the name.</param>
/// <param name="Granularity">The finest grain of a time; <c>day</c> when nobody said.</param>
/// <param name="IsPartition">True when the table holds one copy of its rows for each of its days.</param>
/// <param name="IsValidityStart">True when it starts the validity of a slowly changing row.</param>
/// <param name="IsValidityEnd">True when it ends it.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record DbtDimension(
    string Name, bool IsTime, DbtText? Expr, string Granularity, bool IsPartition, bool IsValidityStart, bool IsValidityEnd, SourceSpan Span);

/// <summary>A measure of a semantic model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Aggregation">dbt's word: <c>sum</c>, <c>count_distinct</c> ...</param>
/// <param name="Expr">What is aggregated; null when it is the name.</param>
/// <param name="Percentile">From 0 to 1, for percentiles.</param>
/// <param name="IsDiscrete">True for a percentile that is one of the values.</param>
/// <param name="Time">The dimension that dates it; null for the model's default.</param>
/// <param name="NonAdditive">Set for a balance.</param>
/// <param name="MakesMetric">True for <c>create_metric</c>.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record DbtMeasure(
    string Name, string Aggregation, DbtText? Expr, decimal Percentile, bool IsDiscrete, string? Time, DbtNonAdditive? NonAdditive,
    bool MakesMetric, SourceSpan Span);

/// <summary>A time over which a measure is not summed.</summary>
/// <param name="Time">The time dimension.</param>
/// <param name="TakesFirst">True for <c>window_choice: min</c>.</param>
/// <param name="Groupings">Entities whose every key has its own balance; may be empty.</param>
public sealed record DbtNonAdditive(string Time, bool TakesFirst, IReadOnlyList<string> Groupings);

/// <summary>A text of a dbt file with its place.</summary>
/// <param name="Value">The text.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DbtText(string Value, SourceSpan Span);
