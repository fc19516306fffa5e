using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Tests.Science.Forecasts;

/// <summary>The measures, worked by hand, and what our methods reach on the open M3 monthly series.</summary>
public class AccuracyTests
{
    [Fact]
    public void Measures_are_worked_as_M4_does()
    {
        // sMAPE: 200·10/210 and 0; scale: mean of |3-1| and |5-2| a season of two apart.
        Assert.Equal(200 * 10.0 / 210 / 2, Accuracy.Smape([100, 0], [110, 0]), 1e-12);
        Assert.Equal(2.5, Accuracy.Scale([1, 2, 3, 5], 2));
        Assert.Equal(2, Accuracy.Mase([10, 20], [15, 15], [1, 2, 3, 5], 2));
        // Width 4, and a value 1 above the upper end costs 2/0.05.
        Assert.Equal((4 + 44) / 2.0 / 2.5, Accuracy.Msis([5, 8], [3, 3], [7, 7], 0.05, [1, 2, 3, 5], 2)!.Value, 1e-12);
        Assert.Null(Accuracy.Mase([1], [1], [2, 2, 2], 1));
    }

    [Fact]
    public void Season_is_taken_out_as_M4_does()
    {
        Dictionary<string, double[]> reference = ForecastCases.Reference("Naive2");
        foreach ((string id, double[] train, _) in ForecastCases.Monthly)
        {
            SeasonalIndices season = SeasonalIndices.IfThere(train, 12);
            double last = season.Remove(train)[^1];
            Assert.All(Enumerable.Range(0, 18), h => Assert.Equal(reference[id][h], season.Join(last, train.Length + h), 1e-6 * Math.Abs(reference[id][h])));
        }
    }

    [Fact]
    public void Theta_errs_at_most_0_850_of_Naive2() =>
        Assert.InRange(ForecastCases.Owa(static train => ThetaFit.Fit(train, 12).Means(18)), 0.80, 0.850);

    [Fact]
    public void Theta_is_that_of_R_for_nearly_every_series()
    {
        Dictionary<string, double[]> reference = ForecastCases.Reference("thetaf");
        int near = ForecastCases.Monthly.Count(series => ThetaFit.Fit(series.Train, 12).Means(18).Zip(reference[series.Id]).All(static pair => Math.Abs(pair.First - pair.Second) <= 0.01 * Math.Abs(pair.Second)));
        Assert.InRange(near, 270, 300);
    }

    [Fact]
    public void Exponential_smoothing_errs_at_most_0_850_of_Naive2() =>
        Assert.InRange(ForecastCases.Owa(static train => EtsFitter.Choose(EtsFitter.FitAll(train, 12)).Means(18)), 0.80, 0.850);
}
