using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a study of customers: what is expected of each group, against what followed, and of all of them over time. Single customers stand in the CSV, not here.</summary>
public static class CustomersReport
{
    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(CustomerStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        PurchaseTracking? course = study is { Tells: true, Log: { } log, Until: { } until } ? PurchaseTracking.Of(log, until, study.Question, study.Fit) : null;
        return StudyReport.Of(frame, "customers", "", StudyPage.Of(study, frame.Language, allDigits: false),
            [.. study.Tells ? [look => CustomerColumns.Draw(study, look)] : Array.Empty<Func<ChartLook, Scene>>(), .. course is null ? [] : new Func<ChartLook, Scene>[] { look => Tracked(course, look) }]);
    }

    private static Scene Tracked(PurchaseTracking course, ChartLook look) => TrackingPlot.Draw(new ChartMeasure($"{CustomerWords.For(look.Language).Repeats}, {PlotWords.For(look.Language).Cumulative}", Unit.Parse("count")),
        course.Labels, course.Expected, course.Actual, course.Learnt, look);
}
