namespace Quarterdeck.Science.Numbers;

/// <summary>Medians and what is made of them: measures that a few wild values do not move.</summary>
public static class Order
{
    /// <summary>The middle value; of an even number the mean of the two in the middle.</summary>
    /// <param name="values">At least one finite number; not changed.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double Median(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            throw new ArgumentException("A median needs at least one value.", nameof(values));
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }

    /// <summary>The standard deviation as the median absolute deviation tells it: 1.4826 times it, which is right for normal numbers.</summary>
    /// <param name="values">At least one finite number; not changed.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double RobustDeviation(ReadOnlySpan<double> values)
    {
        double median = Median(values);
        double[] distances = new double[values.Length];
        for (int i = 0; i < distances.Length; i++)
            distances[i] = Math.Abs(values[i] - median);
        return 1.482602218505602 * Median(distances);
    }
}
