using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>Which metric a mix explains, by which spend and what else.</summary>
public sealed record MixPlan
{
    /// <summary>The metric that is explained.</summary>
    public required string Outcome { get; init; }
    /// <summary>The spend: one metric that is cut by <see cref="By"/>, or one metric for each channel.</summary>
    public required IReadOnlyList<string> Spend { get; init; }
    /// <summary>The dimension that tells channels apart; null where each metric of <see cref="Spend"/> is a channel.</summary>
    public Name? By { get; init; }
    /// <summary>Metrics of what else moves the outcome; may be empty.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];
    /// <summary>The periods. Default weeks.</summary>
    public Grain Grain { get; init; } = Grain.Week;
    /// <summary>Only this spend counts; null for all.</summary>
    public Formula? Where { get; init; }
    /// <summary>The file of experiments, relative to the data; null for none.</summary>
    public string? Lift { get; init; }
    /// <summary>Where it is declared.</summary>
    public SourceSpan Span { get; init; }
}
