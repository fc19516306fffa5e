using System.Collections.Frozen;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>The exact split of a KPI's change over its drivers and their offices.</summary>
public sealed record KpiBridge
{
    /// <summary>The company's name.</summary>
    public required string Company { get; init; }
    /// <summary>The KPI's id.</summary>
    public required string Kpi { get; init; }
    /// <summary>Its name for the reader.</summary>
    public required string Label { get; init; }
    /// <summary>Its unit.</summary>
    public required Unit Unit { get; init; }
    /// <summary>Which way is better.</summary>
    public Direction Better { get; init; }
    /// <summary>Code of the currency of money; empty when nobody said.</summary>
    public required string Currency { get; init; }
    /// <summary>The reader's language.</summary>
    public required string Language { get; init; }
    /// <summary>The earlier end; null when nothing could be asked.</summary>
    public BridgeEnd? From { get; init; }
    /// <summary>The later end; null when nothing could be asked.</summary>
    public BridgeEnd? To { get; init; }
    /// <summary>How the later end stands against target and history; null where that was not asked, as for a what-if.</summary>
    public ScorecardKpi? Standing { get; init; }
    /// <summary>Of a what-if: how likely all that is set is met by usual movements; null elsewhere.</summary>
    public TargetsChance? Chance { get; init; }
    /// <summary>The change of the KPI; null where an end has no value.</summary>
    public double? Change { get; init; }
    /// <summary>What the drivers, or the segments, add; they sum to the change.</summary>
    public IReadOnlyList<BridgeLine> Leaves { get; init; } = [];
    /// <summary>What the steps of the formula add; each is the sum of its parts. The KPI itself is the last.</summary>
    public IReadOnlyList<BridgeLine> Nodes { get; init; } = [];
    /// <summary>The tree in reading order, steps before their parts; empty for segments.</summary>
    public IReadOnlyList<BridgeLine> Tree { get; init; } = [];
    /// <summary>What the drivers of each office add, the largest first; <c>unowned</c> is one of them.</summary>
    public IReadOnlyList<(string Office, double Contribution)> Offices { get; init; } = [];
    /// <summary>The change less the sum of the leaves.</summary>
    public double Residual { get; init; }
    /// <summary>True where the bridges of the months between were summed.</summary>
    public bool IsChained { get; init; }
    /// <summary>The dimensions whose segments the leaves are; empty for drivers.</summary>
    public string By { get; init; } = "";
    /// <summary>Rate, mix and volume, in both coordinates, the leading one first; empty where they are not told apart.</summary>
    public IReadOnlyList<MixEffects> Effects { get; init; } = [];
    /// <summary>Why there is no split; null where there is one.</summary>
    public BridgeRefusal? Refusal { get; init; }
    /// <summary>Leaves with more behind them than could be taken apart.</summary>
    public IReadOnlyList<string> Whole { get; init; } = [];
    /// <summary>Steps and drivers that stand in several places of the formula; each is shown once, with all that it does.</summary>
    public IReadOnlyList<string> Repeated { get; init; } = [];
    /// <summary>KPIs of each office that no formula connects with any KPI of the chief executive.</summary>
    public IReadOnlyList<(string Office, IReadOnlyList<string> Kpis)> Disconnected { get; init; } = [];
    /// <summary>Their names for the reader, by id.</summary>
    public IReadOnlyDictionary<string, string> DisconnectedNames { get; init; } = FrozenDictionary<string, string>.Empty;
    /// <summary>What is wrong or should be known.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
