namespace Quarterdeck.Science.Segments;

/// <summary>Classes by what a customer is expected to bring while still there, and by how likely the customer still is.</summary>
/// <remarks>
/// The expected value of a customer falls with the probability of being there, so that the two would tell one story twice. What is at stake is the expected value given that the
/// customer is there: expected value over that probability.
/// </remarks>
/// <param name="Value">3 for the highest third by what is at stake, 2 for the middle one, 1 for the lowest.</param>
/// <param name="Risk">1 where the customer is likely there, 2 in doubt, 3 likely gone.</param>
public readonly record struct ValueRisk(int Value, int Risk)
{
    /// <summary>From this probability on a customer is likely there.</summary>
    public const double Safe = 0.8;

    /// <summary>Below this probability a customer is likely gone.</summary>
    public const double Gone = 0.5;

    /// <summary>The place of the class among the nine: the highest value first, then the lowest risk.</summary>
    public int Index => 3 * (3 - Value) + Risk - 1;

    /// <summary>Classes of all customers.</summary>
    /// <param name="stakes">What is at stake of each.</param>
    /// <param name="alive">The probability of each of being there, 0 to 1.</param>
    /// <exception cref="ArgumentException">The two are not equally long, or a number is not finite.</exception>
    public static IReadOnlyList<ValueRisk> Of(IReadOnlyList<double> stakes, IReadOnlyList<double> alive)
    {
        ArgumentNullException.ThrowIfNull(stakes);
        ArgumentNullException.ThrowIfNull(alive);
        if (stakes.Count != alive.Count)
            throw new ArgumentException($"{stakes.Count} values and {alive.Count} probabilities do not belong together.", nameof(alive));
        QuantileScale thirds = new(stakes, 3);
        return [.. stakes.Zip(alive, (stake, there) => new ValueRisk(thirds.Score(stake), there >= Safe ? 1 : there >= Gone ? 2 : 3))];
    }
}
