using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Quarterdeck.Offices.Catalogue;

namespace Quarterdeck.Bench.Web;

/// <summary>A company of 1,000 KPIs over a million orders, in every office that a company can have: 45, where 50 are asked.</summary>
internal static class WideCompany
{
    private const int Kpis = 1000;

    private static readonly string[] Measures =
    [
        "SUM(orders.net) FILTER (WHERE c)", "COUNT(orders.*) FILTER (WHERE c)", "SUM(orders.quantity) FILTER (WHERE c)",
        "COUNT(DISTINCT orders.customer_id) FILTER (WHERE c)", "SUM(orders.net) FILTER (WHERE c) / COUNT(orders.*) FILTER (WHERE c)",
    ];

    /// <summary>Writes it: data and YAML.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"""
            COPY (SELECT i AS order_id, DATE '2023-01-01' + CAST(i * 1096 // 1000000 AS INTEGER) AS day, 1 + i * 7919 % 40000 AS customer_id, 'c' || (i * 31 % 50) AS country,
                ['shop', 'web', 'partner', 'phone'][1 + i * 17 % 4] AS channel, 1 + i % 7 AS quantity, CAST(i * 104729 % 100000 AS DECIMAL(18,2)) / 100 AS net FROM range(1000000) t(i))
            TO '{Path.Combine(folder, "orders.parquet")}' (FORMAT parquet)
            """;
        command.ExecuteNonQuery();
        StringBuilder yaml = new("""
            format: 1
            company: Wide
            currency: EUR
            datasets:
              orders: {source: orders.parquet, key: order_id, time: day, covers: {from: 2023-01-01, to: 2025-12-31}}

            """);
        string[] offices = Offices();
        (string Office, string Metric, string Formula)[] kpis = [.. Enumerable.Range(0, Kpis).Select(kpi => (offices[kpi % offices.Length], string.Create(CultureInfo.InvariantCulture, $"m_{kpi}"),
            Measures[kpi / offices.Length % Measures.Length].Replace("WHERE c", Condition(kpi % offices.Length, kpi / offices.Length / Measures.Length), StringComparison.Ordinal)))];
        yaml.Append("offices:\n").AppendJoin('\n', offices.Select(office => $"  {office}: {{holder: Holder of {office}}}"));
        yaml.Append("\nmetrics:\n").AppendJoin('\n', kpis.Select(kpi => $"  {kpi.Metric}: {{formula: \"{kpi.Formula}\", unit: number, better: up}}"));
        yaml.Append("\nkpis:\n").AppendJoin('\n', kpis.Select(kpi => $"  {kpi.Metric}: {{office: {kpi.Office}, target: {{value: 1000}}}}")).Append('\n');
        File.WriteAllText(Path.Combine(folder, "company.yaml"), yaml.ToString());
    }

    /// <summary>The offices, the chief executive's first.</summary>
    public static string[] Offices() => [.. OfficeCatalogue.Load().Offices.Select(office => office.Id).Where(office => !office.Contains('-', StringComparison.Ordinal)).OrderBy(office => office == "ceo" ? 0 : 1)];

    private static string Condition(int office, int variant) => "WHERE " + (variant switch
    {
        0 => $"orders.country = 'c{office}'",
        1 => $"orders.country = 'c{office}' AND orders.channel = 'web'",
        2 => $"orders.country = 'c{office}' AND orders.channel = 'shop'",
        _ => $"orders.country = 'c{office}' AND orders.channel = 'partner'",
    });
}
