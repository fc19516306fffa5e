using DuckDB.NET.Data;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>The benchmark's company over a file a month, with what a program kept after 35 of the 36 months.</summary>
/// <param name="keeper">Under which name what the program kept is put aside.</param>
/// <param name="ask">Lets the program answer over the months that are there.</param>
internal sealed class MonthlyFolder(string keeper, Func<Cost> ask)
{
    private const string Last = "orders-2025-12.parquet";

    /// <summary>The company's folder.</summary>
    public static string Company => Path.Combine(BenchFolders.Data, "monthly");

    private static string Months => Path.Combine(Company, "months");

    private static string Held => Path.Combine(Company, Last);

    private static string Kept => Path.Combine(Company, ".quarterdeck");

    private string KeptBefore => Path.Combine(BenchFolders.Data, $"kept-after-35-months-{keeper}");

    /// <summary>Writes the files, unless they are there, and lets the program answer over the first 35 months.</summary>
    public void Prepare()
    {
        if (!Directory.Exists(Months))
            Write();
        TakeBack();
        Clear(Kept);
        ask();
        Clear(KeptBefore);
        Directory.Move(Kept, KeptBefore);
    }

    /// <summary>Lets the program answer over the months that are there.</summary>
    public Cost Ask() => ask();

    /// <summary>As it is when a new month has come: 36 files, and what was kept of 35.</summary>
    public void BringMonth()
    {
        Clear(Kept);
        Copy(KeptBefore, Kept);
        if (!File.Exists(Path.Combine(Months, Last)))
            File.Copy(Held, Path.Combine(Months, Last));
    }

    /// <summary>As it is when a month has come and was asked for before: 36 files, and all kept.</summary>
    public void Settle()
    {
        BringMonth();
        ask();
    }

    private static void TakeBack() => File.Delete(Path.Combine(Months, Last));

    private static void Write()
    {
        Directory.CreateDirectory(Months);
        File.WriteAllText(Path.Combine(Company, "company.yaml"), File.ReadAllText(Path.Combine(BenchFolders.Company, "company.yaml"))
            .Replace("data: ../../bench-data", "data: .", StringComparison.Ordinal).Replace("source: orders.parquet", "source: months/*.parquet", StringComparison.Ordinal));
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        for (DateOnly month = new(2023, 1, 1); month.Year < 2026; month = month.AddMonths(1))
        {
            string file = FormattableString.Invariant($"orders-{month:yyyy-MM}.parquet");
            command.CommandText = FormattableString.Invariant($"COPY (SELECT * FROM read_parquet('{BenchFolders.Data}/orders.parquet') WHERE order_ts >= DATE '{month:yyyy-MM-dd}' AND order_ts < DATE '{month.AddMonths(1):yyyy-MM-dd}') TO '{(file == Last ? Held : Path.Combine(Months, file))}' (FORMAT parquet, COMPRESSION zstd)");
            command.ExecuteNonQuery();
        }
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
