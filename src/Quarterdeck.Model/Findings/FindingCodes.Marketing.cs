namespace Quarterdeck.Model.Findings;

/// <content>QD56xx customers, retention and attribution.</content>
public static partial class FindingCodes
{
    /// <summary>A row of a log or table of customers cannot be used.</summary>
    public const string CustomerRow = "QD5601";
    /// <summary>No customer is in the observation.</summary>
    public const string CustomerNone = "QD5602";
    /// <summary>A likelihood has no top inside.</summary>
    public const string NotIdentified = "QD5603";
    /// <summary>Parameters are told weakly.</summary>
    public const string WeaklyIdentified = "QD5604";
    /// <summary>Spend moves with the number of purchases.</summary>
    public const string SpendCorrelation = "QD5605";
    /// <summary>Spend cannot be expected.</summary>
    public const string SpendMissing = "QD5606";
    /// <summary>The rows end before the horizon does.</summary>
    public const string HoldoutShort = "QD5607";
    /// <summary>How a log was turned into histories.</summary>
    public const string CustomerRules = "QD5608";
    /// <summary>Parameters given on the command line cannot be used.</summary>
    public const string GivenParameters = "QD5609";
    /// <summary>A table of survivors cannot be used.</summary>
    public const string SurvivorTable = "QD5610";
    /// <summary>A path has no step.</summary>
    public const string EmptyPath = "QD5620";
    /// <summary>A count of a path is missing or negative.</summary>
    public const string PathCount = "QD5621";
    /// <summary>There is no conversion to share.</summary>
    public const string NoConversion = "QD5622";
    /// <summary>The sign between steps never occurs.</summary>
    public const string StepSign = "QD5623";
    /// <summary>What attribution does not say.</summary>
    public const string AttributionCaution = "QD5624";
    /// <summary>There are no journeys without a conversion.</summary>
    public const string NoFailures = "QD5625";

    private static IEnumerable<FindingCode> Marketing =>
    [
        new(CustomerRow, "A row of customers cannot be used.", "Correct the row that the message names."),
        new(CustomerNone, "No customer made a purchase within the observation.", "Give a later --until, or a file that reaches back further."),
        new(NotIdentified, "The data do not tell all parameters: the likelihood has no top inside.", "Use what the message says is still told; give more customers, a longer time, or another --model."),
        new(WeaklyIdentified, "The data tell some parameters weakly.", "Read their standard errors; use totals rather than the parameters themselves."),
        new(SpendCorrelation, "Spend per purchase moves with the number of purchases, which the Gamma-Gamma model takes for independent.", "Read values with care, or study the groups apart."),
        new(SpendMissing, "Expected spend is not defined for all or some customers.", "See what the message says; without it there is no value in money."),
        new(HoldoutShort, "The rows end before the horizon does, so that what really happened is cut short.", "Give a shorter --horizon or an earlier --until."),
        new(CustomerRules, "How purchases were counted.", "Choose another --unit or --until where that does not fit."),
        new(GivenParameters, "Parameters given on the command line cannot be used.", "Name each parameter of the model once, above 0, as r=0.24,alpha=4.41,a=0.79,b=2.43."),
        new(SurvivorTable, "A table of survivors cannot be used.", "Give periods from 1 without gaps, the cohort's size, and survivors that never grow."),
        new(EmptyPath, "A path has no step, or an empty one.", "Name each step, or leave the row out."),
        new(PathCount, "A count or value of a path is missing or negative.", "Write numbers from 0."),
        new(NoConversion, "There is no conversion, so there is nothing to share.", "Check the column of conversions."),
        new(StepSign, "The sign between steps occurs in no path, and another one does.", "Name the sign with --step."),
        new(AttributionCaution, "Attribution is not incrementality.", "Set it beside an experiment, a mix model or an impact study before money is moved."),
        new(NoFailures, "There are no journeys without a conversion.", "Give them with --nonconversions where they are known."),
    ];
}
