using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Science.Bridges;

/// <summary>Tells rate, mix and volume apart for a mean over segments and for the total behind it.</summary>
/// <remarks>
/// Both coordinates are bridges of trees, so nothing is left over. In shares the mean is the sum of w r and the effects are Kitagawa's (1955): rate = mean(w) Δr,
/// mix = mean(r) Δw. In volumes it is the sum of v r over the sum of v: rate = ∫ (v/V) dr, mix = ∫ (r - R)/V dv, so that a segment whose volume stands still has no mix
/// effect. A segment that comes or goes has rate effect 0 either way. Mix in shares is given against the average rate; that changes no total, since the shares' changes
/// sum to 0.
/// </remarks>
public static class SegmentMix
{
    private const string Whole = "volume";

    /// <summary>Effects on the mean rate, the sum of v r over the sum of v.</summary>
    /// <param name="segments">The segments, each key once; at least one.</param>
    /// <param name="coordinates">What moves on a straight line.</param>
    /// <returns>The effects; null where the volumes sum to 0 in a period, or, in volumes, between them.</returns>
    public static MixEffects? OfMean(IReadOnlyList<SegmentChange> segments, MixCoordinates coordinates) => Make(segments, coordinates, isTotal: false);

    /// <summary>Effects on the total, the sum of v r.</summary>
    /// <param name="segments">The segments, each key once; at least one.</param>
    /// <param name="coordinates">What moves on a straight line.</param>
    /// <returns>The effects; null where the volumes sum to 0 in a period, or, in volumes, between them.</returns>
    public static MixEffects? OfTotal(IReadOnlyList<SegmentChange> segments, MixCoordinates coordinates) => Make(segments, coordinates, isTotal: true);

    private static MixEffects? Make(IReadOnlyList<SegmentChange> segments, MixCoordinates coordinates, bool isTotal)
    {
        ArgumentNullException.ThrowIfNull(segments);
        if (segments.Count == 0)
            throw new ArgumentException("A mean has at least one segment.", nameof(segments));
        if (segments.Select(segment => segment.Key).Distinct(StringComparer.Ordinal).Count() < segments.Count)
            throw new ArgumentException("Two segments have one key.", nameof(segments));
        return coordinates == MixCoordinates.Volumes ? InVolumes(segments, isTotal) : InShares(segments, isTotal);
    }

    private static MixEffects? InVolumes(IReadOnlyList<SegmentChange> segments, bool isTotal)
    {
        Leaf Volume(int i) => new($"v{i}");
        TreeNode mean = new WeightedMean([.. segments.Select((segment, i) => new Segment(segment.Key, Volume(i), new Leaf($"r{i}")))]);
        TreeNode tree = isTotal ? new Product([new Sum([.. segments.Select((_, i) => Volume(i))], Whole), mean]) : mean;
        IEnumerable<LeafChange> leaves = segments.SelectMany((segment, i) => new[]
        {
            new LeafChange($"v{i}", segment.VolumeFrom, segment.VolumeTo), new LeafChange($"r{i}", segment.RateFrom, segment.RateTo),
        });
        return BridgeMaker.Make(tree, [.. leaves]) is not Bridge bridge ? null
            : Result(MixCoordinates.Volumes, bridge, bridge.Nodes.FirstOrDefault(node => node.Name == Whole)?.Value ?? 0,
                [.. bridge.Segments.Select(segment => new MixEffect(segment.Segment, segment.Weight, segment.Rate))]);
    }

    private static MixEffects? InShares(IReadOnlyList<SegmentChange> segments, bool isTotal)
    {
        DoubleDouble from = Sum(segments.Select(segment => segment.VolumeFrom)), to = Sum(segments.Select(segment => segment.VolumeTo));
        if (Enclosure.About(from).HoldsZero || Enclosure.About(to).HoldsZero)
            return null;
        List<LeafChange> leaves = [new(Whole, isTotal ? from : 1, isTotal ? to : 1)];
        for (int i = 0; i < segments.Count; i++)
        {
            leaves.Add(new LeafChange($"w{i}", segments[i].VolumeFrom / from, segments[i].VolumeTo / to));
            leaves.Add(new LeafChange($"r{i}", segments[i].RateFrom, segments[i].RateTo));
        }
        TreeNode tree = new Product([new Leaf(Whole), new Sum([.. segments.Select((_, i) => new Product([new Leaf($"w{i}"), new Leaf($"r{i}")]))])]);
        if (BridgeMaker.Make(tree, leaves) is not Bridge bridge)
            return null;
        // The total's average on the way; it is a polynomial of degree three at most, for which Simpson's rule is exact.
        DoubleDouble At(double t) => On(leaves[0], t) * Sum(segments.Select((_, i) => On(leaves[2 * i + 1], t) * On(leaves[2 * i + 2], t)));
        DoubleDouble average = (At(0) + At(0.5) * 4 + At(1)) / 6;
        return Result(MixCoordinates.Shares, bridge, bridge.Leaves[0].Value,
            [.. segments.Select((segment, i) => new MixEffect(segment.Key,
                bridge.Leaves[2 * i + 1].Value - (double)(average * (leaves[2 * i + 1].End - leaves[2 * i + 1].Start)), bridge.Leaves[2 * i + 2].Value))]);
    }

    private static MixEffects Result(MixCoordinates coordinates, Bridge bridge, double volume, IReadOnlyList<MixEffect> segments) => new(
        coordinates, bridge.Change, volume, (double)Sum(segments.Select(segment => (DoubleDouble)segment.Mix)), (double)Sum(segments.Select(segment => (DoubleDouble)segment.Rate)), segments);

    private static DoubleDouble On(LeafChange leaf, double t) => leaf.Start + (leaf.End - leaf.Start) * t;

    private static DoubleDouble Sum(IEnumerable<DoubleDouble> values) => values.Aggregate(DoubleDouble.Zero, (sum, value) => sum + value);
}
