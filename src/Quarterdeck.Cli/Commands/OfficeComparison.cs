using System.Text.Json;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary>Prints two offices side by side: the five axes of source S1, and the KPIs in which both have a part.</summary>
internal static class OfficeComparison
{
    /// <summary>Prints the comparison.</summary>
    public static void Print(TextWriter output, OfficeCatalogue catalogue, Office first, Office second, Language language, OutputFormat format)
    {
        IReadOnlyList<SharedKpi> shared = catalogue.SharedKpis(first.Id, second.Id);
        if (format == OutputFormat.Json)
        {
            output.WriteLine(TitleCommand.JsonText(json => Write(json, catalogue, first, second, shared, language)));
            return;
        }
        List<IReadOnlyList<string>> rows = [["name", first.Canonical[language], second.Canonical[language]]];
        foreach (Axis axis in Enum.GetValues<Axis>())
            rows.Add([TitleCommand.Name(axis).Replace('_', ' '), Cell(first, axis, language), Cell(second, axis, language)]);
        rows.Add(["reports to", OfficePage.Line(first), OfficePage.Line(second)]);
        foreach (SharedKpi kpi in shared)
            rows.Add([$"kpi: {kpi.Kpi.Names[language]} ({TitleCommand.Name(kpi.Basis)})", TitleCommand.Name(kpi.First.Part), TitleCommand.Name(kpi.Second.Part)]);
        RowPrinter.Write(output, format, ["", first.Id, second.Id], rows, wrap: true);
    }

    private static string Cell(Office office, Axis axis, Language language) =>
        office.On(axis) is { } statement ? $"{statement.Text[language]} [{string.Join(' ', statement.Sources)}]" : "";

    private static void Write(Utf8JsonWriter json, OfficeCatalogue catalogue, Office first, Office second, IReadOnlyList<SharedKpi> shared, Language language)
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
            json.WriteString("axis", TitleCommand.Name(axis));
            WriteSide(json, first, axis, language);
            WriteSide(json, second, axis, language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("shared_kpis");
        foreach (SharedKpi kpi in shared)
        {
            json.WriteStartObject();
            json.WriteString("id", kpi.Kpi.Id);
            json.WriteString("name", kpi.Kpi.Names[language]);
            json.WriteString("basis", TitleCommand.Name(kpi.Basis));
            json.WriteStartObject("parts");
            json.WriteString(first.Id, TitleCommand.Name(kpi.First.Part));
            json.WriteString(second.Id, TitleCommand.Name(kpi.Second.Part));
            json.WriteEndObject();
            OfficePage.WriteWords(json, "sources", kpi.First.Sources.Concat(kpi.Second.Sources).Distinct());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (Conflict conflict in catalogue.ConflictsOf(first.Id).Intersect(catalogue.ConflictsOf(second.Id)))
            OfficePage.Write(json, conflict, language);
        json.WriteEndArray();
        Findings.Write(json, []);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, Office office, Axis axis, Language language)
    {
        AxisStatement? statement = office.On(axis);
        json.WriteStartObject(office.Id);
        json.WriteString("text", statement?.Text[language]);
        OfficePage.WriteWords(json, "sources", statement?.Sources ?? []);
        json.WriteEndObject();
    }
}
