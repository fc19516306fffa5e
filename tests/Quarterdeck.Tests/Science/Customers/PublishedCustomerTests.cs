using Quarterdeck.Science.Customers;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Customers;

/// <summary>Figures that papers, manuals and test suites of others print, at the parameters that they print.</summary>
public class PublishedCustomerTests
{
    private static CustomerForecast At(CustomerModel model, params double[] parameters) => new(CustomerFit.Given(model, parameters, [new PurchaseHistory(1, 1, 2)]));

    private static CustomerForecast BgOfThePaper => At(CustomerModel.BgNbd, 0.243, 4.414, 0.793, 2.426);

    // Hardie's sheet on BG/NBD in Excel.
    [Theory]
    [InlineData(0.1429, 0.0078), InlineData(1, 0.0532), InlineData(3, 0.1506), InlineData(31.8571, 1.0405), InlineData(32, 1.0437), InlineData(78, 1.8576)]
    public void BgNbd_expects_of_a_new_customer_what_the_sheet_prints(double time, double expected) =>
        Assert.InRange(At(CustomerModel.BgNbd, 0.242594, 4.413603, 0.792922, 2.425906).NewCustomer(time), expected - 4e-4, expected + 4e-4);      // the sheet's own, unrounded parameters

    [Fact]
    public void BgNbd_expects_of_a_known_customer_what_the_sheet_prints() => Assert.Equal(1.226, BgOfThePaper.ExpectedPurchases(new PurchaseHistory(2, 30.43, 38.86), 39), 3);

    // Manual of BTYD, at its parameters .243, 4.414, .793, 2.426.
    [Theory]
    [InlineData(10, 2, 1.07869e-07), InlineData(0, 39, 0.5737864), InlineData(11, 30, 0.0019995214), InlineData(12, 30, 0.0015170236), InlineData(13, 30, 0.0011633150), InlineData(14, 30, 0.0009003148)]
    [InlineData(15, 30, 0.0007023638), InlineData(16, 30, 0.0005517902), InlineData(17, 30, 0.0004361913), InlineData(18, 30, 0.0003467171), InlineData(19, 30, 0.0002769613), InlineData(20, 30, 0.0002222260)]
    public void BgNbd_gives_numbers_of_purchases_the_probabilities_of_the_manual(int count, double time, double expected) =>
        Assert.InRange(BgOfThePaper.Probability(count, time) / expected, 1 - 1e-5, 1 + 1e-5);

    [Fact]
    public void Probabilities_of_all_numbers_of_purchases_add_up_to_one() => Assert.Equal(1, Enumerable.Range(0, 3000).Sum(count => BgOfThePaper.Probability(count, 39)), 9);

    [Fact]
    public void The_mean_of_the_probabilities_is_the_expectation() =>
        Assert.Equal(BgOfThePaper.NewCustomer(39), Enumerable.Range(0, 3000).Sum(count => count * BgOfThePaper.Probability(count, 39)), 6);

    // Manual of BTYD, at .55, 10.56, .61, 11.64.
    [Fact]
    public void ParetoNbd_expects_of_a_new_customer_what_the_manual_prints()
    {
        CustomerForecast forecast = At(CustomerModel.ParetoNbd, 0.55, 10.56, 0.61, 11.64);
        double[] expected = [0, 0.05077821, 0.09916088, 0.14542507, 0.18979930, 0.23247466, 0.27361274, 0.31335159, 0.35181024, 0.38909211];
        for (int time = 0; time < expected.Length; time++)
            Assert.Equal(expected[time], forecast.NewCustomer(time), 8);
    }

    [Fact]
    public void ParetoNbd_meets_the_walkthrough()
    {
        CustomerForecast forecast = At(CustomerModel.ParetoNbd, 0.55339714324, 10.5801985432, 0.60606249725, 11.6562236758);
        Assert.Equal(1.473113, forecast.NewCustomer(52), 5);                                                // walkthrough of BTYD
        PurchaseHistory history = new(26, 30.86, 31);
        Assert.Equal(25.45532, forecast.ExpectedPurchases(history, 52), 4);
        Assert.Equal(0.9979179, forecast.ProbabilityAlive(history), 6);
    }

    // Tests of PyMC-Marketing.
    [Theory]
    [InlineData(1, 0.05100453400), InlineData(3, 0.14612427222), InlineData(6, 0.27505063743)]
    public void ParetoNbd_expects_of_a_new_customer_what_others_test(double time, double expected) =>
        Assert.Equal(expected, At(CustomerModel.ParetoNbd, 0.5534, 10.5802, 0.6061, 11.6562).NewCustomer(time), 6);

    // Tests of lifetimes: plain code underflows at the second.
    [Theory]
    [InlineData(132, 6.20605), InlineData(133, 6.25287)]
    public void ParetoNbd_stays_right_for_many_purchases(int repeats, double expected) =>
        Assert.InRange(At(CustomerModel.ParetoNbd, 0.55, 10.58, 0.61, 11.67).ExpectedPurchases(new PurchaseHistory(repeats, 200, 200), 10), expected - 1e-5, expected + 1e-5);

    // Hardie's sheet on Gamma-Gamma, the first ten customers.
    [Theory]
    [InlineData(2, 22.35, 24.65), InlineData(1, 11.77, 18.91), InlineData(0, 0, 35.17), InlineData(7, 73.74, 71.46)]
    public void Expected_spend_is_that_of_the_sheet(int repeats, double mean, double expected) =>
        Assert.InRange(new SpendFit(6.25, 3.74, 15.44, 0, 0, null, true, []).ExpectedSpend(repeats, mean)!.Value, expected - 0.1, expected + 0.1);

    // Fader and Hardie 2007, Table 1 and page 7; recomputed with all digits.
    [Theory]
    [InlineData(0.66808837, 3.80609538, -1611.15814739, new double[] { 1000, 869, 743, 653, 593, 551, 517, 491 })]
    [InlineData(0.70407733, 1.18204311, -1680.26518846, new double[] { 1000, 631, 468, 382, 326, 289, 262, 241 })]
    public void Retention_finds_the_published_parameters(double alpha, double beta, double logLikelihood, double[] survivors)
    {
        RetentionFit fit = RetentionFit.Fit(survivors);
        Assert.True(fit.Identified);
        Assert.Equal(alpha, fit.Alpha, 5);
        Assert.Equal(beta, fit.Beta, 4);
        Assert.Equal(logLikelihood, fit.LogLikelihood, 6);
    }

    // Fader and Hardie 2010, Table 3, recomputed with all digits; n periods with n - 1 renewals.
    [Theory]
    [InlineData(3.80, 15.20, new double[] { 3.3098184210253616, 3.451000328909882, 3.5865436565442828, 3.7168115387309872, 3.8421340240269126 })]
    [InlineData(0.067, 0.267, new double[] { 7.670835460922146, 9.45529943199551, 9.850833769937024, 10.056167014087492, 10.18864000840663 })]
    public void Residual_lifetime_is_that_of_the_paper(double alpha, double beta, double[] expected)
    {
        RetentionFit fit = new(alpha, beta, null, 0, true);
        for (int renewals = 0; renewals < expected.Length; renewals++)
            Assert.Equal(expected[renewals], fit.ResidualLifetime(renewals, 0.1), 9);
    }

    [Theory]
    [InlineData(1, 1, 2, 0.5, 1.3862943611198906)]       // -ln(1-z)/z
    [InlineData(2, 3, 3, 0.9, 100)]                      // (1-z)^-a
    public void Hypergeometric_series_meet_closed_forms(double a, double b, double c, double z, double expected) => Assert.Equal(Math.Log(expected), Hypergeometric.Log(a, b, c, z), 12);

    [Fact]
    public void Expected_purchases_equal_the_closed_form_with_the_hypergeometric_function()
    {
        foreach ((double r, double alpha, double a, double b, int x, double age, double time) in ((double, double, double, double, int, double, double)[])
            [(0.243, 4.414, 0.793, 2.426, 2, 38.86, 39), (2, 1, 3, 5, 40, 200, 300), (0.3, 6, 1.7, 0.4, 1000, 2000, 52), (0.9, 30, 0.2, 7, 0, 0, 100)])
        {
            double direct = At(CustomerModel.BgNbd, r, alpha, a, b).IfAlive(new PurchaseHistory(x, x == 0 ? 0 : age, age), time);
            double z = time / (alpha + age + time);
            double log = (r + x) * Math.Log((alpha + age) / (alpha + age + time)) + Hypergeometric.Log(r + x, b + x, a + b + x - 1, z);
            double closed = (a + b + x - 1) / (a - 1) * (1 - Math.Exp(log));
            Assert.InRange(direct / closed, 1 - 1e-9, 1 + 1e-9);
        }
    }
}
