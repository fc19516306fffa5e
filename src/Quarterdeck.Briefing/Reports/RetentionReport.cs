using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a study of retention: the curves of cohorts, and the table of who was left.</summary>
public static class RetentionReport
{
    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(RetentionStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        return StudyReport.Of(frame, "retention", "", StudyPage.Of(study, frame.Language, allDigits: false), look => RetentionCurves.Draw(study, look),
            look => CohortTable.Draw($"{PlotWords.For(frame.Language).Left}, {PlotWords.For(frame.Language).Observed}", [.. study.Cohorts.Select(static cohort => (cohort.Name, cohort.Survivors[0], (IReadOnlyList<double>)[.. cohort.Survivors.Skip(1).Select(left => left / cohort.Survivors[0])]))], look));
    }
}
