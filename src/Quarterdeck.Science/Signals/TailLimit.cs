namespace Quarterdeck.Science.Signals;

/// <summary>A limit for long series, whose tails can be seen: so far out that chance alone passes it a few times in the whole series.</summary>
/// <remarks>
/// Three standard deviations are passed once in 370 normal values: 40 times in a quarter of 5-minute readings, and hundreds of times where the tails are heavier than normal. The
/// distances beyond the highest tenth are taken for a generalised Pareto distribution (probability-weighted moments, shape from 0 to 0.25), read at the probability wanted.
/// Assumes that the tail of a good part of the series is noise. Source: Hosking and Wallis 1987; Siffer, Fouque, Termier and Largouet, Anomaly detection in streams with extreme value theory, 2017.
/// </remarks>
public static class TailLimit
{
    /// <summary>From so many values on the tail is measured.</summary>
    public const int FromLength = 400;
    private const double Beginning = 0.9, LargestShape = 0.25, NormalRisk = 0.0027, Expected = 3;

    /// <summary>The distance from the center; 0 where the series is too short or nothing varies.</summary>
    /// <param name="values">Finite numbers.</param>
    /// <param name="center">The center.</param>
    public static double Of(ReadOnlySpan<double> values, double center)
    {
        int n = values.Length;
        if (n < FromLength)
            return 0;
        double[] distances = new double[n];
        for (int i = 0; i < n; i++)
            distances[i] = Math.Abs(values[i] - center);
        Array.Sort(distances);
        double start = distances[(int)(Beginning * n)];
        double[] beyond = [.. distances.Where(distance => distance > start).Select(distance => distance - start)];
        if (beyond.Length < 10)
            return 0;
        int k = beyond.Length;
        double mean = beyond.Average(), weighted = 0;
        for (int i = 0; i < k; i++)
            weighted += (k - 1 - i) / (double)(k - 1) * beyond[i] / k;
        double shape = mean <= 2 * weighted ? LargestShape : Math.Clamp(2 - mean / (mean - 2 * weighted), 0, LargestShape), scale = mean * (1 - shape);
        double risk = Math.Min(NormalRisk, Expected / n) * n / k;
        return start + (shape < 1e-9 ? -scale * Math.Log(risk) : scale / shape * (Math.Pow(risk, -shape) - 1));
    }
}
