using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Story;
using Quarterdeck.Demo.Tables;

namespace Quarterdeck.Demo.Writing;

/// <summary>Writes what was planted, so that a finding can be held against it.</summary>
/// <remarks>Node by node: a serializer that looks at types first costs more than the rest of the file.</remarks>
internal static class TruthFile
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>truth.json</c>.</summary>
    public static void Write(string folder, World world)
    {
        JsonObject truth = new()
        {
            ["company"] = "Tidewell",
            ["seed"] = world.Seed,
            ["scale"] = world.Scale,
            ["from"] = Day(0),
            ["to"] = Day(Timeline.Days - 1),
            ["growth"] = new JsonObject { ["a_year"] = Season.YearlyGrowth, ["shape"] = "a straight line from the first day, on unpaid first orders, other visits and leads" },
            ["season"] = new JsonObject { ["monthly"] = Numbers(Season.Factors.ToArray()), ["note"] = "January first; acts on first orders that no channel brings, on dealers' orders and on basket sizes; not on the times of repeat orders" },
            ["channels"] = Channels(world),
            ["lift_tests"] = LiftTests(world),
            ["video_pauses"] = Pauses(),
            ["paths"] = Paths(world),
            ["customer_value"] = CustomerValue(),
            ["leading_kpis"] = LeadingKpis(),
            ["decoy_kpis"] = DecoyKpis(),
            ["events"] = Events(),
            ["data_faults"] = Faults(),
        };
        using FileStream file = File.Create(Path.Combine(folder, "truth.json"));
        using (Utf8JsonWriter writer = new(file, Form))
            truth.WriteTo(writer);
        file.WriteByte((byte)'\n');
    }

    private static JsonObject Channels(World world) => new()
    {
        ["model"] = "x: spend of a week from Monday, thousand euro, at scale 1. a(w) = (1 - carryover) x(w) + carryover a(w-1), a before the first week = 0.8 mean spend. Started a week: beta (1 - e^(-lambda a)) / (1 + e^(-lambda a)), times the scale.",
        ["starts"] = "consumer channels: paths, counted in the first orders they end in (through whatever channel); trade_media: leads, times the month's lead demand",
        ["base_first_orders_a_week"] = OnlineDemand.BaseFirstOrdersPerWeek,
        ["first_orders_no_channel_brings"] = Rounded(FreeFirstOrders(world)),
        ["channels"] = new JsonArray([.. Channel.Paid.Select(c => new JsonObject
        {
            ["channel"] = Channel.All[c].Name,
            ["beta"] = Channel.All[c].Beta,
            ["lambda"] = Channel.All[c].Lambda,
            ["carryover"] = Channel.All[c].Carryover,
            ["mean_weekly_spend"] = Channel.All[c].WeeklySpend * world.Scale,
            ["expected_total"] = Rounded(Expected(world, c)),
            ["weekly"] = Numbers(Enumerable.Range(0, Timeline.Weeks).Select(w => Rounded(world.Media.Response(c, w) * world.Scale))),
        })]),
    };

    private static JsonArray LiftTests(World world)
    {
        LiftExperiment test = LiftExperiment.OnPaidSearch(world);
        return new(new JsonObject
        {
            ["channel"] = Channel.All[test.Channel].Name, ["from"] = Day(test.First), ["to"] = Day(test.Last), ["true_effect"] = Rounded(test.Truth), ["measured_effect"] = test.Measured, ["standard_error"] = test.StandardError,
            ["how"] = "half of the regions without the channel; data/lift_tests.csv has what was measured, the true effect with its error drawn. The rows do not show it.",
        });
    }

    private static JsonArray Pauses() => new([.. Enumerable.Range(0, Timeline.Weeks).Where(week => week > 0 && MediaPlan.VideoRests(week) && !MediaPlan.VideoRests(week - 1))
        .Select(week => new JsonObject { ["from"] = Day(7 * week - 6), ["to"] = Day(Math.Min(Timeline.Days - 1, 7 * week + 14)) })]);

    private static JsonObject Paths(World world)
    {
        int[] consumer = [.. Enumerable.Range(0, Channel.Consumer)];
        double[] starts = [.. consumer.Select(c => FirstOrders(world, c) / ChannelPaths.ConversionFrom(c))];
        double all = starts.Sum(), converted = consumer.Sum(c => starts[c] * ChannelPaths.ConversionFrom(c)) / all;
        return new JsonObject
        {
            ["model"] = "first-order Markov chain over touches; what is missing to 1 leaves. Removal effect: every path that meets the channel ends without an order. Outage, lost visits and the end of the data are not in these numbers.",
            ["conversion"] = Rounded(converted),
            ["channels"] = new JsonArray([.. consumer.Select(c => new JsonObject
            {
                ["channel"] = Channel.All[c].Name,
                ["start"] = Rounded(starts[c] / all),
                ["order"] = ChannelPaths.Order(c),
                ["next"] = new JsonObject(consumer.Select(n => KeyValuePair.Create(Channel.All[n].Name, (JsonNode?)ChannelPaths.Next(c)[n]))),
                ["removal_effect"] = Rounded(1 - consumer.Sum(s => starts[s] * ChannelPaths.ConversionWithout(s, c)) / all / converted),
            })]),
        };
    }

    private static JsonObject CustomerValue() => new()
    {
        ["model"] = "BG/NBD, time in weeks, online customers; baskets are independent of rate and leaving",
        ["r"] = CustomerBehaviour.R,
        ["alpha"] = CustomerBehaviour.Alpha,
        ["a"] = CustomerBehaviour.A,
        ["b"] = CustomerBehaviour.B,
        ["fit_on"] = $"customers with segment online and created_date from {Day(0)}, orders before {Day(PlantedEvents.ChurnShock)}",
        ["expected_repeat_orders_a_customer_no_end"] = "a customer leaves after each repeat order with mean a / (a + b)",
    };

    private static JsonArray LeadingKpis() => new(
        new JsonObject { ["kpi"] = "qualified_leads", ["leads"] = "revenue of businesses", ["lag_months"] = 2, ["how"] = "a qualified lead becomes an order after some 57 days on average, if it is won" },
        new JsonObject { ["kpi"] = "aided_awareness", ["leads"] = "revenue", ["lag_months"] = 1, ["how"] = $"a point above 34 % brings {(Climate.AwarenessEffect * 100).ToString("0.0", CultureInfo.InvariantCulture)} % more unpaid first orders and dealers' orders in the next month" },
        new JsonObject { ["kpi"] = "on_time_delivery", ["leads"] = "revenue of businesses", ["lag_months"] = 1, ["how"] = $"ten points less bring {(Climate.PunctualityEffect * 10).ToString("0.0", CultureInfo.InvariantCulture)} % fewer dealers' orders in the next month" });

    private static JsonArray DecoyKpis() => new(
        new JsonObject { ["kpi"] = "media_mentions", ["why"] = "the press follows the revenue of the month before" },
        new JsonObject { ["kpi"] = "training_hours", ["why"] = "courses are held two months before the season, so they share its course shifted; nothing else" },
        new JsonObject { ["kpi"] = "headcount", ["why"] = "grows as revenue grows" },
        new JsonObject { ["kpi"] = "automated_send_share", ["why"] = "grows as revenue grows" },
        new JsonObject { ["kpi"] = "employee_engagement", ["why"] = "a slow walk of its own with a small trend" });

    private static JsonArray Events() => new(
        new JsonObject { ["event"] = "launch", ["from"] = Day(PlantedEvents.Launch), ["family"] = Assortment.LaunchFamily, ["share_of_online_orders"] = PlantedEvents.LaunchOnlineShare, ["share_of_business_orders"] = PlantedEvents.LaunchBusinessShare, ["ramp_days"] = PlantedEvents.LaunchRampDays, ["seen_in"] = "new_product_share" },
        new JsonObject { ["event"] = "supplier failure", ["from"] = Day(PlantedEvents.SupplierFailureFrom), ["to"] = Day(PlantedEvents.SupplierFailureTo), ["supplier"] = "Norrvik Fasteners", ["on_time"] = PlantedEvents.SupplierFailureOnTime, ["seen_in"] = "on_time_delivery, output_against_plan, stock_out_rate, complaint_rate, nps" },
        new JsonObject { ["event"] = "support backlog", ["from"] = Day(PlantedEvents.SupportBacklogFrom), ["to"] = Day(PlantedEvents.SupportBacklogTo), ["capacity"] = PlantedEvents.SupportBacklogCapacity, ["seen_in"] = "first_reply_time, sla_attainment, csat" },
        new JsonObject { ["event"] = "price change", ["from"] = Day(PlantedEvents.PriceChange), ["category"] = PlantedEvents.PriceChangeCategory, ["price"] = PlantedEvents.PriceChangePercent / 100.0, ["elasticity"] = PlantedEvents.PriceElasticity, ["units"] = Rounded(PortableMath.Exp(PlantedEvents.PriceElasticity * PortableMath.Log(1 + PlantedEvents.PriceChangePercent / 100.0)) - 1), ["seen_in"] = "units_sold by category; the lines go to other categories" },
        new JsonObject { ["event"] = "churn shock", ["from"] = Day(PlantedEvents.ChurnShock), ["share_lost"] = PlantedEvents.ChurnShockShare, ["of"] = "online customers won before and still alive", ["seen_in"] = "repeat orders online" },
        new JsonObject { ["event"] = "site outage", ["from"] = Timeline.Time(PlantedEvents.OutageFrom).ToString("s", CultureInfo.InvariantCulture), ["to"] = Timeline.Time(PlantedEvents.OutageTo).ToString("s", CultureInfo.InvariantCulture), ["repeat_orders_lost"] = PlantedEvents.OutageLostShare, ["visits_lost"] = 0.97, ["seen_in"] = "availability, time_to_restore, sessions and orders of the day, sentiment, payment_failure_rate" });

    private static JsonArray Faults() => new(
        new JsonObject { ["fault"] = "visits not counted", ["table"] = "sessions, touchpoints", ["from"] = Day(PlantedEvents.TrackingLostFrom), ["to"] = Day(PlantedEvents.TrackingLostTo), ["how"] = "no rows; orders of these days have no session" },
        new JsonObject { ["fault"] = "survey answers imported twice", ["table"] = "surveys", ["from"] = Day(PlantedEvents.SurveyDoubledFrom), ["to"] = Day(PlantedEvents.SurveyDoubledTo), ["how"] = "the same customer, order, day, kind and score under a new id" });

    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(value => (JsonNode?)value)]);

    private static double Expected(World world, int channel)
    {
        double sum = 0;
        for (int day = 0; day < Timeline.Days; day++)
            if (channel == Channel.TradeMedia)
                sum += Timeline.Weekend(day) ? 0 : world.Media.Response(channel, Timeline.Week(day)) / 5 * world.Climate.LeadDemand(Timeline.Month(day)) * Season.Trend(day);
            else
                sum += world.Media.Response(channel, Timeline.Week(day)) / 7 * Season.Weekday(day);
        return sum * world.Scale;
    }

    private static double FreeFirstOrders(World world)
    {
        double sum = 0;
        for (int day = 0; day < Timeline.Days; day++)
            sum += OnlineDemand.FreeFirstOrders(world, day);
        return sum * world.Scale;
    }

    private static double FirstOrders(World world, int channel) => channel switch
    {
        Channel.Organic => 0.55 * FreeFirstOrders(world),
        Channel.Direct => 0.45 * FreeFirstOrders(world),
        _ => Expected(world, channel),
    };

    private static double Rounded(double value) => Math.Round(value, 4);

    private static string Day(int day) => Timeline.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
