using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Budget;

/// <summary>Budgets against known optima, against search over a grid, and by their laws.</summary>
public class AllocatorTests
{
    private static BudgetChannel[] Example(double most = double.PositiveInfinity) =>
        [new("x1", ResponseCurve.Logistic(3, 4), 0, most), new("x2", ResponseCurve.Logistic(2, 3))];

    /// <summary>Two or three channels of every form, some with bounds.</summary>
    private static BudgetChannel[] Drawn(SeededRandom dice)
    {
        double between(double low, double high) => low + (high - low) * dice.Uniform();
        return [.. Enumerable.Range(0, 2 + dice.Below(2)).Select(c =>
        {
            ResponseCurve curve = dice.Uniform() < 0.3 ? ResponseCurve.Logistic(between(1, 5), between(0.5, 4.5)) : ResponseCurve.Hill(between(1, 5), between(0.1, 2), between(0.4, 4.4));
            double least = dice.Uniform() < 0.4 ? between(0, 0.3) : 0;
            return new BudgetChannel($"c{c}", curve, least, dice.Uniform() < 0.4 ? least + between(0, 2) : double.PositiveInfinity);
        })];
    }

    // marketing-science.md, section 4: the optimum of the example's true curves.
    [Theory]
    [InlineData(0.2, 0.2, 0, 1.13985)]
    [InlineData(0.5, 0.44324, 0.05676, 2.29882)]
    [InlineData(1.0, 0.56893, 0.43107, 3.57984)]
    [InlineData(2.0, 0.96259, 1.03741, 4.70460)]
    public void Spends_the_example_as_it_is_known_to_be_best(double total, double first, double second, double response)
    {
        BudgetPlan plan = Allocator.Allocate(Example(), total);
        Assert.Equal(first, plan.Spend[0], 5);
        Assert.Equal(second, plan.Spend[1], 5);
        Assert.Equal(response, plan.Response, 5);
        Assert.True(plan.KktResidual < 1e-12 && plan.Certificate is { IsProven: true, IsConcave: true, Nodes: 1 });
    }

    [Fact]
    public void A_corner_is_at_its_bound_exactly_and_worth_less_than_the_price()
    {
        BudgetPlan plan = Allocator.Allocate(Example(), 0.2);
        Assert.Equal([0.2, 0], plan.Spend);
        Assert.Equal((0, -1), (plan.Bound(0), plan.Bound(1)));
        Assert.True(plan.Channels[1].Curve.Marginal(0) < plan.Multiplier);
        BudgetPlan bounded = Allocator.Allocate(Example(most: 0.2), 0.5);
        Assert.Equal([0.2, 0.3], bounded.Spend.Select(spend => Math.Round(spend, 15)));
        Assert.Equal(1, bounded.Bound(0));
        Assert.Equal(1.98364, bounded.Response, 5);
    }

    [Fact]
    public void The_total_and_every_bound_are_kept_and_no_point_of_a_grid_brings_more()
    {
        SeededRandom dice = new(3);
        for (int turn = 0; turn < 150; turn++)
        {
            BudgetChannel[] channels = Drawn(dice);
            double least = channels.Sum(channel => channel.Min), total = least + 3 * dice.Uniform();
            if (!Allocator.CanHold(channels, total))
                continue;
            BudgetPlan plan = Allocator.Allocate(channels, total);
            Assert.Equal(total, plan.Total, 1e-12);
            Assert.All(channels.Zip(plan.Spend), pair => Assert.InRange(pair.Second, pair.First.Min, pair.First.Max));
            Assert.True(plan.KktResidual < 1e-9 && plan.Certificate.IsProven);
            int steps = channels.Length == 2 ? 1000 : 60;
            for (int i = 0; i <= steps; i++)
                for (int k = 0; k <= (channels.Length == 2 ? 0 : steps - i); k++)
                {
                    double first = channels[0].Min + (total - least) * i / steps, second = channels.Length == 2 ? total - first : channels[1].Min + (total - least) * k / steps;
                    double[] other = channels.Length == 2 ? [first, second] : [first, second, total - first - second];
                    if (other.Zip(channels).All(pair => pair.First >= pair.Second.Min - 1e-12 && pair.First <= pair.Second.Max))
                        Assert.True(BudgetPlan.ResponseOf(channels, other) <= plan.Response * (1 + 1e-12));
                }
        }
    }

    [Fact]
    public void Thirty_S_shapes_are_solved_and_proven()
    {
        SeededRandom dice = new(11);
        BudgetChannel[] channels = [.. Enumerable.Range(0, 30).Select(c => new BudgetChannel($"c{c}", ResponseCurve.Hill(1 + 4 * dice.Uniform(), 0.1 + 2 * dice.Uniform(), 1 + 3 * dice.Uniform())))];
        BudgetPlan plan = Allocator.Allocate(channels, 12);
        Assert.True(plan.Certificate is { IsProven: true, IsConcave: false });
        Assert.Equal(12, plan.Total, 1e-12);
    }

    [Fact]
    public void Units_of_money_change_nothing()
    {
        double[][] shares = [.. ((double[])[1e-6, 1, 1e6]).Select(unit => Allocator.Allocate(
            [new("a", ResponseCurve.Hill(3e5, 0.4 * unit, 2.2)), new("b", ResponseCurve.Logistic(2e5, 3 / unit)), new("c", ResponseCurve.Hill(1e5, 0.1 * unit, 0.6))], 1.3 * unit).Spend.Select(spend => spend / unit).ToArray())];
        Assert.All(shares, share => Assert.Equal(shares[0], share, (left, right) => Math.Abs(left - right) < 1e-9));
    }

    [Fact]
    public void The_plan_is_never_worse_than_the_start()
    {
        SeededRandom dice = new(5);
        for (int turn = 0; turn < 60; turn++)
        {
            BudgetChannel[] channels = Drawn(dice);
            double total = channels.Sum(channel => channel.Min) + 2 * dice.Uniform();
            if (!Allocator.CanHold(channels, total))
                continue;
            double[] start = Allocator.Scaled(channels, [.. channels.Select(_ => dice.Uniform())], total);
            Assert.Equal(total, start.Sum(), 1e-12);
            Assert.True(Allocator.Allocate(channels, total, start).Response >= BudgetPlan.ResponseOf(channels, start));
        }
    }

    [Fact]
    public void Bounds_that_fix_every_channel_leave_the_spend_as_it_is()
    {
        BudgetChannel[] fixedAt = [new("a", ResponseCurve.Hill(3, 1, 2), 0.3, 0.3), new("b", ResponseCurve.Logistic(1, 1), 0.9, 0.9)];
        BudgetPlan plan = Allocator.Allocate(fixedAt, 1.2);
        Assert.Equal([0.3, 0.9], plan.Spend);
        Assert.Equal(0, plan.KktResidual);
    }

    [Fact]
    public void A_start_keeps_proportions_within_bounds_and_a_channel_without_spend_has_none()
    {
        BudgetChannel[] channels = [new("a", ResponseCurve.Logistic(1, 1), 0, 1), new("b", ResponseCurve.Logistic(1, 1)), new("c", ResponseCurve.Logistic(1, 1))];
        Assert.Equal([1, 5, 0], Allocator.Scaled(channels, [3, 1, 0], 6));
        Assert.Equal([0.75, 0.25, 0], Allocator.Scaled(channels, [3, 1, 0], 1).Select(spend => Math.Round(spend, 12)));
    }

    [Fact]
    public void A_total_that_the_bounds_cannot_hold_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Allocator.Allocate([new("a", ResponseCurve.Logistic(1, 1), 2, 3)], 1));

    [Fact]
    public void What_a_target_costs_is_the_inverse_of_what_a_total_brings()
    {
        BudgetPlan plan = TargetSpend.Find(Example(), Allocator.Allocate(Example(), 1).Response)!;
        Assert.Equal(1, plan.Total, 1e-9);
        BudgetChannel[] shapes = [.. Enumerable.Range(0, 5).Select(c => new BudgetChannel($"c{c}", ResponseCurve.Hill(1 + c, 0.3 + 0.2 * c, 1 + 0.5 * c)))];
        BudgetPlan least = TargetSpend.Find(shapes, 7)!;
        Assert.Equal(7, least.Response, 1e-9);
        Assert.True(Allocator.Allocate(shapes, least.Total * 0.999).Response < 7);
        Assert.Null(TargetSpend.Find(Example(), 5));
        Assert.Null(TargetSpend.Find(Example(most: 0.2), 3.2));
    }
}
