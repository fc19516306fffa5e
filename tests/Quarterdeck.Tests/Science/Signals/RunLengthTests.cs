using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Tests.Science.Signals;

/// <summary>How long the charts run before a signal, by simulation, against R's spc: 2,000 runs here, 100,000 in bench/.</summary>
public class RunLengthTests
{
    [Theory]
    [InlineData(0, 370.398)]
    [InlineData(1, 43.895)]
    [InlineData(2, 6.303)]
    [InlineData(3, 2.0)]
    public void Single_values(double shift, double expected) =>
        Near(expected, Mean(shift, values => XmrRules.Outside(values, new XmrLimits(0, -3, 3, 1, 3))));

    [Theory]
    [InlineData(4, 0, 167.68)]
    [InlineData(4, 1, 8.383)]
    [InlineData(5, 0, 465.44)]
    [InlineData(5, 1, 10.376)]
    public void Cumulative_sums(double decision, double shift, double expected) =>
        Near(expected, Mean(shift, values => CusumChart.Of(values, 0, 0.5, decision).Signals()));

    [Theory]
    [InlineData(0.1, 2.814, 0, 499.58)]
    [InlineData(0.1, 2.814, 1, 10.331)]
    [InlineData(0.2, 2.962, 0, 499.74)]
    [InlineData(0.2, 2.962, 1, 10.542)]
    public void Weighted_averages(double weight, double width, double shift, double expected) =>
        Near(expected, Mean(shift, values => EwmaChart.Of(values, 0, 1, weight, width).Signals()));

    /// <summary>The standard error of 2,000 runs is 2.2 % of a long run.</summary>
    private static void Near(double expected, double measured) => Assert.InRange(measured / expected, 0.92, 1.08);

    private static double Mean(double shift, Func<double[], bool[]> signals)
    {
        SeededRandom random = new(20);
        const int Runs = 2000;
        double total = 0;
        for (int run = 0; run < Runs; run++)
        {
            double[] values = new double[shift == 0 ? 5000 : 600];
            for (int i = 0; i < values.Length; i++)
                values[i] = shift + random.Normal();
            int first = Array.IndexOf(signals(values), true);
            total += first < 0 ? values.Length : first + 1;
        }
        return total / Runs;
    }
}
