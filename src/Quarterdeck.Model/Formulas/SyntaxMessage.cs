using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Superpower.Model;

namespace Quarterdeck.Model.Formulas;

/// <summary>Says in a person's words where the grammar stopped and what it expected there.</summary>
internal static class SyntaxMessage
{
    /// <summary>Adds the finding.</summary>
    public static void Add(
        IReadOnlyList<Token<FormulaToken>> tokens, TokenList<FormulaToken> rest, IEnumerable<string> expected, string text, TextPlaces places, FindingList findings)
    {
        string wanted = Wanted(expected);
        if (rest.IsAtEnd)
        {
            Token<FormulaToken> last = tokens[^1];
            findings.Error(FindingCodes.Syntax, places.At(last.Position.Absolute + last.Span.Length, 0),
                $"The formula ends after '{Short(last.ToStringValue())}', but {wanted} must follow.", "Complete it, or remove what stands too much.");
            return;
        }
        Token<FormulaToken> at = rest.ConsumeToken().Value;
        string written = at.ToStringValue(), upper = written.ToUpperInvariant();
        int index = rest.Position;
        string before = index > 0 ? tokens[index - 1].ToStringValue() : string.Empty;
        (string message, string remedy) = (index > 0 && before.Equals("SELECT", StringComparison.OrdinalIgnoreCase) ? "SELECT" : upper) switch
        {
            "SELECT" => ("A formula holds no subquery.", "Make the inner SELECT a dataset with its own 'sql:', or a roll-up field."),
            "OVER" => ("A formula has no window functions.", "Use PRIOR, TRAILING, TO_DATE or CUMULATIVE."),
            "WHERE" when before.Equals("FILTER", StringComparison.OrdinalIgnoreCase) => ("After FILTER its condition stands in brackets.", "Write FILTER (WHERE ...)."),
            _ when at.Kind == FormulaToken.QuotedName && index > 0 =>
                ($"The name {Short(written)} stands where {wanted} is expected.", "Write texts in single quotes; double quotes are for names."),
            _ when index > 0 && at.Kind == FormulaToken.Word && tokens[index - 1].Kind == FormulaToken.Word =>
                ($"'{Short(before)} {Short(written)}' are two names side by side; {wanted} must stand between or after them.",
                    "Write an operator between them; a name with a space is written in double quotes."),
            _ => ($"'{Short(written)}' stands where {wanted} is expected{(index > 0 ? $", after '{Short(before)}'" : "")}.",
                at.Kind == FormulaToken.RightBracket ? "Complete what stands before it." : "Change or remove it."),
        };
        findings.Error(FindingCodes.Syntax, places.At(at.Position.Absolute, Math.Min(at.Span.Length, text.Length)), message, remedy);
    }

    private static string Wanted(IEnumerable<string> expected)
    {
        string[] words = [.. expected.Where(word => word != "star").Select(InWords).Distinct(StringComparer.Ordinal)];
        return words.Length switch
        {
            0 => "something else",
            1 => words[0],
            _ => $"{string.Join(", ", words[..^1])} or {words[^1]}",
        };
    }

    /// <summary>The library names tokens by their enumeration's word; people read signs.</summary>
    private static string InWords(string expectation) => expectation switch
    {
        "leftbracket" or "left bracket" => "(",
        "rightbracket" or "right bracket" => ")",
        "comma" => "a comma",
        "dot" => "a dot",
        "number" => "a number",
        "text" => "a text in single quotes",
        "word" => "a name",
        "where" => "WHERE",
        "and" => "AND",
        "from" => "FROM",
        "then" => "THEN",
        "when" => "WHEN",
        "end" => "END",
        "as" => "AS",
        _ => expectation,
    };

    private static string Short(string text) => text.Length <= 40 ? text : text[..37] + "...";
}
