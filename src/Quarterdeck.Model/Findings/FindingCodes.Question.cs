namespace Quarterdeck.Model.Findings;

/// <content>QD300x names and joins in a row, QD301x aggregates, QD302x metrics, QD303x the question, QD304x what an answer leaves out, QD305x days and their periods.</content>
public static partial class FindingCodes
{
    /// <summary>A name in a question or formula is no field that the company has.</summary>
    public const string FieldAsked = "QD3001";
    /// <summary>A dataset has no such field or column.</summary>
    public const string ColumnAsked = "QD3002";
    /// <summary>Several joins lead to the dataset that is asked for.</summary>
    public const string AmbiguousWay = "QD3003";
    /// <summary>A field is not reached to-one.</summary>
    public const string UnreachedField = "QD3004";
    /// <summary>A roll-up's child does not reach its parent.</summary>
    public const string RollUpUnreached = "QD3005";
    /// <summary>A field is made of itself.</summary>
    public const string FieldOfItself = "QD3006";
    /// <summary>A roll-up names no child dataset.</summary>
    public const string RollUpWithoutChild = "QD3007";
    /// <summary>PERIOD_START or PERIOD_END stands where there is no period.</summary>
    public const string MomentInRow = "QD3008";
    /// <summary>DATE_TRUNC has a unit that it does not know.</summary>
    public const string TruncationUnit = "QD3009";
    /// <summary>Something has no value for a single row.</summary>
    public const string NoRowValue = "QD3010";
    /// <summary>An aggregate names no dataset.</summary>
    public const string HomelessAggregate = "QD3011";
    /// <summary>An aggregate mixes datasets.</summary>
    public const string MixedAggregate = "QD3012";
    /// <summary>A metric is asked that nobody declared.</summary>
    public const string MetricAsked = "QD3020";
    /// <summary>A metric is made of itself.</summary>
    public const string MetricOfItself = "QD3021";
    /// <summary>RETAINED is given no field.</summary>
    public const string RetainedField = "QD3022";
    /// <summary>A dataset has no rows of the scenario.</summary>
    public const string ScenarioAsked = "QD3023";
    /// <summary>A conversion's side is neither dataset nor plain metric.</summary>
    public const string ConversionSide = "QD3024";
    /// <summary>A conversion's rows have no date.</summary>
    public const string ConversionTime = "QD3025";
    /// <summary>A formula names a grain that the calendar has not.</summary>
    public const string GrainInFormula = "QD3026";
    /// <summary>Something cannot stand between metrics.</summary>
    public const string NotBetweenMetrics = "QD3027";
    /// <summary>A date part is asked of rows without a date.</summary>
    public const string DatePartWithoutDate = "QD3030";
    /// <summary>A grain is asked of rows without a date.</summary>
    public const string GrainWithoutDate = "QD3031";
    /// <summary>A metric cannot be cut by a dimension or condition.</summary>
    public const string CutRefused = "QD3032";
    /// <summary>A question ends before it begins.</summary>
    public const string RangeReversed = "QD3033";
    /// <summary>A limit leaves no rows.</summary>
    public const string LimitAsked = "QD3034";
    /// <summary>The answer has no such column to sort by.</summary>
    public const string OrderAsked = "QD3035";
    /// <summary>A question names nothing.</summary>
    public const string NothingAsked = "QD3036";
    /// <summary>PRIOR or RETAINED is asked without a period.</summary>
    public const string PeriodNeeded = "QD3037";
    /// <summary>MATCHED is asked over several periods of what does not add up.</summary>
    public const string MatchedNotAdditive = "QD3038";
    /// <summary>A comparison with an earlier period is asked without a period.</summary>
    public const string ComparisonWithoutPeriod = "QD3039";
    /// <summary>MATCHED leaves a period out.</summary>
    public const string PeriodLeftOut = "QD3040";
    /// <summary>Two columns of an answer have one name.</summary>
    public const string ColumnNamedTwice = "QD3042";
    /// <summary>Part of a question says nothing, since no metric is asked.</summary>
    public const string NoMetricAsked = "QD3043";

    /// <summary>A slowly changing table is reached without the date that chooses its version.</summary>
    public const string VersionWithoutDate = "QD3050";
    /// <summary>A word behind a dot is neither a grain nor a date part.</summary>
    public const string CalendarWord = "QD3051";
    /// <summary>A condition on days speaks of more than time.</summary>
    public const string DayCondition = "QD3052";

    private static IEnumerable<FindingCode> Question =>
    [
        new(FieldAsked, "A name is no field of the company.", "Write dataset.field, or a dimension."),
        new(ColumnAsked, "A dataset has no such field or column.", "Correct it to the nearest one."),
        new(AmbiguousWay, "Several joins lead to the dataset that is asked for.", "Name the join in the path, or declare a dimension with via:."),
        new(UnreachedField, "A field would multiply rows, since no join leads to it to-one.", "Use a metric that reaches it, or roll the value up into a field."),
        new(RollUpUnreached, "The dataset that a roll-up aggregates does not reach the one it stands in, or by several joins.", "Declare the join, or keep one of them."),
        new(FieldOfItself, "A field is made of itself.", "Write it over columns of the source or other fields."),
        new(RollUpWithoutChild, "A roll-up names no dataset from which the others are reached.", "Aggregate a field of a dataset that has a join to this one."),
        new(MomentInRow, "PERIOD_START or PERIOD_END stands where no period is asked.", "Use it inside a metric's aggregate or its FILTER."),
        new(TruncationUnit, "DATE_TRUNC has a unit that it does not know.", "Use one of the grains listed."),
        new(NoRowValue, "A function of metrics or an aggregate stands where each row needs a value.", "Aggregate it in a metric, or roll it up in a field."),
        new(HomelessAggregate, "An aggregate names no dataset that the company has.", "Write what is aggregated as dataset.field."),
        new(MixedAggregate, "An aggregate mixes datasets of which none reaches the others.", "Roll one up into a field of the other, or make each a metric of its own."),
        new(MetricAsked, "A question names a metric that nobody declared.", "Correct it to the nearest one."),
        new(MetricOfItself, "A metric is made of itself.", "Take one of the references out."),
        new(RetainedField, "RETAINED is given something else than a field.", "Write RETAINED(dataset.field)."),
        new(ScenarioAsked, "A scenario is asked of a dataset that tells none apart, or has no such one.", "Declare scenario: at the dataset, or ask for AC."),
        new(ConversionSide, "A conversion names something that is neither a dataset nor a metric of one aggregate.", "Name a dataset, or a metric such as COUNT(visits.*)."),
        new(ConversionTime, "A conversion's rows have no date.", "Give the dataset a 'time:'."),
        new(GrainInFormula, "A formula names a kind of period that the calendar has not.", "Use one of the grains listed."),
        new(NotBetweenMetrics, "Something stands between metrics that only a row can have.", "Put it inside an aggregate, or write it over metrics."),
        new(DatePartWithoutDate, "A part of the date is asked of rows that have none.", "Give the dataset a 'time:', or leave the part out."),
        new(GrainWithoutDate, "A period is asked of rows that have no date.", "Ask without a grain, or give the dataset a 'time:'."),
        new(CutRefused, "A metric cannot be cut or filtered so without counting rows twice.", "Ask one of the metrics listed, which can."),
        new(RangeReversed, "A question ends before it begins.", "Swap --from and --to."),
        new(LimitAsked, "A limit leaves no rows.", "Give --limit a number from 1."),
        new(OrderAsked, "The answer has no such column to sort by.", "Sort by one of the columns listed."),
        new(NothingAsked, "A question names neither a metric nor a dimension.", "Give --metrics or --by."),
        new(PeriodNeeded, "PRIOR or RETAINED is asked without a period to count from, so it is missing.", "Give --grain, or --from and --to with a unit in the formula."),
        new(MatchedNotAdditive, "MATCHED is asked over several periods of a distinct count, median or balance, which do not add up.", "Ask by the period that is matched, or match sums and counts only."),
        new(ComparisonWithoutPeriod, "A comparison with an earlier period is asked, and the question names no period to count from.", "Give --grain, or --from and --to."),
        new(PeriodLeftOut, "MATCHED leaves a period out, since one side has no row in it.", "Nothing, when that is known; else bring the missing rows."),
        new(ColumnNamedTwice, "Two columns of the answer have one name, or one is called as a metric that it is not.", "Give each a name of its own: name = formula."),
        new(NoMetricAsked, "Periods, totals and comparisons are asked where no metric is.", "Name a metric with --metrics, or leave them out."),
        new(VersionWithoutDate, "A slowly changing table is reached from rows without the date that chooses its version.", "Start from a dataset that has the date."),
        new(CalendarWord, "A word behind a dot is neither a grain nor a date part.", "Use one of the listed words."),
        new(DayCondition, "A condition on days speaks of more than time.", "Put what speaks of rows into --where."),
    ];
}
