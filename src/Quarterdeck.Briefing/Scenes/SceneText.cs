using System.Globalization;
using System.Text;

namespace Quarterdeck.Briefing.Scenes;

/// <summary>Writes a scene with letters for a terminal: a cell stands for 8 by 16 pixels.</summary>
/// <remarks>
/// Bars are blocks, lines are dots of braille (2 by 4 a cell) or, where asked, signs of ASCII. Measured is full, planned is light, forecast is slanted,
/// as on a page; scenes for it are best laid out in whole cells.
/// </remarks>
public sealed class SceneText
{
    private const int CellWidth = 8, CellHeight = 16;

    private readonly int _columns, _rows;
    private readonly bool _isAscii;
    private readonly string[] _cells;
    private readonly byte[] _dots;
    private readonly bool[] _isText;

    private SceneText(Scene scene, bool isAscii)
    {
        _columns = Math.Max(1, (int)Math.Ceiling(scene.Width / CellWidth - 1e-9));
        _rows = Math.Max(1, (int)Math.Ceiling(scene.Height / CellHeight - 1e-9));
        _isAscii = isAscii;
        _cells = new string[_columns * _rows];
        _dots = new byte[_cells.Length];
        _isText = new bool[_cells.Length];
        Array.Fill(_cells, " ");
    }

    /// <summary>The lines, each ended and without blanks at its end; empty lines at both ends are left out.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="isAscii">True for terminals without Unicode. Texts stay as they are. Default false.</param>
    public static string Write(Scene scene, bool isAscii = false)
    {
        ArgumentNullException.ThrowIfNull(scene);
        SceneText text = new(scene, isAscii);
        foreach (Mark mark in scene.Marks)
            text.Draw(mark);
        return text.Lines();
    }

    private void Draw(Mark mark)
    {
        switch (mark)
        {
            case RectMark rect when rect.Data == DataRole.Target || rect.Area is { Width: < CellWidth, Height: < CellWidth }:
                Sign(rect.Area.X + rect.Area.Width / 2, rect.Area.Y + rect.Area.Height / 2, rect.Fill switch { Fill.Solid => _isAscii ? "#" : "■", Fill.Outline => _isAscii ? "=" : "═", _ => _isAscii ? "/" : "▨" });
                break;
            case RectMark rect:
                Rect(rect);
                break;
            case LineMark line when line.From.Y == line.To.Y:
                Level(line);
                break;
            case LineMark line when line.From.X == line.To.X:
                for (int row = Row(Math.Min(line.From.Y, line.To.Y)); row <= Row(Math.Max(line.From.Y, line.To.Y) - 0.01); row++)
                    Sign(line.From.X, row * CellHeight + 1, _isAscii ? "|" : "│", onlyIfFree: true);
                break;
            case LineMark line:
                Dots([line.From, line.To], line.IsDashed);
                break;
            case PathMark { IsArea: false } path:
                Dots(path.Points, path.IsDashed);
                break;
            case CircleMark { IsRing: true } ring:
                Sign(ring.Center.X, ring.Center.Y, _isAscii ? "@" : "◉");
                break;
            case CircleMark circle:
                Sign(circle.Center.X, circle.Center.Y, circle.Fill == Fill.Outline ? _isAscii ? "o" : "○" : _isAscii ? "*" : "•");
                break;
            case TriangleMark triangle:
                Box box = triangle.Bounds;
                Sign(box.X + box.Width / 2, box.Y + box.Height / 2, Arrow(triangle, box));
                break;
            case TextMark text:
                Text(text);
                break;
        }
    }

    private string Arrow(TriangleMark triangle, Box box)
    {
        // The first corner is the tip.
        double dx = triangle.A.X - (box.X + box.Width / 2), dy = triangle.A.Y - (box.Y + box.Height / 2);
        return Math.Abs(dx) > Math.Abs(dy) ? dx > 0 ? _isAscii ? ">" : "►" : _isAscii ? "<" : "◄" : dy > 0 ? _isAscii ? "v" : "▼" : _isAscii ? "^" : "▲";
    }

    private void Rect(RectMark rect)
    {
        (string full, string thin) = rect.Fill switch
        {
            Fill.Outline => (_isAscii ? "=" : "░", ""),
            Fill.Hatch => (_isAscii ? "/" : "▒", ""),
            _ when rect.Role is ThemeRole.PriorYear or ThemeRole.Band => (_isAscii ? ":" : rect.Role == ThemeRole.Band ? "░" : "▓", ""),
            _ => (_isAscii ? "#" : "█", "▏▎▍▌▋▊▉"),
        };
        Box area = rect.Area;
        bool isColumn = area.Height > area.Width || area.Height > 1.5 * CellHeight;
        int top = (int)Math.Round(area.Y / CellHeight), bottom = (int)Math.Round(area.Bottom / CellHeight);
        int left = (int)Math.Round(area.X / CellWidth), right = (int)Math.Floor(area.Right / CellWidth + 1e-9);
        if (isColumn)
        {
            right = Math.Max(left + 1, (int)Math.Round(area.Right / CellWidth));
            // A part of a cell at the upper end is told by a lower block, so that heights are true to an eighth.
            int whole = (int)Math.Ceiling(area.Y / CellHeight - 1e-9);
            int eighths = (int)Math.Round((whole * CellHeight - area.Y) / CellHeight * 8);
            for (int row = Math.Min(whole, bottom); row < Math.Max(bottom, whole); row++)
                for (int column = left; column < right; column++)
                    Put(column, row, full);
            if (thin.Length > 0 && !_isAscii && eighths is > 0 and < 8 && whole > 0)
                for (int column = left; column < right; column++)
                    Put(column, whole - 1, "▁▂▃▄▅▆▇"[eighths - 1].ToString());
            else if (eighths >= 4 || whole >= bottom)
                for (int column = left; column < right; column++)
                    Put(column, whole - 1, full);
            return;
        }
        if (bottom == top)
            (top, bottom) = (Row(area.Y + area.Height / 2), Row(area.Y + area.Height / 2) + 1);
        for (int row = top; row < bottom; row++)
        {
            for (int column = left; column < right; column++)
                Put(column, row, full);
            int eighths = (int)Math.Round((area.Right / CellWidth - Math.Max(right, left)) * 8);
            if (thin.Length > 0 && !_isAscii && eighths is > 0 and < 8)
                Put(Math.Max(right, left), row, thin[eighths - 1].ToString());
            else if (right <= left || eighths >= 4)
                Put(Math.Max(right, left), row, full);
        }
    }

    private void Level(LineMark line)
    {
        (double from, double to) = (Math.Min(line.From.X, line.To.X), Math.Max(line.From.X, line.To.X));
        string sign = line.IsDashed ? _isAscii ? "-" : "┄" : line.Data == DataRole.Center ? _isAscii ? "." : "╌" : _isAscii ? "_" : "─";
        for (int column = (int)(from / CellWidth); column < (int)Math.Ceiling(to / CellWidth - 1e-9); column++)
            Sign(column * CellWidth + 1, line.From.Y, sign, onlyIfFree: true);
    }

    private void Dots(IReadOnlyList<Point> points, bool isDashed)
    {
        int drawn = 0;
        for (int i = 1; i < points.Count; i++)
        {
            (Point a, Point b) = (points[i - 1], points[i]);
            int steps = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(b.X - a.X), Math.Abs(b.Y - a.Y)) / 3));
            for (int k = 0; k <= steps; k++)
                if (!isDashed || drawn++ % 4 < 2)
                    Dot(a.X + (b.X - a.X) * k / steps, a.Y + (b.Y - a.Y) * k / steps);
        }
    }

    private void Dot(double x, double y)
    {
        int column = (int)(x / CellWidth), row = Row(y);
        if (column < 0 || column >= _columns || row < 0 || row >= _rows)
            return;
        if (_isAscii)
        {
            Sign(x, y, ".", onlyIfFree: true);
            return;
        }
        int across = (int)(x % CellWidth / (CellWidth / 2.0)), down = (int)(y % CellHeight / (CellHeight / 4.0));
        // Braille numbers its dots down the first three of each column, then the two below.
        ReadOnlySpan<byte> bits = [0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80];
        _dots[row * _columns + column] |= bits[Math.Clamp(across, 0, 1) * 4 + Math.Clamp(down, 0, 3)];
    }

    private void Text(TextMark text)
    {
        int row = Row(text.Place.Y - 4), column = (int)Math.Round(text.Room.X / CellWidth);
        foreach (Rune rune in text.Text.EnumerateRunes())
        {
            bool isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
            if (isMark)
            {
                if (column > 0 && column <= _columns && row >= 0 && row < _rows)
                    _cells[row * _columns + column - 1] += rune.ToString();
                continue;
            }
            bool isWide = rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
            Put(column, row, rune.ToString(), isText: true);
            // A wide sign fills the next cell too, which then holds nothing.
            if (isWide)
                Put(column + 1, row, "", isText: true);
            column += isWide ? 2 : 1;
        }
    }

    private void Sign(double x, double y, string sign, bool onlyIfFree = false)
    {
        int column = (int)(x / CellWidth), row = Row(y);
        if (!onlyIfFree || column >= 0 && column < _columns && row >= 0 && row < _rows && _cells[row * _columns + column] == " ")
            Put(column, row, sign);
    }

    private void Put(int column, int row, string sign, bool isText = false)
    {
        if (column < 0 || column >= _columns || row < 0 || row >= _rows)
            return;
        _cells[row * _columns + column] = sign;
        _isText[row * _columns + column] |= isText;
    }

    private static int Row(double y) => (int)Math.Floor(y / CellHeight);

    private string Lines()
    {
        List<string> lines = [];
        for (int row = 0; row < _rows; row++)
        {
            StringBuilder line = new();
            for (int column = 0; column < _columns; column++)
            {
                int i = row * _columns + column;
                // A line runs over what is thin, and under points, bars and letters.
                bool isThin = _cells[i] is " " or "┄" or "╌" or "─";
                line.Append(!_isText[i] && _dots[i] != 0 && isThin ? ((char)(0x2800 + _dots[i])).ToString() : _cells[i]);
            }
            lines.Add(line.ToString().TrimEnd());
        }
        int first = lines.FindIndex(static line => line.Length > 0), last = lines.FindLastIndex(static line => line.Length > 0);
        return first < 0 ? "" : string.Concat(lines.GetRange(first, last - first + 1).Select(static line => line + "\n"));
    }
}
