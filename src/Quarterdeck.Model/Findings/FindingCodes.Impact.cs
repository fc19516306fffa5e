namespace Quarterdeck.Model.Findings;

/// <content>QD64xx impact of an action, segments and experience.</content>
public static partial class FindingCodes
{
    /// <summary>An action lies outside the data, or its days contradict each other.</summary>
    public const string ImpactPeriod = "QD6401";
    /// <summary>There is too little time before an action.</summary>
    public const string ImpactShort = "QD6402";
    /// <summary>Two rows have one date.</summary>
    public const string ImpactDates = "QD6403";
    /// <summary>The outcome does not vary before the action.</summary>
    public const string ImpactConstant = "QD6404";
    /// <summary>A control was left out or filled in.</summary>
    public const string ImpactControl = "QD6405";
    /// <summary>A control is the outcome itself.</summary>
    public const string ImpactCopy = "QD6406";
    /// <summary>A placebo found an effect where there was no action.</summary>
    public const string ImpactPlacebo = "QD6407";
    /// <summary>The model fits the time before badly.</summary>
    public const string ImpactFit = "QD6408";
    /// <summary>A share of what would have been is not defined.</summary>
    public const string ImpactRelative = "QD6409";
    /// <summary>The regression and the structural model do not agree.</summary>
    public const string ImpactDisagree = "QD6410";
    /// <summary>What an estimate of impact takes for granted.</summary>
    public const string ImpactCaution = "QD6411";
    /// <summary>The two days of a comparison are one.</summary>
    public const string SegmentDays = "QD6421";
    /// <summary>There are few customers.</summary>
    public const string SegmentFew = "QD6422";
    /// <summary>How customers were put into classes.</summary>
    public const string SegmentRules = "QD6423";
    /// <summary>No model tells value and risk.</summary>
    public const string SegmentNoModel = "QD6424";
    /// <summary>An answer cannot be used.</summary>
    public const string ExperienceAnswer = "QD6441";
    /// <summary>Too few people answered for a number to be told.</summary>
    public const string ExperienceFew = "QD6442";
    /// <summary>Many of those who were asked did not answer.</summary>
    public const string ExperienceSilent = "QD6443";
    /// <summary>Drivers cannot be told apart, or there are too many.</summary>
    public const string ExperienceDrivers = "QD6444";
    /// <summary>The days of an action and of answers do not fit.</summary>
    public const string ExperienceDays = "QD6445";
    /// <summary>What a study of experience can and cannot say.</summary>
    public const string ExperienceCaution = "QD6446";
    /// <summary>The table of those who were asked does not fit the answers.</summary>
    public const string ExperienceAsked = "QD6447";
    /// <summary>Rows were left out.</summary>
    public const string ExperienceLeftOut = "QD6448";

    private static IEnumerable<FindingCode> Impact =>
    [
        new(ImpactPeriod, "An action lies outside the data, or its days contradict each other.", "Give days that lie in the data, in the form of the date column, with some time before the action."),
        new(ImpactShort, "There is too little time before the action to learn from.", "Give more periods before the action, or a finer grain."),
        new(ImpactDates, "Two rows have the same date, so that a period has two values.", "Keep one row a period: add the rows of a date up, or filter the file."),
        new(ImpactConstant, "The outcome does not vary before the action, so that nothing says how far it moves by itself.", "Choose another column, or a longer time before the action."),
        new(ImpactControl, "A control was left out, or gaps in it were filled in.", "Choose a control with values that vary in every period."),
        new(ImpactCopy, "A control is the outcome itself, or moves exactly with it, so that it hides the effect.", "Take the column out of the controls; a control must be something that the action cannot move."),
        new(ImpactPlacebo, "The same estimate finds an effect in a time without an action.", "Do not trust the effect; look for what changed earlier, add controls, a season or a trend."),
        new(ImpactFit, "The model leaves something over before the action, so that its intervals are too narrow, or were widened.", "Add what the message names, or rely on the second opinion."),
        new(ImpactRelative, "The effect is not told as a share, since what would have been may as well be 0 or below.", "Read the effect in the outcome's own unit."),
        new(ImpactDisagree, "The structural model and the plain regression do not agree.", "Read both; a trend, a season or controls that only one of them has is the usual reason."),
        new(ImpactCaution, "What an estimate of impact takes for granted.", "Make sure that the action does not move the controls and that nothing else happened with it."),
        new(SegmentDays, "The two days of a comparison are the same day.", "Give another day with --compare."),
        new(SegmentFew, "There are so few customers that classes by fifths say little.", "Give a longer log, or look at the customers one by one."),
        new(SegmentRules, "How customers were put into classes.", "Read docs/science/segments.md."),
        new(SegmentNoModel, "No model tells who is still there and what they would bring, so that there are no classes by value and risk.", "Give a longer log with repeat purchases, or another --model."),
        new(ExperienceAnswer, "An answer cannot be used: it is no number, or lies outside the scale.", "Correct the row, or give the scale with --scale."),
        new(ExperienceFew, "Too few people answered for a number to be told.", "Gather more answers, or join groups."),
        new(ExperienceSilent, "Many of those who were asked did not answer, so that the score may not be theirs.", "Ask again those who did not answer, or compare who they are; see the range in the result."),
        new(ExperienceDrivers, "The importance of drivers cannot be told.", "Name at most 15 drivers that vary and are not copies of each other, and give more complete answers than drivers."),
        new(ExperienceDays, "The days of an action and those of the answers do not fit.", "Give a day that lies within the answers, and their column with --date."),
        new(ExperienceCaution, "What a study of experience can and cannot say.", "Read docs/science/experience.md."),
        new(ExperienceAsked, "The number of people who were asked does not fit the answers.", "Give how many were asked, at least as many as answered."),
        new(ExperienceLeftOut, "Rows were left out.", "Nothing, where these answers are not known; else fill the column."),
    ];
}
