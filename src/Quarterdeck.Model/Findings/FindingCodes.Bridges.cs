namespace Quarterdeck.Model.Findings;

/// <content>QD5111 to QD5149: bridges, what-ifs and goals of a company.</content>
public static partial class FindingCodes
{
    /// <summary>The KPI that a bridge or goal names is none.</summary>
    public const string BridgeKpi = "QD5111";
    /// <summary>The two periods of a bridge do not go together.</summary>
    public const string BridgePeriods = "QD5112";
    /// <summary>The KPI has no value at an end of the bridge.</summary>
    public const string BridgeNoValue = "QD5113";
    /// <summary>The data of a period of the bridge are not all there.</summary>
    public const string BridgeIncomplete = "QD5114";
    /// <summary>A driver has no data at an end.</summary>
    public const string BridgeMissingLeaf = "QD5115";
    /// <summary>A rate is not defined at one end.</summary>
    public const string BridgeRateMissing = "QD5116";
    /// <summary>The drivers do not reconcile with the KPI.</summary>
    public const string BridgeResidual = "QD5117";
    /// <summary>A change cannot be split.</summary>
    public const string BridgeRefused = "QD5118";
    /// <summary>A KPI cannot be split by these segments.</summary>
    public const string BridgeSegments = "QD5119";
    /// <summary>Bridges cannot be chained between these periods.</summary>
    public const string BridgeChain = "QD5120";
    /// <summary>A driver that is named is none of the KPI's.</summary>
    public const string DriverAsked = "QD5131";
    /// <summary>A driver's change, lock or bound cannot be read or does not go together.</summary>
    public const string DriverSetting = "QD5132";
    /// <summary>A goal lies out of reach.</summary>
    public const string GoalOutOfReach = "QD5133";
    /// <summary>A driver is asked to move more than it usually does.</summary>
    public const string GoalStretched = "QD5134";
    /// <summary>A driver's usual movement is not known.</summary>
    public const string ReachUnknown = "QD5135";
    /// <summary>What a driver would have to be is not possible for it, as a share above 1.</summary>
    public const string DriverBeyondRange = "QD5136";

    /// <summary>A proposal of targets was written to a file.</summary>
    public const string ProposalWritten = "QD5137";

    private static IEnumerable<FindingCode> Bridges =>
    [
        new(BridgeKpi, "The KPI that a bridge or a goal names is none of the company's, or has no formula.", "Name one of the KPIs or metrics that the message lists."),
        new(BridgePeriods, "The two ends of a bridge do not go together, or one is missing.", "Name two periods of one kind, the earlier one with --from."),
        new(BridgeNoValue, "The KPI has no value at an end of the bridge.", "Choose a period with data; 'query' shows which have some."),
        new(BridgeIncomplete, "The data of a period of the bridge are not all there.", "Read the bridge as one of what is there, or choose a complete period."),
        new(BridgeMissingLeaf, "A driver has no data at an end of the bridge; it counts as 0 there.", "Nothing, where that is so; else bring the rows."),
        new(BridgeRateMissing, "A rate is not defined at one end of the bridge; its value of the other end was taken.", "Read its coming or going as part of the other factor."),
        new(BridgeResidual, "The drivers of a KPI do not reconcile with it, and a part of its change is left over.", "Run 'check', which names the identity and its worst period, and mend it."),
        new(BridgeRefused, "A change cannot be split: a denominator passes 0 on the way, or the digits do not suffice.", "Read the bridges of numerator and denominator, or choose other periods."),
        new(BridgeSegments, "A KPI is neither a sum over these segments nor a ratio of two sums.", "Split it by its drivers, or by a dimension in which each row counts in one segment only."),
        new(BridgeChain, "Bridges cannot be chained between these periods.", "Name two months, or two longer periods with as many months, of a KPI that adds up over time."),
        new(DriverAsked, "A driver that is set, locked or bounded is none of the KPI's.", "Name one of the drivers or steps that the message lists."),
        new(DriverSetting, "A driver's change, lock or bound cannot be read, or does not go together.", "Write driver=+10%, driver=-5, driver=120, and bounds of which the least is not above the most."),
        new(GoalOutOfReach, "A goal lies out of reach within its locks and bounds.", "Loosen what the message names as blocking, or aim at the best that can be reached."),
        new(GoalStretched, "A goal asks a driver to move more than twice as far as it usually does.", "Spread the goal over more drivers or more time, or say what is to be different."),
        new(ReachUnknown, "A driver's usual movement over a quarter is not known from its history.", "Read its effort with care: 10 % was taken, or it was left where it is."),
        new(DriverBeyondRange, "A goal would need a share above 100 % or a value below 0 where there is none.", "Bound the driver with --max or --min, or lock it."),
        new(ProposalWritten, "Targets that a goal asks for were written to a file of proposals, which the company is read without.", "Read them, and take over into the company's kpis: what is agreed."),
    ];
}
