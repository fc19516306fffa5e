using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Parquet;

/// <summary>A table being filled, row by row and column by column in the order of its declaration; it is written when it is closed.</summary>
internal sealed class TableRows : IDisposable
{
    private static readonly long FirstDay = (Timeline.Time(0) - DateTime.UnixEpoch).Days;

    private readonly TableColumn[] _columns;
    private readonly Action<TableRows> _close;
    private int _at;
    private bool _isClosed;

    /// <summary>Begins to fill a table.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Name and type of each column, as in CREATE TABLE.</param>
    /// <param name="close">Told once, when the last row has ended.</param>
    public TableRows(string name, string columns, Action<TableRows> close)
    {
        Name = name;
        _columns = [.. columns.Split(", ").Select(column => new TableColumn(column))];
        _close = close;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<TableColumn> Columns => _columns;

    /// <summary>Rows ended so far.</summary>
    public int Count { get; private set; }

    /// <summary>A whole number (BIGINT).</summary>
    public TableRows Whole(long value)
    {
        _columns[_at++].Add(value);
        return this;
    }

    /// <summary>A whole number, or nothing where it is negative.</summary>
    public TableRows WholeOrNull(long value) => value < 0 ? Null() : Whole(value);

    /// <summary>Text, or nothing.</summary>
    public TableRows Text(string? value)
    {
        _columns[_at++].Add(value);
        return this;
    }

    /// <summary>A date by its day in the timeline.</summary>
    public TableRows Date(int day) => Whole(FirstDay + day);

    /// <summary>A date, or nothing where it lies after the timeline: what has not happened yet has no date.</summary>
    public TableRows DateIfPast(int day) => day >= Timeline.Days ? Null() : Date(day);

    /// <summary>Date and time by the second in the timeline.</summary>
    public TableRows Time(long second) => Whole((FirstDay * Timeline.DayLength + second) * 1_000_000);

    /// <summary>Date and time, or nothing where it lies after the timeline.</summary>
    public TableRows TimeIfPast(long second) => second >= Timeline.Seconds ? Null() : Time(second);

    /// <summary>A decimal number with two decimals, given in hundredths (cents).</summary>
    public TableRows Hundredths(long value) => Whole(value);

    /// <summary>A decimal number with two decimals, or nothing where it is negative.</summary>
    public TableRows HundredthsOrNull(long value) => WholeOrNull(value);

    /// <summary>A decimal number with four decimals, given in ten-thousandths.</summary>
    public TableRows TenThousandths(long value) => Whole(value);

    /// <summary>True or false.</summary>
    public TableRows Flag(bool value) => Whole(value ? 1 : 0);

    /// <summary>Nothing.</summary>
    public TableRows Null()
    {
        _columns[_at++].AddNull();
        return this;
    }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">It has fewer values than the table has columns.</exception>
    public void End()
    {
        if (_at != _columns.Length)
            throw new InvalidOperationException($"A row of '{Name}' has {_at} values for {_columns.Length} columns.");
        _at = 0;
        Count++;
    }

    /// <summary>Closes the table.</summary>
    public void Dispose()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        _close(this);
    }
}
