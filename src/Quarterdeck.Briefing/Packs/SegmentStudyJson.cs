using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Segments;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of segments as JSON, and its list of contacts as CSV; the forms are stable.</summary>
public static class SegmentStudyJson
{
    /// <summary>The document. Numbers of customers are exact, so that they add up; what a group of fewer than five brings is null.</summary>
    /// <param name="study">The study.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    public static string Write(SegmentStudy study, IReadOnlyList<Finding> findings, IReadOnlyList<Receipt>? receipts = null) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("study", "segments");
        writer.WriteString("until", Day(study.Question.Until));
        writer.WriteString("compare", Day(study.Question.Compare));
        writer.WriteNumber("customers", study.Customers);
        writer.WriteNumber("least", SmallGroups.Least);
        writer.WriteStartArray("classes");
        foreach (SegmentGroup group in study.Classes)
        {
            WriteGroup(writer, group, study.Customers);
            StudyJson.Number(writer, "mean_recency", group.Recency);
            StudyJson.Number(writer, "mean_frequency", group.Frequency);
            StudyJson.Number(writer, "mean_value", group.Customers > 0 ? group.Value / group.Customers : null);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (study.Risks is { } risks)
        {
            writer.WriteStartObject("value_risk");
            writer.WriteString("model", CustomerStudyJson.ModelWord(study.Question.Model.Model));
            writer.WriteNumber("horizon_days", study.Question.Model.HorizonDays);
            writer.WriteStartArray("classes");
            foreach (SegmentGroup group in risks)
            {
                WriteGroup(writer, group, study.Customers);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("value_risk");
        WriteMovement(writer, study);
        WriteContacts(writer, study);
        writer.WriteString("message", study.Verdict);
        JsonText.WriteReceipts(writer, receipts);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    /// <summary>The list of contacts as CSV, those first whom a contact may change most.</summary>
    /// <param name="study">The study.</param>
    public static string Contacts(SegmentStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return CsvText.Lines(
            ["customer", "action", "reason", "class", "recency_score", "frequency_score", "value_score", "recency", "frequency", "value", "probability_alive", "at_stake", "priority"],
            study.Contacts.Select(contact => (IEnumerable<string>)
            [
                contact.Customer, contact.Action, contact.Reason, SegmentStudy.Ids[(int)contact.Score.Class], Whole(contact.Score.Recency), Whole(contact.Score.Frequency), Whole(contact.Score.Value),
                Whole(contact.Standing.Recency), Whole(contact.Standing.Frequency), CsvText.Number(contact.Standing.Value), CsvText.Number(contact.Alive), CsvText.Number(contact.AtStake), CsvText.Number(contact.Priority),
            ]));
    }

    private static void WriteGroup(Utf8JsonWriter writer, SegmentGroup group, int all)
    {
        writer.WriteStartObject();
        writer.WriteString("id", group.Id);
        writer.WriteString("name", group.Name);
        writer.WriteNumber("customers", group.Customers);
        StudyJson.Number(writer, "share", group.Customers / (double)all);
        StudyJson.Number(writer, "value", group.Value);
        writer.WriteBoolean("hidden", group.IsHidden);
    }

    private static void WriteMovement(Utf8JsonWriter writer, SegmentStudy study)
    {
        if (study.Movement is not { } movement)
        {
            writer.WriteNull("movement");
            return;
        }
        writer.WriteStartObject("movement");
        writer.WriteString("from", Day(study.From));
        writer.WriteString("to", Day(study.To));
        writer.WriteStartArray("rows");
        for (int from = 0; from <= ClassMovement.Classes; from++)
        {
            writer.WriteStartObject();
            writer.WriteString("from", from == ClassMovement.Classes ? SegmentStudy.NewId : SegmentStudy.Ids[from]);
            writer.WriteNumber("customers", movement.From(from));
            writer.WriteStartObject("to");
            for (int to = 0; to < ClassMovement.Classes; to++)
                writer.WriteNumber(SegmentStudy.Ids[to], movement.Cells[from, to]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("totals");
        for (int to = 0; to < ClassMovement.Classes; to++)
            writer.WriteNumber(SegmentStudy.Ids[to], movement.To(to));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteContacts(Utf8JsonWriter writer, SegmentStudy study)
    {
        writer.WriteStartObject("contacts");
        writer.WriteString("file", study.Question.ContactsFile);
        writer.WriteNumber("customers", study.Contacts.Count);
        writer.WriteStartObject("actions");
        foreach (IGrouping<string, SegmentContact> action in study.Contacts.GroupBy(contact => contact.Action).OrderBy(action => action.Key, StringComparer.Ordinal))
            writer.WriteNumber(action.Key, action.Count());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
