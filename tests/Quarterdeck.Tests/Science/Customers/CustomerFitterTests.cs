using Quarterdeck.Science.Customers;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Customers;

/// <summary>Fits against published parameters, against the laws of maximum likelihood, and where there is nothing to find.</summary>
public class CustomerFitterTests
{
    // Fader, Hardie and Lee 2005, Table 2; further digits by lifetimes 0.11.3. MBG/NBD by lifetimes and PyMC-Marketing.
    [Theory]
    [InlineData(CustomerModel.BgNbd, -9582.42556, 1e-3, new double[] { 0.242593, 4.413532, 0.792886, 2.425752 })]
    [InlineData(CustomerModel.MbgNbd, -9582.13268, 1e-3, new double[] { 0.524838, 6.182988, 0.891356, 1.614000 })]
    [InlineData(CustomerModel.ParetoNbd, -9594.97393, 1e-2, new double[] { 0.553266, 10.577322, 0.606213, 11.667912 })]
    [InlineData(CustomerModel.Nbd, -9763.66022, 1e-3, new double[] { 0.384768, 12.072085 })]
    public void Fit_finds_the_published_parameters_of_CDNOW(CustomerModel model, double logLikelihood, double within, double[] expected)
    {
        CustomerFit fit = CustomerFitter.Fit(model, CustomerCases.Sample);
        Assert.True(fit.Converged);
        Assert.True(fit.Identified);
        Assert.Empty(fit.WeakPair);
        Assert.InRange(fit.LogLikelihood, logLikelihood - 1e-3, logLikelihood + 1e-3);
        for (int i = 0; i < expected.Length; i++)
            Assert.InRange(fit.Parameters[i] / expected[i], 1 - within, 1 + within);
        Assert.All(fit.StandardErrors!, error => Assert.InRange(error, 1e-6, 100));
    }

    [Fact]
    public void Fit_of_the_whole_log_reaches_the_best_likelihood_of_others()
    {
        (PurchaseHistory[] histories, double[] means) = CustomerCases.Master;
        CustomerFit fit = CustomerFitter.Fit(CustomerModel.BgNbd, histories);
        Assert.InRange(fit.LogLikelihood, -95368.445, -95368.443);
        double[] expected = [0.251624, 4.788945, 0.723433, 2.161087];
        for (int i = 0; i < 4; i++)
            Assert.InRange(fit.Parameters[i] / expected[i], 0.9999, 1.0001);
        Assert.InRange(CustomerFitter.Fit(CustomerModel.MbgNbd, histories).LogLikelihood, -95336.959, -95336.957);
        SpendFit spend = SpendFit.Fit([.. histories.Select(history => history.Repeats)], means)!;
        Assert.Equal((6.2754, 3.6245, 14.9837, 9450), (Math.Round(spend.P, 4), Math.Round(spend.Q, 4), Math.Round(spend.V, 4), spend.Customers));
        Assert.Equal(0.0801536, spend.Correlation!.Value, 6);
    }

    // Fader and Hardie, note 025, on 946 repeaters; all digits by lifetimes.
    [Fact]
    public void Spend_finds_the_published_parameters()
    {
        double[] means = CustomerCases.Column("cases/marketing/clv/cdnow_customers_summary_with_transactions.csv", 4);
        int[] repeats = [.. CustomerCases.Column("cases/marketing/clv/cdnow_customers_summary_with_transactions.csv", 1).Select(static x => (int)x)];
        SpendFit spend = SpendFit.Fit(repeats, means)!;
        Assert.InRange(spend.LogLikelihood, -4055.9242, -4055.9222);
        Assert.Equal((6.249, 3.745, 15.448, 946), (Math.Round(spend.P, 3), Math.Round(spend.Q, 3), Math.Round(spend.V, 3), spend.Customers));
        Assert.Equal(0.114, spend.Correlation!.Value, 3);
    }

    [Theory]
    [InlineData(CustomerModel.BgNbd), InlineData(CustomerModel.MbgNbd), InlineData(CustomerModel.ParetoNbd), InlineData(CustomerModel.Nbd)]
    public void Slopes_and_curvatures_are_those_of_differences(CustomerModel model)
    {
        HistoryGroups groups = HistoryGroups.Of([new(0, 0, 7), new(3, 5, 9), new(1, 0.5, 10), new(40, 8, 8.5), new(2, 2, 2)]);
        double[] at = [0.7, 2.3, 0.9, 1.8];
        at = at[..CustomerFit.Names(model).Count];
        SurfacePoint point = CustomerFitter.At(model, groups, at);
        for (int i = 0; i < at.Length; i++)
        {
            double step = 1e-5 * at[i];
            double[] up = [.. at], down = [.. at];
            up[i] += step;
            down[i] -= step;
            SurfacePoint above = CustomerFitter.At(model, groups, up), below = CustomerFitter.At(model, groups, down);
            Assert.Equal((above.Value - below.Value) / (2 * step), point.Gradient[i], 5);
            for (int j = 0; j < at.Length; j++)
                Assert.Equal((above.Gradient[j] - below.Gradient[j]) / (2 * step), point.Hessian[i, j], 5);
        }
    }

    [Fact]
    public void Another_unit_of_time_changes_the_parameters_and_nothing_else()
    {
        PurchaseHistory[] weeks = Simulated(1500, 11), days = [.. weeks.Select(history => new PurchaseHistory(history.Repeats, history.Recency * 7, history.Age * 7))];
        CustomerFit fit = CustomerFitter.Fit(CustomerModel.BgNbd, weeks), fine = CustomerFitter.Fit(CustomerModel.BgNbd, [.. days.Reverse()]);
        Assert.InRange(fine.Parameters[1] / fit.Parameters[1], 6.9999, 7.0001);
        Assert.InRange(fine.Parameters[2] / fit.Parameters[2], 0.9999, 1.0001);
        Assert.Equal(new CustomerForecast(fit).ExpectedPurchases(weeks[3], 39), new CustomerForecast(fine).ExpectedPurchases(days[3], 273), 6);
    }

    [Fact]
    public void Fit_finds_the_parameters_of_simulated_customers_within_their_errors()
    {
        CustomerFit fit = CustomerFitter.Fit(CustomerModel.BgNbd, Simulated(20_000, 5));
        double[] truth = [0.8, 6, 1.2, 3];
        for (int i = 0; i < 4; i++)
            Assert.InRange(Math.Abs(fit.Parameters[i] - truth[i]) / fit.StandardErrors![i], 0, 3.5);
    }

    [Theory]
    [InlineData(CustomerModel.BgNbd), InlineData(CustomerModel.MbgNbd), InlineData(CustomerModel.ParetoNbd)]
    public void Customers_who_never_leave_leave_dropout_unidentified_and_no_number_wild(CustomerModel model)
    {
        SeededRandom random = new(3);
        PurchaseHistory[] loyal = [.. Enumerable.Range(0, 400).Select(_ => { int x = 20 + random.Below(20); return new PurchaseHistory(x, 39.9, 40); })];
        CustomerFit fit = CustomerFitter.Fit(model, loyal);
        Assert.False(fit.Identified);
        Assert.Null(fit.StandardErrors);
        Assert.NotEmpty(fit.WeakPair);
        Assert.All(fit.Parameters, value => Assert.True(double.IsFinite(value) && value > 0));
        CustomerForecast forecast = new(fit);
        Assert.InRange(forecast.ExpectedPurchases(loyal[0], 40) / loyal[0].Repeats, 0.7, 1.5);
    }

    [Theory]
    [InlineData(CustomerModel.BgNbd), InlineData(CustomerModel.MbgNbd), InlineData(CustomerModel.ParetoNbd)]
    public void One_customer_or_no_repeat_is_not_identified_and_stays_finite(CustomerModel model)
    {
        foreach (PurchaseHistory[] histories in (PurchaseHistory[][])[[new(3, 10, 20)], [new(0, 0, 20), new(0, 0, 10)], [new(0, 0, 0)], [new(1, 5, 5), new(1, 5, 5)]])
        {
            CustomerFit fit = CustomerFitter.Fit(model, histories);
            Assert.False(fit.Identified);
            CustomerForecast forecast = new(fit);
            Assert.All(histories, history => Assert.True(double.IsFinite(forecast.ExpectedPurchases(history, 52)) && forecast.ProbabilityAlive(history) is >= 0 and <= 1));
        }
    }

    [Theory]
    [InlineData(CustomerModel.BgNbd), InlineData(CustomerModel.MbgNbd), InlineData(CustomerModel.ParetoNbd)]
    public void Long_ages_and_many_purchases_stay_finite(CustomerModel model)
    {
        CustomerForecast forecast = new(CustomerFit.Given(model, [0.55, 10.58, 0.61, 11.67], [new(1, 1, 2)]));
        foreach (PurchaseHistory history in (PurchaseHistory[])[new(1000, 2000, 2000), new(1000, 1, 2000), new(1, 2000, 2000), new(0, 0, 2000), new(1000, 0.01, 0.01), new(0, 0, 0)])
            foreach (double time in (double[])[0, 1e-6, 52, 5000])
            {
                Assert.InRange(forecast.ProbabilityAlive(history), 0, 1);
                Assert.True(double.IsFinite(forecast.ExpectedPurchases(history, time)));
            }
    }

    private static PurchaseHistory[] Simulated(int customers, ulong seed)
    {
        SeededRandom random = new(seed);
        return [.. Enumerable.Range(0, customers).Select(i =>
        {
            double rate = Gamma(random, 0.8) / 6, left = Gamma(random, 1.2), stays = Gamma(random, 3), p = left / (left + stays);
            double age = 20 + i % 20, at = 0, last = 0;
            int x = 0;
            while (true)
            {
                at -= Math.Log(1 - random.Uniform()) / rate;
                if (at > age)
                    break;
                x++;
                last = at;
                if (random.Uniform() < p)
                    break;
            }
            return new PurchaseHistory(x, last, age);
        })];
    }

    // Marsaglia and Tsang 2000; below 1 by the power of a uniform number.
    private static double Gamma(SeededRandom random, double shape)
    {
        if (shape < 1)
            return Gamma(random, shape + 1) * Math.Pow(1 - random.Uniform(), 1 / shape);
        double d = shape - 1.0 / 3, c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = random.Normal(), v = Math.Pow(1 + c * x, 3);
            if (v > 0 && Math.Log(1 - random.Uniform()) < 0.5 * x * x + d - d * v + d * Math.Log(v))
                return d * v;
        }
    }
}
