using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using FormulaResult = Superpower.Model.TokenListParserResult<Quarterdeck.Model.Formulas.FormulaToken, Quarterdeck.Model.Formulas.Formula>;

namespace Quarterdeck.Model.Formulas;

/// <content>What may stand where a value is expected: literals, names, calls, CASE, CAST, brackets.</content>
internal sealed partial class FormulaGrammar
{
    private static readonly string[] MomentFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF"];

    /// <summary>Chooses by the first token: no form begins like another, so nothing is tried twice and a bracket costs few frames of stack.</summary>
    private FormulaResult Value(TokenList<FormulaToken> input)
    {
        TokenListParserResult<FormulaToken, Token<FormulaToken>> first = input.ConsumeToken();
        if (!first.HasValue)
            return NoValue(input);
        Token<FormulaToken> token = first.Value;
        return token.Kind switch
        {
            FormulaToken.Number => LengthOrNumber(token)(first.Remainder),
            FormulaToken.Text => Found(new TextLiteral(Unquoted(token)), input, first.Remainder),
            FormulaToken.True or FormulaToken.False => Found(new TruthLiteral(token.Kind == FormulaToken.True), input, first.Remainder),
            FormulaToken.Null => Found(new NullLiteral(), input, first.Remainder),
            FormulaToken.LeftBracket => Bracket(first.Remainder),
            FormulaToken.Case => SearchedCase()(input),
            FormulaToken.Cast => CastCall()(input),
            FormulaToken.Interval => IntervalLiteral()(input),
            FormulaToken.QuotedName => NameFrom(token)(first.Remainder),
            FormulaToken.Word => WordValue(token)(first.Remainder),
            _ => NoValue(input),
        };
    }

    private static FormulaResult NoValue(TokenList<FormulaToken> input) =>
        TokenListParserResult.Empty<FormulaToken, Formula>(input, ["a name, a number, a text or a bracket"]);

    private FormulaResult Found(Formula node, TokenList<FormulaToken> from, TokenList<FormulaToken> to) =>
        TokenListParserResult.Value(Placed(node, from, to), from, to);

    private FormulaResult Bracket(TokenList<FormulaToken> inside)
    {
        FormulaResult value = Climb(inside, OrLevel);
        return !value.HasValue ? value
            : KindAt(value.Remainder) == FormulaToken.RightBracket ? TokenListParserResult.Value(value.Value, inside, value.Remainder.ConsumeToken().Remainder)
            : TokenListParserResult.Empty<FormulaToken, Formula>(value.Remainder, ["an operator or )"]);
    }

    /// <summary>A number, or a number and a unit of time: <c>3 MONTHS</c>.</summary>
    private TokenListParser<FormulaToken, Formula> LengthOrNumber(Token<FormulaToken> number) => input =>
    {
        TokenListParserResult<FormulaToken, Token<FormulaToken>> unit = input.ConsumeToken();
        return unit.HasValue && unit.Value.Kind == FormulaToken.Word
            ? TokenListParserResult.Value(Length(number, number.ToStringValue(), unit.Value.ToStringValue(), unit.Value), input, unit.Remainder)
            : TokenListParserResult.Value(Number(number), input, input);
    };

    private Formula Number(Token<FormulaToken> token)
    {
        if (decimal.TryParse(token.ToStringValue(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            return Placed(new NumberLiteral(WithoutTrailingZeros(value)), token);
        _findings.Error(FindingCodes.BadLiteral, Span(token), $"The number {Short(token.ToStringValue())} has too many digits; up to 28 are kept exactly.", "Write it with fewer digits.");
        return Placed(new NumberLiteral(0), token);
    }

    /// <summary>1.50 and 1.5 are one number and must have one canonical text.</summary>
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private Formula Length(Token<FormulaToken> first, string count, string unit, Token<FormulaToken> last)
    {
        if (!int.TryParse(count, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) || number == int.MinValue)
        {
            _findings.Error(FindingCodes.BadInterval, Span(first), $"'{Short(count)} {unit}' is no length of time: the count must be a whole number.", "Write for example 3 MONTH.");
            number = 1;
        }
        string lower = unit.ToLowerInvariant();
        return Placed(new Interval(number, Grain.TryParse(lower)?.Name ?? lower), first, last);
    }

    private TokenListParser<FormulaToken, Formula> IntervalLiteral() =>
        from word in Token.EqualTo(FormulaToken.Interval)
        from minus in Token.EqualTo(FormulaToken.Minus).OptionalOrDefault()
        from count in Token.EqualTo(FormulaToken.Number).Or(Token.EqualTo(FormulaToken.Text)).Named("a count such as '18'")
        from unit in Token.EqualTo(FormulaToken.Word).OptionalOrDefault()
        select LiteralLength(word, (minus.Kind == FormulaToken.Minus ? "-" : "") + (count.Kind == FormulaToken.Text ? Unquoted(count).Trim() : count.ToStringValue()), count, unit);

    private Formula LiteralLength(Token<FormulaToken> word, string count, Token<FormulaToken> written, Token<FormulaToken> unit)
    {
        if (unit.Kind == FormulaToken.Word)
            return Length(word, count, unit.ToStringValue(), unit);
        string[] parts = count.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2)
            return Length(word, parts[0], parts[1], written);
        _findings.Error(FindingCodes.BadInterval, Span(written), "The length of time has no unit.", "Write for example INTERVAL '18' MONTH.");
        return Placed(new Interval(1, "day"), word, written);
    }

    /// <summary>A word: a call when a bracket follows, DATE '...' when a text follows, else a name.</summary>
    private TokenListParser<FormulaToken, Formula> WordValue(Token<FormulaToken> word) => input =>
    {
        string upper = word.ToStringValue().ToUpperInvariant();
        return KindAt(input) switch
        {
            FormulaToken.LeftBracket when upper == "EXTRACT" => Extract(word)(input),
            FormulaToken.LeftBracket => Arguments(word, upper)(input),
            FormulaToken.Text when upper is "DATE" or "TIMESTAMP" => Token.EqualTo(FormulaToken.Text).Select(text => Moment(word, text))(input),
            FormulaToken.Word when upper == "START" => StartOf(word)(input),
            _ => NameFrom(word)(input),
        };
    };

    private Formula Moment(Token<FormulaToken> word, Token<FormulaToken> text)
    {
        bool hasTime = word.ToStringValue().Equals("TIMESTAMP", StringComparison.OrdinalIgnoreCase);
        string[] formats = hasTime ? MomentFormats : MomentFormats[..1];
        if (DateTime.TryParseExact(Unquoted(text), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment))
            return Placed(new MomentLiteral(moment, hasTime), word, text);
        _findings.Error(FindingCodes.BadLiteral, Span(text), $"{Short(text.ToStringValue())} is no {(hasTime ? "moment" : "day of the calendar")}.",
            hasTime ? "Write it as TIMESTAMP '2013-01-31 10:00:00'." : "Write it as DATE '2013-01-31'.");
        return Placed(new MomentLiteral(default, hasTime), word, text);
    }

    private TokenListParser<FormulaToken, Formula> StartOf(Token<FormulaToken> start) =>
        from of in Token.EqualTo(FormulaToken.Word).Where(word => Is(word, "OF"), "a name").Named("OF, as in START OF YEAR")
        from unit in Token.EqualTo(FormulaToken.Word).Named("a period such as YEAR")
        select Placed(new GrainWord(GrainName(unit.ToStringValue()), true), start, unit);

    private static string GrainName(string word) => Grain.TryParse(word)?.Name ?? word.ToLowerInvariant();

    private TokenListParser<FormulaToken, Formula> NameFrom(Token<FormulaToken> first)
    {
        TokenListParser<FormulaToken, Token<FormulaToken>> part =
            from dot in Token.EqualTo(FormulaToken.Dot)
            from word in Token.EqualTo(FormulaToken.Word).Or(Token.EqualTo(FormulaToken.QuotedName)).Or(Token.EqualTo(FormulaToken.Star))
                .Named("a field's name, or *, after the dot")
            select word;
        return part.Many().Select(parts =>
        {
            string word = first.ToStringValue();
            if (parts.Length == 0 && FunctionTable.Moments.Contains(word.ToUpperInvariant()))
                return Placed(new Name([word.ToUpperInvariant()]), first);
            Formula name = new Name([NamePart(first), .. parts.Select(NamePart)]);
            return Placed(name, first, parts.Length == 0 ? first : parts[^1]);
        });
    }

    private static string NamePart(Token<FormulaToken> token) =>
        token.Kind == FormulaToken.QuotedName ? Unquoted(token) : token.ToStringValue().ToLowerInvariant();

    private TokenListParser<FormulaToken, Formula> Arguments(Token<FormulaToken> word, string function)
    {
        TokenListParser<FormulaToken, Formula> allRows =
            Token.EqualTo(FormulaToken.Star).Select(star => Placed(new Name(["*"]), star));
        return
            from open in Token.EqualTo(FormulaToken.LeftBracket)
            from distinct in Token.EqualTo(FormulaToken.Distinct).OptionalOrDefault()
            from arguments in allRows.Or(Expression).ManyDelimitedBy(Token.EqualTo(FormulaToken.Comma))
            from close in Token.EqualTo(FormulaToken.RightBracket).Named("an operator, a comma or )")
            from within in Within(function)
            select Placed(new Call(function, Shaped(function, [.. arguments, .. within is null ? [] : new[] { within }])) { Distinct = distinct.Kind == FormulaToken.Distinct },
                word, close);
    }

    /// <summary>The WITHIN GROUP (ORDER BY x) of a percentile; nothing elsewhere.</summary>
    private TokenListParser<FormulaToken, Formula?> Within(string function)
    {
        if (!function.StartsWith("PERCENTILE_", StringComparison.Ordinal))
            return Parse.Return<FormulaToken, Formula?>(null);
        TokenListParser<FormulaToken, Formula?> within =
            from word in Expect("WITHIN")
            from wordGroup in Expect("GROUP")
            from open in Token.EqualTo(FormulaToken.LeftBracket)
            from wordOrder in Expect("ORDER")
            from wordBy in Expect("BY")
            from value in Expression
            from close in Token.EqualTo(FormulaToken.RightBracket)
            select (Formula?)value;
        return input => input.ConsumeToken() is { HasValue: true } next && Is(next.Value, "WITHIN")
            ? within(input)
            : TokenListParserResult.Value<FormulaToken, Formula?>(null, input, input);
    }

    /// <summary>Reads bare periods (YEAR) and texts ('year') as grains where a function takes a grain.</summary>
    private static ImmutableArray<Formula> Shaped(string function, ImmutableArray<Formula> arguments)
    {
        int place = function switch
        {
            "TO_DATE" or "MATCHED" or "PRIOR" or "TRAILING" or "RETAINED" => 1,
            "DATE_TRUNC" or "DATE_DIFF" => 0,
            _ => -1,
        };
        if (place < 0 || place >= arguments.Length)
            return arguments;
        Formula argument = arguments[place];
        string? unit = argument switch
        {
            Name { Parts.Length: 1 } name => name.Parts[0],
            TextLiteral text when place == 0 => text.Value,
            Interval { Count: 1 } length when function is "TO_DATE" or "MATCHED" => length.Unit,
            _ => null,
        };
        if (unit is null)
            return arguments;
        Formula grain = function is "PRIOR" or "TRAILING" or "RETAINED"
            ? new Interval(1, GrainName(unit)) { Span = argument.Span }
            : new GrainWord(GrainName(unit), false) { Span = argument.Span };
        return arguments.SetItem(place, grain);
    }

    private TokenListParser<FormulaToken, Formula> Extract(Token<FormulaToken> word) =>
        from open in Token.EqualTo(FormulaToken.LeftBracket)
        from part in Token.EqualTo(FormulaToken.Word).Named("a part of a date such as YEAR")
        from comma in Token.EqualTo(FormulaToken.From).Or(Token.EqualTo(FormulaToken.Comma)).Named("FROM")
        from value in Expression
        from close in Token.EqualTo(FormulaToken.RightBracket).Named("an operator or )")
        select Placed(new Call("EXTRACT", [Placed(new GrainWord(GrainName(part.ToStringValue()), false), part), value]), word, close);

    private TokenListParser<FormulaToken, Formula> SearchedCase()
    {
        TokenListParser<FormulaToken, (Formula, Formula)> branch =
            from when in Token.EqualTo(FormulaToken.When)
            from condition in Expression
            from then in Token.EqualTo(FormulaToken.Then).Named("an operator or THEN")
            from result in Expression
            select (condition, result);
        TokenListParser<FormulaToken, Formula?> otherwise =
            (from word in Token.EqualTo(FormulaToken.Else)
             from result in Expression
             select (Formula?)result).OptionalOrDefault();
        TokenListParser<FormulaToken, Formula?> subject = input => KindAt(input) == FormulaToken.When
            ? TokenListParserResult.Value<FormulaToken, Formula?>(null, input, input)
            : Expression(input).CastTo(value => (Formula?)value);
        return
            from word in Token.EqualTo(FormulaToken.Case)
            from compared in subject
            from branches in branch.AtLeastOnce()
            from rest in otherwise
            from end in Token.EqualTo(FormulaToken.End).Named("WHEN, ELSE or END")
            select Placed(new Case([.. branches.Select(one => Searched(compared, one))], rest), word, end);
    }

    private static (Formula, Formula) Searched(Formula? subject, (Formula Condition, Formula Result) branch) => subject is null
        ? branch
        : (new Binary("=", subject, branch.Condition) { Span = branch.Condition.Span }, branch.Result);

    private TokenListParser<FormulaToken, Formula> CastCall()
    {
        TokenListParser<FormulaToken, Token<FormulaToken>[]> digits =
            (from open in Token.EqualTo(FormulaToken.LeftBracket)
             from numbers in Token.EqualTo(FormulaToken.Number).AtLeastOnceDelimitedBy(Token.EqualTo(FormulaToken.Comma))
             from close in Token.EqualTo(FormulaToken.RightBracket)
             select numbers).OptionalOrDefault([]);
        return
            from word in Token.EqualTo(FormulaToken.Cast)
            from open in Token.EqualTo(FormulaToken.LeftBracket)
            from value in Expression
            from name in Token.EqualTo(FormulaToken.As).Named("an operator or AS")
            from type in Token.EqualTo(FormulaToken.Word).Named("a type such as DECIMAL(19,4)")
            from further in Expect("PRECISION").OptionalOrDefault()
            from sizes in digits
            from close in Token.EqualTo(FormulaToken.RightBracket)
            select Placed(CastTo(value, type, sizes), word, close);
    }

    private Cast CastTo(Formula value, Token<FormulaToken> type, Token<FormulaToken>[] sizes)
    {
        string? known = type.ToStringValue().ToUpperInvariant() switch
        {
            "INTEGER" or "INT" => "INTEGER",
            "BIGINT" => "BIGINT",
            "DOUBLE" or "FLOAT" or "REAL" => "DOUBLE",
            "DECIMAL" or "NUMERIC" => "DECIMAL",
            "VARCHAR" or "TEXT" or "STRING" => "VARCHAR",
            "BOOLEAN" or "BOOL" => "BOOLEAN",
            "DATE" => "DATE",
            "TIMESTAMP" or "DATETIME" => "TIMESTAMP",
            _ => null,
        };
        if (known is null)
            _findings.Error(FindingCodes.UnknownType, Span(type), $"'{Short(type.ToStringValue())}' is no type of the formula language. Known: BIGINT, BOOLEAN, DATE, DECIMAL, DOUBLE, INTEGER, TIMESTAMP, VARCHAR.", "Cast to one of these.");
        int[] numbers = [.. sizes.Select(size => int.TryParse(size.ToStringValue(), NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? digits : -1)];
        bool fits = known is null || numbers.Length == 0
            || (known == "DECIMAL" && numbers.Length <= 2 && numbers[0] is >= 1 and <= 38 && (numbers.Length == 1 || (numbers[1] >= 0 && numbers[1] <= numbers[0])));
        if (!fits)
            _findings.Error(FindingCodes.UnknownType, Span(type), known == "DECIMAL"
                ? "DECIMAL takes its digits in all (1 to 38) and those after the point (0 up to all)."
                : $"{known} takes no length.", known == "DECIMAL" ? "Write for example DECIMAL(19,4)." : $"Write {known} alone.");
        return fits && numbers.Length > 0
            ? new Cast(value, known ?? "DOUBLE", numbers[0], numbers.Length == 2 ? numbers[1] : 0)
            : new Cast(value, known ?? "DOUBLE", 0, 0);
    }

    private static TokenListParser<FormulaToken, Token<FormulaToken>> Expect(string word) =>
        Token.EqualTo(FormulaToken.Word).Where(token => Is(token, word), word).Named(word);

    private static bool Is(Token<FormulaToken> token, string word) => token.Span.EqualsValueIgnoreCase(word);

    private static string Unquoted(Token<FormulaToken> token)
    {
        string written = token.ToStringValue();
        string quote = written[..1];
        return written[1..^1].Replace(quote + quote, quote, StringComparison.Ordinal);
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..37] + "...";

    private Formula Placed(Formula node, Token<FormulaToken> first, Token<FormulaToken>? last = null)
    {
        Token<FormulaToken> end = last ?? first;
        int length = end.Span.Position.Absolute + end.Span.Length - first.Span.Position.Absolute;
        return node with { Span = Span(first) with { Length = length } };
    }
}
