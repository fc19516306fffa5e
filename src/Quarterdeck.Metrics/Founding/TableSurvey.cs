using System.Globalization;
using DuckDB.NET.Data;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Asks the rows of plain tables what they are: types, different values, keys, and whether one table's values are all another's keys.</summary>
internal sealed class TableSurvey : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    /// <summary>Opens an engine in memory.</summary>
    public TableSurvey()
    {
        _connection.Open();
        Run("SET TimeZone = 'UTC'");
    }

    /// <summary>Reads a table; null where it is none that the engine can read.</summary>
    public SurveyedTable? Of(string path, string source, string file)
    {
        string name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        string literal = $"'{file.Replace("'", "''", StringComparison.Ordinal)}'";
        string relation = name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? $"read_parquet({literal})" : $"read_csv({literal}, sample_size = -1)";
        try
        {
            List<(string Name, string Type)> heads = [];
            using (DuckDBCommand command = Command($"DESCRIBE SELECT * FROM {relation}"))
            using (DuckDBDataReader reader = command.ExecuteReader())
                while (reader.Read())
                    heads.Add((reader.GetString(0), reader.GetString(1)));
            string asked = string.Join(", ", heads.Select(static head => Counted(Quoted(head.Name))).Prepend("count(*)"));
            using DuckDBCommand counting = Command($"SELECT {asked} FROM {relation}");
            using DuckDBDataReader row = counting.ExecuteReader();
            row.Read();
            SurveyedColumn[] columns =
            [
                .. heads.Select((head, i) => new SurveyedColumn(head.Name, head.Type, Convert.ToInt64(row.GetValue(1 + (4 * i)), CultureInfo.InvariantCulture), Convert.ToInt64(row.GetValue(2 + (4 * i)), CultureInfo.InvariantCulture),
                    row.GetValue(3 + (4 * i)) as string, row.GetValue(4 + (4 * i)) as string)),
            ];
            return new SurveyedTable(path, source, relation, Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture), columns);
        }
        catch (DuckDBException)
        {
            return null;
        }
    }

    /// <summary>True where two columns together name one row.</summary>
    public bool IsKey(SurveyedTable table, SurveyedColumn first, SurveyedColumn second) =>
        Number($"SELECT count(DISTINCT ({Quoted(first.Name)}, {Quoted(second.Name)})) FROM {table.Relation}") == table.Rows;

    /// <summary>How many values of a column are no value of another table's column.</summary>
    public long Strangers(SurveyedTable table, SurveyedColumn column, SurveyedTable target, SurveyedColumn key) =>
        Number($"SELECT count(*) FROM {table.Relation} AS a WHERE a.{Quoted(column.Name)} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {target.Relation} AS b WHERE CAST(b.{Quoted(key.Name)} AS VARCHAR) = CAST(a.{Quoted(column.Name)} AS VARCHAR))");

    /// <summary>The smallest and largest day of two expressions over a clean table; null where there are none.</summary>
    public (DateOnly First, DateOnly Last)? Days(IReadOnlyList<string> files, string first, string last)
    {
        string list = string.Join(", ", files.Select(static file => $"'{file.Replace("'", "''", StringComparison.Ordinal)}'"));
        try
        {
            using DuckDBCommand command = Command($"SELECT strftime(min(CAST({first} AS DATE)), '%Y-%m-%d'), strftime(max(CAST({last} AS DATE)), '%Y-%m-%d') FROM read_parquet([{list}], union_by_name = true)");
            using DuckDBDataReader row = command.ExecuteReader();
            return row.Read() && row.GetValue(0) is string from && row.GetValue(1) is string to
                ? (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)) : null;
        }
        catch (DuckDBException)
        {
            return null;
        }
    }

    /// <summary>The different values of a column, at most five; none where it is not there.</summary>
    public IReadOnlyList<string> Values(string relation, string column)
    {
        List<string> values = [];
        try
        {
            using DuckDBCommand command = Command($"SELECT DISTINCT CAST({Quoted(column)} AS VARCHAR) AS v FROM {relation} WHERE {Quoted(column)} IS NOT NULL ORDER BY v LIMIT 5");
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
                values.Add(reader.GetString(0));
        }
        catch (DuckDBException)
        {
            return [];
        }
        return values;
    }

    /// <summary>The names of the columns of a clean table.</summary>
    public IReadOnlyList<string> Columns(string file)
    {
        List<string> names = [];
        using DuckDBCommand command = Command($"DESCRIBE SELECT * FROM read_parquet('{file.Replace("'", "''", StringComparison.Ordinal)}')");
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static string Counted(string column) => $"count(DISTINCT {column}), count({column}), CAST(min({column}) AS VARCHAR), CAST(max({column}) AS VARCHAR)";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private long Number(string sql)
    {
        using DuckDBCommand command = Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Run(string sql)
    {
        using DuckDBCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    private DuckDBCommand Command(string sql)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
