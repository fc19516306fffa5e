using System.Buffers;
using System.Text;
using Quarterdeck.Offices.Files;

namespace Quarterdeck.Offices.Titles;

/// <summary>Mends text that was UTF-8 and had been read as Windows-1252: "gÃ©nÃ©ral" is "général".</summary>
internal static class Mojibake
{
    private static readonly SearchValues<char> _leads = SearchValues.Create("ÃÄÅÆÂáäåæçèé");
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The mended text; the same string where there is nothing to mend.</summary>
    public static string Mend(string text)
    {
        int lead = text.AsSpan().IndexOfAny(_leads);
        if (lead < 0 || lead + 1 >= text.Length || !IsContinuation(text.AsSpan(lead + 1)))
            return text;
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            int value = ByteOf(text[i]);
            if (value < 0)
                return text;
            bytes[i] = (byte)value;
        }
        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return text;        // not UTF-8 after all: it stays as written
        }
    }

    private static bool IsContinuation(ReadOnlySpan<char> rest) => ByteOf(rest[0]) is >= 0x80 and < 0xC0;

    private static int ByteOf(char c) =>
        c < 0x80 || c is >= '\u0080' and <= '\u00FF' ? c : Windows1252.High.IndexOf(c, StringComparison.Ordinal) is >= 0 and int place ? 0x80 + place : -1;
}
