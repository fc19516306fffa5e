using System.Text.Json;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Science.Goals;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Cases;

/// <summary>Goals of a file of cases, each answered as a line of JSON.</summary>
public static class GoalCases
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
            string? id = BridgeCases.IdOf(json, own);
            CascadeResult? result = Cascade(json, own);
            if (result is { Status: CascadeStatus.NotFound })
                own.Warning(FindingCodes.GoalNotFound, json.Place, "The goal may be within reach, but no drivers were found that meet it.", "Set a nearer goal, or bounds that are closer around what is possible.");
            findings.AddRange(own.Sorted());
            yield return CaseLine.Write(id, own.Sorted(), writer => Write(writer, result));
        }
    }

    private static CascadeResult? Cascade(JsonNode json, FindingList findings)
    {
        if (!json.IsObject)
            return null;
        CaseTree reader = new(findings);
        TreeNode? tree = reader.Read(json["tree"], json);
        double? target = Number(json["target"], json, "The target", findings);
        Dictionary<string, double> current = Numbers(json, "current", "the drivers' values", true, findings), reach = Numbers(json, "reach", "the drivers' reaches", true, findings),
            min = Numbers(json, "min", "", false, findings), max = Numbers(json, "max", "", false, findings);
        HashSet<string> locked = Locked(json, findings);
        foreach ((string name, JsonNode place) in reader.Leaves)
            if (json["current"] is { IsObject: true } values && values[name] is null)
                findings.Error(FindingCodes.CaseLeaf, place.Place, $"The driver '{name}' has no value.", "Give it under 'current'.");
        CheckNames(json, ["reach", "min", "max"], current.Keys, findings);
        List<Driver> drivers = [];
        foreach ((string name, double value) in current)
            if (Driver(json, name, value, reach, min, max, locked.Contains(name), findings) is { } driver)
                drivers.Add(driver);
        return tree is null || target is null || findings.HasErrors ? null : Science.Goals.Cascade.Find(tree, drivers, target.Value);
    }

    private static Driver? Driver(
        JsonNode json, string name, double value, Dictionary<string, double> reach, Dictionary<string, double> min, Dictionary<string, double> max, bool isLocked, FindingList findings)
    {
        JsonNode place = json["reach"]?[name] ?? json["reach"] ?? json;
        // A locked driver needs no reach, since it does not move.
        double usual = reach.TryGetValue(name, out double given) ? given : isLocked ? 1 : 0;
        if (!(usual > 0))
        {
            findings.Error(FindingCodes.GoalDriver, place.Place, $"The driver '{name}' has no reach above 0.", "Give its usual movement under 'reach', such as 0.05 for 5 % a quarter.");
            return null;
        }
        double? least = min.TryGetValue(name, out double low) ? low : null, most = max.TryGetValue(name, out double high) ? high : null;
        if (!isLocked && least > most)
            findings.Error(FindingCodes.GoalDriver, json["min"]![name]!.Place, $"The least of '{name}' is above its most.", "Swap 'min' and 'max', or mend one.");
        else if (!isLocked && value > 0 && most <= 0)
            findings.Error(FindingCodes.GoalDriver, json["max"]![name]!.Place, FormattableString.Invariant($"'{name}' is above 0 and moves by factors, so that it cannot come down to {most}."), "Give it a most above 0.");
        return new Driver(name, value, usual) { IsLocked = isLocked, Min = least, Max = most };
    }

    private static double? Number(JsonNode? value, JsonNode whole, string what, FindingList findings) =>
        CaseNumbers.Read(value, whole, what, findings) is { } number ? (double)number : null;

    private static Dictionary<string, double> Numbers(JsonNode json, string key, string what, bool isNeeded, FindingList findings)
    {
        Dictionary<string, double> numbers = new(StringComparer.Ordinal);
        if (json[key] is { IsObject: true } given)
        {
            foreach ((string name, JsonNode value) in given.Members)
                // A bound of null is none.
                if ((isNeeded || !value.IsNull) && Number(value, value, $"'{name}' under '{key}'", findings) is { } number)
                    numbers[name] = number;
        }
        else if (isNeeded || json[key] is { IsNull: false })
            findings.Error(FindingCodes.CaseForm, (json[key] ?? json).Place, isNeeded ? $"The case lacks {what}." : $"'{key}' is no object.", $"Give '{key}' as an object: a name, then a number.");
        return numbers;
    }

    private static HashSet<string> Locked(JsonNode json, FindingList findings)
    {
        HashSet<string> locked = new(StringComparer.Ordinal);
        if (json["locked"] is not { IsNull: false } given)
            return locked;
        if (!given.IsArray)
            findings.Error(FindingCodes.CaseForm, given.Place, "'locked' is no list.", "Give the names of the drivers that may not move, in brackets.");
        foreach (JsonNode name in given.Items)
        {
            if (name.IsText && json["current"]?[name.Text] is not null)
                locked.Add(name.Text);
            else
                Unknown(name.Text, name, "locked", json["current"]?.Members.Select(member => member.Name) ?? [], findings);
        }
        return locked;
    }

    private static void CheckNames(JsonNode json, string[] keys, IEnumerable<string> known, FindingList findings)
    {
        foreach (string key in keys)
            foreach ((string name, JsonNode value) in json[key]?.Members ?? [])
                if (json["current"]?[name] is null)
                    Unknown(name, value, key, known, findings);
    }

    private static void Unknown(string name, JsonNode place, string key, IEnumerable<string> known, FindingList findings) =>
        findings.Error(FindingCodes.GoalDriver, place.Place, $"'{key}' names '{name}', which is no driver of this case.{NearestName.DidYouMean(name, known)}", "Name one of the drivers under 'current'.");

    private static void Write(Utf8JsonWriter writer, CascadeResult? result)
    {
        writer.WriteString("status", result?.Status switch
        {
            null => "error",
            CascadeStatus.Reached => "ok",
            CascadeStatus.Infeasible => "infeasible",
            CascadeStatus.Undefined => "undefined",
            _ => "not_found",
        });
        writer.WriteStartObject("targets");
        foreach (DriverTarget driver in result?.Drivers ?? [])
            writer.WriteNumber(driver.Name, driver.Target);
        writer.WriteEndObject();
        if (result is not null && double.IsFinite(result.Kpi))
            writer.WriteNumber("kpi", result.Kpi);
        else
            writer.WriteNull("kpi");
        Names(writer, "bounds_active", result?.ActiveBounds ?? []);
        if (result is null)
            return;
        writer.WriteNumber("cost", result.Effort);
        Names(writer, "stretched", result.Drivers.Where(driver => driver.IsStretched).Select(driver => driver.Name));
        if (result.Status == CascadeStatus.Infeasible)
            Names(writer, "blocked_by", result.BlockedBy);
    }

    private static void Names(Utf8JsonWriter writer, string key, IEnumerable<string> names)
    {
        writer.WriteStartArray(key);
        foreach (string name in names)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
