using System.Text.Json;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Tests.Science.Forecasts;

/// <summary>Exponential smoothing against R's <c>ets</c> and against its own laws.</summary>
public class EtsFitterTests
{
    [Theory]
    [InlineData("AirPassengers", 12)]
    [InlineData("USAccDeaths", 12)]
    [InlineData("UKgas", 4)]
    [InlineData("nottem", 12)]
    [InlineData("Nile", 1)]
    [InlineData("WWWusage", 1)]
    [InlineData("JohnsonJohnson", 4)]
    public void Criterion_of_a_classical_series_is_that_of_R_or_lower(string name, int season)
    {
        double reference = ForecastCases.Classics.GetProperty(name).GetProperty("ets").GetProperty("aicc").GetDouble();
        EtsFit fit = EtsFitter.Choose(EtsFitter.FitAll(ForecastCases.Classic(name), season));
        Assert.True(fit.Converged);
        Assert.InRange(fit.Aicc!.Value, reference - 15, reference + 0.5);
    }

    [Fact]
    public void Nile_is_fitted_as_R_does()
    {
        EtsFit fit = EtsFitter.FitAll(ForecastCases.Classic("Nile"), 1)[0];
        JsonElement reference = ForecastCases.Classics.GetProperty("Nile").GetProperty("ets");
        Assert.Equal("ETS(M,N,N)", fit.Method);
        Assert.Equal(0.1514, fit.Alpha, 0.001);
        Assert.Equal(reference.GetProperty("loglik").GetDouble(), fit.LogLikelihood!.Value, 0.001);
        Assert.Equal(reference.GetProperty("mean")[0].GetDouble(), fit.Means(1)[0], 0.5);
        double[] deviations = fit.Deviations(10);
        for (int h = 0; h < 10; h++)
            Assert.Equal((reference.GetProperty("hi95")[h].GetDouble() - reference.GetProperty("lo95")[h].GetDouble()) / 2 / 1.959964, deviations[h], 2.0);
    }

    [Theory]
    [InlineData(EtsPart.Additive, EtsTrend.Damped, EtsPart.Additive)]
    [InlineData(EtsPart.Multiplicative, EtsTrend.Damped, EtsPart.Multiplicative)]
    [InlineData(EtsPart.Multiplicative, EtsTrend.Additive, EtsPart.Additive)]
    [InlineData(EtsPart.Additive, EtsTrend.None, EtsPart.None)]
    public void Slopes_are_those_of_small_steps(EtsPart error, EtsTrend trend, EtsPart season)
    {
        double[] values = [.. ForecastCases.Drawn(7, 60, 4).Select(static value => value / 100)];
        EtsObjective objective = new(values, new EtsForm(error, trend, season), 4);
        double[] at = new double[objective.Variables], slopes = new double[at.Length];
        EtsForm form = new(error, trend, season);
        for (int i = 0; i < form.Smoothings; i++)
            at[i] = -0.4 + 0.3 * i;
        at[form.Smoothings] = 1.1;
        if (trend != EtsTrend.None)
            at[form.Smoothings + 1] = 0.01;
        for (int i = at.Length - (season == EtsPart.None ? 0 : 4); i < at.Length; i++)
            at[i] = (season == EtsPart.Multiplicative ? 1 : 0) + 0.05 * (i % 3);
        objective.Value(at, slopes);
        for (int i = 0; i < at.Length; i++)
        {
            double[] up = [.. at], down = [.. at];
            up[i] += 1e-6;
            down[i] -= 1e-6;
            Assert.Equal((objective.Value(up, []) - objective.Value(down, [])) / 2e-6, slopes[i], 1e-5);
        }
    }

    [Fact]
    public void Forecasts_follow_the_unit_of_the_values()
    {
        double[] values = ForecastCases.Drawn(3, 72, 12);
        EtsFit one = EtsFitter.FitAll(values, 12)[0], thousand = EtsFitter.FitAll([.. values.Select(static value => 1000 * value)], 12)[0];
        Assert.Equal(one.Form, thousand.Form);
        Assert.All(one.Means(12).Zip(thousand.Means(12)), pair => Assert.Equal(1000 * pair.First, pair.Second, 1e-3 * Math.Abs(pair.Second)));
    }

    [Fact]
    public void Values_below_zero_are_given_no_form_that_multiplies() =>
        Assert.All(EtsFitter.FitAll([.. ForecastCases.Drawn(5, 60, 12).Select(static value => value - 120)], 12), static fit => Assert.False(fit.Form.NeedsPositive));

    [Fact]
    public void Deviations_of_smoothing_without_trend_grow_by_alpha_squared()
    {
        // Table 6.1 of Hyndman et al. 2008: sigma² (1 + (h - 1) alpha²).
        EtsFit fit = new(new EtsForm(EtsPart.Additive, EtsTrend.None, EtsPart.None), 1, 0.5, 0, 0, 1, 0, 0, 4, 100, 0, [], true);
        Assert.Equal([2, Math.Sqrt(4 * 1.25), Math.Sqrt(4 * 1.5)], fit.Deviations(3));
        Assert.Equal([100, 100, 100], fit.Means(3));
    }
}
