using System.IO.Compression;
using System.Text;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>What <c>init</c> makes of several files of one kind, of packed files, of named profiles, in other languages.</summary>
public sealed class InitFilesTests : IDisposable
{
    private const string Ads = "Day,Campaign,Clicks,Cost,Currency code\n";
    private readonly InitFolder _folder = new();

    [Fact]
    public void Two_months_of_one_export_are_one_table()
    {
        _folder.With("september.csv", Ads + "2026-09-01,A,10,5.00,EUR\n2026-09-30,A,20,6.00,EUR\n").With("october.csv", Ads + "2026-10-01,A,30,7.50,EUR\n").Founded();
        Assert.Contains("source: \"data/google_ads_campaigns/*.parquet\"", _folder.Yaml("datasets.yaml"), StringComparison.Ordinal);
        Assert.Equal([11m, 30m], _folder.Values("marketing_spend,ad_clicks", "2026-09"));
        Assert.Equal([7.5m, 30m], _folder.Values("marketing_spend,ad_clicks", "2026-10"));
    }

    [Fact]
    public void Two_files_of_one_period_are_a_finding_and_two_of_one_content_count_once()
    {
        _folder.With("a.csv", Ads + "2026-10-01,A,10,5.00,EUR\n2026-10-20,A,20,6.00,EUR\n").With("b.csv", Ads + "2026-10-10,B,30,7.50,EUR\n").With("c.csv", Ads + "2026-10-10,B,30,7.50,EUR\n");
        QuarterdeckProcess.Result result = _folder.Founded();
        Assert.Contains("QD6031", result.Error, StringComparison.Ordinal);
        Assert.Contains("QD6032", result.Error, StringComparison.Ordinal);
        Assert.Equal(18.5m, _folder.Values("marketing_spend")[0]);
    }

    [Fact]
    public void Reports_that_state_their_month_above_the_table_keep_it_when_they_are_read_together()
    {
        static string Report(string first, string last, int sessions) => $"# ----------------------------------------\n# Traffic acquisition\n# ----------------------------------------\n#\n# Start date: {first}\n# End date: {last}\n#\nSession primary channel group (Default channel group),Sessions,Engaged sessions,Engagement rate,Key events,Total revenue\nDirect,{sessions},10,0.1,1,5\n";
        _folder.With("sep.csv", Report("20260901", "20260930", 100)).With("oct.csv", Report("20261001", "20261031", 250)).Founded();
        Assert.Equal([100m], _folder.Values("sessions", "2026-09"));
        Assert.Equal([250m], _folder.Values("sessions", "2026-10"));
    }

    [Fact]
    public void Packed_files_and_workbooks_are_read_where_they_lie()
    {
        static byte[] Gzip(string text)
        {
            using MemoryStream packed = new();
            using (GZipStream gzip = new(packed, CompressionMode.Compress, leaveOpen: true))
                gzip.Write(Encoding.UTF8.GetBytes(text));
            return packed.ToArray();
        }
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("october.csv").Open())
            entry.Write(Encoding.UTF8.GetBytes(Ads + "2026-10-01,A,30,7.50,EUR\n"));
        _folder.With("ads.zip", zip.ToArray()).With("september.csv.gz", Gzip(Ads + "2026-09-01,A,10,5.00,EUR\n"))
            .With("visits.xlsx", Workbook("date", "visits", ("2026-09-01", 3), ("2026-10-01", 4))).Founded();
        Assert.Equal([12.5m, 40m], _folder.Values("marketing_spend,ad_clicks"));
        Assert.Equal(7m, _folder.Values("sessions")[0]);
    }

    [Fact]
    public void Profiles_that_are_named_alone_are_recognised_and_an_unknown_one_shows_the_nearest()
    {
        _folder.With("ads.csv", Ads + "2026-10-01,A,30,7.50,EUR\n").With("visits.csv", "date,visits\n2026-10-01,3\n2026-10-02,4\n");
        QuarterdeckProcess.Result unknown = _folder.Run("init", ".", "--from", "google_ads_campaign");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("QD6012", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("'google_ads_campaigns'", unknown.Error, StringComparison.Ordinal);
        QuarterdeckProcess.Result named = _folder.Founded("--from", "google_ads_campaigns,meta_ads");
        Assert.Contains("ads.csv: google_ads_campaigns, 1 rows", named.Output, StringComparison.Ordinal);
        Assert.Contains("visits.csv: plain table, 2 rows", named.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Écrit par quarterdeck init", "table simple", "lignes.")]
    [InlineData("pl", "Zapisane przez quarterdeck init", "zwykła tabela", "wierszy:")]
    [InlineData("vi", "Do quarterdeck init viết", "bảng thường", "dòng.")]
    [InlineData("zh", "由 quarterdeck init 写成", "普通表", "行。")]
    public void Comments_and_report_are_in_the_language_that_is_asked(string language, string head, string report, string evidence)
    {
        QuarterdeckProcess.Result result = _folder.With("visits.csv", "date,visits\n2026-10-01,3\n2026-10-02,4\n").Founded("--lang", language);
        Assert.Contains(report, result.Output, StringComparison.Ordinal);
        Assert.Contains(head, _folder.Yaml("company.yaml"), StringComparison.Ordinal);
        Assert.Contains(evidence, _folder.Yaml("datasets.yaml"), StringComparison.Ordinal);
        Assert.Contains($"languages: [{language}, en]", _folder.Yaml("company.yaml"), StringComparison.Ordinal);
        Assert.Equal(7m, _folder.Values("sessions")[0]);
    }

    [Fact]   // 10 - 4 is 6, not 5
    public void An_identity_that_does_not_hold_is_left_out_and_told()
    {
        QuarterdeckProcess.Result result = _folder.With("result.csv", "date,revenue,cost_of_sales,gross_profit\n2026-09-30,10.00,4.00,5.00\n2026-10-31,12.00,5.00,7.00\n").Founded();
        Assert.Contains("QD6310  note", result.Error, StringComparison.Ordinal);
        Assert.Contains("  gross_profit: none", _folder.Yaml("metrics.yaml"), StringComparison.Ordinal);
        Assert.Equal([10m, 5m], _folder.Values("revenue,gross_profit", "2026-09"));
    }

    [Fact]
    public void The_sample_of_the_docs_is_what_init_says_and_writes()
    {
        string samples = Path.Combine(RepositoryFolders.Root, "docs", "samples", "kiosk"), page = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "init.md")).ReplaceLineEndings("\n");
        foreach (string file in Directory.GetFiles(samples))
            _folder.With(Path.GetFileName(file), File.ReadAllBytes(file));
        Assert.Contains(_folder.Founded("--name", "Kiosk").Output, page, StringComparison.Ordinal);
        Assert.Contains("```yaml\n" + _folder.Yaml("datasets.yaml") + "```", page, StringComparison.Ordinal);
        Assert.Equal([10.9m, 3m], _folder.Values("revenue,orders", "2026-09"));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A workbook of two columns with one sheet, as small as one can be.</summary>
    private static byte[] Workbook(string first, string second, params (string Text, int Number)[] rows)
    {
        static string Cell(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        StringBuilder sheet = new($"<row r=\"1\">{Cell("A1", first)}{Cell("B1", second)}</row>");
        for (int i = 0; i < rows.Length; i++)
            sheet.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{i + 2}\">{Cell($"A{i + 2}", rows[i].Text)}<c r=\"B{i + 2}\"><v>{rows[i].Number}</v></c></row>");
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006";
        (string Name, string Text)[] parts =
        [
            ("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Visits\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet}</sheetData></worksheet>"),
        ];
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, string text) in parts)
                using (StreamWriter writer = new(archive.CreateEntry(name).Open()))
                    writer.Write(text);
        return file.ToArray();
    }
}
