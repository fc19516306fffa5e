using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Tests.Briefing.Drawing;

/// <summary>One picture of each chart, of numbers that a shop might have; by language, so that all five are laid out.</summary>
internal static class ChartSamples
{
    private static readonly double[] _orders = [412, 398, 425, 431, 407, 419, 402, 436, 428, 411, 544, 423, 409, 440, 418, 395, 433, 427, 414, 421, 405, 438];

    /// <summary>The names of the pictures.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["sparkline", "variance_bar", "variance_pin", "x_chart", "x_chart_few", "moving_range", "columns_plan", "columns_prior_year", "columns_rate", "waterfall", "waterfall_change", "waterfall_loss",
        "structure", "structure_loss", "multiples", "stacked", "steps", "cohorts", "scatter", "pace", "fan", "responses", "attribution", "customers", "tracking", "impact", "regression", "intervals", "retention", "causes"];

    /// <summary>A picture.</summary>
    public static Scene Draw(string name, ChartLook look)
    {
        ChartMeasure money = new(Name(look.Language), Unit.Parse("money"), Direction.Up, "EUR");
        string language = look.Language;
        return name switch
        {
            "sparkline" => SparklineChart.Draw(Control(look), language),
            "variance_bar" => VarianceMark.Bar(money, -123_400, 250_000, ChartScenario.Plan, language),
            "variance_pin" => VarianceMark.Pin(money, 0.74, 0.5, ChartScenario.PriorYear, language),
            "x_chart" => XChart.Draw(Control(look), look),
            "x_chart_few" => XChart.Draw(new ControlSeries(new ChartSeries(money, Months(2013, [1_200_000, 1_350_000, 1_280_000])), SignalFinder.Find([1_200_000, 1_350_000, 1_280_000], new SignalOptions())), look),
            "moving_range" => MovingRangeChart.Draw(Control(look), look),
            "columns_plan" => TierColumns.Draw(new ChartSeries(money, Plan()), look),
            "columns_prior_year" => TierColumns.Draw(new ChartSeries(money with { Better = Direction.Down }, [.. Plan().Take(8).Select(point => point with { Plan = null, Forecast = null })]), look),
            "columns_rate" => TierColumns.Draw(new ChartSeries(new ChartMeasure("Margin", Unit.Parse("percent"), Direction.Up), [.. Plan().Take(9).Select(point => point with { Actual = point.Actual / 4_000_000, Plan = 0.3, PriorYear = null, Forecast = null })]), look),
            "waterfall" => Waterfall.Draw(money, new WaterfallEnd("2012", 3_370_000, ChartScenario.PriorYear), [new("Orders", 1_210_000, "COO"), new("Average order value", -640_000, "CMO"), new("Price", 95_000, "CCO"), new("Returns", -30_000, "CXO")],
                new WaterfallEnd("2013", 4_005_000, ChartScenario.Actual), look),
            "waterfall_change" => Waterfall.Draw(money, new WaterfallEnd("2013-05", 49_300_000, ChartScenario.Plan), [new("Orders", 1_210_000, "COO"), new("Average order value", -640_000, "CMO"), new("Price", 95_400, "CCO")],
                new WaterfallEnd("2013-05", 49_965_400, ChartScenario.Actual), look),
            "waterfall_loss" => Waterfall.Draw(money, new WaterfallEnd("2012", 210_000, ChartScenario.PriorYear), [new("Revenue", 120_000), new("Cost of goods sold", -560_000), new("Overheads", 40_000)],
                new WaterfallEnd("2013", -190_000, ChartScenario.Actual), look),
            _ => StudySamples.Draw(name, money, look),
        };
    }

    /// <summary>What the measure is called.</summary>
    public static string Name(string language) => language switch { "fr" => "Chiffre d’affaires net", "pl" => "Przychody netto", "vi" => "Doanh thu thuần", "zh" => "净收入", _ => "Net revenue" };

    private static ControlSeries Control(ChartLook look)
    {
        List<ChartPoint> points = [.. Months(2012, _orders).Select((point, i) => point with { Plan = 400 + 2 * i })];
        points[7] = points[7] with { Actual = null };
        SignalReport report = SignalFinder.Find([.. points.Select(point => point.Actual ?? double.NaN)], new SignalOptions { Trend = false });
        points.Add(new ChartPoint("2013-11", 210, Plan: 444, IsOpen: true));
        points.Add(new ChartPoint("2013-12", null, Plan: 446, Forecast: 429));
        points.Add(new ChartPoint("2014-01", null, Plan: 448, Forecast: 433));
        ChartMeasure orders = new(look.Language == "zh" ? "订单" : "Orders", Unit.Parse("count"), Direction.Up);
        return new ControlSeries(new ChartSeries(orders, points), report) { Dividers = [new ChartFlag(12, "New shop")], Events = [new ChartFlag(10, "Fair <of> November"), new ChartFlag(17, "Strike")] };
    }

    internal static List<ChartPoint> Months(int year, IReadOnlyList<double> values) =>
        [.. values.Select((value, i) => new ChartPoint(FormattableString.Invariant($"{year + i / 12}-{i % 12 + 1:00}"), value))];

    internal static IReadOnlyList<ChartPoint> Plan()
    {
        double[] actual = [1_210_000, 1_180_000, 1_342_000, 1_290_000, 1_105_000, 1_420_000, 1_377_000, 1_280_000, 1_455_000];
        double[] plan = [1_150_000, 1_200_000, 1_250_000, 1_300_000, 1_300_000, 1_320_000, 1_340_000, 1_360_000, 1_380_000, 1_400_000, 1_420_000, 1_440_000];
        double[] prior = [1_020_000, 1_230_000, 1_100_000, 1_150_000, 400_000, 1_290_000, 1_310_000, 1_190_000, 1_260_000, 1_300_000, 1_310_000, 1_350_000];
        return [.. plan.Select((due, i) => new ChartPoint(FormattableString.Invariant($"2013-{i + 1:00}"), i < 9 ? actual[i] : null, prior[i], due, i < 9 ? null : due * (i == 10 ? 1.04 : 0.97)))];
    }
}
