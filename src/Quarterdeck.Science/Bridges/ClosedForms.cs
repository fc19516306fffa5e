using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Bridges;

/// <summary>Bridges that need no integration: products and ratios.</summary>
/// <remarks>A sum needs no formula: each term contributes its own change.</remarks>
public static class ClosedForms
{
    /// <summary>Contributions of the factors of a product.</summary>
    /// <remarks>
    /// A_i = D_i · ∫ prod over j other than i of (x_j + t D_j) dt: the polynomial under the integral is multiplied out, then ∫ t^k = 1/(k+1). For two factors that is
    /// D_a (b0 + b1)/2; for any number it is the Shapley value (Owen, Management Science 18, 1972) and the decomposition of Das Gupta (1993).
    /// </remarks>
    /// <param name="from">The factors at the start; at least one.</param>
    /// <param name="to">The factors at the end, in the same order.</param>
    /// <returns>The contributions, in the order of the factors; their sum is the change of the product.</returns>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static IReadOnlyList<DoubleDouble> Product(IReadOnlyList<DoubleDouble> from, IReadOnlyList<DoubleDouble> to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Count != to.Count)
            throw new ArgumentException($"There are {from.Count} factors at the start and {to.Count} at the end.", nameof(to));
        DoubleDouble[] contributions = new DoubleDouble[from.Count];
        for (int i = 0; i < from.Count; i++)
        {
            DoubleDouble change = to[i] - from[i];
            if (change == DoubleDouble.Zero)
                continue;
            DoubleDouble[] powers = new DoubleDouble[from.Count];
            powers[0] = DoubleDouble.One;
            int degree = 0;
            for (int j = 0; j < from.Count; j++)
            {
                if (j == i)
                    continue;
                degree++;
                for (int k = degree; k > 0; k--)
                    powers[k] = powers[k] * from[j] + powers[k - 1] * (to[j] - from[j]);
                powers[0] *= from[j];
            }
            DoubleDouble integral = default;
            for (int k = 0; k <= degree; k++)
                integral += powers[k] / (k + 1);
            contributions[i] = change * integral;
        }
        return contributions;
    }

    /// <summary>Contributions of numerator and denominator to the change of their ratio.</summary>
    /// <remarks>A_a = D_a / L(b0, b1) with the logarithmic mean L; A_b is the rest of the change.</remarks>
    /// <param name="numerator">The numerator at the start and at the end.</param>
    /// <param name="denominator">The denominator at the start and at the end; both of one sign, neither 0.</param>
    /// <returns>The two contributions; their sum is the change of the ratio.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is 0 at an end or changes its sign.</exception>
    public static (DoubleDouble Numerator, DoubleDouble Denominator) Ratio((DoubleDouble From, DoubleDouble To) numerator, (DoubleDouble From, DoubleDouble To) denominator)
    {
        DoubleDouble change = numerator.To / denominator.To - numerator.From / denominator.From;
        if (denominator.From == denominator.To && DoubleDouble.Sign(denominator.From) != 0)
            return (change, default);
        DoubleDouble own = (numerator.To - numerator.From) / LogarithmicMean(denominator.From, denominator.To);
        return (own, change - own);
    }

    /// <summary>The logarithmic mean (b1 - b0) / ln(b1/b0): the b whose inverse is the mean of 1/b on the way.</summary>
    /// <remarks>
    /// With z = (b1 - b0)/(b1 + b0) it is the arithmetic mean times z / artanh z. Near equality artanh is summed as a series, which loses no digits; the plain formula
    /// would be 0/0. Good to some 15 digits. Carlson, American Mathematical Monthly 79 (1972), 615-618.
    /// </remarks>
    /// <param name="one">Not 0.</param>
    /// <param name="other">Not 0, of the same sign.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is 0, or the signs differ.</exception>
    public static DoubleDouble LogarithmicMean(DoubleDouble one, DoubleDouble other)
    {
        if (DoubleDouble.Sign(one) * DoubleDouble.Sign(other) <= 0)
            throw new ArgumentOutOfRangeException(nameof(other), (double)other, "The logarithmic mean needs two numbers of one sign, neither of them 0.");
        DoubleDouble z = (other - one) / (other + one), square = z * z;
        const double NearlyEqual = 0.3;   // beyond it the logarithm itself keeps its digits, and the series would be long
        if (Math.Abs(z.High) > NearlyEqual)
            return (other - one) / Math.Log((double)(other / one));
        DoubleDouble series = DoubleDouble.One, power = DoubleDouble.One;
        for (int k = 3; power.High > 1e-33; k += 2)
            series += (power *= square) / k;
        return (one + other) * 0.5 / series;
    }
}
