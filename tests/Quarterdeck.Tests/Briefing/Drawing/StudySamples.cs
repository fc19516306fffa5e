using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Tests.Briefing.Drawing;

/// <summary>Pictures of the charts of structure and of studies.</summary>
internal static class StudySamples
{
    private static readonly string[] _channels = ["Search", "Social", "E-mail", "Partners and affiliates", "Direct"];

    /// <summary>A picture.</summary>
    public static Scene Draw(string name, ChartMeasure money, ChartLook look) => name switch
    {
        "structure" => StructureBars.Draw(money, [new("Germany", 1_230_000, 1_100_000), new("France", 980_000, 1_050_000), new("Poland", 410_000, 300_000), new("Vietnam and the rest of South-East Asia", 90_000, 40_000), new("China", 760_000, 640_000)], look),
        "structure_loss" => StructureBars.Draw(money, [new("Shops", 230_000), new("Web", 98_000), new("Export", -41_000)], look),
        "multiples" => SmallMultiples.Draw(money, [.. _channels.Select((channel, c) => (channel, (IReadOnlyList<ChartPoint>)ChartSamples.Months(2013, [.. Enumerable.Range(0, 12).Select(i => 100_000 * (c + 1) + 20_000 * Math.Sin(i + c))])))], look),
        "stacked" => StackedBars.Draw(money, [.. _channels, "Other web sites", "Print"], [("2012", [500, 300, 200, 120, 90, 40, 10]), ("2013", [430, 420, 210, 80, 110, 30, 0])], look),
        "steps" => StepRateBars.Draw(new ChartMeasure("Leads", Unit.Parse("count")), [("Visits", 48_200), ("Leads", 3_120), ("Qualified", 870), ("Won", 214)], look),
        "cohorts" => CohortTable.Draw("Retention", [("2013-01", 1200, [0.62, 0.51, 0.44, 0.4]), ("2013-02", 980, [0.6, 0.5, 0.41]), ("2013-03", 1130, [0.66, 0.55])], look),
        "scatter" => ScatterChart.Draw(new ChartMeasure("Satisfaction", Unit.Parse("number")), money, [("Berlin", 7.2, 120_000), ("Paris", 8.1, 180_000), ("Lyon", 8.0, 176_000), ("Warsaw", 6.4, 90_000), ("Hanoi", 9.1, 210_000)], look),
        "pace" => PaceChart.Draw(new ChartSeries(money, ChartSamples.Plan()), look),
        "fan" => Fan(money, look),
        "responses" => ResponseCurves.Draw(money, new ChartMeasure("Spend", Unit.Parse("money"), Currency: "EUR"), [.. _channels.Take(4).Select((channel, c) => Curve(channel, 1 + c))], look),
        "attribution" => AttributionBars.Draw(Attribution(look.Language), look),
        "customers" => CustomerColumns.Draw(Customers(look.Language), look),
        "tracking" => TrackingPlot.Draw(new ChartMeasure("Repeat purchases", Unit.Parse("count")), [.. ChartSamples.Months(2012, new double[24]).Select(static point => point.Label)], [.. Enumerable.Range(1, 24).Select(i => 900 * (1 - Math.Exp(-i / 9.0)))],
            [.. Enumerable.Range(1, 24).Select(i => 880 * (1 - Math.Exp(-i / 9.0)) + 20 * Math.Sin(i))], 14, look),
        "impact" => ImpactPanels.Draw(money, Impact(), [18], 95, look),
        "regression" => ImpactPanels.Draw(money, Regression(), [18], 95, look),
        "intervals" => IntervalRows.Draw(new ChartMeasure("Effect", Unit.Parse("number")), [new("Brand searches (leads)", 0.42, 0.21, 0.63, true), new("Newsletter (not enough data)", 0.1, -0.2, 0.38), new("Complaints (follows)", -0.18, -0.35, -0.02)], 90, look),
        "retention" => RetentionCurves.Draw(Retention(look.Language), look),
        "causes" => Waterfall.DrawChange(new ChartMeasure("orders", Unit.Parse("number")), "expected", [new("region=north, channel=web", -412), new("device=mobile", 96), new("Unexplained", -31)], -347, look, "A fall."),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such picture."),
    };

    /// <summary>Five paths that everybody can check.</summary>
    public static AttributionStudy Attribution(string language) => AttributionStudy.Make(
        JourneySet.Of([(["Search", "E-mail"], 120, 300, 0), (["Social"], 40, 500, 0), (["Social", "Search"], 90, 250, 0), (["E-mail"], 60, 40, 0), (["Direct"], 75, 20, 0)]), 5, new AttributionOptions(), language, new FindingList());

    /// <summary>Customers of given rates, with what followed.</summary>
    public static CustomerStudy Customers(string language)
    {
        PurchaseHistory[] histories = [.. Enumerable.Range(0, 60).Select(static i => new PurchaseHistory(i % 9, i % 9 == 0 ? 0 : 10 + i % 25, 39))];
        CustomerData data = new([.. histories.Select(static (_, i) => FormattableString.Invariant($"c{i}"))], histories, null, [.. histories.Select(static history => history.Repeats / 2)], new DateOnly(2013, 9, 30));
        return CustomerStudy.Make(data, new CustomerQuestion(CustomerModel.BgNbd, false, 39, null, 0, [0.243, 4.414, 0.793, 2.426], null), language, new FindingList());
    }

    /// <summary>Two cohorts of Fader and Hardie's table.</summary>
    public static RetentionStudy Retention(string language)
    {
        double[] high = [1000, 869, 743, 653, 593, 551, 517, 491], regular = [1000, 631, 468, 382, 326, 289, 262, 241];
        return new RetentionStudy([new RetentionCohort("high end", high, RetentionFit.Fit(high)), new RetentionCohort("regular", regular, RetentionFit.Fit(regular))], 12, 0.1, language == "zh" ? "留存。" : "Retention.");
    }

    private static Scene Fan(ChartMeasure money, ChartLook look)
    {
        ChartSeries history = new(money, [.. ChartSamples.Months(2012, [.. Enumerable.Range(0, 20).Select(i => 1_000_000 + 20_000 * i + 60_000 * Math.Sin(i))])]);
        FanPoint[] ahead = [.. Enumerable.Range(0, 4).Select(i => new FanPoint(FormattableString.Invariant($"2013-{9 + i:00}"), 1_420_000 + 15_000 * i, [(1_380_000 - 10_000 * i, 1_460_000 + 40_000 * i), (1_340_000 - 20_000 * i, 1_500_000 + 60_000 * i)]))];
        return ForecastFan.Draw(history, ahead, [80, 95], look, [1_400_000, 1_430_000, 1_460_000, 1_490_000]);
    }

    private static ResponseCurve Curve(string channel, double size)
    {
        (double, double, double, double)[] points = [.. Enumerable.Range(0, 13).Select(i => (i * 10_000.0, size * 80_000 * (1 - Math.Exp(-i / 4.0)), size * 70_000 * (1 - Math.Exp(-i / 4.0)), size * 92_000 * (1 - Math.Exp(-i / 4.0))))];
        return new ResponseCurve(channel, points, 30_000 + 9_000 * size, 90_000);
    }

    private static IReadOnlyList<ImpactPoint> Impact() =>
    [
        .. Enumerable.Range(0, 26).Select(static i =>
        {
            double expected = 500_000 + 4_000 * i + 12_000 * Math.Sin(i), effect = i < 18 ? 5_000 * Math.Cos(2 * i) : 60_000 + 4_000 * Math.Cos(i);
            double sum = i < 18 ? double.NaN : 60_000 * (i - 17), half = 30_000 * Math.Sqrt(Math.Max(1, i - 17));
            return new ImpactPoint(FormattableString.Invariant($"{2012 + i / 12}-{i % 12 + 1:00}"), expected + effect, expected, expected - 25_000, expected + 25_000, sum, sum - half, sum + half);
        }),
    ];

    /// <summary>A step and a trend that bends, by a regression: no interval of what was expected, one of the effect.</summary>
    private static IReadOnlyList<ImpactPoint> Regression() =>
    [
        .. Impact().Select(static (point, i) =>
        {
            double line = 500_000 + 4_000 * i, effect = 50_000 + 3_000 * (i - 18);
            return i < 18 ? point with { Expected = line, Low = double.NaN, High = double.NaN, Fitted = line }
                : point with { Expected = line, Low = double.NaN, High = double.NaN, Fitted = line + effect, EffectLow = effect - 20_000, EffectHigh = effect + 20_000 };
        }),
    ];
}
