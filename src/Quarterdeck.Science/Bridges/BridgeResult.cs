using Quarterdeck.Science.Trees;

namespace Quarterdeck.Science.Bridges;

/// <summary>A bridge, or why there is none.</summary>
public abstract record BridgeResult;

/// <summary>The exact split of a change over leaves, nodes, segments and owners.</summary>
/// <param name="From">The top's value at the start.</param>
/// <param name="To">The top's value at the end.</param>
/// <param name="Leaves">Each leaf, in the order in which they were given; one that the tree does not use has 0.</param>
/// <param name="Nodes">Each named inner node, from the leaves up; the top is the last if it has a name.</param>
/// <param name="Segments">Each segment of each weighted mean, in the order of the tree.</param>
/// <param name="Method">How it was computed.</param>
/// <param name="Evaluations">How often the tree was evaluated.</param>
/// <param name="Residual">What the leaves together miss of the change, before rounding to doubles; of the order of 1e-16 of the values, or less.</param>
/// <param name="Doubtful">Leaves without a value in one period, on which the top depends in that period all the same: a segment with weight and without a rate.</param>
public sealed record Bridge(
    double From, double To, IReadOnlyList<Contribution> Leaves, IReadOnlyList<Contribution> Nodes, IReadOnlyList<SegmentContribution> Segments,
    BridgeMethod Method, int Evaluations, double Residual, IReadOnlyList<string> Doubtful) : BridgeResult
{
    /// <summary>The change of the top: the sum of the leaves' contributions.</summary>
    public required double Change { get; init; }

    /// <summary>Each owner with the sum of his leaves, in the order in which they are met; leaves of nobody are left out.</summary>
    public required IReadOnlyList<Contribution> Owners { get; init; }
}

/// <summary>There is no bridge: a denominator is 0 somewhere on the straight line between the two periods.</summary>
/// <param name="Denominator">Which denominator, and what is wrong with it.</param>
/// <param name="Numerator">The bridge of its numerator, which stands by itself.</param>
/// <param name="Divisor">The bridge of the denominator, which stands by itself.</param>
public sealed record UndefinedBridge(Denominator Denominator, BridgeResult Numerator, BridgeResult Divisor) : BridgeResult;

/// <summary>There is no bridge: some value on the way is too large for a double.</summary>
public sealed record OverflowingBridge : BridgeResult;

/// <summary>There is no bridge that could be vouched for: so much cancels on the way that 32 digits are too few, and the sums do not close.</summary>
public sealed record UnsettledBridge : BridgeResult;
