using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Bridges;

public class BridgeMakerTests
{
    private static readonly Leaf A = new("a"), B = new("b"), C = new("c");

    private static LeafChange[] Leaves(params (double From, double To)[] values) => [.. values.Select((value, i) => new LeafChange("abcdef"[i].ToString(), value.From, value.To))];

    private static Bridge Make(TreeNode tree, params (double From, double To)[] values) => Assert.IsType<Bridge>(BridgeMaker.Make(tree, Leaves(values)));

    private static UndefinedBridge Refused(TreeNode tree, params (double From, double To)[] values) => Assert.IsType<UndefinedBridge>(BridgeMaker.Make(tree, Leaves(values)));

    private static double Part(Bridge bridge, string leaf) => bridge.Leaves.Single(part => part.Name == leaf).Value;

    [Fact]   // 1,000 orders at 50 become 1,100 at 52: half of the cross term to each
    public void Price_and_volume_share_what_they_do_together()
    {
        Bridge bridge = Make(new Product([A, B], "revenue"), (1000, 1100), (50, 52));
        Assert.Equal((5100, 2100, 7200), (Part(bridge, "a"), Part(bridge, "b"), bridge.Change));
        Assert.Equal(7200, Assert.Single(bridge.Nodes).Value);
        Assert.Equal(BridgeMethod.Product, bridge.Method);
    }

    [Fact]   // case E2: N 100 to 160, D 40 to 50; N gets 60 ln(50/40)/10
    public void A_ratio_gives_its_numerator_the_change_over_the_logarithmic_mean()
    {
        Bridge whole = Make(new Quotient(A, B), (100, 160), (40, 50));
        Assert.Equal(6 * Math.Log(1.25), Part(whole, "a"), 1e-15);
        Assert.Equal(0.7 - 6 * Math.Log(1.25), Part(whole, "b"), 1e-15);
        Bridge split = Make(new Quotient(new Sum([A, B], "N"), new Sum([C, new Leaf("d")], "D")), (30, 90), (70, 70), (25, 10), (15, 40));
        Assert.Equal(Part(whole, "a"), split.Nodes[0].Value, 1e-15);
        Assert.Equal(Part(whole, "b"), split.Nodes[1].Value, 1e-15);
        Assert.Equal((BridgeMethod.Ratio, BridgeMethod.Quadrature), (whole.Method, split.Method));
    }

    [Fact]   // ∫ 2 a b da with a = 2 + 3t, b = 3 + t: 6 ∫ (2 + 3t)(3 + t) dt = 75; b: ∫ (2 + 3t)² dt = 13
    public void A_leaf_that_stands_twice_gets_what_both_places_do()
    {
        Bridge bridge = Make(new Product([A, A, B]), (2, 5), (3, 4));
        Assert.Equal((75, 13, 88), (Part(bridge, "a"), Part(bridge, "b"), bridge.Change));
        Assert.Equal(BridgeMethod.Polynomial, bridge.Method);
        Assert.InRange(Math.Abs(bridge.Residual), 0, 1e-29);
    }

    [Fact]   // roe = ni/sales · sales/assets · assets/equity: sales and assets cancel
    public void What_cancels_contributes_exactly_nothing_and_the_nodes_still_show_it()
    {
        Bridge bridge = Make(new Product([new Quotient(A, B, "margin"), new Quotient(B, C, "turnover"), new Quotient(C, new Leaf("d"), "leverage")], "roe"), (100, 130), (1000, 1200), (800, 900), (400, 420));
        Assert.Equal((0, 0), (Part(bridge, "b"), Part(bridge, "c")));
        Assert.All(bridge.Nodes, node => Assert.NotEqual(0, node.Value));
        Assert.Equal(bridge.Change, bridge.Nodes.Take(3).Sum(node => node.Value), 1e-15);
    }

    [Fact]   // profit = (a - b) c where a and b agree in nine digits: c gets ∫ (a - b) dc = 1/2
    public void Drivers_that_nearly_cancel_lose_no_digits()
    {
        Bridge bridge = Make(new Product([new Difference(A, B), C]), (1e9, 1e9 + 1), (1e9, 1e9), (1, 2));
        Assert.Equal((1.5, 0, 0.5), (Part(bridge, "a"), Part(bridge, "b"), Part(bridge, "c")));
    }

    [Fact]   // the denominator rises a thousandfold
    public void A_steep_way_is_halved_until_the_digits_stand()
    {
        TreeNode steep = new Quotient(A, new Sum([B, C]));
        Bridge bridge = Make(steep, (1000, 1500), (1, 1000), (0, 0));
        Assert.Equal(500 * Math.Log(1000) / 999, Part(bridge, "a"), 1e-13);
        Assert.InRange(bridge.Evaluations, 49, 1000);
        Assert.InRange(Make(steep, (10, 11), (4, 5), (1, 2)).Evaluations, 1, 53);
    }

    [Fact]   // a/b² with b from 1e-5 to 1e5: all of the change lies in the first 1e-10 of the way; a: ∫ da/b² = 1/(b0 b1) = 1
    public void A_spike_between_the_points_is_seen()
    {
        Bridge bridge = Make(new Quotient(A, new Product([B, B])), (1, 2), (1e-5, 1e5));
        Assert.Equal(1, Part(bridge, "a"), 1e-2);
        Assert.InRange(Math.Abs(bridge.Residual), 0, 1e-12 * 1e10);
    }

    [Theory]
    [InlineData(0, 5, DenominatorFault.ZeroAtStart)]
    [InlineData(5, 0, DenominatorFault.ZeroAtEnd)]
    [InlineData(-2, 3, DenominatorFault.ChangesSign)]
    public void A_denominator_that_is_0_on_the_way_is_refused_with_the_bridges_of_its_two_sides(double from, double to, DenominatorFault fault)
    {
        UndefinedBridge refused = Refused(new Product([C, new Quotient(A, B)]), (100, 200), (from, to), (1, 2));
        Assert.Equal((fault, "b"), (refused.Denominator.Fault, refused.Denominator.Name));
        Assert.Equal((100, to - from), (Assert.IsType<Bridge>(refused.Numerator).Change, Assert.IsType<Bridge>(refused.Divisor).Change));
    }

    [Theory]   // b c - 10 is 2 at both ends; c runs from 12 to 1
    [InlineData(1, 12, 12, 1, true)]
    [InlineData(-1, 12, -12, 1, false)]
    public void A_denominator_is_looked_at_all_along_the_way(double b0, double b1, double c0, double c1, bool isFine)
    {
        TreeNode tree = new Quotient(A, new Difference(new Product([B, C]), new Constant(10), "den"));
        if (isFine)
            Assert.Equal(0.5, Make(tree, (5, 6), (b0, b1), (c0, c1)).Change);
        else
            Assert.Equal(DenominatorFault.ChangesSign, Refused(tree, (5, 6), (b0, b1), (c0, c1)).Denominator.Fault);
    }

    [Fact]   // b², with b from -1 to 2, touches 0 at a third of the way; with 1e-9 added it does not
    public void A_denominator_that_touches_0_is_refused_and_one_that_stays_above_is_not()
    {
        Assert.Equal(DenominatorFault.MayTouchZero, Refused(new Quotient(A, new Product([B, B])), (1, 2), (-1, 2)).Denominator.Fault);
        Assert.Equal(DenominatorFault.ChangesSign, Refused(new Quotient(A, new Difference(new Product([B, B]), new Constant(1e-9))), (1, 2), (-1, 2)).Denominator.Fault);
        // ∫ dt/((3t - 1)² + ε), arc tangents of ±√(1/ε) and 2√(1/ε)
        double root = Math.Sqrt(1e-9);
        Assert.Equal((Math.Atan(2 / root) + Math.Atan(1 / root)) / (3 * root), Part(Make(new Quotient(A, new Sum([new Product([B, B]), new Constant(1e-9)])), (1, 2), (-1, 2)), "a"), 1e-8);
    }

    [Fact]   // 0.1 + 0.2 - 0.3 is 0 for whoever wrote it, though not for doubles
    public void What_is_0_in_decimals_is_0()
    {
        LeafChange[] leaves = [.. "abc".Select((name, i) => new LeafChange(name.ToString(), Read(i), Read(i)))];
        static DoubleDouble Read(int i) => DoubleDouble.TryParse($"0.{i + 1}", out DoubleDouble value) ? value : default;
        Assert.IsType<UndefinedBridge>(BridgeMaker.Make(new Quotient(A, new Difference(new Sum([A, B]), C)), leaves));
    }

    [Fact]
    public void Denominators_of_one_sign_may_be_below_0_and_denominators_of_quotients_may_hold_quotients()
    {
        Assert.Equal(20 / -10.0 - 30 / -8.0, Make(new Quotient(A, B), (30, 20), (-8, -10)).Change, 1e-15);
        Assert.Equal(6.0 * 3 / 5 - 5.0 * 2 / 4, Make(new Quotient(A, new Quotient(B, C)), (5, 6), (4, 5), (2, 3)).Change, 1e-15);
        Assert.Equal("b", Refused(new Quotient(A, new Quotient(C, B)), (5, 6), (-4, 5), (2, 3)).Denominator.Name);
    }

    [Fact]   // all of a segment that comes or goes is mix
    public void A_rate_that_does_not_exist_is_that_of_the_other_period()
    {
        WeightedMean mean = new([new Segment("old", A, B), new Segment("new", C, new Leaf("d"))], "R");
        Bridge bridge = Assert.IsType<Bridge>(BridgeMaker.Make(mean, [new("a", 500, 400), new("b", 0.1, 0.1), new("c", 0, 100), new("d", null, 0.6)]));
        Assert.Equal(0, Part(bridge, "d"));
        Assert.Equal(0.1, bridge.Change, 1e-15);
        Assert.Equal(["old", "new"], bridge.Segments.Select(segment => segment.Segment));
        Assert.Equal(bridge.Change, bridge.Segments.Sum(segment => segment.Value), 1e-15);
        Assert.Empty(bridge.Doubtful);
        Bridge doubtful = Assert.IsType<Bridge>(BridgeMaker.Make(mean, [new("a", 500, 400), new("b", 0.1, 0.1), new("c", 50, 100), new("d", null, 0.6)]));
        Assert.Equal(["d"], doubtful.Doubtful);
    }

    [Fact]
    public void Weights_that_sum_to_0_are_refused()
    {
        UndefinedBridge refused = Refused(new WeightedMean([new Segment("x", A, B), new Segment("y", C, B)], "R"), (3, 0), (1, 2), (4, 0));
        Assert.Equal((DenominatorFault.ZeroAtEnd, "the weights of 'R'"), (refused.Denominator.Fault, refused.Denominator.Name));
        Assert.Equal(-7, Assert.IsType<Bridge>(refused.Divisor).Change);
    }

    [Fact]
    public void Owners_have_the_sum_of_their_leaves()
    {
        Bridge bridge = Assert.IsType<Bridge>(BridgeMaker.Make(new Sum([A, B, C]), [new("a", 1, 2, "CMO"), new("b", 1, 4, "COO"), new("c", 1, 6, "CMO")]));
        Assert.Equal([("CMO", 6), ("COO", 3)], bridge.Owners.Select(owner => (owner.Name, owner.Value)));
    }

    [Fact]
    public void What_is_too_large_for_doubles_is_said() =>
        Assert.IsType<OverflowingBridge>(BridgeMaker.Make(new Product([A, B, C]), Leaves((1e200, 1e200), (1e200, 1e201), (1, 2))));

    [Fact]
    public void A_chain_of_ten_thousand_nodes_is_no_danger_to_the_stack()
    {
        TreeNode chain = A;
        for (int i = 0; i < 10_000; i++)
            chain = new Sum([chain, B]);
        Assert.Equal(10_001, Make(chain, (1, 2), (1, 2)).Change);
    }

    [Fact]
    public void Misuse_is_told_at_once()
    {
        Assert.Throws<ArgumentException>(() => BridgeMaker.Make(new Product([A, B]), Leaves((1, 2))));
        Assert.Throws<ArgumentException>(() => BridgeMaker.Make(A, [new("a", 1, 2), new("a", 1, 2)]));
        Assert.Throws<ArgumentException>(() => BridgeMaker.Make(A, [new("a", null, null)]));
        Assert.Throws<ArgumentException>(() => BridgeMaker.Make(new Sum([]), []));
    }
}
