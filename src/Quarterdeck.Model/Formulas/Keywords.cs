using System.Collections.Frozen;

namespace Quarterdeck.Model.Formulas;

/// <summary>Words that the language keeps for itself.</summary>
/// <remarks>Words such as DATE, GROUP or YEAR are read by what follows them and may be names of fields; these may not, unless after a dot or in double quotes.</remarks>
public static class Keywords
{
    private static readonly FrozenDictionary<string, FormulaToken> Tokens = new Dictionary<string, FormulaToken>
    {
        ["AND"] = FormulaToken.And,
        ["OR"] = FormulaToken.Or,
        ["NOT"] = FormulaToken.Not,
        ["IS"] = FormulaToken.Is,
        ["IN"] = FormulaToken.In,
        ["BETWEEN"] = FormulaToken.Between,
        ["LIKE"] = FormulaToken.Like,
        ["ILIKE"] = FormulaToken.ILike,
        ["NULL"] = FormulaToken.Null,
        ["TRUE"] = FormulaToken.True,
        ["FALSE"] = FormulaToken.False,
        ["CASE"] = FormulaToken.Case,
        ["WHEN"] = FormulaToken.When,
        ["THEN"] = FormulaToken.Then,
        ["ELSE"] = FormulaToken.Else,
        ["END"] = FormulaToken.End,
        ["DISTINCT"] = FormulaToken.Distinct,
        ["FILTER"] = FormulaToken.Filter,
        ["CAST"] = FormulaToken.Cast,
        ["AS"] = FormulaToken.As,
        ["WHERE"] = FormulaToken.Where,
        ["FROM"] = FormulaToken.From,
        ["INTERVAL"] = FormulaToken.Interval,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the word cannot stand alone as a name, in any case of letters.</summary>
    public static bool IsReserved(string word) => Tokens.ContainsKey(word);

    /// <summary>The kind of a bare word.</summary>
    internal static FormulaToken Kind(ReadOnlySpan<char> word) =>
        Tokens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out FormulaToken kind) ? kind : FormulaToken.Word;
}
