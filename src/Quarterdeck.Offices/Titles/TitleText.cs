namespace Quarterdeck.Offices.Titles;

/// <summary>A title cut into tokens, read in one pass over its characters. Made to be used again; not thread-safe.</summary>
/// <remarks>Time and memory grow with the length of the text and with nothing else.</remarks>
internal sealed partial class TitleText
{
    private char[] _folded = new char[256];
    private Token[] _tokens = new Token[64];
    private int _foldedCount;

    /// <summary>How many tokens the title has.</summary>
    public int Count { get; private set; }

    /// <summary>One token.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The folded characters of one token.</summary>
    public ReadOnlySpan<char> Folded(int index) => _folded.AsSpan(_tokens[index].FoldStart, _tokens[index].FoldLength);

    /// <summary>Cuts a text into tokens.</summary>
    public void Read(string text)
    {
        Count = 0;
        _foldedCount = 0;
        int at = 0;
        bool glued = false;
        while (at < text.Length)
        {
            char raw = Decode(text, at, out int width);
            char c = FoldTable.Fold(raw);
            if (c == FoldTable.Dropped)
            {
                at += width;
                continue;
            }
            if (IsWordCharacter(c))
            {
                at = IsHan(c) ? AddHan(c, at, width, glued) : AddWord(text, at, glued);
                glued = true;
                continue;
            }
            glued = AddSeparator(text, c, at, width, glued);
            at += width;
        }
        RemoveGenderMarks();
    }

    private int AddHan(char c, int at, int width, bool glued)
    {
        Append(c);
        Add(new Token(TokenKind.Han, at, at + width, _foldedCount - 1, 1, false, false, glued));
        return at + width;
    }

    /// <summary>Reads a word; letters with dots between them ("C.E.O.", "p.o.") and "R&amp;D" are one word.</summary>
    private int AddWord(string text, int start, bool glued)
    {
        int foldStart = _foldedCount, at = start, letters = 0, capitals = 0;
        bool dotted = false;
        bool initial = char.IsUpper(Decode(text, start, out _));
        while (at < text.Length)
        {
            char raw = Decode(text, at, out int width);
            char c = FoldTable.Fold(raw);
            if (c == FoldTable.Dropped)
            {
                at += width;
                continue;
            }
            if (IsWordCharacter(c) && !IsHan(c))
            {
                if (dotted && FollowedByLetter(text, at + width))
                    break;                       // "p.o. Dyrektor": the letters end where a longer word begins
                letters++;
                if (char.IsUpper(raw))
                    capitals++;
                Append(c);
                at += width;
                continue;
            }
            bool single = letters == 1 || dotted;
            if (c == '.' && single && SingleLetterAt(text, at + width))
            {
                dotted = true;
                at += width;
                continue;
            }
            if (c == '&' && letters == 1 && SingleLetterAt(text, at + width))
            {
                at += width;
                continue;
            }
            if (c == '.')
            {
                AddWordToken(start, at, foldStart, letters >= 2 && capitals == letters, initial, glued);
                return at + width;               // the dot of "Exec." or of a sentence belongs to no token
            }
            break;
        }
        AddWordToken(start, at, foldStart, letters >= 2 && capitals == letters, initial, glued);
        return at;
    }

    private void AddWordToken(int start, int end, int foldStart, bool capitals, bool initial, bool glued) =>
        Add(new Token(TokenKind.Word, start, end, foldStart, _foldedCount - foldStart, capitals, initial, glued));

    private bool AddSeparator(string text, char c, int at, int width, bool glued)
    {
        switch (c)
        {
            case '\'':
                if (glued && at + width < text.Length && FoldTable.Fold(text[at + width]) == 's' && !FollowedByLetter(text, at + width + 1))
                    Add(new Token(TokenKind.Possessive, at, at + width, _foldedCount, 0, false, false, true));
                return true;
            case '/':
                return Separator(TokenKind.Slash, at, width, glued);
            case '|' or '\n':
                return Separator(TokenKind.Pipe, at, width, glued);
            case '\u00B7':
                return Separator(glued && FollowedByLetter(text, at + width) ? TokenKind.Slash : TokenKind.Pipe, at, width, glued);
            case ',':
                return Separator(TokenKind.Comma, at, width, glued);
            case '&' or '+':
                return Separator(TokenKind.Ampersand, at, width, glued);
            case '\u2014' or ':':
                return Separator(TokenKind.Dash, at, width, glued);
            case '-':
                bool open = !glued || at + width >= text.Length || FoldTable.Fold(text[at + width]) is ' ' or '-';
                return open ? Separator(TokenKind.Dash, at, width, glued) : glued;
            case '(':
                return Separator(TokenKind.Open, at, width, glued);
            case ')':
                return Separator(TokenKind.Close, at, width, glued);
            case '@':
                return Separator(TokenKind.At, at, width, glued);
            default:
                return false;
        }
    }

    private bool Separator(TokenKind kind, int at, int width, bool glued)
    {
        Add(new Token(kind, at, at + width, _foldedCount, 0, false, false, glued));
        return true;
    }

    private void Add(Token token)
    {
        // The s of a possessive is dropped with its mark: "CEO's" is the word and the mark.
        if (Count > 0 && token.Kind == TokenKind.Word && token.FoldLength == 1 && _tokens[Count - 1].Kind == TokenKind.Possessive)
            return;
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        _tokens[Count++] = token;
    }

    private void Append(char c)
    {
        if (FoldTable.IsExpansion(c))
        {
            foreach (char part in FoldTable.Expansion(c))
                AppendPlain(part);
            return;
        }
        AppendPlain(c);
    }

    private void AppendPlain(char c)
    {
        if (_foldedCount == _folded.Length)
            Array.Resize(ref _folded, _foldedCount * 2);
        _folded[_foldedCount++] = c;
    }

    private static bool FollowedByLetter(string text, int at) => at < text.Length && IsWordCharacter(FoldTable.Fold(text[at]));

    private static bool SingleLetterAt(string text, int at) => FollowedByLetter(text, at) && !FollowedByLetter(text, at + 1);

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '\u3007';

    private static bool IsWordCharacter(char c) =>
        c is >= 'a' and <= 'z' or >= '0' and <= '9' || c >= '\u0080' && (char.IsLetterOrDigit(c) || FoldTable.IsExpansion(c));
}
