using CsCheck;
using Quarterdeck.Metrics.Running;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>What is usual: the median and how the counts lie around it, so that odd periods do not count.</summary>
public sealed class UsualRangeTests
{
    [Fact]
    public void The_range_is_three_scaled_distances_around_the_median()
    {
        // Median 100; distances 0, 20, 20, 40, 40, 60, 0: median 20. Three times 1.4826 times 20 is 88.956, and that is more than 3 times 10.
        UsualRange range = UsualRange.Of([100, 80, 120, 60, 140, 160, 100]);
        Assert.Equal(11.044, range.Low, 9);
        Assert.Equal(188.956, range.High, 9);
    }

    [Fact]
    public void Periods_that_are_all_alike_leave_room_for_chance()
    {
        // Nothing scatters; three times the root of 100 is 30.
        UsualRange range = UsualRange.Of([100, 100, 100, 100, 100, 100]);
        Assert.Equal((70, 130), (range.Low, range.High));
        Assert.True(range.Holds(70) && range.Holds(130));
        Assert.False(range.Holds(69) || range.Holds(131));
    }

    [Fact]
    public void An_odd_period_does_not_widen_it() =>
        Assert.Equal(UsualRange.Of([100, 100, 100, 100, 100, 100]), UsualRange.Of([100, 100, 100, 100, 100, 1_000_000]));

    [Fact]
    public void Of_an_even_number_the_median_lies_between() =>
        // Median of 4 and 16 is 10, both 6 away: three times 1.4826 times 6 is 26.6868.
        Assert.Equal(36.6868, UsualRange.Of([4, 16]).High, 9);

    [Fact]
    public void The_median_is_always_inside_and_the_order_does_not_matter() =>
        Gen.Double[0, 1e6].Array[1, 30].Sample(counts =>
        {
            UsualRange range = UsualRange.Of(counts);
            double[] sorted = [.. counts.Order()];
            Assert.True(range.Low >= 0 && (sorted.Length % 2 == 0 || range.Holds(sorted[sorted.Length / 2])));
            Assert.Equal(range, UsualRange.Of([.. counts.Reverse()]));
        }, iter: 500);
}
