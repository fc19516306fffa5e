using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a study of attribution: each channel's credit by each model.</summary>
public static class AttributionReport
{
    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(AttributionStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        return StudyReport.Of(frame, "attribution", "", StudyPage.Of(study, frame.Language, allDigits: false), look => AttributionBars.Draw(study, look));
    }
}
