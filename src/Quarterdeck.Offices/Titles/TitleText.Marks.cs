namespace Quarterdeck.Offices.Titles;

/// <summary>HTML entities, and the marks by which one title serves both genders.</summary>
internal sealed partial class TitleText
{
    private static readonly (string Name, char Value)[] _entities =
    [
        ("amp", '&'), ("nbsp", ' '), ("quot", '"'), ("apos", '\''), ("lt", ' '), ("gt", ' '), ("ndash", '\u2013'), ("mdash", '\u2014'),
        ("rsquo", '\''), ("lsquo", '\''), ("bull", '|'), ("middot", '|'), ("eacute", 'é'), ("Eacute", 'É'), ("egrave", 'è'), ("ecirc", 'ê'),
        ("agrave", 'à'), ("acirc", 'â'), ("ccedil", 'ç'), ("ocirc", 'ô'), ("ugrave", 'ù'), ("icirc", 'î'), ("uuml", 'ü'), ("ouml", 'ö'),
        ("auml", 'ä'), ("oacute", 'ó'), ("Oacute", 'Ó'), ("aacute", 'á'), ("iacute", 'í'), ("uacute", 'ú'), ("shy", '\u00AD'),
    ];

    private static readonly HashSet<string> _genderLetters = ["h", "f", "x", "m", "w", "d", "k", "v"];
    private static readonly HashSet<string> _genderEndings =
        ["e", "rice", "trice", "ice", "euse", "ere", "se", "ne", "ka", "le", "es", "esse", "cheffe", "ale", "ee", "iere", "fe", "effe", "te"];

    /// <summary>The character at a place; an HTML entity, even one that lost its semicolon, is read as what it stands for.</summary>
    private static char Decode(string text, int at, out int width)
    {
        width = 1;
        char c = text[at];
        if (c != '&' || at + 2 >= text.Length)
            return c;
        ReadOnlySpan<char> rest = text.AsSpan(at + 1);
        if (rest[0] == '#')
            return DecodeNumber(rest[1..], c, ref width);
        foreach ((string name, char value) in _entities)
        {
            if (!rest.StartsWith(name, StringComparison.Ordinal))
                continue;
            int length = name.Length;
            bool closed = length < rest.Length && rest[length] == ';';
            if (!closed && length < rest.Length && char.IsLetter(rest[length]))
                continue;
            width = 1 + length + (closed ? 1 : 0);
            // "&amp;amp;" was escaped twice: the rest of it is swallowed, at most four times.
            for (int turn = 0; turn < 4 && value == '&' && text.AsSpan(at + width).StartsWith("amp;", StringComparison.Ordinal); turn++)
                width += 4;
            return value;
        }
        return c;
    }

    private static char DecodeNumber(ReadOnlySpan<char> digits, char fallback, ref int width)
    {
        bool hex = digits.Length > 0 && digits[0] is 'x' or 'X';
        int at = hex ? 1 : 0, value = 0, first = at;
        for (; at < digits.Length && at - first < 5; at++)
        {
            int digit = char.IsAsciiDigit(digits[at]) ? digits[at] - '0' : hex && char.IsAsciiHexDigit(digits[at]) ? (digits[at] | 32) - 'a' + 10 : -1;
            if (digit < 0)
                break;
            value = value * (hex ? 16 : 10) + digit;
        }
        if (at == first || value is 0 or > char.MaxValue)
            return fallback;
        if (at < digits.Length && digits[at] == ';')
            at++;
        width = 2 + at;
        return (char)value;
    }

    /// <summary>Takes out "(h/f/x)", "M/K", and the endings in "directeur/trice", "délégué(e)", "directeur·rice", "dyrektor(ka)".</summary>
    private void RemoveGenderMarks()
    {
        int kept = 0;
        for (int i = 0; i < Count;)
        {
            int length = GenderMarkAt(i, kept);
            if (length > 0)
            {
                i += length;
                continue;
            }
            _tokens[kept++] = _tokens[i++];
        }
        Count = kept;
    }

    private int GenderMarkAt(int i, int kept)
    {
        TokenKind kind = _tokens[i].Kind;
        if (kind == TokenKind.Open)
        {
            int letters = GenderLetters(i + 1);
            if (letters > 0 && IsKind(i + 1 + letters, TokenKind.Close))
                return letters + 2;
            if (kept > 0 && _tokens[i].Glued && IsEnding(i + 1) && IsKind(i + 2, TokenKind.Close))
                return 3;
        }
        if (kind == TokenKind.Slash && kept > 0 && _tokens[i].Glued && i + 1 < Count && _tokens[i + 1].Glued && IsEnding(i + 1))
            return 2;
        if (kind == TokenKind.Word)
            return GenderLetters(i);
        return 0;
    }

    /// <summary>How many tokens from here are single letters of "h/f/x" with slashes between; at least two letters.</summary>
    private int GenderLetters(int i)
    {
        int at = i, letters = 0;
        while (at < Count && _tokens[at].Kind == TokenKind.Word && _tokens[at].FoldLength <= 2 && _genderLetters.Contains(Folded(at).ToString()))
        {
            letters++;
            at++;
            if (!IsKind(at, TokenKind.Slash) || at + 1 >= Count)
                break;
            at++;
        }
        return letters >= 2 && at - i == 2 * letters - 1 ? at - i : 0;
    }

    private bool IsKind(int i, TokenKind kind) => i < Count && _tokens[i].Kind == kind;

    private bool IsEnding(int i) =>
        i < Count && _tokens[i].Kind == TokenKind.Word && _tokens[i].FoldLength <= 6 && _genderEndings.Contains(Folded(i).ToString());
}
