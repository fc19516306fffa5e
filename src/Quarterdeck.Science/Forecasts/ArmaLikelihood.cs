namespace Quarterdeck.Science.Forecasts;

/// <summary>The exact likelihood of a stationary ARMA process, and its exact forecasts.</summary>
/// <remarks>
/// Ansley 1979: beyond the first max(p, q) values the autoregression is taken out, after which the covariances form a band as wide as the moving average; its Cholesky
/// factor gives innovations, determinant and forecasts. Autocovariances come from those of the autoregression (Levinson's recursion backwards) and of the moving average.
/// The buffers are kept from call to call. Not safe for several threads.
/// </remarks>
internal sealed class ArmaLikelihood
{
    private readonly double[] _values;
    private readonly int _p, _q, _first, _rows, _width;
    private readonly double[] _band, _whitened, _ones, _auto, _moving, _process, _predictors;

    /// <summary>Prepares the buffers.</summary>
    /// <param name="values">The stationary series.</param>
    /// <param name="p">Autoregressive lags, seasons multiplied out.</param>
    /// <param name="q">Moving-average lags, seasons multiplied out.</param>
    /// <param name="horizon">Periods to forecast; 0 for the likelihood alone.</param>
    public ArmaLikelihood(double[] values, int p, int q, int horizon)
    {
        (_values, _p, _q, _first) = (values, p, q, Math.Max(p, q));
        _rows = values.Length + horizon;
        _width = Math.Max(_first, 1) + 1;
        _band = new double[_rows * _width];
        _whitened = new double[_rows];
        _ones = new double[_rows];
        _auto = new double[_first + p + q + 2];
        _moving = new double[q + 1];
        _process = new double[_first + 1];
        _predictors = new double[(p + 1) * (p + 1)];
    }

    /// <summary>The constant that was solved for; 0 where none was asked.</summary>
    public double Constant { get; private set; }
    /// <summary>The weighted sum of squares at the solution.</summary>
    public double Squares { get; private set; }
    /// <summary>The logarithm of the determinant of the covariances for a unit variance.</summary>
    public double LogDeterminant { get; private set; }

    /// <summary>ln(squares / n) + ln|V| / n: what is least where the likelihood is greatest; positive infinity where the covariances cannot be factored.</summary>
    public double Value(ReadOnlySpan<double> ar, ReadOnlySpan<double> ma, bool hasConstant)
    {
        if (!Covariances(ar, ma))
            return double.PositiveInfinity;
        int n = _values.Length;
        double logs = 0, product = 1, square = 0, cross = 0, ones = 0, sum = 0;
        for (int ar0 = 0; ar0 < ar.Length; ar0++)
            sum += ar[ar0];
        for (int i = 0; i < n; i++)
        {
            int from = Math.Max(0, i - _width + 1);
            if (!FactorRow(ma, i, from))
                return double.PositiveInfinity;
            double diagonal = _band[i * _width];
            double w = _values[i], one = 1;
            if (i >= _first)
            {
                for (int k = 0; k < _p; k++)
                    w -= ar[k] * _values[i - 1 - k];
                one = 1 - sum;
            }
            from = i < _first ? 0 : Math.Max(0, i - _q);
            for (int j = from; j < i; j++)
            {
                double part = _band[i * _width + i - j];
                w -= part * _whitened[j];
                one -= part * _ones[j];
            }
            w /= diagonal;
            one /= diagonal;
            (_whitened[i], _ones[i]) = (w, one);
            square += w * w;
            cross += w * one;
            ones += one * one;
            product *= diagonal;
            if ((i & 7) == 7)
            {
                logs += Math.Log(product);
                product = 1;
            }
        }
        LogDeterminant = 2 * (logs + Math.Log(product));
        Constant = hasConstant && ones > 0 ? cross / ones : 0;
        Squares = hasConstant && ones > 0 ? square - cross * cross / ones : square;
        double value = Math.Log(Math.Max(Squares, 1e-300) / n) + LogDeterminant / n;
        return double.IsFinite(value) ? value : double.PositiveInfinity;
    }

    /// <summary>The exact forecasts of the series after <see cref="Value"/> was asked with the same coefficients.</summary>
    public double[] Forecast(ReadOnlySpan<double> ar, ReadOnlySpan<double> ma)
    {
        int n = _values.Length;
        double[] extended = new double[_rows];
        for (int i = 0; i < n; i++)
            extended[i] = _values[i] - Constant;
        for (int i = n; i < _rows; i++)
        {
            if (!FactorRow(ma, i, Math.Max(0, i - _width + 1)))
                break;
            double mean = 0;
            for (int j = Math.Max(0, i - _width + 1); j < n; j++)
                mean += _band[i * _width + i - j] * (_whitened[j] - Constant * _ones[j]);
            if (i >= _first)
                for (int k = 0; k < _p; k++)
                    mean += ar[k] * extended[i - 1 - k];
            extended[i] = mean;
        }
        return [.. extended.AsSpan(n).ToArray().Select(value => value + Constant)];
    }

    /// <summary>One row of the Cholesky factor: the diagonal first, then the entries to its left.</summary>
    private bool FactorRow(ReadOnlySpan<double> ma, int i, int from)
    {
        int lowest = i < _first ? 0 : Math.Max(from, i - _q);
        for (int j = lowest; j <= i; j++)
        {
            double sum = Covariance(i, j);
            int start = Math.Max(lowest, j < _first ? 0 : j - _q), left = i * _width + i, right = j * _width + j;
            for (int k = start; k < j; k++)
                sum -= _band[left - k] * _band[right - k];
            if (j < i)
                _band[left - j] = sum / _band[right - j];
            else if (sum > 1e-12)
                _band[left - j] = Math.Sqrt(sum);
            else
                return false;
        }
        return true;
    }

    /// <summary>The covariance of two entries, i at or after j.</summary>
    private double Covariance(int i, int j) => i < _first ? _process[i - j] : i - j > _q ? 0 : j >= _first ? _moving[i - j] : _mixed[i - j];

    private double[] _mixed = [];

    private bool Covariances(ReadOnlySpan<double> ar, ReadOnlySpan<double> ma)
    {
        if (_mixed.Length == 0)
            _mixed = new double[_q + 1];
        for (int lag = 0; lag <= _q; lag++)
        {
            double sum = lag == 0 ? 1 : ma[lag - 1];
            for (int k = 1; k + lag <= _q; k++)
                sum += ma[k - 1] * ma[k + lag - 1];
            _moving[lag] = sum;
        }
        if (!Autoregression(ar))
            return false;
        for (int lag = 0; lag <= _first; lag++)
        {
            double sum = _moving[0] * _auto[lag];
            for (int k = 1; k <= _q; k++)
                sum += _moving[k] * (_auto[lag + k] + _auto[Math.Abs(lag - k)]);
            _process[lag] = sum;
        }
        // Between one of the first values and one without its autoregression: what of the shocks since the former is still in the latter.
        Span<double> psi = stackalloc double[_q + 1];
        psi[0] = 1;
        for (int k = 1; k <= _q; k++)
        {
            psi[k] = ma[k - 1];
            for (int r = 1; r <= Math.Min(k, _p); r++)
                psi[k] += ar[r - 1] * psi[k - r];
        }
        for (int lag = 0; lag <= _q; lag++)
        {
            double sum = 0;
            for (int k = lag; k <= _q; k++)
                sum += (k == 0 ? 1 : ma[k - 1]) * psi[k - lag];
            _mixed[lag] = sum;
        }
        return true;
    }

    /// <summary>Autocovariances of the autoregression alone.</summary>
    private bool Autoregression(ReadOnlySpan<double> ar)
    {
        int p = _p, w = p + 1;
        double variance = 1;
        for (int i = 0; i < p; i++)
            _predictors[p * w + i] = ar[i];
        for (int k = p; k >= 1; k--)
        {
            double partial = _predictors[k * w + k - 1], rest = 1 - partial * partial;
            if (!(rest > 1e-14))
                return false;
            variance /= rest;
            for (int i = 0; i < k - 1; i++)
                _predictors[(k - 1) * w + i] = (_predictors[k * w + i] + partial * _predictors[k * w + k - 2 - i]) / rest;
        }
        _auto[0] = variance;
        for (int lag = 1; lag < _auto.Length; lag++)
        {
            int order = Math.Min(lag, p);
            double sum = 0;
            for (int i = 0; i < order; i++)
                sum += _predictors[order * w + i] * _auto[lag - 1 - i];
            _auto[lag] = sum;
        }
        return true;
    }
}
