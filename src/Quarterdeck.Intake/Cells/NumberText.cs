using System.Collections.Frozen;

namespace Quarterdeck.Intake.Cells;

/// <summary>Numbers as exports write them, read exactly.</summary>
/// <remarks>
/// Groups are parted by the mark that is not the decimal one, by spaces (also U+00A0, U+2009, U+202F) or by an apostrophe, and must have three digits
/// (or two, as in India, before the last three). A minus may stand before, behind or as brackets around the number; a currency's sign or code may stand on either side.
/// </remarks>
public static class NumberText
{
    /// <summary>Reads a number.</summary>
    /// <param name="text">The cell; spaces around it are passed over.</param>
    /// <param name="decimalMark">A point or a comma.</param>
    /// <param name="number">The value; a percent sign is left to <paramref name="isPercent"/>.</param>
    /// <param name="isPercent">True when a percent sign stands behind it.</param>
    /// <returns>False where the text is no number so written, or has more digits than are kept exactly (28).</returns>
    public static bool TryRead(ReadOnlySpan<char> text, char decimalMark, out decimal number, out bool isPercent)
    {
        isPercent = false;
        text = text.Trim();
        if (TryReadPlain(text, decimalMark, out number))
            return true;
        bool isNegative = false;
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            isNegative = true;
            text = text[1..^1].Trim();
        }
        text = Sign(text, ref isNegative);
        text = Currency(text);
        text = Sign(text, ref isNegative);
        if (text.Length > 0 && text[^1] is '%' or '\uFF05' or '\u066A')
        {
            isPercent = true;
            text = text[..^1].TrimEnd();
        }
        if (text.Length == 0 || text.Length > 64)
            return false;
        return Digits(text, decimalMark, isNegative, out number);
    }

    /// <summary>Digits with at most a minus before and a decimal mark among them: nearly every number of nearly every export. Anything else takes the long way.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> text, char decimalMark, out decimal number)
    {
        number = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative)
            text = text[1..];
        if (text.Length is 0 or > 18)
            return false;
        long value = 0;
        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            uint digit = unchecked((uint)(text[i] - '0'));
            if (digit <= 9)
                value = value * 10 + digit;
            else if (text[i] == decimalMark && point < 0 && text.Length > 1)
                point = i;
            else
                return false;
        }
        number = unchecked(new decimal((int)value, (int)(value >> 32), 0, isNegative && value > 0, (byte)(point < 0 ? 0 : text.Length - 1 - point)));
        return true;
    }

    private static ReadOnlySpan<char> Sign(ReadOnlySpan<char> text, scoped ref bool isNegative)
    {
        if (text.Length == 0)
            return text;
        if (text[0] is '-' or '\u2212' or '+')
        {
            isNegative ^= text[0] != '+';
            return text[1..].TrimStart();
        }
        if (text[^1] is '-' or '\u2212')
        {
            isNegative ^= true;
            return text[..^1].TrimEnd();
        }
        return text;
    }

    private static readonly FrozenSet<string> _words = "kr zł Kč Ft Lei lei Rp RM Rs Fr SFr TL kn лв руб din".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a sign (€, US$), a code of three capitals (EUR) and the few words that stand for a currency (kr, zł); 12a is no amount.</summary>
    private static bool IsCurrency(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol)
                return true;
        return word.Length == 3 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[1]) && char.IsAsciiLetterUpper(word[2]) || _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Takes a currency away, on one side.</summary>
    private static ReadOnlySpan<char> Currency(ReadOnlySpan<char> text)
    {
        static bool IsPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol;
        int front = 0, back = 0;
        while (front < text.Length && IsPart(text[front]))
            front++;
        if (front > 0)
            return front <= 3 && IsCurrency(text[..front]) ? text[front..].TrimStart() : text;
        while (back < text.Length && IsPart(text[^(back + 1)]))
            back++;
        return back is > 0 and <= 3 && IsCurrency(text[^back..]) ? text[..^back].TrimEnd() : text;
    }

    private static bool Digits(ReadOnlySpan<char> text, char decimalMark, bool isNegative, out decimal number)
    {
        number = 0;
        // Up to 18 digits fit a word, which is several times as fast as two of them; longer numbers are rare.
        ulong small = 0;
        UInt128 value = 0;
        int digits = 0, scale = -1, group = -1, sinceGroup = 0, exponent = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (digits < 18)
                    value = small = small * 10 + (ulong)(c - '0');
                else
                    value = value * 10 + (UInt128)(c - '0');
                if (digits > 0 || c != '0')
                    digits++;
                if (digits > 28)
                    return false;
                if (scale >= 0)
                    scale++;
                else
                    sinceGroup++;
            }
            else if (c == decimalMark && scale < 0)
            {
                if (group >= 0 && sinceGroup != 3)
                    return false;
                scale = 0;
            }
            else if (scale < 0 && c is ',' or '.' or ' ' or '\u00a0' or '\u2009' or '\u202f' or '\'' or '\u2019' && c != decimalMark && i > 0)
            {
                // Groups have three digits, the first one up to three; in India those between have two. All are parted by one mark.
                int mark = c is '\u00a0' or '\u2009' or '\u202f' ? ' ' : c == '\u2019' ? '\'' : c;
                if (scale >= 0 || (group >= 0 ? group != mark || sinceGroup is not (2 or 3) : sinceGroup is 0 or > 3))
                    return false;
                (group, sinceGroup) = (mark, 0);
            }
            else if (c is 'e' or 'E' && i > 0 && int.TryParse(text[(i + 1)..], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out exponent) && Math.Abs(exponent) <= 28)
                break;
            else
                return false;
        }
        if (sinceGroup == 0 && scale <= 0 || (group >= 0 && scale < 0 && sinceGroup != 3))
            return false;
        int places = Math.Max(0, scale) - exponent;
        if (places > 28)
            return false;
        for (; places < 0; places++)
            if ((value *= 10) > (UInt128)decimal.MaxValue)
                return false;
        // The three parts are bits and no numbers: their sign is not one.
        unchecked
        {
            number = new decimal((int)(uint)(value & uint.MaxValue), (int)(uint)(value >> 32 & uint.MaxValue), (int)(uint)(value >> 64 & uint.MaxValue), isNegative && value > 0, (byte)places);
        }
        return true;
    }
}
