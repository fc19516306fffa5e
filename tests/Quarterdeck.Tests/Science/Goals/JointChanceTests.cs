using Quarterdeck.Science.Goals;

namespace Quarterdeck.Tests.Science.Goals;

public class JointChanceTests
{
    private const double Infinity = double.PositiveInfinity;

    // Sheppard 1899: two normal numbers with correlation r are both above 0 with probability 1/4 + asin(r) / 2π
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(-0.8)]
    [InlineData(0.95)]
    [InlineData(1)]
    [InlineData(-1)]
    public void Two_targets_are_met_together_as_the_orthant_says(double r)
    {
        JointChance chance = JointChance.Of(new[,] { { 1, r }, { r, 1 } }, [(0, Infinity), (0, Infinity)], 200_000, 7);
        Assert.Equal(0.25 + Math.Asin(r) / (2 * Math.PI), chance.Probability, 0.005);
    }

    // Of three: 1/8 + (asin r12 + asin r13 + asin r23) / 4π
    [Theory]
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(-0.3, 0.2, 0.6)]
    public void So_are_three(double r12, double r13, double r23)
    {
        JointChance chance = JointChance.Of(new[,] { { 1, r12, r13 }, { r12, 1, r23 }, { r13, r23, 1 } }, [(0, Infinity), (0, Infinity), (0, Infinity)], 200_000, 7);
        Assert.Equal(0.125 + (Math.Asin(r12) + Math.Asin(r13) + Math.Asin(r23)) / (4 * Math.PI), chance.Probability, 0.005);
    }

    [Fact]   // Φ(1.281552) = 0.9; Φ(1) - Φ(-1) = 0.682689
    public void One_target_is_met_as_the_normal_distribution_says_and_independent_ones_multiply()
    {
        Assert.Equal(0.1, JointChance.Of(new[,] { { 1.0 } }, [(1.281552, Infinity)], 200_000, 3).Probability, 0.003);
        Assert.Equal(0.682689 * 0.1, JointChance.Of(new[,] { { 1.0, 0 }, { 0, 1 } }, [(-1, 1), (double.NegativeInfinity, -1.281552)], 200_000, 3).Probability, 0.003);
    }

    [Fact]
    public void The_same_seed_gives_the_same_share_and_another_one_nearly_the_same()
    {
        double[,] correlation = { { 1, 0.4 }, { 0.4, 1 } };
        JointChance one = JointChance.Of(correlation, [(0.5, Infinity), (-0.2, Infinity)]), again = JointChance.Of(correlation, [(0.5, Infinity), (-0.2, Infinity)]), other = JointChance.Of(correlation, [(0.5, Infinity), (-0.2, Infinity)], seed: 2);
        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
        Assert.InRange(other.Probability, one.Probability - 5 * one.StandardError, one.Probability + 5 * one.StandardError);
        Assert.Equal((JointChance.UsualDraws, JointChance.UsualSeed), (one.Draws, one.Seed));
    }

    [Fact]   // (1, -1, 1, -1) and (1, 1, -1, -1) go with nothing of each other; 0.6 and 0.8 mix them to a correlation of 0.6
    public void The_correlation_is_that_of_the_movements()
    {
        double[,] correlation = JointChance.Correlation([[1, -1, 1, -1], [0.6 + 0.8, -0.6 + 0.8, 0.6 - 0.8, -0.6 - 0.8], [3, 3, 3, 3]]);
        Assert.Equal(0.6, correlation[0, 1], 1e-12);
        Assert.Equal((0.0, 1.0), (correlation[0, 2], correlation[2, 2]));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => JointChance.Of(new double[1, 1], [(0, 1), (0, 1)]));
        Assert.Throws<ArgumentException>(() => JointChance.Correlation([[1, 2], [1, 2, 3]]));
        Assert.Throws<ArgumentException>(() => JointChance.Correlation([[1]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => JointChance.Of(new[,] { { 1.0 } }, [(0, 1)], 0));
    }
}
