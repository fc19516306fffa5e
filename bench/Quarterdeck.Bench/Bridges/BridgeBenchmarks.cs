using BenchmarkDotNet.Attributes;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Bench.Bridges;

/// <summary>How long a bridge takes: a tree of 500 nodes, and a mean over 5,000 segments, which are 10,000 leaves.</summary>
/// <remarks>Goals: 20 ms and 200 ms. The trees are made from a seed; both divide, so that neither is a closed form or a polynomial.</remarks>
[MemoryDiagnoser]
public class BridgeBenchmarks
{
    private const int Nodes = 500, Segments = 5_000;

    private TreeNode _tree = new Leaf("none"), _mean = new Leaf("none");
    private IReadOnlyList<LeafChange> _leaves = [], _segments = [];

    /// <summary>Draws the trees.</summary>
    [GlobalSetup]
    public void Draw()
    {
        Random dice = new(7);
        double Value() => 1 + dice.NextDouble() * 9;
        List<TreeNode> parts = [.. Enumerable.Range(0, Nodes / 2).Select(i => new Leaf($"x{i}"))];
        _leaves = [.. parts.Select(part => new LeafChange(part.Id!, Value(), Value()))];
        for (int i = 0; parts.Count > 1; i++)
        {
            (TreeNode one, TreeNode other) = (parts[0], parts[1]);
            parts.RemoveRange(0, 2);
            parts.Add((i % 3) switch { 0 => new Sum([one, other], $"n{i}"), 1 => new Quotient(one, other, $"n{i}"), _ => new Product([one, other], $"n{i}") });
        }
        _tree = parts[0];
        _mean = new WeightedMean([.. Enumerable.Range(0, Segments).Select(i => new Segment($"s{i}", new Leaf($"w{i}"), new Leaf($"r{i}")))], "mean");
        _segments = [.. Enumerable.Range(0, Segments).SelectMany(i => new[] { new LeafChange($"w{i}", Value(), Value()), new LeafChange($"r{i}", Value(), Value()) })];
    }

    /// <summary>500 nodes.</summary>
    [Benchmark]
    public BridgeResult FiveHundredNodes() => BridgeMaker.Make(_tree, _leaves);

    /// <summary>10,000 leaves of segments.</summary>
    [Benchmark]
    public BridgeResult TenThousandLeaves() => BridgeMaker.Make(_mean, _segments);
}
