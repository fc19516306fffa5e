using System.Text.Json;
using Quarterdeck.Briefing.Charts;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A company's chart as JSON.</summary>
public static class ChartJson
{
    /// <summary>The chart.</summary>
    /// <param name="chart">The chart; null where the company could not be read.</param>
    /// <param name="findings">All findings, those of the chart among them.</param>
    public static string Write(CompanyChart? chart, IReadOnlyList<Finding> findings) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("company", chart?.Company);
        json.WriteStartArray("offices");
        foreach (ChartOffice office in chart?.Offices ?? [])
            Write(json, office);
        json.WriteEndArray();
        json.WriteStartArray("people");
        foreach (ChartPerson person in chart?.People ?? [])
            Write(json, person);
        json.WriteEndArray();
        JsonText.WriteFindings(json, findings);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ChartOffice office)
    {
        json.WriteStartObject();
        json.WriteString("id", office.Id);
        json.WriteString("name", office.Name);
        json.WriteString("holder", office.Holders.Count == 0 ? null : string.Join(", ", office.Holders));
        json.WriteBoolean("vacant", office.Holders.Count == 0);
        json.WriteString("title", office.Title);
        if (office.Reading is { } reading)
        {
            json.WriteStartObject("title_reading");
            ResolutionJson.WriteReading(json, reading);
            json.WriteBoolean("own_word", office.IsOwnWord);
            json.WriteEndObject();
        }
        else
            json.WriteNull("title_reading");
        OfficeJson.WriteWords(json, "acronyms", office.Acronyms);
        json.WriteString("reports_to", office.ReportsTo);
        json.WriteString("line", office.IsStated ? "stated" : "assumed");
        json.WriteString("line_by", PlainWord.Of(office.Line));
        OfficeJson.WriteWords(json, "line_sources", office.Sources);
        json.WriteNumber("level", office.Level);
        OfficeJson.WriteWords(json, "kpis", office.Kpis);
        if (office.Reports is { } reports)
            json.WriteNumber("people_below", reports);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ChartPerson person)
    {
        json.WriteStartObject();
        json.WriteString("key", person.Key);
        json.WriteString("name", person.Name);
        json.WriteString("title", person.Title);
        OfficeJson.WriteWords(json, "offices", person.Reading.Offices.Select(office => office.Id));
        json.WriteString("verdict", PlainWord.Of(person.Reading.Verdict));
        json.WriteString("reports_to", person.Superior);
        json.WriteNumber("level", person.Level);
        json.WriteNumber("direct_reports", person.DirectReports);
        json.WriteNumber("people_below", person.AllReports);
        json.WriteEndObject();
    }
}
