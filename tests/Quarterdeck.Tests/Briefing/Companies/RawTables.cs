using DuckDB.NET.Data;

namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>The raw files of a company as views of their own names in an empty engine: nothing of ours lies between.</summary>
internal sealed class RawTables : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    private RawTables() => _connection.Open();

    public static RawTables Open(string company)
    {
        string data = RepositoryFolders.Shared($"data/{company.Replace('-', '_')}");
        RawTables tables = new();
        foreach (string folder in company == "adventureworks" ? new[] { "parquet", "hr-oltp" } : [""])
            foreach (string file in Directory.GetFiles(Path.Combine(data, folder)).Where(f => folder != "" || IsTable(f, company)))
                tables.Execute($"CREATE VIEW \"{Path.GetFileName(file).Split('.')[0]}\" AS SELECT * FROM '{file.Replace("'", "''", StringComparison.Ordinal)}'");
        return tables;
    }

    /// <summary>Beside the tables lie a page, a licence and the expected values; the one table of Online Retail lies there twice.</summary>
    private static bool IsTable(string file, string company) =>
        file.EndsWith(".parquet", StringComparison.Ordinal)
        || (company != "online-retail" && (file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".csv.gz", StringComparison.Ordinal)) && !file.EndsWith("expected_values.open.csv", StringComparison.Ordinal));

    /// <summary>Answers a written question by its own SQL.</summary>
    public CompanyAnswer Answer(WrittenQuestion written)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = written.Sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        string[] names = [.. written.Question.Grain is null ? [] : new[] { "period" }, .. written.Question.By];
        CompanyAnswer answer = new() { Metrics = [.. columns.Where(c => !names.Contains(c))] };
        while (reader.Read())
        {
            Dictionary<string, object?> row = columns.ToDictionary(c => c, c => (object?)(reader[c] is DBNull ? null : reader[c]));
            answer.Add(names.Select(n => row[n]), answer.Metrics.ToDictionary(m => m, m => CompanyAnswer.Number(row[m])));
        }
        return answer;
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
