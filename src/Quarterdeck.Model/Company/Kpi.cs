using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A metric for which exactly one office answers.</summary>
public sealed record Kpi
{
    /// <summary>Unique among KPIs, lower case.</summary>
    public required string Id { get; init; }
    /// <summary>The metric; the KPI's own id unless the author said otherwise.</summary>
    public required string Metric { get; init; }
    /// <summary>The office that answers for it.</summary>
    public required string Office { get; init; }
    /// <summary>Offices on whose scorecard it stands too.</summary>
    public IReadOnlyList<string> SharedWith { get; init; } = [];
    /// <summary>The group on the scorecard, e.g. <c>result</c>; empty for none.</summary>
    public string Group { get; init; } = "";
    /// <summary>What it is to reach; null for none.</summary>
    public Target? Target { get; init; }
    /// <summary>How far from the target it may be.</summary>
    public Tolerance Tolerance { get; init; } = Tolerance.Default;
    /// <summary>A condition on the metric that makes this KPI a cut of it (<c>where:</c>); null for all.</summary>
    public Formulas.Formula? Where { get; init; }
    /// <summary>From when limits start anew because the author said so, as written; default none.</summary>
    public IReadOnlyList<Divider> Dividers { get; init; } = [];
    /// <summary>Names for people by language; may be empty, then the metric's are used.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
    /// <summary>The catalogue's pack that its metric comes from; null for the company's own.</summary>
    public string? Pack { get; init; }
    /// <summary>True when the company says nothing of it itself, so that all of it comes from its pack.</summary>
    public bool IsAsInPack { get; init; }
    /// <summary>Where it is declared; for a KPI of the catalogue where its pack is included.</summary>
    public SourceSpan Span { get; init; }
}
