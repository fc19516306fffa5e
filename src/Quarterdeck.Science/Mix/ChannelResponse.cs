using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Mix;

/// <summary>A channel's response, row by row, before it is brought to its height: spend, carried over, then levelled off; with its slopes in the fitted parameters.</summary>
/// <remarks>Room for one evaluation at a time. Carry-over weights add up to 1 over the lags, and spend before the first period is taken for 0.</remarks>
internal sealed class ChannelResponse
{
    private readonly MixLayout _layout;
    private readonly double[] _spend;
    private readonly int _periods;
    private readonly double[] _carried, _bent, _weights, _factors;
    private readonly double[][] _carriedSlopes;

    /// <summary>Makes room.</summary>
    /// <param name="layout">The parameters.</param>
    /// <param name="spend">The spend in units of its scale, one a row.</param>
    /// <param name="periods">Periods of a region.</param>
    public ChannelResponse(MixLayout layout, double[] spend, int periods)
    {
        (_layout, _spend, _periods) = (layout, spend, periods);
        Values = new double[spend.Length];
        (_carried, _bent, _weights, _factors) = (new double[spend.Length], new double[spend.Length], new double[layout.Lags], new double[layout.Lags]);
        Slopes = [.. Enumerable.Range(0, layout.Width).Select(_ => new double[spend.Length])];
        _carriedSlopes = [new double[spend.Length], new double[spend.Length]];
    }

    /// <summary>The response, from 0 to 1.</summary>
    public double[] Values { get; }

    /// <summary>Its slope in each parameter of the channel; that of the share, the first, is not filled in.</summary>
    public double[][] Slopes { get; }

    /// <summary>After an update: the spend as it works, carried over, in units of its scale.</summary>
    public IReadOnlyList<double> Carried => _carried;

    /// <summary>What a further share of all spend would add: the slope in the logarithm of the spend.</summary>
    public double[] Stretch => [.. _carried.Zip(_bent, static (carried, bent) => carried * bent)];

    /// <summary>Works it out.</summary>
    /// <param name="at">The whole vector of parameters.</param>
    /// <param name="channel">The channel's position.</param>
    /// <param name="withSlopes">False where only <see cref="Values"/> and <see cref="Stretch"/> are wanted.</param>
    public void Update(double[] at, int channel, bool withSlopes)
    {
        int first = channel * _layout.Width;
        double kept = 1 / (1 + Math.Exp(-at[first + 1])), log = -Math.Log(1 + Math.Exp(-at[first + 1]));
        bool isDelayed = _layout.Carryover == Carryover.Delayed;
        double share = isDelayed ? 1 / (1 + Math.Exp(-at[first + _layout.PeakAt])) : 0, peak = share * _layout.LatestPeak;
        Weigh(log, peak, isDelayed);
        Carry(_weights, _carried);
        if (withSlopes)
        {
            Bend(lag => (isDelayed ? (lag - peak) * (lag - peak) : lag) * (1 - kept));
            Carry(_factors, _carriedSlopes[0]);
            if (isDelayed)
            {
                Bend(lag => -2 * (lag - peak) * log * peak * (1 - share));
                Carry(_factors, _carriedSlopes[1]);
            }
        }
        double scale = Math.Exp(at[first + 2]);
        if (_layout.Form == Saturation.Logistic)
            Logistic(scale, withSlopes);
        else
            Hill(at[first + 2], Math.Exp(at[first + 3]), withSlopes);
        if (!withSlopes)
            return;
        Chain(_carriedSlopes[0], Slopes[1]);
        if (isDelayed)
            Chain(_carriedSlopes[1], Slopes[_layout.PeakAt]);
    }

    private void Weigh(double log, double peak, bool isDelayed)
    {
        double sum = 0;
        for (int lag = 0; lag < _weights.Length; lag++)
            sum += _weights[lag] = Math.Exp(log * (isDelayed ? (lag - peak) * (lag - peak) : lag));
        // A peak between two lags and next to no spread leaves no weight anywhere: then the nearest lag has it.
        if (!(sum > 1e-200))
            (_weights[(int)Math.Round(peak)], sum) = (1, 1);
        for (int lag = 0; lag < _weights.Length; lag++)
            _weights[lag] /= sum;
    }

    /// <summary>Slopes of the weights from slopes of their logarithms; they keep the sum at 1.</summary>
    private void Bend(Func<int, double> logSlope)
    {
        double mean = 0;
        for (int lag = 0; lag < _weights.Length; lag++)
            mean += _weights[lag] * (_factors[lag] = logSlope(lag));
        for (int lag = 0; lag < _weights.Length; lag++)
            _factors[lag] = _weights[lag] * (_factors[lag] - mean);
    }

    private void Carry(double[] weights, double[] into)
    {
        Array.Clear(into);
        for (int start = 0; start < _spend.Length; start += _periods)
            for (int lag = 0; lag < weights.Length && lag < _periods; lag++)
                if (weights[lag] != 0)
                    ColumnArithmetic.Add(weights[lag], _spend.AsSpan(start, _periods - lag), into.AsSpan(start + lag));
    }

    private void Logistic(double lambda, bool withSlopes)
    {
        for (int row = 0; row < _carried.Length; row++)
        {
            double e = Math.Exp(-lambda * _carried[row]), over = 1 / (1 + e);
            Values[row] = (1 - e) * over;
            _bent[row] = 2 * lambda * e * over * over;
            if (withSlopes)
                Slopes[2][row] = _carried[row] * _bent[row];
        }
    }

    private void Hill(double logHalf, double power, bool withSlopes)
    {
        for (int row = 0; row < _carried.Length; row++)
        {
            if (!(_carried[row] > 0))
            {
                Values[row] = _bent[row] = Slopes[2][row] = Slopes[3][row] = 0;
                continue;
            }
            double log = Math.Log(_carried[row]) - logHalf, share = 1 / (1 + Math.Exp(-power * log)), rest = share * (1 - share);
            Values[row] = share;
            _bent[row] = power * rest / _carried[row];
            if (!withSlopes)
                continue;
            Slopes[2][row] = -power * rest;
            Slopes[3][row] = power * rest * log;
        }
    }

    private void Chain(double[] carriedSlope, double[] into)
    {
        for (int row = 0; row < into.Length; row++)
            into[row] = _bent[row] * carriedSlope[row];
    }
}
