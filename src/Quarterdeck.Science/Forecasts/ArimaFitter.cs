using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Forecasts;

/// <summary>Fits seasonal ARIMA models by their exact likelihood.</summary>
/// <remarks>
/// Box and Jenkins 1976. The likelihood is that of the differenced series, which is the diffuse likelihood of the series itself; a constant is solved for, and
/// the coefficients stay stationary and invertible by way of their partial autocorrelations.
/// </remarks>
public static class ArimaFitter
{
    private const int MostEvaluations = 120;

    /// <summary>Fits one model; null where the values are too few or do not vary after differences.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <param name="order">The orders.</param>
    public static ArimaFit? Fit(double[] values, ArimaOrder order) => Fit(values, order, null, MostEvaluations);

    /// <summary>Fits one model from the variables of a neighbour; again from those of the same model.</summary>
    internal static ArimaFit? Fit(double[] values, ArimaOrder order, double[]? near, int most, bool isAgain = false)
    {
        ArgumentNullException.ThrowIfNull(values);
        int parameters = order.Coefficients + (order.HasConstant ? 1 : 0) + 1;
        if (values.Length - order.Lost < Math.Max(parameters + 2, 4))
            return null;
        double[] differenced = Differenced(values, order);
        double scale = Math.Sqrt(differenced.Sum(static value => value * value) / differenced.Length);
        if (!(scale > 1e-12 * values.Average(Math.Abs)) || differenced.Max() - differenced.Min() <= 1e-12 * scale)
            return null;
        double[] scaled = [.. differenced.Select(value => value / scale)];
        Search search = new(scaled, order);
        // Of common factors there are ridges and several tops: a neighbour's place and the middle are both climbed from.
        QuasiNewtonMinimum? found = null;
        foreach (double[] start in near is null || isAgain ? [near ?? new double[order.Coefficients]] : (double[][])[near, new double[order.Coefficients]])
        {
            QuasiNewtonMinimum tried = QuasiNewtonMinimum.Find(search.Value, start, most, 1e-7);
            if (double.IsFinite(tried.Value) && (found is null || tried.Value < found.Value))
                found = tried;
        }
        if (found is null)
            return null;
        double value = search.At(found.At);
        int n = scaled.Length;
        double likelihood = -0.5 * n * (value + 1 + Math.Log(2 * Math.PI)) - n * Math.Log(scale);
        return new ArimaFit(order, [.. search.Ar], [.. search.SeasonalAr], [.. search.Ma], [.. search.SeasonalMa], search.Likelihood.Constant * scale,
            search.Likelihood.Squares * scale * scale / Math.Max(1, n - parameters + 1), likelihood,
            n > parameters + 1 ? -2 * likelihood + 2.0 * parameters * n / (n - parameters - 1) : null, found.Converged)
        {
            Values = values,
            At = found.At,
        };
    }

    /// <summary>The model of a fit on the first values of its series, from where that fit ended.</summary>
    internal static ArimaFit? Refit(double[] values, ArimaFit fit) => Fit(values, fit.Order, fit.At, MostEvaluations / 3, isAgain: true);

    /// <summary>The series after its differences.</summary>
    internal static double[] Differenced(double[] values, ArimaOrder order)
    {
        double[] lags = DifferencePolynomial(order);
        double[] result = new double[Math.Max(0, values.Length - lags.Length)];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = values[i + lags.Length];
            for (int k = 0; k < lags.Length; k++)
                result[i] -= lags[k] * values[i + lags.Length - 1 - k];
        }
        return result;
    }

    /// <summary>What differences subtract: the coefficients c of 1 - c1 B - c2 B² ... = (1 - B)^d (1 - B^m)^D.</summary>
    internal static double[] DifferencePolynomial(ArimaOrder order)
    {
        double[] whole = [1];
        for (int i = 0; i < order.D + order.SeasonalD; i++)
        {
            int lag = i < order.D ? 1 : order.Season;
            double[] next = new double[whole.Length + lag];
            for (int k = 0; k < whole.Length; k++)
            {
                next[k] += whole[k];
                next[k + lag] -= whole[k];
            }
            whole = next;
        }
        return [.. whole.Skip(1).Select(static value => -value)];
    }

    /// <summary>The objective over the free variables: of the autoregression, of that a season apart, of the moving average, of that a season apart.</summary>
    private sealed class Search
    {
        private readonly ArimaOrder _order;
        private readonly double[] _ar, _seasonalAr, _ma, _seasonalMa, _fullAr, _fullMa, _near;

        public Search(double[] values, ArimaOrder order)
        {
            _order = order;
            (_ar, _seasonalAr, _ma, _seasonalMa) = (new double[order.P], new double[order.SeasonalP], new double[order.Q], new double[order.SeasonalQ]);
            _fullAr = new double[order.P + order.Season * order.SeasonalP];
            _fullMa = new double[order.Q + order.Season * order.SeasonalQ];
            _near = new double[order.Coefficients];
            Likelihood = new ArmaLikelihood(values, _fullAr.Length, _fullMa.Length, 0);
        }

        public ArmaLikelihood Likelihood { get; }
        public ReadOnlySpan<double> Ar => _ar;
        public ReadOnlySpan<double> SeasonalAr => _seasonalAr;
        public ReadOnlySpan<double> Ma => _ma;
        public ReadOnlySpan<double> SeasonalMa => _seasonalMa;

        /// <summary>The value and its slopes by differences.</summary>
        public double Value(ReadOnlySpan<double> at, Span<double> slopes)
        {
            const double step = 1e-5;
            double value = At(at);
            if (!double.IsFinite(value))
                return value;
            at.CopyTo(_near);
            for (int i = 0; i < at.Length; i++)
            {
                _near[i] = at[i] + step;
                double up = At(_near);
                _near[i] = at[i] - step;
                double down = At(_near);
                slopes[i] = double.IsFinite(up) && double.IsFinite(down) ? (up - down) / (2 * step) : 0;
                _near[i] = at[i];
            }
            return value;
        }

        public double At(ReadOnlySpan<double> at)
        {
            // Beyond this the tangents are 1 to all digits that matter.
            foreach (double variable in at)
                if (!(Math.Abs(variable) < 6))
                    return double.PositiveInfinity;
            int p = _order.P, sp = _order.SeasonalP, q = _order.Q;
            ArmaPolynomial.Stationary(at[..p], _ar);
            ArmaPolynomial.Stationary(at.Slice(p, sp), _seasonalAr);
            ArmaPolynomial.Stationary(at.Slice(p + sp, q), _ma);
            ArmaPolynomial.Stationary(at[(p + sp + q)..], _seasonalMa);
            for (int i = 0; i < _ma.Length; i++)
                _ma[i] = -_ma[i];
            for (int i = 0; i < _seasonalMa.Length; i++)
                _seasonalMa[i] = -_seasonalMa[i];
            ArmaPolynomial.Multiply(_ar, _seasonalAr, _order.Season, -1, _fullAr);
            ArmaPolynomial.Multiply(_ma, _seasonalMa, _order.Season, 1, _fullMa);
            return Likelihood.Value(_fullAr, _fullMa, _order.HasConstant);
        }
    }
}
