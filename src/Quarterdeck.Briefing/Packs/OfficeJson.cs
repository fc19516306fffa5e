using System.Text.Json;
using Quarterdeck.Model.Findings;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Briefing.Packs;

/// <summary>The catalogue of offices as JSON.</summary>
public static class OfficeJson
{
    /// <summary>All offices and contradictions.</summary>
    public static string Write(OfficeCatalogue catalogue, Language language, IReadOnlyList<Finding> findings) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", catalogue.Version);
        json.WriteStartArray("offices");
        foreach (Office office in catalogue.Offices)
            Write(json, catalogue, office, language);
        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (Conflict conflict in catalogue.Conflicts)
            Write(json, conflict, language);
        json.WriteEndArray();
        JsonText.WriteFindings(json, findings);
        json.WriteEndObject();
    });

    /// <summary>One office and the contradictions in which it stands.</summary>
    public static string Write(OfficeCatalogue catalogue, Office office, Language language, IReadOnlyList<Finding> findings) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("office");
        Write(json, catalogue, office, language);
        json.WriteStartArray("conflicts");
        foreach (Conflict conflict in catalogue.ConflictsOf(office.Id))
            Write(json, conflict, language);
        json.WriteEndArray();
        JsonText.WriteFindings(json, findings);
        json.WriteEndObject();
    });

    /// <summary>Two offices side by side: the five axes of source S1, and the KPIs in which both have a part.</summary>
    public static string Write(OfficeCatalogue catalogue, Office first, Office second, Language language, IReadOnlyList<Finding> findings) =>
        JsonText.Document(json => Write(json, catalogue, first, second, language, findings));

    private static void Write(Utf8JsonWriter json, OfficeCatalogue catalogue, Office first, Office second, Language language, IReadOnlyList<Finding> findings)
    {
        json.WriteStartObject();
        json.WriteStartArray("offices");
        json.WriteStringValue(first.Id);
        json.WriteStringValue(second.Id);
        json.WriteEndArray();
        json.WriteStartArray("axes");
        foreach (Axis axis in Enum.GetValues<Axis>())
        {
            json.WriteStartObject();
            json.WriteString("axis", PlainWord.Of(axis));
            WriteSide(json, first, axis, language);
            WriteSide(json, second, axis, language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("shared_kpis");
        foreach (SharedKpi kpi in catalogue.SharedKpis(first.Id, second.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", kpi.Kpi.Id);
            json.WriteString("name", kpi.Kpi.Names[language]);
            json.WriteString("basis", PlainWord.Of(kpi.Basis));
            json.WriteStartObject("parts");
            json.WriteString(first.Id, PlainWord.Of(kpi.First.Part));
            json.WriteString(second.Id, PlainWord.Of(kpi.Second.Part));
            json.WriteEndObject();
            WriteWords(json, "sources", kpi.First.Sources.Concat(kpi.Second.Sources).Distinct());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (Conflict conflict in catalogue.ConflictsOf(first.Id).Intersect(catalogue.ConflictsOf(second.Id)))
            Write(json, conflict, language);
        json.WriteEndArray();
        JsonText.WriteFindings(json, findings);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, Office office, Axis axis, Language language)
    {
        AxisStatement? statement = office.On(axis);
        json.WriteStartObject(office.Id);
        json.WriteString("text", statement?.Text[language]);
        WriteWords(json, "sources", statement?.Sources ?? []);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OfficeCatalogue catalogue, Office office, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", office.Id);
        json.WriteString("kind", PlainWord.Of(office.Kind));
        json.WriteString("name", office.Canonical[language]);
        json.WriteStartArray("names");
        foreach (OfficeName name in office.Names)
        {
            json.WriteStartObject();
            json.WriteString("text", name.Text);
            json.WriteString("lang", name.Language.Code());
            json.WriteString("status", PlainWord.Of(name.Status));
            json.WriteString("gender", PlainWord.Of(name.Gender));
            if (name.IsPlural)
                json.WriteBoolean("plural", true);
            if (name.Region.Length > 0)
                json.WriteString("region", name.Region);
            WriteWords(json, "sources", name.Sources);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("acronyms");
        foreach (Acronym acronym in office.Acronyms)
        {
            json.WriteStartObject();
            json.WriteString("text", acronym.Text);
            json.WriteNumber("prior", acronym.Prior);
            WriteWords(json, "sources", acronym.Sources);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (office.IsFull)
            WriteFull(json, catalogue, office, language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Conflict conflict, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", conflict.Id);
        json.WriteString("subject", conflict.Subject[language]);
        json.WriteStartArray("statements");
        foreach (Statement statement in conflict.Statements)
        {
            json.WriteStartObject();
            json.WriteString("office", statement.OfficeId);
            WriteWords(json, "sources", statement.Sources);
            json.WriteString("text", statement.Text[language]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("resolution", conflict.Resolution);
        json.WriteEndObject();
    }

    internal static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void WriteFull(Utf8JsonWriter json, OfficeCatalogue catalogue, Office office, Language language)
    {
        json.WriteStartObject("reports_to");
        json.WriteString("to", office.ReportsTo.To);
        WriteWords(json, "alternatives", office.ReportsTo.Alternatives);
        json.WriteString("basis", PlainWord.Of(office.ReportsTo.Basis));
        WriteWords(json, "sources", office.ReportsTo.Sources);
        json.WriteEndObject();
        json.WriteString("decision_level", PlainWord.Of(office.DecisionLevel));
        json.WriteStartObject("axes");
        foreach (AxisStatement axis in office.Axes)
            json.WriteString(PlainWord.Of(axis.Axis), axis.Text[language]);
        json.WriteEndObject();
        json.WriteStartArray("duties");
        foreach (Duty duty in office.Duties)
        {
            json.WriteStartObject();
            json.WriteString("id", duty.Id);
            json.WriteString("text", duty.Text[language]);
            json.WriteString("domain", duty.Domain);
            WriteWords(json, "sources", duty.Sources);
            WriteWords(json, "shown_by", duty.ShownBy.Select(static evidence => $"{PlainWord.Of(evidence.Kind)}: {evidence.Id}"));
            WriteWords(json, "shared_with", duty.SharedWith);
            if (duty.Conflict.Length > 0)
                json.WriteString("conflict", duty.Conflict);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteWords(json, "competences", office.Competences.Select(competence => competence.Text[language]));
        WriteWords(json, "collaborators", office.Collaborators.Select(static item => item.Id));
        WriteWords(json, "data_needs", office.DataNeeds.Select(static item => item.Id));
        json.WriteStartArray("kpis");
        foreach (KpiRole role in office.Kpis)
        {
            Kpi? kpi = catalogue.FindKpi(role.KpiId);
            json.WriteStartObject();
            json.WriteString("id", role.KpiId);
            json.WriteString("name", kpi?.Names[language]);
            json.WriteString("definition", kpi?.Definitions[language]);
            json.WriteString("unit", kpi?.Unit);
            json.WriteString("better", kpi is null ? null : PlainWord.Of(kpi.Direction));
            json.WriteString("part", PlainWord.Of(role.Part));
            WriteWords(json, "shared", kpi is null ? [] : kpi.Roles.Where(other => other.OfficeId != office.Id).Select(static other => other.OfficeId));
            json.WriteString("basis", PlainWord.Of(role.Basis));
            WriteWords(json, "sources", role.Sources);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
