using System.Globalization;
using System.Text.Json;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Packs;

/// <summary>The answer to a question as JSON; the form is stable.</summary>
public static class AnswerJson
{
    /// <summary>The document.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="withSql">True to give the receipts' statements too.</param>
    /// <param name="findings">Findings to print; those of the model stand before the answer's own.</param>
    public static string Write(MetricTable answer, bool withSql, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        WriteColumns(writer, answer);
        WriteRows(writer, "rows", answer.Rows);
        if (answer.Totals is { } totals)
        {
            WriteRows(writer, "totals", totals.Select(total => total.Cells));
            // A missing dimension may be one that is summed over or a group without a value: this tells them apart.
            writer.WriteStartArray("totals_by");
            foreach (TotalRow total in totals)
            {
                writer.WriteStartArray();
                foreach (string column in total.By)
                    writer.WriteStringValue(column);
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
        }
        writer.WriteString("as_of", answer.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteStartArray("incomplete");
        foreach (IncompletePeriod part in answer.Incomplete)
        {
            writer.WriteStartObject();
            writer.WriteString("metric", part.Metric);
            writer.WriteString("period", part.Label);
            writer.WriteString("why", part.Why);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (answer.FailedTests.Count > 0)
        {
            writer.WriteStartArray("failed_tests");
            foreach (FailedTest test in answer.FailedTests)
            {
                writer.WriteStartObject();
                writer.WriteString("metric", test.Metric);
                writer.WriteString("dataset", test.Dataset);
                writer.WriteString("code", test.Code);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        if (answer.Receipts.Any(receipt => receipt.Stale.Count > 0))
        {
            writer.WriteStartArray("stale");
            foreach (Receipt receipt in answer.Receipts)
                foreach (StaleLoad stale in receipt.Stale)
                    JsonText.WriteStale(writer, receipt.Metric, stale);
            writer.WriteEndArray();
        }
        writer.WriteStartArray("receipts");
        foreach (Receipt receipt in answer.Receipts)
            JsonText.WriteReceipt(writer, receipt, withSql);
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    private static void WriteRows(Utf8JsonWriter writer, string name, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        writer.WriteStartArray(name);
        foreach (IReadOnlyList<Cell> row in rows)
        {
            writer.WriteStartArray();
            foreach (Cell cell in row)
                JsonText.Write(writer, cell);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    private static void WriteColumns(Utf8JsonWriter writer, MetricTable answer)
    {
        writer.WriteStartArray("columns");
        foreach (AnswerColumn column in answer.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name", column.Name);
            writer.WriteString("type", column.Type);
            if (column.Unit is { } unit)
                writer.WriteString("unit", unit.Name);
            if (column.Currency is { } currency)
                writer.WriteString("currency", currency);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
