using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Impact;

/// <summary>Level, slope and season of a series as states that move from period to period; filtered, smoothed and drawn.</summary>
/// <remarks>
/// State 0 is the level, then the slope where there is one, then the season's value of this period and of those before it. Filter, smoother and the draw of states by
/// simulation: Durbin and Koopman, Time Series Analysis by State Space Methods, 2nd ed., sections 4.3, 4.4 and 4.9. Buffers are used again, so one object serves one thread.
/// </remarks>
internal sealed class StructuralStates
{
    private readonly int _count, _size, _season, _seasonAt;
    private readonly bool _hasSlope;
    private readonly bool[] _seen;
    private readonly double[] _start, _spread, _noise, _covariance, _moved, _gain, _inverse, _state, _next, _back, _steps;

    /// <summary>Lays the states out.</summary>
    /// <param name="seen">For each period whether there is an observation to learn from.</param>
    /// <param name="hasSlope">True for a slope.</param>
    /// <param name="season">Periods a season; 0 for none.</param>
    /// <param name="start">The expected level of the first period.</param>
    /// <param name="slope">The expected slope of the first period.</param>
    public StructuralStates(bool[] seen, bool hasSlope, int season, double start, double slope)
    {
        (_seen, _count, _hasSlope, _season) = (seen, seen.Length, hasSlope, season);
        _seasonAt = hasSlope ? 2 : 1;
        _size = _seasonAt + Math.Max(0, season - 1);
        _start = new double[_size];
        _start[0] = start;
        if (hasSlope)
            _start[1] = slope;
        // The outcome is measured in its own standard deviations, so that 1 says: anything that was seen.
        _spread = [.. Enumerable.Repeat(1.0, _size)];
        _noise = new double[_size];
        _covariance = new double[_size * _size];
        _moved = new double[_size * _size];
        _gain = new double[_count * _size];
        _inverse = new double[_count];
        _state = new double[_size];
        _next = new double[_size];
        _back = new double[_count * _size];
        _steps = new double[_count * _size];
    }

    /// <summary>The sums of squares of the last draw's moves: of the level, the slope and the season.</summary>
    public double[] Squares { get; } = new double[3];

    /// <summary>Works out gains and variances of the errors of one-step forecasts, which depend on the variances alone.</summary>
    /// <param name="observation">Variance of an observation around the states.</param>
    /// <param name="level">Variance of the level's moves.</param>
    /// <param name="slope">Variance of the slope's moves.</param>
    /// <param name="season">Variance of the season's moves.</param>
    public void Factor(double observation, double level, double slope, double season)
    {
        _noise[0] = level;
        if (_hasSlope)
            _noise[1] = slope;
        if (_season > 1)
            _noise[_seasonAt] = season;
        if (_size == 1)
        {
            FactorLevel(observation, level);
            return;
        }
        Array.Clear(_covariance);
        for (int i = 0; i < _size; i++)
            _covariance[i * _size + i] = _spread[i];
        for (int t = 0; t < _count; t++)
        {
            if (_seen[t])
            {
                Span<double> gain = _gain.AsSpan(t * _size, _size);
                for (int i = 0; i < _size; i++)
                    gain[i] = _covariance[i * _size] + (_season > 1 ? _covariance[i * _size + _seasonAt] : 0);
                double variance = gain[0] + (_season > 1 ? gain[_seasonAt] : 0) + observation;
                _inverse[t] = 1 / variance;
                for (int i = 0; i < _size; i++)
                    for (int j = 0; j < _size; j++)
                        _covariance[i * _size + j] -= gain[i] * gain[j] * _inverse[t];
                for (int i = 0; i < _size; i++)
                    gain[i] *= _inverse[t];
            }
            // T P T': first along one side, then along the other, which is the same walk as P is symmetric.
            Transition(_covariance, _moved);
            Transition(_moved, _covariance);
            for (int i = 0; i < _size; i++)
                _covariance[i * _size + i] += _noise[i];
        }
    }

    private void FactorLevel(double observation, double level)
    {
        double covariance = _spread[0];
        for (int t = 0; t < _count; t++)
        {
            if (_seen[t])
            {
                double inverse = 1 / (covariance + observation);
                (_inverse[t], _gain[t]) = (inverse, covariance * inverse);
                covariance *= 1 - _gain[t];
            }
            covariance += level;
        }
    }

    /// <summary>Errors of one-step forecasts in their standard deviations; 0 where nothing is seen.</summary>
    /// <param name="series">The series.</param>
    /// <param name="fromStart">True to begin at the expected first states, false at 0, as for a control.</param>
    /// <param name="errors">Receives them.</param>
    public void Whiten(ReadOnlySpan<double> series, bool fromStart, Span<double> errors)
    {
        Begin(fromStart);
        for (int t = 0; t < _count; t++)
        {
            double error = Step(series, t);
            errors[t] = _seen[t] ? error * Math.Sqrt(_inverse[t]) : 0;
        }
    }

    /// <summary>Draws the states given the series and hands out the part of each observation that they make up.</summary>
    /// <param name="series">The series; read where it is seen.</param>
    /// <param name="observation">Variance of an observation around the states.</param>
    /// <param name="random">The dice.</param>
    /// <param name="last">Moves up to this period count into <see cref="Squares"/>: later ones tell nothing that the data do.</param>
    /// <param name="signal">Receives the states' part of each period.</param>
    public void Draw(ReadOnlySpan<double> series, double observation, SeededRandom random, int last, Span<double> signal)
    {
        double deviation = Math.Sqrt(observation);
        // A series made up from the prior, without its mean; what it misses of the seen one is smoothed and added.
        for (int i = 0; i < _size; i++)
            _state[i] = Math.Sqrt(_spread[i]) * random.Normal();
        for (int t = 0; t < _count; t++)
        {
            _state.CopyTo(_steps.AsSpan(t * _size, _size));
            signal[t] = _seen[t] ? series[t] - Observed(_state) - deviation * random.Normal() : 0;
            Advance(_state, _next);
            for (int i = 0; i < _seasonAt; i++)
                _next[i] += Math.Sqrt(_noise[i]) * random.Normal();
            if (_season > 1)
                _next[_seasonAt] += Math.Sqrt(_noise[_seasonAt]) * random.Normal();
            _next.CopyTo(_state, 0);
        }
        Smooth(signal);
        for (int t = 0; t < _count; t++)
            signal[t] = Observed(_steps.AsSpan(t * _size, _size));
        Array.Clear(Squares);
        for (int t = 0; t < last; t++)
        {
            Span<double> now = _steps.AsSpan(t * _size, _size), then = _steps.AsSpan((t + 1) * _size, _size);
            Advance(now, _next);
            Squares[0] += (then[0] - _next[0]) * (then[0] - _next[0]);
            if (_hasSlope)
                Squares[1] += (then[1] - _next[1]) * (then[1] - _next[1]);
            if (_season > 1)
                Squares[2] += (then[_seasonAt] - _next[_seasonAt]) * (then[_seasonAt] - _next[_seasonAt]);
        }
    }

    /// <summary>Adds the smoothed states of a series to the drawn ones.</summary>
    private void Smooth(Span<double> series)
    {
        Begin(fromStart: true);
        for (int t = 0; t < _count; t++)
            series[t] = Step(series, t) * _inverse[t];
        Array.Clear(_state);
        for (int t = _count - 1; t >= 0; t--)
        {
            _state.CopyTo(_back.AsSpan(t * _size, _size));
            Retreat(_state, _next);
            if (_seen[t])
            {
                double pull = series[t];
                for (int i = 0; i < _size; i++)
                    pull -= _gain[t * _size + i] * _next[i];
                _next[0] += pull;
                if (_season > 1)
                    _next[_seasonAt] += pull;
            }
            _next.CopyTo(_state, 0);
        }
        for (int i = 0; i < _size; i++)
            _state[i] = _start[i] + _spread[i] * _state[i];
        for (int t = 0; t < _count; t++)
        {
            for (int i = 0; i < _size; i++)
                _steps[t * _size + i] += _state[i];
            Advance(_state, _next);
            for (int i = 0; i < _size; i++)
                _state[i] = _next[i] + _noise[i] * _back[t * _size + i];
        }
    }

    private void Begin(bool fromStart)
    {
        if (fromStart)
            _start.CopyTo(_state, 0);
        else
            Array.Clear(_state);
    }

    /// <summary>The error of the forecast of a period, after which the states stand before the next one; 0 where nothing is seen.</summary>
    private double Step(ReadOnlySpan<double> series, int t)
    {
        double error = 0;
        if (_seen[t])
        {
            error = series[t] - Observed(_state);
            for (int i = 0; i < _size; i++)
                _state[i] += _gain[t * _size + i] * error;
        }
        Advance(_state, _next);
        _next.CopyTo(_state, 0);
        return error;
    }

    private double Observed(ReadOnlySpan<double> state) => state[0] + (_season > 1 ? state[_seasonAt] : 0);

    /// <summary>One period on: the level moves by the slope, the season's values of one round add up to nothing.</summary>
    private void Advance(ReadOnlySpan<double> from, Span<double> to)
    {
        to[0] = from[0] + (_hasSlope ? from[1] : 0);
        if (_hasSlope)
            to[1] = from[1];
        if (_season <= 1)
            return;
        double sum = 0;
        for (int i = _size - 1; i >= _seasonAt; i--)
        {
            sum += from[i];
            if (i > _seasonAt)
                to[i] = from[i - 1];
        }
        to[_seasonAt] = -sum;
    }

    /// <summary>The transposed step, for the way back.</summary>
    private void Retreat(ReadOnlySpan<double> from, Span<double> to)
    {
        to[0] = from[0];
        if (_hasSlope)
            to[1] = from[0] + from[1];
        for (int i = _seasonAt; i < _size; i++)
            to[i] = (i + 1 < _size ? from[i + 1] : 0) - from[_seasonAt];
    }

    /// <summary>The step applied to each column, written as rows: called twice it gives T P T'.</summary>
    private void Transition(double[] from, double[] to)
    {
        for (int row = 0; row < _size; row++)
        {
            Advance(from.AsSpan(row * _size, _size), _next);
            for (int i = 0; i < _size; i++)
                to[i * _size + row] = _next[i];
        }
    }
}
