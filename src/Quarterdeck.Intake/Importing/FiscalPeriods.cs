using System.Globalization;
using Quarterdeck.Intake.Rows;

namespace Quarterdeck.Intake.Importing;

/// <summary>Tells which fiscal period each fact of SEC filings is about, by its first and last day.</summary>
/// <remarks>
/// The fields fy and fp tell of the filing, not of the fact: a 10-K of 2023 repeats 2022 and 2021 under fy 2023. So a year is a fact of 350 to 380 days,
/// named by the year in which it ends; a quarter has 80 to 100 days and is counted back from the end of the company's year, which the facts of whole years
/// show. A year that ends in the first week of January belongs to the year before (52 and 53 weeks). Where no whole year is there, fp and fy of the
/// latest filing serve. Longer stretches that are no year are years to date.
/// </remarks>
internal static class FiscalPeriods
{
    private static readonly string[] _revenue =
    [
        "RevenueFromContractWithCustomerExcludingAssessedTax", "Revenues", "RevenueFromContractWithCustomerIncludingAssessedTax", "SalesRevenueNet", "SalesRevenueGoodsNet", "Revenue",
    ];

    /// <summary>The header with the columns that are told.</summary>
    public static IReadOnlyList<string> Header(IReadOnlyList<string> header) => [.. header, "fiscal_period", "is_main"];

    /// <summary>The rows with their fiscal period, and whether they are of the concept that the file is about: revenue, or the only one there is.</summary>
    public static IEnumerable<ListedRow> Told(IReadOnlyList<ListedRow> rows)
    {
        IReadOnlyList<string> header = rows[0].Cells;
        int Place(string name) => header.ToList().IndexOf(name);
        int start = Place("start"), end = Place("end"), concept = Place("concept"), fp = Place("fp"), fy = Place("fy"), filed = Place("filed");
        string main = Main([.. rows.Skip(1).Select(row => Cell(row, concept)).Distinct()]);
        DateTime[] years = [.. rows.Skip(1).Where(row => Days(row, start, end) is >= 350 and <= 380).Select(row => Day(Cell(row, end))!.Value).Distinct().Order()];
        yield return new ListedRow(1, Header(header));
        foreach (ListedRow row in rows.Skip(1))
            yield return new ListedRow(row.Line, [.. row.Cells, Label(row, start, end, fp, fy, years, rows, filed), Cell(row, concept) == main ? "true" : "false"]);
    }

    private static string Main(IReadOnlyList<string> concepts) =>
        _revenue.FirstOrDefault(concepts.Contains) ?? (concepts.Count == 1 ? concepts[0] : "");

    private static string Label(ListedRow row, int start, int end, int fp, int fy, DateTime[] years, IReadOnlyList<ListedRow> rows, int filed)
    {
        if (Days(row, start, end) is not { } days || Day(Cell(row, end)) is not { } last)
            return "";
        if (days is >= 350 and <= 380)
            return string.Create(CultureInfo.InvariantCulture, $"FY{YearOf(last)}");
        if (Quarter(row, last, fp, fy, years, rows, end, filed) is not { } quarter)
            return "";
        return days is >= 80 and <= 100 ? quarter + "_quarter" : days is > 100 and < 350 ? quarter + "_ytd" : "";
    }

    /// <summary>A year that ends on 1 January 2023 is 2022.</summary>
    private static int YearOf(DateTime last) => last.AddDays(-7).Year;

    private static string? Quarter(ListedRow row, DateTime last, int fp, int fy, DateTime[] years, IReadOnlyList<ListedRow> rows, int end, int filed)
    {
        if (years.Length > 0)
        {
            // The end of its year is that of any known year, moved by whole years: 52 and 53 weeks stay within two weeks of it.
            DateTime known = years[^1];
            DateTime closing = known;
            while (closing < last.AddDays(-14))
                closing = closing.AddYears(1);
            while (closing.AddYears(-1) >= last.AddDays(-14))
                closing = closing.AddYears(-1);
            int back = (int)Math.Round((closing - last).TotalDays / 91.3);
            return back is >= 0 and <= 3 ? string.Create(CultureInfo.InvariantCulture, $"FY{YearOf(closing)}Q{4 - back}") : null;
        }
        if (Cell(row, fp) is not ['Q', _] said || !int.TryParse(Cell(row, fy), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return null;
        DateTime newest = rows.Skip(1).Where(other => Cell(other, filed) == Cell(row, filed)).Max(other => Day(Cell(other, end))) ?? last;
        return string.Create(CultureInfo.InvariantCulture, $"FY{year - (int)Math.Round((newest - last).TotalDays / 365.25)}{said}");
    }

    private static int? Days(ListedRow row, int start, int end) => Day(Cell(row, start)) is { } from && Day(Cell(row, end)) is { } to ? (to - from).Days : null;

    private static DateTime? Day(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? day : null;

    private static string Cell(ListedRow row, int place) => place < 0 || place >= row.Cells.Count ? "" : row.Cells[place];
}
