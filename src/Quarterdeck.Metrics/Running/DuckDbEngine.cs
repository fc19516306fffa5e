using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Metrics.Running;

/// <summary>The embedded engine: one DuckDB in memory, reading the sources where they lie.</summary>
/// <remarks>Statements of one engine run one after the other; the engine uses several threads inside each.</remarks>
internal sealed class DuckDbEngine : IDisposable
{
    /// <summary>Floating results keep so many significant digits, so that the order in which threads add does not show (design.md 5).</summary>
    private const int SignificantDigits = 12;

    private readonly DuckDBConnection _connection;
    private readonly Lock _gate = new();

    /// <summary>Opens an engine.</summary>
    /// <exception cref="EngineException">It cannot be opened, or a statement of the preparation fails.</exception>
    /// <param name="options">How it runs.</param>
    /// <param name="first">Further statements that are run before the first question.</param>
    public DuckDbEngine(LayerOptions options, IEnumerable<string> first)
    {
        _connection = new DuckDBConnection("Data Source=:memory:");
        _connection.Open();
        Run("SET TimeZone = 'UTC'");
        // Rows of a scan may come in any order: every answer is grouped, and sorted by us.
        Run("SET preserve_insertion_order = false");
        if (options.Threads is { } threads)
            Run(string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads}"));
        // Groups by a whole number within a million lie in an array instead of a hash table (first orders of 10 million rows: 0.45 CPU seconds instead
        // of 0.89). The array is not spilled, so not under a limit.
        if (options.MemoryLimit is null)
            Run("SET perfect_ht_threshold = 20");
        if (options.MemoryLimit is { } limit)
            Run($"SET memory_limit = '{limit.Replace("'", "''", StringComparison.Ordinal)}'");
        foreach (string statement in options.Prepare.Concat(first))
            Run(statement);
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run(string sql)
    {
        lock (_gate)
            Guarded(sql, () =>
            {
                using DuckDBCommand command = _connection.CreateCommand();
                command.CommandText = sql;
                return command.ExecuteNonQuery();
            });
    }

    /// <summary>Runs a query and reads all its rows.</summary>
    /// <exception cref="EngineException">The engine refuses it or fails.</exception>
    public IReadOnlyList<Cell[]> Query(string sql)
    {
        lock (_gate)
            return Guarded(sql, () =>
            {
                using DuckDBCommand command = _connection.CreateCommand();
                command.CommandText = sql;
                using DuckDBDataReader reader = command.ExecuteReader();
                List<Cell[]> rows = [];
                while (reader.Read())
                {
                    Cell[] row = new Cell[reader.FieldCount];
                    for (int i = 0; i < row.Length; i++)
                        row[i] = CellOf(reader, i);
                    rows.Add(row);
                }
                return rows;
            });
    }

    /// <summary>Runs a query and hands out its rows one by one: for statements of many rows, which are not to be cells first.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="row">Given the reader at each row; floating values in it are not rounded.</param>
    /// <exception cref="EngineException">The engine refuses it or fails.</exception>
    public void Read(string sql, Action<DuckDBDataReader> row)
    {
        lock (_gate)
            Guarded(sql, () =>
            {
                using DuckDBCommand command = _connection.CreateCommand();
                command.CommandText = sql;
                using DuckDBDataReader reader = command.ExecuteReader();
                while (reader.Read())
                    row(reader);
                return true;
            });
    }

    /// <summary>A value of a row that is read so, as a cell.</summary>
    public static Cell CellAt(DuckDBDataReader reader, int column) => CellOf(reader, column);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static Cell CellOf(DuckDBDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
            return Cell.Missing;
        return reader.GetValue(column) switch
        {
            decimal exact => Cell.Of(exact),
            long whole => Cell.Of((decimal)whole),
            int whole => Cell.Of((decimal)whole),
            BigInteger whole => whole >= (BigInteger)decimal.MinValue && whole <= (BigInteger)decimal.MaxValue ? Cell.Of((decimal)whole) : Cell.Of((double)whole),
            double real => Cell.Of(Rounded(real)),
            float real => Cell.Of(Rounded(real)),
            string text => Cell.Of(text),
            bool truth => Cell.Of(truth),
            DateTime moment => Cell.Of(moment),
            DateOnly day => Cell.Of(day.ToDateTime(TimeOnly.MinValue)),
            DateTimeOffset moment => Cell.Of(moment.UtcDateTime),
            short or ushort or byte or sbyte or uint or ulong => Cell.Of(Convert.ToDecimal(reader.GetValue(column), CultureInfo.InvariantCulture)),
            object other => Cell.Of(Convert.ToString(other, CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>A floating number at 12 significant digits: the one place where they are rounded.</summary>
    internal static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value;
        return double.Parse(value.ToString("E" + (SignificantDigits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static T Guarded<T>(string sql, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (DuckDBException fault)
        {
            throw new EngineException(FindingCodes.EngineFailed, "duckdb", sql, fault.Message.Split('\n')[0],
                "Run 'quarterdeck check' on the company; where a source's own 'sql:' is at fault, mend it there.", fault);
        }
    }
}
