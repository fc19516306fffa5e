using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Impact;
using DrawnPoint = Quarterdeck.Briefing.Drawing.ImpactPoint;
using ToldPoint = Quarterdeck.Science.Impact.ImpactPoint;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of an action: what was and what would have been, their difference, and its sum.</summary>
public static class ImpactReport
{
    /// <summary>Of a long time before the action its end is drawn; the numbers rest on all of it.</summary>
    private const int MostBefore = 150;

    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(ImpactStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        IReadOnlyList<Func<ChartLook, Scene>> plots = study.Result is { } result ? [look => Panels(study, result, look)]
            : study.SecondOpinion is { } fit ? [look => Panels(study, fit, look)] : [];
        return StudyReport.Of(frame, "impact", study.Plan is { } plan ? $"{study.Outcome.Label} – {plan.LabelIn(frame.Language)}" : study.Outcome.Label, StudyPage.Of(study, frame.Language, allDigits: false), plots);
    }

    private static Scene Panels(ImpactStudy study, ImpactResult result, ChartLook look)
    {
        int first = Math.Max(0, study.Starts[0] - MostBefore);
        DrawnPoint point(ToldPoint own, int period) => new(study.Shown(period), own.Actual, own.Predicted, own.Low, own.High,
            own.Cumulative?.Effect ?? double.NaN, own.Cumulative?.EffectLow ?? double.NaN, own.Cumulative?.EffectHigh ?? double.NaN);
        return Draw(study, [.. result.Points.Index().Skip(first).Select(pair => point(pair.Item, pair.Index))], first, look);
    }

    private static Scene Panels(ImpactStudy study, InterruptedRegression fit, ChartLook look)
    {
        int first = Math.Max(0, study.Starts[0] - MostBefore);
        double width = InterruptedRegression.HalfWidth(study.Question.Options.Level);
        List<int> since = [];
        HashSet<int> measured = [.. study.Data.Measured];
        List<DrawnPoint> points = [];
        for (int t = first; t < study.Data.Outcome.Length; t++)
        {
            double observed = study.Data.Outcome[t], without = fit.Without(t);
            DrawnPoint point = new(study.Shown(t), observed, without, double.NaN, double.NaN);
            if (measured.Contains(t))
            {
                since.Add(t - study.Data.Windows.First(window => window.Holds(t)).First);
                (double own, double error) = fit.Over([since[^1]]);
                (double all, double together) = fit.Over(since);
                point = point with { Fitted = without + own, EffectLow = own - width * error, EffectHigh = own + width * error, Cumulative = all, CumulativeLow = all - width * together, CumulativeHigh = all + width * together };
            }
            else if (study.Data.Teaches[t])
                point = point with { Fitted = without };
            points.Add(point);
        }
        return Draw(study, points, first, look);
    }

    private static Scene Draw(ImpactStudy study, IReadOnlyList<DrawnPoint> points, int first, ChartLook look)
    {
        // An action ends with the last period of its window; the last one's end is that of the data.
        int[] turns = [.. study.Starts, .. study.Data.Windows.Select(static window => window.Last + 1)];
        ChartMeasure measure = new(study.Outcome.Label, study.Outcome.Unit == default ? Unit.Parse("number") : study.Outcome.Unit, study.Outcome.Better, study.Outcome.Currency);
        return ImpactPanels.Draw(measure, points, [.. turns.Select(turn => turn - first)], 100 * study.Question.Options.Level, look);
    }
}
