using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Intake.Connecting;

namespace Quarterdeck.Intake.Loading;

/// <summary>The embedded engine as a load uses it: rows into Parquet, and sets of rows against each other.</summary>
internal sealed class LoadEngine : IDisposable
{
    /// <summary>Wide rows fill a batch before their number does.</summary>
    private const long MostBytes = 128L << 20;

    private readonly DuckDBConnection _connection;

    /// <param name="spill">Where it may put what does not fit into memory.</param>
    public LoadEngine(string spill)
    {
        _connection = new DuckDBConnection("Data Source=:memory:");
        _connection.Open();
        Run("SET TimeZone = 'UTC'");
        Run($"SET temp_directory = {Literal(Path.Combine(spill, "spill.tmp"))}");
    }

    /// <summary>Runs a statement without rows.</summary>
    public void Run(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a statement as text; null for nothing.</summary>
    public IReadOnlyList<string?[]> Rows(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture))]);
        return rows;
    }

    /// <summary>The whole number that a statement gives.</summary>
    public long Count(string sql) => long.Parse(Rows(sql)[0][0]!, CultureInfo.InvariantCulture);

    /// <summary>Makes an empty table of some columns.</summary>
    public void CreateTable(string table, IEnumerable<(string Name, string Type)> columns) =>
        Run($"CREATE OR REPLACE TABLE {table} ({string.Join(", ", columns.Select(column => $"{Quoted(column.Name)} {column.Type}"))})");

    /// <summary>Copies up to so many rows of a driver's reader into a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="readers">One for each column.</param>
    /// <param name="from">Where the rows come from.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="next">Goes to the next row of the reader.</param>
    /// <returns>How many were copied; 0 at the end.</returns>
    public int Fill(string table, IReadOnlyList<ValueReader> readers, System.Data.Common.DbDataReader from, int most, Func<bool> next)
    {
        using DuckDBAppender appender = _connection.CreateAppender(table);
        int rows = 0;
        long bytes = 0;
        while (rows < most && bytes < MostBytes && next())
        {
            IDuckDBAppenderRow row = appender.CreateRow();
            for (int i = 0; i < readers.Count; i++)
                bytes += readers[i].Copy(from, i, row);
            row.EndRow();
            rows++;
        }
        return rows;
    }

    /// <summary>Writes the rows of a query into a Parquet file, in their order.</summary>
    /// <returns>How many.</returns>
    public long Copy(string query, string path)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO {Literal(path)} (FORMAT parquet, COMPRESSION zstd)";
        return command.ExecuteNonQuery();
    }

    /// <summary>Some files as one table.</summary>
    public static string Files(IEnumerable<string> paths, bool withName = false) => $"read_parquet([{string.Join(", ", paths.Select(Literal))}]{(withName ? ", filename = 'file of the row'" : "")})";

    /// <summary>The column that says a row's file, where it was asked for.</summary>
    public const string FileColumn = "\"file of the row\"";

    /// <summary>A name in quotes.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in quotes.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
