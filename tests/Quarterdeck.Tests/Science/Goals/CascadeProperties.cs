using CsCheck;
using Quarterdeck.Science.Goals;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Tests.Science.Goals;

/// <summary>What holds for every goal that is reached.</summary>
public class CascadeProperties
{
    /// <summary>Profit of two products: orders · (price - unit cost) - fixed + second / churn.</summary>
    private static readonly Sum _profit = new(
    [
        new Product([new Leaf("orders"), new Difference(new Leaf("price"), new Leaf("cost"))]),
        new Negation(new Leaf("fixed")),
        new Quotient(new Leaf("second"), new Leaf("churn")),
    ]);

    private static readonly Gen<(Driver[] Drivers, double Target)> _goals =
        Gen.Select(Gen.Double[0.02, 0.3].Array[6], Gen.Double[-0.2, 0.4], Gen.Double[1.005, 1.2].Array[6], Gen.Int[0, 63]).Select((reaches, rise, caps, capped) =>
        {
            (string Name, double Value)[] now = [("orders", 1000), ("price", 60), ("cost", 33), ("fixed", 9000), ("second", 500), ("churn", 0.05)];
            Driver[] drivers = [.. now.Select((one, i) => new Driver(one.Name, one.Value, reaches[i])
            {
                Min = (capped >> i & 1) == 1 ? one.Value / caps[i] : null, Max = (capped >> i & 1) == 1 ? one.Value * caps[i] : null,
            })];
            return (drivers, 28_000 * (1 + rise));
        });

    [Fact]
    public void The_goal_is_met_within_the_bounds_and_no_small_step_along_it_is_cheaper() => _goals.Sample(drawn =>
    {
        CascadeResult result = Cascade.Find(_profit, drawn.Drivers, drawn.Target);
        if (result.Status == CascadeStatus.Infeasible)
        {
            Assert.NotEmpty(result.BlockedBy);
            return;
        }
        Assert.Equal(CascadeStatus.Reached, result.Status);
        Assert.Equal(drawn.Target, result.Kpi, 1e-12 * drawn.Target);
        foreach ((DriverTarget target, Driver driver) in result.Drivers.Zip(drawn.Drivers))
            Assert.InRange(target.Target, driver.Min ?? double.NegativeInfinity, driver.Max ?? double.PositiveInfinity);
        // A little off with one driver and back to the goal with the others: never cheaper.
        foreach (DriverTarget pushed in result.Drivers.Where(target => !target.IsAtBound))
            foreach (double factor in new[] { 0.999, 1.001 })
            {
                Driver[] others = [.. drawn.Drivers.Select((driver, i) => driver.Name == pushed.Name ? driver with { Min = pushed.Target * factor, Max = pushed.Target * factor } : driver)];
                if (Cascade.Find(_profit, others, drawn.Target) is { Status: CascadeStatus.Reached } other)
                    Assert.True(other.Effort >= result.Effort * (1 - 1e-9), $"{pushed.Name}: {other.Effort} < {result.Effort}");
            }
    }, iter: 60);

    [Fact]
    public void Reaches_counted_twice_as_large_ask_for_the_same_targets() => _goals.Sample(drawn =>
    {
        CascadeResult one = Cascade.Find(_profit, drawn.Drivers, drawn.Target);
        CascadeResult other = Cascade.Find(_profit, [.. drawn.Drivers.Select(driver => new Driver(driver.Name, driver.Current, 2 * driver.Reach) { Min = driver.Min, Max = driver.Max })], drawn.Target);
        Assert.Equal(one.Status, other.Status);
        if (one.Status == CascadeStatus.Reached)
            foreach ((DriverTarget a, DriverTarget b) in one.Drivers.Zip(other.Drivers))
                Assert.Equal(a.Target, b.Target, 1e-8 * Math.Abs(a.Target));
    }, iter: 60);
}
