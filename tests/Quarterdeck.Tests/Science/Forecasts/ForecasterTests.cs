using CsCheck;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Tests.Science.Forecasts;

/// <summary>What is done with series that do not carry a model.</summary>
public class ForecasterTests
{
    private static readonly ForecastMethod[] _methods = Enum.GetValues<ForecastMethod>();

    [Fact]
    public void No_value_gives_no_forecast()
    {
        Assert.Null(Forecaster.Make([], 12, 3));
        Assert.Null(Forecaster.Make([double.NaN, double.NaN], 1, 3));
    }

    [Fact]
    public void One_value_is_carried_on_and_its_width_is_not_known()
    {
        SeriesForecast forecast = Forecaster.Make([7], 12, 2)!;
        Assert.Equal([7, 7], forecast.Means);
        Assert.All(forecast.Deviations, static deviation => Assert.Equal(double.NaN, deviation));
        Assert.True(forecast.Notes.HasFlag(ForecastNote.NoWidth | ForecastNote.ShortForSeason));
    }

    [Fact]
    public void Constant_values_go_on_and_it_is_said()
    {
        SeriesForecast forecast = Forecaster.Make([.. Enumerable.Repeat(5.0, 40)], 12, 3)!;
        Assert.Equal([5, 5, 5], forecast.Means);
        Assert.True(forecast.Notes.HasFlag(ForecastNote.Constant));
        Assert.Null(forecast.ScaledBy);
    }

    [Theory]
    [InlineData(ForecastMethod.Auto)]
    [InlineData(ForecastMethod.Ets)]
    [InlineData(ForecastMethod.Arima)]
    public void A_series_shorter_than_two_seasons_is_forecast_without_one_and_it_is_said(ForecastMethod method)
    {
        SeriesForecast forecast = Forecaster.Make(ForecastCases.Drawn(1, 20, 12), 12, 4, method)!;
        Assert.True(forecast.Notes.HasFlag(ForecastNote.ShortForSeason));
        Assert.All(forecast.Means, static mean => Assert.InRange(mean, 50, 180));
    }

    [Fact]
    public void Many_zeros_without_a_season_are_forecast_by_their_level()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(static i => i % 7 == 0 || i % 11 == 3 ? 4.0 + i % 3 : 0)];
        SeriesForecast forecast = Forecaster.Make(values, 12, 6)!;
        Assert.True(forecast.Notes.HasFlag(ForecastNote.Intermittent));
        Assert.Equal("ETS(A,N,N)", forecast.Model.Method);
        Assert.All(forecast.Intervals(0.95).Lower, static low => Assert.Equal(0, low));
    }

    [Fact]
    public void Holes_are_filled_along_the_season()
    {
        double[] whole = ForecastCases.Drawn(2, 72, 12, noise: 0), holes = [.. whole];
        holes[20] = holes[21] = holes[40] = double.NaN;
        (double[] filled, int count, int trailing) = SeriesGaps.Fill([double.NaN, .. holes, double.NaN], 12);
        Assert.Equal((3, 1, 72), (count, trailing, filled.Length));
        Assert.All(filled.Zip(whole), static pair => Assert.Equal(pair.Second, pair.First, 2.0));
        Assert.Equal([1, 2, 3], SeriesGaps.Fill([1, double.NaN, 3], 1).Values);
    }

    [Fact]
    public void What_was_never_negative_ends_at_zero_and_it_is_said()
    {
        double[] falling = [.. Enumerable.Range(0, 30).Select(static i => 300.0 - 10 * i)];
        SeriesForecast forecast = Forecaster.Make(falling, 1, 20, ForecastMethod.Theta)!;
        Assert.True(forecast.Notes.HasFlag(ForecastNote.Floored));
        Assert.Equal(0, forecast.Means.Min());
        Assert.Equal(double.NegativeInfinity, Forecaster.Make([.. falling.Select(static value => value - 100)], 1, 20)!.Floor);
    }

    [Fact]
    public void A_long_season_is_taken_out_beforehand()
    {
        double[] weeks = ForecastCases.Drawn(4, 52 * 4, 52);
        foreach (ForecastMethod method in _methods)
        {
            SeriesForecast forecast = Forecaster.Make(weeks, 52, 52, method)!;
            double[] expected = ForecastCases.Drawn(4, 52 * 5, 52, noise: 0)[(52 * 4)..];
            // Seasonal naive is a year behind the trend, which is a tenth of the values.
            Assert.InRange(Accuracy.Smape(expected, forecast.Means), 0, method == ForecastMethod.SeasonalNaive ? 14 : 10);
        }
    }

    [Fact]
    public void Whatever_comes_in_only_numbers_come_out()
    {
        Gen<double> value = Gen.Frequency<double>((6, Gen.Double[-50, 150]), (2, Gen.Const(0.0)), (1, Gen.Const(double.NaN)), (1, Gen.Const(1e12)), (1, Gen.Const(1e-9)));
        Gen.Select(value.Array[1, 50], Gen.OneOf(1, 4, 7, 12, 30), Gen.OneOf(_methods)).Sample((values, season, method) =>
        {
            if (Forecaster.Make(values, season, 5, method) is not { } forecast)
                return values.All(double.IsNaN);
            (double[] lower, double[] upper) = forecast.Intervals(0.8);
            return forecast.Means.All(double.IsFinite) && forecast.Deviations.All(deviation => double.IsNaN(deviation) || deviation >= 0)
                && forecast.Means.Zip(lower.Zip(upper)).All(static step => !(step.Second.First > step.First + 1e-9 * Math.Abs(step.First)) && !(step.Second.Second < step.First - 1e-9 * Math.Abs(step.First)));
        }, iter: 150);
    }

    [Fact]
    public void Sum_of_independent_steps_adds_variances_and_of_a_random_walk_it_adds_more()
    {
        SeriesForecast still = new(new SeasonalNaive(4, [1, 2, 3, 4], 9), 20, [1, 2, 3], [3, 3, 3], 1, ForecastNote.None, 0);
        Assert.Equal((6, Math.Sqrt(27)), still.Sum(3));
        // Shocks stay: 1, 1 and 2, 1 and 2 and 3 of them; the sum counts the first three times, the second twice: 9 (9 + 4 + 1).
        SeriesForecast walk = new(new SeasonalNaive(1, [4], 9), 20, [4, 4, 4], [3, Math.Sqrt(18), Math.Sqrt(27)], 1, ForecastNote.None, 0);
        Assert.Equal(Math.Sqrt(9 * 14), walk.Sum(3).Deviation, 1e-12);
        Assert.Equal(0.5, walk.ProbabilityOf(20, 8, 3), 1e-12);
    }
}
