using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;

namespace Quarterdeck.Web.Api;

/// <summary>The health of the data as a document: what the page of the data shows, with all digits.</summary>
internal static class DataDocument
{
    /// <summary>Writes it.</summary>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">Period, as-of day and language.</param>
    public static string Write(CompanyAnswers answers, PageState state)
    {
        CompanyModel company = answers.Edition.Company;
        DataReport report = answers.DataReport();
        DataView view = DataView.Of(answers, state);
        ILookup<string, KeptImport> imports = KeptImport.Of(company).ToLookup(static import => import.Dataset);
        IReadOnlyList<HistoryLine> history = RefreshHistory.Read(company.Folder);
        return JsonText.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("datasets");
            foreach (DatasetHealth set in view.Datasets)
            {
                (string Name, long Rows, DateOnly? First, DateOnly? Last) known = report.Datasets.FirstOrDefault(one => string.Equals(one.Name, set.Name, StringComparison.OrdinalIgnoreCase));
                writer.WriteStartObject();
                writer.WriteString("name", set.Name);
                writer.WriteString("source", set.Source);
                if (known.Name is null)
                    writer.WriteNull("rows");
                else
                    writer.WriteNumber("rows", known.Rows);
                writer.WriteString("first", Day(known.First));
                writer.WriteString("last", Day(known.Last));
                Texts(writer, "kpis", set.Kpis);
                writer.WriteStartArray("imports");
                foreach (KeptImport import in imports[set.Name])
                    Import(writer, import, state.Language);
                writer.WriteEndArray();
                Load(writer, company, set.Name, history);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            // What does not hold of the data is what was asked for, and no reason to refuse the question.
            writer.WriteStartObject("checks");
            JsonText.WriteFindings(writer, view.Findings);
            writer.WriteEndObject();
            JsonText.WriteFindings(writer, []);
            writer.WriteEndObject();
        });
    }

    private static void Import(Utf8JsonWriter writer, KeptImport import, string language)
    {
        ImportRecord record = import.Record;
        writer.WriteStartObject();
        writer.WriteString("table", import.Table);
        writer.WriteString("file", record.File);
        writer.WriteString("profile", record.Profile);
        writer.WriteNumber("rows_read", record.RowsRead);
        ImportedRowsJson.WriteDropped(writer, record.RowsDropped, record.RowsQuarantined, language);
        ImportedRowsJson.WriteTotals(writer, record.ControlTotals);
        writer.WriteStartArray("checks");
        foreach (KeptCheck check in record.Checks)
        {
            writer.WriteStartObject();
            writer.WriteString("name", check.Name);
            if (check.Holds is { } holds)
                writer.WriteBoolean("holds", holds);
            else
                writer.WriteNull("holds");
            writer.WriteStartObject("totals");
            foreach (KeptTotal total in check.Totals)
                writer.WriteString(total.Name, total.Value);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("columns");
        Texts(writer, "added", record.Drift?.Added ?? []);
        Texts(writer, "missing", record.Drift?.Missing ?? []);
        writer.WriteStartArray("renamed");
        foreach (RenamedColumn renamed in record.Drift?.Renamed ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("from", renamed.From);
            writer.WriteString("to", renamed.To);
            writer.WriteBoolean("sure", renamed.IsSure);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Load(Utf8JsonWriter writer, CompanyModel company, string dataset, IReadOnlyList<HistoryLine> history)
    {
        if (company.Datasets.GetValueOrDefault(dataset) is not { Load: not null } set || LoadState.Of(company, set).Manifest is not { } manifest)
        {
            writer.WriteNull("load");
            return;
        }
        writer.WriteStartObject("load");
        writer.WriteString("connection", set.Source.OfConnection);
        writer.WriteNumber("rows", manifest.Rows);
        writer.WriteString("rows_as_of", JsonText.Instant(manifest.SnapshotAt));
        writer.WriteString("compared", JsonText.Instant(manifest.ComparedAt));
        Texts(writer, "columns", [.. history.LastOrDefault(line => line.Dataset == dataset)?.Drift?.Select(static note => $"{note.Code} {note.Message}") ?? []]);
        writer.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
