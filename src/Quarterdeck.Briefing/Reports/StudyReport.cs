using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Reports;

/// <summary>A study as it is handed on: a further study fills one of these and has a report, and a plot in the terminal.</summary>
/// <param name="Frame">Whence the data came and how it was made.</param>
/// <param name="Subject">What was studied: a KPI, a column, the file.</param>
/// <param name="Texts">The question, the assumptions and the limits of this kind of study.</param>
/// <param name="Answer">The answer in words.</param>
/// <param name="Plots">The charts, each drawn for the width of its reader.</param>
/// <param name="Tables">The tables, as they are read.</param>
/// <param name="Notes">What should be known beside the answer.</param>
public sealed record StudyReport(ReportFrame Frame, string Subject, ReportTexts Texts, string Answer, IReadOnlyList<Func<ChartLook, Scene>> Plots, IReadOnlyList<PageTable> Tables, IReadOnlyList<string> Notes)
{
    /// <summary>A report of a study that has a page: its verdict, its table and its notes.</summary>
    /// <param name="frame">Whence the data came and how it was made.</param>
    /// <param name="kind">The study's word on the command line.</param>
    /// <param name="subject">What was studied.</param>
    /// <param name="page">The study as it is read.</param>
    /// <param name="plots">The charts.</param>
    public static StudyReport Of(ReportFrame frame, string kind, string subject, StudyPage page, params IReadOnlyList<Func<ChartLook, Scene>> plots)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(page);
        return new StudyReport(frame, subject, ReportTexts.For(kind, frame.Language), page.Verdict, plots, page.Rows.Count == 0 ? [] : [new PageTable("", page.Columns, page.Rows)], page.Notes);
    }
}
