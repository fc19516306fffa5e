using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Bench.Imports;

/// <summary>How fast a clean CSV file lands as Parquet, beside DuckDB's own reader in the same process.</summary>
internal static class ImportContest
{
    private const string Profile = """
        profile: bench_orders
        headers: assumed
        requires: [order_id, day, customer, amount]
        columns:
          order_id: {whole: [order_id], additive: false}
          day: {date: [day]}
          customer: {code: [customer]}
          channel: {text: [channel]}
          quantity: {whole: [quantity]}
          amount: {money: [amount], scale: 2}
        totals:
          rows: COUNT(rows.*)
          amount: SUM(amount)
          paid: SUM(amount) FILTER (WHERE channel = 'shop')
        """;

    private const string Wide = """
          country: {text: [country]}
          product: {text: [product]}
          reference: {code: [reference]}
          price: {money: [price], scale: 4}
          weight: {number: [weight]}
          shipped: {time: [shipped]}
          note: {text: [note]}

        """;

    private const string NarrowRow = "i AS order_id, DATE '2020-01-01' + CAST(i * 7919 % 2000 AS INTEGER) AS day, 'C' || lpad(CAST(i * 104729 % 500000 AS VARCHAR), 6, '0') AS customer, ['shop', 'web', 'partner'][1 + i % 3] AS channel, 1 + i % 7 AS quantity, CAST(i * 31 % 100000 AS DECIMAL(12,2)) / 100 AS amount";

    private const string WideRow = ", ['France', 'Poland', 'Viet Nam', 'China'][1 + i % 4] AS country, 'Product ' || CAST(i * 31 % 5000 AS VARCHAR) || ' of the autumn line' AS product, md5(CAST(i AS VARCHAR)) AS reference, CAST(i * 17 % 1000000 AS DECIMAL(12,4)) / 10000 AS price, (i % 997) / 8.0 AS weight, TIMESTAMP '2020-01-01' + INTERVAL (i * 37 % 100000000) SECOND AS shipped, CASE WHEN i % 5 = 0 THEN NULL ELSE 'left with neighbour' END AS note";

    /// <summary>Writes so many rows, lands them both ways in turn, and prints the best of each and their ratio.</summary>
    /// <param name="rows">Rows of the file.</param>
    /// <param name="isWide">True for 13 columns of some 140 bytes a row, false for 6 of some 40.</param>
    public static int Run(long rows, bool isWide)
    {
        string folder = Directory.CreateTempSubdirectory("quarterdeck-bench-").FullName;
        try
        {
            string file = Path.Combine(folder, "orders.csv");
            Sql(string.Create(CultureInfo.InvariantCulture, $"COPY (SELECT {NarrowRow}{(isWide ? WideRow : "")} FROM range({rows}) t(i)) TO '{file}' (HEADER)"));
            FindingList findings = new();
            ImportProfile profile = ProfileReader.Read("bench.yaml", isWide ? Profile.Replace("totals:", Wide + "totals:", StringComparison.Ordinal) : Profile, findings) ?? throw new InvalidOperationException(findings.Sorted()[0].Message);
            double ours = double.MaxValue, engines = double.MaxValue, peak = 0;
            int told = 0;
            for (int round = 0; round < 3; round++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                ImportedFile report = FileImports.Run([file], new ImportOptions(new ProfileCatalogue([profile])) { OutputFolder = Path.Combine(folder, "out"), Progress = new Counter(() => told++) }, findings)[0];
                ours = Math.Min(ours, watch.Elapsed.TotalSeconds);
                if (report.RowsRead != rows)
                    throw new InvalidOperationException($"{report.RowsRead} rows of {rows}.");
                // The peak of the process is ours as long as the engine's own reader has not run in it.
                if (round == 0)
                    peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
                watch.Restart();
                Sql($"COPY (SELECT * FROM read_csv('{file}')) TO '{Path.Combine(folder, "engine.parquet")}' (FORMAT parquet)");
                engines = Math.Min(engines, watch.Elapsed.TotalSeconds);
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{rows:N0} rows, {new FileInfo(file).Length / 1e6:0} MB: quarterdeck {ours:0.00} s, DuckDB {engines:0.00} s, ratio {ours / engines:0.00} (at most 2 is asked); peak {peak:0} MB, {told / 3} reports of progress"));
            return ours <= engines * 2 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Counter(Action count) : IProgress<string>
    {
        public void Report(string value) => count();
    }

    private static void Sql(string statement)
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
