using Quarterdeck.Science.Links;

namespace Quarterdeck.Tests.Science.Links;

public class YearChangeTests
{
    // Differences 1, 2, 1, 2: mean 1.5, spread 0.577, standard error 0.289, they swing and do not follow each other; 1.5 / 0.289 = 5.2
    [Theory]
    [InlineData(1, new double[] { 10, 30, 20, 40, 11, 32, 21, 42 })]
    [InlineData(-1, new double[] { 11, 32, 21, 42, 10, 30, 20, 40 })]
    // Differences 1, -2, 1, 2: mean 0.5, standard error 0.87
    [InlineData(0, new double[] { 10, 30, 20, 40, 11, 28, 21, 42 })]
    public void A_year_is_higher_or_lower_where_its_mean_difference_is_more_than_noise(int expected, double[] values) =>
        Assert.Equal(expected, YearChange.SignOf(values, 4));

    [Fact]   // Differences 1, 1, 1, 1 and 9: the season itself says nothing
    public void Only_the_last_two_years_count() => Assert.Equal(1, YearChange.SignOf([99, 99, 99, 99, 1, 2, 3, 4, 2, 3, 4, 5], 4));

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 2, 3, 4 })]
    [InlineData(new double[] { 1, 2, double.NaN, 4, 2, 3, 4, 5 })]
    [InlineData(new double[] { 1, 2, 3, 4, 1, 2, 3, 4 })]
    public void Less_than_two_years_a_gap_or_no_change_tell_nothing(double[] values) => Assert.Equal(0, YearChange.SignOf(values, 4));

    [Fact]   // 1, 1, 2, 2, 3, 3: each follows the one before, so six differences are worth fewer
    public void Differences_that_follow_each_other_count_for_less()
    {
        double[] swinging = [0, 0, 0, 0, 0, 0, 1, -0.5, 1, -0.5, 1, 1], following = [0, 0, 0, 0, 0, 0, -0.5, -0.5, 1, 1, 1, 1];
        Assert.Equal(swinging.Sum(), following.Sum());
        Assert.Equal(0, YearChange.SignOf(following, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearChange.SignOf(following, 1));
    }
}
