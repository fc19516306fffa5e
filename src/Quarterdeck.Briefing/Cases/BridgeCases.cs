using System.Text.Json;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Cases;

/// <summary>Bridges of a file of cases, each answered as a line of JSON.</summary>
public static class BridgeCases
{
    /// <summary>The lines, in the file's order. A case with a fault has the status <c>error</c> and its findings; the others are answered all the same.</summary>
    /// <param name="path">The file: a JSON object with a list <c>cases</c>, or the list itself.</param>
    /// <param name="findings">Takes what is wrong in the file.</param>
    public static IEnumerable<string> Answer(string path, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (JsonNode json in CaseFile.Read(path, findings))
        {
            FindingList own = new();
            string? id = IdOf(json, own);
            BridgeResult? result = Bridge(json, own);
            findings.AddRange(own.Sorted());
            yield return CaseLine.Write(id, own.Sorted(), writer => Write(writer, result));
        }
    }

    /// <summary>The case's id; null, with a finding, when it has none.</summary>
    internal static string? IdOf(JsonNode json, FindingList findings)
    {
        if (json["id"] is { IsText: true } id)
            return id.Text;
        findings.Error(FindingCodes.CaseForm, json.Place, json.IsObject ? "A case has no 'id'." : "A case is no object.", "Write it as {\"id\": ..., \"tree\": ...}.");
        return null;
    }

    private static BridgeResult? Bridge(JsonNode json, FindingList findings)
    {
        if (!json.IsObject)
            return null;
        CaseTree reader = new(findings);
        TreeNode? tree = reader.Read(json["tree"], json);
        if (json["leaves"] is not { IsObject: true } values)
        {
            findings.Error(FindingCodes.CaseForm, (json["leaves"] ?? json).Place, "The case has no leaves.", "Give 'leaves' as an object: a name, then {\"t0\": ..., \"t1\": ...}.");
            return null;
        }
        Dictionary<string, LeafChange> leaves = new(StringComparer.Ordinal);
        foreach ((string name, JsonNode value) in values.Members)
            if (Leaf(name, value, findings) is { } leaf && !leaves.TryAdd(name, leaf))
                findings.Error(FindingCodes.CaseLeaf, value.Place, $"The leaf '{name}' is given twice.", "Give each leaf once.");
        foreach ((string name, JsonNode place) in reader.Leaves)
            if (values[name] is null)
                findings.Error(FindingCodes.CaseLeaf, place.Place, $"The leaf '{name}' has no values.", "Give it under 'leaves'.");
        foreach ((string name, JsonNode place) in reader.Weights)
            if (leaves.TryGetValue(name, out LeafChange? weight) && (weight.From ?? weight.To) is not null && (weight.From is null || weight.To is null))
                findings.Error(FindingCodes.CaseLeaf, place.Place, $"'{name}' weighs a segment and is null in one period.", "Write 0 for a volume that is not there; null stands for a rate that does not exist.");
        if (tree is null || findings.HasErrors)
            return null;
        BridgeResult result = BridgeMaker.Make(tree, [.. leaves.Values]);
        foreach (string doubtful in result is Bridge bridge ? bridge.Doubtful : [])
            findings.Warning(FindingCodes.CaseRateMissing, values[doubtful]!.Place, $"'{doubtful}' is null in a period in which the result depends on it; its value of the other period was taken.",
                "Give the value, or 0 for the weight of a segment that does not exist.");
        return result;
    }

    private static LeafChange? Leaf(string name, JsonNode json, FindingList findings)
    {
        if (!json.IsObject)
        {
            findings.Error(FindingCodes.CaseForm, json.Place, $"The leaf '{name}' is no object.", "Write it as {\"t0\": ..., \"t1\": ...}.");
            return null;
        }
        int before = findings.Count;
        DoubleDouble? Value(string key) => json[key] is { IsNull: true } ? null : CaseNumbers.Read(json[key], json, $"'{key}' of the leaf '{name}'", findings);
        (DoubleDouble? from, DoubleDouble? to) = (Value("t0"), Value("t1"));
        if (findings.Count > before)
            return null;
        if (from is null && to is null)
        {
            findings.Error(FindingCodes.CaseNumber, json.Place, $"The leaf '{name}' is null in both periods.", "Give it a value in one of them, or take its segment out.");
            return null;
        }
        if (json["owner"] is { IsText: false, IsNull: false } owner)
            findings.Error(FindingCodes.CaseForm, owner.Place, $"The owner of '{name}' is no text.", "Name an office, or leave 'owner' out.");
        return new LeafChange(name, from, to, json["owner"] is { IsText: true } office ? office.Text : null);
    }

    private static void Write(Utf8JsonWriter writer, BridgeResult? result)
    {
        Bridge? bridge = result as Bridge;
        writer.WriteString("status", result is null ? "error" : bridge is null ? "undefined" : "ok");
        CaseLine.Write(writer, "leaf", bridge?.Leaves ?? []);
        CaseLine.Write(writer, "node", bridge?.Nodes ?? []);
        CaseLine.Write(writer, "owner", bridge?.Owners ?? []);
        switch (result)
        {
            case Bridge found:
                WriteRest(writer, found);
                break;
            case UndefinedBridge refused:
                writer.WriteString("reason", Reason(refused.Denominator));
                writer.WriteString("denominator", refused.Denominator.Name);
                WritePart(writer, "numerator_bridge", refused.Numerator);
                WritePart(writer, "denominator_bridge", refused.Divisor);
                break;
            case OverflowingBridge:
                writer.WriteString("reason", "a value on the way is too large to compute with");
                break;
            case UnsettledBridge:
                writer.WriteString("reason", "so much cancels on the way that 32 digits are too few to tell the parts");
                break;
        }
    }

    private static void WriteRest(Utf8JsonWriter writer, Bridge bridge)
    {
        if (bridge.Segments.Count > 0)
        {
            writer.WriteStartArray("segment");
            foreach (SegmentContribution segment in bridge.Segments)
            {
                writer.WriteStartObject();
                writer.WriteString("mean", segment.Mean);
                writer.WriteString("key", segment.Segment);
                writer.WriteNumber("mix", segment.Weight);
                writer.WriteNumber("rate", segment.Rate);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteNumber("from", bridge.From);
        writer.WriteNumber("to", bridge.To);
        writer.WriteNumber("change", bridge.Change);
        writer.WriteNumber("residual", bridge.Residual);
        writer.WriteString("method", "aumann-shapley, straight line in leaf space");
    }

    private static void WritePart(Utf8JsonWriter writer, string name, BridgeResult part)
    {
        if (part is not Bridge bridge)
            return;
        writer.WriteStartObject(name);
        CaseLine.Write(writer, "leaf", bridge.Leaves.Where(leaf => leaf.Value != 0));
        writer.WriteNumber("from", bridge.From);
        writer.WriteNumber("to", bridge.To);
        writer.WriteNumber("change", bridge.Change);
        writer.WriteEndObject();
    }

    private static string Reason(Denominator denominator) => denominator.Fault switch
    {
        DenominatorFault.ZeroAtStart => "a denominator is 0 at the start",
        DenominatorFault.ZeroAtEnd => "a denominator is 0 at the end",
        DenominatorFault.ChangesSign => "a denominator changes its sign on the straight line between the periods",
        _ => "a denominator touches 0 on the straight line between the periods, or comes too near to it to be told apart",
    };
}
