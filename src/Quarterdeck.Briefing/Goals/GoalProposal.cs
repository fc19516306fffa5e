using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Goals;

/// <summary>What a goal asks of each driver, as targets in the company's own files.</summary>
public static class GoalProposal
{
    /// <summary>The files with the targets put in, all else as it was; empty where the goal has no result.</summary>
    /// <remarks>The KPI's target and that of each driver that is to move and is some office's KPI; the others stand in the heading, since nobody answers for them.</remarks>
    /// <param name="goal">The goal.</param>
    /// <param name="company">The company, from the folder it was read from.</param>
    /// <param name="findings">Gets what keeps a file from being read.</param>
    public static IReadOnlyList<UpgradedFile> Files(KpiGoal goal, CompanyModel company, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(company);
        if (goal is not { Result: { } result, Target: { } target, Period: { } period })
            return [];
        List<ProposedTarget> targets = [new(goal.Kpi, period, Exact(target))];
        List<string> heading = [string.Create(CultureInfo.InvariantCulture, $"A proposal: what {goal.Kpi} = {Exact(target)} in {period} asks of each driver, by least effort.")];
        foreach (DriverTarget driver in result.Drivers.Where(static driver => driver.Target != driver.Current))
            if (KpiOwners.KpiOf(company, driver.Name) is { } kpi)
                targets.Add(new(kpi.Id, period, Exact(driver.Target)) { Why = string.Create(CultureInfo.InvariantCulture, $"now {Exact(driver.Current)}, {driver.Moves:+0.0;-0.0} usual moves") });
            else
                heading.Add($"{driver.Name}: {Exact(driver.Target)} (now {Exact(driver.Current)}): no office answers for it, so it has no target of its own.");
        return TargetProposal.Write(company.Folder, targets, heading, findings);
    }

    /// <summary>All digits, and no exponent where a decimal can do without.</summary>
    private static string Exact(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture) is var text && text.Contains('E', StringComparison.Ordinal) && Math.Abs(value) is > 1e-20 and < 1e20
            ? ((decimal)value).ToString(CultureInfo.InvariantCulture) : text;
}
