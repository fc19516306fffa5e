using CsCheck;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Tests.Science.Bridges;

public class SegmentMixTests
{
    private static readonly SegmentChange[] _channels = [new("web", 6000, 6000, 0.03, 0.032), new("app", 4000, 6000, 0.05, 0.049)];

    [Fact]   // shares 0.6 and 0.4 become 0.5 and 0.5: rate 0.55·0.002 + 0.45·(-0.001), mix -0.1·0.031 + 0.1·0.0495
    public void In_shares_the_effects_are_Kitagawas()
    {
        MixEffects effects = SegmentMix.OfMean(_channels, MixCoordinates.Shares)!;
        Assert.Equal((0.00065, 0.00185, 0.0), (Math.Round(effects.Rate, 15), Math.Round(effects.Mix, 15), effects.Volume));
        Assert.Equal(0.0405 - 0.038, effects.Change, 1e-15);
        // Each segment's mix is counted against the average rate: the poorer one shrank, which is good too.
        Assert.All(effects.Segments, segment => Assert.True(segment.Mix > 0));
    }

    [Fact]   // 10,000 visits become 12,000: the total's volume effect is 2,000 times the average rate
    public void Of_a_total_the_volume_comes_apart()
    {
        MixEffects effects = SegmentMix.OfTotal(_channels, MixCoordinates.Shares)!;
        Assert.Equal((78.6, 20.3, 7.1), (Math.Round(effects.Volume, 10), Math.Round(effects.Mix, 10), Math.Round(effects.Rate, 10)));   // case M1
        MixEffects volumes = SegmentMix.OfTotal(_channels, MixCoordinates.Volumes)!;
        Assert.Equal(effects.Change, volumes.Volume + volumes.Mix + volumes.Rate, 1e-10);
        Assert.NotEqual(effects.Mix, volumes.Mix, 0.001);
        Assert.Equal((MixCoordinates.Shares, MixCoordinates.Volumes), (effects.Coordinates, volumes.Coordinates));
    }

    [Fact]
    public void In_volumes_a_segment_whose_volume_stands_still_has_no_mix_effect()
    {
        MixEffects effects = SegmentMix.OfMean(_channels, MixCoordinates.Volumes)!;
        Assert.Equal(0, effects.Segments[0].Mix);
        Assert.NotEqual(0, SegmentMix.OfMean(_channels, MixCoordinates.Shares)!.Segments[0].Mix);
    }

    [Fact]
    public void A_segment_that_comes_or_goes_is_all_mix_either_way()
    {
        SegmentChange[] segments = [new("old", 500, 400, 0.1, 0.11), new("exit", 300, 0, 0.2, null), new("enter", 0, 250, null, 0.05)];
        foreach (MixCoordinates coordinates in Enum.GetValues<MixCoordinates>())
            Assert.All(SegmentMix.OfMean(segments, coordinates)!.Segments.Skip(1), segment => Assert.Equal(0, segment.Rate));
        // Case M4: the mean of 60-digit arithmetic.
        Assert.Equal(0.00620524585604834555, SegmentMix.OfMean(segments, MixCoordinates.Volumes)!.Rate, 1e-16);
        Assert.Equal(-0.0567821689329714225, SegmentMix.OfMean(segments, MixCoordinates.Volumes)!.Mix, 1e-16);
    }

    [Fact]
    public void More_of_everything_changes_no_mean()
    {
        MixEffects effects = SegmentMix.OfMean([new("a", 100, 200, 0.1, 0.1), new("b", 100, 200, 0.3, 0.3)], MixCoordinates.Volumes)!;
        Assert.Equal((0, 0, 0), (effects.Mix, effects.Rate, effects.Change));
    }

    [Fact]
    public void There_are_no_effects_where_the_volumes_sum_to_0()
    {
        SegmentChange[] none = [new("a", 0, 5, null, 1)];
        Assert.Null(SegmentMix.OfMean(none, MixCoordinates.Shares));
        Assert.Null(SegmentMix.OfTotal(none, MixCoordinates.Volumes));
        Assert.Throws<ArgumentException>(() => SegmentMix.OfMean([], MixCoordinates.Shares));
    }

    [Fact]
    public void The_effects_add_up_in_both_coordinates() =>
        Gen.Select(Gen.Double[0.1, 9], Gen.Double[0.1, 9], Gen.Double[-2, 9], Gen.Double[-2, 9]).Array[1, 6].Sample(drawn =>
        {
            SegmentChange[] segments = [.. drawn.Select((one, i) => new SegmentChange($"s{i}", one.Item1, one.Item2, one.Item3, one.Item4))];
            foreach (MixCoordinates coordinates in Enum.GetValues<MixCoordinates>())
                foreach (MixEffects effects in new[] { SegmentMix.OfMean(segments, coordinates)!, SegmentMix.OfTotal(segments, coordinates)! })
                {
                    Assert.Equal(effects.Change, effects.Volume + effects.Mix + effects.Rate, 1e-10);
                    Assert.Equal((effects.Mix, effects.Rate), (effects.Segments.Sum(segment => segment.Mix), effects.Segments.Sum(segment => segment.Rate)),
                        (x, y) => Math.Abs(x.Item1 - y.Item1) < 1e-10 && Math.Abs(x.Item2 - y.Item2) < 1e-10);
                }
        });
}
