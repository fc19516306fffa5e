using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a study of customers: what is expected of each group, against what followed. Single customers stand in the CSV, not here.</summary>
public static class CustomersReport
{
    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(CustomerStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        return StudyReport.Of(frame, "customers", "", StudyPage.Of(study, frame.Language, allDigits: false), study.Tells ? [look => CustomerColumns.Draw(study, look)] : []);
    }
}
