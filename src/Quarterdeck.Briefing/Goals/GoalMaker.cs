using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Goals;
using Driver = Quarterdeck.Science.Goals.Driver;

namespace Quarterdeck.Briefing.Goals;

/// <summary>Finds what a goal of a company's KPI asks of each of its drivers.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
public sealed class GoalMaker(CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask)
{
    /// <summary>Of a driver whose history is too short to tell.</summary>
    public const double AssumedReach = 0.1;

    /// <summary>In usual movements: less is rounding, and asks for nothing.</summary>
    private const double LeastMove = 1e-9;

    /// <summary>Finds the targets; what is wrong is among the findings.</summary>
    public KpiGoal Make(GoalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        FindingList findings = new();
        List<(string Driver, string Value)> mins = Bounds(request.Mins, "--min", findings), maxs = Bounds(request.Maxs, "--max", findings);
        if (request.Target is null)
            findings.Error(FindingCodes.DriverSetting, new SourceSpan("--target", 1, 1), "There is no goal.", "Say where the KPI is to go with --target.");
        List<(string, string)> named = [.. request.Locks.Select(driver => (driver, "--lock")), .. mins.Select(bound => (bound.Driver, "--min")), .. maxs.Select(bound => (bound.Driver, "--max"))];
        if (findings.HasErrors || GoalPoint.Find(company, calendar, ask, request, named, findings) is not { } point)
            return Empty(request, null, findings);
        double? target = Value(request.Target!, request.Kpi, point.Metric.Unit, point.Value.AsDouble(), "--target", findings);
        Dictionary<string, double> least = Read(mins, point, "--min", findings), most = Read(maxs, point, "--max", findings);
        foreach (string both in least.Keys.Where(driver => most.TryGetValue(driver, out double high) && least[driver] > high))
            findings.Error(FindingCodes.DriverSetting, new SourceSpan("--min", 1, 1), FormattableString.Invariant($"The least of '{both}' is {least[both]}, above its most, {most[both]}."), "Give bounds with room between them.");
        if (findings.HasErrors || target is not { } goal)
            return Empty(request, point, findings);
        return Solve(request, point, goal, least, most, findings);
    }

    private KpiGoal Solve(GoalRequest request, GoalPoint point, double goal, Dictionary<string, double> least, Dictionary<string, double> most, FindingList findings)
    {
        HashSet<string> locked = [.. request.Locks.Select(point.IdOf)];
        IReadOnlyDictionary<string, IReadOnlyList<(DateTime Quarter, double Value)>> histories = new UsualMovement(company, calendar, ask).Histories([.. point.Tree.Leaves.Select(leaf => (leaf.Id, leaf.Formula))], point.Kpi?.Where, request.AsOf);
        IReadOnlyDictionary<string, (double Size, bool IsRelative)?> usual = UsualMovement.Of(histories);
        List<Driver> drivers = [];
        List<(DriverLeaf, double?, bool)> shown = [];
        foreach (DriverLeaf leaf in point.Tree.Leaves)
        {
            double current = (double)point.Values[leaf.Id];
            double? reach = usual[leaf.Id] is { } movement ? UsualMovement.For(current, movement) : null;
            bool isStill = reach == 0, isLocked = locked.Contains(leaf.Id) || isStill;
            if (isStill && !locked.Contains(leaf.Id))
                findings.Note(FindingCodes.ReachUnknown, SourceSpan.None, $"'{leaf.Id}' has never varied, so it is left where it is.", "Set it with whatif, where it can be moved all the same.");
            if (reach is null && !isLocked)
                findings.Warning(FindingCodes.ReachUnknown, SourceSpan.None, $"'{leaf.Id}' has too short a history to tell what it usually moves in a quarter; {(current > 0 ? "10 %" : "a step of 0.1")} was taken.", "Lock it with --lock where it cannot move, or read its effort with care.");
            drivers.Add(new Driver(leaf.Id, current, Math.Max(reach ?? AssumedReach, 1e-12)) { IsLocked = isLocked, Min = Bound(least, leaf.Id), Max = Bound(most, leaf.Id) });
            shown.Add((leaf, reach, isLocked));
        }
        if (drivers.FirstOrDefault(driver => !driver.IsLocked && driver.Current > 0 && driver.Max <= 0) is { } impossible)
        {
            findings.Error(FindingCodes.DriverSetting, new SourceSpan("--max", 1, 1), $"'{impossible.Name}' is above 0 and moves by a factor, so it never comes to {impossible.Max:R}.", "Give a most above 0, or lock it.");
            return Empty(request, point, findings);
        }
        CascadeResult result = Cascade.Find(point.Tree.Root, drivers, goal);
        Tell(request, goal, result, point, findings);
        return Empty(request, point, findings) with { Target = goal, Result = result, Drivers = shown, Chance = ChanceOf(request, result, point, histories) };
    }

    private static TargetsChance ChanceOf(GoalRequest request, CascadeResult result, GoalPoint point, IReadOnlyDictionary<string, IReadOnlyList<(DateTime Quarter, double Value)>> histories)
    {
        if (result.Status != CascadeStatus.Reached)
            return new TargetsChance(null, 0, 0, ChanceWords.For(request.Language).OutOfReach);
        Dictionary<string, string> labels = point.Tree.Leaves.ToDictionary(leaf => leaf.Id, leaf => leaf.Label, StringComparer.Ordinal);
        // A driver that may stay where it is has no target.
        return ChanceMaker.Of([.. result.Drivers.Where(driver => Math.Abs(driver.Moves) > LeastMove).Select(driver => ChanceMaker.Wanted.Towards(driver.Name, labels[driver.Name], driver.Current, driver.Target))], histories, request.Language);
    }

    private static void Tell(GoalRequest request, double goal, CascadeResult result, GoalPoint point, FindingList findings)
    {
        if (result.Status == CascadeStatus.Infeasible)
            findings.Warning(FindingCodes.GoalOutOfReach, new SourceSpan("--target", 1, 1),
                FormattableString.Invariant($"'{request.Kpi}' cannot come to {goal}: the best within locks and bounds is {result.Kpi}, and {(result.BlockedBy.Count == 0 ? "no driver moves it further" : string.Join(", ", result.BlockedBy) + " would have to go on")}."),
                "Loosen the lock or bound that is named, or aim at the best.");
        if (result.Status is CascadeStatus.NotFound or CascadeStatus.Undefined)
            findings.Warning(FindingCodes.GoalNotFound, new SourceSpan("--target", 1, 1), $"No drivers were found that bring '{request.Kpi}' there.", "Set a nearer goal, or bounds that are closer around what is possible.");
        if (result.Status != CascadeStatus.Reached)
            return;
        foreach (DriverTarget stretched in result.Drivers.Where(driver => driver.IsStretched))
            findings.Warning(FindingCodes.GoalStretched, SourceSpan.None, FormattableString.Invariant($"'{stretched.Name}' is asked to move {Math.Abs(stretched.Moves):0.0} times what it usually moves in a quarter."), "Spread the goal over more drivers or more time, or say what is to be different.");
        foreach (DriverTarget beyond in result.Drivers.Where(driver => driver is { Current: <= 1, Target: > 1 } && point.Tree.Leaves.First(leaf => leaf.Id == driver.Name).Unit?.IsRate == true))
            findings.Warning(FindingCodes.DriverBeyondRange, SourceSpan.None, FormattableString.Invariant($"'{beyond.Name}' would have to be {beyond.Target * 100:0.#} %."), $"Bound it: --max {beyond.Name}=100%.");
    }

    private static double? Bound(Dictionary<string, double> bounds, string driver) => bounds.TryGetValue(driver, out double bound) ? bound : null;

    private static List<(string Driver, string Value)> Bounds(IReadOnlyList<string> texts, string option, FindingList findings) =>
        [.. texts.Select(text => SettingText.Split(text, option, findings)).OfType<(string Driver, string Value)>()];

    private static Dictionary<string, double> Read(List<(string Driver, string Value)> bounds, GoalPoint point, string option, FindingList findings)
    {
        Dictionary<string, double> read = new(StringComparer.Ordinal);
        foreach ((string driver, string text) in bounds)
        {
            DriverLeaf leaf = point.Tree.Leaves.First(one => one.Id == point.IdOf(driver));
            if (Value(text, leaf.Id, leaf.Unit ?? default, (double)point.Values[leaf.Id], option, findings) is { } value && !read.TryAdd(leaf.Id, value))
                findings.Error(FindingCodes.DriverSetting, new SourceSpan(option, 1, 1, text.Length), $"'{leaf.Id}' has two bounds of one kind.", "Give each once.");
        }
        return read;
    }

    /// <summary>A value as written, or what a change as written comes to. A number below 0 is a value here: a loss to aim at, a bound below 0.</summary>
    private static double? Value(string text, string name, Unit unit, double current, string option, FindingList findings) =>
        SettingText.Read(text.StartsWith('-') && !text.EndsWith('%') && !text.EndsWith("pp", StringComparison.OrdinalIgnoreCase) ? "to:" + text : text, name, unit.IsRate, option, findings) is not { } setting ? null : setting.Change switch
        {
            DriverChange.To => setting.Value,
            DriverChange.By => current + setting.Value,
            _ => current + Math.Abs(current) * setting.Value,
        };

    private KpiGoal Empty(GoalRequest request, GoalPoint? point, FindingList findings) => new()
    {
        Company = company.Name, Kpi = request.Kpi, Label = point is null ? request.Kpi : KpiOwners.LabelOf(company, point.Metric, request.Language), Unit = point?.Metric.Unit ?? default,
        Currency = company.Currency, Language = request.Language, Period = point is null ? "" : calendar.Label(point.Period), Current = point?.Value ?? Cell.Missing, Findings = findings.Sorted(),
    };
}
