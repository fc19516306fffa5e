using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>A dbt metric as written.</summary>
public sealed record DbtMetric
{
    /// <summary>Its name, lower case.</summary>
    public required string Name { get; init; }
    /// <summary><c>simple</c>, <c>ratio</c>, <c>derived</c>, <c>cumulative</c> or <c>conversion</c>.</summary>
    public required string Type { get; init; }
    /// <summary>The measure of a simple or cumulative metric; null for the others.</summary>
    public DbtInput? Measure { get; init; }
    /// <summary>The inputs of a derived metric; numerator and denominator of a ratio, in this order.</summary>
    public IReadOnlyList<DbtInput> Inputs { get; init; } = [];
    /// <summary>The arithmetic of a derived metric.</summary>
    public DbtText? Expr { get; init; }
    /// <summary>The window of a cumulative metric; null for none.</summary>
    public DbtLength? Window { get; init; }
    /// <summary>The period at whose start a cumulative metric begins anew; null for none.</summary>
    public string? GrainToDate { get; init; }
    /// <summary><c>first</c>, <c>last</c> or <c>average</c>: the value of a cumulative metric in a coarser period; default first.</summary>
    public string PeriodAggregation { get; init; } = "first";
    /// <summary>Set for a conversion.</summary>
    public DbtConversion? Conversion { get; init; }
    /// <summary>Conditions on its rows, in Jinja; may be empty.</summary>
    public IReadOnlyList<DbtText> Filters { get; init; } = [];
    /// <summary>The grain that is shown when a question names none; null for the default.</summary>
    public string? Granularity { get; init; }
    /// <summary>A name for people; null for none.</summary>
    public string? Label { get; init; }
    /// <summary>What it means; null when nobody said.</summary>
    public string? Description { get; init; }
    /// <summary>Where it is declared.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A measure or metric as a metric uses it.</summary>
/// <param name="Name">The measure's or metric's name.</param>
/// <param name="Alias">Its name in the metric's own expression; null for none.</param>
/// <param name="Filters">Conditions on its rows; may be empty.</param>
/// <param name="Offset">How much earlier it is taken; null for none.</param>
/// <param name="OffsetToGrain">The period at whose start it is taken; null for none.</param>
/// <param name="FillsWithZero">True for <c>fill_nulls_with: 0</c>.</param>
/// <param name="JoinsTimeSpine">True when every period of the time spine is shown.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DbtInput(
    string Name, string? Alias, IReadOnlyList<DbtText> Filters, DbtLength? Offset, string? OffsetToGrain, bool FillsWithZero,
    bool JoinsTimeSpine, SourceSpan Span);

/// <summary>A length of time as dbt writes it: <c>14 days</c>.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">The unit, singular: a known grain or one of the project's own.</param>
public readonly record struct DbtLength(int Count, string Unit);

/// <summary>A conversion as dbt writes it.</summary>
/// <param name="From">The measure that is followed.</param>
/// <param name="To">The measure that follows.</param>
/// <param name="Entity">Who acts.</param>
/// <param name="Window">How long may lie between; null for any time.</param>
/// <param name="IsRate">True for <c>conversion_rate</c>, false for <c>conversions</c>.</param>
/// <param name="Same">Properties that must be equal: of the first, of the second.</param>
public sealed record DbtConversion(
    DbtInput From, DbtInput To, string Entity, DbtLength? Window, bool IsRate, IReadOnlyList<(string From, string To)> Same);
