using System.IO.Compression;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Importing;

/// <summary>Workbooks: a title over merged cells, formulas with their saved value, dates as numbers, several sheets.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Imports _imports = new();

    private static byte[] Workbook(params string[] sheets)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string text)
            {
                using StreamWriter writer = new(archive.CreateEntry(name).Open());
                writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
            }
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
            Part("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((_, i) => $"<sheet name=\"S{i + 1}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            for (int i = 0; i < sheets.Length; i++)
                Part($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i]}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells></worksheet>");
        }
        return bytes.ToArray();
    }

    private static string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    [Fact]
    public void The_sheet_that_a_profile_fits_is_read_with_the_saved_values_of_formulas()
    {
        string notes = $"<row r=\"1\">{Text("A1", "Notes")}</row>";
        string data = $"<row r=\"1\">{Text("A1", "October")}</row><row r=\"2\">{Text("A2", "Day")}{Text("B2", "Campaign")}{Text("C2", "Clicks")}{Text("D2", "Cost")}</row>"
            + $"<row r=\"3\">{Text("A3", "2026-10-01")}{Text("B3", "A")}<c r=\"C3\"><v>3</v></c><c r=\"D3\"><f>1+1.5</f><v>2.5</v></c></row>"
            + $"<row r=\"4\">{Text("A4", "2026-10-02")}{Text("B4", "B")}<c r=\"C4\"><v>4</v></c></row>";
        ImportedFile report = _imports.Import(_imports.Write("ads.xlsx", Workbook(notes, data)));
        Assert.Equal((2L, 0L, 2.5m, 7m), (report.RowsRead, report.RowsQuarantined, report.Total("cost"), report.Total("clicks")));
        Assert.Contains(FindingCodes.FurtherSheets, _imports.Codes);
    }

    [Fact]
    public void A_damaged_workbook_is_told()
    {
        byte[] whole = Workbook($"<row r=\"1\">{Text("A1", "x")}</row>");
        Assert.Null(_imports.Import(_imports.Write("cut.xlsx", whole[..(whole.Length / 2)])).Profile);
        Assert.Null(_imports.Import(_imports.Write("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3])).Profile);
        Assert.Equal([FindingCodes.BrokenPacking, FindingCodes.UnreadableWorkbook], _imports.Codes.Order(StringComparer.Ordinal).Reverse());
    }

    public void Dispose() => _imports.Dispose();
}
