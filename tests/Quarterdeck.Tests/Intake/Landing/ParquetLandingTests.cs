using DuckDB.NET.Data;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Landing;
using Quarterdeck.Tests.Intake.Importing;

namespace Quarterdeck.Tests.Intake.Landing;

/// <summary>The clean table as it lies in the Parquet file.</summary>
public sealed class ParquetLandingTests : IDisposable
{
    private readonly Imports _imports = new();

    private static string One(string sql)
    {
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SET TimeZone = 'UTC'; " + sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    [Fact]
    public void Codes_stay_text_money_is_decimal_and_blanks_are_null()
    {
        ImportedFile report = _imports.Import(RepositoryFolders.Shared("cases/exports/ledger/xero_trial_balance.csv"), isWritten: true);
        string table = $"'{report.Tables[0]}'";
        Assert.Equal("090", One($"SELECT code FROM {table} LIMIT 1"));
        Assert.Equal("DECIMAL(18,4)", One($"SELECT typeof(debit) FROM {table} LIMIT 1"));
        Assert.Equal("2", One($"SELECT count(*) FROM {table} WHERE debit IS NULL"));
        Assert.Equal("78030.7000", One($"SELECT CAST(SUM(debit) AS VARCHAR) FROM {table}"));
    }

    [Fact]
    public void Moments_with_an_offset_are_instants_and_persons_are_left_out()
    {
        ImportedFile report = _imports.Import(RepositoryFolders.Shared("cases/exports/ui/shopify_orders_export.csv"), isWritten: true);
        string table = $"'{report.Tables[0]}'";
        Assert.Equal("2026-10-01 03:30:00+00", One($"SELECT CAST(paid_at AS VARCHAR) FROM {table} LIMIT 1"));
        Assert.Equal("75008", One($"SELECT billing_zip FROM {table} LIMIT 1"));
        Assert.Equal("0", One($"SELECT count(*) FROM (DESCRIBE SELECT * FROM {table}) WHERE column_name IN ('billing_name', 'billing_street')"));
        Assert.Equal("16", One($"SELECT length(email) FROM {table} LIMIT 1"));
    }

    [Fact]
    public void Many_rows_keep_their_order_and_number()
    {
        string text = "Day,Campaign,Clicks,Cost\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"2026-10-{i % 28 + 1:00},c{i},{i},{i % 1000}.25\n"));
        ImportedFile report = _imports.ImportText(text, isWritten: true);
        string table = $"'{report.Tables[0]}'";
        Assert.Equal((50_000L, "49999", "c7"), (report.RowsRead, One($"SELECT MAX(clicks) FROM {table}"), One($"SELECT campaign FROM {table} OFFSET 7 LIMIT 1")));
        Assert.Equal(report.Total("cost"), decimal.Parse(One($"SELECT CAST(SUM(cost) AS VARCHAR) FROM {table}"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd|x", "'+cmd|x")]
    [InlineData("-2.50", "-2.50")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("plain", "plain")]
    public void Cells_that_would_run_get_an_apostrophe(string cell, string written) => Assert.Equal(written, CsvText.Cell(cell));

    public void Dispose() => _imports.Dispose();
}
