using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Superpower.Model;

namespace Quarterdeck.Model.Formulas;

/// <summary>Looks at brackets before the grammar does: it names the one that lacks its partner, and refuses nesting that would cost the stack.</summary>
internal static class BracketCheck
{
    /// <summary>True when all brackets are in pairs and nothing is nested deeper than <see cref="FormulaParser.MostDepth"/>.</summary>
    public static bool Passes(IReadOnlyList<Token<FormulaToken>> tokens, string file, FindingList findings)
    {
        Stack<(Token<FormulaToken> Token, bool IsCall)> open = new();
        int cases = 0, calls = 0, signs = 0;
        FormulaToken before = FormulaToken.None;
        foreach (Token<FormulaToken> token in tokens)
        {
            signs = token.Kind is FormulaToken.Minus or FormulaToken.Plus or FormulaToken.Not ? signs + 1 : 0;
            if (token.Kind == FormulaToken.LeftBracket)
            {
                open.Push((token, IsOfCall(before)));
                calls += IsOfCall(before) ? 1 : 0;
            }
            else if (token.Kind == FormulaToken.Case)
                cases++;
            else if (token.Kind == FormulaToken.End && cases > 0)
                cases--;
            else if (token.Kind == FormulaToken.RightBracket)
            {
                if (!open.TryPop(out (Token<FormulaToken>, bool IsCall) partner))
                {
                    findings.Error(FindingCodes.UnbalancedBracket, Place(token, file), "This bracket closes nothing.", "Remove it, or open one before it.");
                    return false;
                }
                calls -= partner.IsCall ? 1 : 0;
            }
            before = token.Kind;
            // The bracket of a call costs the stack about three times a plain one, a CASE five times.
            if (open.Count + (2 * calls) + (5 * cases) + signs > FormulaParser.MostDepth)
            {
                findings.Error(FindingCodes.TooLong, Place(token, file),
                    string.Create(CultureInfo.InvariantCulture, $"The formula is nested more than {FormulaParser.MostDepth} deep here."),
                    "Split it into metrics or fields of their own.");
                return false;
            }
        }
        foreach ((Token<FormulaToken> token, _) in open.Reverse())
            findings.Error(FindingCodes.UnbalancedBracket, Place(token, file), "The bracket that opens here is never closed.", "Add the ) where it belongs.");
        return open.Count == 0;
    }

    private static bool IsOfCall(FormulaToken before) => before is FormulaToken.Word or FormulaToken.In or FormulaToken.Filter or FormulaToken.Cast;

    private static SourceSpan Place(Token<FormulaToken> token, string file) => new(file, token.Position.Line, token.Position.Column, token.Span.Length);
}
