using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a study of signals: the X chart and the moving ranges.</summary>
public static class SignalsReport
{
    /// <summary>Longer series are drawn from their end; the table and the limits rest on all of it.</summary>
    private const int MostPoints = 120;

    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(SignalStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        ControlSeries control = KpiSeries.Of(study);
        int first = Math.Max(0, control.Series.Points.Count - MostPoints);
        if (first > 0)
            control = new ControlSeries(control.Series with { Points = [.. control.Series.Points.Skip(first)] }, study.Report with { Points = [.. study.Report.Points.Skip(first)] });
        return StudyReport.Of(frame, "signals", study.Series.Label, StudyPage.Of(study, frame.Language, allDigits: false), look => XChart.Draw(control, look), look => MovingRangeChart.Draw(control, look));
    }
}
