using System.Globalization;
using System.Text;
using System.Text.Json;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Totals;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Printing;

/// <summary>Lays the report of an import out.</summary>
public static class ImportScreen
{
    /// <summary>The report as a document.</summary>
    /// <param name="reports">One for each file.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="language">The reader's language, for the words beside stable reasons.</param>
    public static string Json(IReadOnlyList<ImportedFile> reports, IReadOnlyList<Finding> findings, string language) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("files");
        foreach (ImportedFile report in reports)
            File(writer, report, language);
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    /// <summary>The report as text.</summary>
    /// <param name="reports">One for each file.</param>
    /// <param name="isWritten">True where tables were written.</param>
    /// <param name="language">The reader's language.</param>
    public static string Text(IReadOnlyList<ImportedFile> reports, bool isWritten, string language)
    {
        ImportWords words = ImportWords.Of(language);
        StringBuilder text = new();
        foreach (ImportedFile report in reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"{report.File}: {(report.Profile is { } profile ? $"{profile.Label} ({profile.Id})" : words.NotRead)}\n");
            if (report.Profile is null)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"  {words.RowsRead} {report.RowsRead:N0}");
            foreach ((string reason, long rows) in report.RowsDropped)
                text.Append(CultureInfo.InvariantCulture, $", {words.Dropped} {rows:N0} ({DropReasons.Of(reason, language)})");
            text.Append(CultureInfo.InvariantCulture, $", {words.SetAside} {report.RowsQuarantined:N0}\n");
            int width = report.Totals.Select(static total => total.Name.Length).DefaultIfEmpty(0).Max();
            foreach ((string name, CellValue value) in report.Totals)
                text.Append(CultureInfo.InvariantCulture, $"    {name.PadRight(width)}  {(value.IsUnknown ? words.NoData : value.ToString())}\n");
            foreach (ControlTotal total in report.ControlTotals)
                text.Append(CultureInfo.InvariantCulture, $"  {words.ControlTotal} {total.Column}: {total.Stated} {(total.Agrees ? "=" : "<>")} {total.Found}\n");
            foreach (string table in report.Tables)
                text.Append(CultureInfo.InvariantCulture, $"  -> {table}\n");
            if (report.QuarantineFile is { } aside)
                text.Append(CultureInfo.InvariantCulture, $"  -> {aside}\n");
        }
        if (!isWritten)
            text.Append(words.NothingWritten).Append('\n');
        return text.ToString();
    }

    private static void File(Utf8JsonWriter writer, ImportedFile report, string language)
    {
        writer.WriteStartObject();
        writer.WriteString("file", report.File);
        writer.WriteString("profile", report.Profile?.Id);
        writer.WriteNumber("rows_read", report.RowsRead);
        ImportedRowsJson.WriteDropped(writer, report.RowsDropped, report.RowsQuarantined, language);
        writer.WriteStartObject("totals");
        foreach ((string name, CellValue value) in report.Totals)
            Value(writer, name, value);
        writer.WriteEndObject();
        ImportedRowsJson.WriteTotals(writer, report.ControlTotals);
        writer.WriteString("encoding", report.Encoding.Length == 0 ? null : report.Encoding);
        writer.WriteString("first", report.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("last", report.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteStartArray("tables");
        foreach (string table in report.Tables)
            writer.WriteStringValue(table);
        writer.WriteEndArray();
        writer.WriteString("quarantine", report.QuarantineFile);
        writer.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter writer, string name, CellValue value)
    {
        writer.WritePropertyName(name);
        if (value.Number is not null)
            writer.WriteRawValue(value.ToString());
        else if (value.Truth is { } truth)
            writer.WriteBooleanValue(truth);
        else if (value.IsUnknown)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value.ToString());
    }
}
