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
}
