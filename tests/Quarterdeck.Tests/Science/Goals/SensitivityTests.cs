using Quarterdeck.Science.Goals;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Goals;

public class SensitivityTests
{
    private static readonly TreeNode Tree = new Difference(new Product([new Leaf("a"), new Leaf("b")], "product"), new Quotient(new Leaf("a"), new Leaf("c")), "top");

    private static Dictionary<string, DoubleDouble> At(double c) => new() { ["a"] = 3, ["b"] = 5, ["c"] = c };

    [Fact]   // y = ab - a/c: by a it is b - 1/c, by c it is a/c²
    public void It_is_the_derivative_by_each_leaf_and_step()
    {
        IReadOnlyDictionary<string, double> slopes = Sensitivity.Of(Tree, At(2))!;
        Assert.Equal((4.5, 3.0, 0.75, 1.0, 1.0), (slopes["a"], slopes["b"], slopes["c"], slopes["product"], slopes["top"]));
    }

    [Fact]
    public void Over_zero_there_is_none() => Assert.Null(Sensitivity.Of(Tree, At(0)));

    [Fact]
    public void A_leaf_without_a_value_is_refused() => Assert.Throws<ArgumentException>(() => Sensitivity.Of(Tree, new Dictionary<string, DoubleDouble>()));
}
