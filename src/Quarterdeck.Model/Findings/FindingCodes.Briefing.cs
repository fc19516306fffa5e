namespace Quarterdeck.Model.Findings;

/// <content>QD35xx scorecards, QD36xx the command line: both are questions as a person asks them.</content>
public static partial class FindingCodes
{
    /// <summary>A scorecard is asked for an office that is not there.</summary>
    public const string OfficeAsked = "QD3501";
    /// <summary>A scorecard is asked for an office without KPIs.</summary>
    public const string OfficeWithoutKpi = "QD3502";
    /// <summary>A scorecard is asked for a period that is none.</summary>
    public const string PeriodAsked = "QD3503";
    /// <summary>A target's file cannot be read.</summary>
    public const string TargetFile = "QD3504";
    /// <summary>A target's point is for a period that is none.</summary>
    public const string TargetPoint = "QD3505";
    /// <summary>There is no month to show.</summary>
    public const string NoMonth = "QD3506";
    /// <summary>The command line cannot be read.</summary>
    public const string CommandLine = "QD3601";
    /// <summary>A value of the command line has another form than is asked for.</summary>
    public const string OptionValue = "QD3602";
    /// <summary>A file or folder of the command line is not there.</summary>
    public const string PathAsked = "QD3603";
    /// <summary>A bridge or cascade of a company is asked for.</summary>
    public const string NotForCompanies = "QD3604";

    private static IEnumerable<FindingCode> Briefing =>
    [
        new(OfficeAsked, "The company has no such office.", "Name one of the offices listed."),
        new(OfficeWithoutKpi, "The office answers for no KPI.", "Give it a KPI with 'office:' or 'shared_with:'."),
        new(PeriodAsked, "The period is none of this company's calendar.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013, FY2013-Q1 or 2013-06-05."),
        new(TargetFile, "A target's file cannot be read.", "Give a CSV file with the columns 'period' and 'value'."),
        new(TargetPoint, "A target's point is no period of this company's calendar.", "Write the period as the company's calendar names it."),
        new(NoMonth, "No month has data for the office's KPIs.", "Name a period, or see with 'check' which datasets have rows."),
        new(CommandLine, "The command line cannot be read.", "See the command's help."),
        new(OptionValue, "A value of the command line is not of the form that is asked for.", "Write it as the message shows."),
        new(PathAsked, "A file or folder named on the command line is not there or cannot be used.", "Give the path of an existing one."),
        new(NotForCompanies, "A bridge or cascade of a company is asked for; so far only files of cases can be read.", "Give a file with --cases; 'query --compare' shows a company's changes."),
    ];
}
