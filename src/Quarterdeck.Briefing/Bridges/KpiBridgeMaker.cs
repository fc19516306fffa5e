using System.Collections.Frozen;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Bridges;

/// <summary>Splits the change of a company's KPI over its drivers and offices, or over segments.</summary>
/// <remarks>All is asked of the data at once; what remains is arithmetic of <see cref="BridgeMaker"/>.</remarks>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
public sealed partial class KpiBridgeMaker(CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask)
{
    /// <summary>The leaf that holds what moved with the exchange rates alone.</summary>
    public const string CurrencyLeaf = "currency";

    /// <summary>Of the larger value: a tree that misses its KPI by more does not reconcile; it is the tolerance of <c>check</c>.</summary>
    private const double IdentityTolerance = 1e-9;

    /// <summary>Makes the bridge; what is wrong with the request or the data is among its findings.</summary>
    public KpiBridge Make(BridgeRequest request)
    {
        FindingList findings = new();
        KpiChoice choice = new(company, calendar, findings);
        if (choice.Find(request.Kpi) is not ({ } metric, var kpi))
            return Empty(request, null, findings);
        Period? to = request.To is { } label ? choice.Read(label, "--to") : null, from = request.From is { } start ? choice.Read(start, "--from") : null;
        if (!findings.HasErrors && request.To is null)
            to = choice.LastComplete(metric, kpi, from?.Grain ?? Grain.Month, ask, request.AsOf);
        if (findings.HasErrors || to is not { } last)
            return Empty(request, metric, findings);
        if (request.Against is null && from is null)
            from = calendar.Shift(new TimeRange(last.Start, last.Next), -1, KpiQuestions.YearOf(last.Grain)) is { } earlier ? calendar.Containing(last.Grain, earlier.Start) : null;
        if (request.Against is not null && request.From is not null && from != last)
            findings.Warning(FindingCodes.BridgePeriods, new SourceSpan("--from", 1, 1), "Against a plan both ends are of one period, that of --to; --from was not used.", "Leave --from out, or leave --against out to compare two periods.");
        if (request.Against is null && from is not { } first)
        {
            findings.Error(FindingCodes.BridgePeriods, new SourceSpan("--from", 1, 1), "There is no period to compare with.", "Name the earlier period with --from.");
            return Empty(request, metric, findings);
        }
        Standing later = new(last, "AC", request.Rates), before = request.Against is { } scenario ? new(last, scenario, request.Rates) : new(from!.Value, "AC", request.Rates);
        if (before.Period.Grain != later.Period.Grain)
            findings.Warning(FindingCodes.BridgePeriods, new SourceSpan("--from", 1, 1),
                $"{calendar.Label(before.Period)} and {calendar.Label(later.Period)} are periods of different length: amounts are compared as they are.", "Compare periods of one kind.");
        if (before == later)
            findings.Warning(FindingCodes.BridgePeriods, new SourceSpan("--from", 1, 1), $"Both ends are {calendar.Label(later.Period)}, so nothing has changed.", "Name two different periods.");
        Case asked = new(request, metric, kpi, before, later, new AskedValues(ask, request.AsOf, request.Currency, kpi?.Where), findings);
        KpiBridge bridge = request.By.Count > 0 ? BySegment(asked) : request.IsChained ? Chained(asked) : ByDriver(asked);
        return bridge with { Standing = bridge.Change is null ? null : StandingOf(asked), Findings = findings.Sorted() };
    }

    /// <summary>The later end as a scorecard judges it; a metric of nobody has a history too.</summary>
    private ScorecardKpi? StandingOf(Case asked)
    {
        Kpi kpi = asked.Kpi ?? new Kpi { Id = asked.Metric.Id, Metric = asked.Metric.Id, Office = KpiOwners.Unowned };
        // Whether a target was met does not hang on the currency in which somebody reads.
        ScorecardRequest request = new(kpi.Office, calendar.Label(asked.To.Period), asked.Request.AsOf, asked.Request.Language) { WithHeadline = false };
        return new ScorecardMaker(company with { Kpis = [kpi] }, calendar, ask).Make(request).Kpis is [var row, ..] ? row : null;
    }

    /// <summary>What is being split.</summary>
    private sealed record Case(BridgeRequest Request, Metric Metric, Kpi? Kpi, Standing From, Standing To, AskedValues Values, FindingList Findings)
    {
        public Formula Whole { get; } = new Name([Metric.Id]);
    }

    private KpiBridge ByDriver(Case asked)
    {
        if (!AskEnds(asked))
            return Empty(asked.Request, asked.Metric, asked.Findings) with { From = End(asked, asked.From), To = End(asked, asked.To) };
        DriverTree tree = TreeOf(asked);
        return Split(asked, tree, [(asked.From, asked.To)]);
    }

    /// <summary>Asks the KPI's own values; false where an end has none.</summary>
    private bool AskEnds(Case asked)
    {
        asked.Values.Ask([asked.Whole], [asked.From, asked.To]);
        foreach (Standing end in new[] { asked.From, asked.To }.Distinct())
        {
            asked.Findings.AddRange(asked.Values.Errors(asked.Whole, end));
            MetricTable table = asked.Values.Table(asked.Whole, end);
            if (!asked.Values.Errors(asked.Whole, end).Any() && asked.Values.Value(asked.Whole, end) is { IsNumber: false } none)
                asked.Findings.Error(FindingCodes.BridgeNoValue, SourceSpan.None,
                    $"'{asked.Request.Kpi}' {(none.Kind == CellKind.Undefined ? "is not defined" : "has no data")} in {calendar.Label(end.Period)}{(end.Scenario == "AC" ? "" : $" ({end.Scenario})")}, so there is no change to split.",
                    end.Scenario == "AC" ? "Choose a period with data; 'query' shows which have some." : "Choose a period that has a plan.");
            if (table.Incomplete.Count > 0)
                asked.Findings.Warning(FindingCodes.BridgeIncomplete, SourceSpan.None, $"The data of {calendar.Label(end.Period)} are not all there: {table.Incomplete[0].Why}.", "Read the bridge as one of what is there, or choose a complete period.");
        }
        return !asked.Findings.HasErrors;
    }

    /// <summary>The tree of drivers; against a plan it ends where the plan does.</summary>
    private DriverTree TreeOf(Case asked)
    {
        DriverTreeMaker maker = new(company, asked.Request.Language);
        DriverTree whole = maker.Make(asked.Request.Kpi, asked.Metric);
        if (asked.From.Scenario == "AC")
            return whole;
        // Every metric on the way may turn out to be where the plan ends.
        List<Formula> steps = [.. whole.Leaves.Select(leaf => leaf.Formula), .. NodesOf(whole.Root).Where(company.Metrics.ContainsKey).Select(id => (Formula)new Name([id]))];
        LeafReader reader = new(company);
        asked.Values.Ask(steps.SelectMany(reader.Asked), [asked.From]);
        asked.Values.Ask(steps, [asked.From]);
        bool Has(Formula formula) => reader.Read(formula, one => asked.Values.Value(one, asked.From)) is { Number: not null } or { IsUndefined: true } || asked.Values.Value(formula, asked.From).IsNumber;
        return new DriverTreeMaker(company, asked.Request.Language, hasValue: Has).Make(asked.Request.Kpi, asked.Metric);
    }

    private static IEnumerable<string> NodesOf(TreeNode node) =>
        DriverTreeMaker.PartsOf(node).SelectMany(NodesOf).Concat(node is { Id: { } id } and not Leaf ? [id] : []).Distinct(StringComparer.Ordinal);

    /// <summary>Splits the change over the leaves, by one step or by several in a chain.</summary>
    private KpiBridge Split(Case asked, DriverTree tree, List<(Standing From, Standing To)> steps)
    {
        Formula[] formulas = [.. tree.Leaves.Select(leaf => leaf.Formula).Append(asked.Whole)];
        LeafReader reader = new(company);
        Standing[] standings = [.. steps.SelectMany(step => new[] { step.From, step.To }).Append(asked.From).Append(asked.To).Distinct()];
        bool hasRates = asked.From.Scenario == "AC" && asked.Request.Rates == RateChoice.Actual && (company.HasOtherCurrencies || (asked.Request.Currency ?? company.Currency) != company.Currency);
        Standing Fixed(Standing standing) => hasRates ? standing with { Rates = RateChoice.Actual with { Constant = asked.From.Period } } : standing;
        asked.Values.Ask(formulas.SelectMany(reader.Asked).Append(asked.Whole), standings.Concat(standings.Select(Fixed)));
        // What the rates did: the same amounts at today's rates less those at the rates of the earlier period.
        DoubleDouble Moved(Standing standing) =>
            LeafValue.Of(asked.Values.Value(asked.Whole, standing)).Number is { } actual && LeafValue.Of(asked.Values.Value(asked.Whole, Fixed(standing))).Number is { } constant ? actual - constant : DoubleDouble.Zero;
        hasRates = hasRates && standings.Any(standing => Moved(standing) != DoubleDouble.Zero)
            && standings.All(standing => asked.Values.Value(asked.Whole, Fixed(standing)).IsNumber);
        TreeNode root = hasRates ? new Sum([tree.Root, new Leaf(CurrencyLeaf)]) : tree.Root;
        List<DriverLeaf> leaves = [.. tree.Leaves];
        if (hasRates)
            leaves.Add(new DriverLeaf(CurrencyLeaf, new NumberLiteral(0), BridgeWords.For(asked.Request.Language).CurrencyEffect, asked.Metric.Unit, null, [], false));

        HashSet<string> missing = new(StringComparer.Ordinal);
        LeafValue ValueOf(DriverLeaf leaf, Standing standing)
        {
            if (leaf.Id == CurrencyLeaf && leaf.Formula is NumberLiteral)
                return new(Moved(standing), false);
            LeafValue value = reader.Read(leaf.Formula, formula => asked.Values.Value(formula, hasRates ? Fixed(standing) : standing));
            if (value is not { Number: null, IsUndefined: false })
                return value;
            missing.Add(leaf.Id);
            return new(DoubleDouble.Zero, false);
        }

        BridgeSums sums = new(leaves);
        foreach ((Standing start, Standing end) in steps)
        {
            LeafChange[] changes = [.. leaves.Select(leaf => Change(leaf, ValueOf(leaf, start), ValueOf(leaf, end)))];
            if (BridgeMaker.Make(root, changes) is not Bridge part)
                return Refused(asked, leaves, BridgeMaker.Make(root, changes), start, end, steps.Count > 1);
            sums.Add(part);
        }
        foreach (DriverLeaf leaf in leaves.Where(leaf => missing.Contains(leaf.Id)))
            asked.Findings.AddRange(standings.SelectMany(standing => reader.Asked(leaf.Formula).SelectMany(formula => asked.Values.Errors(formula, standing))).Distinct()
                .Select(finding => finding with { Severity = Severity.Warning }));
        if (missing.Count > 0)
            asked.Findings.Note(FindingCodes.BridgeMissingLeaf, SourceSpan.None, $"There is no data of {string.Join(", ", missing.Order(StringComparer.Ordinal))} at one end or both; it counts as 0 there.", "Nothing, where that is so; else bring the rows, or choose periods that have them.");
        foreach (string doubtful in sums.Doubtful)
            asked.Findings.Note(FindingCodes.BridgeRateMissing, SourceSpan.None, $"'{doubtful}' is not defined at one end; its value of the other end was taken.", "Read its coming or going as part of the other factor.");
        return Finished(asked, sums, leaves, leaf => (Plain(ValueOf(leaf, asked.From)), Plain(ValueOf(leaf, asked.To))), root);
    }

    /// <summary>A rate that is not defined at one end is that of the other; where it is at neither, nothing hangs on it.</summary>
    private static LeafChange Change(DriverLeaf leaf, LeafValue from, LeafValue to) =>
        new(leaf.Id, from.Number is null && to.Number is null ? DoubleDouble.Zero : from.Number, to.Number, leaf.Office ?? KpiOwners.Unowned);

    private static double? Plain(LeafValue value) => value.Number is { } number ? (double)number : null;

    private KpiBridge Finished(Case asked, BridgeSums sums, IReadOnlyList<DriverLeaf> leaves, Func<DriverLeaf, (double? From, double? To)> values, TreeNode root)
    {
        DoubleDouble from = LeafValue.Of(asked.Values.Value(asked.Whole, asked.From)).Number!.Value, to = LeafValue.Of(asked.Values.Value(asked.Whole, asked.To)).Number!.Value;
        DoubleDouble residual = to - from - sums.Total;
        double scale = Math.Max(1, Math.Max(Math.Abs((double)from), Math.Abs((double)to)));
        if (Math.Abs((double)residual) > IdentityTolerance * scale)
            asked.Findings.Warning(FindingCodes.BridgeResidual, company.Drivers.TryGetValue(asked.Metric.Id, out Driver? driver) ? driver.Span : asked.Metric.Span,
                FormattableString.Invariant($"The drivers of '{asked.Request.Kpi}' do not reconcile with it: {(double)residual:0.####} of its change is left over."), "Run 'check', which names the identity and its worst period, and mend it.");
        BridgeLine[] lines = [.. leaves.Select(leaf => Line(leaf, values(leaf), sums.Leaf(leaf.Id)))];
        // A rate that is not defined at one end is that of the other, as it was on the way.
        IReadOnlyDictionary<string, DoubleDouble?> At(bool isTo) => TreeValues.Of(root, id => values(leaves.First(leaf => leaf.Id == id)) is var (first, last) && (isTo ? last ?? first : first ?? last) is { } value ? (DoubleDouble)value : DoubleDouble.Zero);
        (IReadOnlyDictionary<string, DoubleDouble?> starts, IReadOnlyDictionary<string, DoubleDouble?> ends) = (At(false), At(true));
        static double? Plain(DoubleDouble? value) => value is { } number ? (double)number : null;
        BridgeLine[] nodes = [.. sums.Nodes.Where(node => company.Metrics.ContainsKey(node.Name)).Select(node => new BridgeLine(
            node.Name, KpiOwners.LabelOf(company, company.Metrics[node.Name], asked.Request.Language), company.Metrics[node.Name].Unit, null, [], Plain(starts[node.Name]), Plain(ends[node.Name]), node.Value))];
        IReadOnlyList<(string Office, IReadOnlyList<string> Kpis)> disconnected = DisconnectedKpis.Of(company);
        HashSet<string> apart = [.. disconnected.SelectMany(static office => office.Kpis)];
        return Empty(asked.Request, asked.Metric, asked.Findings) with
        {
            From = End(asked, asked.From),
            To = End(asked, asked.To),
            Change = (double)(to - from),
            Leaves = lines,
            Nodes = nodes,
            Tree = BridgeOrder.Of(root, [.. lines, .. nodes]),
            Offices = [.. sums.Offices.OrderByDescending(office => Math.Abs(office.Contribution)).ThenBy(office => office.Office, StringComparer.Ordinal)],
            Residual = Math.Abs((double)residual) <= 1e-15 * scale ? 0 : (double)residual,
            IsChained = asked.Request.IsChained,
            Repeated = BridgeOrder.Repeated(root),
            Whole = [.. leaves.Where(leaf => leaf.IsWhole).Select(leaf => leaf.Id)],
            Disconnected = disconnected,
            DisconnectedNames = company.Kpis.Where(kpi => apart.Contains(kpi.Id)).DistinctBy(static kpi => kpi.Id)
                .ToFrozenDictionary(static kpi => kpi.Id, kpi => KpiOwners.LabelOf(kpi, company.Metrics[kpi.Metric], asked.Request.Language), StringComparer.Ordinal),
        };
    }

    private static BridgeLine Line(DriverLeaf leaf, (double? From, double? To) values, double contribution) =>
        new(leaf.Id, leaf.Label, leaf.Unit, leaf.Office ?? KpiOwners.Unowned, leaf.SharedWith, values.From, values.To, contribution);

    private KpiBridge Refused(Case asked, IReadOnlyList<DriverLeaf> leaves, BridgeResult result, Standing from, Standing to, bool isChained)
    {
        BridgeWords words = BridgeWords.For(asked.Request.Language);
        Dictionary<string, DriverLeaf> known = leaves.ToDictionary(leaf => leaf.Id, StringComparer.Ordinal);
        IReadOnlyList<BridgeLine> Lines(BridgeResult part) =>
            part is Bridge bridge ? [.. bridge.Leaves.Where(leaf => leaf.Value != 0 || leaf.From != leaf.To).Select(leaf => Line(known[leaf.Name], (leaf.From, leaf.To), leaf.Value))] : [];
        BridgeRefusal refusal = result is UndefinedBridge undefined
            ? new(undefined.Denominator.Name, words.Faults[(int)undefined.Denominator.Fault], Lines(undefined.Numerator), Lines(undefined.Divisor))
            : new("", result is OverflowingBridge ? words.TooLarge : words.Unsettled, [], []);
        asked.Findings.Warning(FindingCodes.BridgeRefused, asked.Metric.Span,
            $"The change of '{asked.Request.Kpi}'{(isChained ? $" from {calendar.Label(from.Period)} to {calendar.Label(to.Period)}, a link of the chain," : "")} cannot be split: {BridgeWords.For("en").Reason(result)}{(refusal.Denominator.Length > 0 ? $" ({refusal.Denominator})" : "")}.",
            "Read the bridges of numerator and denominator, or choose other periods.");
        return Empty(asked.Request, asked.Metric, asked.Findings) with
        {
            From = End(asked, asked.From),
            To = End(asked, asked.To),
            Refusal = refusal,
            IsChained = asked.Request.IsChained,
            Change = asked.Values.Value(asked.Whole, asked.From) is { IsNumber: true } first && asked.Values.Value(asked.Whole, asked.To) is { IsNumber: true } last ? last.AsDouble() - first.AsDouble() : null,
        };
    }

    private BridgeEnd End(Case asked, Standing standing) => new(calendar.Label(standing.Period), standing.Scenario, asked.Values.Value(asked.Whole, standing));

    private KpiBridge Empty(BridgeRequest request, Metric? metric, FindingList findings) => new()
    {
        Company = company.Name, Kpi = request.Kpi, Label = metric is null ? request.Kpi : KpiOwners.LabelOf(company, metric, request.Language), Unit = metric?.Unit ?? default, Better = metric?.Better ?? Direction.Unsaid,
        Currency = request.Currency ?? company.Currency, Language = request.Language, Findings = findings.Sorted(),
    };
}
