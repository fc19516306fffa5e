namespace Quarterdeck.Model.Findings;

/// <content>QD58xx marketing mix and budget.</content>
public static partial class FindingCodes
{
    /// <summary>The outcome of a mix cannot be studied.</summary>
    public const string MixOutcome = "QD5801";
    /// <summary>A spend is missing or negative.</summary>
    public const string MixSpend = "QD5802";
    /// <summary>Nothing was ever spent on a channel.</summary>
    public const string MixNoSpend = "QD5803";
    /// <summary>There are too few periods for the parameters.</summary>
    public const string MixShort = "QD5804";
    /// <summary>Dates are uneven, stand twice, or differ between regions.</summary>
    public const string MixDates = "QD5805";
    /// <summary>A column is named twice.</summary>
    public const string MixColumns = "QD5806";
    /// <summary>A lift test cannot be used.</summary>
    public const string LiftRow = "QD5807";
    /// <summary>A belief about a return cannot be used.</summary>
    public const string ReturnRange = "QD5808";
    /// <summary>A control cannot be used as it is.</summary>
    public const string MixControl = "QD5809";
    /// <summary>Spends move together, or with the base.</summary>
    public const string MixCollinear = "QD5811";
    /// <summary>Spend follows demand.</summary>
    public const string MixDemand = "QD5812";
    /// <summary>The data do not tell the shape of a curve.</summary>
    public const string MixShape = "QD5813";
    /// <summary>The data do not tell what a channel brought.</summary>
    public const string MixUnmoved = "QD5814";
    /// <summary>The fit or its draws did not come to rest.</summary>
    public const string MixUnsettled = "QD5815";
    /// <summary>The noise follows itself.</summary>
    public const string MixNoise = "QD5816";
    /// <summary>The season was left out.</summary>
    public const string MixSeason = "QD5817";
    /// <summary>What a mix does not say.</summary>
    public const string MixCaution = "QD5818";
    /// <summary>A file of curves cannot be used.</summary>
    public const string BudgetCurves = "QD5821";
    /// <summary>A bound of a channel cannot be used.</summary>
    public const string BudgetBound = "QD5822";
    /// <summary>The bounds cannot hold the total.</summary>
    public const string BudgetTotal = "QD5823";
    /// <summary>No budget within the bounds reaches the target.</summary>
    public const string BudgetTarget = "QD5824";
    /// <summary>A plan spends more than was ever seen.</summary>
    public const string BudgetExtrapolated = "QD5825";
    /// <summary>A plan is not proven to be the best.</summary>
    public const string BudgetUnproven = "QD5826";

    private static IEnumerable<FindingCode> Mix =>
    [
        new(MixOutcome, "The outcome of a mix has gaps or never changes.", "Give a value for each period, in a column that varies."),
        new(MixSpend, "A spend is missing or negative.", "Write 0 where nothing was spent; book refunds where they were spent."),
        new(MixNoSpend, "Nothing was ever spent on a channel, so nothing can be told of it.", "Leave the channel out of --spend."),
        new(MixShort, "There are not more periods than parameters.", "Give more periods, or fewer channels and controls."),
        new(MixDates, "Dates are not evenly spaced, stand twice, or differ between regions.", "Give one row a period, and with --geo one a region and period."),
        new(MixColumns, "A column is named twice, or in two parts.", "Name each column once."),
        new(LiftRow, "A row of a lift test cannot be used.", "Give channel, from, to, effect and a standard error above 0, in the form of the file's dates."),
        new(ReturnRange, "A belief about a return cannot be used.", "Write --return-prior channel=low..high with 0 < low < high, once a channel."),
        new(MixControl, "A control has gaps, or never changes and was left out.", "Fill the gaps, or leave the control out."),
        new(MixCollinear, "Spends move together, or with trend and season, so that the data cannot tell them apart.", "Take what they brought together; vary them apart, or bring a lift test."),
        new(MixDemand, "Spend moves with the base: it may follow demand. Intervals are widened.", "Name what drives demand with --controls, or bring a lift test."),
        new(MixShape, "The data do not tell the shape of a curve.", "Use its contribution, and the curve only near what was spent; vary the spend, or bring lift tests at several levels."),
        new(MixUnmoved, "The data do not tell what a channel brought: the number is mostly what was believed beforehand.", "Vary the spend, give more periods, or bring a lift test."),
        new(MixUnsettled, "The fit or its draws did not come to rest.", "Give more --draws, or fewer channels and controls."),
        new(MixNoise, "What is left follows itself from period to period. Intervals are widened.", "Name what is missing with --controls."),
        new(MixSeason, "The season has no part.", "Give --season and at least one whole season of periods."),
        new(MixCaution, "What a mix model does not say.", "Test large moves of money by an experiment, and give it back with --lift."),
        new(BudgetCurves, "A file of curves cannot be used.", "Write {\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":3,\"lambda\":4}]}, or hill with half and slope."),
        new(BudgetBound, "A bound of a channel cannot be used.", "Write --min channel=v and --max channel=v with numbers from 0, the least not above the most."),
        new(BudgetTotal, "The bounds cannot hold the total.", "Change the total, or the bounds that the message names."),
        new(BudgetTarget, "No budget within the bounds reaches the target.", "Lower the target, or raise the bounds."),
        new(BudgetExtrapolated, "A plan spends more on a channel than 1.2 times what was ever spent.", "Bound the channel with --max, or move there in steps and measure."),
        new(BudgetUnproven, "A plan is not proven to be the best; the message says by how much another may be better.", "Narrow the bounds."),
    ];
}
