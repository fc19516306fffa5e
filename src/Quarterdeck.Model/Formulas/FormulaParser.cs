using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Superpower.Model;

namespace Quarterdeck.Model.Formulas;

/// <summary>Formula text to a tree, or findings with the exact place.</summary>
/// <remarks>Text of any length and nesting is answered in bounded time and stack: see <see cref="MostCharacters"/> and <see cref="MostDepth"/>.</remarks>
public static class FormulaParser
{
    /// <summary>Longer formulas are refused; the longest of a real model seen has some 600 characters.</summary>
    public const int MostCharacters = 20_000;

    /// <summary>Brackets and operators inside each other (a call counts three times, a CASE five times); deeper formulas are refused, so that no walk over a tree can exhaust the stack.</summary>
    public const int MostDepth = 200;

    /// <summary>Reads a formula that stands in the file as it is.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="origin">Where its first character stands.</param>
    /// <param name="findings">Gets everything that is wrong with it.</param>
    /// <returns>The tree; null when there was at least one error.</returns>
    public static Formula? Parse(string text, SourceSpan origin, FindingList findings) =>
        Parse(text, TextPlaces.Plain(origin, text), findings);

    /// <summary>Reads a formula whose characters stand at known places.</summary>
    public static Formula? Parse(string text, TextPlaces places, FindingList findings)
    {
        if (text.Length > MostCharacters)
        {
            findings.Error(FindingCodes.TooLong, places.At(0, 0),
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The formula has {text.Length} characters; {MostCharacters} are the most."),
                "Split it into metrics or fields of their own.");
            return null;
        }
        FindingList own = new();
        Formula? formula = Read(text, places, own);
        findings.AddRange(own.Sorted());
        return own.HasErrors ? null : formula;
    }

    private static Formula? Read(string text, TextPlaces places, FindingList findings)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            findings.Error(FindingCodes.Syntax, places.At(0, 0), "The formula is empty.", "Write a formula, such as SUM(orders.amount).");
            return null;
        }
        if (new FormulaLexer(text, places, findings).Read() is not { } tokens || !BracketCheck.Passes(tokens, places.File, findings))
            return null;
        TokenListParserResult<FormulaToken, Formula> result = new FormulaGrammar(tokens, places.File, findings).Expression(new TokenList<FormulaToken>(tokens));
        if (!result.HasValue)
            SyntaxMessage.Add(tokens, result.Remainder, result.Expectations ?? [], text, places, findings);
        else if (!result.Remainder.IsAtEnd)
            SyntaxMessage.Add(tokens, result.Remainder, ["an operator such as +", "the end of the formula"], text, places, findings);
        else if (FormulaRules.Hold(result.Value, findings))
            return result.Value;
        return null;
    }
}
