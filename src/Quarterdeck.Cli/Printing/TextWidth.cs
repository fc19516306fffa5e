using System.Globalization;
using System.Text;

namespace Quarterdeck.Cli.Printing;

/// <summary>How many columns a text takes in a terminal: Chinese characters take two, combining marks none.</summary>
public static class TextWidth
{
    /// <summary>The columns.</summary>
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>The text cut to so many columns, with an ellipsis where something was cut off.</summary>
    public static string Cut(string text, int columns)
    {
        if (Of(text) <= columns)
            return text;
        StringBuilder kept = new();
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (width + Of(rune) > columns - 1)
                break;
            kept.Append(rune.ToString());
            width += Of(rune);
        }
        return kept.Append('…').ToString();
    }

    /// <summary>The text with spaces on one side up to so many columns.</summary>
    public static string Pad(string text, int columns, bool toRight)
    {
        string gap = new(' ', Math.Max(0, columns - Of(text)));
        return toRight ? gap + text : text + gap;
    }

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : IsWide(rune.Value) ? 2
        : 1;

    // Unicode's East Asian Width W and F, in the blocks that our five languages use.
    private static bool IsWide(int code) =>
        code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
