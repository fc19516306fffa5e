using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>An action in three panels over the same periods: observed against expected, their difference, and the difference summed since the action.</summary>
public static class ImpactPanels
{
    private const double UsualHeight = 460;

    /// <summary>Draws it.</summary>
    /// <param name="measure">What was to be moved.</param>
    /// <param name="points">The periods before and after the action.</param>
    /// <param name="turns">The periods, from 0, with which an action begins, and those that follow its end.</param>
    /// <param name="level">The probability of the intervals, in percent.</param>
    /// <param name="look">How.</param>
    /// <param name="description">What it says; empty, the default, for the last sum alone.</param>
    public static Scene Draw(ChartMeasure measure, IReadOnlyList<ImpactPoint> points, IReadOnlyList<int> turns, double level, ChartLook look, string description = "")
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(turns);
        ArgumentNullException.ThrowIfNull(look);
        PlotWords words = PlotWords.For(look.Language);
        SceneDraft draft = new(look);
        string[] labels = [.. points.Select(static point => point.Label)];
        ChartNumbers numbers = new(look.Language, measure, points.SelectMany(static point => new[] { point.Observed, point.High, point.Low })), sums = new(look.Language, measure, points.SelectMany(static point => new[] { point.Cumulative, point.CumulativeHigh, point.CumulativeLow }));
        bool isRegression = points.Any(static point => double.IsFinite(point.Fitted));
        double top = ChartHead.Write(draft, measure.Name, numbers.Unit, $"{words.Observed} ━, {(isRegression ? $"{words.Fitted} ─, " : "")}{words.Expected} ╌ · {DrawingWords.With(words.Interval, numbers.Plain(level, 0))}");
        double height = look.Height > 0 ? look.Height : look.IsTerminal ? 30 * TextMeasure.CellHeight : UsualHeight, bottom = height - draft.Line * PeriodAxis.Lines(labels) - 4, each = (bottom - top) / 3;
        IReadOnlyList<(string Name, ChartNumbers Numbers, (double X, double Y)[] Line, (double X, double Low, double High)[] Band)> panels =
        [
            (words.Observed, numbers, [.. points.Select(static (point, i) => ((double)i, point.Observed))], [.. points.Select(static (point, i) => ((double)i, point.Low, point.High))]),
            (words.Difference, numbers, [.. points.Select(static (point, i) => ((double)i, point.Observed - point.Expected))], [.. points.Select((point, i) => isRegression ? (i, point.EffectLow, point.EffectHigh) : ((double)i, point.Observed - point.High, point.Observed - point.Low))]),
            (words.Cumulative, sums, [.. points.Select(static (point, i) => ((double)i, point.Cumulative))], [.. points.Select(static (point, i) => ((double)i, point.CumulativeLow, point.CumulativeHigh))]),
        ];
        double room = panels.SelectMany(panel => panel.Line.Select(point => draft.Width(panel.Numbers.Change(point.Y), SceneDraft.Small))).DefaultIfEmpty(0).Max() + 20, step = (look.Width - room) / Math.Max(1, points.Count);
        LinearScale x = new(-0.5, Math.Max(0.5, points.Count - 0.5), 0, look.Width - room);
        for (int p = 0; p < panels.Count; p++)
        {
            double upper = top + p * each, foot = upper + each - 8;
            double[] values = [.. panels[p].Line.Select(static point => point.Y), .. panels[p].Band.SelectMany(static band => new[] { band.Low, band.High }), .. p == 0 ? points.SelectMany(static point => new[] { point.Expected, point.Fitted }) : [0]];
            LinePlot plot = new(draft, x, LinearScale.Of(values, foot, upper + draft.Line + 6, 0.02));
            plot.Band(panels[p].Band);
            if (p > 0)
                plot.Floor(0);
            else
                plot.Curve([.. points.Select(static (point, i) => ((double)i, point.Expected))], ThemeRole.Forecast, DataRole.Reference, 1.5, isDashed: true);
            plot.Curve(panels[p].Line, ThemeRole.Actual, DataRole.Value);
            if (p < 2)
                plot.Curve([.. points.Select((point, i) => ((double)i, p == 0 ? point.Fitted : point.Fitted - point.Expected))], ThemeRole.Signal, DataRole.Reference, 1);
            draft.Text(panels[p].Numbers.Unit == numbers.Unit ? panels[p].Name : $"{panels[p].Name} ({panels[p].Numbers.Unit})", 0, upper + 12, role: ThemeRole.Muted, size: SceneDraft.Small);
            int last = Array.FindLastIndex(panels[p].Line, static point => double.IsFinite(point.Y));
            if (last >= 0)
                plot.Name(p == 0 ? numbers.Value(panels[p].Line[last].Y) : panels[p].Numbers.Change(panels[p].Line[last].Y), last, panels[p].Line[last].Y, ThemeRole.Ink, new Box(0, upper, look.Width, each));
        }
        foreach (int turn in turns.Where(turn => turn > 0 && turn < points.Count))
            draft.Straight(ThemeRole.Signal, DataRole.Divider, x.At(turn - 0.5), top, x.At(turn - 0.5), bottom, isDashed: true);
        draft.Straight(ThemeRole.Axis, DataRole.Frame, 0, bottom, look.Width - room, bottom);
        PeriodAxis.Write(draft, labels, [.. labels.Select((_, i) => (i + 0.5) * step)], bottom + draft.Line - 3, new Box(0, bottom, look.Width, height - bottom));
        string text(double value, ChartNumbers its) => double.IsFinite(value) ? its.Value(value) : "";
        int end = points.ToList().FindLastIndex(static point => double.IsFinite(point.Cumulative));
        return draft.Done(height, $"{measure.Name}{ScorecardWords.For(look.Language).Colon}{words.Observed}, {words.Expected}", description.Length > 0 ? description : end < 0 ? "" : $"{words.Cumulative}{ScorecardWords.For(look.Language).Colon}{sums.Change(points[end].Cumulative)} ({sums.Change(points[end].CumulativeLow)} – {sums.Change(points[end].CumulativeHigh)}){ScorecardWords.For(look.Language).Stop}",
            new SceneTable([DrawingWords.For(look.Language).Period, words.Observed, words.Expected, isRegression ? words.Fitted : words.Low, isRegression ? words.Difference : words.High, sums.Unit == numbers.Unit ? words.Cumulative : $"{words.Cumulative} ({sums.Unit})"], [.. points.Select(point => (IReadOnlyList<string>)[PeriodAxis.Name(point.Label, look.Language), text(point.Observed, numbers), text(point.Expected, numbers), text(isRegression ? point.Fitted : point.Low, numbers), isRegression && double.IsFinite(point.Fitted - point.Expected) ? numbers.Change(point.Fitted - point.Expected) : text(point.High, numbers), text(point.Cumulative, sums)])]));
    }
}
