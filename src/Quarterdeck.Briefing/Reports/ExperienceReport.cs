using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a study of experience: scores by stage and channel with their margins, what matters against how well it does, who answered, and what changed with an action.</summary>
public static class ExperienceReport
{
    private static readonly Unit _number = Unit.Parse("number"), _percent = Unit.Parse("percent"), _count = Unit.Parse("count");

    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(ExperienceStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        TablePage page = ExperiencePage.Of(study, frame.Language);
        List<Func<ChartLook, Scene>> plots = [look => Scores(study, look)];
        if (study.Drivers is { Drivers.Count: > 1 } drivers)
            plots.Add(look => Drivers(drivers, look));
        if (Groups(study).Any(static group => group.Change is not null))
            plots.Add(look => Changes(study, look));
        if (study.Total.Score?.Asked is not null)
            plots.Add(look => Answers(study, look));
        return new StudyReport(frame, ExperienceSummary.KindName(study.Scale.Kind), ReportTexts.For("experience", frame.Language), page.Message, plots, page.Tables, page.Notes);
    }

    private static IEnumerable<ExperienceGroup> Groups(ExperienceStudy study) => ((IEnumerable<ExperienceGroup>)[study.Total]).Concat(study.Stages).Concat(study.Channels);

    private static string Label(ExperienceGroup group, ExperienceWords words) => group.Stage ?? group.Channel ?? words.All;

    private static Scene Scores(ExperienceStudy study, ChartLook look)
    {
        ExperienceWords words = ExperienceWords.For(look.Language);
        IntervalRow[] rows = [.. Groups(study).Where(static group => group.Score is not null).Select(group => new IntervalRow(Label(group, words), group.Score!.Score, group.Score.Score - group.Score.Margin, group.Score.Score + group.Score.Margin, group.Stage is null && group.Channel is null))];
        return IntervalRows.Draw(Score(study, ""), rows, 100 * study.Question.Level, look, study.Verdict, areLevels: true);
    }

    private static Scene Changes(ExperienceStudy study, ChartLook look)
    {
        ExperienceWords words = ExperienceWords.For(look.Language);
        IntervalRow[] rows = [.. Groups(study).Where(static group => group is { Change: not null, ChangeMargin: not null }).Select(group => new IntervalRow(Label(group, words), group.Change!.Value, group.Change.Value - group.ChangeMargin!.Value, group.Change.Value + group.ChangeMargin.Value, group.HasChanged))];
        return IntervalRows.Draw(Score(study, $"{words.Before} → {words.After}"), rows, 100 * study.Question.Level, look);
    }

    /// <summary>What matters across, how well it does upwards, parted as the table parts them.</summary>
    private static Scene Drivers(ExperienceDrivers drivers, ChartLook look)
    {
        ExperienceWords words = ExperienceWords.For(look.Language);
        // All drivers have one scale, so that the mean place on it is that of the mean ratings.
        return ScatterChart.Draw(new ChartMeasure(words.Importance, _percent), new ChartMeasure(words.Rating, _number), [.. drivers.Drivers.Select(static driver => (driver.Name, driver.Share, driver.Mean))], look, (1.0 / drivers.Drivers.Count, drivers.Drivers.Average(static driver => driver.Mean)));
    }

    /// <summary>Who was asked, who answered, and who wrote a comment that speaks of a known theme.</summary>
    private static Scene Answers(ExperienceStudy study, ChartLook look)
    {
        ExperienceWords words = ExperienceWords.For(look.Language);
        List<(string, double)> steps = [(words.Asked, study.Total.Score!.Asked!.Value), (words.Answers, study.Total.Score.Count)];
        if (study.Themes is { } themes && themes.Comments <= study.Total.Score.Count)
            steps.Add((words.Comments, themes.Comments));
        return StepRateBars.Draw(new ChartMeasure(words.Rate, _count), steps, look);
    }

    private static ChartMeasure Score(ExperienceStudy study, string what) => new(ExperienceSummary.KindName(study.Scale.Kind) + (what.Length > 0 ? $", {what}" : ""), study.Scale.Kind == ScoreKind.Csat ? _percent : _number);
}
