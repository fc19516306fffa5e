using System.Text.Json;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary>Prints all that the catalogue knows of one office.</summary>
internal static class OfficePage
{
    /// <summary>The line of reporting in words; an assumed one is marked, so that it looks different from a stated one.</summary>
    public static string Line(Office office) =>
        office.ReportsTo.To.Length == 0 ? "-" : office.ReportsTo.Basis == Basis.Stated ? office.ReportsTo.To : $"({office.ReportsTo.To}, assumed)";

    /// <summary>Prints the office.</summary>
    public static void Print(TextWriter output, OfficeCatalogue catalogue, Office office, Language language, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            output.WriteLine(TitleCommand.JsonText(json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("office");
                Write(json, catalogue, office, language);
                json.WriteStartArray("conflicts");
                foreach (Conflict conflict in catalogue.ConflictsOf(office.Id))
                    Write(json, conflict, language);
                json.WriteEndArray();
                Findings.Write(json, []);
                json.WriteEndObject();
            }));
            return;
        }
        RowPrinter.Write(output, format, ["part", "what", "source"], Rows(catalogue, office, language), wrap: true);
    }

    /// <summary>Writes one office as JSON.</summary>
    public static void Write(Utf8JsonWriter json, OfficeCatalogue catalogue, Office office, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", office.Id);
        json.WriteString("kind", TitleCommand.Name(office.Kind));
        json.WriteString("name", office.Canonical[language]);
        json.WriteStartArray("names");
        foreach (OfficeName name in office.Names)
        {
            json.WriteStartObject();
            json.WriteString("text", name.Text);
            json.WriteString("lang", name.Language.Code());
            json.WriteString("status", TitleCommand.Name(name.Status));
            json.WriteString("gender", TitleCommand.Name(name.Gender));
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

    /// <summary>Writes one contradiction as JSON.</summary>
    public static void Write(Utf8JsonWriter json, Conflict conflict, Language language)
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

    /// <summary>Writes a list of words.</summary>
    public static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
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
        json.WriteString("basis", TitleCommand.Name(office.ReportsTo.Basis));
        WriteWords(json, "sources", office.ReportsTo.Sources);
        json.WriteEndObject();
        json.WriteString("decision_level", TitleCommand.Name(office.DecisionLevel));
        json.WriteStartObject("axes");
        foreach (AxisStatement axis in office.Axes)
            json.WriteString(TitleCommand.Name(axis.Axis), axis.Text[language]);
        json.WriteEndObject();
        json.WriteStartArray("duties");
        foreach (Duty duty in office.Duties)
        {
            json.WriteStartObject();
            json.WriteString("id", duty.Id);
            json.WriteString("text", duty.Text[language]);
            json.WriteString("domain", duty.Domain);
            WriteWords(json, "sources", duty.Sources);
            WriteWords(json, "shown_by", duty.ShownBy.Select(static evidence => $"{TitleCommand.Name(evidence.Kind)}: {evidence.Id}"));
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
            json.WriteString("better", kpi is null ? null : TitleCommand.Name(kpi.Direction));
            json.WriteString("part", TitleCommand.Name(role.Part));
            WriteWords(json, "shared", kpi is null ? [] : kpi.Roles.Where(other => other.OfficeId != office.Id).Select(static other => other.OfficeId));
            json.WriteString("basis", TitleCommand.Name(role.Basis));
            WriteWords(json, "sources", role.Sources);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static List<IReadOnlyList<string>> Rows(OfficeCatalogue catalogue, Office office, Language language)
    {
        List<IReadOnlyList<string>> rows = [["office", $"{office.Id}: {office.Canonical[language]}", ""]];
        foreach (OfficeName name in office.Names)
            rows.Add([$"name {name.Language.Code()}", name.Text, string.Join(' ', name.Sources)]);
        foreach (Acronym acronym in office.Acronyms)
            rows.Add(["acronym", acronym.Text, string.Join(' ', acronym.Sources)]);
        if (!office.IsFull)
            return rows;
        rows.Add(["reports to", Line(office), string.Join(' ', office.ReportsTo.Sources)]);
        foreach (AxisStatement axis in office.Axes)
            rows.Add([TitleCommand.Name(axis.Axis).Replace('_', ' '), axis.Text[language], string.Join(' ', axis.Sources)]);
        foreach (Duty duty in office.Duties)
        {
            rows.Add(["duty", duty.Text[language], string.Join(' ', duty.Sources)]);
            rows.Add(["  shown by", string.Join(", ", duty.ShownBy.Select(static evidence => evidence.Kind == EvidenceKind.NotMeasurable ? "not measurable: " + evidence.Id : evidence.Id)), ""]);
        }
        foreach (Competence competence in office.Competences)
            rows.Add(["competence", competence.Text[language], string.Join(' ', competence.Sources)]);
        foreach (SourcedItem item in office.Collaborators)
            rows.Add(["works with", item.Id, string.Join(' ', item.Sources)]);
        foreach (SourcedItem item in office.DataNeeds)
            rows.Add(["data", item.Id, string.Join(' ', item.Sources)]);
        foreach (KpiRole role in office.Kpis)
            rows.Add([$"kpi, {TitleCommand.Name(role.Part)}", $"{catalogue.FindKpi(role.KpiId)?.Names[language]} ({role.KpiId}, {TitleCommand.Name(role.Basis)})", string.Join(' ', role.Sources)]);
        foreach (Conflict conflict in catalogue.ConflictsOf(office.Id))
        {
            rows.Add(["conflict", conflict.Subject[language], ""]);
            foreach (Statement statement in conflict.Statements)
                rows.Add([$"  {statement.OfficeId}", statement.Text[language], string.Join(' ', statement.Sources)]);
        }
        return rows;
    }
}
