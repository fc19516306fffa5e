using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Goals;

/// <summary>What a goal asks of a KPI's drivers.</summary>
public sealed record KpiGoal
{
    /// <summary>The company's name.</summary>
    public required string Company { get; init; }
    /// <summary>The KPI's id.</summary>
    public required string Kpi { get; init; }
    /// <summary>Its name for the reader.</summary>
    public required string Label { get; init; }
    /// <summary>Its unit.</summary>
    public required Unit Unit { get; init; }
    /// <summary>Code of the currency of money; empty when nobody said.</summary>
    public required string Currency { get; init; }
    /// <summary>The reader's language.</summary>
    public required string Language { get; init; }
    /// <summary>The period that it starts from; empty where nothing could be asked.</summary>
    public string Period { get; init; } = "";
    /// <summary>Where the KPI stands.</summary>
    public Cell Current { get; init; }
    /// <summary>Where it is to go; null where that could not be read.</summary>
    public double? Target { get; init; }
    /// <summary>What came of it; null where nothing could be asked.</summary>
    public CascadeResult? Result { get; init; }
    /// <summary>The drivers with their usual movements, in the order of the result's drivers.</summary>
    public IReadOnlyList<(DriverLeaf Leaf, double? Reach, bool IsLocked)> Drivers { get; init; } = [];
    /// <summary>How likely all drivers come to their targets by usual movements; null where nothing could be asked.</summary>
    public TargetsChance? Chance { get; init; }
    /// <summary>What is wrong or should be known.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
