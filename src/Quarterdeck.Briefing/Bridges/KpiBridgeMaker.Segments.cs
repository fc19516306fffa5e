using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Bridges;

/// <content>Bridges by segment: nothing has to be declared for them.</content>
public sealed partial class KpiBridgeMaker
{
    /// <summary>Of the total: what the segments' sum may miss of it.</summary>
    private const double SegmentTolerance = 1e-9;

    private KpiBridge BySegment(Case asked)
    {
        KpiBridge empty = Empty(asked.Request, asked.Metric, asked.Findings) with { By = string.Join(", ", asked.Request.By.Select(name => name.Dotted)) };
        if (!AskEnds(asked))
            return empty;
        empty = empty with { From = End(asked, asked.From), To = End(asked, asked.To), Change = Change(asked) };
        if (RatioOf(asked.Whole) is { } ratio)
            return OfRatio(asked, ratio, empty);
        if (Segments(asked, asked.Whole) is not { } segments)
            return empty with { Findings = asked.Findings.Sorted() };
        if (MissedBy(asked, asked.Whole, segments) is { } missed)
        {
            asked.Findings.Error(FindingCodes.BridgeSegments, new SourceSpan("--by", 1, 1),
                FormattableString.Invariant($"'{asked.Request.Kpi}' is neither a sum over '{empty.By}' nor a ratio of two sums: its segments miss the total by {missed:0.####}."),
                "Split it by its drivers, or by a dimension in which each row counts in one segment only.");
            return empty with { Findings = asked.Findings.Sorted() };
        }
        BridgeLine[] lines = [.. segments.Select(segment => SegmentLine(asked, segment.Key, (double)segment.From, (double)segment.To, (double)(segment.To - segment.From)))];
        return Closed(asked, empty with { Leaves = lines, Effects = VolumeEffects(asked, segments) });
    }

    private static double? Change(Case asked) =>
        LeafValue.Of(asked.Values.Value(asked.Whole, asked.To)).Number is { } to && LeafValue.Of(asked.Values.Value(asked.Whole, asked.From)).Number is { } from ? (double)(to - from) : null;

    /// <summary>Numerator and denominator of a metric that is a ratio, with a fixed factor and a fixed addition; null for what is none.</summary>
    private (Formula Top, Formula Bottom, DoubleDouble Factor)? RatioOf(Formula formula)
    {
        switch (formula)
        {
            case Name { Parts: [var word] } when company.Metrics.TryGetValue(word.ToLowerInvariant(), out Metric? metric):
                return PlainFormula.Of(company, metric) is { } own ? RatioOf(own) : null;
            case Unary { Operator: "-" } minus:
                return RatioOf(minus.Operand) is { } turned ? (turned.Top, turned.Bottom, -turned.Factor) : null;
            case Binary { Operator: "+" or "-", Right: NumberLiteral } shifted:
                return RatioOf(shifted.Left);
            case Binary { Operator: "+" or "-", Left: NumberLiteral } shifted:
                return RatioOf(shifted.Right) is { } behind ? (behind.Top, behind.Bottom, shifted.Operator == "-" ? -behind.Factor : behind.Factor) : null;
            case Binary { Operator: "*", Left: NumberLiteral factor } scaled:
                return RatioOf(scaled.Right) is { } right ? (right.Top, right.Bottom, right.Factor * (DoubleDouble)factor.Value) : null;
            case Binary { Operator: "*", Right: NumberLiteral factor } scaled:
                return RatioOf(scaled.Left) is { } left ? (left.Top, left.Bottom, left.Factor * (DoubleDouble)factor.Value) : null;
            case Binary { Operator: "/", Right: NumberLiteral { Value: not 0 } divisor } divided:
                return RatioOf(divided.Left) is { } part ? (part.Top, part.Bottom, part.Factor / (DoubleDouble)divisor.Value) : null;
            case Binary { Operator: "/", Left: Binary { Operator: "*", Left: NumberLiteral factor } top } quotient:
                return (top.Right, quotient.Right, (DoubleDouble)factor.Value);
            case Binary { Operator: "/" } quotient:
                return (quotient.Left, quotient.Right, DoubleDouble.One);
            default:
                return null;
        }
    }

    private KpiBridge OfRatio(Case asked, (Formula Top, Formula Bottom, DoubleDouble Factor) ratio, KpiBridge empty)
    {
        IReadOnlyList<SegmentValues>? tops = Segments(asked, ratio.Top), bottoms = Segments(asked, ratio.Bottom);
        if (tops is null || bottoms is null)
            return empty with { Findings = asked.Findings.Sorted() };
        asked.Values.Ask([ratio.Top, ratio.Bottom], [asked.From, asked.To]);
        foreach ((Formula part, IReadOnlyList<SegmentValues> found) in new[] { (ratio.Top, tops), (ratio.Bottom, bottoms) })
            if (MissedBy(asked, part, found) is { } missed)
                asked.Findings.Error(FindingCodes.BridgeSegments, new SourceSpan("--by", 1, 1),
                    FormattableString.Invariant($"'{asked.Request.Kpi}' divides by or into '{part.Text}', which is no sum over '{empty.By}': its segments miss the total by {missed:0.####}."),
                    "Split it by its drivers, or by a dimension in which each row counts in one segment only.");
        if (asked.Findings.HasErrors)
            return empty with { Findings = asked.Findings.Sorted() };
        string[] keys = [.. bottoms.Concat(tops).Select(segment => segment.Key).Distinct(StringComparer.Ordinal)];
        SegmentValues Of(IReadOnlyList<SegmentValues> values, string key) => values.FirstOrDefault(segment => segment.Key == key) ?? new(key, DoubleDouble.Zero, DoubleDouble.Zero);
        List<(SegmentValues Top, SegmentValues Bottom)> pairs = [.. keys.Select(key => (Of(tops, key), Of(bottoms, key))).Where(pair => !pair.Item1.IsNothing || !pair.Item2.IsNothing)];
        // A segment with a numerator and no denominator has no rate: then the sums themselves are the drivers.
        bool hasRates = pairs.All(pair => pair.Bottom.HasRateOf(pair.Top));
        SegmentChange[] changes = [.. pairs.Where(_ => hasRates).Select(pair => pair.Bottom.As(pair.Top, ratio.Factor))];
        MixEffects? shares = changes.Length > 0 ? SegmentMix.OfMean(changes, MixCoordinates.Shares) : null;
        if (shares is null)
            return OfSums(asked, ratio, pairs, empty);
        Dictionary<string, MixEffect> effects = shares.Segments.ToDictionary(effect => effect.Key!, StringComparer.Ordinal);
        BridgeLine[] lines = [.. changes.Select(change => SegmentLine(asked, change.Key, Rate(change.RateFrom, change.VolumeFrom), Rate(change.RateTo, change.VolumeTo), effects[change.Key].Rate + effects[change.Key].Mix)
            with { Rate = effects[change.Key].Rate, Mix = effects[change.Key].Mix })];
        return Closed(asked, empty with { Leaves = lines, Effects = [shares, .. new[] { SegmentMix.OfMean(changes, MixCoordinates.Volumes) }.OfType<MixEffects>()] });
    }

    private static double? Rate(DoubleDouble? rate, DoubleDouble volume) => volume == DoubleDouble.Zero || rate is not { } value ? null : (double)value;

    /// <summary>A ratio whose segments have no rates of their own: numerator and denominator of each segment are the drivers.</summary>
    private KpiBridge OfSums(Case asked, (Formula Top, Formula Bottom, DoubleDouble Factor) ratio, IReadOnlyList<(SegmentValues Top, SegmentValues Bottom)> pairs, KpiBridge empty)
    {
        TreeNode tree = new Product([new Constant(ratio.Factor), new Quotient(
            new Sum([.. pairs.Select((_, i) => (TreeNode)new Leaf($"n{i}"))], ratio.Top.Text), new Sum([.. pairs.Select((_, i) => (TreeNode)new Leaf($"d{i}"))], ratio.Bottom.Text))]);
        BridgeResult result = BridgeMaker.Make(tree, [.. pairs.SelectMany((pair, i) => new[] { new LeafChange($"n{i}", pair.Top.From, pair.Top.To), new LeafChange($"d{i}", pair.Bottom.From, pair.Bottom.To) })]);
        if (result is not Bridge bridge)
        {
            DriverLeaf[] leaves = [.. pairs.SelectMany((pair, i) => new[] { (Id: $"n{i}", pair.Top.Key), (Id: $"d{i}", pair.Bottom.Key) }).Select(leaf => new DriverLeaf(leaf.Id, ratio.Top, leaf.Key, null, asked.Kpi?.Office, [], false))];
            KpiBridge refused = Refused(asked, leaves, result, asked.From, asked.To, isChained: false);
            return refused with { By = empty.By, Change = empty.Change };
        }
        double Of(string name) => bridge.Leaves.First(leaf => leaf.Name == name).Value;
        return Closed(asked, empty with
        {
            Leaves = [.. pairs.Select((pair, i) => SegmentLine(asked, pair.Top.Key, pair.Bottom.RateOf(pair.Top.From, isTo: false, ratio.Factor), pair.Bottom.RateOf(pair.Top.To, isTo: true, ratio.Factor), Of($"n{i}") + Of($"d{i}")))],
        });
    }

    /// <summary>Volume, mix and rate of a total whose identity is a volume times a rate; none where the volume is no sum over the segments.</summary>
    private IReadOnlyList<MixEffects> VolumeEffects(Case asked, IReadOnlyList<SegmentValues> totals)
    {
        if (!company.Drivers.TryGetValue(asked.Metric.Id, out Driver? driver) || driver.Identity is not Binary { Operator: "*", Left: Name volume, Right: Name })
            return [];
        FindingList aside = new();
        Case apart = asked with { Findings = aside };
        asked.Values.Ask([volume], [asked.From, asked.To]);
        if (Segments(apart, volume) is not { } volumes || MissedBy(apart, volume, volumes) is not null)
            return [];
        (SegmentValues Total, SegmentValues Volume)[] pairs = [.. totals.Select(total => (total, volumes.FirstOrDefault(one => one.Key == total.Key) ?? new(total.Key, DoubleDouble.Zero, DoubleDouble.Zero)))];
        if (!pairs.All(pair => pair.Volume.HasRateOf(pair.Total)))
            return [];
        SegmentChange[] changes = [.. pairs.Where(pair => !pair.Volume.IsNothing).Select(pair => pair.Volume.As(pair.Total, DoubleDouble.One))];
        return changes.Length == 0 ? [] : [.. new[] { MixCoordinates.Shares, MixCoordinates.Volumes }.Select(coordinates => SegmentMix.OfTotal(changes, coordinates)).OfType<MixEffects>()];
    }

    /// <summary>A formula by segment at both ends, the largest change first; null where it cannot be asked so.</summary>
    private static IReadOnlyList<SegmentValues>? Segments(Case asked, Formula formula)
    {
        IReadOnlyList<MetricTable> tables = asked.Values.Groups(formula, [asked.From, asked.To], asked.Request.By);
        Finding[] errors = [.. tables.SelectMany(table => table.Findings).Where(finding => finding.Severity == Severity.Error).Distinct()];
        IReadOnlyList<Finding> known = asked.Findings.Sorted();
        asked.Findings.AddRange(errors.Where(error => !known.Contains(error)));
        if (errors.Length > 0)
            return null;
        Dictionary<string, SegmentValues> segments = new(StringComparer.Ordinal);
        for (int end = 0; end < 2; end++)
            foreach (IReadOnlyList<Cell> row in tables[end].Rows)
            {
                string key = string.Join(" / ", row.Skip(1).SkipLast(1).Select(cell => cell.IsAbsent || cell.ToString().Length == 0 ? "(none)" : cell.ToString()));
                DoubleDouble value = LeafValue.Of(row[^1]).Number ?? DoubleDouble.Zero;
                SegmentValues before = segments.GetValueOrDefault(key) ?? new(key, DoubleDouble.Zero, DoubleDouble.Zero);
                segments[key] = end == 0 ? before with { From = before.From + value } : before with { To = before.To + value };
            }
        return [.. segments.Values.OrderByDescending(segment => Math.Abs((double)(segment.To - segment.From))).ThenBy(segment => segment.Key, StringComparer.Ordinal)];
    }

    /// <summary>By how much the segments miss the total at the worse end; null where they do not.</summary>
    private static double? MissedBy(Case asked, Formula formula, IReadOnlyList<SegmentValues> segments)
    {
        double worst = 0;
        foreach ((Standing end, Func<SegmentValues, DoubleDouble> of) in new (Standing, Func<SegmentValues, DoubleDouble>)[] { (asked.From, segment => segment.From), (asked.To, segment => segment.To) })
        {
            DoubleDouble total = LeafValue.Of(asked.Values.Value(formula, end)).Number ?? DoubleDouble.Zero, sum = DoubleDouble.Zero;
            double size = Math.Abs((double)total);
            foreach (SegmentValues segment in segments)
                (sum, size) = (sum + of(segment), size + Math.Abs((double)of(segment)));
            double missed = Math.Abs((double)(sum - total));
            if (missed > SegmentTolerance * size)
                worst = Math.Max(worst, missed);
        }
        return worst > 0 ? worst : null;
    }

    private static BridgeLine SegmentLine(Case asked, string key, double? from, double? to, double contribution) =>
        new(key, key, asked.Metric.Unit, asked.Kpi?.Office ?? KpiOwners.Unowned, asked.Kpi?.SharedWith ?? [], from, to, contribution) { Depth = 1 };

    private static KpiBridge Closed(Case asked, KpiBridge bridge)
    {
        IReadOnlyList<BridgeLine> leaves = [.. bridge.Leaves.OrderByDescending(leaf => Math.Abs(leaf.Contribution)).ThenBy(leaf => leaf.Id, StringComparer.Ordinal)];
        DoubleDouble sum = leaves.Aggregate(DoubleDouble.Zero, (total, leaf) => total + leaf.Contribution);
        double residual = (double)(bridge.Change!.Value - sum), scale = Math.Max(Math.Abs(bridge.From!.Value.AsDouble()), Math.Abs(bridge.To!.Value.AsDouble()));
        return bridge with
        {
            Leaves = leaves,
            Residual = Math.Abs(residual) <= 1e-15 * scale ? 0 : residual,
            Offices = [(asked.Kpi?.Office ?? KpiOwners.Unowned, (double)sum)],
            Nodes = [new BridgeLine(asked.Metric.Id, bridge.Label, asked.Metric.Unit, null, [], bridge.From.Value.AsDouble(), bridge.To.Value.AsDouble(), (double)sum)],
        };
    }
}
