using System.Text.Json;
using Quarterdeck.Tests.Cli.Commands;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>Every planted event, leading KPI and decoy of truth.json, by the commands that a user has.</summary>
/// <remarks>Where an event is no KPI of the company, a query writes the file that the study reads.</remarks>
[Collection(nameof(DemoData))]
public sealed class DemoEventTests(DemoData demo) : IDisposable
{
    private const string Business = "revenue FILTER (WHERE orders.channel = 'business')", BusinessOrders = "orders FILTER (WHERE orders.channel = 'business')";
    private static readonly string[] _decoys = ["media_mentions", "training_hours", "headcount", "automated_send_share", "employee_engagement"];

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Every_planted_thing_of_the_truth_is_in_these_tests()
    {
        JsonElement truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.Folder, "truth.json"))).RootElement;
        Assert.Equal(["launch", "supplier failure", "support backlog", "price change", "churn shock", "site outage"], truth.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("event").GetString()));
        Assert.Equal(["qualified_leads", "aided_awareness", "on_time_delivery"], truth.GetProperty("leading_kpis").EnumerateArray().Select(one => one.GetProperty("kpi").GetString()));
        Assert.Equal(_decoys, truth.GetProperty("decoy_kpis").EnumerateArray().Select(one => one.GetProperty("kpi").GetString()));
    }

    [Theory]
    [InlineData("on_time_delivery", "2024-07")]     // supplier failure
    [InlineData("first_reply_time", "2024-12")]     // support backlog
    [InlineData("availability", "2025-10")]         // site outage
    public void A_failure_is_outside_the_limits_of_its_KPI(string kpi, string month)
    {
        JsonElement point = Run("study", "signals", demo.Folder, "--kpi", kpi).GetProperty("points").EnumerateArray().Single(one => one.GetProperty("period").GetString() == month);
        Assert.Contains("r1", point.GetProperty("signals").EnumerateArray().Select(signal => signal.GetString()));
    }

    [Fact]
    public void The_launch_explains_most_of_what_revenue_gained()
    {
        JsonElement study = Run("study", "causes", demo.Folder, "--kpi", "revenue", "--period", "2024-Q4", "--dimensions", "family");
        JsonElement first = study.GetProperty("causes")[0];
        Assert.Equal("Nimbus", first.GetProperty("segment").GetProperty("family").GetString());
        Assert.InRange(first.GetProperty("share").GetDouble(), 0.6, 1);
        Assert.Equal("{\"category\":\"Propulsion\"}", JsonSerializer.Serialize(Run("study", "causes", demo.Folder, "--kpi", "revenue", "--period", "2024-Q4").GetProperty("causes")[0].GetProperty("segment")));
    }

    [Fact]
    public void The_price_change_is_the_one_change_of_the_level_of_apparels_price() =>
        Assert.Equal(["2025-01-01"], Changes("month", "realised_price", "products.category = 'Apparel'"));

    // The points expired on Saturday, 1 March 2025, in the week from 24 February.
    [Fact]
    public void The_churn_shock_is_a_change_of_the_level_of_repeat_orders() =>
        Assert.Contains("2025-02-24", Changes("week", "COUNT(orders.order_id) FILTER (WHERE NOT orders.first_order)", "customers.segment = 'online'"));

    [Fact]
    public void Qualified_leads_lead_the_revenue_of_businesses_by_two_months() => Assert.Equal(("leads", 2), Link(Business, "qualified_leads"));

    [Fact]
    public void Awareness_leads_the_orders_of_businesses_by_a_month() => Assert.Equal(("leads", 1), Link(BusinessOrders, "aided_awareness"));

    // One supplier failure in three years is too little by itself; beside what awareness foretells it shows.
    [Fact]
    public void Punctuality_leads_the_orders_of_businesses_by_a_month_once_awareness_is_taken_out() =>
        Assert.Equal(("leads", 1), Link(BusinessOrders, "on_time_delivery", "--candidates", "on_time_delivery", "--given", "aided_awareness"));

    [Theory]
    [InlineData(Business)]
    [InlineData(BusinessOrders)]
    [InlineData("revenue")]
    public void No_decoy_leads(string outcome)
    {
        Write("month", string.Join(',', [outcome, "qualified_leads", "aided_awareness", "on_time_delivery", .. _decoys]), null);
        foreach (JsonElement link in Run("study", "links", "--file", _file, "--date", "period", "--outcome", outcome).GetProperty("links").EnumerateArray())
            if (_decoys.Contains(link.GetProperty("candidate").GetString()))
                Assert.NotEqual("leads", link.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("signals")]
    [InlineData("links")]
    public void A_KPI_that_is_counted_from_statuses_is_told_to_be_no_question_to_the_data(string study)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", study, demo.Folder, "--kpi", "targets_met");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("QD5510", result.Error, StringComparison.Ordinal);
    }

    private (string?, int?) Link(string outcome, string candidate, params string[] more)
    {
        Write("month", string.Join(',', [outcome, "qualified_leads", "aided_awareness", "on_time_delivery", .. _decoys]), null);
        JsonElement link = Run(["study", "links", "--file", _file, "--date", "period", "--outcome", outcome, .. more]).GetProperty("links").EnumerateArray()
            .Single(one => one.GetProperty("candidate").GetString() == candidate);
        return (link.GetProperty("verdict").GetString(), link.GetProperty("lag").ValueKind == JsonValueKind.Null ? null : link.GetProperty("lag").GetInt32());
    }

    private string?[] Changes(string grain, string metric, string where)
    {
        Write(grain, metric, where);
        return [.. Run("study", "signals", "--file", _file, "--date", "period", "--value", metric, "--changepoints").GetProperty("changepoints").EnumerateArray().Select(change => change.GetProperty("period").GetString())];
    }

    private void Write(string grain, string metrics, string? where)
    {
        QuarterdeckProcess.Result answer = QuarterdeckProcess.Run(["query", demo.Folder, "--metrics", metrics, "--grain", grain, "--from", grain == "week" ? "2023-01-02" : "2023-01-01", "--to", grain == "week" ? "2025-12-28" : "2025-12-31", "--format", "csv", .. where is null ? Array.Empty<string>() : ["--where", where]]);
        Assert.True(answer.ExitCode == 0, answer.Error);
        File.WriteAllText(_file, answer.Output);
    }

    private static JsonElement Run(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run([.. arguments, "--format", "json"]);
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonDocument.Parse(result.Output).RootElement;
    }
}
