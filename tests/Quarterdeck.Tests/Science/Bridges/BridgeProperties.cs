using CsCheck;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Bridges;

/// <summary>The laws of the bridge, each on 1,000 drawn trees (alignment 2.2).</summary>
public class BridgeProperties
{
    private const double Near = 1e-12;
    private const int Trees = 1_000;

    private static readonly Gen<int> _seeds = Gen.Int[0, int.MaxValue - 1];

    private static Bridge Make(TreeNode tree, IReadOnlyList<LeafChange> leaves) => Assert.IsType<Bridge>(BridgeMaker.Make(tree, leaves));

    private static void Same(Drawn drawn, IReadOnlyList<Contribution> expected, Func<string, double> found, double sign = 1, double size = 0)
    {
        foreach (Contribution one in expected)
            Assert.True(Math.Abs(one.Value - sign * found(one.Name)) <= Near * (drawn.Scale + size) + 1e-25, $"{one.Name}: {one.Value} and {found(one.Name)}, scale {drawn.Scale}, in {drawn.Tree}");
    }

    private static Func<string, double> Of(IReadOnlyList<Contribution> parts) => name => parts.Single(part => part.Name == name).Value;

    [Fact]
    public void Leaves_and_owners_add_up_to_the_change_without_a_rest() => _seeds.Sample(seed =>
    {
        Drawn drawn = Drawn.Any(seed);
        Assert.True(Math.Abs(drawn.Bridge.Residual) <= Near * drawn.Scale + 1e-25);
        Assert.Equal(drawn.Bridge.To - drawn.Bridge.From, drawn.Bridge.Leaves.Sum(leaf => leaf.Value), Near * drawn.Scale + 1e-25);
        foreach (Contribution owner in drawn.Bridge.Owners)
            Assert.Equal(drawn.Bridge.Leaves.Where(leaf => leaf.Owner == owner.Name).Sum(leaf => leaf.Value), owner.Value, Near * drawn.Scale + 1e-25);
    }, iter: Trees);

    [Fact]
    public void Each_node_is_the_sum_of_its_children() => _seeds.Sample(seed =>
    {
        Drawn drawn = Drawn.Any(seed);
        int number = 0;
        // Each place gets a name of its own, leaves by a sum of one around them, so that what flows through it can be seen.
        TreeNode named = Rewritten.Map(drawn.Tree, node => node is Leaf or Constant ? new Sum([node], $"p{number++}") : node switch
        {
            Sum sum => sum with { Id = $"p{number++}" },
            Product product => product with { Id = $"p{number++}" },
            Difference difference => difference with { Id = $"p{number++}" },
            Negation negation => negation with { Id = $"p{number++}" },
            Quotient quotient => quotient with { Id = $"p{number++}" },
            _ => (WeightedMean)node with { Id = $"p{number++}" },
        });
        Bridge bridge = Make(named, drawn.Leaves);
        Func<string, double> flow = Of(bridge.Nodes);
        double most = bridge.Nodes.Max(node => Math.Abs(node.Value)) + drawn.Scale;
        foreach (TreeNode node in Rewritten.All(named).Where(node => Rewritten.Parts(node) is [var first, ..] && first is not (Leaf or Constant)))
            Assert.Equal(Rewritten.Parts(node).Sum(part => flow(part.Id!)), flow(node.Id!), Near * most + 1e-25);
        Assert.Equal(bridge.Change, flow(named.Id!), Near * drawn.Scale + 1e-25);
        Same(drawn, drawn.Bridge.Leaves, Of(bridge.Leaves));
    }, iter: Trees);

    [Fact]
    public void The_order_of_parts_and_leaves_does_not_matter() => _seeds.Sample(seed =>
    {
        Drawn drawn = Drawn.Any(seed);
        TreeNode turned = Rewritten.Map(drawn.Tree, node => node switch
        {
            Sum sum => sum with { Terms = [.. sum.Terms.Reverse()] },
            Product product => product with { Factors = [.. product.Factors.Reverse()] },
            WeightedMean mean => mean with { Segments = [.. mean.Segments.Reverse()] },
            Difference difference => new Sum([new Negation(difference.Right), difference.Left], difference.Id),
            _ => node,
        });
        Bridge bridge = Make(turned, [.. drawn.Leaves.Reverse()]);
        Same(drawn, drawn.Bridge.Leaves, Of(bridge.Leaves));
        Same(drawn, drawn.Bridge.Owners, Of(bridge.Owners));
    }, iter: Trees);

    [Fact]
    public void A_leaf_split_into_segments_keeps_its_contribution_and_so_do_the_others() => _seeds.Sample(seed =>
    {
        Drawn drawn = Drawn.Any(seed);
        Random dice = new(seed);
        LeafChange whole = drawn.Leaves[0];
        (double before, double after) = (dice.NextDouble() * 8 - 2, dice.NextDouble() * 8 - 2);
        TreeNode split = Rewritten.Map(drawn.Tree, node => node == new Leaf("x0") ? new Sum([new Leaf("part"), new Leaf("rest")]) : node);
        Bridge bridge = Make(split, [new("part", before, after), new("rest", whole.Start - before, whole.End - after), .. drawn.Leaves.Skip(1)]);
        Func<string, double> found = Of(bridge.Leaves);
        Same(drawn, drawn.Bridge.Leaves, name => name == "x0" ? found("part") + found("rest") : found(name), size: Math.Abs(found("part")));
    }, iter: Trees);

    [Fact]
    public void Time_turned_round_turns_every_sign() => _seeds.Sample(seed =>
    {
        Drawn drawn = Drawn.Any(seed);
        Bridge back = Make(drawn.Tree, [.. drawn.Leaves.Select(leaf => leaf with { From = leaf.To, To = leaf.From })]);
        Same(drawn, drawn.Bridge.Leaves, Of(back.Leaves), sign: -1);
        Assert.Equal(-drawn.Bridge.Change, back.Change);
    }, iter: Trees);

    [Fact]   // x = 3 z + 5, a change of unit and of zero point
    public void Units_of_the_leaves_do_not_matter() => _seeds.Sample(UnitsDoNotMatter, iter: Trees);

    [Fact]   // There -(x2 - 3 x2 / 3) weighs a segment: 0 but for rounding, of which the converted leaves have more. The true parts by mpmath, 50 digits.
    public void Units_do_not_matter_where_a_weight_is_nothing_but_rounding()
    {
        UnitsDoNotMatter(1247102060);
        Drawn drawn = Drawn.Any(1247102060);
        double[] expected = [-607872.32822543577254, -0.017013139542122376877, 0.022411592998999391356];
        Assert.All(drawn.Bridge.Leaves.Zip(expected), pair => Assert.Equal(pair.Second, pair.First.Value, 1e-16 * drawn.Scale));
    }

    private static void UnitsDoNotMatter(int seed)
    {
        Drawn drawn = Drawn.Any(seed);
        TreeNode other = Rewritten.Map(drawn.Tree, node => node is Leaf ? new Sum([new Product([new Constant(3), node]), new Constant(5)]) : node);
        static DoubleDouble Converted(DoubleDouble? value) => (value!.Value - 5) / 3;
        BridgeResult result = BridgeMaker.Make(other, [.. drawn.Leaves.Select(leaf => leaf with { From = Converted(leaf.From), To = Converted(leaf.To) })]);
        Same(drawn, drawn.Bridge.Leaves, Of(Assert.IsType<Bridge>(result).Leaves));
    }

    [Fact]
    public void What_does_not_move_or_is_not_used_contributes_exactly_nothing() => _seeds.Sample(seed =>
    {
        Drawn drawn = Drawn.Any(seed);
        LeafChange[] still = [drawn.Leaves[0] with { To = drawn.Leaves[0].From }, .. drawn.Leaves.Skip(1), new("unused", 1, 2)];
        if (BridgeMaker.Make(drawn.Tree, still) is not Bridge bridge)
            return;     // the line is another one, and a denominator may be 0 on it
        Assert.Equal(0, Of(bridge.Leaves)("x0"));
        Assert.Equal(0, Of(bridge.Leaves)("unused"));
    }, iter: Trees);

    [Fact]
    public void The_bridge_of_a_sum_is_the_sum_of_the_bridges() => _seeds.Sample(seed =>
    {
        Drawn drawn = Drawn.Any(seed);
        TreeNode second = new Product([new Leaf("x0"), new Leaf("x1"), new Leaf("x1")]);
        Func<string, double> one = Of(drawn.Bridge.Leaves), other = Of(Make(second, drawn.Leaves).Leaves);
        if (BridgeMaker.Make(new Sum([drawn.Tree, second]), drawn.Leaves) is not Bridge both)
            return;     // flows that cancel, 1e15 times the product beside them: refused, since 32 digits are too few
        double scale = both.Leaves.Max(leaf => Math.Abs(one(leaf.Name)) + Math.Abs(other(leaf.Name))) + Math.Abs(both.From) + Math.Abs(both.To);
        Assert.All(both.Leaves, leaf => Assert.Equal(one(leaf.Name) + other(leaf.Name), leaf.Value, Near * scale + 1e-25));
    }, iter: Trees);

    [Fact]   // Owen 1972: every order of the leaves counts alike; all 2^n corners are evaluated
    public void Of_a_multilinear_tree_it_is_the_Shapley_value() => _seeds.Sample(seed =>
    {
        Drawn drawn = Drawn.Multilinear(seed, most: 10);
        int n = drawn.Leaves.Count;
        DoubleDouble[] corners = [.. Enumerable.Range(0, 1 << n).Select(corner => Value(drawn.Tree, name =>
        {
            int i = int.Parse(name.AsSpan(1), provider: null);
            return (corner >> i & 1) == 1 ? drawn.Leaves[i].End : drawn.Leaves[i].Start;
        }))];
        double[] shapley = [.. Enumerable.Range(0, n).Select(i =>
        {
            DoubleDouble sum = default;
            for (int corner = 0; corner < 1 << n; corner++)
                if ((corner >> i & 1) == 0)
                    sum += (corners[corner | 1 << i] - corners[corner]) / Orders(n, int.PopCount(corner));
            return (double)sum;
        })];
        Same(drawn, drawn.Bridge.Leaves, name => shapley[int.Parse(name.AsSpan(1), provider: null)]);
    }, iter: Trees);

    /// <summary>In how large a share of all orders so many come before: the inverse of s! (n - s - 1)! / n!.</summary>
    private static double Orders(int n, int before)
    {
        double inverse = n;
        for (int k = 1; k <= before; k++)
            inverse = inverse * (n - k) / k;
        return inverse;
    }

    private static DoubleDouble Value(TreeNode tree, Func<string, DoubleDouble> leaf) => tree switch
    {
        Leaf named => leaf(named.Name),
        Constant constant => constant.Value,
        Sum sum => sum.Terms.Aggregate(DoubleDouble.Zero, (total, part) => total + Value(part, leaf)),
        Product product => product.Factors.Aggregate(DoubleDouble.One, (total, part) => total * Value(part, leaf)),
        Difference difference => Value(difference.Left, leaf) - Value(difference.Right, leaf),
        Negation negation => -Value(negation.Operand, leaf),
        _ => throw new InvalidOperationException("Not multilinear."),
    };
}
