namespace Quarterdeck.Science.Numbers;

/// <summary>Gauss's hypergeometric function where all its terms are positive.</summary>
/// <remarks>
/// The series is added as it stands and scaled whenever it grows, so that arguments in the thousands neither overflow nor lose digits: nothing is subtracted.
/// Near z = 1 it needs many terms; the models that would need it there take an integral instead (see <c>docs/science/customers.md</c>).
/// Source: DLMF 15.2.1.
/// </remarks>
public static class Hypergeometric
{
    private const double Large = 1e250;
    private const int MostTerms = 20_000_000;

    /// <summary>The logarithm of 2F1(a, b; c; z).</summary>
    /// <param name="a">From 0.</param>
    /// <param name="b">From 0.</param>
    /// <param name="c">Above 0.</param>
    /// <param name="z">From 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double Log(double a, double b, double c, double z)
    {
        if (!(a >= 0 && b >= 0 && c > 0))
            throw new ArgumentOutOfRangeException(nameof(a), "The parameters are not negative, and c is above 0.");
        if (!(z >= 0 && z < 1))
            throw new ArgumentOutOfRangeException(nameof(z), z, "From 0 to below 1.");
        double term = 1, sum = 1, scale = 0;
        for (int n = 0; n < MostTerms; n++)
        {
            double ratio = (a + n) / (c + n) * ((b + n) / (1 + n)) * z;
            term *= ratio;
            sum += term;
            if (sum > Large)
            {
                term /= Large;
                sum /= Large;
                scale += Math.Log(Large);
            }
            // Once the ratio stays below 1 the rest is less than a geometric series.
            if (ratio < 1 && term * Math.Max(ratio, z) / (1 - Math.Max(ratio, z)) < 1e-17 * sum && (a + n) * (b + n) * z < (c + n) * (1 + n))
                break;
        }
        return Math.Log(sum) + scale;
    }
}
