using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Impact;

/// <summary>What the estimate finds where there was no action.</summary>
public class PlaceboInTimeTests
{
    [Fact]
    public void Quiet_time_before_passes()
    {
        PlaceboInTime placebo = PlaceboInTime.Try(ImpactCases.From(60, ImpactCases.Noise(new SeededRandom(1), 80)), new ImpactOptions())!;
        Assert.Equal(new ImpactWindow(40, 59), placebo.Window);
        Assert.True(placebo.Passed);
    }

    [Fact]
    public void Earlier_break_does_not_pass()
    {
        double[] y = [.. ImpactCases.Noise(new SeededRandom(1), 80).Select((value, t) => value + (t >= 40 ? 6 : 0))];
        Assert.False(PlaceboInTime.Try(ImpactCases.From(60, y), new ImpactOptions())!.Passed);
    }

    [Fact]
    public void Short_time_before_has_none() => Assert.Null(PlaceboInTime.Try(ImpactCases.From(7, [1, 2, 1, 3, 2, 1, 2, 3, 4]), new ImpactOptions()));
}
