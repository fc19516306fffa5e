using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <summary>A KPI as written, references not yet followed.</summary>
internal sealed record KpiDraft(Word Id)
{
    public Word? Metric { get; init; }
    public Word? Office { get; init; }
    /// <summary>Where the office should stand but nothing like it does.</summary>
    public SourceSpan? OfficeMissing { get; init; }
    /// <summary>The catalogue's pack that it comes from; null for the company's own.</summary>
    public string? Pack { get; init; }
    /// <summary>True when the company says nothing of it itself.</summary>
    public bool IsAsInPack { get; init; }
    public IReadOnlyList<Word> SharedWith { get; init; } = [];
    public string Group { get; init; } = "";
    public Target? Target { get; init; }
    /// <summary>Labels of the target's points with their places; empty for other targets.</summary>
    public IReadOnlyList<Word> PointLabels { get; init; } = [];
    public Tolerance Tolerance { get; init; } = Tolerance.Default;
    public SourceSpan ToleranceSpan { get; init; }
    public Formula? Where { get; init; }
    /// <summary>Labels from which limits start anew, with their places, and why.</summary>
    public IReadOnlyList<(Word Label, string Reason)> Dividers { get; init; } = [];
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}

/// <summary>A driver as written.</summary>
internal sealed record DriverDraft(Word Metric, Formula? Identity, IReadOnlyList<Influence> Influences)
{
    /// <summary>True where the catalogue's identity is not wanted: <c>revenue: none</c>.</summary>
    public bool IsNone { get; init; }
}

/// <summary>An office as written.</summary>
internal sealed record OfficeDraft(Word Id, string? Holder, string? Title, Word? ReportsTo, IReadOnlyList<string> Acronyms);
