using MathNet.Numerics.Distributions;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Links;

/// <summary>Whether the past of one series helps to tell another beyond that one's own past.</summary>
/// <remarks>
/// Precedence, no more: a driver of both that is not in the test passes it. The answer hangs on the number of lags (with one lag, chickens and eggs tell nothing), and levels
/// that wander give false finds: hence the version of Toda and Yamamoto, which over-rejects in small samples. Sources: Granger 1969; Toda and Yamamoto 1995.
/// </remarks>
/// <param name="Statistic">F, or Wald's statistic.</param>
/// <param name="Probability">That chance alone gives so much.</param>
/// <param name="Freedom">Degrees of freedom left over.</param>
public sealed record GrangerTest(double Statistic, double Probability, int Freedom)
{
    /// <summary>The F test of Granger.</summary>
    /// <param name="from">The series that may lead.</param>
    /// <param name="to">The series that is told, of the same length.</param>
    /// <param name="lags">Lags of both; at least 1.</param>
    /// <exception cref="ArgumentException">The series differ in length, or are too short for the lags.</exception>
    public static GrangerTest Of(ReadOnlySpan<double> from, ReadOnlySpan<double> to, int lags)
    {
        (double statistic, int freedom) = Compare(from, to, lags, lags);
        return new GrangerTest(statistic, 1 - FisherSnedecor.CDF(lags, freedom, statistic), freedom);
    }

    /// <summary>The test of Toda and Yamamoto: one lag more is fitted and not tested, so that levels may wander.</summary>
    /// <param name="from">The series that may lead.</param>
    /// <param name="to">The series that is told, of the same length.</param>
    /// <param name="lags">Lags that are tested; at least 1.</param>
    /// <exception cref="ArgumentException">The series differ in length, or are too short for the lags.</exception>
    public static GrangerTest TodaYamamoto(ReadOnlySpan<double> from, ReadOnlySpan<double> to, int lags)
    {
        (double statistic, int freedom) = Compare(from, to, lags, lags + 1);
        return new GrangerTest(statistic * lags, 1 - ChiSquared.CDF(lags, statistic * lags), freedom);
    }

    private static (double F, int Freedom) Compare(ReadOnlySpan<double> from, ReadOnlySpan<double> to, int tested, int fitted)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tested, 1);
        int n = to.Length - fitted, freedom = n - 2 * fitted - 1;
        if (from.Length != to.Length || freedom < 1)
            throw new ArgumentException("Both series have one length, and it leaves degrees of freedom for the lags.", nameof(from));
        List<double[]> kept = [Enumerable.Repeat(1.0, n).ToArray()], dropped = [];
        for (int lag = 1; lag <= fitted; lag++)
        {
            kept.Add(to.Slice(fitted - lag, n).ToArray());
            (lag <= tested ? dropped : kept).Add(from.Slice(fitted - lag, n).ToArray());
        }
        ReadOnlySpan<double> outcome = to[fitted..];
        double with = LeastSquares.Fit([.. kept, .. dropped], outcome).ResidualSum, without = LeastSquares.Fit(kept, outcome).ResidualSum;
        return ((without - with) / tested / (with / freedom), freedom);
    }
}
