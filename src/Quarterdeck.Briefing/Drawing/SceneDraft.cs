using Quarterdeck.Briefing.Scenes;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>A scene while it is drawn: collects marks and knows where texts already stand.</summary>
/// <param name="look">How the chart is drawn.</param>
internal sealed class SceneDraft(ChartLook look)
{
    /// <summary>Heights of letters.</summary>
    public const double Normal = 12, Small = 11;

    private readonly List<Mark> _marks = [];
    private readonly List<TextMark> _texts = [];
    private readonly List<Box> _taken = [];

    /// <summary>How the chart is drawn.</summary>
    public ChartLook Look => look;

    /// <summary>The height of a line of text.</summary>
    public double Line => look.IsTerminal ? TextMeasure.CellHeight : 16;

    /// <summary>The width of a text.</summary>
    public double Width(string text, double size = Normal, bool isBold = false) => TextMeasure.Width(text, size, isBold, look.IsTerminal);

    /// <summary>The text cut to a width.</summary>
    public string Cut(string text, double most, double size = Normal, bool isBold = false) => TextMeasure.Cut(text, most, size, isBold, look.IsTerminal);

    /// <summary>Adds a mark.</summary>
    public void Add(Mark mark) => _marks.Add(mark);

    /// <summary>Adds a bar between two places across; either may be the left one. Something is always to be seen of it.</summary>
    public void Bar(ThemeRole role, DataRole data, string label, double from, double to, double y, double height, Fill fill)
    {
        double left = Math.Min(from, to);
        _marks.Add(new RectMark(role, data, label, new Box(left, y, Math.Max(Math.Abs(to - from), from == to ? 0 : 1), height), fill));
    }

    /// <summary>Adds a column between two heights; either may be the upper one.</summary>
    public void Column(ThemeRole role, DataRole data, string label, double x, double width, double from, double to, Fill fill)
    {
        double top = Math.Min(from, to);
        _marks.Add(new RectMark(role, data, label, new Box(x, top, width, Math.Max(Math.Abs(to - from), from == to ? 0 : 1)), fill));
    }

    /// <summary>Adds a straight line.</summary>
    public void Straight(ThemeRole role, DataRole data, double x1, double y1, double x2, double y2, double width = 1, bool isDashed = false) =>
        _marks.Add(new LineMark(role, data, new Point(x1, y1), new Point(x2, y2), width, isDashed));

    /// <summary>Adds a line through points; of fewer than two there is none.</summary>
    public void Path(ThemeRole role, DataRole data, IReadOnlyList<Point> points, double width = 1.5, bool isDashed = false)
    {
        if (points.Count > 1)
            _marks.Add(new PathMark(role, data, points, width, isDashed));
    }

    /// <summary>Keeps a place free of texts that look for room.</summary>
    public void Take(Box box) => _taken.Add(box);

    /// <summary>Writes a text where it must stand.</summary>
    public Box Text(string text, double x, double foot, TextAnchor anchor = TextAnchor.Start, ThemeRole role = ThemeRole.Ink, double size = Normal, bool isBold = false, bool isInside = false)
    {
        Box room = Room(text, x, foot, anchor, size, isBold);
        if (text.Length == 0)
            return room;
        _texts.Add(new TextMark(role, DataRole.Caption, text, new Point(x, foot), anchor, size, isBold, room) { IsInside = isInside });
        _taken.Add(room);
        return room;
    }

    /// <summary>Writes a text where there is room for it inside a field.</summary>
    /// <returns>False where something stands there or it would leave the field.</returns>
    public bool TryText(string text, double x, double foot, TextAnchor anchor, Box field, ThemeRole role = ThemeRole.Ink, double size = Small, bool isBold = false)
    {
        Box room = Room(text, x, foot, anchor, size, isBold);
        if (room.X < field.X || room.Right > field.Right || room.Y < field.Y || room.Bottom > field.Bottom || _taken.Exists(room.Overlaps))
            return false;
        Text(text, x, foot, anchor, role, size, isBold);
        return true;
    }

    /// <summary>The scene.</summary>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What it says.</param>
    /// <param name="table">The numbers behind it.</param>
    public Scene Done(double height, string title, string description, SceneTable table) =>
        // Texts come last, so that no shape lies over a letter.
        new(look.Width, height, [.. _marks, .. _texts], title, description, table);

    private Box Room(string text, double x, double foot, TextAnchor anchor, double size, bool isBold)
    {
        double width = Width(text, size, isBold);
        double left = anchor switch { TextAnchor.Start => x, TextAnchor.Middle => x - width / 2, _ => x - width };
        if (!look.IsTerminal)
            return new Box(left, foot - 0.8 * size, width, size);
        // In a terminal a text stands in whole cells, where its writer puts it.
        return new Box(Math.Round(left / TextMeasure.CellWidth) * TextMeasure.CellWidth, Math.Floor((foot - 4) / TextMeasure.CellHeight) * TextMeasure.CellHeight, width, TextMeasure.CellHeight);
    }
}
