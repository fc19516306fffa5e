using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Demo.Writing;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>A written demo company and an engine that sees its files as tables, and the 36 first days as <c>months</c>.</summary>
public sealed class DemoData : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DemoData() : this(new DemoOptions())
    {
    }

    internal DemoData(DemoOptions options)
    {
        Folder = Path.Combine(Path.GetTempPath(), "quarterdeck-demo-" + Path.GetRandomFileName());
        Result = DemoCompany.Write(Folder, options, Steps.Add);
        _connection.Open();
        foreach (string file in Directory.GetFiles(Path.Combine(Folder, "data"), "*.parquet"))
            Rows($"CREATE VIEW {Path.GetFileNameWithoutExtension(file)} AS SELECT * FROM '{file}'");
        Rows("CREATE VIEW months AS SELECT unnest(range(DATE '2023-01-01', DATE '2026-01-01', INTERVAL 1 MONTH))::DATE AS month");
    }

    public string Folder { get; }

    public DemoResult Result { get; }

    public List<DemoProgress> Steps { get; } = [];

    /// <summary>The rows of an answer.</summary>
    public List<object?[]> Rows(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    /// <summary>The one number of an answer.</summary>
    public double Number(string sql) => (double)Rows($"SELECT ({sql})::DOUBLE").Single().Single()!;

    /// <summary>The one text of an answer.</summary>
    public string Text(string sql) => Convert.ToString(Rows(sql).Single().Single(), CultureInfo.InvariantCulture)!;

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

