using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Impact;

/// <summary>The prior of a variance and draws from what it becomes: its inverse has a gamma law, cut off where the standard deviation passes a limit.</summary>
/// <remarks>Gamma numbers by Marsaglia and Tsang 2000, "A simple method for generating gamma variables".</remarks>
/// <param name="Weight">Weight of the guess, in observations; above 0.</param>
/// <param name="Guess">Guess of the standard deviation; above 0.</param>
/// <param name="Limit">The largest standard deviation that is let through.</param>
internal readonly record struct VarianceDraw(double Weight, double Guess, double Limit)
{
    /// <summary>Where this many draws in a row pass the limit, nearly all of the law lies beyond it and the limit itself is taken.</summary>
    private const int MostTries = 200;

    /// <summary>Draws a variance.</summary>
    /// <param name="random">The dice.</param>
    /// <param name="count">How many deviations were seen.</param>
    /// <param name="squares">The sum of their squares.</param>
    public double Draw(SeededRandom random, double count, double squares)
    {
        double shape = (Weight + count) / 2, rate = (Weight * Guess * Guess + squares) / 2;
        for (int tries = 0; tries < MostTries; tries++)
        {
            double variance = rate / Gamma(random, shape);
            if (variance <= Limit * Limit && variance > 0)
                return variance;
        }
        return Limit * Limit;
    }

    private static double Gamma(SeededRandom random, double shape)
    {
        // Below 1 the law is that of a larger shape times a power of an even number.
        if (shape < 1)
            return Gamma(random, shape + 1) * Math.Pow(1 - random.Uniform(), 1 / shape);
        double d = shape - 1.0 / 3, c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = random.Normal(), v = 1 + c * x;
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(1 - random.Uniform()) < 0.5 * x * x + d - d * v + d * Math.Log(v))
                return d * v;
        }
    }
}
