namespace Quarterdeck.Science.Links;

/// <summary>Whether a series stands higher or lower than a year before, by more than its own noise.</summary>
/// <remarks>
/// The last season's values are held each against the same one of the season before, so that the season itself does not count; the mean of the differences is held against
/// its standard error, with as many independent differences as their autocorrelation leaves.
/// </remarks>
public static class YearChange
{
    /// <summary>The two-sided 95 % point of Student's t with eleven degrees of freedom: twelve months are the usual case.</summary>
    private const double Sure = 2.201;

    private const double MostFollowing = 0.9;

    /// <summary>1 where it rose, -1 where it fell, 0 where that cannot be told.</summary>
    /// <param name="values">In the order of time; NaN for a period without a value.</param>
    /// <param name="season">Periods a year; at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="season"/> is below 2.</exception>
    public static int SignOf(ReadOnlySpan<double> values, int season)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 2);
        if (values.Length < 2 * season)
            return 0;
        double[] differences = new double[season];
        for (int i = 0; i < season; i++)
            differences[i] = values[values.Length - season + i] - values[values.Length - 2 * season + i];
        if (!Array.TrueForAll(differences, double.IsFinite))
            return 0;
        double mean = differences.Average(), squares = differences.Sum(value => (value - mean) * (value - mean));
        double products = differences.Zip(differences.Skip(1), (value, next) => (value - mean) * (next - mean)).Sum();
        double follows = squares <= 0 ? 0 : Math.Clamp(products / squares, 0, MostFollowing);
        double error = Math.Sqrt(squares / (season - 1) / season * (1 + follows) / (1 - follows));
        return Math.Abs(mean) > Sure * error ? Math.Sign(mean) : 0;
    }
}
