using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Goals;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Goals;

/// <summary>What a KPI would be if some of its drivers were other than they are, as a bridge from the one to the other.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
public sealed class WhatIfMaker(CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask)
{
    /// <summary>The scenario of the second end.</summary>
    public const string Scenario = "what_if";

    /// <summary>Makes the bridge; what is wrong is among its findings.</summary>
    public KpiBridge Make(GoalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        FindingList findings = new();
        if (request.Sets.Count == 0)
            findings.Error(FindingCodes.DriverSetting, new SourceSpan("--set", 1, 1), "Nothing is set.", "Set drivers with --set driver=+10%.");
        List<(string Driver, string Value)> sets = [.. request.Sets.Select(set => SettingText.Split(set, "--set", findings)).OfType<(string Driver, string Value)>()];
        if (findings.HasErrors || GoalPoint.Find(company, calendar, ask, request, [.. sets.Select(set => (set.Driver, "--set"))], findings) is not { } point)
            return Empty(request, null, findings);
        List<DriverSetting> settings = [];
        foreach ((string driver, string value) in sets)
        {
            DriverLeaf leaf = point.Tree.Leaves.First(one => one.Id == point.IdOf(driver));
            if (SettingText.Read(value, leaf.Id, leaf.Unit?.IsRate == true, "--set", findings) is not { } setting)
                continue;
            if (settings.Any(one => one.Name == leaf.Id))
                findings.Error(FindingCodes.DriverSetting, new SourceSpan("--set", 1, 1), $"'{leaf.Id}' is set twice.", "Set each driver once.");
            else
                settings.Add(setting);
        }
        return findings.HasErrors ? Empty(request, point, findings) : Bridge(request, point, settings, findings);
    }

    private KpiBridge Bridge(GoalRequest request, GoalPoint point, List<DriverSetting> settings, FindingList findings)
    {
        Dictionary<string, DriverLeaf> leaves = point.Tree.Leaves.ToDictionary(leaf => leaf.Id, StringComparer.Ordinal);
        BridgeResult result = WhatIf.Evaluate(point.Tree.Root, [.. point.Tree.Leaves.Select(leaf => (leaf.Id, point.Values[leaf.Id], (string?)(leaf.Office ?? KpiOwners.Unowned)))], settings);
        KpiBridge empty = Empty(request, point, findings);
        if (result is not Bridge bridge)
        {
            BridgeWords words = BridgeWords.For(request.Language);
            findings.Warning(FindingCodes.BridgeRefused, point.Metric.Span, $"'{request.Kpi}' has no value, or none that can be split, with these drivers: {BridgeWords.For("en").Reason(result)}.", "Set the drivers nearer to what they are.");
            return empty with { Refusal = new BridgeRefusal((result as UndefinedBridge)?.Denominator.Name ?? "", words.Reason(result), [], []), Findings = findings.Sorted() };
        }
        foreach (DriverLeaf leaf in point.Tree.Leaves.Where(leaf => leaf.Unit?.IsRate == true))
            if (bridge.Leaves.First(one => one.Name == leaf.Id) is { From: <= 1, To: > 1 } beyond)
                findings.Warning(FindingCodes.DriverBeyondRange, new SourceSpan("--set", 1, 1), FormattableString.Invariant($"'{leaf.Id}' would be {beyond.To * 100:0.#} %."), "Set a share of at most 100 %.");
        BridgeLine[] lines = [.. bridge.Leaves.Select(leaf => Line(leaves[leaf.Name], leaf))];
        IReadOnlyDictionary<string, DoubleDouble?> At(Func<Contribution, double?> of) => TreeValues.Of(point.Tree.Root, id => of(bridge.Leaves.First(leaf => leaf.Name == id)) is { } value ? (DoubleDouble)value : null);
        (IReadOnlyDictionary<string, DoubleDouble?> starts, IReadOnlyDictionary<string, DoubleDouble?> ends) = (At(leaf => leaf.From), At(leaf => leaf.To));
        BridgeLine[] nodes = [.. bridge.Nodes.Where(node => company.Metrics.ContainsKey(node.Name)).Select(node => new BridgeLine(node.Name, KpiOwners.LabelOf(company, company.Metrics[node.Name], request.Language), company.Metrics[node.Name].Unit, null, [], (double?)starts[node.Name], (double?)ends[node.Name], node.Value))];
        return empty with
        {
            To = new BridgeEnd(calendar.Label(point.Period), Scenario, Cell.Of(bridge.To)),
            Change = bridge.Change,
            Leaves = lines,
            Nodes = nodes,
            Tree = BridgeOrder.Of(point.Tree.Root, [.. lines, .. nodes]),
            Offices = [.. bridge.Owners.Select(owner => (owner.Name, owner.Value)).OrderByDescending(owner => Math.Abs(owner.Value)).ThenBy(owner => owner.Name, StringComparer.Ordinal)],
            Residual = bridge.Residual,
            Repeated = BridgeOrder.Repeated(point.Tree.Root),
            Chance = ChanceOf(request, point, bridge, settings),
            Findings = findings.Sorted(),
        };
    }

    private TargetsChance ChanceOf(GoalRequest request, GoalPoint point, Bridge bridge, List<DriverSetting> settings)
    {
        DriverLeaf[] set = [.. point.Tree.Leaves.Where(leaf => settings.Any(setting => setting.Name == leaf.Id))];
        IEnumerable<ChanceMaker.Wanted> wanted = set.Select(leaf => (leaf, Line: bridge.Leaves.First(one => one.Name == leaf.Id))).Where(pair => pair.Line.From is { } from && pair.Line.To is { } to && from != to)
            .Select(pair => ChanceMaker.Wanted.Towards(pair.leaf.Id, pair.leaf.Label, pair.Line.From!.Value, pair.Line.To!.Value));
        return ChanceMaker.Of([.. wanted], new UsualMovement(company, calendar, ask).Histories([.. set.Select(leaf => (leaf.Id, leaf.Formula))], point.Kpi?.Where, request.AsOf), request.Language);
    }

    private static BridgeLine Line(DriverLeaf leaf, Contribution contribution) =>
        new(leaf.Id, leaf.Label, leaf.Unit, leaf.Office ?? KpiOwners.Unowned, leaf.SharedWith, contribution.From, contribution.To, contribution.Value);

    private KpiBridge Empty(GoalRequest request, GoalPoint? point, FindingList findings) => new()
    {
        Company = company.Name, Kpi = request.Kpi, Label = point is null ? request.Kpi : KpiOwners.LabelOf(company, point.Metric, request.Language), Unit = point?.Metric.Unit ?? default, Better = point?.Metric.Better ?? Direction.Unsaid,
        Currency = company.Currency, Language = request.Language, Findings = findings.Sorted(),
        From = point is null ? null : new BridgeEnd(calendar.Label(point.Period), "AC", point.Value),
    };
}
