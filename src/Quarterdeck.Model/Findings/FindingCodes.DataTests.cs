namespace Quarterdeck.Model.Findings;

/// <content>QD61xx data tests: what a dataset says must hold of its rows.</content>
public static partial class FindingCodes
{
    /// <summary>Values that must stand once stand in several rows.</summary>
    public const string TestUnique = "QD6101";
    /// <summary>A field that must have a value is empty in some rows.</summary>
    public const string TestNotNull = "QD6102";
    /// <summary>A field holds a value that is not among the accepted ones.</summary>
    public const string TestAccepted = "QD6103";
    /// <summary>A sum does not tie to a metric over another source.</summary>
    public const string TestTie = "QD6104";
    /// <summary>The newest row is older than it may be.</summary>
    public const string TestFresh = "QD6105";
    /// <summary>The newest complete period has an unusual number of rows.</summary>
    public const string TestVolume = "QD6106";
    /// <summary>A data test could not be run.</summary>
    public const string TestNotRun = "QD6107";
    /// <summary>A data test is written in a way that it cannot be run.</summary>
    public const string ExpectationForm = "QD6111";

    private static IEnumerable<FindingCode> DataTests =>
    [
        new(TestUnique, "A data test fails: values that must stand in one row only stand in several.", "Remove what was loaded twice, or correct unique:."),
        new(TestNotNull, "A data test fails: a field that must have a value in every row is empty in some.", "Bring the missing values, or correct not_null:."),
        new(TestAccepted, "A data test fails: a field holds a value that is not among the accepted ones.", "Correct the rows, or add the value to accepted:."),
        new(TestTie, "A data test fails: a sum over the dataset is not the value of the metric that it ties to.", "Find the rows that one side has and the other has not, or widen tolerance:."),
        new(TestFresh, "A data test fails: the newest row is older than it may be on the day of --as-of.", "Bring the newer rows, or correct freshness:."),
        new(TestVolume, "A data test fails: the newest complete period has more or fewer rows than is usual.", "See whether rows are missing or were loaded twice; leave it if the period was unusual."),
        new(TestNotRun, "A data test could not be run; the message says why.", "Bring what it needs, or leave it until then."),
        new(ExpectationForm, "A data test under expect: is written in a way that it cannot be run.", "Write it as docs/data-tests.md shows."),
    ];
}
