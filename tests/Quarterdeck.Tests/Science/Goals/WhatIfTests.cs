using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Goals;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Goals;

public class WhatIfTests
{
    private static readonly Product _revenue = new([new Leaf("orders"), new Leaf("aov")], "revenue");
    private static readonly (string, DoubleDouble, string?)[] _now = [("orders", 1000, "cmo"), ("aov", 50, "coo")];

    [Theory]
    [InlineData(DriverChange.To, 1100)]
    [InlineData(DriverChange.By, 100)]
    [InlineData(DriverChange.ByShare, 0.1)]
    public void The_new_value_comes_with_the_bridge_to_it(DriverChange change, double value)
    {
        Bridge bridge = Assert.IsType<Bridge>(WhatIf.Evaluate(_revenue, _now, [new("orders", change, value), new("aov", DriverChange.By, 2)]));
        Assert.Equal((50_000, 57_200), (bridge.From, bridge.To));
        Assert.Equal([("cmo", 5100), ("coo", 2100)], bridge.Owners.Select(owner => (owner.Name, Math.Round(owner.Value, 9))));
    }

    [Fact]
    public void What_is_not_set_stays() => Assert.Equal(0, Assert.IsType<Bridge>(WhatIf.Evaluate(_revenue, _now, [])).Change);

    [Fact]
    public void A_driver_that_would_make_a_denominator_0_is_refused() =>
        Assert.IsType<UndefinedBridge>(WhatIf.Evaluate(new Quotient(new Leaf("orders"), new Leaf("aov")), _now, [new("aov", DriverChange.ByShare, -1)]));

    [Fact]
    public void Misuse_is_told_at_once()
    {
        Assert.Throws<ArgumentException>(() => WhatIf.Evaluate(_revenue, _now, [new("ordres", DriverChange.To, 1)]));
        Assert.Throws<ArgumentException>(() => WhatIf.Evaluate(_revenue, _now, [new("orders", DriverChange.To, double.NaN)]));
        Assert.Throws<ArgumentException>(() => WhatIf.Evaluate(_revenue, _now, [new("orders", DriverChange.To, 1), new("orders", DriverChange.By, 1)]));
    }
}
