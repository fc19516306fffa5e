using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Bridges;

/// <summary>The same tree, written otherwise.</summary>
internal static class Rewritten
{
    /// <summary>Changes nodes from the leaves up.</summary>
    public static TreeNode Map(TreeNode tree, Func<TreeNode, TreeNode> change) => change(tree switch
    {
        Sum sum => sum with { Terms = [.. sum.Terms.Select(part => Map(part, change))] },
        Product product => product with { Factors = [.. product.Factors.Select(part => Map(part, change))] },
        Difference difference => difference with { Left = Map(difference.Left, change), Right = Map(difference.Right, change) },
        Negation negation => negation with { Operand = Map(negation.Operand, change) },
        Quotient quotient => quotient with { Numerator = Map(quotient.Numerator, change), Denominator = Map(quotient.Denominator, change) },
        WeightedMean mean => mean with { Segments = [.. mean.Segments.Select(segment => segment with { Weight = Map(segment.Weight, change), Rate = Map(segment.Rate, change) })] },
        _ => tree,
    });

    /// <summary>The parts of a node, in their order.</summary>
    public static IReadOnlyList<TreeNode> Parts(TreeNode tree) => tree switch
    {
        Sum sum => sum.Terms,
        Product product => product.Factors,
        Difference difference => [difference.Left, difference.Right],
        Negation negation => [negation.Operand],
        Quotient quotient => [quotient.Numerator, quotient.Denominator],
        WeightedMean mean => [.. mean.Segments.SelectMany(segment => new[] { segment.Weight, segment.Rate })],
        _ => [],
    };

    /// <summary>The node and all below it.</summary>
    public static IEnumerable<TreeNode> All(TreeNode tree) => Parts(tree).SelectMany(All).Prepend(tree);
}
