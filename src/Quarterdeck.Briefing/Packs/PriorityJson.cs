using System.Globalization;
using Quarterdeck.Briefing.Goals;

namespace Quarterdeck.Briefing.Packs;

/// <summary>Priorities as JSON and CSV.</summary>
public static class PriorityJson
{
    /// <summary>The document.</summary>
    public static string Write(KpiPriorities study) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("study", "priorities");
        writer.WriteString("kpi", study.Kpi);
        writer.WriteString("unit", study.Unit.Name);
        writer.WriteString("period", study.Period.Length == 0 ? null : study.Period);
        writer.WriteStartArray("rows");
        for (int i = 0; i < study.Rows.Count; i++)
        {
            PriorityRow row = study.Rows[i];
            writer.WriteStartObject();
            writer.WriteString("kpi", row.Kpi);
            writer.WriteString("label", row.Label);
            writer.WriteString("office", row.Office);
            JsonText.Write(writer, "actual", row.Actual);
            JsonText.Write(writer, "target", row.Target);
            BridgeJson.WriteNumber(writer, "gap", row.Gap);
            BridgeJson.WriteNumber(writer, "sensitivity", row.Sensitivity);
            BridgeJson.WriteNumber(writer, "money_at_stake", row.AtStake);
            BridgeJson.WriteNumber(writer, "effort", row.Effort);
            writer.WriteNumber("rank", i + 1);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("influences");
        foreach (InfluenceRow row in study.Influences)
        {
            writer.WriteStartObject();
            writer.WriteString("kpi", row.Kpi);
            writer.WriteString("office", row.Office);
            writer.WriteString("why", row.Why);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        ChanceJson.Write(writer, study.Chance);
        JsonText.WriteFindings(writer, study.Findings);
        writer.WriteEndObject();
    });

    /// <summary>One line a KPI.</summary>
    public static string Csv(KpiPriorities study) => CsvText.Lines(["rank", "kpi", "label", "office", "actual", "target", "gap", "sensitivity", "money_at_stake", "effort"],
        study.Rows.Select((row, i) => (IEnumerable<string>)
        [
            (i + 1).ToString(CultureInfo.InvariantCulture), row.Kpi, row.Label, row.Office, row.Actual.ToString(), row.Target.ToString(), CsvText.Number(row.Gap), CsvText.Number(row.Sensitivity), CsvText.Number(row.AtStake), CsvText.Number(row.Effort),
        ]));
}
