using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>One measure over another, a point a thing; both scales run from the least to the greatest value, whose numbers stand at the ends of the axes.</summary>
public static class ScatterChart
{
    private const double UsualHeight = 320;
    private const int MostNames = 12;

    /// <summary>Draws it.</summary>
    /// <param name="across">What is measured across.</param>
    /// <param name="up">What is measured upwards.</param>
    /// <param name="points">The things; those of which a value is missing are left out.</param>
    /// <param name="look">How.</param>
    /// <param name="usual">Where dashed lines part little from much, across and upwards; null, the default, for no lines.</param>
    public static Scene Draw(ChartMeasure across, ChartMeasure up, IReadOnlyList<(string Label, double X, double Y)> points, ChartLook look, (double X, double Y)? usual = null)
    {
        ArgumentNullException.ThrowIfNull(across);
        ArgumentNullException.ThrowIfNull(up);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(look);
        (string Label, double X, double Y)[] there = [.. points.Where(static point => double.IsFinite(point.X + point.Y))];
        ChartNumbers xs = new(look.Language, across, there.Select(static point => point.X)), ys = new(look.Language, up, there.Select(static point => point.Y));
        PlotWords words = PlotWords.For(look.Language);
        SceneDraft draft = new(look);
        string unit = xs.Unit.Length > 0 ? $"{across.Name} ({xs.Unit}) →" : $"{across.Name} →";
        double top = ChartHead.Write(draft, up.Name, ys.Unit, ""), height = look.Height > 0 ? look.Height : look.IsTerminal ? 20 * TextMeasure.CellHeight : UsualHeight, bottom = height - 2 * draft.Line - 4;
        double low = there.Select(static point => point.Y).DefaultIfEmpty(0).Min(), high = there.Select(static point => point.Y).DefaultIfEmpty(0).Max();
        double left = Math.Max(draft.Width(ys.Value(low), SceneDraft.Small), draft.Width(ys.Value(high), SceneDraft.Small)) + 10;
        LinearScale x = LinearScale.Of(there.Select(static point => point.X), left, look.Width - 8, 0.05), y = LinearScale.Of(there.Select(static point => point.Y), bottom, top + 4, 0.08);
        LinePlot plot = new(draft, x, y);
        draft.Straight(ThemeRole.Axis, DataRole.Frame, left, bottom, look.Width - 8, bottom);
        draft.Straight(ThemeRole.Axis, DataRole.Frame, left, top, left, bottom);
        if (there.Length > 0 && usual is { } middle)
        {
            draft.Straight(ThemeRole.Axis, DataRole.Divider, x.At(middle.X), top, x.At(middle.X), bottom, isDashed: true);
            draft.Straight(ThemeRole.Axis, DataRole.Divider, left, y.At(middle.Y), look.Width - 8, y.At(middle.Y), isDashed: true);
        }
        if (there.Length > 0)
        {
            Box all = new(0, top - 4, look.Width, height - top + 4);
            draft.TryText(ys.Value(high), left - 5, y.At(high) + 4, TextAnchor.End, all, ThemeRole.Muted);
            draft.TryText(ys.Value(low), left - 5, y.At(low) + 4, TextAnchor.End, all, ThemeRole.Muted);
            double least = there.Min(static point => point.X), most = there.Max(static point => point.X);
            draft.TryText(xs.Value(most), x.At(most), bottom + draft.Line - 3, TextAnchor.Middle, all, ThemeRole.Muted);
            draft.TryText(xs.Value(least), x.At(least), bottom + draft.Line - 3, TextAnchor.Middle, all, ThemeRole.Muted);
        }
        draft.Text(draft.Cut(unit, look.Width - left), look.Width - 8, bottom + 2 * draft.Line - 3, TextAnchor.End, ThemeRole.Muted);
        foreach ((string label, double px, double py) in there)
            plot.Dot(px, py, $"{label}{ScorecardWords.For(look.Language).Colon}{xs.Said(px)}; {ys.Said(py)}", radius: 3);
        // Only where there are few is there room to name them all.
        if (there.Length <= MostNames)
            foreach ((string label, double px, double py) in there)
                plot.Name(draft.Cut(label, look.Width / 4, SceneDraft.Small), px, py, ThemeRole.Ink, new Box(left + 2, top, look.Width - left - 10, bottom - top));
        return draft.Done(height, DrawingWords.With(words.Versus, up.Name, across.Name), there.Length == 0 ? ScorecardWords.For(look.Language).NoData : "",
            new SceneTable([words.Part, across.Name, up.Name], [.. there.Select(point => (IReadOnlyList<string>)[point.Label, xs.Value(point.X), ys.Value(point.Y)])]));
    }
}
