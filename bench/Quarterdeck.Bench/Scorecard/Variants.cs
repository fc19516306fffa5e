using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>One contestant in a process of its own: answers, checks itself against the expected answer, and prints its cost.</summary>
internal static class Variants
{
    private static readonly string[] Kpis =
    [
        "revenue", "gross_sales", "discount_amount", "cogs", "orders", "completed_orders", "cancelled_orders", "returned_orders", "units_sold",
        "active_customers", "new_customers", "returning_customers", "new_customer_revenue", "returning_customer_revenue", "paid_revenue",
        "avg_discount", "avg_unit_price", "gross_margin", "gross_margin_pct", "return_rate", "cancel_rate", "aov", "revenue_per_customer", "paid_revenue_share",
    ];

    /// <summary>Lets a program answer that is named by its path, and prints what it cost as one JSON line.</summary>
    public static int RunProgram(string program)
    {
        Cost cost = ShippedProgram.Run(program);
        Console.WriteLine(JsonSerializer.Serialize(cost));
        return cost.Wrong == 0 ? 0 : 1;
    }

    /// <summary>Runs a contestant and prints its cost as one JSON line.</summary>
    public static int Run(string variant)
    {
        Directory.SetCurrentDirectory(BenchFolders.Root);
        Stopwatch clock = Stopwatch.StartNew();
        Dictionary<(string Month, string Column), double?> answer = variant switch
        {
            "fused" => Fused(),
            "ours" => Ours(Company("orders.parquet"), new LayerOptions { Threads = 2 }, Columns()),
            "limited" => Ours(Company("orders.parquet"), new LayerOptions { Threads = 2, MemoryLimit = "100MB" }, Columns()),
            "thousand" => Ours(Company("orders.parquet"), new LayerOptions { Threads = 2 }, ThousandMetrics.Columns),
            "warm" => Warm(ref clock),
            "monthly" => Ours(Read(MonthlyFolder.Company), new LayerOptions { Threads = 2, StoreFolder = Path.Combine(MonthlyFolder.Company, ".quarterdeck", "answers") }, Columns()),
            ['r', 'o', 'w', 's', ..] => Ours(Company(variant + ".parquet"), new LayerOptions { Threads = 2 }, Columns()),
            _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, "There is no such contestant."),
        };
        double wall = clock.Elapsed.TotalSeconds;
        double cpu = variant == "warm" ? wall : Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        // Other numbers of rows have other answers, and there is no outside one.
        int wrong = variant.StartsWith("rows", StringComparison.Ordinal) ? 0 : Expected.Wrong(answer);
        Console.WriteLine(JsonSerializer.Serialize(new Cost(variant, cpu, wall, PeakMegabytes(), answer.Count, wrong)));
        return wrong == 0 ? 0 : 1;
    }

    private static Dictionary<(string, string), double?> Fused()
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SET threads = 2";
        command.ExecuteNonQuery();
        command.CommandText = File.ReadAllText(Path.Combine(BenchFolders.Case, "fused.sql"));
        using DuckDBDataReader reader = command.ExecuteReader();
        Dictionary<(string, string), double?> answer = [];
        while (reader.Read())
        {
            string month = Convert.ToString(reader.GetFieldValue<DateOnly>(0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            for (int i = 1; i < reader.FieldCount; i++)
                answer.Add((month, reader.GetName(i)), reader.IsDBNull(i) ? null : Convert.ToDouble(reader.GetValue(i).ToString(), CultureInfo.InvariantCulture));
        }
        return answer;
    }

    private static CompanyModel Read(string folder) => CompanyReader.Read(folder).Company ?? throw new InvalidOperationException("The benchmark's company does not read.");

    /// <summary>The benchmark's company over another file of orders.</summary>
    private static CompanyModel Company(string file)
    {
        CompanyModel company = Read(BenchFolders.Company);
        return company with { Datasets = company.Datasets.Values.Select(dataset => dataset.Name == "orders" ? dataset with { Source = new FileSource(file) } : dataset).ToFrozenDictionary(dataset => dataset.Name, StringComparer.Ordinal) };
    }

    /// <summary>The fifth ask of one process; the clock starts with it.</summary>
    private static Dictionary<(string, string), double?> Warm(ref Stopwatch clock)
    {
        using MetricLayer layer = MetricLayer.Open(Read(MonthlyFolder.Company), new LayerOptions { Threads = 2, StoreFolder = Path.Combine(MonthlyFolder.Company, ".quarterdeck", "answers") });
        MetricColumn[] columns = [.. Columns()];
        for (int i = 0; i < 4; i++)
            Answer(layer, columns);
        clock = Stopwatch.StartNew();
        return Answer(layer, columns);
    }

    private static Dictionary<(string, string), double?> Ours(CompanyModel company, LayerOptions options, IEnumerable<MetricColumn> columns)
    {
        using MetricLayer layer = MetricLayer.Open(company, options);
        return Answer(layer, columns);
    }

    private static Dictionary<(string, string), double?> Answer(MetricLayer layer, IEnumerable<MetricColumn> columns)
    {
        MetricTable table = layer.Answer([new MetricQuery { Columns = [.. columns], Grain = Grain.Month, From = new DateOnly(2023, 1, 1), To = new DateOnly(2025, 12, 31) }])[0];
        if (table.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error)
            throw new InvalidOperationException(error.Message);
        Dictionary<(string, string), double?> answer = [];
        foreach (IReadOnlyList<Cell> row in table.Rows)
            for (int i = 1; i < row.Count; i++)
                answer.Add((row[0].ToString(), table.Columns[i].Name), row[i].IsNumber ? row[i].AsDouble() : null);
        return answer;
    }

    /// <summary>The 120 columns beside the period: each KPI, the month before and the change, the year before and the change.</summary>
    public static IEnumerable<MetricColumn> Columns() => Kpis.SelectMany(kpi => Columns(kpi, kpi));

    /// <summary>The same 120 columns as a person writes them.</summary>
    public static IEnumerable<(string Name, string Formula)> Formulas() => Kpis.SelectMany(kpi => Formulas(kpi, kpi));

    /// <summary>A KPI's five columns.</summary>
    public static IEnumerable<MetricColumn> Columns(string name, string kpi) =>
        Formulas(name, kpi).Select(static column => new MetricColumn(column.Name, FormulaParser.Parse(column.Formula, new SourceSpan("bench", 1, 1), new FindingList())!));

    private static IEnumerable<(string Name, string Formula)> Formulas(string name, string kpi) =>
    [
        (name, kpi), (name + "__pm", $"PRIOR({kpi})"), (name + "__mom", $"({kpi}) / PRIOR({kpi}) - 1"),
        (name + "__py", $"PRIOR({kpi}, 1 YEAR)"), (name + "__yoy", $"({kpi}) / PRIOR({kpi}, 1 YEAR) - 1"),
    ];

    private static double PeakMegabytes()
    {
        string? line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(one => one.StartsWith("VmHWM", StringComparison.Ordinal)) : null;
        return line is null ? Process.GetCurrentProcess().PeakWorkingSet64 / 1e6 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1000;
    }
}
