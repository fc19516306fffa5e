using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Numbers;

public class GaussLegendreRuleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(64)]
    public void Integrates_powers_up_to_twice_its_points_less_one_exactly(int points)
    {
        GaussLegendreRule rule = GaussLegendreRule.WithPoints(points);
        for (int power = 0; power < 2 * points; power++)
        {
            DoubleDouble sum = default;
            for (int i = 0; i < points; i++)
            {
                DoubleDouble term = rule.Weights[i];
                for (int k = 0; k < power; k++)
                    term *= rule.Points[i];
                sum += term;
            }
            Assert.True(Math.Abs((double)(sum * (power + 1) - 1)) < 1e-28, $"x^{power} is off by {(double)(sum * (power + 1) - 1)}");
        }
    }

    [Fact]   // the roots of x² = 1/3, moved from [-1, 1] to [0, 1]
    public void Two_points_stand_where_Gauss_put_them()
    {
        GaussLegendreRule rule = GaussLegendreRule.WithPoints(2);
        Assert.Equal((1 - 1 / Math.Sqrt(3)) / 2, (double)rule.Points[0], 1e-16);
        Assert.Equal(0.5, (double)rule.Weights[1], 1e-16);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void Refuses_other_numbers_of_points(int points) => Assert.Throws<ArgumentOutOfRangeException>(() => GaussLegendreRule.WithPoints(points));
}
