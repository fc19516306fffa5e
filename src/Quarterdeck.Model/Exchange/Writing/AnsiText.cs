using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Exchange.Writing;

/// <summary>A formula as ANSI SQL for readers of other products; our own parser reads the same text.</summary>
internal static class AnsiText
{
    /// <summary>Writes a formula of rows and aggregates; time functions have no ANSI form and must have been kept out.</summary>
    public static string Of(Formula formula) => Write(formula, 0);

    // Bound the tighter, the higher: an operand that binds less tightly than its place stands in brackets.
    private static int Strength(Formula formula) => formula switch
    {
        Binary { Operator: "OR" } => 1,
        Binary { Operator: "AND" } => 2,
        Unary { Operator: "NOT" } => 3,
        Binary { Operator: "=" or "<>" or "<" or "<=" or ">" or ">=" } or InList or Like or IsNull => 4,
        Binary { Operator: "||" } => 5,
        Binary { Operator: "+" or "-" } => 6,
        Binary => 7,
        Unary => 8,
        _ => 9,
    };

    private static string Write(Formula formula, int least)
    {
        int strength = Strength(formula);
        string text = formula switch
        {
            Binary { Operator: "AND" or "OR" } both => $"{Write(both.Left, strength)} {both.Operator} {Write(both.Right, strength + 1)}",
            Binary binary => $"{Write(binary.Left, strength == 4 ? 5 : strength)} {binary.Operator} {Write(binary.Right, strength + 1)}",
            Unary { Operator: "NOT" } not => $"NOT {Write(not.Operand, strength)}",
            Unary unary => $"{unary.Operator}{Write(unary.Operand, 9)}",
            InList list => $"{Write(list.Operand, 5)}{(list.Negated ? " NOT" : "")} IN ({List(list.Items)})",
            Like like => $"{Write(like.Operand, 5)}{(like.Negated ? " NOT" : "")} {(like.IgnoreCase ? "ILIKE" : "LIKE")} {Write(like.Pattern, 5)}",
            IsNull test => $"{Write(test.Operand, 5)} IS {(test.Negated ? "NOT " : "")}NULL",
            Filtered filtered => $"{Write(filtered.Operand, 9)} FILTER (WHERE {Write(filtered.Condition, 0)})",
            Interval length => string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{length.Count}' {length.Unit.ToUpperInvariant()}"),
            Case branches => $"CASE{string.Concat(branches.Branches.Select(one => $" WHEN {Write(one.Condition, 0)} THEN {Write(one.Result, 0)}"))}{(branches.Otherwise is { } other ? $" ELSE {Write(other, 0)}" : "")} END",
            Cast cast => $"CAST({Write(cast.Operand, 0)} AS {cast.Type}{(cast.Precision > 0 ? string.Create(CultureInfo.InvariantCulture, $"({cast.Precision},{cast.Scale})") : "")})",
            Call { Function: "PERCENTILE_CONT" or "PERCENTILE_DISC", Arguments: [var share, var value] } percentile => $"{percentile.Function}({Write(share, 0)}) WITHIN GROUP (ORDER BY {Write(value, 0)}){Filter(percentile)}",
            Call { Function: "EXTRACT", Arguments: [var part, var moment] } => $"EXTRACT({Write(part, 0)} FROM {Write(moment, 0)})",
            Call call => $"{call.Function}({(call.Distinct ? "DISTINCT " : "")}{List(call.Arguments)}){Filter(call)}",
            _ => formula.Text,
        };
        return strength < least ? $"({text})" : text;
    }

    private static string Filter(Call call) => call.Filter is { } condition ? $" FILTER (WHERE {Write(condition, 0)})" : "";

    private static string List(ImmutableArray<Formula> items) => string.Join(", ", items.Select(item => Write(item, 0)));
}
