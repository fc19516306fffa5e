using Microsoft.Data.Sqlite;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>A shop in a SQLite file, and the company that reads its orders.</summary>
internal sealed class SqliteShop : IDisposable
{
    public const string Incremental = "{connection: shop, table: orders, load: incremental, cursor: updated_at, look_back: 1 day, key: [id], full_compare: 7 days}";

    public const string Full = "{connection: shop, table: orders}";

    public SqliteShop(string source = Incremental, string more = "")
    {
        Live = new LiveCompany(Yaml(source, more));
        Run("CREATE TABLE orders (id INTEGER PRIMARY KEY, amount DECIMAL(10,2), country TEXT, updated_at DATETIME)");
    }

    public LiveCompany Live { get; }

    public static string Yaml(string source, string more = "") => $$"""
        connections: {shop: {engine: sqlite, file: shop.db} }
        datasets: {orders: {source: {{source}}, key: id, time: updated_at, covers: {from: 2024-01-01} } }
        metrics: {revenue: {formula: SUM(orders.amount), unit: money}, orders: COUNT(orders.id)}
        {{more}}
        """;

    /// <summary>What the shop itself says, in the form of <see cref="LiveCompany.Landed"/>.</summary>
    public string Truth => string.Join('\n', Ask("SELECT COUNT(*), COALESCE(SUM(id), 0), COALESCE(SUM(CAST(ROUND(amount * 100) AS INTEGER)), 0) FROM orders"));

    /// <summary>The same of what was landed.</summary>
    public string Landed => Live.Landed("COUNT(*), COALESCE(SUM(id), 0), COALESCE(CAST(SUM(amount * 100) AS BIGINT), 0)");

    public void Run(string sql)
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Writes orders from one id to another, at a time.</summary>
    public void Write(int from, int to, string at, string country = "FR") => Run(FormattableString.Invariant(
        $"WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i < {to}) INSERT OR REPLACE INTO orders SELECT i, i * 1.37 + 0.01, '{country}', '{at}' FROM n"));

    public void Dispose() => Live.Dispose();

    private List<string> Ask(string sql)
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at).ToString())));
        return lines;
    }

    private SqliteConnection Open()
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Live.Folder, "shop.db"), Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
