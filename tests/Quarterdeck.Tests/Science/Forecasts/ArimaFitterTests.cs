using MathNet.Numerics.LinearAlgebra;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Tests.Science.Forecasts;

/// <summary>ARIMA against R's <c>arima</c> and <c>auto.arima</c>, and against the normal density itself.</summary>
public class ArimaFitterTests
{
    [Fact]
    public void AirPassengers_has_the_criterion_of_R()
    {
        ArimaFit fit = ArimaFitter.Fit(ForecastCases.Classic("AirPassengers"), new ArimaOrder(2, 1, 1, 0, 1, 0, 12, false))!;
        Assert.Equal("ARIMA(2,1,1)(0,1,0)[12]", fit.Method);
        Assert.Equal(1018.165, fit.Aicc!.Value, 0.01);
        Assert.Equal(0.59598, fit.Ar[0], 5e-4);
        Assert.Equal(0.21427, fit.Ar[1], 5e-4);
        Assert.Equal(-0.98188, fit.Ma[0], 5e-4);
    }

    [Fact]
    public void Airline_model_of_logarithms_has_its_published_figures()
    {
        ArimaFit fit = ArimaFitter.Fit([.. ForecastCases.Classic("AirPassengers").Select(static value => Math.Log(value))], new ArimaOrder(0, 1, 1, 0, 1, 1, 12, false))!;
        Assert.Equal(-0.4018, fit.Ma[0], 5e-4);
        Assert.Equal(-0.5569, fit.SeasonalMa[0], 5e-4);
        Assert.Equal(244.70, fit.LogLikelihood!.Value, 0.01);
        Assert.Equal(0.001371, fit.Variance, 5e-6);
    }

    [Theory]
    [InlineData("AirPassengers", 12)]
    [InlineData("USAccDeaths", 12)]
    [InlineData("UKgas", 4)]
    [InlineData("Nile", 1)]
    [InlineData("WWWusage", 1)]
    [InlineData("JohnsonJohnson", 4)]
    public void Automatic_choice_is_that_of_R(string name, int season)
    {
        ArimaFit fit = ArimaChooser.Choose(ForecastCases.Classic(name), season)!;
        Assert.Equal(ForecastCases.Classics.GetProperty(name).GetProperty("arima").GetProperty("model").GetString(), fit.Method);
        Assert.Equal(ForecastCases.Classics.GetProperty(name).GetProperty("arima").GetProperty("aicc").GetDouble(), fit.Aicc!.Value, 0.01);
        double mean = ForecastCases.Classics.GetProperty(name).GetProperty("arima").GetProperty("mean")[5].GetDouble();
        Assert.Equal(mean, fit.Means(6)[5], 0.001 * Math.Abs(mean));
    }

    [Fact]
    public void Likelihood_and_forecast_are_those_of_the_normal_density()
    {
        double[] ar = [0.5, -0.3, 0.1], ma = [0.4, 0.2], values = [.. ForecastCases.Drawn(11, 20, 1).Select(static value => value - 105)];
        // Autocovariances by the weights of past shocks, far enough back.
        double[] psi = new double[400];
        psi[0] = 1;
        for (int k = 1; k < psi.Length; k++)
            psi[k] = (k <= 2 ? ma[k - 1] : 0) + Enumerable.Range(1, Math.Min(k, 3)).Sum(r => ar[r - 1] * psi[k - r]);
        double covariance(int lag) => Enumerable.Range(0, psi.Length - lag).Sum(k => psi[k] * psi[k + lag]);
        Matrix<double> matrix = Matrix<double>.Build.Dense(20, 20, (i, j) => covariance(Math.Abs(i - j)));
        Vector<double> y = Vector<double>.Build.Dense(values);
        ArmaLikelihood likelihood = new(values, 3, 2, 2);
        double value = likelihood.Value(ar, ma, hasConstant: false);
        Assert.Equal(y * matrix.Inverse() * y, likelihood.Squares, 1e-6);
        Assert.Equal(Math.Log(matrix.Determinant()), likelihood.LogDeterminant, 1e-8);
        Assert.Equal(Math.Log(likelihood.Squares / 20) + likelihood.LogDeterminant / 20, value, 1e-12);
        double[] forecast = likelihood.Forecast(ar, ma);
        for (int h = 0; h < 2; h++)
            Assert.Equal(Vector<double>.Build.Dense(20, i => covariance(20 + h - i)) * matrix.Inverse() * y, forecast[h], 1e-8);
    }

    [Fact]
    public void Roots_near_the_circle_are_seen()
    {
        Assert.True(ArmaPolynomial.RootsBeyond([0.98], 1.01));
        Assert.False(ArmaPolynomial.RootsBeyond([0.995], 1.01));
        Assert.True(ArmaPolynomial.RootsBeyond([1.5, -0.75], 1.01));
        Assert.False(ArmaPolynomial.RootsBeyond([0.5, 0.5], 1));
    }

    [Fact]
    public void Values_that_never_vary_have_no_model() => Assert.Null(ArimaChooser.Choose([.. Enumerable.Repeat(3.0, 40)], 12));
}
