using System.Text.Json;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A bridge as JSON; the form is stable.</summary>
public static class BridgeJson
{
    /// <summary>The method, as every answer names it.</summary>
    public const string Method = "aumann-shapley, straight line in leaf space";

    /// <summary>The document.</summary>
    public static string Write(KpiBridge bridge) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("kpi", bridge.Kpi);
        WriteRest(writer, bridge, BridgePage.Of(bridge).Message);
        JsonText.WriteFindings(writer, bridge.Findings);
        writer.WriteEndObject();
    });

    /// <summary>All between the KPI's id and the findings.</summary>
    internal static void WriteRest(Utf8JsonWriter writer, KpiBridge bridge, string message)
    {
        writer.WriteString("unit", bridge.Unit.Name);
        writer.WriteString("message", message);
        WriteEnd(writer, "from", bridge.From);
        WriteEnd(writer, "to", bridge.To);
        WriteNumber(writer, "change", bridge.Change);
        if (bridge.Standing is { } standing)
        {
            writer.WriteString("status", ScorecardJson.StatusWord(standing.Status));
            writer.WriteString("signal", ScorecardJson.SignalWord(standing.Signal));
        }
        if (bridge.By.Length > 0)
            writer.WriteString("by", bridge.By);
        WriteLines(writer, "leaves", bridge.Leaves, isLeaf: true);
        WriteLines(writer, "nodes", bridge.Nodes, isLeaf: false);
        writer.WriteStartArray("offices");
        foreach ((string office, double contribution) in bridge.Offices)
        {
            writer.WriteStartObject();
            writer.WriteString("office", office);
            writer.WriteNumber("contribution", contribution + 0.0);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteNumber(writer, "residual", bridge.Leaves.Count > 0 ? bridge.Residual : null);
        writer.WriteString("method", bridge.IsChained ? Method + ", chained over the months" : Method);
        if (bridge.Effects.Count > 0)
            WriteEffects(writer, bridge.Effects);
        if (bridge.Refusal is { } refusal)
            WriteRefusal(writer, refusal);
        ChanceJson.Write(writer, bridge.Chance);
        WriteNames(writer, "not_taken_apart", bridge.Whole);
        if (bridge.Disconnected.Count > 0)
        {
            writer.WriteStartArray("disconnected");
            foreach ((string office, IReadOnlyList<string> kpis) in bridge.Disconnected)
            {
                writer.WriteStartObject();
                writer.WriteString("office", office);
                WriteNames(writer, "kpis", kpis);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
    }

    private static void WriteEnd(Utf8JsonWriter writer, string name, BridgeEnd? end)
    {
        if (end is null)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        writer.WriteString("period", end.Period);
        writer.WriteString("scenario", end.Scenario);
        JsonText.Write(writer, "value", end.Value);
        writer.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter writer, string name, IReadOnlyList<BridgeLine> lines, bool isLeaf)
    {
        writer.WriteStartArray(name);
        foreach (BridgeLine line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("id", line.Id);
            writer.WriteString("label", line.Label);
            if (isLeaf)
            {
                writer.WriteString("office", line.Office);
                if (line.SharedWith.Count > 0)
                    WriteNames(writer, "shared_with", line.SharedWith);
            }
            WriteNumber(writer, "from", line.From);
            WriteNumber(writer, "to", line.To);
            writer.WriteNumber("contribution", line.Contribution + 0.0);
            if (line.Rate is { } rate)
                writer.WriteNumber("rate", rate);
            if (line.Mix is { } mix)
                writer.WriteNumber("mix", mix);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteEffects(Utf8JsonWriter writer, IReadOnlyList<MixEffects> effects)
    {
        writer.WriteStartArray("effects");
        foreach (MixEffects one in effects)
        {
            writer.WriteStartObject();
            writer.WriteString("coordinates", one.Coordinates == MixCoordinates.Shares ? "shares" : "volumes");
            writer.WriteNumber("volume", one.Volume + 0.0);
            writer.WriteNumber("mix", one.Mix + 0.0);
            writer.WriteNumber("rate", one.Rate + 0.0);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteRefusal(Utf8JsonWriter writer, BridgeRefusal refusal)
    {
        writer.WriteStartObject("undefined");
        writer.WriteString("denominator", refusal.Denominator);
        writer.WriteString("reason", refusal.Reason);
        WriteLines(writer, "numerator_bridge", refusal.Numerator, isLeaf: true);
        WriteLines(writer, "denominator_bridge", refusal.Divisor, isLeaf: true);
        writer.WriteEndObject();
    }

    /// <summary>A number; null where there is none.</summary>
    internal static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            writer.WriteNumber(name, number + 0.0);
        else
            writer.WriteNull(name);
    }

    /// <summary>A list of names.</summary>
    internal static void WriteNames(Utf8JsonWriter writer, string name, IEnumerable<string> names)
    {
        writer.WriteStartArray(name);
        foreach (string one in names)
            writer.WriteStringValue(one);
        writer.WriteEndArray();
    }
}
