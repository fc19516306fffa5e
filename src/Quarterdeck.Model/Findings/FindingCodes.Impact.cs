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

    private static IEnumerable<FindingCode> Impact =>
    [
        new(ImpactPeriod, "An action lies outside the data, or its days contradict each other.", "Give days that lie in the data, in the form of the date column, with some time before the action."),
        new(ImpactShort, "There is too little time before the action to learn from.", "Give more periods before the action, or a finer grain."),
        new(ImpactDates, "Two rows have the same date, so that a period has two values.", "Keep one row a period: add the rows of a date up, or filter the file."),
        new(ImpactConstant, "The outcome does not vary before the action, so that nothing says how far it moves by itself.", "Choose another column, or a longer time before the action."),
        new(ImpactControl, "A control was left out, or gaps in it were filled in.", "Choose a control with values that vary in every period."),
        new(ImpactCopy, "A control is the outcome itself, or moves exactly with it, so that it hides the effect.", "Take the column out of the controls; a control must be something that the action cannot move."),
        new(ImpactPlacebo, "The same estimate finds an effect in a time without an action.", "Do not trust the effect; look for what changed earlier, add controls, a season or a trend."),
        new(ImpactFit, "The model leaves something over before the action, so that its intervals are too narrow.", "Add what the message names, or rely on the second opinion."),
        new(ImpactRelative, "The effect is not told as a share, since what would have been may as well be 0 or below.", "Read the effect in the outcome's own unit."),
        new(ImpactDisagree, "The structural model and the plain regression do not agree.", "Read both; a trend, a season or controls that only one of them has is the usual reason."),
        new(ImpactCaution, "What an estimate of impact takes for granted.", "Make sure that the action does not move the controls and that nothing else happened with it."),
    ];
}
