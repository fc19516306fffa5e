using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Mix;

/// <summary>Mixes against markets whose truth is known.</summary>
public class MixFitterTests
{
    private const double Year = 365.25 / 7;

    private static MixResult Fit(MixData data, MixOptions? options = null) => MixSummary.Of(MixFitter.Fit(data, options ?? new MixOptions { Draws = 600 }));

    // The generating code's parameters: reference/pymc_mmm_example_truth.json.
    [Fact]
    public void The_example_is_told_within_the_bounds_that_were_promised()
    {
        MixResult result = Fit(MixMarkets.Example(), new MixOptions());
        Assert.Equal(0.4, result.Channels[0].Carryover.Mean, 0.06);
        (double Total, double Return, double Beta, double Lambda)[] truth = [(274_848.3, 4967.83, 3000, 4), (65_905.98, 2274.88, 2000, 3)];
        foreach ((ChannelResult channel, (double total, double perUnit, double beta, double lambda)) in result.Channels.Zip(truth))
        {
            Assert.InRange(channel.Contribution.Mean / total, 0.9, 1.1);
            Assert.InRange(channel.Return.Mean / perUnit, 0.9, 1.1);
            Assert.InRange(total, channel.Contribution.Low, channel.Contribution.High);
            foreach (CurvePoint point in channel.Curve.Where(point => point.Spend > 0 && point.Spend <= channel.LargestSpend))
                Assert.InRange(point.Response.Mean / (beta * Math.Tanh(lambda * point.Spend / 2)), 0.9, 1.1);
        }
        Assert.Equal(Saturation.Logistic, result.Fit.Layout.Form);
        Assert.True(result.RSquared > 0.95 && result.Fit.All.All(fit => fit is { Converged: true, ChainSpread: < 1.1 }));
    }

    [Fact]
    public void What_works_is_what_was_spent_but_for_what_works_after_the_end_and_periods_are_held_against_each_other()
    {
        MixResult result = Fit(MixMarkets.Example());
        MixData data = result.Fit.Data;
        for (int c = 0; c < result.Channels.Count; c++)
        {
            double[] spend = data.SpendByPeriod(c), works = result.CarriedSpend(c);
            double kept = result.Channels[c].Carryover.Mean;
            Assert.InRange(works.Sum() / spend.Sum(), 0.9, 1);
            // A spend works at once with what does not carry over.
            Assert.InRange(works[0], (1 - kept) * 0.9 * spend[0], spend[0]);
        }
        double[] all = [.. Enumerable.Repeat(1.0, data.Periods)], first = [.. Enumerable.Range(0, data.Periods).Select(t => t < 50 ? 1.0 : 0)], rest = [.. first.Select(weight => 1 - weight)];
        Assert.Equal(result.Channels[0].Contribution.Mean, result.Contrast(0, all).Mean, 6);
        Assert.Equal(result.Channels[0].Contribution.Mean, result.Contrast(0, first).Mean + result.Contrast(0, rest).Mean, 6);
        Assert.Throws<ArgumentException>(() => result.Contrast(0, [1]));
    }

    [Fact]
    public void Parts_add_up_to_what_is_fitted_and_curves_are_flagged_beyond_what_was_seen()
    {
        MixResult result = Fit(SimulatedMarket.Draw(2, Saturation.Logistic).Data);
        Assert.All(result.Periods, period => Assert.Equal(period.Fitted, period.Baseline + period.Contributions.Sum(), 6));
        Assert.Equal(result.Outcome, result.Baseline + result.Media.Mean, 1e-3 * result.Outcome);
        for (int c = 0; c < result.Channels.Count; c++)
        {
            ChannelResult channel = result.Channels[c];
            Assert.Equal(channel.Contribution.Mean, result.Periods.Sum(period => period.Contributions[c]), 1e-9 * channel.Contribution.Mean);
            Assert.All(channel.Curve, point => Assert.Equal(point.Spend > 1.2000001 * channel.LargestSpend, point.IsExtrapolated));
            Assert.Equal(channel.LargestSpend * 1.5, channel.Curve[^1].Spend, 9);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_draws_and_another_one_others()
    {
        MixData data = SimulatedMarket.Draw(3, Saturation.Hill).Data;
        double[] shares(ulong seed) => [.. MixFitter.Fit(data, new MixOptions { Draws = 100, Seed = seed, Saturation = Saturation.Logistic }).Draws.Select(draw => draw[0])];
        Assert.Equal(shares(1), shares(1));
        Assert.NotEqual(shares(1), shares(2));
    }

    // The full count, 80 markets of each form, is in bench: `-- mix`.
    [Fact]
    public void Intervals_of_nine_in_ten_hold_the_truth_of_simulated_markets()
    {
        int held = 0, all = 0, close = 0;
        for (ulong seed = 101; seed <= 108; seed++)
        {
            SimulatedMarket market = SimulatedMarket.Draw(seed, seed % 2 == 0 ? Saturation.Logistic : Saturation.Hill);
            MixResult result = Fit(market.Data);
            for (int c = 0; c < market.Contributions.Length; c++, all++)
                held += market.Contributions[c] >= result.Channels[c].Contribution.Low && market.Contributions[c] <= result.Channels[c].Contribution.High ? 1 : 0;
            close += Math.Abs(result.Media.Mean / market.Contributions.Sum() - 1) < 0.25 ? 1 : 0;
        }
        Assert.True(held >= 0.75 * all && close >= 6, $"{held} of {all} intervals hold the truth, {close} of 8 totals are within a quarter.");
    }

    [Fact]
    public void A_channel_that_does_nothing_is_given_next_to_nothing()
    {
        SeededRandom dice = new(8);
        double[] works = [.. Enumerable.Range(0, 130).Select(_ => dice.Uniform())], idle = [.. Enumerable.Range(0, 130).Select(_ => dice.Uniform())];
        MixData data = new(["works", "idle"], [.. works.Select(value => 1000 + 400 * Math.Tanh(1.5 * value) + 20 * dice.Normal())], [works, idle], [], 130, [Year]);
        MixResult result = Fit(data);
        Assert.True(result.Channels[1].Share.Mean < 0.02 && result.Channels[1].IsMoved);
        Assert.InRange(result.Channels[0].Contribution.Mean / works.Sum(value => 400 * Math.Tanh(1.5 * value)), 0.8, 1.2);
    }

    [Fact]
    public void Spend_that_follows_demand_is_found_and_its_interval_is_wide_enough()
    {
        SeededRandom dice = new(9);
        double[] spend = new double[156], outcome = new double[156];
        double truth = 0, carried = 0;
        for (int t = 0; t < 156; t++)
        {
            double demand = Math.Sin(2 * Math.PI * t / Year);
            spend[t] = Math.Max(0, 1 + 0.8 * demand + 0.15 * dice.Normal());
            carried = 0.3 * carried + 0.7 * spend[t];
            truth += 200 * Math.Tanh(0.75 * carried);
            outcome[t] = 1000 + 200 * demand + 200 * Math.Tanh(0.75 * carried) + 30 * dice.Normal();
        }
        MixResult result = Fit(new MixData(["a"], outcome, [spend], [], 156, [Year]));
        Assert.True(result.Fit.FollowsDemand[0] > 0.8);
        Assert.InRange(truth, result.Channels[0].Contribution.Low, result.Channels[0].Contribution.High);
        Assert.Equal([0], SpendOverlap.Of(result.Fit.Data).WithBase);
    }

    [Fact]
    public void A_lift_test_and_a_belief_about_the_return_pull_and_narrow()
    {
        MixData data = SimulatedMarket.Draw(12, Saturation.Logistic).Data;
        MixOptions plain = new() { Saturation = Saturation.Logistic, Draws = 600 };
        Interval before = Fit(data, plain).Channels[0].Contribution;
        double lower = 0.8 * before.Mean * data.Spend[0][20..60].Sum() / data.TotalSpend(0);
        Interval tested = Fit(data, plain with { Lifts = [new LiftTest(0, 20, 59, lower, 0.02 * lower)] }).Channels[0].Contribution;
        double perUnit = 1.2 * before.Mean / data.TotalSpend(0);
        Interval believed = Fit(data, plain with { Returns = [new ReturnPrior(0, 0.98 * perUnit, 1.02 * perUnit)] }).Channels[0].Contribution;
        Assert.True(tested.Mean < 0.95 * before.Mean && tested.High - tested.Low < before.High - before.Low);
        Assert.True(believed.Mean > 1.05 * before.Mean && believed.High - believed.Low < before.High - before.Low);
    }

    [Fact]
    public void Regions_of_all_sizes_tell_one_curve()
    {
        SeededRandom dice = new(9);
        double[] sizes = [1, 2, 4, 0.5, 3], outcome = new double[520], spend = new double[520];
        double truth = 0;
        for (int region = 0; region < 5; region++)
            for (int t = 0, row = region * 104; t < 104; t++, row++)
            {
                spend[row] = dice.Uniform() * sizes[region] * 1000;
                double carried = 0.5 * spend[row] + (t > 0 ? 0.25 * spend[row - 1] : 0) + (t > 1 ? 0.125 * spend[row - 2] : 0), effect = 300 * sizes[region] * Math.Tanh(1.5 * carried / (sizes[region] * 1000));
                truth += effect;
                outcome[row] = sizes[region] * (1000 + 100 * Math.Sin(2 * Math.PI * t / Year) + 40 * dice.Normal()) + effect;
            }
        MixResult result = Fit(new MixData(["a"], outcome, [spend], [], 104, [Year]));
        Assert.Equal(104, result.Periods.Count);
        Assert.InRange(result.Channels[0].Contribution.Mean / truth, 0.85, 1.15);
        Assert.InRange(truth, result.Channels[0].Contribution.Low, result.Channels[0].Contribution.High);
    }

    [Fact]
    public void Spends_that_are_the_same_are_told_as_a_pair()
    {
        SeededRandom dice = new(2);
        double[] one = [.. Enumerable.Range(0, 120).Select(_ => dice.Uniform())], other = [.. one.Select(value => 3 * value + 0.01 * dice.Uniform())], level = [.. Enumerable.Repeat(5.0, 120)];
        SpendOverlap overlap = SpendOverlap.Of(new MixData(["a", "b", "c"], [.. one.Select(value => 10 + value + 0.1 * dice.Normal())], [one, other, level], [], 120, [Year]));
        Assert.Equal((0, 1), Assert.Single(overlap.Pairs) is var (left, right, _) ? (left, right) : default);
        Assert.Equal([2], overlap.WithBase);
    }
}
