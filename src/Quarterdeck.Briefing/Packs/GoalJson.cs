using System.Text.Json;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A goal as JSON and as CSV.</summary>
public static class GoalJson
{
    /// <summary>The document.</summary>
    public static string Write(KpiGoal goal) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("kpi", goal.Kpi);
        writer.WriteString("unit", goal.Unit.Name);
        writer.WriteString("period", goal.Period.Length == 0 ? null : goal.Period);
        writer.WriteString("message", GoalPage.Of(goal)?.Message ?? "");
        JsonText.Write(writer, "current", goal.Current);
        BridgeJson.WriteNumber(writer, "target", goal.Target);
        writer.WriteString("status", goal.Result?.Status switch { null => null, CascadeStatus.Reached => "ok", CascadeStatus.Infeasible => "infeasible", CascadeStatus.Undefined => "undefined", _ => "not_found" });
        BridgeJson.WriteNumber(writer, "value", goal.Result?.Kpi);
        writer.WriteStartObject("targets");
        foreach (DriverTarget driver in goal.Result?.Drivers ?? [])
            writer.WriteNumber(driver.Name, driver.Target);
        writer.WriteEndObject();
        WriteDrivers(writer, goal);
        BridgeJson.WriteNames(writer, "bounds_active", goal.Result?.ActiveBounds ?? []);
        BridgeJson.WriteNames(writer, "blocked_by", goal.Result?.BlockedBy ?? []);
        BridgeJson.WriteNumber(writer, "effort", goal.Result?.Effort);
        ChanceJson.Write(writer, goal.Chance);
        writer.WriteString("method", "least effort in usual quarterly movements");
        JsonText.WriteFindings(writer, goal.Findings);
        writer.WriteEndObject();
    });

    private static void WriteDrivers(Utf8JsonWriter writer, KpiGoal goal)
    {
        writer.WriteStartArray("drivers");
        foreach ((DriverTarget driver, (DriverLeaf leaf, double? reach, bool isLocked)) in (goal.Result?.Drivers ?? []).Zip(goal.Drivers))
        {
            writer.WriteStartObject();
            writer.WriteString("id", leaf.Id);
            writer.WriteString("label", leaf.Label);
            writer.WriteString("office", leaf.Office ?? KpiOwners.Unowned);
            writer.WriteNumber("current", driver.Current);
            writer.WriteNumber("target", driver.Target);
            writer.WriteNumber("moves", driver.Moves + 0.0);
            BridgeJson.WriteNumber(writer, "reach", reach);
            writer.WriteBoolean("locked", isLocked);
            writer.WriteBoolean("at_bound", driver.IsAtBound);
            writer.WriteBoolean("stretched", driver.IsStretched);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>One line a driver.</summary>
    public static string Csv(KpiGoal goal) => CsvText.Lines(["id", "label", "office", "current", "target", "moves", "reach", "locked", "at_bound", "stretched"],
        (goal.Result?.Drivers ?? []).Zip(goal.Drivers).Select(pair => (IEnumerable<string>)
        [
            pair.Second.Leaf.Id, pair.Second.Leaf.Label, pair.Second.Leaf.Office ?? KpiOwners.Unowned, CsvText.Number(pair.First.Current), CsvText.Number(pair.First.Target), CsvText.Number(pair.First.Moves),
            CsvText.Number(pair.Second.Reach), Word(pair.Second.IsLocked), Word(pair.First.IsAtBound), Word(pair.First.IsStretched),
        ]));

    private static string Word(bool value) => value ? "true" : "false";
}
