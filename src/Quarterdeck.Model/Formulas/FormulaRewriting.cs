using System.Collections.Immutable;

namespace Quarterdeck.Model.Formulas;

/// <summary>Puts formulas in the place of names.</summary>
public static class FormulaRewriting
{
    /// <summary>The formula with every name for which there is a replacement replaced.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="replace">Gives what stands for a name; null keeps it.</param>
    public static Formula Replace(this Formula formula, Func<Name, Formula?> replace) => formula switch
    {
        Name name => replace(name) ?? name,
        Unary unary => unary with { Operand = unary.Operand.Replace(replace) },
        Binary binary => binary with { Left = binary.Left.Replace(replace), Right = binary.Right.Replace(replace) },
        Call call => call with { Arguments = All(call.Arguments, replace), Filter = call.Filter?.Replace(replace) },
        Filtered filtered => filtered with { Operand = filtered.Operand.Replace(replace), Condition = filtered.Condition.Replace(replace) },
        Case branches => branches with
        {
            Branches = [.. branches.Branches.Select(one => (one.Condition.Replace(replace), one.Result.Replace(replace)))],
            Otherwise = branches.Otherwise?.Replace(replace),
        },
        InList list => list with { Operand = list.Operand.Replace(replace), Items = All(list.Items, replace) },
        Like like => like with { Operand = like.Operand.Replace(replace), Pattern = like.Pattern.Replace(replace) },
        IsNull test => test with { Operand = test.Operand.Replace(replace) },
        Cast cast => cast with { Operand = cast.Operand.Replace(replace) },
        _ => formula,
    };

    private static ImmutableArray<Formula> All(ImmutableArray<Formula> formulas, Func<Name, Formula?> replace) => [.. formulas.Select(one => one.Replace(replace))];
}
