using System.Globalization;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Tables;

namespace Quarterdeck.Intake.Totals;

/// <summary>How many rows are active on a day: begun on it or before, and not ended on it or before.</summary>
/// <remarks>Only changes by day are kept, so that it works in one pass. A row that ends before it begins never counts.</remarks>
/// <param name="total">Between which columns rows are active.</param>
/// <param name="map">Where the columns are.</param>
internal sealed class ActiveCount(ActiveTotal total, ColumnMap map)
{
    private readonly int _from = map.IndexOf(total.From), _to = map.IndexOf(total.To), _value = total.Value is { } value ? map.IndexOf(value) : -1;
    private readonly SortedDictionary<DateTime, decimal> _changes = [];

    /// <summary>The first and last months in which rows begin or end; what lies before the last twelve is history.</summary>
    public SortedSet<string> Months { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes a row.</summary>
    public void Add(RowBatch batch, int row)
    {
        if (_from < 0 || batch[row, _from].Moment is not { } from)
            return;
        DateTime? to = _to < 0 ? null : batch[row, _to].Moment;
        if (to is { } end && end.Date <= from.Date)
            return;
        decimal value = total.Value is null ? 1 : _value < 0 ? 0 : batch[row, _value].Number ?? 0;
        Change(from.Date, value);
        if (to is { } left)
            Change(left.Date, -value);
    }

    /// <summary>The value on a month's first or last day.</summary>
    /// <param name="month">As 2026-10.</param>
    public decimal At(string month)
    {
        DateTime first = DateTime.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
        DateTime day = total.AtStart ? first : first.AddMonths(1).AddDays(-1);
        return _changes.TakeWhile(change => change.Key <= day).Sum(static change => change.Value);
    }

    private void Change(DateTime day, decimal by)
    {
        _changes[day] = _changes.GetValueOrDefault(day) + by;
        Months.Add(day.ToString("yyyy-MM", CultureInfo.InvariantCulture));
    }
}
