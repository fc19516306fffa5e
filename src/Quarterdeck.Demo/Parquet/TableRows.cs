using DuckDB.NET.Data;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Parquet;

/// <summary>A table being filled, row by row and column by column in the order of its declaration.</summary>
internal sealed class TableRows : IDisposable
{
    private readonly DuckDBAppender _appender;
    private IDuckDBAppenderRow? _row;

    /// <summary>Begins to fill a table.</summary>
    public TableRows(DuckDBConnection connection, string table) => _appender = connection.CreateAppender(table);

    /// <summary>Rows ended so far.</summary>
    public int Count { get; private set; }

    private IDuckDBAppenderRow Row => _row ??= _appender.CreateRow();

    /// <summary>A whole number (BIGINT).</summary>
    public TableRows Whole(long value)
    {
        Row.AppendValue(value);
        return this;
    }

    /// <summary>A whole number, or nothing where it is negative.</summary>
    public TableRows WholeOrNull(long value)
    {
        if (value < 0)
            return Null();
        return Whole(value);
    }

    /// <summary>Text, or nothing.</summary>
    public TableRows Text(string? value)
    {
        Row.AppendValue(value);
        return this;
    }

    /// <summary>A date by its day in the timeline.</summary>
    public TableRows Date(int day)
    {
        Row.AppendValue(Timeline.Date(day));
        return this;
    }

    /// <summary>A date, or nothing where it lies after the timeline: what has not happened yet has no date.</summary>
    public TableRows DateIfPast(int day) => day >= Timeline.Days ? Null() : Date(day);

    /// <summary>Date and time by the second in the timeline.</summary>
    public TableRows Time(long second)
    {
        Row.AppendValue(Timeline.Time(second));
        return this;
    }

    /// <summary>Date and time, or nothing where it lies after the timeline.</summary>
    public TableRows TimeIfPast(long second) => second >= Timeline.Seconds ? Null() : Time(second);

    /// <summary>A decimal number with two decimals, given in hundredths (cents).</summary>
    public TableRows Hundredths(long value)
    {
        Row.AppendValue(Scaled(value, 2));
        return this;
    }

    /// <summary>A decimal number with two decimals, or nothing where it is negative.</summary>
    public TableRows HundredthsOrNull(long value) => value < 0 ? Null() : Hundredths(value);

    /// <summary>A decimal number with four decimals, given in ten-thousandths.</summary>
    public TableRows TenThousandths(long value)
    {
        Row.AppendValue(Scaled(value, 4));
        return this;
    }

    /// <summary>True or false.</summary>
    public TableRows Flag(bool value)
    {
        Row.AppendValue(value);
        return this;
    }

    /// <summary>Nothing.</summary>
    public TableRows Null()
    {
        Row.AppendNullValue();
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        Row.EndRow();
        _row = null;
        Count++;
    }

    /// <summary>Writes what is still held back.</summary>
    public void Dispose() => _appender.Dispose();

    private static decimal Scaled(long value, byte scale)
    {
        ulong size = (ulong)Math.Abs(value);
        return new decimal(unchecked((int)size), (int)(size >> 32), 0, value < 0, scale);
    }
}
