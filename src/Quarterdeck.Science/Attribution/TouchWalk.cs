namespace Quarterdeck.Science.Attribution;

/// <summary>Walks over touches and conversions, person by person and by time, and closes a journey where it ends.</summary>
/// <param name="channels">The names of the channels.</param>
/// <param name="rules">How touches become steps.</param>
internal sealed class TouchWalk(IReadOnlyList<string> channels, TouchRules rules)
{
    private readonly List<(IReadOnlyList<string> Steps, double Conversions, double Failures, double Value)> _rows = [];
    private readonly List<(long Time, int Channel)> _touches = [];
    private readonly List<int> _path = [];
    private int? _entity;
    private int _converted, _open, _steps, _merged, _older, _direct;
    private double _untouched, _untouchedValue, _countAt, _valueAt;
    private long _convertedAt;

    /// <summary>A touch.</summary>
    public void Touch(int entity, long time, int channel)
    {
        Enter(entity);
        Settle();
        _touches.Add((time, channel));
    }

    /// <summary>A conversion, after all touches up to its moment. Several of one moment are one end with their sum.</summary>
    public void Convert(int entity, long time, double count, double value)
    {
        Enter(entity);
        if (_countAt > 0 && _convertedAt != time)
            Settle();
        (_convertedAt, _countAt, _valueAt) = (time, _countAt + count, _valueAt + value);
    }

    /// <summary>Closes the last journey and gives them all.</summary>
    /// <param name="repeated">Rows that were left out since they stood twice.</param>
    public TouchJourneys End(int repeated)
    {
        Leave();
        return new TouchJourneys(JourneySet.Of(_rows), _converted, _open, _steps, _merged, _older, _direct, repeated, _untouched, _untouchedValue);
    }

    private void Enter(int entity)
    {
        if (_entity == entity)
            return;
        Leave();
        _entity = entity;
    }

    private void Leave()
    {
        Settle();
        if (_touches.Count > 0)
            Close(0, 0);
    }

    /// <summary>Ends the journey with the conversions of the moment that was reached, where there are any.</summary>
    private void Settle()
    {
        if (_countAt == 0)
            return;
        if (rules.LookBack is { } longest)
        {
            int kept = _touches.FindIndex(touch => _convertedAt - touch.Time <= longest);
            int older = kept < 0 ? _touches.Count : kept;
            _older += older;
            _touches.RemoveRange(0, older);
        }
        if (_touches.Count > 0)
            Close(_countAt, _valueAt);
        else
            (_untouched, _untouchedValue) = (_untouched + _countAt, _untouchedValue + _valueAt);
        (_countAt, _valueAt) = (0, 0);
    }

    private void Close(double conversions, double value)
    {
        _path.Clear();
        bool hasOther = rules.Direct is { } direct && _touches.Exists(touch => touch.Channel != direct);
        (long Time, int Channel)? before = null;
        foreach ((long time, int channel) in _touches)
        {
            if (hasOther && channel == rules.Direct)
            {
                _direct++;
                continue;
            }
            if (before is { } last && last.Channel == channel && rules.Session is { } longest && time - last.Time <= longest)
                _merged++;
            else
                _path.Add(channel);
            before = (time, channel);
        }
        _steps += _path.Count;
        _rows.Add(([.. _path.Select(channel => channels[channel])], conversions, conversions > 0 ? 0 : 1, value));
        if (conversions > 0)
            _converted++;
        else
            _open++;
        _touches.Clear();
    }
}
