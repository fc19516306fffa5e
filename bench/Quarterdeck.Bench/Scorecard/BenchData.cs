using DuckDB.NET.Data;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>Writes the ten million orders, by the outside case's own statements.</summary>
internal static class BenchData
{
    /// <summary>Writes <c>bench-data/</c>, unless it is there.</summary>
    public static int Write()
    {
        if (File.Exists(Path.Combine(BenchFolders.Data, "orders.parquet")))
            return 0;
        Directory.CreateDirectory(BenchFolders.Data);
        Directory.SetCurrentDirectory(BenchFolders.Root);
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Path.Combine(BenchFolders.Case, "gen.sql"));
        command.ExecuteNonQuery();
        return 0;
    }

    /// <summary>Writes files of one, ten and fifty million orders, unless they are there, and gives their names: the ten million as they are, a tenth of them, and five times them with numbers of their own.</summary>
    public static IEnumerable<string> Sizes()
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        string orders = Path.Combine(BenchFolders.Data, "orders.parquet");
        foreach ((string name, string rows) in new[]
        {
            ("rows-1m", $"SELECT * FROM read_parquet('{orders}') WHERE order_id % 10 = 0"),
            ("rows-10m", $"SELECT * FROM read_parquet('{orders}')"),
            ("rows-50m", $"SELECT order_id * 5 + copy AS order_id, * EXCLUDE (order_id, copy) FROM read_parquet('{orders}'), range(5) copies(copy)"),
        })
        {
            string file = Path.Combine(BenchFolders.Data, name + ".parquet");
            command.CommandText = $"COPY ({rows}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)";
            if (!File.Exists(file))
                command.ExecuteNonQuery();
            yield return name;
        }
    }
}
