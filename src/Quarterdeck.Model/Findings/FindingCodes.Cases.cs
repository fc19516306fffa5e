namespace Quarterdeck.Model.Findings;

/// <content>QD51xx files of cases for the bridge and the cascade.</content>
public static partial class FindingCodes
{
    /// <summary>A file of cases is not JSON.</summary>
    public const string CasesNotJson = "QD5101";
    /// <summary>A file of cases, or a case, lacks something that it needs.</summary>
    public const string CaseForm = "QD5102";
    /// <summary>A node of a case's tree is none that is known, or has another number of parts.</summary>
    public const string CaseNode = "QD5103";
    /// <summary>A case's tree names a leaf that has no value.</summary>
    public const string CaseLeaf = "QD5104";
    /// <summary>A number of a case is none.</summary>
    public const string CaseNumber = "QD5105";
    /// <summary>A rate is missing where its segment has weight.</summary>
    public const string CaseRateMissing = "QD5106";
    /// <summary>Reach, locks or bounds of a goal do not fit its drivers.</summary>
    public const string GoalDriver = "QD5107";
    /// <summary>A goal was found to be within reach, and no solution was found.</summary>
    public const string GoalNotFound = "QD5108";

    private static IEnumerable<FindingCode> Cases =>
    [
        new(CasesNotJson, "A file of cases is not JSON.", "Mend it at the place named; an editor that knows JSON shows it."),
        new(CaseForm, "A file of cases, or one case, lacks something that it needs or has it in another form.", "Give what is named; docs/science/bridge.md and docs/science/cascade.md show a case."),
        new(CaseNode, "A node of a case's tree is none of the known ones, or has another number of parts.", "Use leaf, const, add, sub, neg, mul, div or wmean with the parts that each needs."),
        new(CaseLeaf, "A case's tree names a leaf that has no value, or a volume that is missing in one period.", "Give the leaf under 'leaves' (or 'current'); write 0 for a volume that is not there."),
        new(CaseNumber, "A number of a case is no number that can be computed with.", "Write it as JSON does, or as text with a decimal point."),
        new(CaseRateMissing, "A value is missing in a period in which the result depends on it; that of the other period was taken.", "Give the value, or 0 for the weight of a segment that does not exist."),
        new(GoalDriver, "Reach, locks or bounds of a goal do not fit its drivers.", "Give each driver a reach above 0, and bounds of which the least is not above the most."),
        new(GoalNotFound, "A goal may be within reach, but no drivers were found that meet it.", "Set a nearer goal, or bounds that are closer around what is possible."),
    ];
}
