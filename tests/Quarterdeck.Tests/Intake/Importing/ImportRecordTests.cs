using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Importing;

/// <summary>What an import keeps beside its clean tables.</summary>
public sealed class ImportRecordTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-record-test-").FullName;

    [Fact]
    public void The_totals_of_a_trial_balance_and_its_dropped_row_stay_beside_the_table()
    {
        ImportRecord record = Imported("Account,Account Type,Debit - Year to date,Credit - Year to date\nSales,Revenue,,1000.50\nBank,Asset,1000.50,\nTotal,,1000.50,1000.50\n");
        Assert.Equal(("balance.csv", "xero_trial_balance", 2L, 0L), (record.File, record.Profile, record.RowsRead, record.RowsQuarantined));
        Assert.Equal(new DroppedRows("total row", 1), Assert.Single(record.RowsDropped));
        Assert.Equal([("debit", 1000.50m, 1000.50m, true), ("credit", 1000.50m, 1000.50m, true)], record.ControlTotals.Select(total => (total.Column, total.Stated, total.Found, total.Agrees)));
        KeptCheck check = Assert.Single(record.Checks);
        Assert.Equal(("debit_equals_credit", (bool?)true, "debit 1000.5, credit 1000.5"), (check.Name, check.Holds, string.Join(", ", check.Totals.Select(total => $"{total.Name} {total.Value}"))));
        Assert.Null(record.Drift);
        Assert.Null(record.Quarantine);
    }

    [Fact]
    public void A_table_that_was_changed_since_has_no_record()
    {
        Imported("Account,Account Type,Debit,Credit\nSales,Revenue,,10\nBank,Asset,10,\n");
        string table = Path.Combine(_folder, "out", "balance.parquet");
        Assert.NotNull(ImportRecord.Beside(table));
        File.AppendAllText(table, "x");
        Assert.Null(ImportRecord.Beside(table));
    }

    [Fact]
    public void The_next_import_tells_new_missing_and_renamed_columns_until_the_columns_change_again()
    {
        Imported("Account,Account Type,Debit,Credit,Region\nSales,Revenue,,10,N\nBank,Asset,10,,N\n");
        string renamed = "Konto,Account Type,Debit,Credit,Area,Team\nSales,Revenue,,10,N,a\nBank,Asset,10,,N,b\n";
        ColumnDrift? drift = Imported(renamed).Drift;
        Assert.NotNull(drift);
        // The profile knows Account and Konto as one; of Region nobody knows what became, since there is a column more.
        Assert.Equal([new RenamedColumn("Account", "Konto", true)], drift.Renamed);
        Assert.Equal(["Area", "Team"], drift.Added);
        Assert.Equal(["Region"], drift.Missing);
        Assert.NotNull(Imported(renamed).Drift);
        Assert.Null(Imported(renamed.Replace("10", "12", StringComparison.Ordinal)).Drift);
        Assert.Equal([new RenamedColumn("Area", "Zone", false)], Imported(renamed.Replace("Area", "Zone", StringComparison.Ordinal)).Drift?.Renamed);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"format\": 9}")]
    [InlineData("null")]
    [InlineData("")]
    public void A_record_that_cannot_be_read_is_none(string text)
    {
        string path = Path.Combine(_folder, "x.import.json");
        File.WriteAllText(path, text);
        Assert.Null(ImportRecord.Read(path));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ImportRecord Imported(string csv)
    {
        string file = Path.Combine(_folder, "balance.csv");
        File.WriteAllText(file, csv);
        FindingList findings = new();
        ImportedFile report = Assert.Single(FileImports.Run([file], new ImportOptions(ProfileCatalogue.With([], findings)) { OutputFolder = Path.Combine(_folder, "out") }, findings));
        Assert.Equal(Path.Combine(_folder, "out", "balance.import.json"), report.RecordFile);
        return ImportRecord.Read(report.RecordFile!)!;
    }
}
