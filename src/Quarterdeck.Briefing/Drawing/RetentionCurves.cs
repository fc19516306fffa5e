using System.Globalization;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Who of each cohort is left after each renewal: points as counted, and the model's line, dashed beyond what was counted.</summary>
/// <remarks>At most four cohorts share a chart, the largest first; the table has all.</remarks>
public static class RetentionCurves
{
    private const double UsualHeight = 280;
    private const int MostLines = 4;

    /// <summary>Draws it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(RetentionStudy study, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(look);
        CustomerWords words = CustomerWords.For(look.Language);
        PlotWords plotted = PlotWords.For(look.Language);
        RetentionCohort[] shown = [.. study.Cohorts.OrderByDescending(static cohort => cohort.Survivors[0]).Take(MostLines)];
        int last = Math.Max(study.Horizon, shown.Select(static cohort => cohort.Survivors.Count - 1).DefaultIfEmpty(1).Max());
        ChartMeasure measure = new(plotted.Left, Model.Values.Unit.Parse("percent"));
        ChartNumbers numbers = new(look.Language, measure, [1]);
        SceneDraft draft = new(look);
        double top = ChartHead.Write(draft, plotted.Left, "%", $"{plotted.Renewals} → · {plotted.Observed} ●, {plotted.Expected} ━");
        double height = look.Height > 0 ? look.Height : look.IsTerminal ? 17 * TextMeasure.CellHeight : UsualHeight, bottom = height - draft.Line - 4;
        double room = shown.Select(cohort => draft.Width($"{cohort.Name} 99", SceneDraft.Small)).DefaultIfEmpty(0).Max() + 22;
        LinearScale x = new(0, Math.Max(1, last), 6, look.Width - Math.Min(room, look.Width / 3)), y = new(0, 1, bottom, top + 8);
        LinePlot plot = new(draft, x, y);
        plot.Floor(0);
        Box field = new(0, top - 4, look.Width, bottom - top + 8);
        foreach (RetentionCohort cohort in shown)
        {
            int seen = cohort.Survivors.Count - 1;
            plot.Curve([.. Enumerable.Range(0, seen + 1).Select(i => ((double)i, cohort.Fit.Survival(i)))], ThemeRole.Neutral, DataRole.Reference, 1.5);
            plot.Curve([.. Enumerable.Range(seen, Math.Max(0, last - seen) + 1).Select(i => ((double)i, cohort.Fit.Survival(i)))], ThemeRole.Forecast, DataRole.Reference, 1.5, isDashed: true);
            for (int i = 0; i <= seen; i++)
                plot.Dot(i, cohort.Survivors[i] / cohort.Survivors[0], $"{cohort.Name}, {i}{ScorecardWords.For(look.Language).Colon}{numbers.Percent(cohort.Survivors[i] / cohort.Survivors[0])}{ReaderLanguage.PercentSign(look.Language)}", radius: 3);
        }
        foreach (RetentionCohort cohort in shown)
            plot.Name($"{draft.Cut(cohort.Name, look.Width / 4, SceneDraft.Small)} {numbers.Percent(cohort.Fit.Survival(last))}", last, cohort.Fit.Survival(last), ThemeRole.Ink, field);
        int step = Math.Max(1, (int)Math.Ceiling(last / 12.0));
        for (int i = 0; i <= last; i += step)
            draft.TryText(i.ToString(CultureInfo.InvariantCulture), Math.Max(x.At(i), 4), bottom + draft.Line - 3, TextAnchor.Middle, new Box(0, bottom, look.Width, height - bottom), ThemeRole.Muted);
        return draft.Done(height, plotted.Left, study.Verdict, new SceneTable([words.Cohort, plotted.Renewals, plotted.Observed, plotted.Expected],
            [.. study.Cohorts.SelectMany(cohort => Enumerable.Range(0, Math.Max(last, cohort.Survivors.Count - 1) + 1).Select(i => (IReadOnlyList<string>)
                [cohort.Name, i.ToString(CultureInfo.InvariantCulture), i < cohort.Survivors.Count ? numbers.Percent(cohort.Survivors[i] / cohort.Survivors[0]) : "", numbers.Percent(cohort.Fit.Survival(i))]))]));
    }
}
