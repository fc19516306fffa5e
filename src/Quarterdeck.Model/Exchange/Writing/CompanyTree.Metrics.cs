using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Writing;

/// <content>Metrics and KPIs.</content>
internal static partial class CompanyTree
{
    /// <summary>A metric as its own YAML has it: the formula alone where it says nothing else.</summary>
    public static OutNode Metric(Metric metric)
    {
        OutMap map = FullMetric(metric);
        return map.Entries is [("formula", var formula)] ? formula : map;
    }

    /// <summary>A metric in its full form.</summary>
    public static OutMap FullMetric(Metric metric) => OutMap.Of(
        ("formula", metric.Formula is { } formula ? new OutText(Written(formula)) : null),
        ("conversion", metric.Conversion is { } conversion ? Conversion(conversion) : null),
        ("customer_value", metric.CustomerValue is { } value ? CustomerValue(value) : null),
        ("unit", metric.Unit == default ? null : Text(metric.Unit.Name)),
        ("better", metric.Better switch { Direction.Up => Text("up"), Direction.Down => Text("down"), Direction.Target => Text("target"), _ => null }),
        ("label", Labels(metric.Labels)),
        ("description", Labels(metric.Descriptions)),
        ("time", metric.Time is { } time ? Text(time.Text) : null),
        ("stock", metric.Stock is { } stock ? Stock(stock) : null),
        ("active", metric.Active is { } active ? Active(active) : null),
        ("empty", metric.Empty switch { EmptyPolicy.Zero => Text("zero"), EmptyPolicy.Missing => Text("missing"), _ => null }),
        ("regrain", metric.Regrain == StockPosition.Last ? null : Text(Position(metric.Regrain))),
        ("late_data", metric.LateDays == 0 ? null : Text(string.Create(CultureInfo.InvariantCulture, $"{metric.LateDays} days"))),
        ("least", metric.Least == 0 ? null : Number(metric.Least)),
        ("pitfalls", Labels(metric.Pitfalls)),
        ("aliases", OutList.Of(metric.Aliases)),
        ("serves", OutList.Of(metric.Serves)),
        ("source", OutList.Of(metric.Sources)));

    private static OutNode Stock(Stock stock) => stock.Per.Count == 0 && !stock.Carry ? new OutText(Position(stock.At))
        : OutMap.Of(("at", Text(Position(stock.At))), ("per", OutList.Of(stock.Per)), ("carry", stock.Carry ? new OutText("true", IsPlain: true) : null));

    private static OutMap Conversion(Conversion conversion) => OutMap.Of(
        ("from", Text(conversion.From)), ("to", Text(conversion.To)), ("entity", Text(conversion.Entity)),
        ("within", conversion.WithinCount is { } count ? Text(Length(count, conversion.WithinUnit)) : null),
        ("same", OutList.Of(conversion.Same)), ("answer", conversion.IsRate ? null : Text("count")));

    private static OutMap CustomerValue(CustomerValue value) => OutMap.Of(
        ("purchases", Text(value.Purchases)), ("customer", Text(value.Customer)),
        ("amount", value.Amount is { } amount ? Text(Written(amount)) : null),
        ("where", value.Where is { } where ? Text(Written(where)) : null),
        ("model", value.Model switch { PurchaseModel.MbgNbd => Text("mbg-nbd"), PurchaseModel.ParetoNbd => Text("pareto-nbd"), _ => null }),
        ("of", value.OfAll ? Text("all") : null),
        ("horizon", Text(Length(value.Horizon.Count, value.Horizon.Unit))),
        ("discount", value.Discount == 0 ? null : Number(value.Discount)),
        ("margin", value.Margin switch { NumberLiteral share => Number(share.Value), { } metric => Text(metric.Text), null => null }),
        ("answer", value.Answer switch { CustomerValueAnswer.Total => Text("total"), CustomerValueAnswer.Purchases => Text("purchases"), CustomerValueAnswer.Alive => Text("alive"), _ => null }));

    private static string Position(StockPosition position) => position switch
    {
        StockPosition.First => "first",
        StockPosition.Average => "average",
        _ => "last",
    };

    /// <summary>A KPI as its own YAML has it.</summary>
    public static OutMap Kpi(Kpi kpi) => OutMap.Of(
        ("office", Text(kpi.Office)),
        ("metric", kpi.Metric == kpi.Id ? null : Text(kpi.Metric)),
        ("shared_with", OutList.Of(kpi.SharedWith)),
        ("group", Text(kpi.Group)),
        ("target", kpi.Target is { } target ? Target(target) : null),
        ("tolerance", kpi.Tolerance == Tolerance.Default ? null : OutMap.Of(("at_risk", Share(kpi.Tolerance.AtRisk, kpi.Tolerance.InPoints)), ("behind", Share(kpi.Tolerance.Behind, kpi.Tolerance.InPoints)))),
        ("where", kpi.Where is { } where ? Text(Written(where)) : null),
        ("divider", kpi.Dividers.Count == 0 ? null : OutMap.Of([.. kpi.Dividers.Select(divider => (divider.Label, (OutNode?)Text(divider.Reason)))])),
        ("label", Labels(kpi.Labels)));

    private static OutText Share(decimal value, bool inPoints) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.##########################}{(inPoints ? "pp" : "%")}"), IsPlain: true);

    private static OutMap? Target(Target target) => target switch
    {
        AmountTarget amount => OutMap.Of(
            (CompanyKeys.AmountGrains.First(grain => grain.Value == amount.Grain.Name).Key, Number(amount.Amount)),
            ("shape", amount.Shape switch { TargetShape.Step => Text("step"), TargetShape.Seasonal => Text("seasonal"), _ => null })),
        ValueTarget value => OutMap.Of(("value", Number(value.Value))),
        PointsTarget points => OutMap.Of(("points", OutMap.Of(points.Points.OrderBy(point => point.Key, StringComparer.Ordinal).Select(point => (point.Key, (OutNode?)Number(point.Value)))))),
        FileTarget file => OutMap.Of(("file", Text(file.Path))),
        GrowthTarget growth => OutMap.Of(("growth", Number(growth.Rate))),
        MetricTarget metric => OutMap.Of(("metric", Text(metric.Metric))),
        ScenarioTarget scenario => OutMap.Of(("scenario", Text(scenario.Scenario))),
        _ => null,
    };
}
