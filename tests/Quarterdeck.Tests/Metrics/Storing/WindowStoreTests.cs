using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Metrics.Storing;

/// <summary>A dataset of several files is kept by window and file: new files alone are read, and the answer is the direct one to the byte.</summary>
public sealed class WindowStoreTests : IDisposable
{
    private const string Yaml = """
        format: 1
        company: Parts
        currency: EUR
        calendar: {fiscal_year_starts: april}
        datasets:
          orders:
            source: orders/*.parquet
            key: id
            time: day
            fields:
              done: status = 'done'
              is_first: DATE_TRUNC('month', orders.day) = DATE_TRUNC('month', customers.first_order)
            joins: {customer: {to: customers, on: customer_id}, place: {to: places, on: place_id}}
          customers:
            source: {distinct: orders}
            key: customer_id
            fields:
              first_order: MIN(orders.day) FILTER (WHERE orders.status = 'done')
              last_order: MAX(orders.day)
              order_count: COUNT(orders.*)
          places: {source: places.csv, key: id}
        dimensions: {region: places.region}
        metrics:
          revenue: {formula: SUM(orders.amount) FILTER (WHERE orders.done), unit: money}
          orders: COUNT(orders.*)
          buyers: COUNT(DISTINCT orders.customer_id) FILTER (WHERE orders.done)
          new_buyers: COUNT(DISTINCT orders.customer_id) FILTER (WHERE orders.done AND orders.is_first)
          new_revenue: SUM(orders.amount) FILTER (WHERE orders.done AND orders.is_first)
          loose_first: COUNT(orders.*) FILTER (WHERE orders.is_first)
          loyal: COUNT(orders.*) FILTER (WHERE customers.order_count >= 3)
          latest: COUNT(orders.*) FILTER (WHERE orders.day = customers.last_order)
          middle: MEDIAN(orders.amount)
          mean: AVG(orders.amount)
          dearest: MAX(orders.amount)
          first_buyers: {formula: COUNT(customers.*), time: customers.first_order}
          growth: revenue / PRIOR(revenue) - 1
          balance: {formula: SUM(orders.amount), stock: {at: last, per: [customer_id]}}
          kept: RETAINED(orders.customer_id)
        """;

    private static readonly string[] Metrics =
    [
        "revenue", "orders", "buyers", "new_buyers", "new_revenue", "loose_first", "loyal", "latest", "middle", "mean", "dearest", "first_buyers", "growth", "balance", "kept",
        "PRIOR(buyers, 1 YEAR)", "TO_DATE(revenue, YEAR)", "TO_DATE(buyers, QUARTER)", "TRAILING(mean, 3 MONTH)", "CUMULATIVE(new_buyers)",
    ];

    private static int _made;

    private readonly string _folder = Path.Combine(Path.GetTempPath(),
        string.Create(CultureInfo.InvariantCulture, $"quarterdeck-parts-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}"));

    public WindowStoreTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "orders"));
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), Yaml);
        File.WriteAllLines(Path.Combine(_folder, "places.csv"), ["id,region", "0,north", "1,south", "2,"]);
    }

    private string Store => Path.Combine(_folder, ".quarterdeck", "answers");

    [Fact]
    public void A_new_file_is_read_and_the_older_ones_are_not()
    {
        Write("2024-01", "(1, DATE '2024-01-05', 1, 0, 'done', 10.00), (2, DATE '2024-01-20', 2, 1, 'open', 20.00)");
        Write("2024-02", "(3, DATE '2024-02-05', 1, 0, 'done', 30.00)");
        string[] metrics = ["revenue", "buyers", "middle", "orders"];
        Ask(Store, metrics);
        Write("2024-03", "(4, DATE '2024-03-05', 3, 2, 'done', 40.00), (5, DATE '2024-03-06', 2, 1, 'done', 50.00)");
        // The older months' rows are spoilt in place, under their fingerprints' back: whoever read them would answer otherwise.
        string after = AskWithout("2024-02", metrics);
        Assert.Equal("""
            2024-01-01 | 10 | 1 | 15 | 2
            2024-02-01 | 30 | 1 | 30 | 1
            2024-03-01 | 90 | 2 | 45 | 2
            """, after, ignoreLineEndingDifferences: true);
        Assert.Equal(Ask(null, metrics), after);
    }

    [Fact]
    public void A_roll_up_takes_in_new_entities_alone()
    {
        Write("2024-01", "(1, DATE '2024-01-05', 1, 0, 'done', 10.00), (2, DATE '2024-01-20', 2, 1, 'open', 20.00)");
        Write("2024-02", "(3, DATE '2024-02-05', 1, 0, 'done', 30.00)");
        Ask(Store, ["new_buyers"]);
        string old = Assert.Single(Directory.GetFiles(Store, "*.parquet"));
        Write("2024-03", "(4, DATE '2024-03-05', 1, 2, 'done', 40.00), (5, DATE '2024-03-06', 2, 1, 'done', 50.00), (6, DATE '2024-03-06', 3, 1, 'open', 50.00)");
        Assert.Equal(Ask(null, ["new_buyers"]), Ask(Store, ["new_buyers"]));
        string added = Assert.Single(Directory.GetFiles(Store, "*.parquet"), file => file != old);
        Assert.Equal("2 2024-03-06", Rows(added));
    }

    [Fact]
    public void An_entity_whose_roll_up_changes_changes_the_older_windows()
    {
        Write("2024-01", "(1, DATE '2024-01-05', 1, 0, 'done', 10.00), (2, DATE '2024-01-20', 2, 1, 'done', 20.00)");
        Write("2024-02", "(3, DATE '2024-02-05', 1, 0, 'done', 30.00), (4, DATE '2024-02-06', 4, 0, 'open', 30.00)");
        string[] metrics = ["new_buyers", "loose_first", "loyal", "latest"];
        Ask(Store, metrics);
        // A late file: a first order before the first, a third order, and a first done order for somebody who had an open one.
        Write("2024-03", "(5, DATE '2023-12-30', 2, 0, 'done', 1.00), (6, DATE '2024-03-01', 1, 0, 'open', 1.00), (7, DATE '2024-02-20', 4, 0, 'done', 1.00)");
        Assert.Equal(Ask(null, metrics), Ask(Store, metrics));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_questions_over_files_that_come_change_and_go_are_answered_as_without_a_store(int seed)
    {
        Random dice = new(20261123 + seed);
        int id = 0;
        for (int round = 0; round < 9; round++)
        {
            for (int change = dice.Next(1, 4); change > 0; change--)
            {
                int month = dice.Next(0, 8);
                string name = string.Create(CultureInfo.InvariantCulture, $"part-{month}");
                if (round > 3 && dice.Next(5) == 0)
                    File.Delete(Path.Combine(_folder, "orders", name + ".parquet"));
                else
                    Write(name, string.Join(", ", Enumerable.Range(0, dice.Next(1, 12)).Select(_ => string.Create(CultureInfo.InvariantCulture,
                        $"({++id}, DATE '2023-11-01' + {(dice.Next(8) == 0 ? dice.Next(0, 240) : (month * 30) + dice.Next(0, 30))}, {(dice.Next(12) == 0 ? "NULL" : dice.Next(0, 9))}, {dice.Next(0, 4)}, '{(dice.Next(3) == 0 ? "open" : "done")}', {(dice.Next(9) == 0 ? "NULL" : $"{dice.Next(-500, 9000) / 100m:0.00}")})"))));
            }
            if (Directory.GetFiles(Path.Combine(_folder, "orders")).Length == 0)
                continue;
            for (int question = 0; question < 4; question++)
            {
                string[] metrics = [.. Enumerable.Range(0, dice.Next(1, 9)).Select(_ => Metrics[dice.Next(Metrics.Length)]).Distinct()];
                Grain? grain = dice.Next(6) switch { 0 => null, 1 => Grain.Month, 2 => Grain.Quarter, 3 => Grain.Week, 4 => Grain.FiscalYear, _ => Grain.Month };
                string? by = dice.Next(4) switch { 0 => "region", 1 => "orders.status", _ => null };
                string? where = dice.Next(4) switch { 0 => "places.region = 'north'", 1 => "customers.order_count > 1", _ => null };
                DateOnly? asOf = dice.Next(4) == 0 ? new DateOnly(2024, 3, 10) : null;
                Assert.Equal(Ask(null, metrics, grain, by, where, asOf), Ask(Store, metrics, grain, by, where, asOf));
            }
        }
    }

    [Fact]
    public void A_damaged_roll_up_or_window_is_made_again()
    {
        Write("2024-01", "(1, DATE '2024-01-05', 1, 0, 'done', 10.00), (2, DATE '2024-01-20', 2, 1, 'done', 20.00)");
        Write("2024-02", "(3, DATE '2024-02-05', 1, 0, 'done', 30.00)");
        string[] metrics = ["new_buyers", "latest", "revenue"];
        string expected = Ask(Store, metrics);
        Assert.NotEmpty(Directory.GetFiles(Store, "*.parquet"));
        foreach (string file in Directory.GetFiles(Store))
        {
            byte[] bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
        Assert.Equal(expected, Ask(Store, metrics));
        foreach (string file in Directory.GetFiles(Store, "*.parquet"))
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..20]);
        Write("2024-03", "(4, DATE '2024-03-05', 3, 2, 'done', 40.00)");
        Assert.Equal(Ask(null, metrics), Ask(Store, metrics));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Rows(string file)
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT string_agg(k0 || ' ' || CAST(r0 AS DATE), ', ' ORDER BY k0) FROM read_parquet('{file}')";
        return (string)command.ExecuteScalar()!;
    }

    private void Write(string part, string rows)
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT CAST(id AS INTEGER) id, day, CAST(customer_id AS INTEGER) customer_id, CAST(place_id AS INTEGER) place_id, status, CAST(amount AS DECIMAL(10,2)) amount FROM (VALUES {rows}) v(id, day, customer_id, place_id, status, amount)) TO '{Path.Combine(_folder, "orders", part + ".parquet")}' (FORMAT parquet)";
        command.ExecuteNonQuery();
    }

    /// <summary>Asks while a part's rows are others than its fingerprint says.</summary>
    private string AskWithout(string part, string[] metrics)
    {
        string path = Path.Combine(_folder, "orders", part + ".parquet");
        byte[] kept = File.ReadAllBytes(path);
        using MetricLayer layer = Open(Store);
        // The layer takes the fingerprints when it first looks at the files; from then on it reads only what is new.
        Assert.NotEmpty(layer.Columns.Of("orders"));
        Write(part, "(30, DATE '2024-02-05', 7, 0, 'done', 999.00), (31, DATE '2024-02-06', 8, 0, 'done', 999.00)");
        string answer = Answer(layer, metrics, Grain.Month, null, null, null);
        File.WriteAllBytes(path, kept);
        return answer;
    }

    private string Ask(string? store, string[] metrics, Grain? grain = null, string? by = null, string? where = null, DateOnly? asOf = null)
    {
        using MetricLayer layer = Open(store);
        return Answer(layer, metrics, grain ?? (by is null && where is null && asOf is null ? Grain.Month : null), by, where, asOf);
    }

    private MetricLayer Open(string? store) => MetricLayer.Open(CompanyReader.Read(_folder).Company!, new LayerOptions { StoreFolder = store, SplitFrom = 0 });

    private static string Answer(MetricLayer layer, string[] metrics, Grain? grain, string? by, string? where, DateOnly? asOf)
    {
        FindingList findings = new();
        MetricTable table = layer.Answer([new MetricQuery
        {
            Columns = [.. metrics.Select(metric => new MetricColumn(metric, FormulaParser.Parse(metric, new SourceSpan("--metrics", 1, 1, metric.Length), findings)!))],
            Grain = grain,
            By = by is null ? [] : [new Name([.. by.Split('.')])],
            Where = where is null ? null : FormulaParser.Parse(where, new SourceSpan("--where", 1, 1, where.Length), findings),
            AsOf = asOf,
        }])[0];
        Assert.Equal(0, findings.Count);
        return string.Join('\n', table.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message).Append(MetricCompany.Text(table.Rows)));
    }
}
