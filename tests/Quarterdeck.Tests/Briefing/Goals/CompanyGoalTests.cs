using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Science.Goals;
using Quarterdeck.Tests.Briefing.Bridges;

namespace Quarterdeck.Tests.Briefing.Goals;

public sealed class CompanyGoalTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    private KpiGoal Goal(string target, string[]? locks = null, string[]? mins = null, string[]? maxs = null) =>
        _shop.Goal(new GoalRequest("revenue", "2024-02", null, "en") { Target = target, Locks = locks ?? [], Mins = mins ?? [], Maxs = maxs ?? [] });

    [Theory]
    [InlineData("orders=+10%", 440)]
    [InlineData("visits=+10%", 440)]
    [InlineData("order_value=30", 480)]
    [InlineData("orders=+4", 500)]
    [InlineData("orders_per_visit=25%", 800)]
    [InlineData("orders_per_visit=+12.5pp", 800)]
    [InlineData("orders=to:8", 200)]
    public void A_driver_or_a_step_can_be_set(string set, double revenue)
    {
        KpiBridge bridge = _shop.WhatIf("revenue", set);
        Assert.Equal(revenue, bridge.To!.Value.AsDouble(), 1e-9);
        Assert.Equal(revenue - 400, bridge.Leaves.Sum(leaf => leaf.Contribution), 1e-9);
    }

    [Theory]
    [InlineData("nobody=+1%", "QD5131")]
    [InlineData("orders", "QD5132")]
    [InlineData("orders=many", "QD5132")]
    public void Wrong_settings_are_told(string set, string code) => Assert.Equal(code, Assert.Single(_shop.WhatIf("revenue", set).Findings).Code);

    [Fact]
    public void A_step_and_its_part_cannot_both_be_set()
    {
        Assert.Equal("QD5131", Assert.Single(_shop.WhatIf("revenue", "orders=+1%", "visits=+1%").Findings).Code);
        Assert.Equal("QD5132", Assert.Single(_shop.WhatIf("revenue", "visits=+1%", "visits=+2%").Findings).Code);
    }

    [Fact]   // With equal reaches each of three factors is multiplied by the cube root of 2
    public void A_goal_is_shared_by_usual_movements()
    {
        KpiGoal goal = Goal("800");
        Assert.Equal(CascadeStatus.Reached, goal.Result!.Status);
        Assert.Equal(800, goal.Result.Kpi, 1e-8);
        Assert.All(goal.Result.Drivers, driver => Assert.Equal(driver.Current * Math.Cbrt(2), driver.Target, 1e-9 * driver.Target));
        // Two months are too short a history, and ln(2)/3 is 2.3 times the 10 % that were taken.
        Assert.Equal(3, goal.Findings.Count(finding => finding.Code == "QD5135"));
        Assert.Equal(3, goal.Findings.Count(finding => finding.Code == "QD5134"));
    }

    [Fact]
    public void Locks_and_bounds_hold()
    {
        KpiGoal goal = Goal("+50%", locks: ["order_value"], maxs: ["orders_per_visit=15%"]);
        DriverTarget Of(string name) => goal.Result!.Drivers.Single(driver => driver.Name == name);
        Assert.Equal((25.0, 0.15, 160.0), (Of("order_value").Target, Of("orders_per_visit").Target, Math.Round(Of("visits").Target, 9)));
        Assert.Equal(["orders_per_visit"], goal.Result!.ActiveBounds);
    }

    [Fact]
    public void Where_everything_is_locked_the_goal_is_out_of_reach_and_the_locks_are_named()
    {
        KpiGoal goal = Goal("500", locks: ["order_value", "orders"]);
        Assert.Equal((CascadeStatus.Infeasible, 400.0), (goal.Result!.Status, goal.Result.Kpi));
        Assert.Equal(["orders", "order_value"], goal.Result.BlockedBy);
        Assert.Contains(goal.Findings, finding => finding.Code == "QD5133");
    }

    [Theory]
    [InlineData("much", null, null, "QD5132")]
    [InlineData("500", "orders=20", "orders=10", "QD5132")]
    [InlineData("500", "visitors=20", null, "QD5131")]
    [InlineData("500", null, "visits=-1", "QD5132")]
    public void Wrong_goals_are_told(string target, string? min, string? max, string code)
    {
        KpiGoal goal = Goal(target, mins: min is null ? [] : [min], maxs: max is null ? [] : [max]);
        Assert.Contains(goal.Findings, finding => finding.Code == code);
        Assert.Null(goal.Result);
    }

    [Fact]   // orders 16 of 20 at 25 each: 100; visits 128 of 180 at 0.125 x 25 each: 162.5
    public void At_stake_is_the_gap_times_the_derivative()
    {
        KpiPriorities study = _shop.Priorities("revenue");
        Assert.Equal([("visits", 162.5, 3.125), ("orders", 100.0, 25.0)], study.Rows.Select(row => (row.Kpi, row.AtStake, row.Sensitivity)));
        Assert.Equal([("buyers", "unowned")], study.Influences.Select(row => (row.Kpi, row.Office)));
    }

    [Fact]
    public void A_usual_movement_is_the_spread_of_the_changes_of_the_logarithm()
    {
        // ln 2, 0, ln 2: mean (2/3) ln 2, spread ln 2 / sqrt 3
        Assert.Equal((Math.Log(2) / Math.Sqrt(3), true), UsualMovement.Spread([1, 2, 2, 4])!.Value);
        Assert.Equal((0.0, true), UsualMovement.Spread([1, 1, 1, 1])!.Value);
        Assert.Equal((Math.Sqrt(3), false), UsualMovement.Spread([0, 1, -1, 0])!.Value);
        Assert.Null(UsualMovement.Spread([1, 2, 4]));
    }
}
