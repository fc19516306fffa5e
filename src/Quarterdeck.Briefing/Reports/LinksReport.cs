using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Links;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a study of links: the effect of each candidate with its interval.</summary>
public static class LinksReport
{
    private const double Level = 90;

    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(LinkStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        StudyWords words = StudyWords.For(frame.Language);
        IntervalRow[] rows = [.. study.Candidates.Zip(study.Links).OrderBy(static pair => pair.Second.Verdict).ThenBy(static pair => pair.Second.Adjusted)
            .Select(pair => new IntervalRow($"{pair.First} ({words.LinkVerdicts[(int)pair.Second.Verdict]})", pair.Second.Effect, pair.Second.EffectLow, pair.Second.EffectHigh, pair.Second.Verdict == LinkVerdict.Leads))];
        ChartMeasure measure = new(DrawingWords.With(PlotWords.For(frame.Language).Effect, study.Outcome), Unit.Parse("number"));
        return StudyReport.Of(frame, "links", study.Outcome, StudyPage.Of(study, frame.Language, allDigits: false), look => IntervalRows.Draw(measure, rows, Level, look, study.Verdict));
    }
}
