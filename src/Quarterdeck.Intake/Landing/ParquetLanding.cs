using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;
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
    private readonly ConcurrentBag<RowBatch> _free = [];
    private readonly CancellationTokenSource _ended = new();
    private readonly IReadOnlyList<BoundColumn> _columns;
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
        _writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private string Temporary => _target + ".part";

    /// <summary>An empty batch to fill: one that is written already, else a new one.</summary>
    public RowBatch NextBatch() => _free.TryTake(out RowBatch? batch) ? batch : new RowBatch(_columns.Count);

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
        RowBatch? first = Next();
        bool HasZone(int column)
        {
            foreach (CellValue cell in first is null ? [] : first.Column(column))
                if (cell.Moment is { } moment)
                    return moment.Kind == DateTimeKind.Utc;
            return false;
        }
        int[] written = [.. Enumerable.Range(0, _columns.Count).Where(i => _columns[i].Column.Privacy != Privacy.Dropped)];
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        // The engine's vectors have 2,048 places of 16 bytes a column, whatever the rows; some sets of them are in use at once.
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{Math.Max(512, written.Length * 2048L * 16 * 4 / 1_000_000)}MB'"));
        BatchScan scan = new([.. written.Select(i => (_columns[i].Column, HasZone(i)))], written, () =>
        {
            Give(_current);
            (_current, first) = (first ?? Next(), null);
            return _current;
        });
        scan.Register(connection, "clean_rows");
        try
        {
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"COPY (FROM clean_rows()) TO '{Temporary.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, ROW_GROUP_SIZE {RowsOfGroup(written.Length)})"));
        }
        catch (DuckDBException) when (scan.Fault is OperationCanceledException ended)
        {
            throw ended;
        }
    }

    /// <summary>Rows that are written together: fewer in a wide table, so that a group of rows takes no more memory than in a narrow one.</summary>
    private static int RowsOfGroup(int columns) => Math.Clamp(6_000_000 / Math.Max(1, columns) / RowBatch.MostRows, 1, 30) * RowBatch.MostRows;

    private RowBatch? Next() => _batches.TryTake(out RowBatch? batch, Timeout.Infinite, _ended.Token) ? batch : null;

    /// <summary>A written batch can be filled again.</summary>
    private void Give(RowBatch? batch)
    {
        if (batch is null)
            return;
        batch.Rows = 0;
        _free.Add(batch);
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
