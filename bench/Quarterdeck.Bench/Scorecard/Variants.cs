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

    /// <summary>Runs a contestant and prints its cost as one JSON line.</summary>
    public static int Run(string variant)
    {
        Directory.SetCurrentDirectory(BenchFolders.Root);
        Stopwatch clock = Stopwatch.StartNew();
        Dictionary<(string Month, string Column), double?> answer = variant switch
        {
            "fused" => Fused(),
            "ours" => Ours(),
            _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, "There is no such contestant."),
        };
        double wall = clock.Elapsed.TotalSeconds;
        double cpu = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        int wrong = Wrong(answer);
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

    private static Dictionary<(string, string), double?> Ours()
    {
        CompanyModel company = CompanyReader.Read(BenchFolders.Company).Company ?? throw new InvalidOperationException("The benchmark's company does not read.");
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { Threads = 2 });
        MetricTable table = layer.Answer([new MetricQuery { Columns = [.. Columns()], Grain = Grain.Month, From = new DateOnly(2023, 1, 1), To = new DateOnly(2025, 12, 31) }])[0];
        if (table.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error)
            throw new InvalidOperationException(error.Message);
        Dictionary<(string, string), double?> answer = [];
        foreach (IReadOnlyList<Cell> row in table.Rows)
            for (int i = 1; i < row.Count; i++)
                answer.Add((row[0].ToString(), table.Columns[i].Name), row[i].IsNumber ? row[i].AsDouble() : null);
        return answer;
    }

    /// <summary>The 120 columns beside the period: each KPI, the month before and the change, the year before and the change.</summary>
    public static IEnumerable<MetricColumn> Columns() => Kpis.SelectMany(Columns);

    private static IEnumerable<MetricColumn> Columns(string kpi)
    {
        foreach ((string suffix, string formula) in new[]
        {
            ("", kpi), ("__pm", $"PRIOR({kpi})"), ("__mom", $"{kpi} / PRIOR({kpi}) - 1"),
            ("__py", $"PRIOR({kpi}, 1 YEAR)"), ("__yoy", $"{kpi} / PRIOR({kpi}, 1 YEAR) - 1"),
        })
            yield return new MetricColumn(kpi + suffix, FormulaParser.Parse(formula, new SourceSpan("bench", 1, 1), new FindingList())!);
    }

    /// <summary>Cells that differ from the expected answer by more than a billionth, or are missing on one side only.</summary>
    private static int Wrong(Dictionary<(string Month, string Column), double?> answer)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(BenchFolders.Case, "expected.json")));
        int wrong = 0;
        foreach (JsonElement row in expected.RootElement.EnumerateArray())
        {
            string month = row.GetProperty("month").GetString()!;
            foreach (JsonProperty cell in row.EnumerateObject().Where(cell => cell.Name != "month"))
            {
                double? value = cell.Value.ValueKind == JsonValueKind.Null ? null : double.Parse(cell.Value.ToString(), CultureInfo.InvariantCulture);
                double? ours = answer.GetValueOrDefault((month, cell.Name));
                if (value is null != ours is null || value is { } one && ours is { } other && Math.Abs(one - other) > 1e-9 * Math.Max(1, Math.Abs(one)))
                    wrong++;
            }
        }
        return wrong;
    }

    private static double PeakMegabytes()
    {
        string? line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(one => one.StartsWith("VmHWM", StringComparison.Ordinal)) : null;
        return line is null ? Process.GetCurrentProcess().PeakWorkingSet64 / 1e6 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1000;
    }
}
