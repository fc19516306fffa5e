using System.Text.Json;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Intake.Loading;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Printing;

/// <summary>A refresh and the history of refreshes as JSON; the form is stable.</summary>
public static class RefreshJson
{
    /// <summary>What a refresh did.</summary>
    public static string Write(CompanyModel company, RefreshReport report) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("company", company.Name);
        writer.WriteString("started", JsonText.Instant(report.Started));
        writer.WriteString("ended", JsonText.Instant(report.Ended));
        writer.WriteStartArray("sources");
        foreach (SourceReport source in report.Sources)
            WriteSource(writer, source);
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, report.Findings);
        writer.WriteEndObject();
    });

    /// <summary>The attempts, the oldest first.</summary>
    public static string History(IReadOnlyList<HistoryLine> lines, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("history");
        foreach (HistoryLine line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("dataset", line.Dataset);
            writer.WriteString("started", JsonText.Instant(line.Started));
            WriteInstant(writer, "ended", line.Ended);
            writer.WriteString("status", line.Status);
            writer.WriteString("mode", line.Mode);
            WriteCount(writer, "attempts", line.Attempts);
            WriteCount(writer, "rows_read", line.RowsRead);
            WriteCount(writer, "rows_added", line.RowsAdded);
            WriteCount(writer, "rows_changed", line.RowsChanged);
            WriteCount(writer, "rows_deleted", line.RowsDeleted);
            WriteCount(writer, "rows", line.Rows);
            writer.WriteString("code", line.Code);
            writer.WriteString("message", line.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    private static void WriteSource(Utf8JsonWriter writer, SourceReport source)
    {
        writer.WriteStartObject();
        writer.WriteString("dataset", source.Dataset);
        writer.WriteString("connection", source.Connection);
        writer.WriteString("status", RefreshRows.Word(source.Status));
        writer.WriteString("mode", source.Result is null ? null : RefreshRows.Mode(source.Result));
        writer.WriteNumber("attempts", source.Attempts);
        writer.WriteString("started", JsonText.Instant(source.Started));
        writer.WriteString("ended", JsonText.Instant(source.Ended));
        if (source.Result is { } result)
        {
            writer.WriteBoolean("resumed", result.IsResumed);
            writer.WriteBoolean("compared", result.IsCompared);
            writer.WriteNumber("rows_read", result.Read);
            writer.WriteNumber("rows_added", result.New);
            writer.WriteNumber("rows_changed", result.Changed);
            writer.WriteNumber("rows_deleted", result.Deleted);
            WriteControl(writer, result);
        }
        WriteCount(writer, "rows", source.Holds?.Rows);
        WriteCount(writer, "files", source.Holds?.Files.Count);
        WriteInstant(writer, "rows_as_of", source.Holds?.SnapshotAt);
        writer.WriteString("mark", source.Holds?.Mark);
        WriteInstant(writer, "next_due", source.Due);
        writer.WriteEndObject();
    }

    /// <summary>The control totals: of the rows that were read, or of all where all were compared.</summary>
    private static void WriteControl(Utf8JsonWriter writer, LoadResult result)
    {
        if (result is not { Server: { } server, Landed: { } landed })
            return;
        writer.WriteStartObject("control");
        writer.WriteNumber("rows_server", server.Rows);
        writer.WriteNumber("rows_landed", landed.Rows);
        writer.WriteStartArray("columns");
        foreach ((ColumnTotal there, ColumnTotal here) in server.Columns.Zip(landed.Columns))
        {
            writer.WriteStartObject();
            writer.WriteString("column", there.Column);
            writer.WriteNumber("values_server", there.Values);
            writer.WriteNumber("values_landed", here.Values);
            // Sums are texts, since they have more digits than a reader of JSON may keep.
            writer.WriteString("sum_server", there.Sum);
            writer.WriteString("sum_landed", here.Sum);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteInstant(Utf8JsonWriter writer, string name, DateTimeOffset? moment) => writer.WriteString(name, moment is { } known ? JsonText.Instant(known) : null);

    private static void WriteCount(Utf8JsonWriter writer, string name, long? count)
    {
        if (count is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }
}
