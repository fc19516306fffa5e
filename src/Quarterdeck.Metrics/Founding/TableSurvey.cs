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

    /// <summary>True where a column of texts is one of numbers or days but for cells that say unknown in words, such as NULL.</summary>
    public bool HasWordsForUnknown(SurveyedTable table)
    {
        foreach (SurveyedColumn column in table.Columns.Where(static column => column.Type == "VARCHAR"))
        {
            string text = $"trim({Quoted(column.Name)})", isWord = $"lower({text}) IN ('null', 'n/a', 'na', 'nan', 'none', '\\n', '-', '--', '#n/a')";
            if (Number($"SELECT CASE WHEN count(*) FILTER (WHERE {isWord}) > 0 AND count(*) FILTER (WHERE NOT {isWord}) > 0 AND count(*) FILTER (WHERE NOT {isWord} AND TRY_CAST({text} AS DOUBLE) IS NULL AND TRY_CAST({text} AS TIMESTAMP) IS NULL) = 0 THEN 1 ELSE 0 END FROM {table.Relation}") == 1)
                return true;
        }
        return false;
    }

    /// <summary>Words of a column that speak of what came to nothing: cancelled, void, refused; at most five.</summary>
    public IReadOnlyList<string> Undone(SurveyedTable table, SurveyedColumn column)
    {
        List<string> words = [];
        using DuckDBCommand command = Command($"SELECT DISTINCT {Quoted(column.Name)} AS v FROM {table.Relation} WHERE regexp_matches(lower({Quoted(column.Name)}), '^(cancel|void|fail|refund|reject|storn|annul|anul|unpaid|draft|declin)') ORDER BY v LIMIT 5");
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
            words.Add(reader.GetString(0));
        return words;
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

    /// <summary>How many days the longest row tells of, by its first and last day; 1 where none tells of more.</summary>
    public long LongestRow(IReadOnlyList<string> files, string first, string last)
    {
        string list = string.Join(", ", files.Select(static file => $"'{file.Replace("'", "''", StringComparison.Ordinal)}'"));
        return Math.Max(1, Number($"SELECT COALESCE(max(date_diff('day', CAST({first} AS DATE), CAST({last} AS DATE))) + 1, 1) FROM read_parquet([{list}], union_by_name = true)"));
    }

    /// <summary>Writes the days that a file states above its table beside its rows, as period_from and period_to, so that several files can be read together.</summary>
    public void Stamp(string file, (DateOnly First, DateOnly Last)? days)
    {
        static string Day(DateOnly? day) => day is { } known ? string.Create(CultureInfo.InvariantCulture, $"DATE '{known:yyyy-MM-dd}'") : "CAST(NULL AS DATE)";
        string literal = file.Replace("'", "''", StringComparison.Ordinal);
        Run($"COPY (SELECT *, {Day(days?.First)} AS period_from, {Day(days?.Last)} AS period_to FROM read_parquet('{literal}')) TO '{literal}.stamped' (FORMAT parquet)");
        File.Move(file + ".stamped", file, overwrite: true);
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

    /// <summary>The first rows of a table as texts; null for a cell without a value.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> First(SurveyedTable table, int most)
    {
        List<IReadOnlyList<string?>> rows = [];
        string cells = string.Join(", ", table.Columns.Select(static column => $"CAST({Quoted(column.Name)} AS VARCHAR)"));
        using DuckDBCommand command = Command(string.Create(CultureInfo.InvariantCulture, $"SELECT {cells} FROM {table.Relation} LIMIT {most}"));
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) as string)]);
        return rows;
    }

    /// <summary>What the numbers of a column add up to, as text; null where there are none.</summary>
    public string? Sum(SurveyedTable table, SurveyedColumn column)
    {
        // Floating amounts of a file are decimal numbers to the person who wrote them.
        string value = column.Type is "DOUBLE" or "FLOAT" ? $"CAST({Quoted(column.Name)} AS DECIMAL(38,4))" : Quoted(column.Name);
        try
        {
            using DuckDBCommand command = Command($"SELECT CAST(sum({value}) AS VARCHAR) FROM {table.Relation}");
            return command.ExecuteScalar() as string;
        }
        catch (DuckDBException)
        {
            return null;
        }
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
