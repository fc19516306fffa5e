namespace Quarterdeck.Science.Forecasts;

/// <summary>Polynomials in the backward shift: from free variables to coefficients that stay stationary, and their products.</summary>
internal static class ArmaPolynomial
{
    /// <summary>Coefficients of a stationary autoregression from free variables, whose hyperbolic tangents are its partial autocorrelations (Monahan 1984).</summary>
    /// <param name="free">The variables.</param>
    /// <param name="coefficients">Receives as many coefficients.</param>
    public static void Stationary(ReadOnlySpan<double> free, Span<double> coefficients)
    {
        Span<double> before = stackalloc double[free.Length];
        for (int k = 0; k < free.Length; k++)
        {
            double partial = Math.Tanh(free[k]);
            coefficients[..k].CopyTo(before);
            for (int i = 0; i < k; i++)
                coefficients[i] = before[i] - partial * before[k - 1 - i];
            coefficients[k] = partial;
        }
    }

    /// <summary>True where all roots of 1 - c1 z - c2 z² - ... lie beyond a radius.</summary>
    /// <param name="coefficients">The coefficients.</param>
    /// <param name="radius">The radius, at least 1.</param>
    public static bool RootsBeyond(ReadOnlySpan<double> coefficients, double radius)
    {
        Span<double> scaled = stackalloc double[coefficients.Length];
        double power = 1;
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = coefficients[i] * (power *= radius);
        Span<double> lower = stackalloc double[coefficients.Length];
        for (int k = scaled.Length - 1; k >= 0; k--)
        {
            double partial = scaled[k];
            if (!(Math.Abs(partial) < 1))
                return false;
            for (int i = 0; i < k; i++)
                lower[i] = (scaled[i] + partial * scaled[k - 1 - i]) / (1 - partial * partial);
            lower[..k].CopyTo(scaled);
        }
        return true;
    }

    /// <summary>The product of 1 + s a1 B + s a2 B² ... and the like a season apart, as its coefficients with the same sign s.</summary>
    /// <param name="near">Coefficients of the first.</param>
    /// <param name="apart">Coefficients a season apart.</param>
    /// <param name="season">Periods a season.</param>
    /// <param name="sign">-1 for autoregressions, 1 for moving averages.</param>
    /// <param name="product">Receives near.Length + season × apart.Length coefficients.</param>
    public static void Multiply(ReadOnlySpan<double> near, ReadOnlySpan<double> apart, int season, int sign, Span<double> product)
    {
        product.Clear();
        near.CopyTo(product);
        for (int j = 0; j < apart.Length; j++)
        {
            int at = season * (j + 1);
            product[at - 1] += apart[j];
            for (int i = 0; i < near.Length; i++)
                product[at + i] += sign * near[i] * apart[j];
        }
    }
}
