namespace Quarterdeck.Model.Findings;

/// <content>QD564x touches and journeys, QD565x studies that a company declares.</content>
public static partial class FindingCodes
{
    /// <summary>The time of a touch cannot be read.</summary>
    public const string TouchTime = "QD5641";
    /// <summary>A row of touches names nobody.</summary>
    public const string TouchEntity = "QD5642";
    /// <summary>A touch names no channel.</summary>
    public const string TouchChannel = "QD5643";
    /// <summary>Rows of touches are alike throughout.</summary>
    public const string TouchRepeated = "QD5644";
    /// <summary>Which touches converted cannot be told.</summary>
    public const string TouchConversion = "QD5645";
    /// <summary>How touches became journeys.</summary>
    public const string TouchRules = "QD5646";
    /// <summary>Conversions have no touch before them.</summary>
    public const string TouchNone = "QD5647";
    /// <summary>What a conversion was worth cannot be told.</summary>
    public const string TouchValue = "QD5648";
    /// <summary>A company declares no such study.</summary>
    public const string StudyUndeclared = "QD5651";
    /// <summary>Periods that are not all there were left out of a mix.</summary>
    public const string StudyPeriods = "QD5652";
    /// <summary>Attribution and mix speak of different things.</summary>
    public const string BesideUnits = "QD5653";
    /// <summary>Attribution and mix disagree.</summary>
    public const string BesideDisagree = "QD5654";
    /// <summary>Amounts of single rows are in other currencies than the company's.</summary>
    public const string StudyCurrency = "QD5655";

    private static IEnumerable<FindingCode> Touches =>
    [
        new(TouchTime, "The time of a touch or conversion cannot be read, or times are written in several forms.", "Write 2024-01-31 10:15:00, 2024-01-31, or seconds since 1970, the same in all rows."),
        new(TouchEntity, "Rows of touches or conversions name nobody and were left out.", "Fill the column of --entity where it is known."),
        new(TouchChannel, "Touches name no channel; they count as the channel '(unknown)'.", "Fill the column of --channel, or leave these rows out."),
        new(TouchRepeated, "Rows that are alike in all named columns count once.", "Leave repeated rows out of the table; where they are touches of their own, give their times."),
        new(TouchConversion, "The column of conversions holds neither counts nor yes and no.", "Name the words that mean a conversion with --event, or any with --event any."),
        new(TouchRules, "How touches became journeys.", "Choose another --look-back, --session or --direct where that does not fit."),
        new(TouchNone, "Conversions have no touch before them within the look-back; they are in no journey.", "Bring the touches that are missing, or give a longer --look-back."),
        new(TouchValue, "Conversions have no value, or a negative one.", "Write the value of each conversion, from 0."),
        new(StudyUndeclared, "The company does not declare the study, or a part of it that is needed.", "Declare it under studies:, or name what it works on by options."),
        new(StudyPeriods, "Periods at the beginning or the end that are not all there were left out of a mix.", "Nothing, where that is meant; else bring the rows, or say covers: of the dataset."),
        new(BesideUnits, "What attribution and mix count cannot be set beside each other, or only in part.", "Let outcome and conversions be the same thing over the same days."),
        new(BesideDisagree, "A channel's credit by attribution lies outside what the mix says it brought.", "Trust neither alone: test the channel by an experiment, and give the result to the mix with --lift."),
        new(StudyCurrency, "Values of single rows may be in other currencies than the company's, and are not converted.", "Name a field that is in the company's currency."),
    ];
}
