using System.Globalization;
using System.Text;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>How wide a text is, so that labels can be laid out without a browser.</summary>
/// <remarks>
/// The widths are those of DejaVu Sans, the widest of the fonts that pages ask for: what fits here fits in Noto Sans, Segoe UI and Arial too.
/// In a terminal every letter takes one cell and a Chinese one two.
/// </remarks>
internal static class TextMeasure
{
    /// <summary>Width and height of a terminal's cell in the pixels of a scene.</summary>
    public const double CellWidth = 8, CellHeight = 16;

    private const double Bold = 1.12, Wide = 1.0, Unknown = 0.64;

    /// <summary>Advance widths of the signs from blank to tilde, in thousandths of the letters' height.</summary>
    private static ReadOnlySpan<short> Widths =>
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>The width in pixels.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The height of its letters in pixels.</param>
    /// <param name="isBold">True for bold letters.</param>
    /// <param name="isTerminal">True where letters stand in cells.</param>
    public static double Width(string text, double size, bool isBold, bool isTerminal)
    {
        double width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += isTerminal ? Cells(rune) * CellWidth : Letter(rune) * size;
        return isBold && !isTerminal ? width * Bold : width;
    }

    /// <summary>The text cut to a width, with an ellipsis where something was cut off.</summary>
    public static string Cut(string text, double most, double size, bool isBold, bool isTerminal)
    {
        if (Width(text, size, isBold, isTerminal) <= most)
            return text;
        double room = most - Width("…", size, isBold, isTerminal);
        StringBuilder kept = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            room -= Width(rune.ToString(), size, isBold, isTerminal);
            if (room < 0)
                break;
            kept.Append(rune.ToString());
        }
        return kept.ToString().TrimEnd() + "…";
    }

    private static int Cells(Rune rune) => IsMark(rune) ? 0 : IsWide(rune.Value) ? 2 : 1;

    private static double Letter(Rune rune)
    {
        int code = rune.Value;
        if (code is >= 0x20 and < 0x7F)
            return Widths[code - 0x20] / 1000.0;
        if (IsMark(rune))
            return 0;
        return code switch
        {
            0x00A0 or 0x202F => 0.318,
            0x2212 or 0x2192 or 0x00B1 => 0.838,
            0x2026 => 1,
            0x0394 or 0x00D8 => 0.79,
            _ => IsWide(code) ? Wide : Rune.IsUpper(rune) ? 0.74 : Unknown,
        };
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsWide(int code) =>
        code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
