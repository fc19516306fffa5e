using System.Globalization;
using System.Text;

namespace Quarterdeck.Briefing.Scenes;

/// <summary>Writes a scene as SVG: the same scene gives the same bytes.</summary>
/// <remarks>
/// Colours stand in <see cref="SceneSheet"/> alone, and nothing has a style of its own, so that a strict policy of a page's content lets it pass.
/// </remarks>
public sealed class SceneSvg
{
    private readonly StringBuilder _text = new();
    private readonly SvgOptions _options;
    private readonly List<ThemeRole> _hatched = [];

    private SceneSvg(SvgOptions options) => _options = options;

    /// <summary>The SVG, without a line end behind it.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="options">How.</param>
    public static string Write(Scene scene, SvgOptions options)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(options);
        return new SceneSvg(options).Whole(scene);
    }

    /// <summary>The SVG as a file of its own, with name space and style.</summary>
    public static string File(Scene scene) => Write(scene, new SvgOptions("q", IsStandalone: true)) + "\n";

    private string Whole(Scene scene)
    {
        string prefix = _options.Prefix;
        _text.Append("<svg class=\"qd\"");
        if (_options.IsStandalone)
            _text.Append(" xmlns=\"http://www.w3.org/2000/svg\"");
        // A picture hides its parts from assistive techniques; one whose points can be walked is a group of them.
        _text.Append(_options.HasPoints ? " role=\"group\" tabindex=\"0\"" : " role=\"img\"");
        _text.Append(" aria-labelledby=\"").Append(prefix).Append('t').Append(scene.Description.Length > 0 ? $" {prefix}d" : "").Append('"');
        Number("width", scene.Width);
        Number("height", scene.Height);
        _text.Append(" viewBox=\"0 0 ").Append(Short(scene.Width)).Append(' ').Append(Short(scene.Height)).Append("\">");
        _text.Append("<title id=\"").Append(prefix).Append("t\">").Append(Escaped(scene.Title)).Append("</title>");
        if (scene.Description.Length > 0)
            _text.Append("<desc id=\"").Append(prefix).Append("d\">").Append(Escaped(scene.Description)).Append("</desc>");
        if (_options.IsStandalone)
            _text.Append("<style>").Append(SceneSheet.Css).Append("</style>");
        Patterns(scene);
        Marks(scene.Marks);
        return _text.Append("</svg>").ToString();
    }

    private void Patterns(Scene scene)
    {
        _hatched.AddRange(scene.Marks.Where(static mark => FillOf(mark) == Fill.Hatch).Select(static mark => mark.Role).Distinct().Order());
        if (_hatched.Count == 0)
            return;
        _text.Append("<defs>");
        // Lines of 3 pixels and as much between them, at 45 degrees.
        foreach (ThemeRole role in _hatched)
            _text.Append("<pattern id=\"").Append(Pattern(role)).Append("\" class=\"").Append(SceneSheet.ClassOf(role))
                .Append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"q-p\" width=\"6\" height=\"6\"/><rect width=\"3\" height=\"6\"/></pattern>");
        _text.Append("</defs>");
    }

    private static Fill FillOf(Mark mark) => mark switch
    {
        RectMark rect => rect.Fill,
        CircleMark circle => circle.Fill,
        TriangleMark triangle => triangle.Fill,
        _ => Fill.Solid,
    };

    private string Pattern(ThemeRole role) => $"{_options.Prefix}h-{SceneSheet.ClassOf(role)[2..]}";

    private void Marks(IReadOnlyList<Mark> marks)
    {
        for (int i = 0; i < marks.Count;)
        {
            // Neighbours of one class share a group, which is most of what a chart would weigh.
            int end = i + 1;
            string shared = ClassOf(marks[i]);
            while (end < marks.Count && ClassOf(marks[end]) == shared)
                end++;
            if (end - i > 1)
                _text.Append("<g class=\"").Append(shared).Append("\">");
            for (int k = i; k < end; k++)
                One(marks[k], end - i > 1 ? "" : shared);
            if (end - i > 1)
                _text.Append("</g>");
            i = end;
        }
    }

    private static string ClassOf(Mark mark)
    {
        string extra = mark switch
        {
            RectMark { Fill: Fill.Outline } or TriangleMark { Fill: Fill.Outline } or CircleMark { Fill: Fill.Outline, IsRing: false } => " q-o",
            RectMark { Fill: Fill.Hatch } or TriangleMark { Fill: Fill.Hatch } or CircleMark { Fill: Fill.Hatch } => " q-h",
            CircleMark { IsRing: true } => " q-r",
            LineMark { IsDashed: true } or PathMark { IsDashed: true } => " q-d",
            TextMark text => (text.IsBold ? " q-b" : "") + (text.Size < 12 ? " q-s" : "") + (text.IsInside ? " q-i" : ""),
            _ => "",
        };
        return SceneSheet.ClassOf(mark.Role) + extra;
    }

    private void One(Mark mark, string ownClass)
    {
        _text.Append(mark switch { RectMark => "<rect", LineMark => "<line", PathMark { IsArea: false } => "<polyline", PathMark or TriangleMark => "<polygon", CircleMark => "<circle", _ => "<text" });
        if (ownClass.Length > 0)
            _text.Append(" class=\"").Append(ownClass).Append('"');
        switch (mark)
        {
            case RectMark rect:
                // The middle of the outline runs half a pixel inside, so that outlined and full bars are equally wide.
                double inset = rect.Fill == Fill.Solid ? 0 : 0.5;
                Numbers(("x", rect.Area.X + inset), ("y", rect.Area.Y + inset), ("width", Math.Max(0, rect.Area.Width - 2 * inset)), ("height", Math.Max(0, rect.Area.Height - 2 * inset)));
                if (rect.Strength < 1)
                    Number("opacity", rect.Strength);
                break;
            case LineMark line:
                Numbers(("x1", line.From.X), ("y1", line.From.Y), ("x2", line.To.X), ("y2", line.To.Y));
                if (line.Width != 1)
                    Number("stroke-width", line.Width);
                break;
            case PathMark path:
                Points(path.Points);
                if (!path.IsArea && path.Width != 1)
                    Number("stroke-width", path.Width);
                if (path.Strength < 1)
                    Number("opacity", path.Strength);
                break;
            case TriangleMark triangle:
                Points([triangle.A, triangle.B, triangle.C]);
                break;
            case CircleMark circle:
                Numbers(("cx", circle.Center.X), ("cy", circle.Center.Y), ("r", circle.Radius));
                break;
            case TextMark text:
                Numbers(("x", text.Place.X), ("y", text.Place.Y));
                if (text.Anchor != TextAnchor.Start)
                    _text.Append(text.Anchor == TextAnchor.End ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
                _text.Append('>').Append(Escaped(text.Text)).Append("</text>");
                return;
        }
        if (FillOf(mark) == Fill.Hatch)
            _text.Append(" fill=\"url(#").Append(Pattern(mark.Role)).Append(")\"");
        if (_options.HasPoints && mark.Label.Length > 0)
            _text.Append(" tabindex=\"-1\" data-label=\"").Append(Escaped(mark.Label)).Append('"');
        _text.Append("/>");
    }

    private void Points(IReadOnlyList<Point> points)
    {
        _text.Append(" points=\"");
        for (int i = 0; i < points.Count; i++)
            _text.Append(i == 0 ? "" : " ").Append(Short(points[i].X)).Append(',').Append(Short(points[i].Y));
        _text.Append('"');
    }

    private void Numbers(params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        foreach ((string name, double value) in numbers)
            Number(name, value);
    }

    private void Number(string name, double value) => _text.Append(' ').Append(name).Append("=\"").Append(Short(value)).Append('"');

    /// <summary>A tenth of a pixel is as fine as an eye sees; of a strength a hundredth is told.</summary>
    private static string Short(double value)
    {
        double rounded = Math.Round(value, Math.Abs(value) < 1 ? 2 : 1, MidpointRounding.AwayFromZero) + 0.0;
        return rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>The text as it stands in an element or an attribute; signs that XML forbids are left out.</summary>
    internal static string Escaped(string text)
    {
        StringBuilder safe = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            switch (rune.Value)
            {
                case '&': safe.Append("&amp;"); break;
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '"': safe.Append("&quot;"); break;
                case '\'': safe.Append("&#39;"); break;
                case < 0x20 and not (9 or 10 or 13): break;
                case 0xFFFE or 0xFFFF: break;
                default: safe.Append(rune.ToString()); break;
            }
        return safe.ToString();
    }
}
