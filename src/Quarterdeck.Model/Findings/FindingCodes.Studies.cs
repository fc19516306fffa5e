namespace Quarterdeck.Model.Findings;

/// <content>QD55xx files and settings of studies.</content>
public static partial class FindingCodes
{
    /// <summary>A cell of a column of numbers is no number.</summary>
    public const string StudyNumber = "QD5501";
    /// <summary>A cell of a column of dates is no date.</summary>
    public const string StudyDate = "QD5502";
    /// <summary>Dates are not evenly spaced.</summary>
    public const string StudySpacing = "QD5503";
    /// <summary>Dates do not ascend.</summary>
    public const string StudyOrder = "QD5504";
    /// <summary>There are too few values for a study.</summary>
    public const string StudyShort = "QD5505";
    /// <summary>Values are missing.</summary>
    public const string StudyGaps = "QD5506";
    /// <summary>A season cannot be used.</summary>
    public const string StudySeason = "QD5507";
    /// <summary>Nothing varies in a column.</summary>
    public const string StudyConstant = "QD5508";
    /// <summary>A study needs an option that was not given.</summary>
    public const string StudyOption = "QD5509";
    /// <summary>A KPI was asked for that the company has not.</summary>
    public const string StudyKpi = "QD5510";
    /// <summary>A KPI cannot be split or compared as the study needs it.</summary>
    public const string StudySplit = "QD5511";
    /// <summary>A denominator is zero or changes its sign.</summary>
    public const string StudyDenominator = "QD5512";
    /// <summary>What the rows leave out of a study.</summary>
    public const string StudyLeftOut = "QD5513";
    /// <summary>What a study can and cannot say.</summary>
    public const string StudyCaution = "QD5514";
    /// <summary>A column writes numbers as people do, such as 1 234,56.</summary>
    public const string StudyNumberForm = "QD5515";

    private static IEnumerable<FindingCode> Studies =>
    [
        new(StudyNumber, "A cell of a column of numbers holds something else.", "Write plain numbers with a decimal point, and leave cells without a value empty."),
        new(StudyDate, "A cell of a column of dates holds something else.", "Write 2013-01-31, 2013-01, 2013-Q1, 2013-W05, a whole number or a decimal year such as 1949.0833."),
        new(StudySpacing, "Dates are not evenly spaced; the rows are read in their order all the same.", "Give one row a period, and an empty value where there is none."),
        new(StudyOrder, "Dates do not ascend; the rows were put in order.", "Sort the file by date, and keep one row a date."),
        new(StudyShort, "There are too few values for the study.", "Give more periods, or a finer grain."),
        new(StudyGaps, "Values are missing; their periods are not judged.", "Fill them in where they are known."),
        new(StudySeason, "A season cannot be used: it is too short, or the values do not fill two of it.", "Give another --season, more periods, or --season none."),
        new(StudyConstant, "Nothing varies in a column.", "Choose another column."),
        new(StudyOption, "A study needs an option that was not given, or options that exclude each other.", "Give what the message names; see the command's --help."),
        new(StudyKpi, "The company has no such KPI.", "Name one of the KPIs that the message lists."),
        new(StudySplit, "A KPI cannot be split, dated or compared as the study needs it.", "Choose another KPI or another period."),
        new(StudyDenominator, "A denominator is zero or changes its sign, so that shares of a ratio are not defined.", "Check the rows of the segment, or study numerator and denominator on their own."),
        new(StudyLeftOut, "The study left something out.", "See what the message says of it."),
        new(StudyCaution, "What the study can and cannot say.", "Read the study's page in docs/science."),
        new(StudyNumberForm, "A column writes numbers with a decimal comma, with groups or with a percent sign; they were read so.", "Write plain numbers with a decimal point where that is wrong."),
    ];
}
