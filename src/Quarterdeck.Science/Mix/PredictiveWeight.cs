using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Mix;

/// <summary>How much one of two models weighs by what it told of rows that were left out.</summary>
/// <remarks>
/// Sums of scores are taken over rows of drawn weights, so that a lead that rests on a few rows counts for little.
/// Source: Yao, Vehtari, Simpson and Gelman 2018, Using stacking to average Bayesian predictive distributions (pseudo-BMA with the Bayesian bootstrap).
/// </remarks>
internal static class PredictiveWeight
{
    private const int Draws = 400;

    /// <summary>The weight of the first model, from 0 to 1.</summary>
    /// <param name="first">For each row the logarithm of the density that the first model gave it.</param>
    /// <param name="second">That of the second.</param>
    /// <param name="seed">The seed of the drawn weights.</param>
    public static double OfFirst(double[] first, double[] second, ulong seed)
    {
        SeededRandom dice = new(seed);
        double weight = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            double sum = 0, lead = 0;
            for (int row = 0; row < first.Length; row++)
            {
                double part = -Math.Log(1 - dice.Uniform());
                sum += part;
                lead += part * (first[row] - second[row]);
            }
            weight += 1 / (1 + Math.Exp(-Math.Clamp(lead / sum * first.Length, -500, 500))) / Draws;
        }
        return weight;
    }
}
