using System.Text.Json;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Tests.Science.Signals;

/// <summary>The three charts against printed values.</summary>
public class ChartTests
{
    [Fact]
    public void Constants_are_the_exact_ones()
    {
        Assert.Equal(XmrLimits.RangesToLimit, 3 * Math.Sqrt(Math.PI) / 2, 1e-12);
        Assert.Equal(XmrLimits.RangesToRangeLimit, 1 + 3 * Math.Sqrt(2 - 4 / Math.PI) / (2 / Math.Sqrt(Math.PI)), 1e-12);
    }

    // NIST/SEMATECH e-Handbook 6.3.2.2; the printed limits use d2 = 1.128.
    [Fact]
    public void Limits_of_single_values_are_those_of_NIST()
    {
        JsonElement nist = SignalCases.Reference("xmr_nist_6_3_2_2"), exact = nist.GetProperty("exact");
        XmrLimits limits = XmrLimits.Of(SignalCases.Numbers(nist.GetProperty("data")));
        Assert.Equal(50.81, limits.Center, 1e-9);
        Assert.Equal(exact.GetProperty("mrbar").GetDouble(), limits.MovingRangeMean, 1e-12);
        Assert.Equal(55.8041, limits.Upper, 2e-3);
        Assert.Equal(45.8159, limits.Lower, 2e-3);
        Assert.Equal(limits.MovingRangeMean * 3.2665319192886013, limits.MovingRangeLimit, 1e-9);
    }

    // NIST/SEMATECH e-Handbook 6.3.2.4.
    [Fact]
    public void The_weighted_average_is_that_of_NIST()
    {
        JsonElement nist = SignalCases.Reference("ewma_nist_6_3_2_4"), exact = nist.GetProperty("exact");
        EwmaChart chart = EwmaChart.Of(SignalCases.Numbers(nist.GetProperty("data")), target: 50, sigma: 2.0539, weight: 0.3, width: 3);
        Assert.Equal(exact.GetProperty("ucl").GetDouble(), chart.Upper, 1e-9);
        Assert.Equal(exact.GetProperty("lcl").GetDouble(), chart.Lower, 1e-9);
        Assert.All(SignalCases.Numbers(exact.GetProperty("ewma")).Zip(chart.Averages), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.DoesNotContain(true, chart.Signals());
    }

    [Fact]
    public void Cumulative_sums_are_the_tabular_ones()
    {
        JsonElement table = SignalCases.Reference("cusum_tabular"), exact = table.GetProperty("exact");
        CusumChart chart = CusumChart.Of(SignalCases.Numbers(table.GetProperty("data")), 325, 0.3175, 4.1959);
        Assert.All(SignalCases.Numbers(exact.GetProperty("S_hi")).Zip(chart.High), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.All(SignalCases.Numbers(exact.GetProperty("S_lo")).Zip(chart.Low), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.Equal(exact.GetProperty("first_signal_index0").GetInt32(), Array.IndexOf(chart.Signals(), true));
    }

    [Fact]
    public void A_missing_period_breaks_ranges_and_runs()
    {
        XmrLimits limits = XmrLimits.Of([1, 2, 10, 11], [false, false, true, false]);
        Assert.Equal(1, limits.MovingRangeMean);
        bool[] anew = new bool[10];
        anew[5] = true;
        XmrLimits around = new(0, -3, 3, 1, 3);
        Assert.DoesNotContain(true, XmrRules.RunOfEight([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], around, anew));
        Assert.Equal([7, 8, 9], Positions(XmrRules.RunOfEight([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], around)));
    }

    [Fact]
    public void On_the_line_is_on_neither_side_and_on_the_limit_is_inside()
    {
        XmrLimits limits = new(0, -3, 3, 1, 3);
        Assert.Equal([1], Positions(XmrRules.Outside([3, 3.01, -3], limits)));
        Assert.DoesNotContain(true, XmrRules.RunOfEight([1, 1, 1, 1, 1, 1, 1, 0, 1], limits));
        Assert.DoesNotContain(true, XmrRules.ThreeOfFour([1.5, 1.5, 1.5, 1.5], limits));     // half-way is not nearer the limit
        Assert.Equal([3], Positions(XmrRules.ThreeOfFour([2, 0, 2, 2, 0], limits)));
        Assert.DoesNotContain(true, XmrRules.ThreeOfFour([2, -2, 2, -2], limits));
        Assert.Equal([2], Positions(XmrRules.LongSteps([0, 1, 4.5, 3], limits)));
    }

    private static int[] Positions(bool[] signals) => [.. Enumerable.Range(0, signals.Length).Where(i => signals[i])];
}
