using System.Text.RegularExpressions;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Tables;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Totals;

/// <summary>The value of a formula for one row of a batch.</summary>
/// <param name="batch">The batch.</param>
/// <param name="row">The row in it.</param>
internal delegate CellValue RowFormula(RowBatch batch, int row);

/// <summary>Formulas of profiles as functions over rows. The language is that of the company's formulas; what makes no sense over one row is refused.</summary>
/// <param name="column">The position of a column by its name; -1 for a column of the profile that the file does not have, which is then unknown throughout.</param>
/// <param name="aggregate">Takes an aggregate out of the formula and gives what stands for its result; null where none may stand.</param>
/// <param name="total">The value of an earlier total by its name; null where it is none.</param>
internal sealed class RowFormulaCompiler(Func<string, int?> column, Func<Call, RowFormula>? aggregate = null, Func<string, Func<CellValue>?>? total = null)
{
    /// <summary>Compiles a formula.</summary>
    /// <exception cref="NotSupportedException">It uses what profiles do not have.</exception>
    public RowFormula Compile(Formula formula) => formula switch
    {
        NumberLiteral number => Constant(CellValue.Of(number.Value)),
        TextLiteral text => Constant(CellValue.Of(text.Value)),
        TruthLiteral truth => Constant(CellValue.Of(truth.Value)),
        MomentLiteral moment => Constant(CellValue.Of(moment.Value)),
        NullLiteral => Constant(CellValue.Unknown),
        Name name => Of(name),
        Unary unary => Of(unary),
        Binary binary => Of(binary),
        Case branches => Of(branches),
        InList list => Of(list),
        Like like => Of(like),
        IsNull test => Compile(test.Operand) is var operand && test.Negated ? (b, r) => CellValue.Of(!operand(b, r).IsUnknown) : (b, r) => CellValue.Of(operand(b, r).IsUnknown),
        Call call when FunctionTable.Aggregates.ContainsKey(call.Function) && aggregate is not null => aggregate(call),
        Call call => Of(call),
        _ => throw new NotSupportedException($"'{formula.Text}' has no meaning over the rows of a file."),
    };

    private static RowFormula Constant(CellValue value) => (_, _) => value;

    private RowFormula Of(Name name)
    {
        if (total?.Invoke(name.Dotted) is { } earlier)
            return (_, _) => earlier();
        return column(name.Dotted) switch
        {
            null => throw new NotSupportedException($"'{name.Dotted}' is neither a column nor an earlier total."),
            < 0 => Constant(CellValue.Unknown),
            int place => (b, r) => b[r, place],
        };
    }

    private RowFormula Of(Unary unary)
    {
        RowFormula operand = Compile(unary.Operand);
        return unary.Operator == "NOT"
            ? (b, r) => operand(b, r).Truth is { } truth ? CellValue.Of(!truth) : CellValue.Unknown
            : (b, r) => operand(b, r).Number is { } number ? CellValue.Of(-number) : CellValue.Unknown;
    }

    private RowFormula Of(Binary binary)
    {
        RowFormula left = Compile(binary.Left), right = Compile(binary.Right);
        // A column held against a word, the usual condition of a total.
        if (binary is { Operator: "=" or "<>", Right: TextLiteral { Value: var word } })
        {
            bool asked = binary.Operator == "=";
            return (b, r) => left(b, r).Text is { } text ? CellValue.Of(text.Equals(word, StringComparison.Ordinal) == asked) : CellValue.Unknown;
        }
        return binary.Operator switch
        {
            // Of what is unknown, AND knows that one false side makes it false, OR that one true side makes it true.
            "AND" => (b, r) => left(b, r).Truth is false || right(b, r).Truth is false ? CellValue.Of(false) : left(b, r).Truth is true && right(b, r).Truth is true ? CellValue.Of(true) : CellValue.Unknown,
            "OR" => (b, r) => left(b, r).Truth is true || right(b, r).Truth is true ? CellValue.Of(true) : left(b, r).Truth is false && right(b, r).Truth is false ? CellValue.Of(false) : CellValue.Unknown,
            "||" => (b, r) => left(b, r) is { IsUnknown: false } a && right(b, r) is { IsUnknown: false } c ? CellValue.Of(a.ToString() + c.ToString()) : CellValue.Unknown,
            "+" or "-" or "*" or "/" or "%" => (b, r) => Arithmetic(binary.Operator, left(b, r), right(b, r)),
            _ => (b, r) => Compare(left(b, r), right(b, r)) is { } order ? CellValue.Of(Holds(binary.Operator, order)) : CellValue.Unknown,
        };
    }

    private static CellValue Arithmetic(string sign, CellValue left, CellValue right)
    {
        if (left.Number is not { } a || right.Number is not { } b || (b == 0 && sign is "/" or "%" && b == 0))
            return CellValue.Unknown;
        try
        {
            return CellValue.Of(sign switch { "+" => a + b, "-" => a - b, "*" => a * b, "/" => a / b, _ => a % b });
        }
        catch (OverflowException)
        {
            return CellValue.Unknown;
        }
    }

    internal static int? Compare(CellValue left, CellValue right) =>
        left.Number is { } a && right.Number is { } b ? a.CompareTo(b)
        : left.Text is { } s && right.Text is { } t ? string.CompareOrdinal(s, t)
        : left.Moment is { } m && right.Moment is { } n ? m.CompareTo(n)
        : left.Truth is { } p && right.Truth is { } q ? p.CompareTo(q) : null;

    private static bool Holds(string sign, int order) => sign switch
    {
        "=" => order == 0,
        "<>" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => throw new NotSupportedException($"'{sign}' is no comparison."),
    };

    private RowFormula Of(Case branches)
    {
        (RowFormula Condition, RowFormula Result)[] compiled = [.. branches.Branches.Select(branch => (Compile(branch.Condition), Compile(branch.Result)))];
        RowFormula otherwise = branches.Otherwise is { } last ? Compile(last) : Constant(CellValue.Unknown);
        return (b, r) =>
        {
            foreach ((RowFormula condition, RowFormula result) in compiled)
                if (condition(b, r).Truth is true)
                    return result(b, r);
            return otherwise(b, r);
        };
    }

    private RowFormula Of(InList list)
    {
        RowFormula operand = Compile(list.Operand);
        RowFormula[] items = [.. list.Items.Select(Compile)];
        HashSet<string>? words = list.Items.All(static item => item is TextLiteral) ? [.. list.Items.Select(static item => ((TextLiteral)item).Value)] : null;
        return (b, r) =>
        {
            CellValue value = operand(b, r);
            if (value.IsUnknown)
                return CellValue.Unknown;
            bool isIn = words is not null ? value.Text is { } text && words.Contains(text) : Array.Exists(items, item => Compare(value, item(b, r)) == 0);
            return CellValue.Of(isIn != list.Negated);
        };
    }

    private RowFormula Of(Like like)
    {
        RowFormula operand = Compile(like.Operand);
        if (like.Pattern is not TextLiteral pattern)
            throw new NotSupportedException("LIKE needs a pattern in quotes.");
        Regex regex = new("^" + Regex.Escape(pattern.Value).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "$",
            RegexOptions.CultureInvariant | RegexOptions.Singleline | (like.IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None), TimeSpan.FromSeconds(1));
        return (b, r) => operand(b, r).Text is { } text ? CellValue.Of(regex.IsMatch(text) != like.Negated) : CellValue.Unknown;
    }

    private RowFormula Of(Call call)
    {
        if (call.Function is "DATE_DIFF" && call.Arguments[0] is GrainWord grain)
        {
            RowFormula from = Compile(call.Arguments[1]), to = Compile(call.Arguments[2]);
            return (b, r) => from(b, r).Moment is { } a && to(b, r).Moment is { } z ? CellValue.Of(Between(grain.Unit, a, z)) : CellValue.Unknown;
        }
        RowFormula[] arguments = [.. call.Arguments.Select(Compile)];
        RowFormula first = arguments[0];
        return call.Function switch
        {
            "COALESCE" => (b, r) =>
            {
                foreach (RowFormula argument in arguments)
                    if (argument(b, r) is { IsUnknown: false } value)
                        return value;
                return CellValue.Unknown;
            }
            ,
            "NULLIF" => (b, r) => first(b, r) is var value && Compare(value, arguments[1](b, r)) == 0 ? CellValue.Unknown : value,
            "ABS" => (b, r) => first(b, r).Number is { } number ? CellValue.Of(Math.Abs(number)) : CellValue.Unknown,
            "ROUND" => (b, r) => first(b, r).Number is { } number ? CellValue.Of(Math.Round(number, (int)(arguments.Length > 1 ? arguments[1](b, r).Number ?? 0 : 0), MidpointRounding.AwayFromZero)) : CellValue.Unknown,
            "LOWER" => (b, r) => first(b, r).Text is { } text ? CellValue.Of(text.ToLowerInvariant()) : CellValue.Unknown,
            "UPPER" => (b, r) => first(b, r).Text is { } text ? CellValue.Of(text.ToUpperInvariant()) : CellValue.Unknown,
            "TRIM" => (b, r) => first(b, r).Text is { } text ? CellValue.Of(text.Trim()) : CellValue.Unknown,
            "STARTS_WITH" => (b, r) => first(b, r).Text is { } text && arguments[1](b, r).Text is { } start ? CellValue.Of(text.StartsWith(start, StringComparison.Ordinal)) : CellValue.Unknown,
            "CONCAT" => (b, r) => CellValue.Of(string.Concat(arguments.Select(argument => argument(b, r).ToString()))),
            "YEAR" => (b, r) => first(b, r).Moment is { } moment ? CellValue.Of((decimal)moment.Year) : CellValue.Unknown,
            "MONTH" => (b, r) => first(b, r).Moment is { } moment ? CellValue.Of((decimal)moment.Month) : CellValue.Unknown,
            "LEAST" or "GREATEST" => (b, r) => arguments.Select(argument => argument(b, r)).Where(static value => !value.IsUnknown)
                .Aggregate(CellValue.Unknown, (a, v) => a.IsUnknown || Compare(v, a) is { } order && (call.Function == "LEAST" ? order < 0 : order > 0) ? v : a),
            _ => throw new NotSupportedException($"{call.Function} is not among the functions of profiles."),
        };
    }

    /// <summary>Days are counted as midnights passed, shorter units as time that went by.</summary>
    private static decimal Between(string unit, DateTime from, DateTime to) => unit switch
    {
        "day" => (to.Date - from.Date).Days,
        "hour" => (decimal)(to - from).Ticks / TimeSpan.TicksPerHour,
        "minute" => (decimal)(to - from).Ticks / TimeSpan.TicksPerMinute,
        "second" => (decimal)(to - from).Ticks / TimeSpan.TicksPerSecond,
        "month" => (to.Year - from.Year) * 12 + to.Month - from.Month,
        _ => throw new NotSupportedException($"DATE_DIFF in {unit} is not among the functions of profiles."),
    };
}
