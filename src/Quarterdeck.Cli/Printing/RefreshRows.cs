using System.Globalization;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Intake.Loading;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Cli.Printing;

/// <summary>A refresh and the history of refreshes as rows for people.</summary>
public static class RefreshRows
{
    /// <summary>What a refresh did, a row a source.</summary>
    public static string Write(OutputFormat format, CompanyModel company, RefreshReport report, Screen screen)
    {
        if (report.Sources.Count == 0)
            return "";
        PageColumn[] columns = [Text("source"), Text("status"), Text("mode"), Number("read"), Number("added"), Number("changed"), Number("deleted"), Number("rows"), Text("rows as of"), Text("next due")];
        return RowText.Write(format, columns,
        [
            .. report.Sources.Select(source => (IReadOnlyList<string>)
            [
                source.Dataset, Word(source.Status), Mode(source.Result), Count(source.Result?.Read), Count(source.Result?.New), Count(source.Result?.Changed), Count(source.Result?.Deleted),
                Count(source.Holds?.Rows), Local(source.Holds?.SnapshotAt, company.Calendar.TimeZone), Local(source.Due, company.Calendar.TimeZone),
            ]),
        ], screen);
    }

    /// <summary>The history, a row an attempt, the oldest first.</summary>
    public static string History(OutputFormat format, IReadOnlyList<HistoryLine> lines, string timeZone, Screen screen)
    {
        if (lines.Count == 0)
            return "";
        PageColumn[] columns = [Text("started"), Text("source"), Text("status"), Text("mode"), Number("attempts"), Number("read"), Number("added"), Number("changed"), Number("deleted"), Number("rows"), Text("why")];
        return RowText.Write(format, columns,
        [
            .. lines.Select(line => (IReadOnlyList<string>)
            [
                Local(line.Started, timeZone), line.Dataset, line.Status, line.Mode ?? "", Count(line.Attempts), Count(line.RowsRead), Count(line.RowsAdded), Count(line.RowsChanged), Count(line.RowsDeleted), Count(line.Rows),
                line.Code is null ? "" : $"{line.Code} {line.Message}",
            ]),
        ], screen);
    }

    /// <summary>The word for a status in tables and JSON.</summary>
    public static string Word(SourceStatus status) => status switch
    {
        SourceStatus.Loaded => "loaded",
        SourceStatus.NotDue => "not_due",
        SourceStatus.Refused => "refused",
        _ => "failed",
    };

    /// <summary>The word for what was read; empty where nothing was.</summary>
    public static string Mode(LoadResult? result) => result is null ? "" : result.IsIncremental ? "incremental" : "full";

    private static PageColumn Text(string head) => new(head, IsNumber: false, Rank: 0);

    private static PageColumn Number(string head) => new(head, IsNumber: true, Rank: 0);

    private static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static string Local(DateTimeOffset? moment, string timeZone) => moment is not { } known ? ""
        : (TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out TimeZoneInfo? zone) ? TimeZoneInfo.ConvertTime(known, zone) : known.ToUniversalTime()).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
