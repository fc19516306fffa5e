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

    /// <summary>People report to each other in a circle.</summary>
    public const string PeopleCircle = "QD2521";
    /// <summary>People report to somebody who is not there.</summary>
    public const string LostSuperior = "QD2522";
    /// <summary>Several people report to nobody.</summary>
    public const string SeveralHeads = "QD2523";
    /// <summary>Several people hold one office.</summary>
    public const string SharedOffice = "QD2524";
    /// <summary>An office's holder is not among the people.</summary>
    public const string HolderNotFound = "QD2525";

    private static IEnumerable<FindingCode> Data =>
    [
        new(RepeatedKey, "The key of a dataset stands in more than one row, so a join to it would count rows twice.", "Declare the key that names one row, or join as-of."),
        new(LostRows, "Rows name a row of a join's target that is not there; cut by that target they fall under no value.", "See that on: names the right field, bring the missing rows, or leave it if the loss is known."),
        new(EmptyMonths, "Months inside the span that a dataset covers have no rows.", "Bring the rows, or shorten covers: to where they are all there."),
        new(BrokenIdentity, "A driver's identity does not add up to its metric.", "Correct the identity or the metric; an influence goes under influenced_by."),
        new(UnreadableSource, "The engine cannot read a source.", "Look at the file or table; the message says what the engine met."),
        new(OutsideCovers, "Rows are dated outside the span that a dataset covers; their periods are shown as incomplete.", "Nothing, when that is meant; else correct covers:."),
        new(PeopleCircle, "In the table of people some report to each other in a circle.", "Correct the field that reports_to: names."),
        new(LostSuperior, "In the table of people some report to a key that is not there.", "Bring the missing rows, or clear the key of the head."),
        new(SeveralHeads, "In the table of people more than one reports to nobody, or nobody is there at all.", "Give all but the head somebody to report to."),
        new(SharedOffice, "Several people bear the title of one office; the one nearest to the head is shown.", "Name the holder under offices:."),
        new(HolderNotFound, "The holder of an office is not among the people of the table.", "Write the name as the table has it, or leave it if the person is from outside."),
    ];
}
