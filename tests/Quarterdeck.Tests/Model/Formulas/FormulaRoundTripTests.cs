using CsCheck;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Formulas;

public sealed class FormulaRoundTripTests
{
    private static readonly Gen<Formula> Leaf = Gen.OneOf(
        Gen.Decimal[0m, 1_000_000m].Select(value => (Formula)new NumberLiteral(decimal.Round(value, 4) / 1.0000000000000000000000000000m)),
        Gen.String[Gen.Char["ab'\"%_ é\n-"], 0, 6].Select(value => (Formula)new TextLiteral(value)),
        Gen.Bool.Select(value => (Formula)new TruthLiteral(value)),
        Gen.Const((Formula)new NullLiteral()),
        Gen.Int[0, 100_000].Select(day => (Formula)new MomentLiteral(new DateTime(1900, 1, 1).AddDays(day), false)),
        Gen.Int[0, 100_000].Select(minute => (Formula)new MomentLiteral(new DateTime(2020, 1, 1).AddMinutes(minute), true)),
        Gen.Select(Gen.Int[1, 99], Words("day", "month", "fiscal_year", "season")).Select(part => (Formula)new Interval(part.Item1, part.Item2)),
        Words("a", "Sales Amount", "end", "x_1", "UPPER", "quo\"te", "é").Array[1, 3].Select(parts => (Formula)new Name([.. parts])),
        Gen.Const((Formula)new Name(["PERIOD_END"])));

    private static readonly Gen<Formula> Tree = Gen.Recursive<Formula>((depth, self) => depth > 4 ? Leaf : Gen.OneOf(
        Leaf,
        Gen.Select(Words("+", "-", "*", "/", "%", "||", "=", "<>", "<", "<=", ">", ">=", "AND", "OR"), self, self).Select(part => (Formula)new Binary(part.Item1, part.Item2, part.Item3)),
        self.Select(operand => (Formula)new Unary("NOT", operand)),
        self.Select(operand => operand is Interval ? operand : new Unary("-", operand)),
        Gen.Select(self, Gen.Bool).Select(part => (Formula)new IsNull(part.Item1, part.Item2)),
        Gen.Select(self, self, Gen.Bool, Gen.Bool).Select(part => (Formula)new Like(part.Item1, part.Item2, part.Item3, part.Item4)),
        Gen.Select(self, self.Array[1, 3], Gen.Bool).Select(part => (Formula)new InList(part.Item1, [.. part.Item2], part.Item3)),
        Gen.Select(Gen.Select(self, self).Array[1, 2], self, Gen.Bool).Select(part => (Formula)new Case([.. part.Item1], part.Item3 ? part.Item2 : null)),
        self.Select(operand => (Formula)new Cast(operand, "DECIMAL", 19, 4)),
        self.Select(operand => (Formula)new Cast(operand, "DATE", 0, 0)),
        self.Array[1, 3].Select(arguments => (Formula)new Call("COALESCE", [.. arguments])),
        Gen.Select(self, self).Select(part => (Formula)new Filtered(new Binary("+", part.Item1, part.Item1), part.Item2)),
        Gen.Select(Leaf, Leaf, Gen.Bool).Select(part => (Formula)new Call("COUNT", [part.Item1]) { Distinct = true, Filter = part.Item3 ? part.Item2 : null }),
        self.Select(operand => (Formula)new Call("PRIOR", [operand, new Interval(1, "year")]))));

    [Fact]
    public void Any_tree_is_read_back_from_its_canonical_text()
    {
        Tree.Where(tree => !HasNestedAggregate(tree, false)).Sample(tree =>
        {
            FindingList findings = new();
            Formula? read = FormulaParser.Parse(tree.Text, new SourceSpan("t", 1, 1), findings);
            return read is not null && read.Text == tree.Text;
        }, iter: 3000, threads: 1, print: tree => tree.Text);
    }

    [Fact]
    public void Any_text_is_a_tree_or_findings_and_never_an_exception()
    {
        Words("(", ")", ",", ".", "*", "a", "SUM", "COUNT", "DISTINCT", "FILTER", "WHERE", "CASE", "WHEN", "THEN", "END", "'t'", "\"q\"", "1", "2.5", "INTERVAL", "DATE", "NOT", "IN", "IS", "NULL", "BETWEEN", "AND", "-", "EXTRACT", "FROM", "CAST", "AS", "PRIOR", "START", "OF", "YEAR", "WITHIN", "PERCENTILE_CONT", "é", "\n", "'")
            .Array[0, 25].Sample(words =>
            {
                FindingList findings = new();
                Formula? read = FormulaParser.Parse(string.Join(' ', words), new SourceSpan("t", 1, 1), findings);
                return read is not null ^ findings.HasErrors;
            }, iter: 5000, threads: 1);
    }

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static bool HasNestedAggregate(Formula node, bool inside) =>
        (inside && node is Call { Function: "COUNT" or "PRIOR" }) || node.Children.Any(child => HasNestedAggregate(child, inside || node is Call { Function: "COUNT" }));
}
