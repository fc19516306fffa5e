using Superpower.Model;

namespace Quarterdeck.Model.Formulas;

/// <summary>Carries a parser's result over to another type; a failure stays as it is.</summary>
internal static class ParserResults
{
    /// <summary>The result with its value changed.</summary>
    public static TokenListParserResult<FormulaToken, TTo> CastTo<TFrom, TTo>(
        this TokenListParserResult<FormulaToken, TFrom> result, Func<TFrom, TTo> change) => result.HasValue
            ? TokenListParserResult.Value(change(result.Value), result.Location, result.Remainder)
            : TokenListParserResult.CastEmpty<FormulaToken, TFrom, TTo>(result);
}
