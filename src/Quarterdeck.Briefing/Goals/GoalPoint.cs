using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Goals;

/// <summary>Where a KPI and its drivers stand in a period: from here a what-if and a goal start.</summary>
/// <param name="Metric">The KPI's metric.</param>
/// <param name="Kpi">The KPI; null for a metric of nobody.</param>
/// <param name="Period">The period.</param>
/// <param name="Tree">The KPI over its drivers.</param>
/// <param name="Values">Each driver's value.</param>
/// <param name="Value">The KPI's value.</param>
internal sealed record GoalPoint(Metric Metric, Kpi? Kpi, Period Period, DriverTree Tree, IReadOnlyDictionary<string, DoubleDouble> Values, Cell Value)
{
    /// <summary>Finds where they stand; null, with findings, where that cannot be told.</summary>
    /// <param name="company">The company.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="ask">Answers questions together, in their order.</param>
    /// <param name="request">The KPI and the period.</param>
    /// <param name="named">Drivers that the request names; a step of the formula among them becomes a driver itself.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static GoalPoint? Find(
        CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, GoalRequest request,
        IReadOnlyList<(string Driver, string Option)> named, FindingList findings)
    {
        KpiChoice choice = new(company, calendar, findings);
        if (choice.Find(request.Kpi) is not ({ } metric, var kpi))
            return null;
        Period? period = request.Period is { } label ? choice.Read(label, "--period") : choice.LastComplete(metric, kpi, Grain.Month, ask, request.AsOf);
        if (period is not { } at)
            return null;
        DriverTree free = new DriverTreeMaker(company, request.Language).Make(request.Kpi, metric);
        string[] steps = [.. Steps(free.Root).Where(id => id != metric.Id)];
        HashSet<string> whole = new(StringComparer.Ordinal);
        foreach ((string driver, string option) in named)
            if (steps.FirstOrDefault(step => string.Equals(step, driver, StringComparison.OrdinalIgnoreCase)) is { } step)
                whole.Add(step);
            else if (!free.Leaves.Any(leaf => string.Equals(leaf.Id, driver, StringComparison.OrdinalIgnoreCase)))
                findings.Error(FindingCodes.DriverAsked, new SourceSpan(option, 1, 1, driver.Length), $"'{driver}' is no driver of '{request.Kpi}'.{NearestName.DidYouMean(driver, free.Leaves.Select(leaf => leaf.Id).Concat(steps))}",
                    $"Use one of its drivers: {string.Join(", ", free.Leaves.Select(leaf => leaf.Id))}{(steps.Length > 0 ? $"; or a step: {string.Join(", ", steps)}" : "")}.");
        DriverTree tree = whole.Count == 0 ? free : new DriverTreeMaker(company, request.Language, whole).Make(request.Kpi, metric);
        foreach ((string driver, string option) in named)
            if (!findings.HasErrors && !tree.Leaves.Any(leaf => string.Equals(leaf.Id, driver, StringComparison.OrdinalIgnoreCase)))
                findings.Error(FindingCodes.DriverAsked, new SourceSpan(option, 1, 1, driver.Length), $"'{driver}' is a part of '{string.Join("', '", whole)}', which is named too.", "Name the step or its parts, not both.");
        if (findings.HasErrors)
            return null;

        Formula own = new Name([metric.Id]);
        LeafReader reader = new(company);
        AskedValues values = new(ask, request.AsOf, null, kpi?.Where);
        Standing standing = new(at, "AC", RateChoice.Actual);
        values.Ask(tree.Leaves.SelectMany(leaf => reader.Asked(leaf.Formula)).Append(own), [standing]);
        findings.AddRange(values.Errors(own, standing));
        if (!findings.HasErrors && !values.Value(own, standing).IsNumber)
            findings.Error(FindingCodes.BridgeNoValue, SourceSpan.None, $"'{request.Kpi}' has no value in {calendar.Label(at)} to start from.", "Choose a period with data; 'query' shows which have some.");
        if (findings.HasErrors)
            return null;
        if (values.Table(own, standing).Incomplete.Count > 0)
            findings.Warning(FindingCodes.BridgeIncomplete, SourceSpan.None, $"The data of {calendar.Label(at)} are not all there: {values.Table(own, standing).Incomplete[0].Why}.", "Start from a complete period.");
        Dictionary<string, DoubleDouble> found = tree.Leaves.ToDictionary(leaf => leaf.Id, leaf => UsualMovement.Number(reader.Read(leaf.Formula, formula => values.Value(formula, standing))), StringComparer.Ordinal);
        return new GoalPoint(metric, kpi, at, tree, found, values.Value(own, standing));
    }

    /// <summary>The steps of a tree, each once.</summary>
    public static IEnumerable<string> Steps(TreeNode node) =>
        DriverTreeMaker.PartsOf(node).SelectMany(Steps).Concat(node is { Id: { } id } and not Leaf ? [id] : []).Distinct(StringComparer.Ordinal);

    /// <summary>A driver's id as the tree writes it.</summary>
    public string IdOf(string driver) => Tree.Leaves.First(leaf => string.Equals(leaf.Id, driver, StringComparison.OrdinalIgnoreCase)).Id;
}
