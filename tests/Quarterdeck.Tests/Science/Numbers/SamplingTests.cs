using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Numbers;

/// <summary>Search, factors and draws on functions that are known.</summary>
public class SamplingTests
{
    [Fact]
    public void Search_finds_the_top_of_Rosenbrocks_valley()
    {
        QuasiNewton top = QuasiNewton.Maximum((at, slope) =>
        {
            double along = at[1] - at[0] * at[0];
            (slope[0], slope[1]) = (2 * (1 - at[0]) + 400 * at[0] * along, -200 * along);
            return -(1 - at[0]) * (1 - at[0]) - 100 * along * along;
        }, [-1.2, 1], 1e-8, 500);
        Assert.True(top.Converged);
        Assert.Equal(1, top.At[0], 6);
        Assert.Equal(1, top.At[1], 6);
    }

    [Fact]
    public void A_factor_gives_back_its_matrix_and_its_inverse()
    {
        // 4 2; 2 5 with 1 added to the last entry: determinant 20, inverse 6/20, 4/20 on the diagonal.
        Cholesky factor = new(2);
        Assert.True(factor.Factor([[4], [2, 5]], [0, 1]));
        Assert.Equal(Math.Log(20), factor.LogDeterminant(), 12);
        double[] diagonal = new double[2], right = [2, 8];
        factor.InverseDiagonal(0, diagonal);
        Assert.Equal([0.3, 0.2], diagonal.Select(value => Math.Round(value, 12)));
        factor.Forward(right);
        factor.Backward(right);
        Assert.Equal([-0.2, 1.4], right.Select(value => Math.Round(value, 12)));
        Assert.False(factor.Factor([[1], [2, 1]], [0, 0]));
    }

    [Fact]
    public void Draws_have_the_mean_and_the_spread_of_their_density()
    {
        // Two normal numbers with spreads 1 and 3 and correlation .8, from an approximation that takes them for round.
        double both = 1 / (1 - 0.64);
        double density(double[] at, double[] slope)
        {
            double x = at[0] - 2, y = (at[1] + 1) / 3;
            (slope[0], slope[1]) = (-both * (x - 0.8 * y), -both * (y - 0.8 * x) / 3);
            return -0.5 * both * (x * x - 1.6 * x * y + y * y);
        }
        HamiltonianSampler chain = new(density, [0, 0], [[1, 0], [0, 1]], 7);
        double[][] draws = chain.Draw(300, 6000);
        double mean = draws.Average(draw => draw[1]);
        Assert.Equal(2, draws.Average(draw => draw[0]), 0.1);
        Assert.Equal(-1, mean, 0.3);
        Assert.Equal(3, Math.Sqrt(draws.Average(draw => (draw[1] - mean) * (draw[1] - mean))), 0.25);
        Assert.InRange(chain.Taken, 0.6, 0.97);
    }
}
