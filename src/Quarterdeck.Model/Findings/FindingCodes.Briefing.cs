namespace Quarterdeck.Model.Findings;

public static partial class FindingCodes
{
    // QD35xx scorecards, QD36xx the command line: both are questions as a person asks them.
    private static IEnumerable<FindingCode> Briefing =>
    [
        new("QD3501", "The company has no such office.", "Name one of the offices listed."),
        new("QD3502", "The office answers for no KPI.", "Give it a KPI with 'office:' or 'shared_with:'."),
        new("QD3503", "The period is none of this company's calendar.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013, FY2013-Q1 or 2013-06-05."),
        new("QD3504", "A target's file cannot be read.", "Give a CSV file with the columns 'period' and 'value'."),
        new("QD3505", "A target's point is no period of this company's calendar.", "Write the period as in QD3503."),
        new("QD3506", "No month has data for the office's KPIs.", "Name a period, or see with 'check' which datasets have rows."),
        new("QD3601", "The command line cannot be read.", "See the command's help."),
        new("QD3602", "A value of the command line is not of the form that is asked for.", "Write it as the message shows."),
        new("QD3603", "A file or folder named on the command line is not there or cannot be used.", "Give the path of an existing one."),
    ];
}
