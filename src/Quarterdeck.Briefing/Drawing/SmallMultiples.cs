using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>One small chart of columns for each segment, all on one scale and over the same periods, so that they can be compared.</summary>
public static class SmallMultiples
{
    private const double LeastWidth = 168, PanelHeight = 118;
    private const int MostPanels = 24;

    /// <summary>Draws it.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="segments">The segments with their values; those of more than 24 are left out, the smallest first.</param>
    /// <param name="look">How.</param>
    public static Scene Draw(ChartMeasure measure, IReadOnlyList<(string Name, IReadOnlyList<ChartPoint> Points)> segments, ChartLook look)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(look);
        static double value(ChartPoint point) => point.Actual is { } number && double.IsFinite(number) ? number : double.NaN;
        (string Name, IReadOnlyList<ChartPoint> Points)[] shown = [.. segments.OrderByDescending(static segment => segment.Points.Select(value).Where(double.IsFinite).Select(Math.Abs).Sum()).Take(MostPanels)];
        double[] all = [.. shown.SelectMany(static segment => segment.Points).Select(value).Where(double.IsFinite)];
        ChartNumbers numbers = new(look.Language, measure, all);
        SceneDraft draft = new(look);
        string[] labels = [.. shown.Length == 0 ? [] : shown[0].Points.Select(static point => point.Label)];
        double top = ChartHead.Write(draft, measure.Name, numbers.Unit, labels.Length == 0 ? "" : $"{PeriodAxis.Name(labels[0], look.Language)} – {PeriodAxis.Name(labels[^1], look.Language)} · AC");
        int across = Math.Max(1, Math.Min(shown.Length, (int)(look.Width / LeastWidth)));
        int lines = (shown.Length + across - 1) / across;
        double panel = look.IsTerminal ? 8 * TextMeasure.CellHeight : PanelHeight, width = look.Width / across, height = top + lines * panel + 4;
        for (int i = 0; i < shown.Length; i++)
        {
            double left = i % across * width, upper = top + i / across * panel, inner = width - 18;
            draft.Text(draft.Cut(shown[i].Name, inner, isBold: true), left, upper + 12, isBold: true);
            double foot = upper + panel - 20;
            LinearScale scale = LinearScale.WithZero(all, foot - 2, upper + draft.Line + 14);
            double step = inner / Math.Max(1, shown[i].Points.Count);
            Box field = new(left, upper + draft.Line - 2, inner + 14, panel - 2 * draft.Line + 8);
            for (int k = 0; k < shown[i].Points.Count; k++)
            {
                double number = value(shown[i].Points[k]);
                if (!double.IsFinite(number))
                    continue;
                double x = left + (k + 0.5) * step, bar = step * (measure.Unit.IsRate ? 1.0 : 2) / 3;
                draft.Column(ThemeRole.Actual, DataRole.Value, $"{shown[i].Name}, {PeriodAxis.Name(shown[i].Points[k].Label, look.Language)}{ScorecardWords.For(look.Language).Colon}{numbers.Said(number)}", x - bar / 2, bar, scale.At(0), scale.At(number), shown[i].Points[k].IsOpen ? Fill.Outline : Fill.Solid);
            }
            draft.Straight(ThemeRole.Axis, DataRole.Frame, left, scale.At(0), left + inner, scale.At(0));
            int last = shown[i].Points.ToList().FindLastIndex(static point => double.IsFinite(value(point)));
            if (last >= 0)
            {
                string text = numbers.Value(value(shown[i].Points[last]));
                double half = draft.Width(text, SceneDraft.Small) / 2, x = Math.Max(left + half, Math.Min(left + (last + 0.5) * step, left + inner + 14 - half));
                double end = scale.At(value(shown[i].Points[last]));
                draft.TryText(text, x, value(shown[i].Points[last]) < 0 ? end + 12 : end - 3, TextAnchor.Middle, field);
            }
            Box under = new(left, foot, inner + 14, panel - (foot - upper));
            if (shown[i].Points.Count > 0)
            {
                draft.TryText(PeriodAxis.Name(shown[i].Points[^1].Label, look.Language), left + inner, foot + 14, TextAnchor.End, under, ThemeRole.Muted);
                draft.TryText(PeriodAxis.Name(shown[i].Points[0].Label, look.Language), left, foot + 14, TextAnchor.Start, under, ThemeRole.Muted);
            }
        }
        PlotWords words = PlotWords.For(look.Language);
        return draft.Done(height, measure.Name, shown.Length == 0 || shown[0].Points.Count == 0 ? ScorecardWords.For(look.Language).NoData : DrawingWords.With(words.Largest, shown[0].Name, numbers.Said(value(shown[0].Points[^1]))),
            new SceneTable([DrawingWords.For(look.Language).Period, .. shown.Select(static segment => segment.Name)],
                [.. labels.Select((label, k) => (IReadOnlyList<string>)[PeriodAxis.Name(label, look.Language), .. shown.Select(segment => k < segment.Points.Count && double.IsFinite(value(segment.Points[k])) ? numbers.Value(value(segment.Points[k])) : "")])]));
    }
}
