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

    [Fact]   // A text of up to twelve bytes lies in the engine's vector itself, a longer one does not; letters take up to four bytes each.
    public void Texts_of_every_length_and_alphabet_come_back_as_they_were()
    {
        string[] texts = [.. Enumerable.Range(1, 40).Select(n => new string('x', n)), "twelve bytes", "thirteen byte", "żółć", "Zażółć gęślą jaźń", "销售总监", "Giám đốc tài chính", "🙂🙂🙂", "🙂🙂🙂🙂", new string('é', 5000)];
        ImportedFile report = _imports.ImportText("Day,Campaign,Clicks,Cost\n" + string.Concat(texts.Select((text, i) => $"2026-10-01,{text},{i},1.00\n")), isWritten: true);
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT campaign FROM '{report.Tables[0]}' ORDER BY clicks";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> read = [];
        while (reader.Read())
            read.Add(reader.GetString(0));
        Assert.Equal(texts, read);
    }

    [Fact]
    public void Blanks_are_null_wherever_they_stand_in_a_batch()
    {
        string text = "Day,Campaign,Clicks,Cost\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"2026-10-{i % 28 + 1:00},c{i},{(i % 3 == 0 ? "" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))},{(i % 64 == 63 ? "--" : "-0.01")}\n"));
        ImportedFile report = _imports.ImportText(text, isWritten: true);
        string table = $"'{report.Tables[0]}'";
        Assert.Equal(("1667", "78", "-49.2200"), (One($"SELECT count(*) FROM {table} WHERE clicks IS NULL"), One($"SELECT count(*) FROM {table} WHERE cost IS NULL"), One($"SELECT CAST(SUM(cost) AS VARCHAR) FROM {table}")));
        Assert.Equal("0", One($"SELECT count(*) FROM {table} WHERE (clicks IS NULL) <> (CAST(substr(campaign, 2) AS INTEGER) % 3 = 0)"));
    }

    [Fact]
    public void A_table_of_thousands_of_columns_lands_in_small_batches()
    {
        const int Columns = 3000;
        string text = "Day,Campaign,Clicks,Cost," + string.Join(',', Enumerable.Range(0, Columns).Select(i => "extra" + i)) + "\n"
            + string.Concat(Enumerable.Range(0, 300).Select(row => $"2026-10-01,c,{row},1.00," + string.Join(',', Enumerable.Repeat("v" + row, Columns)) + "\n"));
        ImportedFile report = _imports.ImportText(text, isWritten: true);
        Assert.Equal(("300", "v299"), (One($"SELECT count(*) FROM '{report.Tables[0]}'"), One($"SELECT extra2999 FROM '{report.Tables[0]}' WHERE clicks = 299")));
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
