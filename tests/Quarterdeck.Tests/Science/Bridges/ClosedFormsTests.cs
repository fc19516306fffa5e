using CsCheck;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Bridges;

public class ClosedFormsTests
{
    [Fact]   // a b c: Da [(b0 c0 + b1 c1)/3 + (b0 c1 + b1 c0)/6]
    public void Three_factors_share_as_Das_Gupta_wrote()
    {
        IReadOnlyList<DoubleDouble> parts = ClosedForms.Product([2, 3, 5], [4, 7, 6]);
        Assert.Equal(2 * ((3 * 5 + 7 * 6) / 3.0 + (3 * 6 + 7 * 5) / 6.0), (double)parts[0], 1e-13);
        Assert.Equal(4 * 7 * 6 - 2 * 3 * 5, (double)(parts[0] + parts[1] + parts[2]), 1e-13);
    }

    [Fact]
    public void The_logarithmic_mean_keeps_its_digits_near_equality()
    {
        Assert.Equal(9 / Math.Log(10), (double)ClosedForms.LogarithmicMean(1, 10), 1e-15);
        Assert.Equal(7, (double)ClosedForms.LogarithmicMean(7, 7));
        Assert.Equal(-9 / Math.Log(10), (double)ClosedForms.LogarithmicMean(-10, -1), 1e-15);
        // L(1, 1 + e) = 1 + e/2 - e²/12 + ...
        Assert.Equal(0.5e-6 - 1e-12 / 12, (double)(ClosedForms.LogarithmicMean(1, 1 + (DoubleDouble)1e-6) - 1), 1e-19);
        // On both sides of where the series gives way to the logarithm.
        foreach (double ratio in new[] { 1.85, 1.86, 0.53, 0.54 })
            Assert.Equal((ratio - 1) / Math.Log(ratio), (double)ClosedForms.LogarithmicMean(1, ratio), 1e-15);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 2)]
    public void The_logarithmic_mean_refuses_what_is_not_of_one_sign(double one, double other) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClosedForms.LogarithmicMean(one, other));

    [Fact]
    public void Products_and_ratios_are_what_integration_gives() =>
        Gen.Double[0.5, 9].Array[8].Sample(x =>
        {
            LeafChange[] leaves = [.. Enumerable.Range(0, 4).Select(i => new LeafChange($"x{i}", x[2 * i], x[2 * i + 1]))];
            TreeNode[] factors = [.. leaves.Select(leaf => new Leaf(leaf.Name))];
            Same(new Product(factors), new Product([new Product([factors[0], factors[1]]), new Product([factors[2], factors[3]])]), leaves);
            Same(new Quotient(factors[0], factors[1]), new Quotient(new Sum([factors[0]]), new Sum([factors[1]])), leaves);
        });

    private static void Same(TreeNode closed, TreeNode integrated, LeafChange[] leaves)
    {
        (Bridge one, Bridge other) = ((Bridge)BridgeMaker.Make(closed, leaves), (Bridge)BridgeMaker.Make(integrated, leaves));
        Assert.NotEqual(one.Method, other.Method);
        double scale = Math.Max(Math.Abs(one.From), Math.Abs(one.To));
        foreach ((Contribution a, Contribution b) in one.Leaves.Zip(other.Leaves))
            Assert.True(Math.Abs(a.Value - b.Value) <= 1e-14 * scale, $"{a} and {b}");
    }
}
