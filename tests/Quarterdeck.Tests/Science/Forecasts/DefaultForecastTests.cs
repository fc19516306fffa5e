using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Tests.Science.Forecasts;

/// <summary>What the default reaches on the open M3 monthly series: points, intervals and probabilities.</summary>
public class DefaultForecastTests
{
    private static readonly Lazy<SeriesForecast[]> _made = new(() => [.. ForecastCases.Monthly.AsParallel().AsOrdered().Select(static series => Forecaster.Make(series.Train, 12, 18)!)]);

    [Fact]
    public void Default_errs_at_most_0_805_of_Naive2()
    {
        Dictionary<double[], SeriesForecast> of = ForecastCases.Monthly.Zip(_made.Value).ToDictionary(static pair => pair.First.Train, static pair => pair.Second);
        Assert.InRange(ForecastCases.Owa(train => of[train].Means), 0.78, 0.805);
    }

    [Fact]
    public void Intervals_of_95_percent_hold_92_to_97_percent_and_are_narrow()
    {
        double inside = 0, inside80 = 0, score = 0;
        foreach (((_, double[] train, double[] test), SeriesForecast made) in ForecastCases.Monthly.Zip(_made.Value))
        {
            (double[] lower, double[] upper) = made.Intervals(0.95);
            (double[] lower80, double[] upper80) = made.Intervals(0.8);
            inside += test.Select((value, h) => value >= lower[h] && value <= upper[h] ? 1.0 : 0).Average();
            inside80 += test.Select((value, h) => value >= lower80[h] && value <= upper80[h] ? 1.0 : 0).Average();
            score += Accuracy.Msis(test, lower, upper, 0.05, train, 12)!.Value;
        }
        Assert.InRange(inside / 300, 0.92, 0.97);
        Assert.InRange(inside80 / 300, 0.77, 0.85);
        Assert.InRange(score / 300, 5, 6.6);
    }

    [Fact]
    public void Probabilities_of_targets_come_true_as_often_as_they_say()
    {
        // The sum of the next 3 to 18 months against the last twelve at their pace, from a fifth less to a fifth more.
        List<(double Said, double Came)> cases = [];
        foreach (((_, double[] train, double[] test), SeriesForecast made) in ForecastCases.Monthly.Zip(_made.Value))
            foreach (int steps in (int[])[3, 6, 9, 12, 15, 18])
                foreach (double growth in (double[])[-0.2, -0.1, -0.05, -0.02, 0, 0.02, 0.05, 0.1, 0.2])
                {
                    double target = train[^12..].Sum() * steps / 12 * (1 + growth);
                    cases.Add((made.ProbabilityOf(target, 0, steps), test[..steps].Sum() >= target ? 1 : 0));
                }
        double rate = cases.Average(static one => one.Came), brier = cases.Average(static one => (one.Said - one.Came) * (one.Said - one.Came));
        Assert.InRange(1 - brier / (rate * (1 - rate)), 0.10, 1);
        Assert.All(cases.GroupBy(static one => Math.Min(9, (int)(10 * one.Said))), bin =>
            Assert.InRange(bin.Average(static one => one.Said) - bin.Average(static one => one.Came), -0.05, 0.05));
    }

    [Fact]
    public void Horizon_does_not_change_a_step()
    {
        double[] train = ForecastCases.Monthly[40].Train;
        SeriesForecast few = Forecaster.Make(train, 12, 3)!, many = Forecaster.Make(train, 12, 36)!;
        for (int h = 0; h < 3; h++)
            Assert.Equal((few.Means[h], few.Deviations[h]), (many.Means[h], many.Deviations[h]));
    }
}
