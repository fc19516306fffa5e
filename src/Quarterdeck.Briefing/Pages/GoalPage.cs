using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A goal as it is read: what it asks of each driver.</summary>
public static class GoalPage
{
    /// <summary>Makes the page; null where nothing was found out.</summary>
    public static TablePage? Of(KpiGoal goal)
    {
        if (goal is not { Result: { } result, Target: { } target })
            return null;
        BridgeWords words = BridgeWords.For(goal.Language);
        BridgeNumbers numbers = new(goal.Language, goal.Unit, [target, goal.Current.AsDouble(), double.IsFinite(result.Kpi) ? result.Kpi : 0]);
        NumberFormatInfo format = ReaderLanguage.Numbers(goal.Language);
        string unit = new NumberText(goal.Language).UnitName(goal.Unit, goal.Unit.Name, goal.Currency, numbers.Scale);
        string Said(double value) => numbers.Value(value, goal.Unit) + (unit is "" or "%" ? "" : " " + unit);
        string message = result.Status switch
        {
            CascadeStatus.Reached => Fill(words.GoalReached, goal.Label, Said(target), Said(goal.Current.AsDouble()), goal.Period),
            CascadeStatus.Infeasible => Fill(words.GoalBlocked, goal.Label, Said(target), Said(result.Kpi), string.Join(", ", result.BlockedBy)),
            _ => Fill(words.GoalNotFound, goal.Label, Said(target)),
        };
        List<IReadOnlyList<string>> rows = [];
        foreach ((DriverTarget driver, (DriverLeaf leaf, double? reach, bool isLocked)) in result.Drivers.Zip(goal.Drivers))
        {
            List<string> remarks = [];
            if (driver.IsAtBound)
                remarks.Add(words.GoalRemarks[0]);
            if (isLocked)
                remarks.Add(words.GoalRemarks[1]);
            if (driver.IsStretched)
                remarks.Add(words.GoalRemarks[2]);
            (string label, string now, string then) = numbers.Row(leaf.Label, leaf.Unit, goal.Currency, driver.Current, driver.Target);
            rows.Add([
                label, BridgeMessage.OfficeName(leaf.Office ?? KpiOwners.Unowned, words), now, then,
                driver.Current > 0 ? numbers.Share(driver.Target / driver.Current - 1, 1) : numbers.Row("", leaf.Unit, goal.Currency, null, driver.Target - driver.Current).To,
                numbers.WithSign(driver.Moves, 1), reach is not { } usual ? "" : driver.Current > 0 ? "±" + numbers.Share(usual, 1).TrimStart('+') : "±" + usual.ToString("G3", format), string.Join(", ", remarks),
            ]);
        }
        string[] heads = [.. words.GoalHeads];
        return new TablePage($"{goal.Company} - {goal.Label}", $"{goal.Period}: {Said(goal.Current.AsDouble())}  →  {Said(target)}", message,
            [new PageTable("", [new(words.Driver, false, 0), new(words.Office, false, 1), new(heads[0], true, 0), new(heads[1], true, 0), new(heads[2], true, 0), new(heads[3], true, 2), new(heads[4], true, 3), new(heads[5], false, 0)], rows)],
            [.. new[] { ChanceText.Write(goal.Chance, goal.Language), words.GoalMethod }.OfType<string>()]);
    }

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
