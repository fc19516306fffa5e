using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of a bridge, of a what-if and of a goal in one language.</summary>
public sealed record BridgeWords
{
    /// <summary>Head of the drivers.</summary>
    public required string Driver { get; init; }
    /// <summary>Head of the segments.</summary>
    public required string Segment { get; init; }
    /// <summary>Head of the contributions.</summary>
    public required string Contribution { get; init; }
    /// <summary>Head of the contributions as a share of the earlier value.</summary>
    public required string GrowthPoints { get; init; }
    /// <summary>Head of the shares of the change.</summary>
    public required string Share { get; init; }
    /// <summary>Head of the offices.</summary>
    public required string Office { get; init; }
    /// <summary>Head of the rate effects.</summary>
    public required string RateEffect { get; init; }
    /// <summary>Head of the mix effects.</summary>
    public required string MixEffect { get; init; }
    /// <summary>Volume, in the line of effects.</summary>
    public required string VolumeEffect { get; init; }
    /// <summary>The coordinates: shares, volumes.</summary>
    public required IReadOnlyList<string> Coordinates { get; init; }
    /// <summary>What moved with the exchange rates.</summary>
    public required string CurrencyEffect { get; init; }
    /// <summary>The parts of nobody.</summary>
    public required string Unowned { get; init; }
    /// <summary>The plan, the forecast, and what somebody set.</summary>
    public required string Plan { get; init; }
    /// <summary>The forecast.</summary>
    public required string Forecast { get; init; }
    /// <summary>Drivers as somebody set them.</summary>
    public required string WhatIf { get; init; }
    /// <summary>It rose; {0} KPI, {1} amount, {2} share in brackets or nothing, {3} from, {4} to.</summary>
    public required string Rose { get; init; }
    /// <summary>It fell, likewise.</summary>
    public required string Fell { get; init; }
    /// <summary>A what-if: it would be higher; {0} KPI, {1} amount, {2} share in brackets or nothing, {3} from.</summary>
    public required string WouldRise { get; init; }
    /// <summary>It would be lower, likewise.</summary>
    public required string WouldFall { get; init; }
    /// <summary>It did not change; {0} KPI, {3} from, {4} to.</summary>
    public required string Unchanged { get; init; }
    /// <summary>The largest driver against the change; {0} its name, {1} its office in brackets or nothing, {2} its part.</summary>
    public required string Against { get; init; }
    /// <summary>Why the shares are not shown; {0} rises, {1} falls.</summary>
    public required string NoShares { get; init; }
    /// <summary>There is no split; {0} why.</summary>
    public required string NoSplit { get; init; }
    /// <summary>{0} sum of contributions, {1} change, {2} residual.</summary>
    public required string Sum { get; init; }
    /// <summary>The method and what it does not promise.</summary>
    public required string Method { get; init; }
    /// <summary>Added to the method for a chain.</summary>
    public required string ChainedNote { get; init; }
    /// <summary>Drivers that were not taken apart; {0} their names.</summary>
    public required string WholeNote { get; init; }
    /// <summary>Steps that stand in several places; {0} their names.</summary>
    public required string RepeatedNote { get; init; }
    /// <summary>KPIs without a path; {0} office with its KPIs.</summary>
    public required string DisconnectedNote { get; init; }
    /// <summary>Bridges of numerator and denominator.</summary>
    public required string Numerator { get; init; }
    /// <summary>The denominator.</summary>
    public required string Denominator { get; init; }
    /// <summary>The KPI's line at the end of the table.</summary>
    public required string Total { get; init; }
    /// <summary>What is wrong with a denominator, in the order of the faults.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
    /// <summary>A value on the way is too large.</summary>
    public required string TooLarge { get; init; }
    /// <summary>The digits do not suffice.</summary>
    public required string Unsettled { get; init; }
    /// <summary>Heads of a goal's table: now, target, change, usual movements, usual movement, remark.</summary>
    public required IReadOnlyList<string> GoalHeads { get; init; }
    /// <summary>The goal is reached; {0} KPI, {1} target, {2} now, {3} period.</summary>
    public required string GoalReached { get; init; }
    /// <summary>It is out of reach; {0} KPI, {1} target, {2} best, {3} what blocks.</summary>
    public required string GoalBlocked { get; init; }
    /// <summary>No solution was found; {0} KPI, {1} target.</summary>
    public required string GoalNotFound { get; init; }
    /// <summary>Remarks on a driver: at a bound, locked, more than usual.</summary>
    public required IReadOnlyList<string> GoalRemarks { get; init; }
    /// <summary>Method of the goal.</summary>
    public required string GoalMethod { get; init; }
    /// <summary>Heads of priorities: KPI, office, actual, target, gap, at stake, effort.</summary>
    public required IReadOnlyList<string> PriorityHeads { get; init; }
    /// <summary>The message of priorities; {0} KPI, {1} office, {2} money at stake.</summary>
    public required string PriorityFirst { get; init; }
    /// <summary>No KPI with a gap was found.</summary>
    public required string PriorityNone { get; init; }
    /// <summary>Head of the influences.</summary>
    public required string Influences { get; init; }
    /// <summary>A believed link, never summed; {0} what is influenced.</summary>
    public required string InfluenceWhy { get; init; }

    /// <summary>Why a result is no bridge.</summary>
    public string Reason(BridgeResult result) => result switch
    {
        UndefinedBridge undefined => Faults[(int)undefined.Denominator.Fault],
        OverflowingBridge => TooLarge,
        _ => Unsettled,
    };

    /// <summary>The words of a language; those of English for any other.</summary>
    public static BridgeWords For(string language) => language switch
    {
        "fr" => BridgeWordsTable.French,
        "pl" => BridgeWordsTable.Polish,
        "vi" => BridgeWordsTable.Vietnamese,
        "zh" => BridgeWordsTable.Chinese,
        _ => BridgeWordsTable.English,
    };
}
