namespace Quarterdeck.Science.Forecasts;

/// <summary>What each phase of a season multiplies or adds, by classical decomposition: the mean of a phase's ratios to, or distances from, a centred moving mean.</summary>
/// <remarks>The way in which M4's benchmarks take out a season (Makridakis, Spiliotis and Assimakopoulos 2020, appendix; Macaulay 1931).</remarks>
/// <param name="Length">Periods a season; 1 where there is none.</param>
/// <param name="IsMultiplicative">True where indices multiply; their mean is then 1, else 0.</param>
/// <param name="Indices">One a phase; the first value of the series has the first.</param>
public sealed record SeasonalIndices(int Length, bool IsMultiplicative, double[] Indices)
{
    private const int NearCycles = 3;
    private const double StrongSeason = 0.64;

    /// <summary>An absence of any season.</summary>
    public static SeasonalIndices None { get; } = new(1, true, [1]);

    /// <summary>True where a season is there.</summary>
    public bool IsThere => Length > 1;

    /// <summary>The index of a value.</summary>
    /// <param name="place">Its place in the series, from 0; may lie behind its end.</param>
    public double At(int place) => Indices[place % Length];

    /// <summary>The values without their season.</summary>
    /// <param name="values">Finite numbers.</param>
    public double[] Remove(ReadOnlySpan<double> values)
    {
        double[] rest = values.ToArray();
        for (int i = 0; IsThere && i < rest.Length; i++)
            rest[i] = IsMultiplicative ? rest[i] / At(i) : rest[i] - At(i);
        return rest;
    }

    /// <summary>A value with the season of its place.</summary>
    public double Join(double value, int place) => !IsThere ? value : IsMultiplicative ? value * At(place) : value + At(place);

    /// <summary>What a step of the value without season is worth with it.</summary>
    public double Size(int place) => IsThere && IsMultiplicative ? At(place) : 1;

    /// <summary>Decomposes.</summary>
    /// <param name="values">Finite numbers; above 0 for a multiplicative season.</param>
    /// <param name="length">Periods a season, at least 2; the values fill two of it.</param>
    /// <param name="isMultiplicative">True for indices that multiply.</param>
    public static SeasonalIndices Of(ReadOnlySpan<double> values, int length, bool isMultiplicative)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, values.Length / 2);
        double[] sums = new double[length];
        int[] counts = new int[length];
        int half = length / 2;
        for (int i = half; i < values.Length - half; i++)
        {
            double level = 0;
            for (int k = -half; k <= half; k++)
                level += values[i + k] * (length % 2 == 0 && Math.Abs(k) == half ? 0.5 : 1);
            level /= length;
            sums[i % length] += isMultiplicative ? values[i] / level : values[i] - level;
            counts[i % length]++;
        }
        double[] indices = [.. sums.Zip(counts, static (sum, count) => sum / Math.Max(1, count))];
        double mean = indices.Average();
        return new SeasonalIndices(length, isMultiplicative, [.. indices.Select(index => isMultiplicative ? index / mean : index - mean)]);
    }

    /// <summary>Decomposes where a season is there, at 90 % by M4's test, of a long one by its strength; multiplicative where all values lie above 0. None else.</summary>
    /// <param name="values">Finite numbers.</param>
    /// <param name="length">Periods a season; 1 for none.</param>
    public static SeasonalIndices IfThere(ReadOnlySpan<double> values, int length)
    {
        // Over a long season the many autocorrelations of any trend drown M4's test.
        if (length > EtsFitter.LongestSeason ? !IsStrong(values, length) : !IsSeasonal(values, length))
            return None;
        bool positive = IsPositive(values);
        SeasonalIndices indices = Of(values, length, positive);
        return positive && indices.Indices.Min() < 1e-2 ? Of(values, length, isMultiplicative: false) : indices;
    }

    /// <summary>The season of the same kind on other values; none where these do not fill two of it.</summary>
    /// <param name="values">Finite numbers, of which the first has the same phase.</param>
    public SeasonalIndices On(ReadOnlySpan<double> values) => !IsThere || values.Length < 2 * Length ? None : Of(values, Length, IsMultiplicative && IsPositive(values));

    /// <summary>True where the autocorrelation a season apart stands out at 90 %, and three seasons are there to tell it.</summary>
    public static bool IsSeasonal(ReadOnlySpan<double> values, int length)
    {
        if (length < 2 || values.Length < 3 * length)
            return false;
        double mean = 0, square = 0, sum = 0, squares = 0;
        foreach (double value in values)
            mean += value / values.Length;
        foreach (double value in values)
            square += (value - mean) * (value - mean);
        if (!(square > 0))
            return false;
        for (int lag = 1; lag <= length; lag++)
        {
            double product = 0;
            for (int i = lag; i < values.Length; i++)
                product += (values[i] - mean) * (values[i - lag] - mean);
            sum = product / square;
            if (lag < length)
                squares += sum * sum;
        }
        return Math.Abs(sum) > 1.645 * Math.Sqrt((1 + 2 * squares) / values.Length);
    }

    /// <summary>True where the season makes up most of what is left beside a moving mean, and three seasons are there to tell it.</summary>
    /// <param name="values">Finite numbers.</param>
    /// <param name="length">Periods a season.</param>
    public static bool IsStrong(ReadOnlySpan<double> values, int length)
    {
        if (values.Length < 3 * length)
            return false;
        int half = length / 2;
        double[] around = new double[values.Length - 2 * half];
        for (int i = 0; i < around.Length; i++)
        {
            around[i] = values[i + half];
            for (int k = -half; k <= half; k++)
                around[i] -= values[i + half + k] * (length % 2 == 0 && Math.Abs(k) == half ? 0.5 : 1) / length;
        }
        // A season may change with the years: a phase's usual value is that of the nearest cycles.
        double[] rest = new double[around.Length];
        for (int i = 0; i < around.Length; i++)
        {
            double sum = 0;
            int count = 0;
            for (int cycle = -NearCycles; cycle <= NearCycles; cycle++)
                if (i + cycle * length is >= 0 and int at && at < around.Length)
                {
                    sum += around[at];
                    count++;
                }
            rest[i] = around[i] - sum / count;
        }
        double whole = Variance(around);
        return whole > 0 && 1 - Variance(rest) / whole > StrongSeason;
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }

    /// <summary>True where every value lies above 0, and far enough from it that ratios mean something.</summary>
    public static bool IsPositive(ReadOnlySpan<double> values)
    {
        double least = double.PositiveInfinity, mean = 0;
        foreach (double value in values)
        {
            least = Math.Min(least, value);
            mean += Math.Abs(value) / values.Length;
        }
        return least > 1e-6 * mean && least > 0;
    }
}
