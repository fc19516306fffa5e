using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <content>Metrics and KPIs.</content>
internal sealed partial class DraftReader
{
    private MetricDraft Metric(Word id, YamlNode node)
    {
        if (node is YamlText { IsNothing: false } text)
            return new MetricDraft(id) { Formula = text.Formula(findings) };
        if (node is not YamlMap map)
            return new MetricDraft(id);
        YamlNode? stock = map.Find("stock");
        YamlMap? balance = stock as YamlMap, active = map.Map("active");
        return new MetricDraft(id)
        {
            Formula = map.Text("formula")?.Formula(findings),
            Unit = map.Word("unit"),
            Better = map.Text("better")?.Value.ToLowerInvariant() switch { "up" => Direction.Up, "down" => Direction.Down, "target" => Direction.Target, _ => Direction.Unsaid },
            Labels = map.Labels("label"),
            Descriptions = map.Labels("description"),
            Time = map.Text("time")?.Path("time", findings),
            StockAt = stock is null ? null : ((stock as YamlText) ?? balance?.Text("at")).Position() ?? StockPosition.Last,
            StockPer = balance?.Names("per") ?? [],
            Carry = balance?.Text("carry")?.Value == "true",
            Active = active?.Name("from") is { } from && active.Until("to") is { } until ? new ActiveDraft(from, until.Field, until.IsLast) : null,
            Conversion = map.Map("conversion") is { } conversion ? Conversion(conversion) : null,
            CustomerValue = map.Map("customer_value") is { } value ? CustomerValue(value) : null,
            Empty = map.Text("empty")?.Value.ToLowerInvariant() switch { "zero" => EmptyPolicy.Zero, "missing" => EmptyPolicy.Missing, _ => EmptyPolicy.ByAggregate },
            Regrain = map.Text("regrain").Position() ?? StockPosition.Last,
            LateDays = map.Text("late_data") is { } late ? LateDays(late) : 0,
            Least = map.Word("least"),
            Pitfalls = map.Labels("pitfalls"),
            Aliases = [.. NodeValues.Texts(map.Find("aliases")).Select(text => text.Value)],
            Serves = [.. map.Names("serves").Select(word => word.Value)],
            Sources = [.. NodeValues.Texts(map.Find("source")).Select(text => text.Value)],
        };
    }

    private static ConversionDraft? Conversion(YamlMap map) =>
        map.Name("from") is { } from && map.Name("to") is { } to && map.Name("entity") is { } entity
            ? new ConversionDraft(from, to, entity, map.Text("within") is { } within ? Written.Duration(within.Value) : null, map.Names("same"),
                !string.Equals(map.Text("answer")?.Value, "count", StringComparison.OrdinalIgnoreCase))
            : null;

    private CustomerValueDraft? CustomerValue(YamlMap map) =>
        map.Name("purchases") is { } purchases && map.Name("customer") is { } customer
            ? new CustomerValueDraft(purchases, customer, map.Text("amount")?.Formula(findings), map.Text("amount") is not null, map.Text("where")?.Formula(findings),
                map.Text("model")?.Value.ToLowerInvariant() switch { "mbg-nbd" => PurchaseModel.MbgNbd, "pareto-nbd" => PurchaseModel.ParetoNbd, _ => PurchaseModel.BgNbd },
                map.Word("horizon"), map.Text("horizon") is { } horizon ? Written.Duration(horizon.Value) : null,
                map.Word("discount"), map.Text("discount") is { } discount ? Written.Rate(discount.Value) : null,
                map.Name("margin"), map.Text("margin") is { } margin ? Written.Rate(margin.Value) : null,
                map.Text("answer")?.Value.ToLowerInvariant() switch { "total" => CustomerValueAnswer.Total, "purchases" => CustomerValueAnswer.Purchases, "alive" => CustomerValueAnswer.Alive, _ => CustomerValueAnswer.Value },
                string.Equals(map.Text("of")?.Value, "all", StringComparison.OrdinalIgnoreCase))
            : null;

    private KpiDraft Kpi(Word id, YamlNode node)
    {
        if (node is YamlText { IsNothing: false } office)
            return new KpiDraft(id) { Office = office.Name() };
        if (node is not YamlMap map)
            return new KpiDraft(id);
        (Target? target, IReadOnlyList<Word> points) = Target(map.Find("target"));
        return new KpiDraft(id)
        {
            Metric = map.Name("metric"),
            Office = map.Name("office"),
            // A misspelt key is told as that, and not once more as missing.
            OfficeMissing = map.Entries.Any(entry => entry.Key.Value == "office" || NearestName.Find(entry.Key.Value, ["office"]) is not null) ? null : map.Span,
            SharedWith = map.Names("shared_with"),
            Group = map.Text("group")?.Value ?? "",
            Target = target,
            PointLabels = points,
            Tolerance = map.Map("tolerance") is { } tolerance ? Tolerances(tolerance) : Tolerance.Default,
            ToleranceSpan = map.Find("tolerance")?.Span ?? default,
            Where = map.Text("where")?.Formula(findings),
            Dividers = [.. (map.Map("divider")?.Entries ?? []).Select(entry => (new Word(entry.Key.Value, entry.Key.Span), (entry.Value as YamlText)?.Value ?? ""))],
            Labels = map.Labels("label"),
        };
    }

    private Tolerance Tolerances(YamlMap map)
    {
        (decimal Value, bool InPoints)? atRisk = map.Text("at_risk") is { } low ? Written.Tolerance(low.Value) : null;
        (decimal Value, bool InPoints)? behind = map.Text("behind") is { } high ? Written.Tolerance(high.Value) : null;
        if (atRisk is { } a && behind is { } b && a.InPoints != b.InPoints && a.Value != 0 && b.Value != 0)
        {
            findings.Error(FindingCodes.ExcludingKeys, map.Span, "'at_risk' and 'behind' are told in different ways: one in percentage points (pp), the other as a share.", "Write both as 2pp, or both as 2%.");
            return Tolerance.Default;
        }
        bool inPoints = atRisk?.InPoints ?? behind?.InPoints ?? false;
        // One that is left out keeps the default's distance: 2 to 5.
        decimal first = atRisk?.Value ?? Math.Min(Tolerance.Default.AtRisk, behind?.Value ?? Tolerance.Default.AtRisk);
        decimal second = behind?.Value ?? Math.Max(Tolerance.Default.Behind, first);
        return new Tolerance(first, second, inPoints || (behind?.InPoints ?? false));
    }

    private static (Target? Target, IReadOnlyList<Word> Points) Target(YamlNode? node)
    {
        if (node is YamlText text)
            return (Written.Rate(text.Value) is { } value ? new ValueTarget(value) { Span = text.Span } : null, []);
        if (node is not YamlMap map)
            return (null, []);
        if (map.Map("points") is { } points)
            return Points(points);
        Target? target = null;
        foreach ((string key, string grain) in CompanyKeys.AmountGrains)
            if (map.Text(key) is { } amount && Written.Number(amount.Value) is { } number)
                target = new AmountTarget(number, Grain.TryParse(grain)!.Value, Spread(map.Text("shape")?.Value));
        if (map.Text("value") is { } level && Written.Rate(level.Value) is { } constant)
            target = new ValueTarget(constant);
        else if (map.Text("file") is { } file)
            target = new FileTarget(file.Value);
        else if (map.Text("growth") is { } growth && Written.Rate(growth.Value) is { } rate)
            target = new GrowthTarget(rate);
        else if (map.Name("metric") is { } metric)
            target = new MetricTarget(metric.Value);
        else if (map.Text("scenario") is { } scenario)
            target = new ScenarioTarget(scenario.Value.ToUpperInvariant());
        return (target is null ? null : target with { Span = map.Span }, []);
    }

    private static (Target, IReadOnlyList<Word>) Points(YamlMap map)
    {
        Dictionary<string, decimal> points = new(StringComparer.Ordinal);
        List<Word> labels = [];
        foreach ((YamlText label, YamlNode node) in map.Entries)
            if (node is YamlText text && Written.Rate(text.Value) is { } value)
            {
                points[label.Value] = value;
                labels.Add(new Word(label.Value, label.Span));
            }
        return (new PointsTarget(points) { Span = map.Span }, labels);
    }

    private static TargetShape Spread(string? word) => word?.ToLowerInvariant() switch
    {
        "step" => TargetShape.Step,
        "seasonal" => TargetShape.Seasonal,
        _ => TargetShape.Linear,
    };
}
