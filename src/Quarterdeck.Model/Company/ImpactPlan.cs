using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>An action whose effect on a KPI is to be measured.</summary>
public sealed record ImpactPlan
{
    /// <summary>The study's own name, lower case.</summary>
    public required string Name { get; init; }
    /// <summary>The id of the KPI, or of the metric, that the action may have moved.</summary>
    public required string Kpi { get; init; }
    /// <summary>When the action was; at least one, in the order of time.</summary>
    public required IReadOnlyList<ImpactAction> Actions { get; init; }
    /// <summary>Ids of KPIs or metrics that the action does not move; may be empty.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];
    /// <summary>The periods. Default weeks.</summary>
    public Grain Grain { get; init; } = Grain.Week;
    /// <summary>Periods a season; null for the usual one of the periods; 0, the default, for none.</summary>
    public int? Season { get; init; } = 0;
    /// <summary>True to let the level have a slope. Default false.</summary>
    public bool Trend { get; init; }
    /// <summary>Only these rows of the KPI count; null for all.</summary>
    public Formula? Where { get; init; }
    /// <summary>The channel whose spend the action changed; null where it was no matter of spend.</summary>
    public string? Channel { get; init; }
    /// <summary>Names for people by language; may be empty, then <see cref="Name"/> serves.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
    /// <summary>Where it is declared.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The name for people: the reader's language, else English, else <see cref="Name"/>.</summary>
    /// <param name="language">The reader's language.</param>
    public string LabelIn(string language) => Labels.TryGetValue(language, out string? own) || Labels.TryGetValue("en", out own) ? own : Name;
}

/// <summary>The days of an action.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null: it lasts to the end of the data.</param>
/// <param name="GapUntil">The last day of a run-in that is neither learnt from nor measured; null for none.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record ImpactAction(DateOnly From, DateOnly? To, DateOnly? GapUntil, SourceSpan Span);
