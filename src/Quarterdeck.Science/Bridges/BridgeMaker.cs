using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Science.Bridges;

/// <summary>Splits the change of a tree's top exactly over its leaves and nodes: Aumann and Shapley on one straight line in leaf space.</summary>
/// <remarks>
/// With x(t) = x0 + t (x1 - x0), t from 0 to 1, a leaf has A_i = (x1_i - x0_i) ∫ dF/dx_i dt and a node m, with derivative a_m of the top by it, C_m = ∫ a_m m' dt.
/// The parts add up at every node without a rest and do not depend on any order. Sources, limits and what is not promised: docs/science/bridge.md.
/// </remarks>
public static class BridgeMaker
{
    /// <summary>Repeated leaves that cancel leave some 1e-31 of what cancelled; below this share of it they are 0.</summary>
    private const double Cancelled = 1e-27;

    /// <summary>Of the largest of both values and the parts: the rest that may be left over. More is no rounding, and the parts are then not told.</summary>
    private const double MostResidual = 1e-12;

    /// <summary>Makes the bridge.</summary>
    /// <param name="tree">The formula.</param>
    /// <param name="leaves">Each leaf of the tree at both ends, and others, which get 0; each name once.</param>
    /// <returns>
    /// A <see cref="Bridge"/>; an <see cref="UndefinedBridge"/> where a denominator is 0 on the line; an <see cref="OverflowingBridge"/> where doubles end; an
    /// <see cref="UnsettledBridge"/> where 32 digits are too few.
    /// </returns>
    /// <exception cref="ArgumentException">A leaf of the tree is not given, one is given twice or without any value, or a sum, product or mean is empty.</exception>
    public static BridgeResult Make(TreeNode tree, IReadOnlyList<LeafChange> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        Tape tape = Tape.Of(tree);
        Dictionary<string, LeafChange> given = new(StringComparer.Ordinal);
        foreach (LeafChange leaf in leaves)
            if (!given.TryAdd(leaf.Name, leaf))
                throw new ArgumentException($"The leaf '{leaf.Name}' is given twice.", nameof(leaves));
        LeafChange[] used = [.. tape.Leaves.Select(name => given.TryGetValue(name, out LeafChange? leaf) ? leaf : throw new ArgumentException($"The leaf '{name}' is not given.", nameof(leaves)))];
        DoubleDouble[] from = [.. used.Select(leaf => leaf.Start)], to = [.. used.Select(leaf => leaf.End)];
        if (DomainCheck.FindFault(tape, from, to) is { } fault)
            return new UndefinedBridge(fault, Make(fault.Numerator, leaves), Make(fault.Divisor, leaves));
        return Split(tape, used, leaves, from, to);
    }

    private static BridgeResult Split(Tape tape, LeafChange[] used, IReadOnlyList<LeafChange> leaves, DoubleDouble[] from, DoubleDouble[] to)
    {
        DoubleDouble[] changes = [.. to.Zip(from, (after, before) => after - before)];
        Sweep sweep = new(tape);
        sweep.Forward(from, changes);
        sweep.Backward();
        DoubleDouble[] before = [.. sweep.Values];
        bool[] movesAtStart = Moves(tape, sweep, used.Length);
        sweep.Forward(to, changes);
        sweep.Backward();
        DoubleDouble[] after = [.. sweep.Values];
        bool[] movesAtEnd = Moves(tape, sweep, used.Length);

        (DoubleDouble[] Flows, DoubleDouble[] Parts, BridgeMethod Method, int Evaluations, bool IsSettled) = Integrate(tape, sweep, from, to, changes, Math.Max(Math.Abs((double)before[^1]), Math.Abs((double)after[^1])));
        if (!Flows.Concat(Parts).Append(before[^1]).Append(after[^1]).All(DoubleDouble.IsFinite))
            return new OverflowingBridge();
        if (!IsSettled)
            return new UnsettledBridge();
        DoubleDouble change = after[^1] - before[^1], total = default;
        foreach (DoubleDouble part in Parts)
            total += part;
        // Where flows that are many times the KPI cancel, what they leave is rounding: told only where the KPI is 0 for all that is known, and so are the parts.
        double largest = Largest([.. Parts, before[^1], after[^1]]), rounding = LineIntegral.Floor * Largest(Flows);
        bool isNil = largest <= rounding && Parts.All(part => part == DoubleDouble.Zero);
        if (!isNil && Math.Max(Math.Abs((double)(total - change)), rounding) > MostResidual * largest)
            return new UnsettledBridge();
        Dictionary<string, int> numbers = tape.Leaves.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        return new Bridge(
            (double)before[^1], (double)after[^1],
            [.. leaves.Select(leaf => new Contribution(leaf.Name, (double)leaf.Start, (double)leaf.End, numbers.TryGetValue(leaf.Name, out int number) ? Plain(Parts[number]) : 0, leaf.Owner))],
            Nodes(tape, Flows, before, after), Segments(tape, Flows), Method, Evaluations, (double)(total - change),
            [.. used.Where((leaf, i) => (leaf.From is null && movesAtStart[i]) || (leaf.To is null && movesAtEnd[i])).Select(leaf => leaf.Name)])
        {
            Change = Plain(change),
            Owners = Owners(leaves, numbers, Parts),
        };
    }

    private static (DoubleDouble[] Flows, DoubleDouble[] Parts, BridgeMethod Method, int Evaluations, bool IsSettled) Integrate(
        Tape tape, Sweep sweep, DoubleDouble[] from, DoubleDouble[] to, DoubleDouble[] changes, double scale)
    {
        bool isFlat = tape.Leaves.Count == tape.Length - 1 && tape.Reads(tape.Length - 1).Length == tape.Leaves.Count;
        if (isFlat && tape.Operations[^1] == Operation.Product)
        {
            DoubleDouble[] parts = [.. ClosedForms.Product(from, to)];
            return ([.. parts, Total(parts)], parts, BridgeMethod.Product, 2, true);
        }
        if (isFlat && tape.Operations[^1] == Operation.Quotient)
        {
            (DoubleDouble own, DoubleDouble other) = ClosedForms.Ratio((from[0], to[0]), (from[1], to[1]));
            return ([own, other, own + other], [own, other], BridgeMethod.Ratio, 2, true);
        }
        int? degree = tape.Degrees(leaf => changes[leaf] == DoubleDouble.Zero)[^1];
        LineIntegral integral = LineIntegral.Of(tape, sweep, from, changes, degree, scale);
        DoubleDouble[] sums = [.. changes.Zip(integral.Gradient, (change, gradient) => change == DoubleDouble.Zero ? default : change * gradient)];
        DoubleDouble[] largest = new DoubleDouble[sums.Length];
        for (int place = 0; place < tape.Length; place++)
            if (tape.LeafOf[place] is >= 0 and var leaf)
                largest[leaf] = DoubleDouble.Max(largest[leaf], DoubleDouble.Abs(integral.Flows[place]));
        for (int leaf = 0; leaf < sums.Length; leaf++)
            if (DoubleDouble.Abs(sums[leaf]) < largest[leaf] * Cancelled)
                sums[leaf] = default;
        return (integral.Flows, sums, degree is null ? BridgeMethod.Quadrature : BridgeMethod.Polynomial, integral.Evaluations + 2, integral.IsSettled);
    }

    private static double Largest(IEnumerable<DoubleDouble> values) => values.Max(value => Math.Abs((double)value));

    private static DoubleDouble Total(IEnumerable<DoubleDouble> parts) => parts.Aggregate((sum, part) => sum + part);

    /// <summary>Whether the top depends on each leaf, at the point of the last sweep.</summary>
    private static bool[] Moves(Tape tape, Sweep sweep, int leaves)
    {
        bool[] moves = new bool[leaves];
        for (int place = 0; place < tape.Length; place++)
            if (tape.LeafOf[place] is >= 0 and var leaf)
                moves[leaf] |= sweep.Adjoints[place] != DoubleDouble.Zero;
        return moves;
    }

    private static List<Contribution> Nodes(Tape tape, DoubleDouble[] flows, DoubleDouble[] before, DoubleDouble[] after)
    {
        IEnumerable<int> named = Enumerable.Range(0, tape.Length).Where(place => tape.Nodes[place] is { Id: not null } and not Leaf and not Constant);
        return [.. named.GroupBy(place => tape.Nodes[place].Id!, StringComparer.Ordinal).Select(places =>
        {
            int only = places.Count() == 1 ? places.First() : -1;
            return new Contribution(places.Key, only < 0 ? null : (double)before[only], only < 0 ? null : (double)after[only], Plain(Total(places.Select(place => flows[place]))));
        })];
    }

    private static List<SegmentContribution> Segments(Tape tape, DoubleDouble[] flows)
    {
        List<SegmentContribution> segments = [];
        for (int place = 0; place < tape.Length; place++)
            if (tape.Nodes[place] is WeightedMean mean)
                for (int i = 0; i < mean.Segments.Count; i++)
                    segments.Add(new SegmentContribution(mean.Id, mean.Segments[i].Key, Plain(flows[tape.Reads(place)[2 * i]]), Plain(flows[tape.Reads(place)[2 * i + 1]])));
        return segments;
    }

    private static List<Contribution> Owners(IReadOnlyList<LeafChange> leaves, Dictionary<string, int> numbers, DoubleDouble[] parts) =>
    [
        .. leaves.Where(leaf => leaf.Owner is not null).GroupBy(leaf => leaf.Owner!, StringComparer.Ordinal).Select(owned => new Contribution(
            owned.Key, null, null, Plain(Total(owned.Select(leaf => numbers.TryGetValue(leaf.Name, out int number) ? parts[number] : default))), owned.Key)),
    ];

    /// <summary>The nearest double; a zero without a sign.</summary>
    private static double Plain(DoubleDouble value) => (double)value + 0.0;
}
