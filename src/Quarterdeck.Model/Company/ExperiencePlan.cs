using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>Which rows are answers of customers, and what they hold.</summary>
public sealed record ExperiencePlan
{
    /// <summary>The dataset with one row an answer.</summary>
    public required string Dataset { get; init; }
    /// <summary>The answer, over one row.</summary>
    public required Formula Score { get; init; }
    /// <summary>How answers become a score: <c>nps</c>, <c>csat</c> or <c>mean</c>; null to tell it from them.</summary>
    public string? Kind { get; init; }
    /// <summary>The stage of the journey, over one row; null where none is known.</summary>
    public Formula? Stage { get; init; }
    /// <summary>The channel, over one row; null where none is known.</summary>
    public Formula? Channel { get; init; }
    /// <summary>The comment, over one row; null where there is none.</summary>
    public Formula? Comment { get; init; }
    /// <summary>Fields of ratings that may matter; may be empty.</summary>
    public IReadOnlyList<Name> Drivers { get; init; } = [];
    /// <summary>The metric of how many people were asked; null where that is not known.</summary>
    public string? Asked { get; init; }
    /// <summary>Only these rows count; null for all.</summary>
    public Formula? Where { get; init; }
    /// <summary>Where it is declared.</summary>
    public SourceSpan Span { get; init; }
}
