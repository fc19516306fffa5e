using System.IO.Compression;
using System.Text;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Importing;

/// <summary>Whatever is wrong with a file is a finding with a code; the rows that can be read are read, and the others are kept beside them.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Header = "Day,Campaign,Clicks,Cost\n";
    private readonly Imports _imports = new();

    [Fact]
    public void Ragged_rows_are_set_aside_with_line_and_reason()
    {
        ImportedFile report = _imports.ImportText(Header + "2026-10-01,A,1,2.50\n2026-10-02,B\n2026-10-03,C,1,2.50,9,9\n2026-10-04,D,4,1.00\n", isWritten: true);
        Assert.Equal((2L, 2L, 3.50m), (report.RowsRead, report.RowsQuarantined, report.Total("cost")));
        string aside = File.ReadAllText(report.QuarantineFile!);
        Assert.Contains("3,\"the row has 2 cells, the header 4\",2026-10-02,B", aside, StringComparison.Ordinal);
        Assert.Equal(2, _imports.Codes.Count(code => code == FindingCodes.RowsQuarantined));
    }

    [Fact]
    public void An_open_quote_costs_its_own_line_and_no_other()
    {
        ImportedFile report = _imports.ImportText(Header + "2026-10-01,A,1,2.50\n2026-10-02,\"B,1,2.50\n2026-10-03,C,1,2.50\n");
        Assert.Equal((2L, 1L), (report.RowsRead, report.RowsQuarantined));
        Assert.Contains(FindingCodes.CutOff, _imports.Codes);
    }

    [Fact]
    public void A_year_of_five_digits_is_set_aside()
    {
        ImportedFile report = _imports.ImportText(Header + "20205-10-01,A,1,2.50\n2026-10-02,B,1,2.50\n");
        Assert.Equal((1L, 1L), (report.RowsRead, report.RowsQuarantined));
        Assert.Contains("'20205-10-01'", _imports.Findings.Sorted().First(finding => finding.Code == FindingCodes.RowsQuarantined).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1252, "Café, naïve façade, déjà vu", "Windows-1252")]
    [InlineData(1250, "Zażółć gęślą jaźń, łódź", "Windows-1250")]
    [InlineData(28592, "Zażółć gęślą jaźń, śąź", "ISO-8859-2")]
    public void Other_encodings_are_told_by_their_letters(int page, string words, string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        ImportedFile report = _imports.Import(_imports.Write("x.csv", encoding.GetBytes(Header + $"2026-10-01,\"{words}\",1,2.50\n")), isWritten: true);
        Assert.Equal((name, 1L), (report.Encoding, report.RowsRead));
        Assert.Contains(FindingCodes.ChosenEncoding, _imports.Codes);
    }

    [Fact]
    public void Mixed_line_ends_and_a_mark_at_the_start_change_nothing() =>
        Assert.Equal(3, _imports.ImportText("\uFEFFDay,Campaign,Clicks,Cost\r\n2026-10-01,A,1,2.50\r2026-10-02,B,1,2.50\n2026-10-03,C,1,2.50").RowsRead);

    [Fact]
    public void Gzip_and_zip_are_unpacked_while_reading()
    {
        byte[] text = Encoding.UTF8.GetBytes(Header + "2026-10-01,A,1,2.50\n");
        using MemoryStream gzip = new(), zip = new();
        using (GZipStream packed = new(gzip, CompressionMode.Compress, leaveOpen: true))
            packed.Write(text);
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (string name in new[] { "a.csv", "b.csv" })
                using (Stream entry = archive.CreateEntry(name).Open())
                    entry.Write(text);
        IReadOnlyList<ImportedFile> reports = _imports.Run([_imports.Write("a.csv.gz", gzip.ToArray()), _imports.Write("two.zip", zip.ToArray())]);
        Assert.Equal([1L, 1L, 1L], reports.Select(report => report.RowsRead));
        Assert.EndsWith("two.zip/b.csv", reports[2].File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_before_it_fills_anything()
    {
        using MemoryStream gzip = new();
        using (GZipStream packed = new(gzip, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(Encoding.UTF8.GetBytes(Header));
            byte[] block = new byte[1 << 20];
            Array.Fill(block, (byte)'\n');
            for (int i = 0; i < 60; i++)
                packed.Write(block);
        }
        Assert.Null(_imports.Import(_imports.Write("bomb.csv.gz", gzip.ToArray())).Profile);
        Assert.Contains(FindingCodes.PackedTooMuch, _imports.Codes);
    }

    [Fact]
    public void A_bomb_in_a_zip_archive_is_refused_with_its_archive()
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (Stream good = archive.CreateEntry("a.csv").Open())
                good.Write(Encoding.UTF8.GetBytes(Header + "2026-10-01,A,1,2.50\n"));
            using Stream bomb = archive.CreateEntry("bomb.csv", CompressionLevel.Optimal).Open();
            bomb.Write(Encoding.UTF8.GetBytes(Header));
            byte[] block = new byte[1 << 20];
            Array.Fill(block, (byte)'\n');
            for (int i = 0; i < 60; i++)
                bomb.Write(block);
        }
        IReadOnlyList<ImportedFile> reports = _imports.Run([_imports.Write("two.zip", zip.ToArray())]);
        Assert.All(reports, report => Assert.Null(report.Profile));
        Assert.Contains(FindingCodes.PackedTooMuch, _imports.Codes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF_16_is_read_with_its_mark_and_without(bool hasMark)
    {
        byte[] text = Encoding.Unicode.GetBytes(Header + "2026-10-01,Zażółć 销售,1,2.50\n2026-10-02,B,2,3.50\n");
        ImportedFile report = _imports.Import(_imports.Write("x.csv", hasMark ? [0xFF, 0xFE, .. text] : text));
        Assert.Equal((2L, 6.00m), (report.RowsRead, report.Total("cost")));
    }

    [Fact]
    public void A_cut_off_gzip_file_is_told()
    {
        using MemoryStream gzip = new();
        using (GZipStream packed = new(gzip, CompressionMode.Compress, leaveOpen: true))
            packed.Write(Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, 5000).Select(i => $"2026-10-01,{i * 7919 % 5003},1,2.50\n"))));
        Assert.Null(_imports.Import(_imports.Write("cut.gz", gzip.ToArray()[..2000])).Profile);
        Assert.Contains(FindingCodes.BrokenPacking, _imports.Codes);
    }

    [Theory]
    [InlineData("", FindingCodes.EmptyFile)]
    [InlineData("\uFEFF\r\n \n", FindingCodes.EmptyFile)]
    [InlineData("a\0\u0001\u0002b\0\u0003\0\0", FindingCodes.BinaryGiven)]
    [InlineData("{\"a\": [1, 2", FindingCodes.BrokenJson)]
    [InlineData("PK\u0003\u0004broken", FindingCodes.BrokenPacking)]
    public void What_holds_no_table_is_refused_with_its_reason(string content, string code)
    {
        Assert.Null(_imports.ImportText(content).Profile);
        Assert.Contains(code, _imports.Codes);
        Assert.True(_imports.Findings.HasErrors);
    }

    [Fact]
    public void A_folder_and_a_file_that_is_not_there_are_told()
    {
        _ = _imports.Run([Path.GetTempPath(), _imports.PathOf("none.csv")]);
        Assert.Equal([FindingCodes.FolderGiven, FindingCodes.NoFile], _imports.Codes.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void An_unknown_header_shows_the_nearest_profile_and_the_difference()
    {
        Assert.Null(_imports.ImportText("Day,Campain,Clicks,Cost,Colour\n2026-10-01,A,1,2.50,red\n").Profile);
        string message = _imports.Findings.Sorted().Single(finding => finding.Code == FindingCodes.UnknownExport).Message;
        Assert.Contains("google_ads_campaigns", message, StringComparison.Ordinal);
        Assert.Contains("'Campain' may be meant for 'Campaign'", message, StringComparison.Ordinal);
        Assert.Contains("'Colour'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_are_formulas_are_made_harmless_where_they_are_written_again()
    {
        ImportedFile report = _imports.ImportText(Header + "2026-10-01,\"=cmd|' /C calc'!A0\",x,-2.50\n", isWritten: true);
        Assert.Contains(",'=cmd|' /C calc'!A0,x,-2.50", File.ReadAllText(report.QuarantineFile!), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_the_same_days_are_told_and_two_of_the_same_content()
    {
        string first = _imports.Write("a.csv", Header + "2026-10-01,A,1,2.50\n2026-10-31,A,1,2.50\n");
        _ = _imports.Run([first, _imports.Write("b.csv", Header + "2026-10-31,A,1,3.50\n"), _imports.Write("c.csv", Header + "2026-10-01,A,1,2.50\n2026-10-31,A,1,2.50\n")]);
        Assert.Contains(FindingCodes.SamePeriod, _imports.Codes);
        Assert.Contains(FindingCodes.SameContent, _imports.Codes);
    }

    [Fact]
    public void A_million_columns_and_huge_cells_are_answered()
    {
        Assert.Null(_imports.ImportText(string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => "c" + i)) + "\n1,2\n").Profile);
        ImportedFile report = _imports.ImportText(Header + $"2026-10-01,{new string('x', 18 << 20)},1,2.50\n2026-10-02,B,1,2.50\n");
        Assert.Equal((1L, 1L), (report.RowsRead, report.RowsQuarantined));
    }

    [Fact]
    public void Amounts_of_too_many_digits_are_set_aside_and_of_too_many_decimals_told()
    {
        ImportedFile report = _imports.ImportText(Header + "2026-10-01,A,1,2.123456\n2026-10-02,B,1,123456789012345678\n");
        Assert.Equal((1L, 1L, 2.123456m), (report.RowsRead, report.RowsQuarantined, report.Total("cost")));
        Assert.Contains(FindingCodes.AmountsRounded, _imports.Codes);
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_not_kept()
    {
        string path = _imports.Write("growing.csv", Header + string.Concat(Enumerable.Range(0, 210_000).Select(_ => "2026-10-01,A,1,2.50\n")));
        ImportOptions options = new(Quarterdeck.Intake.Profiles.ProfileCatalogue.BuiltIn) { OutputFolder = _imports.Output, Progress = new Growing(path) };
        Assert.Null(FileImports.Run([path], options, _imports.Findings)[0].Profile);
        Assert.Contains(FindingCodes.ChangedWhileRead, _imports.Codes);
        Assert.Empty(Directory.GetFiles(_imports.Output));
    }

    /// <summary>Writes to the file as soon as it is told how far the reader is.</summary>
    private sealed class Growing(string path) : IProgress<string>
    {
        public void Report(string value) => File.AppendAllText(path, "2026-10-02,B,1,2.50\n");
    }

    [Fact]
    public void A_run_that_ends_early_leaves_nothing_half_written()
    {
        _ = _imports.Import(_imports.Write("bad.csv", "a,b\n1,2\n"), isWritten: true);
        Assert.Empty(Directory.GetFiles(_imports.Output));
    }

    public void Dispose() => _imports.Dispose();
}
