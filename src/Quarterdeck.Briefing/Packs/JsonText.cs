using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Packs;

/// <summary>The pieces that all our JSON documents share.</summary>
public static class JsonText
{
    // Names and labels are read by people: Sánchez stays Sánchez. The document never goes into HTML as it is.
    private static readonly JsonWriterOptions _options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes a document to text.</summary>
    public static string Document(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, _options))
            write(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }

    /// <summary>A cell under a name: an exact number with all its digits, null where there is no value.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Cell cell)
    {
        writer.WritePropertyName(name);
        Write(writer, cell);
    }

    /// <summary>A cell.</summary>
    public static void Write(Utf8JsonWriter writer, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Exact or CellKind.Real:
                writer.WriteRawValue(cell.ToString());
                break;
            case CellKind.Truth:
                writer.WriteBooleanValue(cell.AsTruth()!.Value);
                break;
            case CellKind.Text or CellKind.Moment:
                writer.WriteStringValue(cell.ToString());
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>The array <c>findings</c>.</summary>
    public static void WriteFindings(Utf8JsonWriter writer, IEnumerable<Finding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("severity", SeverityWord(finding.Severity));
            if (!string.IsNullOrEmpty(finding.Place.File))
                writer.WriteString("file", finding.Place.File);
            if (finding.Place.Line > 0)
                writer.WriteNumber("line", finding.Place.Line);
            if (finding.Place.Column > 0)
                writer.WriteNumber("column", finding.Place.Column);
            writer.WriteString("message", finding.Message);
            writer.WriteString("remedy", finding.Remedy);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>The word for a severity in JSON and in messages.</summary>
    public static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A stale source as an object.</summary>
    /// <param name="writer">Takes the object.</param>
    /// <param name="metric">The number that reads it; null where that is said around it.</param>
    /// <param name="stale">The source.</param>
    public static void WriteStale(Utf8JsonWriter writer, string? metric, StaleLoad stale)
    {
        writer.WriteStartObject();
        if (metric is not null)
            writer.WriteString("metric", metric);
        writer.WriteString("dataset", stale.Dataset);
        writer.WriteString("since", Instant(stale.Missed));
        writer.WriteString("rows_as_of", Instant(stale.Since));
        writer.WriteString("why", stale.HasFailed ? stale.Why : "the refresh that was due has not come");
        writer.WriteEndObject();
    }

    /// <summary>A moment as ISO 8601 in UTC, to the second.</summary>
    public static string Instant(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteFit(Utf8JsonWriter writer, CustomerValueFit fit)
    {
        writer.WriteStartObject();
        writer.WriteString("until", fit.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("model", fit.ModelName);
        writer.WriteNumber("customers", fit.Customers);
        writer.WriteNumber("repeat_customers", fit.RepeatCustomers);
        writer.WriteStartObject("parameters");
        foreach ((string name, double value) in fit.Parameters)
            StudyJson.Number(writer, name, value);
        writer.WriteEndObject();
        StudyJson.Number(writer, "log_likelihood", fit.LogLikelihood);
        writer.WriteStartObject("spend");
        foreach ((string name, double value) in fit.Spend)
            StudyJson.Number(writer, name, value);
        writer.WriteEndObject();
        StudyJson.Number(writer, "correlation", fit.Correlation);
        writer.WriteString("why", fit.Why);
        writer.WriteEndObject();
    }

    /// <summary>How the numbers of a company were made, as the field <c>receipts</c>; nothing for a file.</summary>
    /// <param name="writer">Takes the field.</param>
    /// <param name="receipts">The receipts; null for none.</param>
    public static void WriteReceipts(Utf8JsonWriter writer, IReadOnlyList<Receipt>? receipts)
    {
        if (receipts is not { Count: > 0 })
            return;
        writer.WriteStartArray("receipts");
        foreach (Receipt receipt in receipts)
            WriteReceipt(writer, receipt, withSql: false);
        writer.WriteEndArray();
    }

    /// <summary>A receipt as an object.</summary>
    /// <param name="writer">Takes the object.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="withSql">True to give the statements too.</param>
    public static void WriteReceipt(Utf8JsonWriter writer, Receipt receipt, bool withSql)
    {
        writer.WriteStartObject();
        writer.WriteString("metric", receipt.Metric);
        writer.WriteString("formula", receipt.Formula);
        writer.WriteString("definition_hash", receipt.DefinitionHash);
        writer.WriteStartArray("sources");
        foreach (SourceReceipt source in receipt.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("dataset", source.Dataset);
            writer.WriteString("source", source.Source);
            writer.WriteString("fingerprint", source.Fingerprint);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (receipt.Stale.Count > 0)
        {
            writer.WriteStartArray("stale");
            foreach (StaleLoad stale in receipt.Stale)
                WriteStale(writer, null, stale);
            writer.WriteEndArray();
        }
        if (receipt.Rates.Count > 0)
        {
            writer.WriteStartArray("rates");
            foreach (string rate in receipt.Rates)
                writer.WriteStringValue(rate);
            writer.WriteEndArray();
        }
        if (receipt.Fits.Count > 0)
        {
            writer.WriteStartArray("models");
            foreach (CustomerValueFit fit in receipt.Fits)
                WriteFit(writer, fit);
            writer.WriteEndArray();
        }
        if (withSql)
        {
            writer.WriteStartArray("sql");
            foreach (string sql in receipt.Sql)
                writer.WriteStringValue(sql);
            writer.WriteEndArray();
        }
        writer.WriteString("as_of", receipt.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("command", receipt.Command);
        writer.WriteEndObject();
    }
}
