using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Trees;

/// <summary>What a place of a <see cref="Tape"/> does with the places that it reads.</summary>
internal enum Operation
{
    Leaf,
    Constant,
    Sum,
    Difference,
    Negation,
    Product,
    Quotient,
    /// <summary>Reads weight, rate, weight, rate ...</summary>
    Mean,
}

/// <summary>A tree laid out flat: each node after those that it reads, so that one pass forward gives all values and one pass back all derivatives.</summary>
/// <remarks>
/// Laid out without recursion, so that a chain of many thousand nodes is no danger to the stack. A leaf that stands in several places of the tree has several
/// places here, all with the same number of the leaf. Immutable after it is made.
/// </remarks>
internal sealed class Tape
{
    private readonly int[] _starts;
    private readonly int[] _reads;

    private Tape(List<TreeNode> nodes, List<Operation> operations, List<int> starts, List<int> reads, List<int> leafOf, List<string> leaves)
    {
        starts.Add(reads.Count);
        (Nodes, Operations, _starts, _reads, LeafOf, Leaves) = (nodes, [.. operations], [.. starts], [.. reads], [.. leafOf], leaves);
        Constants = [.. nodes.Select(node => node is Constant constant ? constant.Value : default)];
    }

    /// <summary>The node at each place; the root is the last.</summary>
    public IReadOnlyList<TreeNode> Nodes { get; }

    /// <summary>What each place does.</summary>
    public Operation[] Operations { get; }

    /// <summary>The number of the leaf at each place; -1 where there is none.</summary>
    public int[] LeafOf { get; }

    /// <summary>The value of each constant; 0 elsewhere.</summary>
    public DoubleDouble[] Constants { get; }

    /// <summary>The leaves' names, in the order in which they are met.</summary>
    public IReadOnlyList<string> Leaves { get; }

    /// <summary>How many places there are.</summary>
    public int Length => Operations.Length;

    /// <summary>The places that a place reads.</summary>
    public ReadOnlySpan<int> Reads(int place) => _reads.AsSpan(_starts[place].._starts[place + 1]);

    /// <summary>Lays out a tree.</summary>
    /// <exception cref="ArgumentException">A sum, product or mean is empty.</exception>
    public static Tape Of(TreeNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        List<TreeNode> nodes = [];
        List<Operation> operations = [];
        List<int> starts = [], reads = [], leafOf = [];
        List<string> leaves = [];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        Stack<(TreeNode Node, bool Open)> work = new([(root, true)]);
        Stack<int> done = new();
        while (work.TryPop(out (TreeNode Node, bool Open) next))
        {
            (Operation operation, IReadOnlyList<TreeNode> parts) = Parts(next.Node);
            if (next.Open && parts.Count > 0)
            {
                work.Push((next.Node, false));
                for (int i = parts.Count - 1; i >= 0; i--)
                    work.Push((parts[i], true));
                continue;
            }
            starts.Add(reads.Count);
            // The parts were finished in their order, so the last is on top.
            reads.AddRange(Enumerable.Range(0, parts.Count).Select(_ => done.Pop()).Reverse());
            int leaf = -1;
            if (next.Node is Leaf named && !numbers.TryGetValue(named.Name, out leaf))
            {
                numbers.Add(named.Name, leaf = leaves.Count);
                leaves.Add(named.Name);
            }
            done.Push(nodes.Count);
            nodes.Add(next.Node);
            operations.Add(operation);
            leafOf.Add(leaf);
        }
        return new Tape(nodes, operations, starts, reads, leafOf, leaves);
    }

    /// <summary>The degree in t of each place, when every leaf moves on a straight line; null where a division leaves the polynomials.</summary>
    /// <param name="isStill">True for a leaf that does not move.</param>
    public int?[] Degrees(Func<int, bool> isStill)
    {
        int?[] degrees = new int?[Length];
        for (int place = 0; place < Length; place++)
        {
            ReadOnlySpan<int> reads = Reads(place);
            degrees[place] = Operations[place] switch
            {
                Operation.Leaf => isStill(LeafOf[place]) ? 0 : 1,
                Operation.Constant => 0,
                Operation.Product => Total(reads, degrees),
                Operation.Quotient => degrees[reads[1]] == 0 ? degrees[reads[0]] : null,
                Operation.Mean => null,
                _ => Highest(reads, degrees),
            };
        }
        return degrees;
    }

    private static int? Total(ReadOnlySpan<int> places, int?[] degrees)
    {
        int? total = 0;
        foreach (int place in places)
            total += degrees[place];
        return total;
    }

    private static int? Highest(ReadOnlySpan<int> places, int?[] degrees)
    {
        int highest = 0;
        foreach (int place in places)
        {
            if (degrees[place] is not { } degree)
                return null;
            highest = Math.Max(highest, degree);
        }
        return highest;
    }

    private static (Operation Operation, IReadOnlyList<TreeNode> Parts) Parts(TreeNode node) => node switch
    {
        Leaf => (Operation.Leaf, []),
        Constant => (Operation.Constant, []),
        Sum sum => (Operation.Sum, Some(sum.Terms, sum)),
        Difference difference => (Operation.Difference, [difference.Left, difference.Right]),
        Negation negation => (Operation.Negation, [negation.Operand]),
        Product product => (Operation.Product, Some(product.Factors, product)),
        Quotient quotient => (Operation.Quotient, [quotient.Numerator, quotient.Denominator]),
        WeightedMean mean => (Operation.Mean, Some([.. mean.Segments.SelectMany(segment => new[] { segment.Weight, segment.Rate })], mean)),
        _ => throw new ArgumentException($"A tree is made of the nodes of this library, not of {node.GetType().Name}.", nameof(node)),
    };

    private static IReadOnlyList<TreeNode> Some(IReadOnlyList<TreeNode> parts, TreeNode node) =>
        parts.Count > 0 ? parts : throw new ArgumentException($"'{node.Id ?? node.GetType().Name}' has no parts; a sum, product or mean has at least one.", nameof(node));
}
