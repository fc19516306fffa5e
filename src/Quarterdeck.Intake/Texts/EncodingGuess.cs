using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Quarterdeck.Intake.Texts;

/// <summary>Finds the encoding of a text by its mark, by the form of its bytes, and last by its letters.</summary>
/// <remarks>
/// UTF-8 is certain where the bytes are valid, since text in an older encoding nearly never is. Among the older ones the letters decide: each
/// candidate is a code page with a language, and its likely letters beyond ASCII; a letter that the language does not have speaks against it.
/// </remarks>
public static class EncodingGuess
{
    private static readonly (int Page, string Name, string Language, string Letters)[] _candidates =
    [
        (1252, "Windows-1252", "French", "éèàêçùâîôûëïœÉÈÀÊÇ€’«»°\u00a0"),
        (1252, "Windows-1252", "German", "äöüßÄÖÜ€–„“\u00a0§"),
        (1252, "Windows-1252", "Spanish", "áéíóúñüÁÉÍÓÚÑ¿¡€ºª\u00a0"),
        (1252, "Windows-1252", "Portuguese", "ãõçáéíóúâêôàÃÇÕ€ºª\u00a0"),
        (1252, "Windows-1252", "Italian", "àèéìòùÀÈÉ€’°\u00a0"),
        (1252, "Windows-1252", "Scandinavian", "åäöæøÅÄÖÆØé€\u00a0"),
        (1252, "Windows-1252", "English", "’‘“”–—£©®™•…é€\u00a0"),
        (1250, "Windows-1250", "Polish", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–€\u00a0"),
        (1250, "Windows-1250", "Czech or Slovak", "áčďéěíňóřšťúůýžľĺŕäôÁČĎÉÍŘŠÚÝŽ–€\u00a0"),
        (1250, "Windows-1250", "Hungarian", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ–€\u00a0"),
        (1250, "Windows-1250", "Croatian or Slovene", "čćđšžČĆĐŠŽ–€\u00a0"),
        (28592, "ISO-8859-2", "Polish", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ\u00a0"),
        (28592, "ISO-8859-2", "Czech or Slovak", "áčďéěíňóřšťúůýžľĺŕäôÁČĎÉÍŘŠÚÝŽ\u00a0"),
        (28605, "ISO-8859-15", "French", "éèàêçùâîôûëïœÉÈÀÊÇ€«»°\u00a0"),
        (1251, "Windows-1251", "Russian or Bulgarian", "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯё\u00a0"),
        (1258, "Windows-1258", "Vietnamese", "ăâđêôơưĂÂĐÊÔƠƯàáèéìíòóùúý\u0300\u0301\u0303\u0309\u0323\u00a0"),
    ];

    /// <summary>Chooses an encoding.</summary>
    /// <param name="head">The first bytes of the content.</param>
    /// <param name="isWhole">True when <paramref name="head"/> is all of it; else its last bytes may be half a letter.</param>
    /// <param name="doubt">Bytes that spoke against UTF-8 further on, with the ASCII around them; empty where none were seen.</param>
    /// <returns>Null where the bytes are no text.</returns>
    public static EncodingChoice? Of(ReadOnlySpan<byte> head, bool isWhole, ReadOnlySpan<byte> doubt = default)
    {
        if (head is [0xFF, 0xFE, ..])
            return new EncodingChoice(Encoding.Unicode, "UTF-16", 2, true, "the mark at its start says so");
        if (head is [0xFE, 0xFF, ..])
            return new EncodingChoice(Encoding.BigEndianUnicode, "UTF-16 (big-endian)", 2, true, "the mark at its start says so");
        if (Wide(head) is { } wide)
            return wide;
        if (LooksBinary(head))
            return null;
        int mark = head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (doubt.Length == 0 && Utf8.IsValid(isWhole ? head : head[..WholeLetters(head)]))
            return new EncodingChoice(new UTF8Encoding(false), "UTF-8", mark, true, mark > 0 ? "the mark at its start says so" : "its bytes have that form");
        return ByLetters(doubt.Length > 0 ? doubt : head);
    }

    /// <summary>The length of the longest start that ends with a whole UTF-8 letter.</summary>
    public static int WholeLetters(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            byte last = bytes[^back];
            if (last < 0x80)
                return bytes.Length;
            if (last >= 0xC0)
                return (last >= 0xF0 ? 4 : last >= 0xE0 ? 3 : 2) > back ? bytes.Length - back : bytes.Length;
        }
        return bytes.Length;
    }

    /// <summary>UTF-16 that lost its mark: text in our languages has a zero byte beside every Latin letter, UTF-8 has none at all.</summary>
    private static EncodingChoice? Wide(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 512)];
        for (int i = 0; i < head.Length; i++)
            if (head[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        // A quarter of one side: the letters of a head line are Latin nearly everywhere. The other side is nearly free of zeros, which no binary file is.
        if (odd > even * 8 && odd * 8 >= head.Length)
            return new EncodingChoice(Encoding.Unicode, "UTF-16", 0, false, "every second byte is zero, and there is no mark");
        if (even > odd * 8 && even * 8 >= head.Length)
            return new EncodingChoice(Encoding.BigEndianUnicode, "UTF-16 (big-endian)", 0, false, "every second byte is zero, and there is no mark");
        return null;
    }

    /// <summary>Zeros, or more than one in fifty of the signs that no text has.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        int signs = 0;
        foreach (byte b in head)
        {
            if (b == 0)
                return true;
            if (b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A or 0x1B))
                signs++;
        }
        return signs * 50 > head.Length;
    }

    private static EncodingChoice ByLetters(ReadOnlySpan<byte> bytes)
    {
        double best = double.NegativeInfinity;
        (int Page, string Name, string Language, string Letters) chosen = _candidates[0];
        foreach ((int Page, string Name, string Language, string Letters) candidate in _candidates)
        {
            double score = Score(PageOf(candidate.Page).GetString(bytes), candidate.Letters);
            if (score > best)
                (best, chosen) = (score, candidate);
        }
        string letters = new([.. PageOf(chosen.Page).GetString(bytes).Where(letter => letter > '\u007f' && !char.IsControl(letter) && letter != '\u00a0').Distinct().Take(8)]);
        return new EncodingChoice(PageOf(chosen.Page), chosen.Name, 0, false, string.Create(CultureInfo.InvariantCulture, $"so read its letters beyond ASCII are {string.Join(' ', letters.AsEnumerable())}, as in {chosen.Language}"));
    }

    /// <summary>A letter of the language counts for it, another one against it, and one inside a word that is no letter at all still more.</summary>
    private static double Score(string text, string letters)
    {
        double score = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c <= '\u007f')
                continue;
            bool inWord = i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            score += letters.Contains(c, StringComparison.Ordinal) ? 1
                : char.IsControl(c) || c == '\uFFFD' ? -6
                : char.IsLetter(c) ? (inWord || i == 0 || !char.IsLetter(text[i - 1]) || !char.IsUpper(c) ? -1.5 : -2.5)
                : inWord ? -3 : -1;
        }
        return score;
    }

    private static Encoding PageOf(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
}
