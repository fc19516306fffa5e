using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>Which rows are touches, and how they become journeys.</summary>
public sealed record AttributionPlan
{
    /// <summary>The dataset with one row a touch.</summary>
    public required string Touchpoints { get; init; }
    /// <summary>Who was touched, over one row.</summary>
    public required Formula Entity { get; init; }
    /// <summary>The channel, over one row.</summary>
    public required Formula Channel { get; init; }
    /// <summary>The moment, over one row; null: the dataset's time.</summary>
    public Formula? Time { get; init; }
    /// <summary>Whether, or how often, a touch converted, over one row; null where conversions have a dataset of their own.</summary>
    public Formula? Conversion { get; init; }
    /// <summary>The dataset of conversions; null where touches say which of them converted.</summary>
    public ConversionRows? Conversions { get; init; }
    /// <summary>What the conversion on a touch was worth, over one row; null where that is not known.</summary>
    public Formula? Value { get; init; }
    /// <summary>Only these touches count; null for all.</summary>
    public Formula? Where { get; init; }
    /// <summary>Touches longer before the conversion do not count; null: all do.</summary>
    public TimeSpan? LookBack { get; init; }
    /// <summary>Touches of one channel that follow each other within this are one step; null: each is one.</summary>
    public TimeSpan? Session { get; init; }
    /// <summary>The channel of which touches do not count where the journey met any other; null for none.</summary>
    public string? Direct { get; init; }
    /// <summary>Where it is declared.</summary>
    public SourceSpan Span { get; init; }
}
