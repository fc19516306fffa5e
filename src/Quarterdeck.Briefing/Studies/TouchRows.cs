using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Collects touches and conversions row by row, and says which rows could not be used.</summary>
/// <param name="hasClock">True where times are moments, false where they are plain numbers.</param>
/// <param name="hasValue">True where it is known what conversions were worth.</param>
internal sealed class TouchRows(bool hasClock, bool hasValue)
{
    /// <summary>Of fewer people nothing is told.</summary>
    private const int FewPeople = 20;

    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal), _channels = new(StringComparer.Ordinal);
    private readonly List<int> _touched = [], _by = [], _converted = [];
    private readonly List<long> _times = [], _ends = [];
    private readonly List<double> _counts = [], _values = [], _endCounts = [], _endValues = [];
    private int _nobody, _nowhere, _nobodyConverted;

    /// <summary>True where times are moments.</summary>
    public bool HasClock => hasClock;

    /// <summary>A touch; a channel without a name is <see cref="TouchTable.Unknown"/>, and who has none is left out.</summary>
    public void Touch(string person, string channel, long time, double conversions, double value)
    {
        if (person.Length == 0)
        {
            _nobody++;
            _nobodyConverted += conversions > 0 ? 1 : 0;
            return;
        }
        _nowhere += channel.Length == 0 ? 1 : 0;
        _by.Add(NumberOf(_people, person));
        _touched.Add(NumberOf(_channels, channel.Length == 0 ? TouchTable.Unknown : channel));
        _times.Add(time);
        _counts.Add(conversions);
        _values.Add(conversions > 0 && value > 0 ? value : 0);
    }

    /// <summary>A conversion that stands apart from touches.</summary>
    public void Conversion(string person, long time, double count, double value)
    {
        if (person.Length == 0)
        {
            _nobody++;
            _nobodyConverted++;
            return;
        }
        _converted.Add(NumberOf(_people, person));
        _ends.Add(time);
        _endCounts.Add(count);
        _endValues.Add(value > 0 ? value : 0);
    }

    /// <summary>The table; null and a finding where nothing converted, or no row can be used.</summary>
    /// <param name="name">Where the touches stand, for findings.</param>
    /// <param name="columns">What their columns are called.</param>
    /// <param name="apart">Where conversions stand that are apart; null where the touches say it.</param>
    /// <param name="findings">Receives what should be known.</param>
    public TouchTable? Told(string name, TouchColumns columns, string? apart, FindingList findings)
    {
        SourceSpan place = new(name, 0, 0);
        if (_nobody > 0)
            findings.Warning(FindingCodes.TouchEntity, place, Text($"{_nobody} rows name nobody in '{columns.Entity}' and were left out{(_nobodyConverted > 0 ? Text($", {_nobodyConverted} of them conversions") : "")}."), "Fill the column where it is known.");
        if (_nowhere > 0)
            findings.Warning(FindingCodes.TouchChannel, place, Text($"{_nowhere} touches name no channel in '{columns.Channel}'; they count as '{TouchTable.Unknown}'."), "Fill the column where it is known, or leave these rows out.");
        if (!(apart is null ? _counts : _endCounts).Exists(static count => count > 0))
            findings.Error(FindingCodes.NoConversion, apart is null ? place : new SourceSpan(apart, 0, 0), apart is null ? $"'{columns.Conversion}' holds no conversion, so there is nothing to share." : "There is no conversion, so there is nothing to share.", "Check which column tells conversions.");
        if (apart is null && AreWholePaths())
            findings.Warning(FindingCodes.TouchConversion, place, $"Nearly all who convert have '{columns.Conversion}' on every touch: it looks like a mark of whole paths, and each touch would be a journey of its own.", "Name what is filled only on the touch that converts, such as the number of the order.");
        return findings.HasErrors ? null : new TouchTable(new TouchLog([.. _channels.Keys], [.. _by], [.. _touched], [.. _times], [.. _counts], [.. _values]),
            apart is null ? null : new ConversionLog([.. _converted], [.. _ends], [.. _endCounts], [.. _endValues]), _people.Count, hasClock, hasValue);
    }

    /// <summary>True where those who convert and have several touches have the mark on all of them.</summary>
    private bool AreWholePaths()
    {
        int[] touches = new int[_people.Count], marked = new int[_people.Count];
        for (int row = 0; row < _by.Count; row++)
        {
            touches[_by[row]]++;
            marked[_by[row]] += _counts[row] > 0 ? 1 : 0;
        }
        int[] several = [.. Enumerable.Range(0, touches.Length).Where(person => touches[person] > 1 && marked[person] > 0)];
        return several.Length >= FewPeople && several.Count(person => marked[person] == touches[person]) >= 0.9 * several.Length;
    }

    private static int NumberOf(Dictionary<string, int> known, string name)
    {
        if (!known.TryGetValue(name, out int number))
            known.Add(name, number = known.Count);
        return number;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
