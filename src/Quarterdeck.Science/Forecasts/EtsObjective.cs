namespace Quarterdeck.Science.Forecasts;

/// <summary>How badly a form of exponential smoothing fits, with the slopes of all its parameters.</summary>
/// <remarks>
/// The value is ln of the mean square error plus, for multiplicative errors, 2/n times the sum of ln|r|: minus 2/n times the log-likelihood but for a constant
/// (Hyndman et al. 2008, equation 5.3). The slopes come from one pass backwards over the recursion, at about the price of two passes forwards, so that initial states
/// cost nothing extra. Variables: alpha, beta, gamma and phi through logistic curves into the usual region (alpha in (0, 1), beta below alpha, gamma below 1 - alpha,
/// phi in (0.8, 0.98)), then level, slope, and one state for each period of the season; one of these is idle, since level and season can trade a constant.
/// Not safe for several threads.
/// </remarks>
internal sealed class EtsObjective
{
    /// <summary>The least alpha, beta and gamma.</summary>
    public const double Least = 1e-4;
    private const double LeastPhi = 0.8, MostPhi = 0.98;

    private readonly double[] _y;
    private readonly EtsForm _form;
    private readonly int _season, _n;
    private readonly double[] _level, _slope, _seasons, _mean, _toSeason;

    /// <summary>Prepares the recursion.</summary>
    /// <param name="values">The values, of a size near 1; copied by reference and not changed.</param>
    /// <param name="form">The form.</param>
    /// <param name="season">Periods a season; 1 without one.</param>
    public EtsObjective(double[] values, EtsForm form, int season)
    {
        (_y, _form, _n) = (values, form, values.Length);
        _season = form.Season == EtsPart.None ? 0 : season;
        _level = new double[_n + 1];
        _slope = new double[_n + 1];
        _mean = new double[_n];
        _seasons = new double[_n + _season];
        _toSeason = new double[_n + _season];
    }

    /// <summary>Number of variables.</summary>
    public int Variables => _form.Smoothings + 1 + (_form.Trend == EtsTrend.None ? 0 : 1) + _season;

    /// <summary>Levels, the initial one first.</summary>
    public ReadOnlySpan<double> Levels => _level;
    /// <summary>Slopes, the initial one first.</summary>
    public ReadOnlySpan<double> Slopes => _slope;
    /// <summary>Seasons, the initial ones first.</summary>
    public ReadOnlySpan<double> Seasons => _seasons;
    /// <summary>One-step means.</summary>
    public ReadOnlySpan<double> Means => _mean;

    /// <summary>alpha, beta, gamma and phi from the variables; 0 and 1 where the form has them not.</summary>
    public (double Alpha, double Beta, double Gamma, double Phi) Smoothing(ReadOnlySpan<double> at)
    {
        int next = 1;
        double alpha = Least + (1 - 2 * Least) * Logistic(at[0]);
        double beta = _form.Trend == EtsTrend.None ? 0 : alpha * Logistic(at[next++]);
        double gamma = _form.Season == EtsPart.None ? 0 : (1 - alpha) * Logistic(at[next++]);
        return (alpha, beta, gamma, _form.Trend == EtsTrend.Damped ? LeastPhi + (MostPhi - LeastPhi) * Logistic(at[next]) : 1);
    }

    /// <summary>The variable whose logistic curve has this value.</summary>
    public static double Logit(double share) => Math.Log(share / (1 - share));

    /// <summary>The variables of phi's curve.</summary>
    public static double PhiShare(double phi) => (phi - LeastPhi) / (MostPhi - LeastPhi);

    /// <summary>The value, and the slopes where there is room for them; positive infinity where a form that multiplies leaves the numbers above 0.</summary>
    public double Value(ReadOnlySpan<double> at, Span<double> slopes)
    {
        (double alpha, double beta, double gamma, double phi) = Smoothing(at);
        int states = _form.Smoothings, m = _season;
        _level[0] = at[states];
        _slope[0] = _form.Trend == EtsTrend.None ? 0 : at[states + 1];
        at[^m..].CopyTo(_seasons);
        double sum = 0, logs = 0;
        bool multiplies = _form.Error == EtsPart.Multiplicative;
        if (!Forward(alpha, beta, gamma, phi, multiplies, ref sum, ref logs) || !(sum > 0))
            return double.PositiveInfinity;
        // A perfect fit would have no bottom; noise below this share of the values is rounding.
        sum = Math.Max(sum, 1e-24 * _n);
        if (slopes.Length > 0)
            Backward(at, slopes, (alpha, beta, gamma, phi), multiplies, sum);
        return Math.Log(sum / _n) + (multiplies ? 2 * logs / _n : 0);
    }

    private bool Forward(double alpha, double beta, double gamma, double phi, bool multiplies, ref double sum, ref double logs)
    {
        double level = _level[0], slope = _slope[0], product = 1;
        int m = _season;
        EtsPart season = _form.Season;
        for (int t = 0; t < _n; t++)
        {
            double q = level + phi * slope, s, mean, error;
            if (season == EtsPart.None)
            {
                mean = q;
                error = _y[t] - mean;
                level = q + alpha * error;
                slope = phi * slope + beta * error;
            }
            else if (season == EtsPart.Additive)
            {
                s = _seasons[t];
                mean = q + s;
                error = _y[t] - mean;
                level = q + alpha * error;
                slope = phi * slope + beta * error;
                _seasons[t + m] = s + gamma * error;
            }
            else
            {
                s = _seasons[t];
                if (!(q > 1e-8) || !(s > 1e-8))
                    return false;
                mean = q * s;
                error = _y[t] - mean;
                double share = error / s;
                level = q + alpha * share;
                slope = phi * slope + beta * share;
                _seasons[t + m] = s + gamma * error / q;
            }
            _mean[t] = mean;
            _level[t + 1] = level;
            _slope[t + 1] = slope;
            if (multiplies)
            {
                if (!(mean > 1e-8))
                    return false;
                error /= mean;
                product *= mean;
                // Logarithms are taken of products, some at a time.
                if ((t & 15) == 15)
                {
                    logs += Math.Log(product);
                    product = 1;
                }
            }
            sum += error * error;
        }
        logs += Math.Log(product);
        return double.IsFinite(sum) && double.IsFinite(logs);
    }

    private void Backward(ReadOnlySpan<double> at, Span<double> slopes, (double Alpha, double Beta, double Gamma, double Phi) p, bool multiplies, double sum)
    {
        (double alpha, double beta, double gamma, double phi) = p;
        double toLevel = 0, toSlope = 0, toAlpha = 0, toBeta = 0, toGamma = 0, toPhi = 0;
        int m = _season;
        Array.Clear(_toSeason);
        for (int t = _n - 1; t >= 0; t--)
        {
            double mean = _mean[t], error = _y[t] - mean, before = _slope[t], q = _level[t] + phi * before;
            double direct = multiplies ? -2 * error * _y[t] / (mean * mean * mean * sum) + 2 / (mean * _n) : -2 * error / sum;
            double toQ;
            if (_form.Season == EtsPart.Multiplicative)
            {
                double s = _seasons[t], u = error / s, w = error / q, ahead = _toSeason[t + m], toU = alpha * toLevel + beta * toSlope, toW = gamma * ahead;
                toAlpha += toLevel * u;
                toBeta += toSlope * u;
                toGamma += ahead * w;
                double toMean = direct - toU / s - toW / q;
                _toSeason[t] = ahead - toU * u / s + q * toMean;
                toQ = toLevel - toW * w / q + s * toMean;
            }
            else
            {
                double ahead = m > 0 ? _toSeason[t + m] : 0;
                toAlpha += toLevel * error;
                toBeta += toSlope * error;
                toGamma += ahead * error;
                double toMean = direct - alpha * toLevel - beta * toSlope - gamma * ahead;
                if (m > 0)
                    _toSeason[t] = ahead + toMean;
                toQ = toLevel + toMean;
            }
            toPhi += before * (toQ + toSlope);
            toLevel = toQ;
            toSlope = phi * (toQ + toSlope);
        }
        Chain(at, slopes, p, (toAlpha, toBeta, toGamma, toPhi));
        int states = _form.Smoothings;
        slopes[states] = toLevel;
        if (_form.Trend != EtsTrend.None)
            slopes[states + 1] = toSlope;
        _toSeason.AsSpan(0, m).CopyTo(slopes[^m..]);
    }

    /// <summary>From alpha, beta, gamma and phi to the variables of their curves.</summary>
    private void Chain(ReadOnlySpan<double> at, Span<double> slopes, (double Alpha, double Beta, double Gamma, double Phi) p, (double Alpha, double Beta, double Gamma, double Phi) to)
    {
        int next = 1;
        double wholeAlpha = to.Alpha;
        if (_form.Trend != EtsTrend.None)
        {
            double share = p.Beta / p.Alpha;
            wholeAlpha += to.Beta * share;
            slopes[next++] = to.Beta * p.Alpha * share * (1 - share);
        }
        if (_form.Season != EtsPart.None)
        {
            double share = p.Gamma / (1 - p.Alpha);
            wholeAlpha -= to.Gamma * share;
            slopes[next++] = to.Gamma * (1 - p.Alpha) * share * (1 - share);
        }
        if (_form.Trend == EtsTrend.Damped)
        {
            double share = Logistic(at[next]);
            slopes[next] = to.Phi * (MostPhi - LeastPhi) * share * (1 - share);
        }
        double curve = Logistic(at[0]);
        slopes[0] = wholeAlpha * (1 - 2 * Least) * curve * (1 - curve);
    }

    private static double Logistic(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));
}
