using Quarterdeck.Demo.Dice;

namespace Quarterdeck.Tests.Demo.Dice;

public sealed class SeededRandomTests
{
    private const int Draws = 200_000;

    [Fact]
    public void Streams_and_parts_are_told_apart_and_repeat()
    {
        Assert.Equal(new SeededRandom(1, "orders").NextBits(), new SeededRandom(1, "orders").NextBits());
        ulong[] first = [new SeededRandom(1, "orders").NextBits(), new SeededRandom(2, "orders").NextBits(), new SeededRandom(1, "visits").NextBits(), new SeededRandom(1, "orders", 1).NextBits()];
        Assert.Equal(4, first.Distinct().Count());
    }

    // Means and variances from the textbooks; five standard errors of the mean at 200,000 draws.
    [Theory]
    [InlineData("uniform", 0.5, 1.0 / 12)]
    [InlineData("normal", 0, 1)]
    [InlineData("exponential 3", 3, 9)]
    [InlineData("poisson 0.4", 0.4, 0.4)]
    [InlineData("poisson 130", 130, 130)]
    [InlineData("gamma 0.55 15", 0.55 / 15, 0.55 / 225)]
    [InlineData("gamma 4 2", 2, 1)]
    [InlineData("beta 0.9 2", 0.9 / 2.9, 0.9 * 2 / (2.9 * 2.9 * 3.9))]
    public void Draws_have_the_mean_and_variance_of_their_distribution(string distribution, double mean, double variance)
    {
        SeededRandom random = new(7, distribution);
        double sum = 0, squares = 0;
        for (int i = 0; i < Draws; i++)
        {
            double x = distribution switch
            {
                "uniform" => random.Uniform(),
                "normal" => random.Normal(),
                "exponential 3" => random.Exponential(3),
                "poisson 0.4" => random.Poisson(0.4),
                "poisson 130" => random.Poisson(130),
                "gamma 0.55 15" => random.Gamma(0.55, 15),
                "gamma 4 2" => random.Gamma(4, 2),
                _ => random.Beta(0.9, 2),
            };
            sum += x;
            squares += x * x;
        }
        double error = 5 * Math.Sqrt(variance / Draws);
        Assert.InRange(sum / Draws, mean - error, mean + error);
        Assert.InRange((squares / Draws - sum / Draws * (sum / Draws)) / variance, 0.96, 1.04);
    }

    [Fact]
    public void Below_reaches_every_number_and_no_other()
    {
        SeededRandom random = new(3, "below");
        int[] seen = new int[6];
        for (int i = 0; i < 6000; i++)
            seen[random.Below(6)]++;
        Assert.All(seen, n => Assert.InRange(n, 850, 1150));
    }
}
