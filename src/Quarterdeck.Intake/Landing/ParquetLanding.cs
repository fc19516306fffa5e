using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Tables;

namespace Quarterdeck.Intake.Landing;

/// <summary>Writes batches of rows as one Parquet file, while they are still being read.</summary>
/// <remarks>
/// The engine pulls: one COPY reads a function of ours that hands out the batches, so that nothing but a few batches is ever in memory, and reading and
/// writing run side by side. The file bears a temporary name until <see cref="Complete"/>, so a run that ends early leaves no half table.
/// </remarks>
public sealed class ParquetLanding : IDisposable
{
    /// <summary>Batches that wait; reading stops while writing is so far behind.</summary>
    private const int MostWaiting = 8;

    private readonly BlockingCollection<RowBatch> _batches = new(MostWaiting);
    private readonly CancellationTokenSource _ended = new();
    private readonly IReadOnlyList<BoundColumn> _columns;
    private readonly bool[] _hasZone;
    private readonly string _target;
    private readonly Task _writing;
    private RowBatch? _current;
    private bool _isComplete;

    /// <summary>Begins.</summary>
    /// <param name="target">The file; written over when it is complete.</param>
    /// <param name="columns">The columns; those that are dropped for privacy are not written.</param>
    public ParquetLanding(string target, IReadOnlyList<BoundColumn> columns)
    {
        _target = target;
        _columns = columns;
        _hasZone = new bool[columns.Count];
        _writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private string Temporary => _target + ".part";

    /// <summary>Takes a batch; it must not be changed afterwards.</summary>
    public void Add(RowBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        while (!_batches.TryAdd(batch, 100))
            if (_writing.IsCompleted)
            {
                _writing.GetAwaiter().GetResult();
                throw new IOException($"'{_target}' cannot be written.");
            }
    }

    /// <summary>Waits for the last row and gives the file its name.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Complete()
    {
        _batches.CompleteAdding();
        try
        {
            _writing.GetAwaiter().GetResult();
        }
        catch (DuckDBException fault)
        {
            throw new IOException($"'{_target}' cannot be written: {fault.Message.Split('\n')[0]}", fault);
        }
        File.Move(Temporary, _target, overwrite: true);
        _isComplete = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isComplete)
        {
            _ended.Cancel();
            try
            {
                _writing.GetAwaiter().GetResult();
            }
            catch (Exception ended) when (ended is DuckDBException or OperationCanceledException or IOException)
            {
                // What is thrown away need not be written well.
            }
            File.Delete(Temporary);
        }
        _batches.Dispose();
        _ended.Dispose();
    }

    private void Write()
    {
        // The first batch tells which moments bear a zone, and so their type.
        if (_batches.TryTake(out _current, Timeout.Infinite, _ended.Token))
            for (int c = 0; c < _columns.Count; c++)
                for (int r = 0; r < _current.Rows && !_hasZone[c]; r++)
                    _hasZone[c] = _current[r, c].Moment?.Kind == DateTimeKind.Utc;
        int[] written = [.. Enumerable.Range(0, _columns.Count).Where(i => _columns[i].Column.Privacy != Profiles.Privacy.Dropped)];
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        Run(connection, "SET TimeZone = 'UTC'");
        Run(connection, "SET memory_limit = '512MB'");
        connection.RegisterTableFunction("clean_rows", () => new TableFunction([.. written.Select(i => new ColumnInfo(_columns[i].Column.Id, ClrType(_columns[i].Column.Type)))], Rows()),
            (row, writers, place) => Map((Position)row!, writers, place, written));
        Run(connection, $"COPY (SELECT {string.Join(", ", written.Select(Selected))} FROM clean_rows()) TO '{Temporary.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, ROW_GROUP_SIZE 61440)");
    }

    /// <summary>Where the engine stands: one object for all rows, so that a row costs no memory.</summary>
    private sealed class Position
    {
        public RowBatch Batch { get; set; } = null!;
        public int Row { get; set; }
    }

    private IEnumerable<Position> Rows()
    {
        Position position = new();
        for (RowBatch? batch = _current; batch is not null; batch = Next())
        {
            position.Batch = batch;
            for (int r = 0; r < batch.Rows; r++)
            {
                position.Row = r;
                yield return position;
            }
        }
    }

    private RowBatch? Next() => _batches.TryTake(out RowBatch? batch, Timeout.Infinite, _ended.Token) ? batch : null;

    private void Map(Position position, IDuckDBDataWriter[] writers, ulong place, int[] written)
    {
        for (int i = 0; i < written.Length; i++)
        {
            ref CellValue value = ref position.Batch[position.Row, written[i]];
            IDuckDBDataWriter writer = writers[i];
            if (value.IsUnknown)
                writer.WriteNull(place);
            else
                Write(writer, value, place, _columns[written[i]].Column);
        }
    }

    /// <summary>Days and moments travel as whole numbers: the driver's own way of handing them over takes longer than reading them.</summary>
    private static void Write(IDuckDBDataWriter writer, in CellValue value, ulong place, Profiles.ProfileColumn column)
    {
        switch (column.Type)
        {
            case CellType.Text or CellType.Code:
                writer.WriteValue(value.Text!, place);
                break;
            case CellType.Date:
                writer.WriteValue((int)((value.Moment!.Value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerDay), place);
                break;
            case CellType.Time:
                writer.WriteValue((value.Moment!.Value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, place);
                break;
            case CellType.Truth:
                writer.WriteValue(value.Truth!.Value, place);
                break;
            default:
                Number(writer, value.Number!.Value, place, column);
                break;
        }
    }

    private static void Number(IDuckDBDataWriter writer, decimal number, ulong place, Profiles.ProfileColumn column)
    {
        if (column.Type == CellType.Money)
            writer.WriteValue((long)(number.Scale <= column.Scale ? number * Power(column.Scale) : Math.Round(number * Power(column.Scale), MidpointRounding.AwayFromZero)), place);
        else if (column.Type == CellType.Whole)
            writer.WriteValue((long)number, place);
        else
            writer.WriteValue((double)number, place);
    }

    /// <summary>True where a number fits its column of the file: 18 digits of money, the decimals that are kept among them.</summary>
    public static bool Fits(decimal number, Profiles.ProfileColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        // Below this every number fits whatever its scale; the division further down costs as much as reading the cell.
        if (Math.Abs(number) < 100_000_000m)
            return true;
        if (column.Type == CellType.Whole)
            return Math.Abs(number) <= long.MaxValue;
        if (column.Type != CellType.Money)
            return true;
        return Math.Abs(number) <= 999_999_999_999_999_999m / Power(column.Scale);
    }

    /// <summary>True where an amount has more decimals than its column keeps and is rounded in the file.</summary>
    public static bool IsRounded(decimal number, Profiles.ProfileColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (number.Scale <= column.Scale)
            return false;
        decimal scaled = number * Power(column.Scale);
        return scaled != decimal.Truncate(scaled);
    }

    private static decimal Power(int scale) => scale switch { 0 => 1m, 1 => 10m, 2 => 100m, 3 => 1000m, 4 => 10_000m, 5 => 100_000m, 6 => 1_000_000m, 7 => 10_000_000m, 8 => 100_000_000m, _ => 1_000_000_000m };

    private static Type ClrType(CellType type) => type switch
    {
        CellType.Money or CellType.Whole => typeof(long),
        CellType.Number or CellType.Percent => typeof(double),
        CellType.Date => typeof(int),
        CellType.Time => typeof(long),
        CellType.Truth => typeof(bool),
        _ => typeof(string),
    };

    /// <summary>Money travels as whole units of its last digit and becomes a DECIMAL in the engine; a product with 0.01 is exact there, a quotient is not.</summary>
    private string Selected(int place)
    {
        Profiles.ProfileColumn column = _columns[place].Column;
        string name = $"\"{column.Id.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return column.Type switch
        {
            CellType.Money when column.Scale == 0 => $"CAST({name} AS DECIMAL(18,0)) AS {name}",
            CellType.Money => string.Create(CultureInfo.InvariantCulture, $"CAST(CAST({name} AS DECIMAL(18,0)) * CAST('{1m / Power(column.Scale)}' AS DECIMAL({column.Scale},{column.Scale})) AS DECIMAL(18,{column.Scale})) AS {name}"),
            CellType.Date => $"DATE '1970-01-01' + {name} AS {name}",
            CellType.Time when _hasZone[place] => $"make_timestamp({name}) AT TIME ZONE 'UTC' AS {name}",
            CellType.Time => $"make_timestamp({name}) AS {name}",
            _ => name,
        };
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
