using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Mix;

/// <summary>The density that a mix is fitted by: its slopes against differences, its carry-over by hand.</summary>
public class MixPosteriorTests
{
    [Theory]
    [InlineData(Saturation.Logistic, Carryover.Geometric), InlineData(Saturation.Logistic, Carryover.Delayed), InlineData(Saturation.Hill, Carryover.Geometric), InlineData(Saturation.Hill, Carryover.Delayed)]
    public void Slopes_are_those_of_differences(Saturation form, Carryover carryover)
    {
        MixData data = SimulatedMarket.Draw(4, form).Data;
        MixOptions options = new() { Carryover = carryover, Lifts = [new LiftTest(0, 20, 30, data.Outcome[0], data.Outcome[0] / 5)], Returns = [new ReturnPrior(1, 1, 3)] };
        BaseDesign design = BaseDesign.Of(data, [(data.Spend[0], 0.5)]);
        MixLayout layout = new(form, carryover, 8, data.Channels.Count, HasSeason: true);
        bool[] kept = [.. Enumerable.Range(0, data.Rows).Select(row => row % 10 != 3)];
        MixPosterior posterior = new(data, layout, design, options, 0.8, kept);
        SeededRandom dice = new(5);
        double[] at = [.. layout.Start(0).Select(value => value + 0.3 * dice.Normal())], slope = new double[at.Length], unused = new double[at.Length];
        posterior.Evaluate(at, slope);
        for (int i = 0; i < at.Length; i++)
        {
            double[] up = [.. at], down = [.. at];
            (up[i], down[i]) = (at[i] + 1e-5, at[i] - 1e-5);
            Assert.Equal((posterior.Evaluate(up, unused) - posterior.Evaluate(down, unused)) / 2e-5, slope[i], 1e-6 * (1 + Math.Abs(slope[i])));
        }
    }

    [Fact]
    public void Carry_over_spreads_spend_by_weights_that_add_up_to_one_and_stays_in_its_region()
    {
        // α .5 over three lags: 4/7, 2/7, 1/7. A λ so small that the curve is straight leaves the weights to be seen.
        MixLayout layout = new(Saturation.Logistic, Carryover.Geometric, 3, 1, HasSeason: false);
        ChannelResponse response = new(layout, [7, 0, 0, 0, 0, 7, 0, 0], 4);
        response.Update([0, 0, Math.Log(1e-9), 0], 0, withSlopes: false);
        Assert.Equal([4, 2, 1, 0, 0, 4, 2, 1], response.Values.Select(value => Math.Round(value * 2e9, 6)));
    }

    [Fact]
    public void Delayed_carry_over_is_most_at_its_peak()
    {
        MixLayout layout = new(Saturation.Logistic, Carryover.Delayed, 13, 1, HasSeason: false);
        ChannelResponse response = new(layout, [1, 0, 0, 0, 0, 0, 0, 0], 8);
        double peak = 2 / layout.LatestPeak;
        response.Update([0, 0, Math.Log(1e-9), Math.Log(peak / (1 - peak)), 0], 0, withSlopes: false);
        Assert.Equal(2, Array.IndexOf(response.Values, response.Values.Max()));
        Assert.Equal(response.Values[1], response.Values[3], 12);
    }

    [Fact]
    public void The_mode_stays_where_it_is_when_units_change()
    {
        MixData data = SimulatedMarket.Draw(7, Saturation.Logistic).Data;
        MixData other = data with { Outcome = [.. data.Outcome.Select(value => value * 1e4)], Spend = [.. data.Spend.Select(spend => spend.Select(value => value * 1e-3).ToArray())] };
        MixOptions options = new() { Saturation = Saturation.Logistic };
        Assert.Equal(MixFitter.Mode(data, options, 2).At, MixFitter.Mode(other, options, 2).At, (left, right) => Math.Abs(left - right) < 1e-3);
    }
}
