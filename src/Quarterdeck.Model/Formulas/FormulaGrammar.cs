using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using FormulaResult = Superpower.Model.TokenListParserResult<Quarterdeck.Model.Formulas.FormulaToken, Quarterdeck.Model.Formulas.Formula>;

namespace Quarterdeck.Model.Formulas;

/// <summary>The grammar of formulas, from tokens to the tree. Made for one text, since nodes carry its file.</summary>
/// <remarks>
/// Values (names, literals, calls, CASE ...) are combinators; the binary operators are climbed by precedence in one loop, because a
/// combinator for each of the six levels would cost six frames of stack for every bracket. Which functions there are is asked afterwards, by <see cref="FormulaRules"/>.
/// </remarks>
internal sealed partial class FormulaGrammar
{
    private const int OrLevel = 1, AndLevel = 2, NotLevel = 3, ComparisonLevel = 4, SumLevel = 5, ProductLevel = 6, SignLevel = 7;

    private readonly string _file;
    private readonly Token<FormulaToken>[] _tokens;
    private readonly FindingList _findings;
    private readonly TokenListParser<FormulaToken, Formula> _filter;

    public FormulaGrammar(Token<FormulaToken>[] tokens, string file, FindingList findings)
    {
        _file = file;
        _tokens = tokens;
        _findings = findings;
        Expression = input => Climb(input, OrLevel);
        _filter =
            from filter in Token.EqualTo(FormulaToken.Filter)
            from open in Token.EqualTo(FormulaToken.LeftBracket)
            from word in Token.EqualTo(FormulaToken.Where)
            from condition in Expression
            from close in Token.EqualTo(FormulaToken.RightBracket)
            select condition;
    }

    /// <summary>A whole formula.</summary>
    public TokenListParser<FormulaToken, Formula> Expression { get; }

    /// <summary>Reads an operand, then every operator that binds at least as strongly as <paramref name="floor"/>.</summary>
    private FormulaResult Climb(TokenList<FormulaToken> input, int floor)
    {
        FormulaResult left = Operand(input, floor);
        while (left.HasValue)
        {
            Token<FormulaToken> next = left.Remainder.ConsumeToken() is { HasValue: true } some ? some.Value : default;
            (int level, string symbol) = Operator(next.Kind);
            if (level == 0 || level < floor)
                break;
            left = level == ComparisonLevel
                ? Compare(left, input, symbol)
                : Rest(input, Climb(left.Remainder.ConsumeToken().Remainder, level + 1), right => new Binary(symbol, left.Value, right));
        }
        return left;
    }

    private FormulaResult Operand(TokenList<FormulaToken> input, int floor)
    {
        TokenListParserResult<FormulaToken, Token<FormulaToken>> first = input.ConsumeToken();
        if (!first.HasValue)
            return Value(input);
        switch (first.Value.Kind)
        {
            case FormulaToken.Not when floor <= NotLevel:
                return Rest(input, Climb(first.Remainder, NotLevel), right => new Unary("NOT", right));
            case FormulaToken.Minus:
                return Rest(input, Climb(first.Remainder, SignLevel), right => right is Interval length && length.Count != int.MinValue
                    ? length with { Count = -length.Count }
                    : new Unary("-", right));
            case FormulaToken.Plus:
                return Climb(first.Remainder, SignLevel);
            default:
                return Filters(Value(input), input);
        }
    }

    /// <summary>FILTER (WHERE ...) behind a value: part of an aggregate, a filter over every atom of anything else.</summary>
    private FormulaResult Filters(FormulaResult value, TokenList<FormulaToken> input)
    {
        while (value.HasValue && KindAt(value.Remainder) == FormulaToken.Filter)
            value = Rest(input, _filter(value.Remainder), condition =>
                value.Value is Call { Filter: null } call && FunctionTable.Aggregates.ContainsKey(call.Function)
                    ? call with { Filter = condition }
                    : new Filtered(value.Value, condition));
        return value;
    }

    /// <summary>Comparison, IS, IN, BETWEEN, LIKE and their NOT; they stand on one level and are read from left to right.</summary>
    private FormulaResult Compare(FormulaResult left, TokenList<FormulaToken> input, string symbol)
    {
        TokenList<FormulaToken> at = left.Remainder;
        FormulaToken kind = KindAt(at);
        bool negated = kind == FormulaToken.Not;
        if (negated)
        {
            at = at.ConsumeToken().Remainder;
            kind = KindAt(at);
        }
        TokenList<FormulaToken> behind = at.ConsumeToken().Remainder;
        switch (kind)
        {
            case FormulaToken.Is:
                TokenListParser<FormulaToken, Formula> isNull =
                    from not in Token.EqualTo(FormulaToken.Not).OptionalOrDefault()
                    from word in Token.EqualTo(FormulaToken.Null).Named("NULL or NOT NULL")
                    select (Formula)new IsNull(left.Value, not.Kind == FormulaToken.Not);
                return Rest(input, isNull(behind), whole => whole);
            case FormulaToken.In:
                return Rest(input, List(behind), list => list is Call items ? new InList(left.Value, items.Arguments, negated) : list);
            case FormulaToken.Between:
                TokenListParser<FormulaToken, (Formula Low, Formula High)> span =
                    from low in Level(SumLevel)
                    from and in Token.EqualTo(FormulaToken.And)
                    from high in Level(SumLevel)
                    select (low, high);
                return Rest(input, span(behind).CastTo(ends => Between(left.Value, ends.Low, ends.High, negated)), whole => whole);
            case FormulaToken.Like or FormulaToken.ILike:
                return Rest(input, Climb(behind, SumLevel), pattern => new Like(left.Value, pattern, negated, kind == FormulaToken.ILike));
            default:
                return negated
                    ? TokenListParserResult.Empty<FormulaToken, Formula>(at, ["IN", "BETWEEN", "LIKE", "ILIKE"])
                    : Rest(input, Climb(behind, SumLevel), right => new Binary(symbol, left.Value, right));
        }
    }

    private static Formula Between(Formula value, Formula low, Formula high, bool negated)
    {
        Binary both = new("AND",
            new Binary(">=", value, low) { Span = low.Span },
            new Binary("<=", value, high) { Span = high.Span });
        return negated ? new Unary("NOT", both with { Span = value.Span }) : both;
    }

    /// <summary>The bracketed list behind IN, carried as the arguments of a nameless call.</summary>
    private FormulaResult List(TokenList<FormulaToken> input)
    {
        TokenListParser<FormulaToken, Formula> list =
            from open in Token.EqualTo(FormulaToken.LeftBracket)
            from items in Expression.AtLeastOnceDelimitedBy(Token.EqualTo(FormulaToken.Comma))
            from close in Token.EqualTo(FormulaToken.RightBracket).Named("a comma or )")
            select (Formula)new Call(string.Empty, [.. items]);
        return list(input);
    }

    private TokenListParser<FormulaToken, Formula> Level(int floor) => input => Climb(input, floor);

    private static (int Level, string Symbol) Operator(FormulaToken kind) => kind switch
    {
        FormulaToken.Or => (OrLevel, "OR"),
        FormulaToken.And => (AndLevel, "AND"),
        FormulaToken.Equal => (ComparisonLevel, "="),
        FormulaToken.NotEqual => (ComparisonLevel, "<>"),
        FormulaToken.Less => (ComparisonLevel, "<"),
        FormulaToken.LessEqual => (ComparisonLevel, "<="),
        FormulaToken.Greater => (ComparisonLevel, ">"),
        FormulaToken.GreaterEqual => (ComparisonLevel, ">="),
        FormulaToken.Is or FormulaToken.In or FormulaToken.Between or FormulaToken.Like or FormulaToken.ILike or FormulaToken.Not => (ComparisonLevel, ""),
        FormulaToken.Plus => (SumLevel, "+"),
        FormulaToken.Minus => (SumLevel, "-"),
        FormulaToken.Concat => (SumLevel, "||"),
        FormulaToken.Star => (ProductLevel, "*"),
        FormulaToken.Slash => (ProductLevel, "/"),
        FormulaToken.Percent => (ProductLevel, "%"),
        _ => (0, ""),
    };

    /// <summary>Makes a node of what was read so far and its right part, or passes the failure of the right part on.</summary>
    private FormulaResult Rest(TokenList<FormulaToken> input, FormulaResult right, Func<Formula, Formula> make) =>
        right.HasValue
            ? TokenListParserResult.Value(Placed(make(right.Value), input, right.Remainder), input, right.Remainder)
            : right;

    private static FormulaToken KindAt(TokenList<FormulaToken> at) => at.ConsumeToken() is { HasValue: true } next ? next.Value.Kind : FormulaToken.None;

    /// <summary>Gives a node the place from its first token to the last one before the remainder.</summary>
    private Formula Placed(Formula node, TokenList<FormulaToken> from, TokenList<FormulaToken> to)
    {
        if (to.Position <= from.Position)
            return node;
        (Token<FormulaToken> first, Token<FormulaToken> last) = (_tokens[from.Position], _tokens[to.Position - 1]);
        return node with { Span = Span(first) with { Length = last.Span.Position.Absolute + last.Span.Length - first.Span.Position.Absolute } };
    }

    private SourceSpan Span(Token<FormulaToken> token) =>
        new(_file, token.Position.Line, token.Position.Column, token.Span.Length);
}
