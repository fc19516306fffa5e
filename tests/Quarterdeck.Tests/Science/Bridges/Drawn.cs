using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Bridges;

/// <summary>A tree drawn from a seed, with its leaves at two ends, on which the laws of the bridge are tried.</summary>
internal sealed record Drawn(TreeNode Tree, IReadOnlyList<LeafChange> Leaves, Bridge Bridge)
{
    /// <summary>The largest of what the law compares with: both values and all contributions.</summary>
    public double Scale => Bridge.Leaves.Select(leaf => Math.Abs(leaf.Value)).Append(Math.Abs(Bridge.From)).Append(Math.Abs(Bridge.To)).Max();

    /// <summary>A tree with divisions and means, whose leaves may stand in several places; the first one from the seed on that has a bridge.</summary>
    public static Drawn Any(int seed)
    {
        Random dice = new(seed);
        while (true)
        {
            LeafChange[] leaves = Draw(dice, dice.Next(2, 9));
            TreeNode tree = Grow(dice, leaves, dice.Next(1, 5));
            if (BridgeMaker.Make(tree, leaves) is Bridge bridge)
                return new Drawn(tree, leaves, bridge);
        }
    }

    /// <summary>A tree of + - x with each leaf once, of at most so many leaves.</summary>
    public static Drawn Multilinear(int seed, int most)
    {
        Random dice = new(seed);
        LeafChange[] leaves = Draw(dice, dice.Next(1, most + 1));
        List<TreeNode> parts = [.. leaves.Select(leaf => new Leaf(leaf.Name))];
        while (parts.Count > 1)
        {
            int count = Math.Min(parts.Count, dice.Next(2, 4));
            List<TreeNode> taken = [.. Enumerable.Range(0, count).Select(_ =>
            {
                int at = dice.Next(parts.Count);
                TreeNode part = parts[at];
                parts.RemoveAt(at);
                return part;
            })];
            parts.Add(dice.Next(5) switch
            {
                0 => new Difference(taken[0], count == 2 ? taken[1] : new Sum(taken[1..])),
                1 => new Negation(new Sum(taken)),
                2 => new Sum([.. taken, new Constant(dice.Next(-3, 4))]),
                _ => new Product(taken),
            });
        }
        return new Drawn(parts[0], leaves, Assert.IsType<Bridge>(BridgeMaker.Make(parts[0], leaves)));
    }

    private static LeafChange[] Draw(Random dice, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new LeafChange($"x{i}", Value(dice), Value(dice), dice.Next(3) == 0 ? null : $"O{dice.Next(3)}")),
    ];

    /// <summary>Mostly above 0, as drivers are; at times below, 0, very small or large.</summary>
    private static double Value(Random dice) => dice.Next(12) switch
    {
        0 => 0,
        1 or 2 => -dice.NextDouble() * 10,
        3 => dice.NextDouble() * 1e6,
        4 => dice.NextDouble() * 1e-4,
        _ => 0.5 + dice.NextDouble() * 10,
    };

    private static TreeNode Grow(Random dice, LeafChange[] leaves, int depth)
    {
        int names = 0;
        TreeNode Part(int level)
        {
            if (level == 0 || dice.Next(5) == 0)
                return dice.Next(8) == 0 ? new Constant(dice.Next(-3, 6)) : new Leaf(leaves[dice.Next(leaves.Length)].Name);
            string id = $"n{names++}";
            TreeNode[] Some() => [.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Part(level - 1))];
            return dice.Next(7) switch
            {
                0 => new Difference(Part(level - 1), Part(level - 1), id),
                1 => new Negation(Part(level - 1), id),
                2 or 3 => new Product(Some(), id),
                4 => new Quotient(Part(level - 1), Part(level - 1), id),
                5 => new WeightedMean([.. Enumerable.Range(0, dice.Next(1, 4)).Select(i => new Segment($"s{i}", Part(level - 1), Part(level - 1)))], id),
                _ => new Sum(Some(), id),
            };
        }
        return Part(depth);
    }
}
