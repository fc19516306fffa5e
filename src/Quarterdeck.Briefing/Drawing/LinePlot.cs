using Quarterdeck.Briefing.Scenes;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>A field of two scales in which lines, bands and points are drawn.</summary>
/// <param name="draft">The scene.</param>
/// <param name="x">Values across.</param>
/// <param name="y">Values upwards.</param>
internal sealed class LinePlot(SceneDraft draft, LinearScale x, LinearScale y)
{
    /// <summary>The field.</summary>
    public Box Field => new(Math.Min(x.Start, x.End), Math.Min(y.Start, y.End), Math.Abs(x.End - x.Start), Math.Abs(y.Start - y.End));

    /// <summary>The place of a pair of values.</summary>
    public Point At(double across, double up) => new(x.At(across), y.At(up));

    /// <summary>A shaded band between two lines; pairs of which one is missing leave a gap.</summary>
    public void Band(IReadOnlyList<(double X, double Low, double High)> band, double strength = 1)
    {
        foreach (List<(double X, double Low, double High)> run in Runs(band, static one => double.IsFinite(one.Low + one.High)))
            if (run.Count > 1)
                draft.Add(new PathMark(ThemeRole.Band, DataRole.Limit, [.. run.Select(one => At(one.X, one.High)), .. Enumerable.Reverse(run).Select(one => At(one.X, one.Low))], 0, IsArea: true) { Strength = strength });
    }

    /// <summary>A line; what is missing leaves a gap.</summary>
    public void Curve(IReadOnlyList<(double X, double Y)> points, ThemeRole role, DataRole data, double width = 2, bool isDashed = false)
    {
        foreach (List<(double X, double Y)> run in Runs(points, static one => double.IsFinite(one.Y)))
            draft.Path(role, data, [.. run.Select(one => At(one.X, one.Y))], width, isDashed);
    }

    /// <summary>A point.</summary>
    public void Dot(double across, double up, string label, ThemeRole role = ThemeRole.Actual, Fill fill = Fill.Solid, double radius = 2.5)
    {
        Point at = At(across, up);
        draft.Add(new CircleMark(role, DataRole.Value, label, at, radius, fill));
        draft.Take(new Box(at.X - radius, at.Y - radius, 2 * radius, 2 * radius));
    }

    /// <summary>The axis at the foot, or at a value.</summary>
    public void Floor(double at) => draft.Straight(ThemeRole.Axis, DataRole.Frame, Field.X, y.At(at), Field.Right, y.At(at));

    /// <summary>A name beside a place, where there is room: right of it first, then above, below and left.</summary>
    /// <param name="text">The name.</param>
    /// <param name="across">The place across.</param>
    /// <param name="up">The place upwards.</param>
    /// <param name="role">The colour.</param>
    /// <param name="room">Where the name may stand.</param>
    /// <param name="isOnLine">True where the line goes on to the right, so that a name straight beside the place would lie on it.</param>
    public void Name(string text, double across, double up, ThemeRole role, Box room, bool isOnLine = false)
    {
        Point at = At(across, up);
        double gap = draft.Look.IsTerminal ? 2 * TextMeasure.CellWidth : 7, line = draft.Look.IsTerminal ? TextMeasure.CellHeight : 8;
        (double, double, TextAnchor) beside = (gap, 4, TextAnchor.Start), higher = (gap, 4 - line - 4, TextAnchor.Start), lower = (gap, 4 + line + 4, TextAnchor.Start);
        foreach ((double dx, double dy, TextAnchor anchor) in ((double, double, TextAnchor)[])
            [.. isOnLine ? [lower, higher] : ((double, double, TextAnchor)[])[beside, higher, lower], (0, -line, TextAnchor.Middle), (0, line + 8, TextAnchor.Middle), (-gap, 4, TextAnchor.End), (-gap, -line - 4, TextAnchor.End), (-gap, line + 14, TextAnchor.End)])
            if (draft.TryText(text, at.X + dx, at.Y + dy, anchor, room, role))
                return;
    }

    private static List<List<T>> Runs<T>(IReadOnlyList<T> points, Func<T, bool> isThere)
    {
        List<List<T>> runs = [];
        bool isOpen = false;
        foreach (T point in points)
        {
            if (!isThere(point))
            {
                isOpen = false;
                continue;
            }
            if (!isOpen)
                runs.Add([]);
            isOpen = true;
            runs[^1].Add(point);
        }
        return runs;
    }
}
