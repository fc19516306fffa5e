using System.Text.Json;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Totals;

namespace Quarterdeck.Briefing.Packs;

/// <summary>What an import did with a file's rows, as every document says it.</summary>
public static class ImportedRowsJson
{
    /// <summary>Writes <c>rows_dropped</c> and <c>rows_quarantined</c>.</summary>
    /// <param name="writer">Stands within an object.</param>
    /// <param name="dropped">Rows that are no data, by reason.</param>
    /// <param name="quarantined">How many rows were set aside.</param>
    /// <param name="language">The reader's language, for the reasons in words.</param>
    public static void WriteDropped(Utf8JsonWriter writer, IReadOnlyList<DroppedRows> dropped, long quarantined, string language)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(dropped);
        writer.WriteStartArray("rows_dropped");
        foreach ((string reason, long rows) in dropped)
        {
            writer.WriteStartObject();
            writer.WriteString("reason", reason);
            writer.WriteNumber("rows", rows);
            writer.WriteString("words", DropReasons.Of(reason, language));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("rows_quarantined", quarantined);
    }

    /// <summary>Writes <c>control_totals</c>: what the file states beside what its rows give.</summary>
    /// <param name="writer">Stands within an object.</param>
    /// <param name="totals">The totals.</param>
    public static void WriteTotals(Utf8JsonWriter writer, IReadOnlyList<ControlTotal> totals)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(totals);
        writer.WriteStartArray("control_totals");
        foreach (ControlTotal total in totals)
        {
            writer.WriteStartObject();
            writer.WriteString("column", total.Column);
            writer.WriteNumber("stated", total.Stated);
            writer.WriteNumber("found", total.Found);
            writer.WriteBoolean("agrees", total.Agrees);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
