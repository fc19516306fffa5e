using Quarterdeck.Science.Goals;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Goals;

public class CascadeTests
{
    private static readonly Product _funnel = new([new Leaf("traffic"), new Leaf("cvr"), new Leaf("aov")]);

    private static Driver[] Funnel(double traffic, double cvr, double aov) => [new("traffic", 120000, traffic), new("cvr", 0.025, cvr), new("aov", 84.5, aov)];

    private static double Of(CascadeResult result, string driver) => result.Drivers.Single(one => one.Name == driver).Target;

    [Fact]   // ln multiplier_i = reach_i² e_i / sum(reach² e²) · ln(T/y0)
    public void Of_a_product_it_is_the_closed_form()
    {
        CascadeResult result = Cascade.Find(_funnel, Funnel(0.1, 0.05, 0.02), 304200);
        double whole = 0.01 + 0.0025 + 0.0004, log = Math.Log(1.2);
        Assert.Equal(CascadeStatus.Reached, result.Status);
        Assert.Equal(120000 * Math.Exp(0.01 / whole * log), Of(result, "traffic"), 1e-9);
        Assert.Equal(84.5 * Math.Exp(0.0004 / whole * log), Of(result, "aov"), 1e-12);
        Assert.Equal(304200, result.Kpi, 1e-7);
        Assert.Equal(log * log / whole, result.Effort, 1e-12);
    }

    [Fact]   // lower is better: spend / customers from 221.4 to 200
    public void Of_a_ratio_both_sides_move_by_the_root()
    {
        CascadeResult result = Cascade.Find(new Quotient(new Leaf("spend"), new Leaf("customers")), [new("spend", 620000, 0.1), new("customers", 2800, 0.1)], 200);
        double root = Math.Sqrt(200 * 2800 / 620000.0);
        Assert.Equal(620000 * root, Of(result, "spend"), 1e-8);
        Assert.Equal(2800 / root, Of(result, "customers"), 1e-10);
    }

    [Fact]
    public void A_locked_driver_stays_and_a_bound_hands_the_rest_to_the_others()
    {
        CascadeResult locked = Cascade.Find(_funnel, [.. Funnel(1, 1, 1).Select(driver => driver with { IsLocked = driver.Name == "aov" })], 304200);
        Assert.Equal((84.5, 120000 * Math.Sqrt(1.2)), (Of(locked, "aov"), Math.Round(Of(locked, "traffic"), 8)), (x, y) => x.Item1 == y.Item1 && Math.Abs(x.Item2 - y.Item2) < 1e-6);
        CascadeResult capped = Cascade.Find(_funnel, [.. Funnel(0.1, 0.1, 0.1).Select(driver => driver.Name == "cvr" ? driver with { Max = 0.02575 } : driver)], 304200);
        Assert.Equal(["cvr"], capped.ActiveBounds);
        Assert.Equal((0.02575, 120000 * Math.Sqrt(1.2 / 1.03)), (Of(capped, "cvr"), Of(capped, "traffic")), (x, y) => x.Item1 == y.Item1 && Math.Abs(x.Item2 - y.Item2) < 1e-8);
    }

    [Fact]
    public void Where_it_already_stands_nothing_moves_and_a_bound_that_is_passed_is_made_good()
    {
        Assert.All(Cascade.Find(_funnel, Funnel(1, 1, 1), 253500).Drivers, driver => Assert.Equal(driver.Current, driver.Target, 1e-9));
        CascadeResult raised = Cascade.Find(_funnel, [.. Funnel(1, 1, 1).Select(driver => driver.Name == "aov" ? driver with { Min = 169 } : driver)], 253500);
        Assert.Equal((169, 253500.0), (Of(raised, "aov"), raised.Kpi), (x, y) => x.Item1 == y.Item1 && Math.Abs(x.Item2 - y.Item2) < 1e-6);
        Assert.Equal(120000 / Math.Sqrt(2), Of(raised, "traffic"), 1e-6);
    }

    [Fact]   // the second bound makes the first one needless: price may not fall, so that traffic need not rise beyond its most
    public void A_bound_is_let_go_where_that_costs_less()
    {
        Driver[] drivers = [new("traffic", 100, 1) { Max = 105 }, new("price", 10, 1) { Min = 20 }];
        CascadeResult result = Cascade.Find(new Product([new Leaf("traffic"), new Leaf("price")]), drivers, 2100);
        Assert.Equal((105, 20), (Of(result, "traffic"), Of(result, "price")), (x, y) => Math.Abs(x.Item1 - y.Item1) < 1e-9 && x.Item2 == y.Item2);
        CascadeResult less = Cascade.Find(new Product([new Leaf("traffic"), new Leaf("price")]), drivers, 1600);
        Assert.Equal((80, 20), (Of(less, "traffic"), Of(less, "price")), (x, y) => Math.Abs(x.Item1 - y.Item1) < 1e-9 && x.Item2 == y.Item2);
    }

    [Fact]
    public void What_is_out_of_reach_names_the_bound_and_the_best()
    {
        CascadeResult result = Cascade.Find(_funnel,
            [new("traffic", 120000, 0.1) { Max = 130000 }, new("cvr", 0.025, 0.1) { Max = 0.026 }, new("aov", 84.5, 0.1) { IsLocked = true }], 304200);
        Assert.Equal(CascadeStatus.Infeasible, result.Status);
        Assert.Equal(130000 * 0.026 * 84.5, result.Kpi, 1e-9);
        Assert.Equal(["traffic", "cvr"], result.BlockedBy);
        CascadeResult locked = Cascade.Find(_funnel, [.. Funnel(1, 1, 1).Select(driver => driver with { IsLocked = true })], 304200);
        Assert.Equal((CascadeStatus.Infeasible, 253500.0), (locked.Status, locked.Kpi));
        Assert.Equal(["traffic", "cvr", "aov"], locked.BlockedBy);
    }

    [Fact]   // revenue - cost: cost falls towards 0 and never reaches it, so that profit stays below revenue
    public void What_drivers_only_come_near_is_out_of_reach() =>
        Assert.Equal(CascadeStatus.Infeasible, Cascade.Find(new Difference(new Leaf("r"), new Leaf("c")), [new("r", 100, 1) { IsLocked = true }, new("c", 60, 0.1)], 101).Status);

    [Fact]   // two equal terms: raising one alone to 39 costs ln²39 = 13.4, raising both to 20 costs 2 ln²20 = 17.9
    public void Of_several_ways_the_one_with_the_least_effort_is_taken()
    {
        CascadeResult result = Cascade.Find(new Sum([new Leaf("a"), new Leaf("b")]), [new("a", 1, 1), new("b", 1, 1)], 40);
        Assert.Equal(CascadeStatus.Reached, result.Status);
        Assert.True(result.Effort < 13.5, $"effort {result.Effort}");
        Assert.Equal(40, result.Kpi, 1e-11);
    }

    [Fact]   // a loss of 40 is to be one of 10: a driver below 0 moves by steps of its reach
    public void A_driver_below_0_moves_by_steps()
    {
        CascadeResult result = Cascade.Find(new Sum([new Leaf("a"), new Leaf("b")]), [new("a", -30, 10), new("b", -10, 5)], -10);
        Assert.Equal((-6, -4), (Of(result, "a"), Of(result, "b")), (x, y) => Math.Abs(x.Item1 - y.Item1) < 1e-9 && Math.Abs(x.Item2 - y.Item2) < 1e-9);
        Assert.Equal(["a"], result.Drivers.Where(driver => driver.IsStretched).Select(driver => driver.Name));
    }

    [Fact]
    public void Without_a_value_now_there_is_no_goal() =>
        Assert.Equal(CascadeStatus.Undefined, Cascade.Find(new Quotient(new Leaf("a"), new Leaf("b")), [new("a", 1, 1), new("b", 0, 1)], 5).Status);

    [Fact]
    public void Misuse_is_told_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Driver("a", 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Driver("a", double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cascade.Find(_funnel, Funnel(1, 1, 1), double.NaN));
        Assert.Throws<ArgumentException>(() => Cascade.Find(_funnel, [new("traffic", 1, 1)], 5));
        Assert.Throws<ArgumentException>(() => Cascade.Find(new Leaf("a"), [new("a", 1, 1) { Min = 3, Max = 2 }], 5));
    }
}
