using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Operators and functions between values: exact where both sides are, missing where one is, undefined over zero.</summary>
internal static class Arithmetic
{
    /// <summary>True for operators that set one value against another.</summary>
    public static bool Compares(string operation) => operation is "+" or "-" or "*" or "/" or "%" or "=" or "<>" or "<" or "<=" or ">" or ">=";

    /// <summary>Applies an operator or function.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the language between metrics.</exception>
    public static Cell Apply(string operation, IReadOnlyList<Cell> values)
    {
        switch (operation)
        {
            case "COALESCE":
                return values.FirstOrDefault(value => !value.IsAbsent);
            case "NULLIF":
                return !values[0].IsAbsent && !values[1].IsAbsent && Compare(values[0], values[1]) == 0 ? Cell.Missing : values[0];
            case "LEAST" or "GREATEST":
                return Extreme(operation == "GREATEST", values);
            case "IS NULL" or "IS NOT NULL":
                return Cell.Of(values[0].IsAbsent == (operation == "IS NULL"));
            case "AND" or "OR":
                return Join(operation == "AND", values[0].AsTruth(), values[1].AsTruth());
        }
        if (values.Any(value => value.Kind == CellKind.Undefined))
            return Cell.Undefined;
        if (values.Any(value => value.Kind == CellKind.Missing))
            return Cell.Missing;
        if (operation is "NEGATE" or "ABS" or "ROUND" or "FLOOR" or "CEIL" or "SIGN" or "SQRT" or "LN" or "EXP" or "POWER" && values.Any(value => !value.IsNumber))
            return Cell.Undefined;
        return operation switch
        {
            "+" or "-" or "*" or "/" or "%" or "MOD" => Calculate(operation, values[0], values[1]),
            "=" => Cell.Of(Compare(values[0], values[1]) == 0),
            "<>" => Cell.Of(Compare(values[0], values[1]) != 0),
            "<" => Cell.Of(Compare(values[0], values[1]) < 0),
            "<=" => Cell.Of(Compare(values[0], values[1]) <= 0),
            ">" => Cell.Of(Compare(values[0], values[1]) > 0),
            ">=" => Cell.Of(Compare(values[0], values[1]) >= 0),
            "IN" or "NOT IN" => Cell.Of(values.Skip(1).Any(item => Compare(values[0], item) == 0) == (operation == "IN")),
            "NOT" => Cell.Of(values[0].AsTruth() == false),
            "||" => Cell.Of(values[0].ToString() + values[1]),
            "NEGATE" => values[0].Kind == CellKind.Exact ? Cell.Of(-values[0].AsDecimal()) : Cell.Of(-values[0].AsDouble()),
            "ABS" => values[0].Kind == CellKind.Exact ? Cell.Of(Math.Abs(values[0].AsDecimal())) : Cell.Of(Math.Abs(values[0].AsDouble())),
            "ROUND" => Round(values),
            "FLOOR" => values[0].Kind == CellKind.Exact ? Cell.Of(Math.Floor(values[0].AsDecimal())) : Cell.Of(Math.Floor(values[0].AsDouble())),
            "CEIL" => values[0].Kind == CellKind.Exact ? Cell.Of(Math.Ceiling(values[0].AsDecimal())) : Cell.Of(Math.Ceiling(values[0].AsDouble())),
            "SIGN" => Cell.Of((decimal)Math.Sign(values[0].AsDouble())),
            "SQRT" => Cell.Of(Math.Sqrt(values[0].AsDouble())),
            "LN" => Cell.Of(Math.Log(values[0].AsDouble())),
            "EXP" => Cell.Of(Math.Exp(values[0].AsDouble())),
            "POWER" => Cell.Of(Math.Pow(values[0].AsDouble(), values[1].AsDouble())),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "The operation is none of the language between metrics."),
        };
    }

    /// <summary>What two parts of a window come to under an aggregate: their sum, or the smaller or larger.</summary>
    public static Cell Fold(string aggregate, Cell one, Cell other) => aggregate switch
    {
        "MIN" => Compare(one, other) <= 0 ? one : other,
        "MAX" => Compare(one, other) >= 0 ? one : other,
        _ => Calculate("+", one, other),
    };

    /// <summary>Orders two values of one kind; numbers of either kind compare as numbers.</summary>
    public static int Compare(Cell one, Cell other)
    {
        if (one.Kind == CellKind.Exact && other.Kind == CellKind.Exact)
            return one.AsDecimal().CompareTo(other.AsDecimal());
        if (one.IsNumber && other.IsNumber)
            return one.AsDouble().CompareTo(other.AsDouble());
        if (one.AsMoment() is { } moment && other.AsMoment() is { } than)
            return moment.CompareTo(than);
        return string.CompareOrdinal(one.ToString(), other.ToString());
    }

    private static Cell Calculate(string operation, Cell left, Cell right)
    {
        if (!left.IsNumber || !right.IsNumber)
            return Cell.Undefined;
        if (left.Kind == CellKind.Exact && right.Kind == CellKind.Exact && operation != "/")
        {
            try
            {
                return operation switch
                {
                    "+" => Cell.Of(left.AsDecimal() + right.AsDecimal()),
                    "-" => Cell.Of(left.AsDecimal() - right.AsDecimal()),
                    "*" => Cell.Of(left.AsDecimal() * right.AsDecimal()),
                    _ => right.AsDecimal() == 0 ? Cell.Undefined : Cell.Of(left.AsDecimal() % right.AsDecimal()),
                };
            }
            catch (OverflowException)
            {
                // 28 digits were not enough; a double holds the magnitude.
            }
        }
        double one = left.AsDouble();
        double other = right.AsDouble();
        return operation switch
        {
            "+" => Cell.Of(one + other),
            "-" => Cell.Of(one - other),
            "*" => Cell.Of(one * other),
            "/" => other == 0 ? Cell.Undefined : Cell.Of(one / other),
            _ => other == 0 ? Cell.Undefined : Cell.Of(one % other),
        };
    }

    private static Cell Round(IReadOnlyList<Cell> values)
    {
        int digits = values.Count > 1 ? (int)values[1].AsDouble() : 0;
        if (values[0].Kind == CellKind.Exact && digits is >= 0 and <= 28)
            return Cell.Of(Math.Round(values[0].AsDecimal(), digits, MidpointRounding.AwayFromZero));
        double scale = Math.Pow(10, digits);
        return Cell.Of(Math.Round(values[0].AsDouble() * scale, MidpointRounding.AwayFromZero) / scale);
    }

    private static Cell Extreme(bool largest, IReadOnlyList<Cell> values)
    {
        Cell best = Cell.Missing;
        foreach (Cell value in values.Where(value => !value.IsAbsent))
            if (best.IsAbsent || Compare(value, best) > 0 == largest && Compare(value, best) != 0)
                best = value;
        return best;
    }

    private static Cell Join(bool isAnd, bool? one, bool? other)
    {
        if (one == !isAnd || other == !isAnd)
            return Cell.Of(!isAnd);
        return one is null || other is null ? Cell.Missing : Cell.Of(isAnd);
    }
}
