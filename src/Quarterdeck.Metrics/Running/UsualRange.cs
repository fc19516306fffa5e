namespace Quarterdeck.Metrics.Running;

/// <summary>How many rows a period usually has: around the median of earlier periods, as wide as they usually scatter.</summary>
/// <remarks>
/// Median ± 3 × the larger of 1.4826 × MAD and √median. MAD is the median of the distances from the median; 1.4826 makes it the standard
/// deviation where the scatter is normal (Rousseeuw and Croux 1993), so that a few odd periods do not widen the range. √median is what chance
/// alone makes of a count, for periods that were all alike.
/// </remarks>
/// <param name="Low">The fewest rows that are usual, from 0.</param>
/// <param name="High">The most.</param>
public readonly record struct UsualRange(double Low, double High)
{
    /// <summary>Fewer earlier periods than this say nothing of what is usual.</summary>
    public const int LeastPeriods = 6;

    /// <summary>Periods further back than this are another company.</summary>
    public const int MostPeriods = 24;

    private const double Widths = 3, NormalScale = 1.4826;

    /// <summary>The range of some counts.</summary>
    /// <param name="earlier">The rows of earlier periods, from 0 each; at least one.</param>
    public static UsualRange Of(IReadOnlyCollection<double> earlier)
    {
        double middle = Median(earlier);
        double scatter = NormalScale * Median([.. earlier.Select(count => Math.Abs(count - middle))]);
        double half = Widths * Math.Max(scatter, Math.Sqrt(middle));
        return new UsualRange(Math.Max(0, middle - half), middle + half);
    }

    /// <summary>True for a count inside the range, its bounds included.</summary>
    public bool Holds(double count) => count >= Low && count <= High;

    private static double Median(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
