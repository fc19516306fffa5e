using System.IO.Compression;
using System.Text;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Intake.Rows;

public sealed class TableFileTests : IDisposable
{
    private readonly CompanyFolder _folder = new(("table.marker", nameof(TableFileTests)));
    private readonly FindingList _findings = new();

    public void Dispose() => _folder.Dispose();

    private TableFile? Read(string file, string text) => Read(file, Encoding.UTF8.GetBytes(text));

    private TableFile? Read(string file, byte[] bytes)
    {
        _folder.Write(file, bytes);
        return TableFile.Read(Path.Combine(_folder.Path, file), _findings);
    }

    [Fact]
    public void A_tsv_is_read_without_quoting()
    {
        TableFile table = Read("a.tsv", "id\ttitle\n1\t\"CEO\", the\n\n2\tCFO\n")!;
        Assert.Equal(["\"CEO\", the", "CFO"], table.Column(table.Find("TITLE ", _findings), _findings));
        Assert.Equal(0, _findings.Count);
    }

    [Fact]
    public void The_first_sheet_of_a_workbook_is_read()
    {
        TableFile table = Read("a.xlsx", Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>title</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Giám đốc điều hành</t></is></c></row>"))!;
        Assert.Equal(["title"], table.Head);
        Assert.Equal(["Giám đốc điều hành"], table.Column(0, _findings));
    }

    [Fact]
    public void Rows_that_end_early_are_one_finding()
    {
        TableFile table = Read("a.csv", "id,title\n1,CEO\n2\n3\n")!;
        Assert.Equal(["CEO", "", ""], table.Column(1, _findings));
        Finding finding = Assert.Single(_findings.Sorted());
        Assert.Equal((FindingCodes.CutRows, Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("row 3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_is_answered_with_the_nearest()
    {
        Assert.Equal(-1, Read("a.csv", "id,title\n")!.Find("tilte", _findings));
        Assert.Contains("Did you mean 'title'?", Assert.Single(_findings.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_table_is_a_finding()
    {
        Assert.Null(Read("empty.csv", ""));
        Assert.Null(Read("broken.xlsx", "no workbook at all"));
        Assert.Null(TableFile.Read(Path.Combine(_folder.Path, "nowhere.csv"), _findings));
        Assert.Equal([FindingCodes.NoFile, FindingCodes.UnreadableWorkbook, FindingCodes.EmptyFile], _findings.Sorted().Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    private static byte[] Workbook(string rows)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create))
        {
            void Add(string name, string text)
            {
                using StreamWriter writer = new(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");
        }
        return stream.ToArray();
    }
}
