using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Superpower.Model;

namespace Quarterdeck.Model.Formulas;

/// <summary>Formula text to tokens. A token's position is its line and column in the file, so that nothing has to be counted again later.</summary>
internal sealed class FormulaLexer(string text, TextPlaces places, FindingList findings)
{
    private readonly List<Token<FormulaToken>> _tokens = [];
    private int _at;

    /// <summary>All tokens; null when a character or an open quote is not in the language (all such places are findings).</summary>
    public Token<FormulaToken>[]? Read()
    {
        bool clean = true;
        while (_at < text.Length)
        {
            char first = text[_at];
            if (char.IsWhiteSpace(first))
                _at++;
            else if (char.IsLetter(first) || first == '_')
                ReadWord();
            else if (char.IsAsciiDigit(first))
                ReadNumber();
            else if (first is '\'' or '"')
                clean &= ReadQuoted(first);
            else
                clean &= ReadSign();
        }
        return clean ? [.. _tokens] : null;
    }

    private void ReadWord()
    {
        int end = _at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        // After a dot every word is a name: territories.group, calendar.end.
        bool isPart = _tokens.Count > 0 && _tokens[^1].Kind == FormulaToken.Dot;
        Add(isPart ? FormulaToken.Word : Keywords.Kind(text.AsSpan(_at, end - _at)), end - _at);
    }

    private void ReadNumber()
    {
        int end = _at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        }
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
                for (end = digits; end < text.Length && char.IsAsciiDigit(text[end]);)
                    end++;
        }
        Add(FormulaToken.Number, end - _at);
    }

    private bool ReadQuoted(char quote)
    {
        int end = _at + 1;
        while (end < text.Length)
        {
            if (text[end] != quote)
                end++;
            else if (end + 1 < text.Length && text[end + 1] == quote)
                end += 2;
            else
            {
                Add(quote == '\'' ? FormulaToken.Text : FormulaToken.QuotedName, end + 1 - _at);
                return true;
            }
        }
        string what = quote == '\'' ? "text" : "quoted name";
        findings.Error(FindingCodes.OpenQuote, places.At(_at, text.Length - _at),
            $"The {what} that starts here with {quote} never ends.",
            $"Close it with {quote}; a {quote} inside is written twice.");
        _at = text.Length;
        return false;
    }

    private bool ReadSign()
    {
        string two = _at + 1 < text.Length ? text.Substring(_at, 2) : string.Empty;
        (FormulaToken kind, int length) = two switch
        {
            "<>" or "!=" => (FormulaToken.NotEqual, 2),
            "<=" => (FormulaToken.LessEqual, 2),
            ">=" => (FormulaToken.GreaterEqual, 2),
            "||" => (FormulaToken.Concat, 2),
            "--" or "/*" or "==" or "&&" or "::" => (FormulaToken.None, 2),
            _ => (OneSign(text[_at]), 1),
        };
        if (kind != FormulaToken.None)
        {
            Add(kind, length);
            return true;
        }
        if (length == 1 && char.IsHighSurrogate(text[_at]) && _at + 1 < text.Length)
            length = 2;
        string sign = text.Substring(_at, length);
        findings.Error(sign == "::" ? FindingCodes.UnknownType : FindingCodes.StrangeSign, places.At(_at, length),
            $"'{Printable(sign)}' is not part of the formula language.", Instead(sign));
        _at += length;
        return false;
    }

    private static FormulaToken OneSign(char sign) => sign switch
    {
        '(' => FormulaToken.LeftBracket,
        ')' => FormulaToken.RightBracket,
        ',' => FormulaToken.Comma,
        '.' => FormulaToken.Dot,
        '*' => FormulaToken.Star,
        '+' => FormulaToken.Plus,
        '-' => FormulaToken.Minus,
        '/' => FormulaToken.Slash,
        '%' => FormulaToken.Percent,
        '=' => FormulaToken.Equal,
        '<' => FormulaToken.Less,
        '>' => FormulaToken.Greater,
        _ => FormulaToken.None,
    };

    private static string Instead(string sign) => sign switch
    {
        "--" or "/*" => "Write comments in the YAML, after #; write a - (-b) for twice minus.",
        "==" => "Write a single = to compare.",
        "&&" => "Write AND.",
        "::" => "Write CAST(x AS type).",
        "[" or "]" or "`" => "Write names that need quotes in double quotes.",
        "{" or "}" or "$" => "Write the value itself; secrets and variables belong to connections only.",
        ";" => "Remove it: a formula is one expression.",
        "!" => "Write NOT, or <> for unequal.",
        "^" => "Write POWER(x, y).",
        "‘" or "’" or "“" or "”" => "Write straight quotes.",
        "−" or "–" => "Write the minus of the keyboard: -.",
        "×" or "·" => "Write * to multiply.",
        "≥" => "Write >=.",
        "≤" => "Write <=.",
        "≠" => "Write <>.",
        _ => "Remove it, or put it in single quotes if it is part of a text.",
    };

    private static string Printable(string sign) => char.IsControl(sign[0])
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U+{(int)sign[0]:X4}")
        : sign;

    private void Add(FormulaToken kind, int length)
    {
        (int line, int column) = places.Position(_at);
        _tokens.Add(new Token<FormulaToken>(kind, new TextSpan(text, new Position(_at, line, column), length)));
        _at += length;
    }
}
