namespace Quarterdeck.Science.Mix;

/// <summary>A number as draws tell it.</summary>
/// <param name="Mean">The mean of the draws.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Mean, double Low, double High)
{
    /// <summary>From draws.</summary>
    /// <param name="draws">At least one; not changed.</param>
    /// <param name="level">Percent of the draws within, above 0 and below 100.</param>
    public static Interval Of(double[] draws, double level)
    {
        ArgumentNullException.ThrowIfNull(draws);
        double[] sorted = [.. draws];
        Array.Sort(sorted);
        double outside = (1 - level / 100) / 2;
        return new Interval(draws.Average(), At(sorted, outside), At(sorted, 1 - outside));
    }

    private static double At(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
