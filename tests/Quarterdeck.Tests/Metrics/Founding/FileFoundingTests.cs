using Quarterdeck.Intake.Profiles;
using Quarterdeck.Metrics.Founding;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Metrics.Founding;

/// <summary>A file that no dataset reads is looked at as init looks at those of a folder.</summary>
public sealed class FileFoundingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-file-").FullName;
    private readonly FindingList _findings = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_plain_table_is_read_where_it_lies_with_key_time_fields_and_sums()
    {
        FoundTable table = Look("till.csv", "receipt_no,product_id,sold_on,quantity,unit_price\nA1,1,2026-09-01,2,1.50\nA1,2,2026-09-01,1,4.00\nA2,1,2026-10-31,2,1.50\nA2,2,2026-10-31,1,4.00\n")!;
        Assert.Null(table.Clean);
        Assert.Equal(("order_lines", 4L, "order_date"), (table.Dataset, table.Rows, table.Time));
        Assert.Equal(["order_id", "product_id"], table.Key);
        Assert.Equal([("receipt_no", "order_id"), ("product_id", "product_id"), ("sold_on", "order_date"), ("quantity", "quantity"), ("unit_price", "unit_price")], table.Columns.Select(column => (column.Name, column.Field)));
        Assert.Equal(("CAST(sold_on AS DATE)", "6"), (table.Columns[2].Formula, table.Columns[3].Sum));
        Assert.Equal(["A1", "A2"], table.Columns[0].Samples);
        Assert.Contains(("net_amount", "CAST(CAST(unit_price AS DECIMAL(19,4)) * quantity AS DECIMAL(19,4))"), table.More);
        Assert.Equal("A1", table.First[0][0]);
    }

    [Fact]
    public void A_table_of_another_land_becomes_a_clean_one_by_a_profile_that_is_learned()
    {
        FoundTable table = Look("verkauf.csv", "Datum;Betrag\n31.12.2025;1.234,50\n30.12.2025;10,25\nSumme;1.244,75\n")!;
        Assert.NotNull(table.Learned);
        Assert.Contains("\nprofile: verkauf\n", table.Learned.Yaml, StringComparison.Ordinal);
        Assert.True(File.Exists(table.Clean));
        Assert.Equal((2L, "1244.75"), (table.Rows, table.Columns.Single(column => column.Name == "betrag").Sum?.TrimEnd('0')));
    }

    [Fact]
    public void An_export_that_is_known_is_read_by_its_profile_with_its_total_row_left_out()
    {
        File.Copy(RepositoryFolders.Shared("cases/exports/ui/google_ads_campaign_report.csv"), Path.Combine(_folder, "ads.csv"));
        FoundTable table = Look("ads.csv", null)!;
        Assert.Equal("google_ads_campaigns", table.Report?.Profile?.Id);
        Assert.Null(table.Learned);
        Assert.Equal((3L, 1L), (table.Rows, table.Report!.RowsDropped.Sum(dropped => dropped.Rows)));
        Assert.All(table.Report.ControlTotals, total => Assert.True(total.Agrees));
        // What init makes of it: the canonical dataset, its metrics and KPIs.
        Assert.True(table.IsFed);
        Assert.Equal(["marketing_spend"], table.Made!.Datasets.Keys);
        Assert.Contains("return_on_ad_spend", table.Made.Metrics.Keys);
        Assert.Contains("cmo", table.MadePacks);
    }

    [Fact]
    public void What_is_no_table_is_told()
    {
        Assert.Null(Look("note.json", "\"only a word\""));
        Assert.NotEmpty(_findings.Sorted());
    }

    [Fact]
    public void Files_that_datasets_read_are_not_among_the_unread()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        foreach (string file in new[] { "data/sales-1.csv", "data/sales-2.csv", "data/more.csv", "data/ads.xlsx", "data/ads.parquet", "data/ads.quarantine.csv", "data/plan.csv" })
            File.WriteAllText(Path.Combine(_folder, file), file.EndsWith("plan.csv", StringComparison.Ordinal) ? "period,value\n2025-01,1\n" : "id,day\n1,2025-01-01\n");
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), """
            format: 1
            company: C
            data: data
            offices: {ceo: {holder: Ada}}
            datasets:
              sales: {source: "sales-*.csv", key: [id], time: day}
              ads: {source: ads.parquet, key: [id]}
            metrics: {sold: COUNT(sales.id)}
            kpis: {sold: {office: ceo, target: {file: data/plan.csv}}}
            """);
        ReadResult read = CompanyReader.Read(_folder);
        Assert.True(read.Company is not null, string.Join('\n', read.Findings));
        IReadOnlyList<UnreadFile> unread = UnreadFile.Of(read.Company);
        Assert.Equal([("ads.xlsx", (string?)"ads"), ("more.csv", null)], unread.Select(file => (file.Path, file.TakenBy)));
    }

    private FoundTable? Look(string file, string? text)
    {
        if (text is not null)
            File.WriteAllText(Path.Combine(_folder, file), text);
        string landing = Path.Combine(_folder, ".landing");
        Directory.CreateDirectory(landing);
        return FileFounding.Look(_folder, file, landing, ProfileCatalogue.BuiltIn, [], [], "EUR", "en", _findings);
    }
}
