namespace Quarterdeck.Science.Signals;

/// <summary>The limits of a chart of single values and their moving ranges (XmR).</summary>
/// <remarks>
/// Center = mean of the values, limits = center ± 3√π/2 times the mean moving range; the limit of the moving range is (1 + 3√(π/2 - 1)) times its mean: the exact constants,
/// which printed tables round to 2.66 and 3.27. Assumes values that are independent of each other: see <see cref="Widened"/> where they are not.
/// Source: Shewhart 1931; Wheeler, Understanding Variation, 2000; NIST/SEMATECH e-Handbook 6.3.2.2.
/// </remarks>
/// <param name="Center">The mean.</param>
/// <param name="Lower">The lower natural limit.</param>
/// <param name="Upper">The upper natural limit.</param>
/// <param name="MovingRangeMean">The mean distance of a value from the one before it; 0 where nothing varies.</param>
/// <param name="MovingRangeLimit">A longer step than this is a signal.</param>
public sealed record XmrLimits(double Center, double Lower, double Upper, double MovingRangeMean, double MovingRangeLimit)
{
    /// <summary>3√π/2: from the mean moving range to three standard deviations.</summary>
    public const double RangesToLimit = 2.6586807763582740;
    /// <summary>1 + 3√(π/2 - 1): from the mean moving range to its limit.</summary>
    public const double RangesToRangeLimit = 3.2665319192886013;
    /// <summary>The same from the median moving range to three standard deviations.</summary>
    public const double MedianRangesToLimit = 3.1450736;
    /// <summary>From the median moving range to its limit.</summary>
    public const double MedianRangesToRangeLimit = 3.8641168;

    /// <summary>One standard deviation, as the moving ranges tell it.</summary>
    public double Sigma => (Upper - Center) / 3;

    /// <summary>Limits from a baseline.</summary>
    /// <param name="values">Finite numbers in the order of time; at least two.</param>
    /// <param name="startsAnew">True for a value before which a period is missing: no range is taken across. Null: nowhere.</param>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public static XmrLimits Of(ReadOnlySpan<double> values, IReadOnlyList<bool>? startsAnew = null)
    {
        if (values.Length < 2)
            throw new ArgumentException("Limits need at least two values.", nameof(values));
        double sum = 0, ranges = 0;
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
            if (i == 0 || startsAnew?[i] == true)
                continue;
            ranges += Math.Abs(values[i] - values[i - 1]);
            count++;
        }
        double center = sum / values.Length, range = count == 0 ? 0 : ranges / count;
        return new XmrLimits(center, center - RangesToLimit * range, center + RangesToLimit * range, range, RangesToRangeLimit * range);
    }

    /// <summary>The same chart with limits for values that follow each other.</summary>
    /// <remarks>Of values with an autocorrelation ρ the moving ranges show only √(1 - ρ) of their standard deviation. The limit of the ranges stays: they are what they are.</remarks>
    /// <param name="autocorrelation">Between neighbours; from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The autocorrelation lies outside its range.</exception>
    public XmrLimits Widened(double autocorrelation)
    {
        if (!(autocorrelation >= 0 && autocorrelation < 1))
            throw new ArgumentOutOfRangeException(nameof(autocorrelation), autocorrelation, "Limits are widened for an autocorrelation from 0 to below 1.");
        double half = (Upper - Center) / Math.Sqrt(1 - autocorrelation);
        return this with { Lower = Center - half, Upper = Center + half };
    }
}
