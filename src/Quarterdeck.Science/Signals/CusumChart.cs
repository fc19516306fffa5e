namespace Quarterdeck.Science.Signals;

/// <summary>A two-sided chart of cumulative sums: what lies beyond an allowance is added up until it is too much.</summary>
/// <remarks>
/// S⁺(t) = max(0, S⁺(t - 1) + x(t) - target - k), S⁻ likewise below; a signal where one is above h. Assumes independent values.
/// With k half a standard deviation and h five of them a false alarm comes once in 465 points. Source: Page 1954; NIST/SEMATECH e-Handbook 6.3.2.3.
/// </remarks>
/// <param name="Target">What the values are held against.</param>
/// <param name="Decision">h: a higher sum is a signal.</param>
/// <param name="High">The sums above.</param>
/// <param name="Low">The sums below, as positive numbers.</param>
public sealed record CusumChart(double Target, double Decision, IReadOnlyList<double> High, IReadOnlyList<double> Low)
{
    /// <summary>The usual allowance, in standard deviations.</summary>
    public const double UsualAllowance = 0.5;
    /// <summary>The usual decision interval, in standard deviations.</summary>
    public const double UsualDecision = 5;

    /// <summary>Draws the chart.</summary>
    /// <param name="values">The values, in the order of time.</param>
    /// <param name="target">What they are held against.</param>
    /// <param name="allowance">k, in the unit of the values; 0 or more.</param>
    /// <param name="decision">h, in the unit of the values; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is negative.</exception>
    public static CusumChart Of(ReadOnlySpan<double> values, double target, double allowance, double decision)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(allowance);
        ArgumentOutOfRangeException.ThrowIfNegative(decision);
        double[] high = new double[values.Length], low = new double[values.Length];
        double up = 0, down = 0;
        for (int i = 0; i < values.Length; i++)
        {
            high[i] = up = Math.Max(0, up + values[i] - target - allowance);
            low[i] = down = Math.Max(0, down + target - allowance - values[i]);
        }
        return new CusumChart(target, decision, high, low);
    }

    /// <summary>True where one of the sums is above the decision interval.</summary>
    public bool[] Signals() => [.. High.Zip(Low, (high, low) => high > Decision || low > Decision)];
}
