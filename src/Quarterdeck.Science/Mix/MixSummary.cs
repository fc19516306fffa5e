using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Mix;

/// <summary>What the draws of a fit come to: contributions, returns, curves.</summary>
public static class MixSummary
{
    private const int Steps = 30, StepsToLargest = 20;

    /// <summary>Sums up.</summary>
    /// <param name="fit">The fit.</param>
    public static MixResult Of(MixFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        MixData data = fit.Data;
        MixDraws draws = new(fit);
        double[] outcomes = data.ByPeriod(data.Outcome), bases = data.ByPeriod(draws.Level);
        double[][] brought = [.. draws.Parts.Select(data.ByPeriod)];
        return new MixResult(fit,
            [.. Enumerable.Range(0, data.Channels.Count).Select(c => Channel(fit, draws, c))],
            [.. Enumerable.Range(0, data.Periods).Select(t => new PeriodResult(outcomes[t], bases[t] + brought.Sum(part => part[t]), bases[t], [.. brought.Select(part => part[t])]))],
            bases.Sum(), outcomes.Sum())
        { Draws = draws };
    }

    private static ChannelResult Channel(MixFit fit, MixDraws drawn, int channel)
    {
        MixData data = fit.Data;
        MixScale scale = MixScale.Of(data);
        double level = fit.Options.Level, spend = data.TotalSpend(channel), outcome = data.Outcome.Sum(), largest = data.SpendByPeriod(channel).Max();
        int first = channel * fit.Layout.Width;
        double[] draws(int k) => [.. fit.Draws.Select(draw => draw[first + k])];
        // A curve of all regions together, as if each had its share by size.
        double unit = scale.Spend[channel] * data.Regions;
        bool isLogistic = fit.Layout.Form == Saturation.Logistic;
        double[] scales = [.. draws(2).Select(value => isLogistic ? Math.Exp(value) / unit : Math.Exp(value) * unit)], tops = [.. drawn.Tops(channel).Take(fit.Draws.Length)];
        double[] powers = isLogistic ? [] : [.. draws(3).Select(Math.Exp)];
        Interval of(double[] values) => Interval.Of(values, level);
        List<(string, Interval)> shape = [("beta", of(tops)), (isLogistic ? "lambda" : "half", of(scales))];
        if (!isLogistic)
            shape.Add(("slope", of(powers)));
        if (fit.Layout.Carryover == Carryover.Delayed)
            shape.Add(("peak", of([.. draws(fit.Layout.PeakAt).Select(value => Peak(fit.Layout, value))])));
        double[] spends = [.. Enumerable.Range(0, Steps + 1).Select(k => largest * k / StepsToLargest)];
        double[][] responses = [.. spends.Select(value => drawn.Responses(channel, value))];
        int seen = spends.Count(value => !IsExtrapolated(value, largest));
        // Medians: where the shape is told weakly a mean would follow a few steep draws.
        ResponseCurve start = isLogistic ? ResponseCurve.Logistic(Order.Median(tops), Order.Median(scales)) : ResponseCurve.Hill(Order.Median(tops), Order.Median(scales), Order.Median(powers));
        ResponseCurve nearest = NearestCurve.To(fit.Layout.Form, spends[..seen], [.. responses[..seen].Select(static response => Order.Median(response))], start);
        return new ChannelResult
        {
            Name = data.Channels[channel], Spend = spend, LargestSpend = largest, Contribution = of(drawn.Contributions[channel]),
            Share = of([.. drawn.Contributions[channel].Select(value => value / outcome)]), Return = of([.. drawn.Contributions[channel].Select(value => value / spend)]),
            MarginalReturn = of(drawn.Marginals[channel]), Carryover = of(drawn.Carries[channel]), Shape = shape, Movements = Movements(fit, scale, channel, unit), Nearest = nearest,
            Curve = [.. spends.Zip(responses, (value, response) => new CurvePoint(value, of(response) with { Mean = nearest.Response(value) }, IsExtrapolated(value, largest)))],
        };
    }

    private static bool IsExtrapolated(double spend, double largest) => spend > CurvePoint.Seen * largest * (1 + 1e-12);

    private static List<Movement> Movements(MixFit fit, MixScale scale, int channel, double unit)
    {
        MixLayout layout = fit.Layout;
        int first = channel * layout.Width;
        double total = scale.Outcome;
        MixPosterior posterior = fit.Posterior();
        (double Middle, double Spread)? belief = posterior.ReturnBelief(channel);
        double width = posterior.ShareWidth(channel);
        // Share and carry-over mean the same in both forms.
        double[] draws(int k) => [.. (k < 2 ? fit.All.SelectMany(part => part.Draws.Select(draw => draw[channel * part.Layout.Width + k])) : fit.Draws.Select(draw => draw[first + k]))];
        Func<double, double> prior(int k) => value => k == 0 ? layout.ShareBelief(value, belief, width).Log : layout.Prior(first + k, value).Log;
        Movement of(string name, int k, Func<double, double> natural, bool isLogarithm) => Movement.Of(name, prior(k), draws(k), natural, fit.Options.Level, isLogarithm);
        List<Movement> movements = [of("contribution", 0, value => total * layout.Share(value).Share, isLogarithm: false), of("carryover", 1, Logistic, isLogarithm: false)];
        movements.Add(layout.Form == Saturation.Logistic ? of("lambda", 2, value => Math.Exp(value) / unit, isLogarithm: true) : of("half", 2, value => Math.Exp(value) * unit, isLogarithm: true));
        if (layout.Form == Saturation.Hill)
            movements.Add(of("slope", 3, Math.Exp, isLogarithm: true));
        if (layout.Carryover == Carryover.Delayed)
            movements.Add(of("peak", layout.PeakAt, value => Peak(layout, value), isLogarithm: false));
        return movements;
    }

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));

    private static double Peak(MixLayout layout, double value) => layout.LatestPeak * Logistic(value);
}
