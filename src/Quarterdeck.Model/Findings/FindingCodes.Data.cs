namespace Quarterdeck.Model.Findings;

/// <content>QD25xx what the data say against the model.</content>
public static partial class FindingCodes
{
    /// <summary>A key stands in several rows.</summary>
    public const string RepeatedKey = "QD2501";
    /// <summary>A join's target is missing rows.</summary>
    public const string LostRows = "QD2502";
    /// <summary>Months inside the covered span have no rows.</summary>
    public const string EmptyMonths = "QD2503";
    /// <summary>An identity does not reconcile.</summary>
    public const string BrokenIdentity = "QD2504";
    /// <summary>A source cannot be read.</summary>
    public const string UnreadableSource = "QD2505";
    /// <summary>Rows lie outside the covered span.</summary>
    public const string OutsideCovers = "QD2506";

    private static IEnumerable<FindingCode> Data =>
    [
        new(RepeatedKey, "The key of a dataset stands in more than one row, so a join to it would count rows twice.", "Declare the key that names one row, or join as-of."),
        new(LostRows, "Rows name a row of a join's target that is not there; cut by that target they fall under no value.", "See that on: names the right field, bring the missing rows, or leave it if the loss is known."),
        new(EmptyMonths, "Months inside the span that a dataset covers have no rows.", "Bring the rows, or shorten covers: to where they are all there."),
        new(BrokenIdentity, "A driver's identity does not add up to its metric.", "Correct the identity or the metric; an influence goes under influenced_by."),
        new(UnreadableSource, "The engine cannot read a source.", "Look at the file or table; the message says what the engine met."),
        new(OutsideCovers, "Rows are dated outside the span that a dataset covers; their periods are shown as incomplete.", "Nothing, when that is meant; else correct covers:."),
    ];
}
