using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Goals;

/// <summary>How likely it is that several targets are met together, when each figure makes one of its usual movements and they move as they did together so far.</summary>
/// <remarks>
/// Movements are drawn from the normal distribution with mean 0 and the correlation of the past, and counted in standard deviations; no trend is carried on. Targets that
/// are each likely can be unlikely together, and figures that move together are likelier met together than their product says. Limits: docs/science/cascade.md.
/// </remarks>
/// <param name="Probability">The share of the draws in which every target is met. 0 to 1.</param>
/// <param name="StandardError">Of that share, by the number of draws alone.</param>
/// <param name="Draws">How many were made.</param>
/// <param name="Seed">The seed they began with.</param>
public sealed record JointChance(double Probability, double StandardError, int Draws, ulong Seed)
{
    /// <summary>Draws where nobody asks for another number: the standard error is at most 0.0036.</summary>
    public const int UsualDraws = 20_000;

    /// <summary>The seed where nobody asks for another one.</summary>
    public const ulong UsualSeed = 1;

    /// <summary>Values that a history needs, so that there are eleven movements to correlate.</summary>
    public const int FewestPoints = 12;

    /// <summary>Simulates.</summary>
    /// <param name="correlation">Of the movements: symmetric, ones on the diagonal. Where it is singular, figures that moved alike move alike.</param>
    /// <param name="wanted">For each figure how far it has to move at least and may move at most, in standard deviations of its movements; infinities for no bound.</param>
    /// <param name="draws">At least 1.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentException">The correlation has not one row and column for each figure.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is below 1.</exception>
    public static JointChance Of(double[,] correlation, IReadOnlyList<(double Low, double High)> wanted, int draws = UsualDraws, ulong seed = UsualSeed)
    {
        ArgumentNullException.ThrowIfNull(correlation);
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        int n = wanted.Count;
        if (correlation.GetLength(0) != n || correlation.GetLength(1) != n)
            throw new ArgumentException($"The correlation needs {n} rows and columns.", nameof(correlation));
        double[][] factor = Factor(correlation);
        SeededRandom random = new(seed);
        double[] news = new double[n];
        int met = 0;
        for (int draw = 0; draw < draws; draw++)
        {
            for (int i = 0; i < n; i++)
                news[i] = random.Normal();
            met += IsMet(factor, news, wanted) ? 1 : 0;
        }
        double share = met / (double)draws;
        return new JointChance(share, Math.Sqrt(share * (1 - share) / draws), draws, seed);
    }

    /// <summary>The correlation of movements that were made in the same periods.</summary>
    /// <param name="movements">For each figure its movements, all as many and at least two; a figure that never moved goes with nothing.</param>
    /// <exception cref="ArgumentException">There are fewer than two movements, or not as many of each figure.</exception>
    public static double[,] Correlation(IReadOnlyList<IReadOnlyList<double>> movements)
    {
        ArgumentNullException.ThrowIfNull(movements);
        if (movements.Any(one => one.Count < 2 || one.Count != movements[0].Count))
            throw new ArgumentException("Every figure needs as many movements as the others, and at least two.", nameof(movements));
        double[][] centred = [.. movements.Select(one => one.Select(value => value - one.Average()).ToArray())];
        double[] length = [.. centred.Select(one => Math.Sqrt(one.Sum(value => value * value)))];
        double[,] correlation = new double[movements.Count, movements.Count];
        for (int i = 0; i < centred.Length; i++)
            for (int j = 0; j < centred.Length; j++)
                correlation[i, j] = i == j ? 1 : length[i] * length[j] <= 0 ? 0 : Math.Clamp(centred[i].Zip(centred[j], (x, y) => x * y).Sum() / (length[i] * length[j]), -1, 1);
        return correlation;
    }

    /// <summary>A matrix that turns independent numbers into such as go together; by eigenvectors, since with few periods and many figures the correlation is singular.</summary>
    private static double[][] Factor(double[,] correlation)
    {
        SymmetricMatrix parts = SymmetricMatrix.Of(correlation);
        int n = parts.Values.Length;
        return [.. Enumerable.Range(0, n).Select(row => Enumerable.Range(0, n).Select(part => parts.Vectors[part][row] * Math.Sqrt(Math.Max(0, parts.Values[part]))).ToArray())];
    }

    private static bool IsMet(double[][] factor, double[] news, IReadOnlyList<(double Low, double High)> wanted)
    {
        for (int i = 0; i < factor.Length; i++)
        {
            double move = 0;
            for (int part = 0; part < news.Length; part++)
                move += factor[i][part] * news[part];
            if (!(move >= wanted[i].Low && move <= wanted[i].High))
                return false;
        }
        return true;
    }
}
