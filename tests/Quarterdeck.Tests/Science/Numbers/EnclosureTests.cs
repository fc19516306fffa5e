using CsCheck;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Numbers;

public class EnclosureTests
{
    [Fact]
    public void Holds_whatever_its_parts_can_give() =>
        Gen.Double[-100, 100].Array[4].SelectMany(ends => Gen.Double[0, 1].Array[2].Select(places => (ends, places))).Sample(drawn =>
        {
            (double[] ends, double[] places) = drawn;
            (double x, double y) = (ends[0] + (ends[1] - ends[0]) * places[0], ends[2] + (ends[3] - ends[2]) * places[1]);
            Enclosure a = Enclosure.Between(ends[0], ends[1]), b = Enclosure.Between(ends[2], ends[3]);
            // The point itself was rounded on the way, so that it may lie a rounding outside of the ends.
            if (x < Math.Min(ends[0], ends[1]) || x > Math.Max(ends[0], ends[1]) || y < Math.Min(ends[2], ends[3]) || y > Math.Max(ends[2], ends[3]))
                return;
            Inside(a + b, (DoubleDouble)x + y);
            Inside(a - b, (DoubleDouble)x - y);
            Inside(a * b, (DoubleDouble)x * y);
            if (y != 0)
                Inside(a / b, (DoubleDouble)x / y);
        });

    [Fact]
    public void Nothing_is_known_after_a_division_by_what_may_be_0() =>
        Assert.Equal(Enclosure.Everything, Enclosure.About(1) / Enclosure.Between(-1, 2));

    private static void Inside(Enclosure enclosure, DoubleDouble value) => Assert.True(enclosure.Low <= value && value <= enclosure.High);
}
