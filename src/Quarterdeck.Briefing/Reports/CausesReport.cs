using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a study of causes: the change as a waterfall over its causes and what they leave.</summary>
public static class CausesReport
{
    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(CauseStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        PlotWords words = PlotWords.For(frame.Language);
        ChartMeasure measure = new(study.Measure, Unit.Parse("number"));
        WaterfallStep[] steps = [.. study.Report.Causes.Zip(study.Segments).Select(static pair => new WaterfallStep(CauseStudy.Text(pair.Second), pair.First.Contribution)), new(words.Unexplained, study.Report.Unexplained)];
        // The change is what is explained, so that the chart begins with what was expected and ends with the difference to it.
        return StudyReport.Of(frame, "causes", study.Measure, StudyPage.Of(study, frame.Language, allDigits: false), look => Waterfall.DrawChange(measure, words.Expected, steps, study.Report.Change, look, study.Verdict));
    }
}
